"""What the pytest plugin collects: files of rules, in them lint, rules and definitions with their cases, and the laws.

Node ids are ``rules/MYCODE/1.2.yaml::MYCODE-1.2-door-width::met``, with ``::law: …`` for a law and ``::lint: R501-7``
for what lint finds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fire_rules.assurance.cases import run_case
from fire_rules.assurance.laws_files import ORDER
from fire_rules.assurance.laws_knowing import FORGETTING, LEARNING
from fire_rules.assurance.laws_limits import LAW as BOUNDARY
from fire_rules.assurance.pytest_bench import Bench
from fire_rules.rulebook.case_facts import is_about
from fire_rules.rulebook.rule import Case, Rule
from fire_rules.source import Diagnostic, Place
from fire_rules.source.messages import render

LINT = "lint"
BENCH = pytest.StashKey[Bench]()


class RuleTestError(Exception):
    """A test of a rule that failed, in words."""


class RuleTestWarning(pytest.PytestWarning):
    """What lint warns of."""


def configure(config: pytest.Config) -> None:
    """Look at the settings, and add the folders to what is collected unless the command line names it.

    Raises UsageError for a folder that is not there and a number that is none.
    """
    folders = [Path(folder) for folder in config.getini("fire_rules_rules")]
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"fire_rules_rules: 没有文件夹 {folder} / there is no folder {folder}")
    laws = str(config.getini("fire_rules_laws"))
    if not laws.isdecimal():
        raise pytest.UsageError(f"fire_rules_laws: {laws!r} 不是数 / is no number")
    lang = config.getini("fire_rules_lang") or os.environ.get("FIRE_RULES_LANG", "")
    config.stash[BENCH] = Bench(
        folders,
        start=config.invocation_params.dir,
        bundled=config.getini("fire_rules_bundled"),
        packs=tuple(config.getini("fire_rules_packs")),
        laws=int(laws),
        lang="en" if lang.lower().startswith("en") else "zh",
    )
    if config.args_source.name == "ARGS":
        return
    asked = [(config.invocation_params.dir / argument).resolve() for argument in config.args]
    for folder in folders:
        if not any(one == folder or one in folder.parents for one in asked):
            config.args.append(str(folder))


class RuleFile(pytest.File):
    """One file of a folder of rules. Rules that do not load are told once, all faults together."""

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        bench = self.config.stash[BENCH]
        faults = bench.untold()
        if faults:
            raise self.CollectError("\n".join(render(fault, bench.lang) for fault in faults))
        if bench.book is None:
            return
        shown = bench.shown(self.path)
        yield from _lint_items(self, bench.lint_of(self.path))
        rules = {rule.id: rule for rule in bench.book.rules if rule.place is not None and rule.place.file == shown}
        cases = [case for case in bench.book.cases if case.place is not None and case.place.file == shown]
        named: dict[str, list[Case]] = {name: [] for name in rules}
        for case in cases:
            about = next((rule.id for rule in rules.values() if is_about(case, rule)), "")
            named.setdefault(about or case.definition or case.rule, []).append(case)
        for name, own in named.items():
            found: pytest.Collector = Named.from_parent(self, name=name, rule=rules.get(name), cases=own)
            yield found


class Named(pytest.Collector):
    """A rule with its cases and the laws, or a definition with its cases."""

    def __init__(self, *, rule: Rule | None, cases: list[Case], **keywords: Any) -> None:
        super().__init__(**keywords)
        self.rule, self.cases = rule, cases

    def collect(self) -> Iterator[pytest.Item]:
        for name, case in zip(_distinct(case.at or "?" for case in self.cases), self.cases, strict=True):
            yield CaseItem.from_parent(self, name=name, case=case)
        if self.rule is None or not self.config.stash[BENCH].laws:
            return
        for law in (LEARNING, FORGETTING, ORDER, *((BOUNDARY,) if self.rule.measure is not None else ())):
            yield LawItem.from_parent(self, name=f"law: {law}", law=law, rule=self.rule, cases=self.cases)


class RuleTest(pytest.Item):
    """A test that fails in words, at its place in a rule file."""

    place: Place | None = None

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, RuleTestError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        line = 1 if self.place is None else self.place.line
        return self.path, line - 1, self.name

    @property
    def bench(self) -> Bench:
        """The rules under test."""
        return self.config.stash[BENCH]


class LintItem(RuleTest):
    """What lint finds in a file: one thing, or nothing. A warning of lint is one of pytest."""

    def __init__(self, *, finding: Diagnostic | None, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.finding = finding
        self.place = None if finding is None else finding.place

    def runtest(self) -> None:
        if self.finding is None:
            return
        text = render(self.finding, self.bench.lang)
        if self.finding.severity == "error":
            raise RuleTestError(text)
        self.warn(RuleTestWarning(text))


class CaseItem(RuleTest):
    """One case of a rule or definition."""

    def __init__(self, *, case: Case, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.case, self.place = case, case.place

    def runtest(self) -> None:
        assert self.bench.book is not None
        outcome = run_case(self.bench.book, self.case)
        if outcome.diagnostic is not None:
            given = [f"    {path}: {value}" for path, value in self.case.given.items()]
            differing = [f"    {problem}" for problem in outcome.problems if outcome.diagnostic.code == "R601"]
            raise RuleTestError("\n".join([render(outcome.diagnostic, self.bench.lang), *differing, *given]))


class LawItem(RuleTest):
    """One law on buildings that are drawn about one rule."""

    def __init__(self, *, law: str, rule: Rule, cases: list[Case], **keywords: Any) -> None:
        super().__init__(**keywords)
        self.law, self.rule, self.cases, self.place = law, rule, cases, rule.place

    def runtest(self) -> None:
        pytest.importorskip("hypothesis", reason="pip install fire-rules[test]")
        from fire_rules.assurance.pytest_laws import try_law

        broken, tried = try_law(self.bench, self.law, self.rule, self.cases)
        if broken:
            raise RuleTestError(broken)
        if not tried:
            zh, en = "生成的建筑没有触及这条规则", "no building that was drawn reaches this rule"
            pytest.skip(en if self.bench.lang == "en" else zh)


def _lint_items(file: RuleFile, found: list[Diagnostic]) -> Iterator[pytest.Item | pytest.Collector]:
    if not found:
        yield LintItem.from_parent(file, name=LINT, finding=None)
        return
    names = _distinct(f"{LINT}: {one.code}-{one.place.line if one.place else 0}" for one in found)
    for name, finding in zip(names, found, strict=True):
        yield LintItem.from_parent(file, name=name, finding=finding)


def _distinct(names: Iterable[str]) -> list[str]:
    """The names without what divides node ids, the second of a name with its number behind it."""
    counts: dict[str, int] = {}
    found = []
    for name in names:
        name = name.replace("::", ":")
        counts[name] = counts.get(name, 0) + 1
        found.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return found
