"""One rule on one subject over bounds: the reference for generated code, and the path where something is unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from decimal import Decimal
from typing import cast

from fire_rules.engine.finding import Verdict
from fire_rules.facts import Subject
from fire_rules.language import Expression
from fire_rules.language import bounds as b
from fire_rules.language.interpret import Interpreter
from fire_rules.language.types import BOOL
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Adjustment, Rule
from fire_rules.rulebook.typed import Trees, direction_of, word_of

TRUE, FALSE = b.TRUE, b.FALSE


@dataclass
class Outcome:
    """The verdict of a rule over bounds; ``open`` is what would settle whether a rule that is met applies at all."""

    verdict: Verdict
    missing: b.Missing = b.NONE
    value: b.Span | None = None
    limit: b.Span | None = None
    item: str = ""
    maybe: tuple[str, ...] = ()
    adjusted: tuple[str, ...] = ()
    reliefs: tuple[str, ...] = ()
    open: b.Missing = b.NONE


@dataclass
class Adjusted:
    """A limit under adjustment: what applied surely, what could be claimed."""

    limit: b.Span
    applied: dict[str, b.Truth] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    reliefs: tuple[str, ...] = ()
    before: dict[str, b.Span] = field(default_factory=dict)


class Bounded:
    """Evaluates one rule on one subject by an interpreter."""

    def __init__(
        self, rule: Rule, subject: Subject, trees: Trees, interpreter: Interpreter, claimed: Callable[[str], bool]
    ) -> None:
        self.rule = rule
        self.subject = subject
        self.trees = trees
        self.interpreter = interpreter
        self.claimed = claimed

    def run(self) -> Outcome:
        """The verdict table of the rule."""
        when = b.conjunction([self.interpreter_truth(tree) for tree in self.trees.when(self.rule)])
        if when.value is False:
            return Outcome("not_applicable")
        items, item, maybe = self.items()
        applies = b.conjunction((when, items))
        if applies.value is False:
            return Outcome("not_applicable")
        if self.rule.judge is not None:
            verdict: Verdict = "judgement" if applies.value else "undetermined"
            return Outcome(verdict, applies.missing, item=item, maybe=maybe)
        outcome = self.measured() if self.rule.measure is not None else self.required()
        outcome.item, outcome.maybe = item, maybe
        return self.settle(applies, outcome)

    def reliefs(self) -> tuple[str, ...]:
        """The reliefs that nobody claims and that may apply."""
        unclaimed = (entry for entry in self.rule.adjust if entry.on_claim and not self.claimed(entry.label))
        return tuple(entry.label for entry in unclaimed if self.truth(entry.when).value is not False)

    def settle(self, applies: b.Truth, outcome: Outcome) -> Outcome:
        """Applicability and requirement together."""
        if applies.value is True:
            return outcome
        if outcome.verdict == "compliant":
            outcome.open = applies.missing
            return outcome
        missing = applies.missing | (outcome.missing if outcome.verdict == "undetermined" else b.NONE)
        outcome.verdict, outcome.missing = "undetermined", missing
        return outcome

    def truth(self, expression: Expression) -> b.Truth:
        return self.interpreter_truth(self.trees.of(expression, self.rule.subject, BOOL))

    def interpreter_truth(self, tree: object) -> b.Truth:
        return cast(b.Truth, self.interpreter.evaluate(tree, self.subject))  # type: ignore[arg-type]

    def items(self) -> tuple[b.Truth, str, tuple[str, ...]]:
        """Whether some item fires, the first that surely does, and those before it that may."""
        if not self.rule.any_of:
            return TRUE, "", ()
        found = [(i.item, self.truth(i.when)) for i in self.rule.any_of]
        sure = next((n for n, (_, truth) in enumerate(found) if truth.value is True), len(found))
        maybe = tuple(item for item, truth in found[:sure] if truth.value is None)
        fired = found[sure][0] if sure < len(found) else ""
        return b.disjunction(truth for _, truth in found), fired, maybe

    # -- requirements ----------------------------------------------------------------------------------------------

    def required(self) -> Outcome:
        assert self.rule.require is not None
        met = self.truth(self.rule.require)
        state = Adjusted(b.exact(Decimal(0)))
        for entry in self.rule.adjust:
            if met.value is True:
                break
            applies = self.applies(entry, state)
            if applies.value is True:
                state.labels += (entry.label,)
            met = b.disjunction((met, applies))
        return Outcome(_verdict(met), met.missing, adjusted=state.labels, reliefs=state.reliefs)

    # -- measures --------------------------------------------------------------------------------------------------

    def measured(self) -> Outcome:
        direction = direction_of(self.rule)
        value = cast(b.Span, self.interpreter.evaluate(self.trees.measure(self.rule), self.subject, direction))
        state = Adjusted(self.amount(self.rule.limit))
        group: int | None = None
        start = state.limit
        for entry in self.rule.adjust:
            if entry.group is None or entry.group != group:
                start = state.limit
            group = entry.group if entry.group is not None else group
            state.before[entry.label] = start
            self.adjust(entry, state)
        op = {"at_most": "<=", "at_least": ">=", "below": "<", "above": ">"}[self.rule.comparison or "at_most"]
        met = b.compare(op, value, state.limit)
        return Outcome(_verdict(met), met.missing, value, state.limit, "", (), state.labels, state.reliefs)

    def amount(self, expression: Expression | None) -> b.Span:
        assert expression is not None
        direction = direction_of(self.rule)
        word = word_of(expression)
        if word:
            return b.exact(b.INFINITY if (word == "不限") == (direction == "at_most") else -b.INFINITY)
        tree = self.trees.limit(self.rule, expression)
        return cast(b.Span, self.interpreter.evaluate(tree, self.subject, direction))

    def factor(self, entry: Adjustment) -> b.Span:
        tree = self.trees.adjustment(self.rule, entry)
        return cast(b.Span, self.interpreter.evaluate(tree, self.subject, direction_of(self.rule)))

    def applies(self, entry: Adjustment, state: Adjusted) -> b.Truth:
        """Whether an adjustment applies: its condition, its claim, and nothing that excludes it."""
        if entry.on_claim and not self.claimed(entry.label):
            if self.truth(entry.when).value is not False:
                state.reliefs += (entry.label,)
            return FALSE
        excluded = b.disjunction(state.applied.get(label, FALSE) for label in entry.not_with)
        found = b.conjunction((b.negate(excluded), self.truth(entry.when)))
        state.applied[entry.label] = found
        return found

    def adjust(self, entry: Adjustment, state: Adjusted) -> None:
        applies = self.applies(entry, state)
        if applies.value is False:
            return
        new = self.adjusted_limit(entry, state.before[entry.over[0]] if entry.over else state.before[entry.label])
        if entry.group is not None:
            most = b.greatest if direction_of(self.rule) == "at_most" else b.least
            better = most(new, state.limit)
            if (better.lo, better.hi) == (state.limit.lo, state.limit.hi) and applies.value:
                state.applied[entry.label] = FALSE
                return
            new = better
        if applies.value is True:
            state.limit = new
            state.labels = (*(label for label in state.labels if label not in entry.over), entry.label)
        else:
            state.limit = cast(b.Span, b.hull([state.limit, new], applies.missing))

    def adjusted_limit(self, entry: Adjustment, base: b.Span) -> b.Span:
        if entry.waive:
            new = b.exact(b.INFINITY if direction_of(self.rule) == "at_most" else -b.INFINITY)
        elif entry.replace is not None:
            new = self.amount(entry.replace)
        elif entry.times is not None:
            new = b.times(base, self.factor(entry))
        else:
            new = b.add(base, self.factor(entry))
        return new if entry.floor is None else b.greatest(new, self.amount(entry.floor))


def _verdict(met: b.Truth) -> Verdict:
    if met.value is None:
        return "undetermined"
    return "compliant" if met.value else "violation"
