"""The storeys of a building as a drawing: compartments by area, stairs through the storeys that they serve.

It is a scheme, not a plan: only the order of storeys and the shares of area are to scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING

from fire_rules.report.fact_words import measured_words
from fire_rules.report.width import char_width
from fire_rules.report.words import word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Measured, Outlined, Result
    from fire_rules.report.naming import Naming

WIDTH, ROW, GAP, LEFT, STAIR, TOP = 720, 62, 6, 84, 46, 8
ADVANCE = (0.0, 7.3, 13.0)
"""How wide a character is drawn, by the cells that it takes."""
ORDER = ("violation", "judgement", "undetermined", "compliant", "")


@dataclass(frozen=True, slots=True)
class _Box:
    subject: Outlined
    x: float
    width: float


_Row = tuple["Outlined | None", str, "list[Outlined]"]


def drawing(result: Result, building: Outlined, naming: Naming, lang: str) -> str:
    """The SVG of one building; empty where no storeys are listed."""
    mine = [one for one in result.outline if one.building == building.path]
    storeys = sorted((one for one in mine if one.class_ == "storey"), key=lambda one: -(one.number or 0))
    if not storeys:
        return ""
    stairs = [one for one in mine if one.class_ == "stair"]
    rows: list[_Row] = [(one, naming.subject(one.path, lang), _lying_on(one, mine)) for one in storeys]
    elsewhere = [one for one in mine if one.class_ == "compartment" and not one.storeys]
    if elsewhere:
        rows.append((None, word("storey_open", lang), elsewhere))
    height, name = TOP + len(rows) * (ROW + GAP) + 4, escape(naming.subject(building.path, lang))
    shapes = [f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{name}">']
    states = worst_by_subject(result.findings)
    for index, row in enumerate(rows):
        shapes += _row(row, TOP + index * (ROW + GAP), stairs, states, naming, lang)
    return "\n".join([*shapes, "</svg>"])


def _row(
    row: _Row, y: int, stairs: Sequence[Outlined], states: dict[str, str], naming: Naming, lang: str
) -> Iterator[str]:
    """One storey: its name, what lies on it, and the stairs that pass it."""
    storey, name, members = row
    room = WIDTH - LEFT - STAIR * len(stairs) - 4
    yield f'<text x="4" y="{y + ROW / 2 + 4:g}" class="storey">{escape(_fitting(name, LEFT))}</text>'
    if not members:
        yield _rect(LEFT, y, room, "", word("nothing_listed", lang), "")
    for box in _boxes(members, room):
        path = box.subject.path
        label, area = naming.subject(path, lang), _area(box.subject, lang)
        yield _rect(LEFT + box.x, y, box.width, states.get(path, ""), label, area)
    for place, stair in enumerate(stairs):
        if storey is not None and storey.path in stair.storeys:
            x = WIDTH - STAIR * (len(stairs) - place)
            yield _stair(x, y, states.get(stair.path, ""), naming.subject(stair.path, lang))


def worst_by_subject(findings: Sequence[Finding]) -> dict[str, str]:
    """The worst verdict on each subject."""
    found: dict[str, str] = {}
    for finding in findings:
        if finding.legal_status == "present_code_only" or finding.verdict not in ORDER:
            continue
        now = found.get(finding.subject, "")
        found[finding.subject] = min(now, finding.verdict, key=ORDER.index)
    return found


def _lying_on(storey: Outlined, mine: Sequence[Outlined]) -> list[Outlined]:
    """The compartments of a storey, and the parts of it that none of them belongs to."""
    here = [one for one in mine if storey.path in one.storeys]
    shown = [one for one in here if one.class_ == "compartment"]
    divided = {one.part for one in shown}
    return [*shown, *(one for one in here if one.class_ == "part" and one.path not in divided)]


def _boxes(shown: Sequence[Outlined], room: float) -> list[_Box]:
    """Side by side by area; what has no area that is known is as wide as the others on average."""
    areas = [_amount(one.area) / max(1, len(one.storeys)) for one in shown]
    known = [area for area in areas if area]
    usual = sum(known) / len(known) if known else 1.0
    shares = [max(area or usual, usual / 4) for area in areas]
    boxes, x = [], 0.0
    for one, share in zip(shown, shares, strict=True):
        width = room * share / sum(shares)
        boxes.append(_Box(one, x, width - 3))
        x += width
    return boxes


def _amount(area: Measured | None) -> float:
    """The area as a number for the drawing alone; zero where it is not one."""
    try:
        return float(area.text) if area is not None else 0.0
    except ValueError:
        return 0.0


def _area(one: Outlined, lang: str) -> str:
    """The area of what lies on one storey; that of several storeys is not said of each."""
    return measured_words(one.area, lang) if one.area is not None and one.area.text and len(one.storeys) < 2 else ""


def _rect(x: float, y: float, width: float, state: str, label: str, below: str) -> str:
    shown = escape(_fitting(label, width))
    return (
        f'<g class="box {state}"><title>{escape(label)} {escape(below)}</title>'
        f'<rect x="{x:.1f}" y="{y}" width="{max(width, 1):.1f}" height="{ROW}" rx="2"/>'
        f'<text x="{x + 6:.1f}" y="{y + 26}">{shown}</text>'
        f'<text x="{x + 6:.1f}" y="{y + 46}" class="small">{escape(_fitting(below, width))}</text></g>'
    )


def _stair(x: float, y: float, state: str, label: str) -> str:
    steps = "".join("h7v-8" for _ in range(4))
    return (
        f'<g class="stair {state}"><title>{escape(label)}</title>'
        f'<rect x="{x + 2}" y="{y}" width="{STAIR - 4}" height="{ROW}"/>'
        f'<path d="M{x + 8} {y + 50}{steps}"/></g>'
    )


def _fitting(text: str, width: float) -> str:
    """As much of the text as fits the box; nothing where not even its beginning does."""
    room = width - 8
    ends = list(accumulate(ADVANCE[char_width(char)] for char in text))
    if not ends or ends[-1] <= room:
        return text
    kept = sum(end <= room - ADVANCE[2] for end in ends)
    return f"{text[:kept]}…" if kept else ""
