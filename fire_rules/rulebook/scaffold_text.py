"""The text of a new clause file, of a new instrument and of its ledger."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fire_rules.values.units import text as number_text

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Rulebook
    from fire_rules.rulebook.scaffold import Scaffold

EMPTY = '{zh: "", en: ""}'
PLAIN = re.compile(r"[\w(][^:#{}\[\],&*!|>'\"%@`]*")
RESERVED = re.compile(r"(?i)true|false|yes|no|on|off|null|none|unknown|y|n|~|[\d.+-].*")


def clause_text(scaffold: Scaffold, book: Rulebook | None = None) -> str:
    """The clause file; with the rulebook that it loads to, also its cases, as far as they follow from the rule."""
    lines = [
        f'clause: "{scaffold.clause}"',
        f"title: {EMPTY}",
        f"governed_by: {scaffold.governed_by}",
        "",
        "rules:",
        f"  - id: {scaffold.id}",
        f"    obligation: {scaffold.obligation or f'{scaffold.instrument.lower()}-{scaffold.slug}'}",
        f"    modality: {scaffold.modality}",
        f"    subject: {scaffold.subject}",
        *(f"    {key}: {_expression(value)}" for key, value in _demand(scaffold)),
    ]
    lines += [f"    judge: {EMPTY}"] if scaffold.judge else []
    lines += [f"    says:   {EMPTY}"]
    lines += [] if scaffold.judge else [f"    remedy: {EMPTY}"]
    return "\n".join([*lines, *_cases(scaffold, book), ""])


def _demand(scaffold: Scaffold) -> Iterator[tuple[str, str]]:
    if scaffold.when:
        yield "when", scaffold.when
    if scaffold.measure:
        yield "measure", scaffold.measure
        yield str(scaffold.comparison), scaffold.limit
    if scaffold.require:
        yield "require", scaffold.require


def _expression(text: str) -> str:
    """An expression as a plain scalar where YAML reads it as it stands, else as a block."""
    text = " ".join(text.split())
    if re.match(r"[\w(]", text) and ": " not in text and " #" not in text:
        return text
    return f">-\n      {text}"


def _cases(scaffold: Scaffold, book: Rulebook | None) -> Iterator[str]:
    if book is None:
        return
    from fire_rules.rulebook.scaffold_cases import sketch

    found = sketch(next(rule for rule in book.rules if rule.id == scaffold.id), book)
    if found is None:
        return
    yield ""
    yield "base:"
    yield from (f"  {name}: {_flow(facts)}" for name, facts in found.base.items())
    yield "tests:"
    for case in found.cases:
        yield f"  - {_flow({'rule': scaffold.slug, **case})}"


def _flow(value: Any) -> str:
    """A value in the flow style of YAML."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number_text(value)
    text = str(value)
    return text if text == "unknown" or (PLAIN.fullmatch(text) and not RESERVED.fullmatch(text)) else json.dumps(text)


def instrument_text(scaffold: Scaffold) -> str:
    """The head of a new instrument."""
    assert scaffold.start is not None
    return "\n".join(
        [
            f"id: {scaffold.instrument}",
            f"number: {scaffold.instrument}",
            f"title: {EMPTY}",
            f"kind: {scaffold.kind}",
            "editions:",
            f'  - {{id: "{scaffold.start.year}", from: {scaffold.start.isoformat()}}}',
            "# Before its first edition there was no such instrument; leave this out where there were earlier ones.",
            "nothing_before: true",
            f"force: {{is: {'mandatory' if scaffold.mandatory else 'ordinary'}}}",
            "",
        ]
    )


def ledger_text(scaffold: Scaffold) -> str:
    """The ledger of a new instrument: clauses with a rule have their row by themselves."""
    return "\n".join(
        [
            f"instrument: {scaffold.instrument}",
            '# A row for each clause without a rule: {clause: "1.3", status: out_of_scope, why: "理由 / the reason"}',
            "rows: []",
            "",
        ]
    )
