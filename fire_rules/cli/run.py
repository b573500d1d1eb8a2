"""Running a command: the language first, then the command, then what went wrong in words and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from fire_rules.cli.language import Language, language_given, language_of
from fire_rules.cli.output import complain

OK, USAGE, FAULT, INTERRUPTED = 0, 2, 3, 130
OBJECTS_BETWEEN_COLLECTIONS = 200_000
"""What a check makes mostly lives until its report: looking for cycles after every 700 objects finds none."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; never raises but for what a debugger asks."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    given = list(sys.argv[1:] if arguments is None else arguments)
    lang = language_of(given, os.environ)
    debug = "--debug" in given or os.environ.get("FIRE_RULES_DEBUG", "") not in ("", "0")
    try:
        return _run(given, lang, debug=debug)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - stands in until the interpreter ends
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        return _internal(fault, lang, debug=debug)


def _run(given: list[str], lang: Language, *, debug: bool) -> int:
    import click

    from fire_rules.cli.app import app
    from fire_rules.cli.localised import Invocation
    from fire_rules.source.diagnostics import SourceError

    asked = Invocation(language_given(given), debug)
    try:
        code = app(lang).main(args=given, prog_name="fire-rules", standalone_mode=False, obj=asked)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        from fire_rules.cli.usage import usage_text

        complain(usage_text(error, lang))
        return USAGE
    except SourceError as error:
        from fire_rules.source.messages import render_all

        complain(render_all(error.diagnostics, lang))
        return USAGE
    return code if isinstance(code, int) else OK


def _internal(fault: Exception, lang: Language, *, debug: bool) -> int:
    """One clear line for a fault of the tool; the traceback with ``--debug``."""
    if debug:
        import traceback

        complain(traceback.format_exc())
    what = " ".join(f"{type(fault).__name__}: {fault}".split())
    if lang == "en":
        complain(f"fire-rules: internal error: {what} (run again with --debug for the traceback)")
    else:
        complain(f"fire-rules：工具内部错误：{what}（加 --debug 显示调用栈）")
    return FAULT
