"""The public functions over one building or two. The command line has no power beyond these and their companions:
:mod:`fire_rules.batch` for many files, :mod:`fire_rules.rules` for the rulebook itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from fire_rules.engine.options import RunOptions
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Derived, Result
    from fire_rules.followup.difference import Difference
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rulebook, Words

    Building = str | Path | Document

Engine = Literal["auto", "durable", "plain", "none"]


def check(
    building: Building,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    *,
    defaults: RunOptions | None = None,
    engine: Engine = "auto",
    cross_check: bool = False,
    isolate: bool = True,
) -> Result:
    """Everything that one run over one building comes to.

    ``building`` is a path or a loaded document; ``rulebook`` the bundled one where it is not given. ``options`` win
    over the file's own ``check`` section, ``defaults`` give way to it. ``engine`` runs the layer of consequences
    (``none``: without it), durable_rules in a process of its own if ``isolate``; ``cross_check`` runs both of its
    engines. Raises SourceError with every fault of the file, and where a word of ``options.select`` or
    ``options.ignore`` means no rule.

    >>> import fire_rules
    >>> result = fire_rules.check("examples/buildings/chinese.yaml")
    >>> found = next(f for f in result.findings if f.obligation == "factory-travel" and f.verdict == "violation")
    >>> found.subject_label, found.main.citation.clause, found.main.citation.by
    ('三层分区', '3.7.4', datetime.date(2018, 3, 1))
    >>> found.main.value, found.main.limit
    (Measured(text='62', unit='m'), Measured(text='60', unit='m'))
    """
    from fire_rules.engine.run import prepare
    from fire_rules.engine.whatif import with_implied

    document, book = document_of(building), book_of(rulebook)
    asked = merged(document, options, defaults)
    refuse_idle(book, asked.select, asked.ignore)
    run = prepare(document, book, asked)
    opened = run.opened(document)
    if engine != "none":
        from fire_rules.inference import get_ready

        get_ready(opened, book, run.obligations, engine, cross_check, isolate=isolate)
    judged = run.judged(opened)
    finish: Callable[[Result], Result] | None = None
    if engine != "none":
        from fire_rules.inference import begin

        finish = begin(judged, book, engine, cross_check, isolate=isolate, derive=run.derived)
    result = with_implied(document, book, asked, run, run.completed(judged))
    return replace(result if finish is None else finish(result), verified=_verified(book))


def explain(
    building: Building,
    rule: str,
    subject: str | None = None,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    *,
    lang: str = "zh",
    width: int = 80,
) -> str:
    """The derivation of one rule on the subjects of a building, or on those whose path, id or label is ``subject``.

    ``rule`` is an id, or a part that only one id has. ``lang`` is ``zh`` or ``en``, ``width`` counts cells of a
    terminal. Raises SourceError where there is no such rule, LookupError where the file has no finding of it.

    >>> import fire_rules
    >>> text = fire_rules.explain("examples/buildings/chinese.yaml", "3.7.4-travel", "三层分区", lang="en")
    >>> "compartment.max_travel = 62 m" in text
    True
    """
    from fire_rules.report.explain import explain as explained
    from fire_rules.report.naming import naming_of
    from fire_rules.rules import find

    document, book = document_of(building), book_of(rulebook)
    named = find(book, rule).id
    chosen = replace(merged(document, options, None), select=(named,), ignore=(), derive="all")
    result = evaluated(document, book, chosen)
    found = [f for f in result.findings if subject is None or subject in _names_of(f.subject, f.subject_label)]
    if not found:
        raise LookupError(subject if subject is not None and result.findings else named)
    return explained([(finding, finding.derivation) for finding in found], naming_of(result), lang, width)


def definitions(
    building: Building, rulebook: Rulebook | None = None, options: RunOptions | None = None
) -> tuple[Derived, ...]:
    """The facts that follow from a building by the definitions of the rulebook, each with its clause.

    A :class:`Derived` has ``fact`` (path and name), ``value`` as text (empty: unknown, ``missing`` says for want of
    which facts), ``unit`` and ``cites``. Raises SourceError with every fault of the file.

    >>> import fire_rules
    >>> found = fire_rules.definitions("examples/buildings/chinese.yaml")
    >>> [(d.value, d.cites) for d in found if d.fact.name == "high_rise"]
    [('false', 'GB50016 2.1.1')]
    """
    asked = replace(options or RunOptions(), derive="none", definitions=True)
    return evaluated(document_of(building), book_of(rulebook), asked).derived


def diff(
    before: Building,
    after: Building | None = None,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    later: RunOptions | None = None,
) -> Difference:
    """What turned from one building to another, or on one building from one date of law to another, and by what.

    ``options`` are those of the first run, ``later`` those of the second (left out: the same). Without ``after`` the
    first building is judged twice, and ``later`` must be given (ValueError). ``fire_rules.render`` prints a difference.
    Raises SourceError with every fault of a file.

    >>> import fire_rules
    >>> from datetime import date
    >>> before, later = (fire_rules.RunOptions(design_date=day) for day in (date(2020, 1, 1), date(2024, 1, 1)))
    >>> found = fire_rules.diff("examples/buildings/chinese.yaml", options=before, later=later)
    >>> sorted({t.after.main.citation.instrument for t in found.turned if t.after and not t.same_clause})
    ['GB55037']
    """
    from fire_rules.followup.difference import Side, difference

    if after is None and later is None:
        raise ValueError("give a second building, or the options of the second run")
    book, first = book_of(rulebook), options or RunOptions()
    second = later or first
    return difference(
        Side(document_of(before), book, replace(first, definitions=False)),
        Side(document_of(before if after is None else after), book, replace(second, definitions=False)),
    )


@dataclass(frozen=True, slots=True)
class CrossChecked:
    """How many answers of rules and how many consequences were computed in two ways, and a text for each difference."""

    rules: int
    consequences: int
    differences: tuple[str, ...]


def cross_check(
    building: Building,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    result: Result | None = None,
    *,
    isolate: bool = True,
) -> CrossChecked:
    """Every rule by generated code and by the interpreter, every consequence by both engines, compared.

    ``result`` is that of :func:`check` with the same arguments, where it is at hand; ``isolate`` as there. Without
    durable_rules no consequence is compared. Raises SourceError with every fault of the file.

    >>> import fire_rules
    >>> fire_rules.cross_check("examples/buildings/chinese.yaml").differences
    ()
    """
    from fire_rules.engine.crosscheck import cross_check as compare_rules
    from fire_rules.inference import compare as compare_engines

    document, book = document_of(building), book_of(rulebook)
    found = result if result is not None else check(document, book, options, isolate=isolate)
    answers, drawn = compare_rules(document, book, options), compare_engines(found, book, isolate=isolate)
    differences = [str(difference) for difference in (*answers.differences, *drawn.differences)]
    errors = [drawn.error] if drawn.error else []
    return CrossChecked(answers.compared, drawn.compared, (*differences, *errors))


def merged(document: Document, options: RunOptions | None, defaults: RunOptions | None) -> RunOptions:
    """The options of a run: as given, then what the file does not say itself from the defaults."""
    asked = options or RunOptions()
    if defaults is None:
        return asked
    own = getattr(document.settings, "check", None)
    changes: dict[str, Any] = {}
    for option in fields(RunOptions):
        given, offered = getattr(asked, option.name), getattr(defaults, option.name)
        if given in (None, ()) and offered not in (None, ()) and not getattr(own, option.name, None):
            changes[option.name] = offered
    return replace(asked, **changes)


def refuse_idle(rulebook: Rulebook, select: Sequence[str], ignore: Sequence[str]) -> None:
    """Raise SourceError for words of a selection that mean no rule: a mistyped id must not silently check less."""
    if not select and not ignore:
        return
    from fire_rules.engine.selection import Selection

    idle = Selection(rulebook.rules, select, ignore).idle
    if not idle:
        return
    from difflib import get_close_matches

    from fire_rules.source import Diagnostic, SourceError

    names = sorted({name for rule in rulebook.rules for name in (rule.id, rule.obligation, rule.instrument)})
    raise SourceError(
        Diagnostic("C114", None, {"name": word, "suggestions": get_close_matches(word, names)}) for word in idle
    )


def evaluated(document: Document, rulebook: Rulebook, options: RunOptions) -> Result:
    """The findings on a document, without consequences and what-if."""
    from fire_rules.engine import evaluate

    return evaluate(document, rulebook, options)


def _verified(rulebook: Rulebook) -> tuple[Words, ...]:
    """How the figures of the rulebook's tables were verified: against print or a copy, how many, when last."""
    dates: dict[str, list[str]] = {}
    sources = rulebook.table_sources or {key: table.source for key, table in rulebook.tables.items()}
    for source in sources.values():
        dates.setdefault(str(source.get("against", "")), []).append(str(source.get("verified", "")))
    zh = {"print": "正式出版物", "copy": "抄本", "": "未注明的来源"}
    return tuple(
        {
            "zh": f"{len(days)} 张表的数值按{zh.get(against, against)}核对，最近 {max(days) or '日期未注明'}",
            "en": f"figures of {len(days)} tables verified against {against or 'a source not stated'}, "
            f"last {max(days) or 'on a date not stated'}",
        }
        for against, days in sorted(dates.items())
    )


def document_of(building: Building) -> Document:
    """The document of a path, or the document itself."""
    if isinstance(building, str | Path):
        from fire_rules.model import load

        return load(Path(building))
    return building


def book_of(rulebook: Rulebook | None) -> Rulebook:
    """The rulebook given, else the bundled one."""
    if rulebook is not None:
        return rulebook
    from fire_rules.rulebook import load_rulebook

    return load_rulebook()


def _names_of(path: str, label: str) -> Sequence[str]:
    last = path.rsplit("[", 1)[-1].rstrip("]")
    return (path, last, label)
