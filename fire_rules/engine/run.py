"""One run: a building file, a rulebook and options make a result."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fire_rules.engine.answers import Answers, EvaluatorLike
from fire_rules.engine.applicability import Applicability
from fire_rules.engine.claims import Claims
from fire_rules.engine.compartments import Effective, effective_findings
from fire_rules.engine.dates import Dates
from fire_rules.engine.decisions import apply_decisions
from fire_rules.engine.derived import derived
from fire_rules.engine.deviations import apply_deviations
from fire_rules.engine.finding import Cited, Derived, Finding, InstrumentName, Result, Verdict
from fire_rules.engine.findings import Findings
from fire_rules.engine.force import ForceBook
from fire_rules.engine.governing import governing
from fire_rules.engine.holders import holders
from fire_rules.engine.joining import DIVIDING
from fire_rules.engine.kept import kept
from fire_rules.engine.options import RunOptions
from fire_rules.engine.outline import outline
from fire_rules.engine.questions import questions
from fire_rules.engine.scope_of_check import assumptions, base_class, not_checked
from fire_rules.engine.selection import Selection
from fire_rules.facts import Graph, Subject
from fire_rules.rulebook.rule import Rule, Rulebook, Words

if TYPE_CHECKING:
    from fire_rules.model import Document, Settings

Obligations = Sequence[tuple[str, tuple[Rule, ...]]]
DEFAULT_TASK = "inspection"
AREA = "m2"
RANKS = {"standard": 0, "law": 0, "regulation": 1, "local": 2, "plan": 3}
DERIVED: Mapping[str, tuple[Verdict, ...]] = {
    "none": (),
    "breaches": ("violation", "judgement"),
    "reported": ("violation", "judgement", "undetermined"),
    "all": ("violation", "judgement", "undetermined", "compliant", "not_applicable"),
}


def evaluate(
    document: Document,
    rulebook: Rulebook,
    options: RunOptions | None = None,
    *,
    supposed: Mapping[tuple[str, str], Any] | None = None,
) -> Result:
    """Everything that the rulebook says of the building file; consequences are added by the inference layer.

    ``supposed`` puts values, by path and field, in the place of what the file says: a what-if.
    """
    run = prepare(document, rulebook, options, supposed=supposed)
    return run.completed(run.judged(run.opened(document)))


def prepare(
    document: Document,
    rulebook: Rulebook,
    options: RunOptions | None = None,
    *,
    supposed: Mapping[tuple[str, str], Any] | None = None,
) -> Run:
    """A run over the building file, its facts resolved and nothing yet judged."""
    from fire_rules.engine.evaluator import Evaluator
    from fire_rules.model import RunSettings, resolve

    asked = options or RunOptions()
    task = asked.task or document.settings.check.task or DEFAULT_TASK
    graph = resolve(document, RunSettings(asked.inspection_date, task, asked.phase), supposed)
    claims = Claims(document.settings.claims, graph)
    return Run(rulebook, graph, document.settings, asked, Evaluator(rulebook, graph, claims), claims, task)


class Run:
    """One run on one resolved graph: :meth:`opened`, :meth:`judged`, which does the work, once, :meth:`completed`."""

    def __init__(
        self,
        rulebook: Rulebook,
        graph: Graph,
        settings: Settings,
        options: RunOptions,
        evaluator: EvaluatorLike,
        claims: Claims,
        task: str = DEFAULT_TASK,
    ) -> None:
        check = settings.check
        self._rulebook, self.graph, self._settings, self._options = rulebook, graph, settings, options
        self._evaluator, self.claims, self._task = evaluator, claims, task
        self._phase = options.phase or check.phase
        self._selection = Selection(rulebook.rules, options.select or check.select, options.ignore or check.ignore)
        self._dates = Dates(graph, options.design_date)
        self._answers = Answers(evaluator, Applicability(task, self._phase))
        self._force = ForceBook(rulebook)
        self._chosen = [(name, rules) for name, rules in obligations_of(rulebook) if self._selection.wants(rules)]
        self._effective: list[Effective] = []

    @property
    def obligations(self) -> frozenset[str]:
        """The obligations that are looked at."""
        return frozenset(name for name, _ in self._chosen)

    def judged(self, opened: Result) -> Result:
        """The findings with what they were asked for: all that consequences are drawn from."""
        found, said = self.decided()
        return replace(opened, findings=(*found, *self._compared(found)), assumptions=said)

    def _compared(self, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings under today's code, where they are asked for."""
        if not self._options.compare_with_current:
            return ()
        from fire_rules.engine.compare import present_code

        return present_code(self, found)

    def opened(self, document: Document | None = None) -> Result:
        """The result before anything is judged: of which file, and what it was asked for."""
        return Result(
            source=document.file if document else "",
            source_digest=self._options.source_digest or (digest_of(document.file) if document else ""),
            name=name_of(self.graph),
            task=self._task,
            findings=(),
            questions=(),
            derived=(),
            governing=(),
            not_checked=(),
            assumptions=(),
            rulebook_digest=self._rulebook.digest,
            packs=self._rulebook.packs,
            rules_run=sum(len(rules) for _, rules in self._chosen),
            selection=self._selection.words,
            inspection_date=self._dates.inspection().day,
            whatif=self._what_if(),
            instruments={
                name: InstrumentName(i.title, i.number, i.kind) for name, i in self._rulebook.instruments.items()
            },
            phase=self._phase or "",
            warnings=(*(document.warnings if document else ()), *self.graph.warnings),
        )

    def completed(self, judged: Result) -> Result:
        """The findings with everything that they leave open, assume and leave out."""
        found = tuple(f for f in judged.findings if f.legal_status != "present_code_only")
        chosen = [rule for _, rules in self._chosen for rule in rules]
        return replace(
            judged,
            findings=(*map(self._derivation, found), *judged.findings[len(found) :]),
            questions=questions(found, self.graph),
            derived=self.derived() if self._options.definitions else (),
            governing=governing(self.graph, self._dates, found),
            not_checked=not_checked(self._rulebook, chosen, self._selection, self.graph),
            assumptions=(*assumptions(self.graph, found, self.claims.labels()), *judged.assumptions),
            faults=tuple(self._answers.faults),
            outline=outline(self.graph),
            holders=holders(self.graph),
        )

    def decided(self) -> tuple[tuple[Finding, ...], tuple[Words, ...]]:
        """The findings with what persons decided and authorities accepted, and what is to be said of that."""
        found, of_decisions = apply_decisions(tuple(self._all_findings()), self._settings.decisions, self.graph)
        found, of_deviations = apply_deviations(found, self._settings.accepted_deviations, self.graph)
        return found, (*self.claims.warnings(self._rulebook), *of_decisions, *of_deviations)

    def _all_findings(self) -> Iterator[Finding]:
        """The findings on the subjects of the file, and what compartments break that are only one in effect."""
        make = self._make(self._dates)
        found = list(self.findings(self._dates))
        self._effective = self._merged(make)
        merged = (effective.finding for effective in self._effective)
        yield from (finding for finding in (*found, *merged) if self._selection.keeps(finding))

    def _merged(self, make: Findings) -> list[Effective]:
        """What compartments break that are one in effect; their subject can be found by its path from then on."""
        dividing = [(name, rules) for name, rules in obligations_of(self._rulebook) if name in DIVIDING]
        between = list(self._each(make, dividing))
        found = effective_findings(self.graph, between, self._dates, lambda subject: self._areas(make, subject))
        for effective in found:
            self.graph.by_path.setdefault(effective.finding.subject, effective.subject)
        return found

    def _make(self, dates: Dates) -> Findings:
        return Findings(self._rulebook, self._force, dates, self._answers)

    def _areas(self, make: Findings, subject: Subject) -> Iterator[Finding]:
        """The findings of the chosen obligations that limit an area of the subject."""
        for obligation, rules in self._chosen:
            for class_, of_class in by_class(self._rulebook, rules):
                if class_ == subject.class_ and any(self._evaluator.unit(rule) == AREA for rule in of_class):
                    yield make.of(obligation, of_class, subject)

    def findings(self, dates: Dates) -> Iterator[Finding]:
        """A finding for each chosen obligation and each subject of its rules, under these dates."""
        return self._each(self._make(dates), self._chosen)

    def _each(self, make: Findings, obligations: Obligations) -> Iterator[Finding]:
        for obligation, rules in obligations:
            for class_, of_class in by_class(self._rulebook, rules):
                for subject in self.graph.by_class.get(class_, ()):
                    yield make.of(obligation, of_class, subject)

    def dates_as_if(self) -> Dates | None:
        """Dates with every design on the day of inspection; None where that is not known."""
        day = self._dates.inspection().day
        return None if day is None else Dates(self.graph, day)

    def derived(self, names: Collection[str] | None = None) -> tuple[Derived, ...]:
        """The derived facts, those of ``names`` where that is given."""
        return tuple(derived(self._evaluator, self._rulebook, self.graph, names))

    def _derivation(self, finding: Finding) -> Finding:
        """The finding with its steps, where they are wanted."""
        wanted = self._options.derive
        if finding.verdict not in DERIVED[wanted] or (finding.placeholder and wanted != "all"):
            return finding
        rule, subject = rules_by_id(self._rulebook).get(finding.main.citation.rule), self._subject(finding)
        if rule is None:
            return finding
        also = tuple(self._contradicting(finding, cited, subject) for cited in finding.also)
        return replace(finding, derivation=self._evaluator.explain(rule, subject), also=also)

    def _subject(self, finding: Finding) -> Subject:
        """The subject that a finding was made on."""
        made = (e.subject for e in self._effective if e.finding.fingerprint == finding.fingerprint)
        return next(made, None) or self.graph.by_path[finding.subject]

    def _contradicting(self, finding: Finding, cited: Cited, subject: Subject) -> Cited:
        """A clause that is not met beside a main clause that is, with its own steps: both figures are wanted."""
        rule = rules_by_id(self._rulebook).get(cited.citation.rule)
        verdicts = (finding.verdict, finding.main.verdict, cited.verdict)
        if rule is None or verdicts != ("judgement", "compliant", "violation"):
            return cited
        return replace(cited, derivation=self._evaluator.explain(rule, subject))

    def _what_if(self) -> dict[str, str]:
        day = self._options.design_date
        return {} if day is None else {"design_date": day.isoformat()}


