"""The page of consequences: liabilities, hazards, major hazards and their elements, addressees."""

from __future__ import annotations

from collections.abc import Sequence

from fire_rules.inference.consequence import ConsequenceRule, Sanction
from fire_rules.manual.consequences import KINDS, Drawn, premises, same, sanctions
from fire_rules.manual.pages import markdown as md
from fire_rules.manual.phrases import CONFIDENCE
from fire_rules.rulebook.rule import Rulebook

HEAD = """\
# 推论 · Consequences

由结论推出的法律责任、系统性隐患和重大火灾隐患建议。责任只写“可能适用”，重大火灾隐患只是判定建议，须经集体讨论或专家论证。
What follows from findings. A liability only *may apply*; a major hazard is a proposal for those who decide on it.
How they are drawn: [consequences.md]({how}).
"""


def consequences_page(rules: Sequence[ConsequenceRule], book: Rulebook, how: str) -> str:
    """The whole page, by kind; elements by edition, one table each."""
    lines = HEAD.format(how=how).split("\n")
    drawn = Drawn({rule.id: rule for rule in rules}, book)
    for kind, title in KINDS.items():
        own = [rule for rule in rules if rule.kind == kind]
        if own:
            lines += [f"## {title['zh']} · {title['en']}", ""]
            lines += _elements(own, drawn) if kind == "element" else [x for rule in own for x in _rule(rule, drawn)]
    return md.page(lines)


def _rule(rule: ConsequenceRule, drawn: Drawn) -> list[str]:
    lines = [f"### {md.escaped(rule.title['zh'])}", "", f"{md.escaped(rule.title['en'])} · {md.code(rule.id)}", ""]
    if rule.says:
        lines += [md.both(rule.says), ""]
    within = f"（同一{same(rule, 'zh')}）" if rule.same else ""
    lines += [f"前提{within} · premises:", "", *(f"- {md.both(words)}" for words in premises(rule, drawn)), ""]
    lines += _sanctions(rule, drawn.book)
    if rule.remedy:
        lines += [f"整改 · remedy: {md.both(rule.remedy)}", ""]
    return lines


def _sanctions(rule: ConsequenceRule, book: Rulebook) -> list[str]:
    rows = []
    for sanction, citation, amount in sanctions(rule, book):
        span = f"{sanction.start or '…'} – {sanction.end or ''}"
        cells = (sanction.by, sanction.who, sanction.measure, amount, sanction.precondition, sanction.deadline)
        rows.append((md.both(citation), span, *(md.both(words) for words in cells), _confidence(sanction)))
    heads = ["条款", "施行", "实施机关", "对象", "措施", "幅度", "前提", "期限", "可信度"]
    kept = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    return md.table([heads[place] for place in kept], [[row[place] for place in kept] for row in rows]) if rows else []


def _confidence(sanction: Sanction) -> str:
    """How sure the article is, where it is less than sure, with the reason."""
    if sanction.confidence == "high":
        return ""
    note = f"<br>{md.both(sanction.note)}" if sanction.note else ""
    return f"{md.both(CONFIDENCE[sanction.confidence])}{note}"


def _elements(rules: Sequence[ConsequenceRule], drawn: Drawn) -> list[str]:
    groups: dict[tuple[str, str], list[ConsequenceRule]] = {}
    for rule in rules:
        edition = rule.article.editions[0].edition if rule.article is not None else ""
        groups.setdefault((edition, rule.group), []).append(rule)
    lines: list[str] = []
    names = {"direct": "直接判定 · direct", "comprehensive": "综合判定 · comprehensive"}
    for (edition, group), own in groups.items():
        lines += [f"### {edition} {names.get(group, group)}", ""]
        rows = [
            (
                md.escaped(rule.clause),
                md.both(rule.title),
                "<br>".join(md.both(words) for words in premises(rule, drawn)),
            )
            for rule in own
        ]
        lines += md.table(["条款", "要素", "成立的条件"], rows)
    return lines
