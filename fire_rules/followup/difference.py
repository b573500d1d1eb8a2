"""The difference of two runs: which findings turned, and by which facts or clause.

The facts are those that the rules of the finding read, on either side, and that are not the same on both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from fire_rules.facts import FactRef, Graph, Origin, Subject
from fire_rules.followup.places import is_own
from fire_rules.language.trace import Trace
from fire_rules.records import dataclass
from fire_rules.source.place import Place

if TYPE_CHECKING:
    from fire_rules.engine.evaluator import Evaluator
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.engine.options import RunOptions
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rule, Rulebook

SILENT = ("not_applicable", "compliant")
"""Verdicts that say nothing where the other side has no such finding: the obligation is not in force there."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that is not the same: as text, empty where it is not stated, with its place on either side."""

    fact: FactRef
    before: str
    after: str
    place_before: Place | None = None
    place_after: Place | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """One obligation on one subject whose verdict or main clause turned; None where a side has no such finding.

    ``same_clause`` says that the clause is the same; then the facts, or the edition, limit or date, turned it.
    ``subject_on_both`` says that the subject stands in both files: where a side has no finding on it all the same, the
    obligation is not in force there.
    """

    before: Finding | None
    after: Finding | None
    facts: tuple[FactChange, ...]
    same_clause: bool
    subject_on_both: bool

    @property
    def finding(self) -> Finding:
        """The finding by which it is named."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def turned_to_violation(self) -> bool:
        """Whether it is a violation now and was none."""
        was = self.before.verdict if self.before is not None else ""
        return self.after is not None and self.after.verdict == "violation" != was


@dataclass(frozen=True, slots=True)
class Difference:
    """Both runs, what turned, and how many stated facts differ that no rule of a turned finding read."""

    before: Result
    after: Result
    turned: tuple[Turned, ...]
    other_facts: tuple[FactChange, ...]


class Side:
    """One of the two runs."""

    def __init__(self, document: Document, rulebook: Rulebook, options: RunOptions) -> None:
        from fire_rules.engine import evaluate
        from fire_rules.engine.claims import Claims
        from fire_rules.engine.evaluator import Evaluator
        from fire_rules.engine.run import DEFAULT_TASK
        from fire_rules.model import RunSettings, resolve

        task = options.task or document.settings.check.task or DEFAULT_TASK
        self.result: Result = evaluate(document, rulebook, options)
        self.graph: Graph = resolve(document, RunSettings(options.inspection_date, task, options.phase))
        self.evaluator: Evaluator = Evaluator(rulebook, self.graph, Claims(document.settings.claims, self.graph))
        self.rules: dict[str, Rule] = {rule.id: rule for rule in rulebook.rules}
        self.findings = {(f.obligation, f.subject): f for f in self.result.findings if is_own(f)}

    def reads(self, rules: set[str], path: str) -> frozenset[tuple[str, str]]:
        """The facts that the rules read on the subject, by path and field."""
        subject = self.graph.by_path.get(path)
        if subject is None:
            return frozenset()
        found = Reads()
        for name in sorted(rules & self.rules.keys()):
            self._read(self.rules[name], subject, found)
        return frozenset(found.facts)

    def _read(self, rule: Rule, subject: Subject, found: Reads) -> None:
        from fire_rules.language.interpret import NoSuchCaseError

        if rule.every is not None:
            below = f"{subject.path_}/"
            near = [s for s in self.graph if s is subject or s.path_.startswith(below)]
            found.facts.update((s.path_, name) for s in near for name in (*s.origins_, *s.open_))
            return
        interpreter = self.evaluator.interpreter("strict")
        interpreter.trace = found
        try:
            self.evaluator.outcome(rule, subject, interpreter)
        except NoSuchCaseError:
            return


class Reads(Trace):
    """A trace that keeps only which facts are read."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: set[tuple[str, str]] = set()

    def fact(self, subject: Subject, name: str) -> None:
        self.facts.add((subject.path_, name))
        super().fact(subject, name)