def by_rank(rulebook: Rulebook) -> list[Rule]:
    """The rules in the order of the rulebook, but acts of law before regulations and these before local ones."""
    kinds = {name: RANKS.get(instrument.kind, 0) for name, instrument in rulebook.instruments.items()}
    return sorted(rulebook.rules, key=lambda rule: kinds.get(rule.instrument, 0))


def by_obligation(rules: Iterable[Rule]) -> list[tuple[str, tuple[Rule, ...]]]:
    """The rules of each obligation, in the order of the rulebook."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.obligation, []).append(rule)
    return [(obligation, tuple(members)) for obligation, members in found.items()]


@kept
def obligations_of(rulebook: Rulebook) -> Obligations:
    """The rules of each obligation, acts of law first."""
    return by_obligation(by_rank(rulebook))


@kept
def rules_by_id(rulebook: Rulebook) -> Mapping[str, Rule]:
    """The rules by their ids."""
    return {rule.id: rule for rule in rulebook.rules}


def by_class(rulebook: Rulebook, rules: Iterable[Rule]) -> list[tuple[str, tuple[Rule, ...]]]:
    """The rules of an obligation by the class of their subjects; views count as their class."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(base_class(rulebook, rule), []).append(rule)
    return [(class_, tuple(members)) for class_, members in found.items()]


def name_of(graph: Graph) -> str:
    """What the report calls the whole: the name of the site, else of its buildings."""
    name = graph.root.fact_("name")
    if isinstance(name, str):
        return name
    buildings: list[Subject] = [b for b in graph.by_class.get("building", []) if not b.placeholder_]
    return "、".join(building.label_ or building.id_ for building in buildings)


def digest_of(file: str) -> str:
    """The SHA-256 of a file; empty where there is none of that name."""
    path = Path(file)
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
