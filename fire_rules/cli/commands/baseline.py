"""``fire-rules baseline``: write the file of violations that are taken as known, or drop what is corrected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, invocation, option, pick
from fire_rules.cli.localised import command as made
from fire_rules.cli.options import run_options


def command(lang: Language) -> Localised:
    """The command in a language."""

    def run(files: tuple[str, ...], **given: Any) -> int:
        return _baseline(files, given, lang, debug=invocation().debug)

    return made(
        "baseline",
        lang,
        run,
        "检查文件，把一般性条文的违反写入基线。强制性条文和法律义务的违反不写入。--update 只清除已改正的，不增加新的。",
        "Check files and write their violations of ordinary clauses to a baseline. Violations of mandatory clauses are "
        "left out. --update only drops what is corrected and adds nothing.",
        [
            argument("files", nargs=-1, required=True, metavar="FILES"),
            option(lang, "--output", "-o", zh="基线文件", en="the baseline file", required=True, metavar="FILE"),
            option(lang, "--update", zh="清除已改正的", en="drop what is corrected", flag=True),
            option(lang, "--approver", zh="批准人", en="who takes them as known", metavar="NAME"),
            option(lang, "--reason", zh="理由", en="why", metavar="TEXT"),
            option(lang, "--until", zh="截止日期", en="until when", metavar="DATE"),
            *run_options(lang),
        ],
    )


def _baseline(names: tuple[str, ...], given: dict[str, Any], lang: Language, *, debug: bool) -> int:
    from fire_rules.api import refuse_idle
    from fire_rules.batch import baseline
    from fire_rules.cli.batch import check_files, load_rules
    from fire_rules.cli.commands.check import run_of, write
    from fire_rules.cli.files import expand
    from fire_rules.cli.output import complain, emit_to
    from fire_rules.cli.progress import watched
    from fire_rules.cli.settings import resolve
    from fire_rules.followup.baseline import read_baseline

    output, update = Path(given.pop("output")), bool(given.pop("update"))
    head = {name: given.pop(name) for name in ("approver", "reason", "until")}
    until = None
    if update:
        read_baseline(output)
    else:
        until = _head(head)
    settings = resolve({**given, "lang": lang})
    run = run_of(settings, lang, debug=debug)
    rulebook = load_rules(run)
    refuse_idle(rulebook, settings["select"], settings["ignore"])
    files = expand(names)
    outcomes = list(watched(check_files(files, run, rulebook, settings["jobs"]), len(files), lang))
    code = max(outcome.code for outcome in outcomes)
    if code:
        return code
    results = [outcome.result for outcome in outcomes if outcome.result is not None]
    made = baseline(
        results,
        output,
        approver=head["approver"] or "",
        reason=head["reason"] or "",
        until=until,
        update=update,
    )
    if update:
        told = pick(lang, f"保留 {made.kept} 条，清除 {made.left_out} 条", f"{made.kept} kept, {made.left_out} dropped")
    else:
        told = pick(
            lang,
            f"写入 {made.kept} 条；强制性条文和法律义务的违反 {made.left_out} 条不写入，仍计为违反",
            f"{made.kept} written; {made.left_out} of mandatory clauses and duties of law left out, still counted",
        )
    write(output, made.text, emit_to)
    complain(f"{output}: {told}")
    return 0


def _head(head: dict[str, str | None]) -> Any:
    """The end date; approver and reason must be there."""
    from datetime import date

    from fire_rules.source import Diagnostic

    faults = [Diagnostic("F622", None, {"key": f"--{key}"}) for key in ("approver", "reason") if not head[key]]
    until = None
    if head["until"]:
        try:
            until = date.fromisoformat(head["until"])
        except ValueError:
            faults.append(Diagnostic("F605", None, {"found": head["until"]}))
    if faults:
        _refuse(faults)
    return until


def _refuse(faults: Any) -> None:
    from fire_rules.source import SourceError

    raise SourceError(faults)
