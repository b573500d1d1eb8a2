"""The public functions: check a building, explain a rule on it. The command line has no power beyond them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from fire_rules.engine.options import RunOptions

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rulebook, Words

Engine = Literal["auto", "durable", "plain", "none"]


def check(
    building: str | Path | Document,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    *,
    defaults: RunOptions | None = None,
    engine: Engine = "auto",
    cross_check: bool = False,
    isolate: bool = True,
) -> Result:
    """Everything that one run over one building file comes to.

    ``building`` is a path or a loaded document; ``rulebook`` the bundled one where it is not given. ``options`` win
    over the file's own ``check`` section, ``defaults`` give way to it. ``engine`` runs the layer of consequences
    (``none``: without it), durable_rules in a process of its own if ``isolate``. Raises SourceError with every fault
    of the file.
    """
    from fire_rules.engine.run import prepare
    from fire_rules.engine.whatif import with_implied

    document = _document(building)
    book = rulebook if rulebook is not None else _bundled()
    asked = merged(document, options, defaults)
    run = prepare(document, book, asked)
    result = run.of(document)
    finish: Callable[[Result], Result] | None = None
    if engine != "none":
        from fire_rules.inference import begin

        finish = begin(result, book, engine=engine, cross_check=cross_check, isolate=isolate)
    result = with_implied(document, book, asked, run, result)
    return replace(result if finish is None else finish(result), verified=_verified(book))


def explain(
    building: str | Path | Document,
    rule: str,
    subject: str | None = None,
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    *,
    lang: str = "zh",
    width: int = 80,
) -> str:
    """The derivation of one rule on the subjects of a building, or on those whose path, id or label is ``subject``.

    Raises LookupError where no finding of that rule and subject exists.
    """
    from fire_rules.engine import evaluate
    from fire_rules.report.explain import explain as explained
    from fire_rules.report.naming import naming_of

    document = _document(building)
    book = rulebook if rulebook is not None else _bundled()
    chosen = replace(merged(document, options, None), select=(rule,), ignore=(), derive="all")
    result = evaluate(document, book, chosen)
    found = [f for f in result.findings if subject is None or subject in _names_of(f.subject, f.subject_label)]
    if not found:
        raise LookupError(subject if subject is not None and result.findings else rule)
    return explained([(finding, finding.derivation) for finding in found], naming_of(result), lang, width)


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


def _verified(rulebook: Rulebook) -> tuple[Words, ...]:
    """How the figures of the rulebook's tables were verified: against print or a copy, how many, when last."""
    dates: dict[str, list[str]] = {}
    for table in rulebook.tables.values():
        dates.setdefault(str(table.source.get("against", "")), []).append(str(table.source.get("verified", "")))
    zh = {"print": "正式出版物", "copy": "抄本", "": "未注明的来源"}
    return tuple(
        {
            "zh": f"{len(days)} 张表的数值按{zh.get(against, against)}核对，最近 {max(days) or '日期未注明'}",
            "en": f"figures of {len(days)} tables verified against {against or 'a source not stated'}, "
            f"last {max(days) or 'on a date not stated'}",
        }
        for against, days in sorted(dates.items())
    )


def _document(building: str | Path | Document) -> Document:
    if isinstance(building, str | Path):
        from fire_rules.model import load

        return load(Path(building))
    return building


def _bundled() -> Rulebook:
    from fire_rules.rulebook import load_rulebook

    return load_rulebook()


def _names_of(path: str, label: str) -> Sequence[str]:
    last = path.rsplit("[", 1)[-1].rstrip("]")
    return (path, last, label)
