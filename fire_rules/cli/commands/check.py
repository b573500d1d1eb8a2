"""``fire-rules check``: check building files and report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, invocation
from fire_rules.cli.localised import command as made
from fire_rules.cli.options import follow_options, report_options, run_options

if TYPE_CHECKING:
    from fire_rules.cli.batch import Outcome, Run
    from fire_rules.cli.settings import Settings
    from fire_rules.followup.record import FollowUp
    from fire_rules.report.office import OfficeFormat


def command(lang: Language) -> Localised:
    """The command in a language."""

    def run(files: tuple[str, ...], show_settings: bool | None, **given: Any) -> int:
        from fire_rules.cli.settings import resolve

        asked = invocation()
        settings = resolve({**given, "lang": asked.lang})
        if show_settings:
            return _show(settings)
        return _check(files, settings, settings["lang"], debug=asked.debug)

    return made(
        "check",
        lang,
        run,
        "检查建筑文件。FILES 是文件、文件夹、通配符，或 - 表示标准输入。"
        "退出码：0 未发现违反；1 有违反；2 用法、规则库或文件有错；3 工具故障；"
        "4 强制性条文待定、需判断，或没有条文适用。",
        "Check building files. FILES are files, folders, patterns, or - for stdin. "
        "Exit code: 0 no violation; 1 violations; 2 usage, rulebook or file wrong; 3 fault of the tool; "
        "4 mandatory items undetermined or for judgement, or no rule applied.",
        _params(lang),
    )


def _params(lang: Language) -> list[click.Parameter]:
    return [
        argument("files", nargs=-1, required=False, metavar="FILES"),
        *run_options(lang),
        *follow_options(lang),
        *report_options(lang),
    ]


def _show(settings: Settings) -> int:
    from fire_rules.cli.output import emit
    from fire_rules.cli.showing import settings_text

    emit(settings_text(settings))
    return 0


def _check(names: tuple[str, ...], settings: Settings, lang: Language, *, debug: bool) -> int:
    from fire_rules.api import refuse_idle
    from fire_rules.cli.batch import check_files, load_rules
    from fire_rules.cli.files import expand
    from fire_rules.cli.following import followed, lists_of, loud_text, of_unit
    from fire_rules.cli.office import office_format
    from fire_rules.cli.output import complain
    from fire_rules.cli.progress import watched
    from fire_rules.report.summary import EXIT_VIOLATIONS, worst

    if not names:
        raise click.UsageError(
            {"zh": "没有给出要检查的文件", "en": "no files were given"}[lang], click.get_current_context()
        )
    chosen = _known_format(settings["format"])
    _fitting(settings)
    office = office_format(chosen, settings["output"])
    files = expand(names)
    run = run_of(settings, lang, debug=debug)
    _warm(run, files)
    rulebook = load_rules(run)
    refuse_idle(rulebook, settings["select"], settings["ignore"])
    lists = lists_of(settings, rulebook)
    outcomes = list(watched(check_files(files, run, rulebook, settings["jobs"]), len(files), lang))
    if settings["cross_check"]:
        from fire_rules.cli.crosscheck import counts_text

        complain(counts_text((outcome.cross_checked for outcome in outcomes), lang))
    outcomes, follow_up = followed(outcomes, lists)
    if follow_up is not None and follow_up.loud:
        complain(loud_text(follow_up, lang))
    if settings["unit"]:
        outcomes = of_unit(outcomes, settings["unit"], lang)
    _report(outcomes, settings, lang, follow_up, office)
    codes = [_code(outcome, settings) for outcome in outcomes]
    if follow_up is not None and follow_up.loud and not settings["exit_zero"]:
        codes.append(EXIT_VIOLATIONS)
    return worst(codes)


def _warm(run: Run, files: Sequence[str]) -> None:
    """Have the engine of consequences get ready in its process while this one reads rules and buildings."""
    if not files or (run.engine == "plain" and not run.cross_check):
        return
    from fire_rules.inference.child import warm

    warm()


def _known_format(name: str) -> str:
    from fire_rules.report.format import FORMATS
    from fire_rules.report.office import OFFICE_FORMATS
    from fire_rules.source import Diagnostic, SourceError

    known = [*FORMATS, *OFFICE_FORMATS]
    if name not in known:
        raise SourceError([Diagnostic("C112", None, {"name": name, "known": known})])
    return name


def _fitting(settings: Settings) -> None:
    """Refuse options of the report that its format does not know."""
    from fire_rules.source import Diagnostic, SourceError

    for name, format_ in (("annex", "markdown"), ("bom", "csv")):
        if settings[name] and settings["format"] != format_:
            raise SourceError([Diagnostic("C115", None, {"name": f"--{name}", "format": format_})])


def run_of(settings: Settings, lang: Language, *, debug: bool) -> Run:
    """The options of the run: what is stronger than the file, and what gives way to it."""
    from fire_rules.cli.batch import Run
    from fire_rules.engine.options import RunOptions

    of_file = ("task", "select", "ignore")
    strong = {name: settings[name] for name in of_file if settings.stronger_than_file(name)}
    weak = {name: settings[name] for name in of_file if not settings.stronger_than_file(name)}
    options = RunOptions(
        inspection_date=settings["as_of"],
        design_date=settings["design_date"],
        compare_with_current=settings["compare_with_current"],
        # the text report tells how only what it tells in full came about; derived facts are listed only in JSON
        derive="breaches" if settings["format"] == "text" and not settings["all"] else "reported",
        definitions=settings["format"] == "json" or settings["cross_check"],
        **strong,
    )
    return Run(
        options,
        RunOptions(**weak),
        rules=settings["rules"],
        packs=settings["packs"],
        bundled=settings["bundled"],
        cache=settings["cache"],
        engine=settings["engine"],
        cross_check=settings["cross_check"],
        lang=lang,
        debug=debug,
    )


def _report(
    outcomes: list[Outcome],
    settings: Settings,
    lang: Language,
    follow_up: FollowUp | None,
    office: OfficeFormat | None,
) -> None:
    from fire_rules import __version__
    from fire_rules.cli.office import emit_document, emit_document_to
    from fire_rules.cli.output import emit, emit_to
    from fire_rules.cli.terminal import show_on_terminal, wants_colour, width
    from fire_rules.report import Failure, RenderOptions, format_named

    results = [outcome.result for outcome in outcomes if outcome.result is not None]
    options = RenderOptions(
        lang=lang,
        all=settings["all"],
        statistics=settings["statistics"],
        width=width(),
        tool_version=__version__,
        annex=settings["annex"] or "",
        bom=settings["bom"],
        follow_up=follow_up,
        failures=tuple(Failure(o.file, o.messages) for o in outcomes if o.result is None),
    )
    output = Path(settings["output"]) if settings["output"] else None
    if office is not None:
        document = office.render(results, options)
        emit_document(document) if output is None else write(output, document, emit_document_to)
        return
    form = format_named(settings["format"])
    if output is not None:
        write(output, form.render(results, options), emit_to)
    elif settings["format"] == "text" and wants_colour():
        show_on_terminal(results, options)
    else:
        emit(form.render(results, options), machine=form.machine, lang=lang)


def write(path: Path, report: str | bytes, emit_to: Any) -> None:
    """Write a report to a file. Raises SourceError where it cannot be written."""
    from fire_rules.source import Diagnostic, SourceError

    try:
        emit_to(path, report)
    except OSError as error:
        detail = error.strerror or str(error)
        raise SourceError([Diagnostic("C111", None, {"name": str(path), "detail": detail})]) from error


def _code(outcome: Outcome, settings: Settings) -> int:
    from fire_rules.report.summary import EXIT_OPEN, EXIT_VIOLATIONS, exit_code

    if outcome.result is None or outcome.code:
        return outcome.code
    code = exit_code(outcome.result, allow_open=settings["allow_open"])
    return 0 if settings["exit_zero"] and code in (EXIT_VIOLATIONS, EXIT_OPEN) else code
