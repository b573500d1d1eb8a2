"""Laws of compartments that are one in effect: what they break is neither absolved nor overturned.

A whole may grow when more is known, or become one of several that may be: it then stands for the smaller one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fire_rules.assurance.laws import Breach, Experiment, facts
from fire_rules.assurance.laws_knowing import FORGETTING, LEARNING, possible, weaker
from fire_rules.engine.finding import Verdict
from fire_rules.engine.joining import DIVIDING
from fire_rules.values import Open
from fire_rules.vocabulary import vocabulary

LISTS = frozenset(key for class_ in vocabulary().classes for key in vocabulary().lists_of(class_))
AREAS = ("factory-compartment-area", "warehouse-compartment-area")
Members = frozenset[str]
Wholes = Mapping[tuple[str, Members], Verdict]


def wholes(experiment: Experiment) -> dict[tuple[str, Members], Verdict]:
    """The verdicts on what compartments break together, by obligation and the paths of the members."""
    found = experiment.effective(AREAS)
    return {(e.finding.obligation, frozenset(one.path_ for one in e.members)): e.finding.verdict for e in found}


def forgetting_of_wholes(experiment: Experiment) -> Iterator[Breach]:
    """A whole that is too large stays so, or becomes undetermined, whatever is forgotten of it and of what joins it."""
    before = {key: verdict for key, verdict in wholes(experiment).items() if verdict == "violation"}
    for subject, name, less in weaker(experiment.graph) if before else ():
        if not _bears(experiment, name):
            continue
        with experiment.assuming(subject, name, less):
            after = wholes(experiment)
            unjoined = _open_between(experiment)
        for (obligation, members), verdict in before.items():
            found = _of(after, obligation, members)
            if found not in ("violation", "undetermined") and not (found is None and unjoined):
                yield _breach(FORGETTING, obligation, members, f"{subject.ref_(name)} unknown", verdict, found)


def learning_of_wholes(experiment: Experiment) -> Iterator[Breach]:
    """A whole that is too large stays so, or is part of a larger one of which something is said, whatever is learnt."""
    before = {key: verdict for key, verdict in wholes(experiment).items() if verdict == "violation"}
    for subject, name in list(facts(experiment.graph)) if before else ():
        if not (isinstance(subject.fact_(name), Open) and _bears(experiment, name)):
            continue
        for more in possible(experiment, subject, name):
            with experiment.assuming(subject, name, more):
                after = wholes(experiment)
            for (obligation, members), verdict in before.items():
                found = after.get((obligation, members), _of(after, obligation, members))
                if found is None or ((obligation, members) in after and found != "violation"):
                    yield _breach(LEARNING, obligation, members, f"{subject.ref_(name)} = {more!r}", verdict, found)


def _bears(experiment: Experiment, name: str) -> bool:
    """Whether a fact, or a list, of this name can bear on what joins compartments or on what they break."""
    return bool(experiment.laboratory.reading(name) & {*AREAS, *DIVIDING}) or name in LISTS


def _of(found: Wholes, obligation: str, members: Members) -> Verdict | None:
    """The verdict on the whole, else on one that holds it; None where there is none."""
    if (obligation, members) in found:
        return found[obligation, members]
    larger = [verdict for (name, others), verdict in found.items() if name == obligation and members < others]
    return larger[0] if larger else None


def _open_between(experiment: Experiment) -> bool:
    """Whether it is open what something joins: no whole can then be named."""
    return any(
        not isinstance(subject.fact_("compartments"), tuple)
        for class_ in ("boundary", "stair", "vertical_opening")
        for subject in experiment.graph.by_class.get(class_, ())
        if not subject.placeholder_
    )


def _breach(law: str, obligation: str, members: Members, change: str, before: str, after: Verdict | None) -> Breach:
    return Breach(law, obligation, "+".join(sorted(members)), change, before, str(after))