def difference(before: Side, after: Side) -> Difference:
    """What turned from one run to the other, in the order of the later one."""
    alias = Alias(before.graph, after.graph)
    earlier = {(obligation, alias.later(path)): finding for (obligation, path), finding in before.findings.items()}
    subjects = {alias.later(path): subject for path, subject in before.graph.by_path.items()}
    changed = {change.fact: change for change in _changes(subjects, after.graph.by_path, alias)}
    turned = []
    for key in dict.fromkeys((*after.findings, *earlier)):
        was, now = earlier.get(key), after.findings.get(key)
        if _turned(was, now):
            rules = {f.main.citation.rule for f in (was, now) if f is not None}
            rules |= {cited.citation.rule for f in (was, now) if f is not None for cited in f.also}
            read = {(alias.later(path), name) for path, name in before.reads(rules, was.subject if was else key[1])}
            read |= after.reads(rules, key[1])
            facts = tuple(sorted((c for ref, c in changed.items() if (ref.path, ref.name) in read), key=_order))
            on_both = key[1] in subjects and key[1] in after.graph.by_path
            turned.append(Turned(was, now, facts, _clause(was) == _clause(now), on_both))
    told = {change.fact for entry in turned for change in entry.facts}
    others = tuple(sorted((change for ref, change in changed.items() if ref not in told), key=_order))
    turned.sort(key=_weight)
    return Difference(before.result, after.result, tuple(turned), others)


def _weight(entry: Turned) -> tuple[bool, bool]:
    """Violations that arise first, then those that are no longer found, then the rest."""
    return not entry.turned_to_violation, entry.before is None or entry.before.verdict != "violation"


class Alias:
    """Paths of the first file as the second has them: where each has one building, that is the same by any name."""

    def __init__(self, before: Graph, after: Graph) -> None:
        names = [
            [b.path_ for b in graph.by_class.get("building", []) if not b.placeholder_] for graph in (before, after)
        ]
        self._old, self._new = (names[0][0], names[1][0]) if [len(n) for n in names] == [1, 1] else ("", "")

    def later(self, path: str) -> str:
        """The path in the second file."""
        if self._old and path.startswith(self._old):
            return self._new + path[len(self._old) :]
        return path


def _turned(was: Finding | None, now: Finding | None) -> bool:
    found = [finding for finding in (was, now) if finding is not None]
    if all(finding.placeholder for finding in found):
        return False
    if was is None or now is None:
        return any(finding.verdict not in SILENT for finding in found)
    if was.verdict != now.verdict:
        return True
    return was.verdict != "not_applicable" and _clause(was) != _clause(now)


def _clause(finding: Finding | None) -> tuple[str, str]:
    return ("", "") if finding is None else (finding.main.citation.instrument, finding.main.citation.clause)


def _order(change: FactChange) -> FactRef:
    return change.fact


def _changes(before: Mapping[str, Subject], after: Mapping[str, Subject], alias: Alias) -> Iterator[FactChange]:
    """Every fact whose value is not the same on both sides; of placeholders nothing is stated."""
    for path in dict.fromkeys((*after, *before)):
        was, now = before.get(path), after.get(path)
        names = {n for s in (was, now) if s is not None and not s.placeholder_ for n in (*s.origins_, *s.open_)}
        for name in sorted(names):
            first, second = _text(was, name, alias), _text(now, name, alias)
            if first != second:
                yield FactChange(FactRef(path, name), first, second, _place(was, name), _place(now, name))


def _text(subject: Subject | None, name: str, alias: Alias) -> str:
    from fire_rules.engine.measured import text_of

    return "" if subject is None or subject.placeholder_ else text_of(_plain(subject.fact_(name), alias))


def _plain(value: Any, alias: Alias) -> Any:
    """Subjects by their paths, so that the same one in both graphs is the same."""
    if isinstance(value, Subject):
        return alias.later(value.path_)
    return tuple(_plain(member, alias) for member in value) if isinstance(value, tuple) else value


def _place(subject: Subject | None, name: str) -> Place | None:
    origin: Origin | None = None if subject is None else subject.origins_.get(name)
    return None if origin is None else origin.place
