"""What a run did not check, and what it assumed: nothing is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from fire_rules.engine.alterations import left_out
from fire_rules.engine.applicability import in_place
from fire_rules.engine.finding import Finding
from fire_rules.engine.force import in_force
from fire_rules.engine.labels import label
from fire_rules.engine.selection import Selection
from fire_rules.facts import Graph, Subject
from fire_rules.rulebook.rule import LedgerStatus, Rule, Rulebook, Words, ledger_counts
from fire_rules.values import Open
from fire_rules.vocabulary import vocabulary

DISCIPLINES = {
    "总图": "site layout",
    "建筑": "architecture",
    "结构": "structure",
    "给排水": "water supply and drainage",
    "暖通": "ventilation and smoke control",
    "电气": "electrical",
    "消防管理": "fire safety management",
}
OUTSIDE: tuple[LedgerStatus, ...] = ("out_of_scope", "judgement")


def not_checked(rulebook: Rulebook, rules: Sequence[Rule], selection: Selection, graph: Graph) -> tuple[Words, ...]:
    """Disciplines and instruments without rules, clauses left out by the ledger, what was ignored, lists not stated."""
    elsewhere = _elsewhere(rulebook, graph)
    return (
        *_disciplines(rules),
        *_instruments(rulebook, rules, elsewhere),
        *_ledger(rulebook, elsewhere),
        *_selected(selection),
        *_unlisted(rulebook, rules, graph),
        *_unasked(rulebook, rules, graph),
    )


def _disciplines(rules: Sequence[Rule]) -> Iterator[Words]:
    absent = [zh for zh in DISCIPLINES if zh not in {rule.discipline for rule in rules}]
    if absent:
        yield {
            "zh": f"没有规则的专业：{'、'.join(absent)}",
            "en": f"disciplines without rules: {', '.join(DISCIPLINES[zh] for zh in absent)}",
        }


def _elsewhere(rulebook: Rulebook, graph: Graph) -> frozenset[str]:
    """Instruments of other places: all their rules are local, and none binds here."""
    here = {rule.instrument for rule in rulebook.rules if in_place(rule, graph.root).binds is not False}
    return frozenset(rule.instrument for rule in rulebook.rules) - here


def _instruments(rulebook: Rulebook, rules: Sequence[Rule], elsewhere: frozenset[str]) -> Iterator[Words]:
    ruled = {rule.instrument for rule in rules} | elsewhere
    absent = [instrument for name, instrument in sorted(rulebook.instruments.items()) if name not in ruled]
    if absent:
        yield {
            "zh": f"未检查的规范和法律：{'、'.join(i.title.get('zh', i.id) for i in absent)}",
            "en": f"standards and laws not checked: {', '.join(i.title.get('en', i.id) for i in absent)}",
        }


def _ledger(rulebook: Rulebook, elsewhere: frozenset[str]) -> Iterator[Words]:
    for name, counts in sorted((rulebook.ledger_counts or ledger_counts(rulebook.ledger)).items()):
        rows, outside = sum(counts.values()), sum(counts.get(status, 0) for status in OUTSIDE)
        if outside and name in rulebook.instruments and name not in elsewhere:
            title = rulebook.instruments[name].title
            yield {
                "zh": f"{title.get('zh', name)}：登记 {rows} 条，其中 {outside} 条不由程序判定",
                "en": f"{title.get('en', name)}: {outside} of {rows} listed clauses are not decided by program",
            }


def _selected(selection: Selection) -> Iterator[Words]:
    if selection.select:
        words = "、".join(selection.select)
        yield {"zh": f"仅检查所选：{words}", "en": f"only the selection was checked: {', '.join(selection.select)}"}
    if selection.ignore:
        words = "、".join(selection.ignore)
        yield {"zh": f"按要求忽略：{words}", "en": f"ignored on request: {', '.join(selection.ignore)}"}
    for word in selection.idle:
        yield {"zh": f"选择词“{word}”没有对应的规则", "en": f"'{word}' in the selection means no rule"}


def _unlisted(rulebook: Rulebook, rules: Iterable[Rule], graph: Graph) -> Iterator[Words]:
    """Lists that are not stated, on whose members rules wait."""
    waiting = Counter(base_class(rulebook, rule) for rule in rules)
    holders: dict[str, list[Subject]] = {}
    for subject in graph:
        parent = subject.parent_
        if subject.placeholder_ and parent is not None and not parent.placeholder_ and waiting[subject.class_]:
            holders.setdefault(subject.class_, []).append(parent)
    for class_, parents in holders.items():
        spec, number = vocabulary().classes[class_], waiting[class_]
        zh, en = "、".join(map(label, parents)), ", ".join(label(parent, "en") for parent in parents)
        yield {
            "zh": f"{spec.key_zh}未列出（{zh}）：{number} 条规则待其列出后判定",
            "en": f"{spec.key.replace('_', ' ')} not listed ({en}): {number} rules wait for them",
        }


def _unasked(rulebook: Rulebook, rules: Iterable[Rule], graph: Graph) -> Iterator[Words]:
    """Subjects that a file is not asked for and does not describe, where rules would bind them here and now."""
    absent = [
        spec
        for spec in vocabulary().classes.values()
        if spec.unasked
        and spec.within == ("site",)
        and not graph.by_class.get(spec.name)
        and isinstance(graph.root.fact_(spec.key), Open)
    ]
    waiting = Counter(base_class(rulebook, rule) for rule in rules if _may_bind(rule, graph))
    for spec in absent:
        if number := waiting[spec.name]:
            yield {
                "zh": f"文件没有描述{spec.key_zh}：约束{spec.zh}的 {number} 条规则未检查",
                "en": f"the file describes no {spec.key}; rules that would bind them, not run: {number}",
            }


def _may_bind(rule: Rule, graph: Graph) -> bool:
    """Whether the rule may be in force at the place and on the day of the inspection, for the task of the run."""
    task, day = graph.root.fact_("task"), graph.root.fact_("inspection_date")
    if in_place(rule, graph.root).binds is False or (isinstance(task, str) and task not in rule.tasks):
        return False
    return not isinstance(day, date) or in_force(rule, day) is not None


def base_class(rulebook: Rulebook, rule: Rule) -> str:
    """The class of the subjects of a rule: its own, or that of its view."""
    view = rulebook.views.get(rule.subject)
    return view.class_ if view is not None else rule.subject


def assumptions(graph: Graph, findings: Iterable[Finding], labels_claimed: frozenset[str]) -> tuple[Words, ...]:
    """What the verdicts stand on beside stated facts: no alterations, no parts of their own, values from above, claims.

    The first two are taken for granted where the file leaves the list out; ``unknown`` written there keeps them open.
    """
    used = {finding.building for finding in findings if finding.main.citation.by_why in ("design", "inspection")}
    return (
        *_unaltered(graph, used),
        *_undivided(graph),
        *_works_after_inspection(graph),
        *_inherited(graph),
        *_claims(labels_claimed),
    )


def _unaltered(graph: Graph, used: set[str]) -> Iterator[Words]:
    for building in graph.by_class.get("building", []):
        if building.path_ in used and not building.placeholder_ and left_out(building, "alterations"):
            yield {
                "zh": f"{label(building)}：文件未写改造，按未经改造判定",
                "en": f"{label(building, 'en')}: the file states no alteration; judged as unaltered",
            }


def _undivided(graph: Graph) -> Iterator[Words]:
    """Buildings without a list of parts, where something takes from them what a part could say otherwise."""
    classes = vocabulary().classes
    for building in graph.by_class.get("building", []):
        below = (
            one for one in graph if "part" in classes[one.class_].inherits and one.__dict__.get("building") is building
        )
        taken = (origin.ref for one in below for origin in one.origins_.values() if origin.level == "inherited")
        if left_out(building, "parts") and any(ref is not None and ref.path == building.path_ for ref in taken):
            yield {
                "zh": f"{label(building)}：文件未列使用部分，按各部分均如建筑所写判定",
                "en": f"{label(building, 'en')}: the file lists no parts; judged as if all were as the building says",
            }


def _works_after_inspection(graph: Graph) -> Iterator[Words]:
    day = graph.root.fact_("inspection_date")
    for works in graph.by_class.get("alteration", []):
        done = works.fact_("date")
        if not isinstance(day, Open) and not isinstance(done, Open) and day is not None and done > day:
            yield {
                "zh": f"{label(works)}（{done}）晚于检查日期（{day}），仍按其判定所涉部位",
                "en": f"{label(works, 'en')} ({done}) is later than the inspection ({day}); it governs what it covers",
            }


def _inherited(graph: Graph) -> Iterator[Words]:
    origins = ((name, origin) for subject in graph for name, origin in subject.origins_.items())
    taken = Counter((origin.ref, name) for name, origin in origins if origin.level == "inherited")
    for (ref, name), number in sorted((item for item in taken.items() if item[0][0] is not None), key=str):
        above = graph.by_path.get(ref.path) if ref is not None else None
        if above is not None and not isinstance(above.fact_(name), Open):
            yield _inherited_words(above, name, number)


def _inherited_words(above: Subject, name: str, number: int) -> Words:
    field = vocabulary().fields_of(above.class_).get(name)
    zh, en = (field.zh, field.en) if field else (name, name)
    return {
        "zh": f"{zh}：{number} 处未单独写明，取自{label(above)}",
        "en": f"{en}: not stated in {number} {'place' if number == 1 else 'places'}, taken from {label(above, 'en')}",
    }


def _claims(claimed: frozenset[str]) -> Iterator[Words]:
    if claimed:
        shown = "、".join(sorted(claimed))
        yield {"zh": f"已主张的放宽：{shown}", "en": f"reliefs claimed: {', '.join(sorted(claimed))}"}
    else:
        yield {"zh": "文件未主张任何放宽条件，按未主张判定", "en": "the file claims no relief; judged as claiming none"}
