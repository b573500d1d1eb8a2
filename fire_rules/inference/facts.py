"""Inference facts: what the engine found, as flat facts of strings, each sure or possible."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from fire_rules.facts import FactRef, in_order
from fire_rules.inference.consequence import Support
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Derived, Finding, Result

SURE = frozenset({"violation"})
POSSIBLE = frozenset({"violation", "undetermined", "judgement"})
ABOVE = "above"
VIOLATED = "violated:"
OPEN = "[?]"
LOWEST, HIGHEST = "lowest_storey", "highest_storey"
_SEGMENT = re.compile(r"(?:^|/)([a-z_]+)(?:\[[^\]]*\])?")
_TRUE, _FALSE = frozenset({"true", "是"}), frozenset({"false", "否"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_RANGE = re.compile(r"(-?\d+(?:\.\d+)?)\s*(?:\.\.|~)\s*(-?\d+(?:\.\d+)?)")
Derive = Callable[[Collection[str]], Iterable["Derived"]]
_HOLDERS = {"parts": "part", "storeys": "storey", "tenancies": "tenancy", "units": "unit"}
_KEYS = {class_: key for key, class_ in _HOLDERS.items()}


@dataclass(frozen=True, slots=True)
class Fact:
    """One flat fact: its kind, an id that is its own, and named strings, sorted by name; nothing in it is None."""

    kind: str
    id: str
    values: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str | None:
        """The string of that name, or None where the fact has none."""
        for key, value in self.values:
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class BaseFact:
    """A fact taken from the engine's result: sure or only possible, with what it is and what would settle it."""

    fact: Fact
    sure: bool
    support: Support
    missing: tuple[FactRef, ...] = ()


def fact(kind: str, id_: str, values: Iterable[tuple[str, str]]) -> Fact:
    """A fact of the strings that are not empty."""
    return Fact(kind, id_, tuple(sorted((name, value) for name, value in values if value)))


def gather(result: Result, kinds: Collection[str], derive: Derive | None = None) -> tuple[BaseFact, ...]:
    """The facts of the kinds that rules read: findings by obligation and subject, whitelisted definitions, storeys.

    ``derive`` gives the derived facts of some names; without it they are those of the result.
    """
    read = {name.partition("=")[0].rpartition(".")[2] for name in kinds if name.startswith("definition:")}
    read |= {LOWEST, HIGHEST}
    breaches = _breaches(kinds)
    plans = frozenset(name for name, instrument in result.instruments.items() if instrument.kind == "plan")
    facts = [
        base
        for finding in result.findings
        for kind, instrument in breaches.get(finding.obligation, ())
        for base in _of_finding(finding, kind, instrument, plans)
    ]
    derived = [one for one in (derive(read) if derive else result.derived) if one.fact.name in read]
    derived += _unstated(result.findings, kinds)
    facts += [base for one in derived for base in _of_definition(one) if base.fact.kind in kinds]
    if ABOVE in kinds:
        facts += _above(derived)
    return tuple(sorted(facts, key=lambda base: (base.fact.kind, base.fact.id)))


def class_of(path: str) -> str:
    """The class of the subject at a path, by the key of its last segment; empty at the root."""
    segments = _SEGMENT.findall(path)
    return _classes().get(segments[-1], segments[-1]) if segments else "site"


@lru_cache(maxsize=4096)
def places_of(path: str) -> Mapping[str, str]:
    """The building, part, storey, tenancy and unit that a path stands in or names."""
    found: dict[str, str] = {}
    end = 0
    for match in _SEGMENT.finditer(path):
        end = match.end()
        if match.start() == 0 and match[1] in ("building", "buildings"):
            found["building"] = path[:end]
        elif match[1] in _HOLDERS:
            found[_HOLDERS[match[1]]] = path[:end]
    return found


