"""The snippets of a rule page do what the page says of them, in both languages."""

import pytest

from fire_rules.assurance.cases import run_case
from fire_rules.manual.examples import Examples, building_of
from fire_rules.manual.reading import Reader
from fire_rules.manual.rules import Describer
from fire_rules.manual.snippets import text_of
from fire_rules.model import load_text, resolve
from fire_rules.model.run import RunSettings
from fire_rules.rulebook import Rule, Rulebook
from fire_rules.rulebook.rule import Case


@pytest.fixture(scope="module")
def shown(book: Rulebook) -> list[tuple[Rule, Case, str]]:
    examples = Examples(book)
    reader = Reader(book, Describer(book).trees)
    found = []
    for rule in book.rules:
        pair = examples.example(rule, reader.of_rule(rule))
        found += [
            (rule, case, kind) for case, kind in ((pair.failing, "failing"), (pair.corrected, "corrected")) if case
        ]
    return found


def test_failing_fails_and_corrected_complies(book: Rulebook, shown: list[tuple[Rule, Case, str]]) -> None:
    for rule, case, kind in shown:
        allowed = {"compliant"} if kind == "corrected" else {"judgement"} if _asks(book, rule) else {"violation"}
        assert case.expected["expect"] in allowed, rule.id
        assert run_case(book, case).problems == (), (rule.id, case.at)


def _asks(book: Rulebook, rule: Rule) -> bool:
    return rule.judge is not None


def test_every_rule_but_questions_has_both(book: Rulebook, shown: list[tuple[Rule, Case, str]]) -> None:
    for rule in book.rules:
        kinds = {kind for other, _, kind in shown if other.id == rule.id}
        assert kinds == ({"failing"} if rule.judge is not None else {"failing", "corrected"}), rule.id


def test_the_two_differ_in_one_fact(book: Rulebook) -> None:
    examples = Examples(book)
    reader = Reader(book, Describer(book).trees)
    for rule in book.rules:
        if rule.judge is None:
            assert len(examples.example(rule, reader.of_rule(rule)).difference) == 1, rule.id


def test_chinese_snippet_says_what_the_english_one_says(shown: list[tuple[Rule, Case, str]]) -> None:
    for rule, case, _ in shown[::4]:
        document = building_of(case)
        zh, en = (_facts(text_of(document, lang)) for lang in ("zh", "en"))
        assert zh == en, rule.id


def _facts(text: str) -> list[str]:
    graph = resolve(load_text(text, "snippet.yaml"), RunSettings())
    return [f"{s.path_} {sorted((k, str(v)) for k, v in _values(s).items())} {s.open_}" for s in graph]


def _values(subject: object) -> dict[str, object]:
    return {k: v for k, v in vars(subject).items() if not k.endswith("_")}
