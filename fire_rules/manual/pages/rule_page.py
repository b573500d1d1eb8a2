"""The page of one rule. Its headings are fixed; those in ``OPTIONAL`` stand only where there is something to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fire_rules.manual.examples import Example, Examples, building_of
from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.contents_page import label
from fire_rules.manual.pages.links import Links, definition_path, fact_path, from_page, rule_path
from fire_rules.manual.phrases import split_place, within_words
from fire_rules.manual.reading import Name, Reader, Reads, home_of, ordered
from fire_rules.manual.rules import Describer, Row
from fire_rules.manual.snippets import text_of
from fire_rules.manual.tables import grid, notes
from fire_rules.manual.vocabulary import fact_words, type_words
from fire_rules.report.words import WORDS
from fire_rules.rulebook.rule import Case, Rule, Rulebook
from fire_rules.vocabulary import vocabulary

HEADINGS = {
    "asks": "要求 · What it asks",
    "tables": "表 · Table",
    "adjusts": "调整与例外 · Adjustments and exceptions",
    "claims": "须主张的放宽 · Reliefs to claim",
    "law": "条文与施行 · Clause and force",
    "examples": "例子 · Examples",
    "reads": "读取的事实 · Facts it reads",
    "why": "理由与整改 · Why and remedy",
    "trust": "可信度与局限 · Confidence and limits",
    "related": "相关规则 · Related rules",
}
OPTIONAL = ("tables", "adjusts", "claims", "examples", "why", "related")
NOTE = (
    "例子取自规则旁的用例，只写本规则能读取的事实。用例证明规则本身，与施行日期无关。\n"
    "Cases of the rule file, with only those facts that it can read; they prove the rule, whichever date governs."
)


class RulePages:
    """Makes the pages of the rules of one rulebook, which must have been loaded from files to have examples."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.describer = Describer(book)
        self.reader = Reader(book, self.describer.trees)
        self.examples = Examples(book)
        self.by_obligation: dict[str, list[Rule]] = {}
        self.by_clause: dict[tuple[str, str], list[Rule]] = {}
        for rule in book.rules:
            self.by_obligation.setdefault(rule.obligation, []).append(rule)
            self.by_clause.setdefault((rule.instrument, rule.clause), []).append(rule)

    def page(self, rule: Rule) -> str:
        """The Markdown of the page of a rule."""
        to = from_page(rule_path(rule))
        rows = self.describer.rows(rule)
        reads = self.reader.of_rule(rule)
        blocks = {
            "asks": self._rows(row for row in rows if row.section in ("applies", "asks")),
            "tables": self._tables(reads),
            "adjusts": self._adjustments(rule),
            "claims": self._claims(rule),
            "law": self._rows(row for row in rows if row.section in ("law", "who")),
            "examples": self._examples(rule, reads),
            "reads": self._reads(reads, to),
            "why": self._rows(row for row in rows if row.section == "why"),
            "trust": self._rows(row for row in rows if row.section == "trust"),
            "related": self._related(rule, to),
        }
        lines = [f"# {self._title(rule)}", "", f"{md.escaped(rule.title['en'])} · {md.code(rule.id)}", ""]
        for key, title in HEADINGS.items():
            block = blocks[key]
            if block or key not in OPTIONAL:
                lines += [f"## {title}", "", *(block or ["无 · none", ""])]
        return md.page(lines)

    def _title(self, rule: Rule) -> str:
        clause = within_words(self.book, rule.instrument, rule.clause)["zh"]
        named = label(rule, self.by_clause[rule.instrument, rule.clause])
        title = rule.title["zh"]
        return md.escaped(f"{clause} {title}" if named == title else f"{clause} {title}：{named}")

    def _rows(self, rows: Iterable[Row]) -> list[str]:
        found = [(md.both(row.label), _with_code(md.both(row.words), row.code)) for row in rows]
        return md.table(["项", "内容"], found) if found else []

    def _tables(self, reads: Reads) -> list[str]:
        lines: list[str] = []
        for name in sorted(reads.tables):
            table = self.book.tables[name]
            lines += md.grid_html(grid(table, "zh"))
            lines += [
                *(
                    f"- {md.both({'zh': zh, 'en': en})}"
                    for zh, en in zip(notes(table, "zh"), notes(table, "en"), strict=True)
                ),
                "",
            ]
        return lines

    def _adjustments(self, rule: Rule) -> list[str]:
        rows = [
            (
                md.code(entry.label),
                md.both(entry.cites),
                md.both(entry.effect),
                _with_code(md.both(entry.when), entry.code),
            )
            for entry in self.describer.adjustments(rule)
        ]
        return md.table(["标签", "依据", "作用", "条件"], rows) if rows else []

    def _claims(self, rule: Rule) -> list[str]:
        labels = [entry.label for entry in rule.adjust if entry.on_claim]
        if not labels:
            return []
        zh = f"以下放宽须在建筑文件中主张才适用：{'、'.join(labels)}。没有主张而超限的，结论写明该放宽。"
        en = f"These reliefs apply only where the building file claims them: {', '.join(labels)}."
        snippet = f"主张:\n  - {{放宽: {labels[0]}, 主张人: 设计单位}}\n"
        return [md.both({"zh": zh, "en": en}), "", *md.fenced(snippet, "yaml")]

    def _examples(self, rule: Rule, reads: Reads) -> list[str]:
        found = self.examples.example(rule, reads)
        lines: list[str] = []
        for case in (found.failing, found.corrected):
            if case is not None:
                lines += [f"**{_verdict(case)}** · {md.escaped(case.at)}", "", *_snippet(case)]
        lines += _difference(found)
        cases = self.examples.cases(rule)
        if cases:
            rows = [(md.escaped(case.at), _given(case), _verdict(case)) for case in cases]
            table = md.table(["用例", "与基准不同的事实", "结论"], rows)
            lines += [md.escaped(NOTE), "", *md.folded(f"全部用例 {len(cases)} · all cases", table)]
        return lines

    def _reads(self, reads: Reads, to: Links) -> list[str]:
        facts = {home_of(fact): fact for fact in reads.facts}
        rows = [self._fact(fact, to) for fact in ordered(facts)]
        lines = md.table(["事实", "Fact", "类型"], rows) if rows else []
        defined = sorted(reads.definitions)
        if defined:
            named = [
                md.link(md.escaped(self.book.definitions[name].title["zh"]), to(definition_path(name)))
                for name in defined
            ]
            lines += [f"经由定义 · through definitions: {'、'.join(named)}", ""]
        return lines

    def _fact(self, fact: Name, to: Links) -> Sequence[str]:
        zh, en = fact_words(fact)
        owner, name = fact
        field = vocabulary().fields_of(owner).get(name)
        kind = type_words(field.type, "zh") if field is not None else ""
        return (
            md.link(md.escaped(zh), to(fact_path(fact))),
            f"{md.code(f'{owner}.{name}')} {md.escaped(en)}",
            md.escaped(kind),
        )

    def _related(self, rule: Rule, to: Links) -> list[str]:
        rows = [
            (md.link(md.code(other.id), to(rule_path(other))), md.both(other.title), why)
            for other, why in self._others(rule)
        ]
        return md.table(["规则", "标题", "关系"], rows) if rows else []

    def _others(self, rule: Rule) -> Iterator[tuple[Rule, str]]:
        """Rules of the same obligation, of the clauses that took over its force, and of those that it cites."""
        seen = {rule.id}
        places = [(force.binding.clause, "强制性条文 · mandatory clause") for force in rule.force if force.binding]
        places += [(entry.cites, "调整所依 · cited by an adjustment") for entry in rule.adjust]
        places += [(other, "并引 · also cited") for other in rule.also_cites]
        groups = [(self.by_obligation[rule.obligation], "同一义务 · same obligation")]
        groups += [(self.by_clause.get(split_place(self.book, text, rule.instrument), []), why) for text, why in places]
        for group, why in groups:
            for other in group:
                if other.id not in seen:
                    seen.add(other.id)
                    yield other, why


def _with_code(words: str, text: str) -> str:
    return f"{words}<br>{md.code(text)}" if text else words


def _verdict(case: Case) -> str:
    word = str(case.expected.get("expect", ""))
    zh, en = WORDS.get(word, (word, word))
    return f"{zh} · {word.replace('_', ' ') if en else word}"


def _difference(found: Example) -> list[str]:
    """In what the two snippets differ: one fact, for most rules."""
    parts = [f"{path}: {_plain(bad)} → {_plain(good)}" for path, (bad, good) in found.difference.items()]
    return [f"两例之差 · they differ in: {'、'.join(md.code(part) for part in parts)}", ""] if parts else []


def _given(case: Case) -> str:
    parts = [f"{path}: {_plain(value)}" for path, value in case.given.items()]
    parts += [f"claims: {', '.join(case.claims)}"] if case.claims else []
    return "<br>".join(md.code(part) for part in parts) or "—"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_plain(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_plain, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _snippet(case: Case) -> list[str]:
    document = building_of(case)
    return md.tabs(
        (title, md.fenced(text_of(document, lang), "yaml")) for title, lang in (("中文", "zh"), ("English", "en"))
    )
