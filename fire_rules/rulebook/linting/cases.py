"""Every rule has a case for each verdict that it can give, for each adjustment and for each item."""

from __future__ import annotations

from typing import Any

from fire_rules.rulebook.case_facts import CaseError, flat, is_about, merged
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Case, Rule, Rulebook

DECIDED = ("violation", "compliant", "undetermined")
JUDGED = ("judgement",)


def lint_cases(rulebook: Rulebook, faults: Faults) -> None:
    """Report verdicts, adjustments and items that no case shows, and open cases that do not name what is missing."""
    by_rule = cases_by_rule(rulebook)
    for rule in rulebook.rules:
        _lint_rule(rule, by_rule.get(rule.id, []), faults)
    for case in rulebook.cases:
        if case.expected.get("expect") == "undetermined" and "missing" not in case.expected:
            faults.add("R504", case.place, at=case.at)


def cases_by_rule(rulebook: Rulebook) -> dict[str, list[Case]]:
    """The cases of each rule, by its id."""
    found: dict[str, list[Case]] = {}
    by_instrument: dict[str, list[Rule]] = {}
    for rule in rulebook.rules:
        by_instrument.setdefault(rule.instrument, []).append(rule)
    for case in rulebook.cases:
        for rule in by_instrument.get(case.home.partition(" ")[0], []):
            if is_about(case, rule):
                found.setdefault(rule.id, []).append(case)
    return found


def _lint_rule(rule: Rule, cases: list[Case], faults: Faults) -> None:
    shown = {case.expected.get("expect") for case in cases}
    for verdict in JUDGED if rule.judge is not None else DECIDED:
        if verdict not in shown:
            faults.add("R501", rule.place, rule=rule.id, verdict=verdict)
    if rule.judge is None and not _has_pair(cases):
        faults.add("R516", rule.place, rule=rule.id)
    adjusted = {label for case in cases for label in _texts(case.expected.get("adjusted"))}
    for adjustment in rule.adjust:
        if adjustment.label not in adjusted:
            faults.add("R502", adjustment.place or rule.place, rule=rule.id, label=adjustment.label)
    items = {str(case.expected.get("item", "")) for case in cases}
    for item in rule.any_of:
        if item.item not in items:
            faults.add("R503", item.when.place or rule.place, rule=rule.id, item=item.item)


def _has_pair(cases: list[Case]) -> bool:
    """Whether a violating and a compliant case differ in one fact only; nothing is asked where either is absent."""
    kinds: dict[str, list[dict[str, Any]]] = {"violation": [], "compliant": []}
    for case in cases:
        verdict = case.expected.get("expect")
        if verdict in kinds:
            try:
                kinds[verdict].append(flat(merged(case.base, case.given)))
            except CaseError:
                continue
    violating, compliant = kinds["violation"], kinds["compliant"]
    if not violating or not compliant:
        return True
    return any(sum(bad.get(k) != good.get(k) for k in {*bad, *good}) == 1 for bad in violating for good in compliant)


def _texts(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
