"""Running the inference layer over a result: which engine, what it said, and what the report is told about it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from fire_rules.inference.chain import Drawn, draw
from fire_rules.inference.conclude import conclude
from fire_rules.inference.consequence import ConsequenceRule
from fire_rules.inference.containment import EngineError
from fire_rules.inference.deadlines import with_deadlines
from fire_rules.inference.facts import BaseFact, Derive, gather
from fire_rules.inference.fixpoint import NAME, PlainEngine
from fire_rules.inference.form import forms
from fire_rules.inference.program import Program, compile_rules, denied_by
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.rulebook.rule import Rulebook, Words

EngineChoice = Literal["auto", "durable", "plain"]
Worlds = tuple[frozenset[Drawn], frozenset[Drawn]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One consequence on which the engines differ: what each of them drew in which world."""

    world: Literal["sure", "possible"]
    rule: str
    binding: tuple[tuple[str, str], ...]
    plain: bool
    durable: bool

    def __str__(self) -> str:
        bound = ", ".join(value for _, value in self.binding)
        return f"{self.rule} @ {bound} ({self.world}): plain {self.plain} != durable_rules {self.durable}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both engines over one result: how many consequences were compared, and where they differ.

    Without durable_rules nothing was compared and ``engine`` is empty; ``error`` says why it failed, where it did.
    """

    engine: str
    compared: int
    differences: tuple[Difference, ...]
    error: str = ""


def infer(
    result: Result,
    rules: Rulebook | Sequence[ConsequenceRule],
    engine: EngineChoice = "auto",
    cross_check: bool = False,
    *,
    isolate: bool = True,
) -> Result:
    """The result with its consequences.

    ``auto`` takes durable_rules where it is installed and the plain engine otherwise; the plain engine, which costs
    less, then checks every answer of durable_rules. Where durable_rules fails or differs, the plain engine's answer is
    used and ``Result.faults`` says so. ``cross_check`` runs both whatever the choice and says so where it cannot;
    ``isolate`` runs durable_rules in a process of its own, so that no crash or hang of it takes the report along.
    """
    return begin(result, rules, engine, cross_check, isolate=isolate)(result)


def get_ready(
    opened: Result,
    rules: Rulebook | Sequence[ConsequenceRule],
    obligations: Collection[str],
    engine: EngineChoice = "auto",
    cross_check: bool = False,
    *,
    isolate: bool = True,
) -> None:
    """Let durable_rules in its process, if it will be asked there, get ready for a result while that is judged.

    ``opened`` is the result without findings, ``obligations`` those that will be looked at; the rest as for
    :func:`begin`.
    """
    if isolate and _asks_durable(engine, cross_check):
        from fire_rules.inference.child import tell

        tell(_program(opened, rules, obligations)[1])


def _asks_durable(engine: EngineChoice, cross_check: bool) -> bool:
    return engine != "plain" or cross_check


def begin(
    result: Result,
    rules: Rulebook | Sequence[ConsequenceRule],
    engine: EngineChoice = "auto",
    cross_check: bool = False,
    *,
    isolate: bool = True,
    derive: Derive | None = None,
) -> Callable[[Result], Result]:
    """As :func:`infer`, in two steps: durable_rules may work in its process before the second, which is returned.

    ``derive`` gives the derived facts of some names, where the result does not carry all of them.
    """
    known, program, base = _prepare(result, rules, derive)
    durably = None
    if _asks_durable(engine, cross_check):
        durably = _durable(program, base, isolate, required=engine == "durable" or cross_check)

    def finish(result: Result) -> Result:
        reference = draw(program, base, PlainEngine())
        consequences = conclude(result, known, base, *reference, _titles(rules))
        elements = tuple(one for one in consequences if one.kind == "element")
        others = tuple(one for one in consequences if one.kind != "element")
        concluded = replace(
            result,
            findings=with_deadlines(result.findings, others),
            consequences=others,
            major_hazards=forms(result, known, base, elements, others, _unchecked(result, rules)),
        )
        used, faults = (NAME, []) if durably is None else _checked(durably(), reference)
        return replace(
            concluded,
            inference_engine=NAME if engine == "plain" else used,
            faults=(*concluded.faults, *faults),
        )

    return finish


def compare(result: Result, rules: Rulebook | Sequence[ConsequenceRule], *, isolate: bool = True) -> Comparison:
    """Both engines over one result, for the cross-check."""
    from fire_rules.inference import durable

    if not durable.available():
        return Comparison("", 0, ())
    _, program, base = _prepare(result, rules)
    reference = draw(program, base, PlainEngine())
    drawn = _durable(program, base, isolate, required=True)()
    compared = sum(len(world) for world in reference)
    if drawn.worlds is None:
        return Comparison(durable.engine_name(), compared, (), drawn.faults[0]["en"])
    return Comparison(durable.engine_name(), compared, _differences(reference, drawn.worlds))


def rules_of(rules: Rulebook | Sequence[ConsequenceRule]) -> tuple[ConsequenceRule, ...]:
    """The consequence rules of a rulebook: those that it carries, else those in the folders that it was read from."""
    if isinstance(rules, Sequence):
        return tuple(rules)
    carried = tuple(rule for rule in rules.consequences if isinstance(rule, ConsequenceRule))
    if carried or not rules.roots:
        return carried
    from fire_rules.inference.bundle import bundled

    own = bundled(rules)
    if own is not None:
        return own
    from fire_rules.inference.reading import load_folders

    return load_folders(tuple(rules.roots), rules.digest)


def _unchecked(result: Result, rules: Rulebook | Sequence[ConsequenceRule]) -> Callable[[str], bool]:
    """Which obligations the run did not look at: what is out of force or has no subject was looked at."""
    checked = {finding.obligation for finding in result.findings}
    if not isinstance(rules, Sequence) and not result.selection:
        checked |= {rule.obligation for rule in rules.rules}
    return lambda obligation: obligation not in checked


def _titles(rules: Rulebook | Sequence[ConsequenceRule]) -> Callable[[str], Words]:
    """The title of a definition by ``class.name``; empty where there is none."""

    def title(name: str) -> Words:
        class_, _, own = name.partition(".")
        definition = None if isinstance(rules, Sequence) else rules.definitions.get((class_, own))
        return {} if definition is None else definition.title

    return title


def _prepare(
    result: Result, rules: Rulebook | Sequence[ConsequenceRule], derive: Derive | None = None
) -> tuple[tuple[ConsequenceRule, ...], Program, tuple[BaseFact, ...]]:
    known, program = _program(result, rules, {finding.obligation for finding in result.findings})
    return known, program, gather(result, program.kinds, derive)


def _program(
    result: Result, rules: Rulebook | Sequence[ConsequenceRule], checked: Collection[str]
) -> tuple[tuple[ConsequenceRule, ...], Program]:
    known = tuple(rule for rule in rules_of(rules) if speaks_to(rule, result))
    return known, _compiled(known, checked)


_COMPILED: list[tuple[tuple[ConsequenceRule, ...], frozenset[str], Program]] = []


def _compiled(known: tuple[ConsequenceRule, ...], checked: Collection[str]) -> Program:
    """The program of the rules; the last one is kept, with the obligations that it denies and that were not checked."""
    unchecked = denied_by(known) - frozenset(checked)
    for rules, without, program in _COMPILED[:]:
        if without == unchecked and list(map(id, rules)) == list(map(id, known)):
            return program
    program = compile_rules(known, checked)
    _COMPILED[:] = [(known, unchecked, program)]
    return program


def speaks_to(rule: ConsequenceRule, result: Result) -> bool:
    """Whether a rule is for this run: its task and phase, and, where the inspection date is known, its time."""
    day = result.inspection_date
    return (
        (not rule.tasks or result.task in rule.tasks)
        and (not rule.phases or not result.phase or result.phase in rule.phases)
        and (day is None or ((rule.start is None or rule.start <= day) and (rule.end is None or day <= rule.end)))
    )


@dataclass(frozen=True, slots=True)
class _Durable:
    """What durable_rules drew and its name; no worlds, and a fault said, where it could not."""

    worlds: Worlds | None
    used: str
    faults: tuple[Words, ...] = ()


def _durable(program: Program, base: Sequence[BaseFact], isolate: bool, *, required: bool) -> Callable[[], _Durable]:
    """Begin with durable_rules, in a process of its own if ``isolate``; what is returned waits for what it drew."""
    from fire_rules.inference import durable

    if not durable.available():
        absent = (_absent_words(),) if required else ()
        return lambda: _Durable(None, NAME, absent)
    if isolate:
        from fire_rules.inference.child import ask

        drawn = ask(program, base)
    else:
        drawn = partial(draw, program, base, durable.DurableEngine())

    def wait() -> _Durable:
        name = durable.engine_name()
        try:
            return _Durable(drawn(), name)
        except EngineError as error:
            return _Durable(None, f"{NAME} ({name} failed)", (_error_words(str(error)),))

    return wait


def _checked(drawn: _Durable, reference: Worlds) -> tuple[str, list[Words]]:
    """The engine that a report names, and what is to be said of it: the plain engine checks every answer."""
    if drawn.worlds is None or drawn.worlds == reference:
        return drawn.used, list(drawn.faults)
    return f"{NAME} ({drawn.used} differs)", [_difference_words(_differences(reference, drawn.worlds))]


def _differences(reference: Worlds, worlds: Worlds) -> tuple[Difference, ...]:
    names: tuple[Literal["sure", "possible"], ...] = ("sure", "possible")
    found = []
    for name, plain, durable in zip(names, reference, worlds, strict=True):
        for one in sorted(plain ^ durable, key=lambda drawn: (drawn.rule, drawn.binding)):
            found.append(Difference(name, one.rule, one.binding, one in plain, one in durable))
    return tuple(found)


def _absent_words() -> Words:
    return {
        "zh": "未安装 durable_rules，推论由内置引擎得出",
        "en": "durable_rules is not installed; consequences were drawn by the plain engine",
    }


def _error_words(reason: str) -> Words:
    return {
        "zh": f"durable_rules 出错，改用内置引擎的结果：{reason}",
        "en": f"durable_rules failed, the plain engine's answer is used: {reason}",
    }


def _difference_words(differences: Iterable[Difference]) -> Words:
    shown = "; ".join(
        f"{d.world} {d.rule} ({', '.join(f'{name}={value}' for name, value in d.binding)}): "
        f"plain={d.plain}, durable_rules={d.durable}"
        for d in differences
    )
    return {
        "zh": f"durable_rules 与内置引擎的结果不一致，采用内置引擎的结果：{shown}",
        "en": f"durable_rules and the plain engine differ, the plain engine's answer is used: {shown}",
    }