def _breaches(kinds: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """The kinds that speak of a breach, by obligation, each with the instrument that it is limited to."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in sorted(kinds):
        if kind.startswith(VIOLATED):
            obligation, instrument = breach_of(kind)
            found.setdefault(obligation, []).append((kind, instrument))
    return found


def breach_of(kind: str) -> tuple[str, str]:
    """The obligation that a kind ``violated:…`` speaks of, and the instrument whose clause is broken, if it says."""
    obligation, _, instrument = kind.removeprefix(VIOLATED).partition("@")
    return obligation, instrument


def _of_finding(finding: Finding, kind: str, instrument: str, plans: Collection[str]) -> list[BaseFact]:
    """The fact of one finding; advice, comparisons with the present code and breaches of a plan alone have none."""
    if finding.verdict not in POSSIBLE or finding.gravity == "should" or finding.legal_status == "present_code_only":
        return []
    cited_all = (finding.main, *finding.also)
    told = bool(instrument) or any(cited.citation.instrument in plans for cited in cited_all)
    own = [cited for cited in cited_all if _counts(cited, instrument, plans)] if told else []
    verdicts = {cited.verdict for cited in own}
    if told and not verdicts & POSSIBLE:
        return []
    sure = finding.verdict in SURE and (not told or bool(verdicts & SURE))
    missing = finding.missing or in_order({ref for cited in own if not sure for ref in cited.missing})
    support = Support("finding", finding.obligation, finding.subject, finding.fingerprint, finding.verdict, instrument)
    built = fact(kind, f"{kind}@{finding.subject}", _scope(finding).items())
    return [BaseFact(built, sure, support, missing)]


def _counts(cited: Cited, instrument: str, plans: Collection[str]) -> bool:
    """Whether a clause speaks for the breach: one of the instrument that is asked for, else any that is no plan's."""
    return cited.citation.instrument == instrument if instrument else cited.citation.instrument not in plans


def _scope(finding: Finding) -> dict[str, str]:
    """The subject of a finding and what it stands in, as paths."""
    scope = {"subject": finding.subject, **places_of(finding.subject)}
    building = scope.get("building") or finding.building
    if building:
        scope["building"] = building
    for name in ("part", "storey", "unit"):
        stated = getattr(finding, name)
        if name not in scope and stated:
            scope[name] = _as_path(name, stated, building)
    scope["party"] = _as_path("unit", finding.addressee, "") or scope.get("unit") or finding.subject
    return scope


def _as_path(class_: str, value: str, building: str) -> str:
    """A reference as a path: engines may give the path itself or the bare id."""
    key = _KEYS[class_]
    if not value or "/" in value or value.startswith(f"{key}["):
        return value
    own = f"{key}[{value}]"
    return own if class_ == "unit" else f"{building}/{own}"


def _unstated(findings: Iterable[Finding], kinds: Collection[str]) -> list[Derived]:
    """The definitions of members of lists that are not stated: unknown, each for want of its list."""
    from fire_rules.engine.finding import Derived

    read = {
        tuple(kind.removeprefix("definition:").partition("=")[0].split("."))
        for kind in kinds
        if kind.startswith("definition:")
    }
    if ABOVE in kinds:
        read |= {("part", LOWEST), ("part", HIGHEST)}
    paths = {path for one in findings if one.placeholder for path in places_of(one.subject).values() if is_open(path)}
    found = []
    for path in sorted(paths):
        holder, _, list_ = path.removesuffix(OPEN).rpartition("/")
        names = sorted(name for class_, name in read if class_ == class_of(path))
        found += [Derived(FactRef(path, name), "", "", "", (FactRef(holder, list_),)) for name in names]
    return found


def is_open(path: str) -> bool:
    """Whether the path is that of a stand-in for the members of a list that is not stated."""
    return path.endswith(OPEN)


def _of_definition(derived: Derived) -> list[BaseFact]:
    """The facts of one boolean definition: one where its value is known, both as possible where it is not."""
    path = derived.fact.path
    class_ = class_of(path)
    name = f"{class_}.{derived.fact.name}"
    scope = {"subject": path, **places_of(path)}
    values = [v for v, words in (("true", _TRUE), ("false", _FALSE)) if derived.value in words]
    sure = bool(values)
    support = Support("definition", name, path, "", derived.value if sure else "unknown")
    found = []
    for value in values if sure else ["true", "false"]:
        kind = f"definition:{name}={value}"
        missing = () if sure else derived.missing
        found.append(BaseFact(fact(kind, f"{kind}@{path}", scope.items()), sure, support, missing))
    return found


def _above(derived: Iterable[Derived]) -> list[BaseFact]:
    """Which parts stand above which: the highest storey of the one is over the lowest of the other."""
    bounds: dict[str, dict[str, Derived]] = {LOWEST: {}, HIGHEST: {}}
    for one in derived:
        if one.fact.name in bounds:
            bounds[one.fact.name][one.fact.path] = one
    found = []
    for upper, high in bounds[HIGHEST].items():
        for lower, low in bounds[LOWEST].items():
            pair = _relation(upper, high, lower, low)
            if pair is not None:
                found.append(pair)
    return found


def _relation(upper: str, high: Derived, lower: str, low: Derived) -> BaseFact | None:
    """The fact that one subject stands above another of the same building, unless it cannot."""
    building = places_of(upper).get("building", "")
    if building != places_of(lower).get("building", "") or class_of(upper) != class_of(lower):
        return None
    if upper == lower and not is_open(upper):
        return None
    least, most = _interval(high.value)
    low_least, low_most = _interval(low.value)
    sure = least is not None and low_most is not None and least > low_most
    if not sure and most is not None and low_least is not None and most <= low_least:
        return None
    missing = () if sure else (*high.missing, *low.missing)
    built = fact(ABOVE, f"{ABOVE}@{upper}>{lower}", [("upper", upper), ("lower", lower), ("building", building)])
    return BaseFact(built, sure, Support("definition", ABOVE, upper, "", "true" if sure else "unknown"), missing)


def _interval(text: str) -> tuple[float | None, float | None]:
    """The bounds that a printed number or range states; None where there is no bound."""
    if _NUMBER.fullmatch(text):
        return float(text), float(text)
    match = _RANGE.fullmatch(text)
    return (float(match[1]), float(match[2])) if match else (None, None)


@cache
def _classes() -> dict[str, str]:
    from fire_rules.vocabulary import vocabulary

    found: dict[str, str] = {}
    for name, spec in vocabulary().classes.items():
        found[spec.key] = name
        if spec.one:
            found[spec.one] = name
    return found
