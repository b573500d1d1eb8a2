"""``fire-rules completion``: the script by which a shell completes commands, options, rules, formats and files."""

from __future__ import annotations

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised
from fire_rules.cli.localised import command as made

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "fire-rules"
VARIABLE = "_FIRE_RULES_COMPLETE"
MENDED: dict[str, tuple[str, str]] = {
    "zsh": ("    compdef ", "    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n    compdef "),
    "fish": ('string split "," ', 'string split --max 1 "," '),
}
"""What the scripts of the library do not do: start the completion of a zsh that has not, keep commas for fish."""


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "completion",
        lang,
        lambda shell: _completion(shell, lang),
        "输出命令补全脚本：命令、选项、规则号、表号、格式、文件。bash、zsh 在启动文件中写："
        'eval "$(fire-rules completion bash)"；fish 写：fire-rules completion fish | source',
        "Print the completion script: commands, options, rule ids, tables, formats, files. "
        'In the start-up file of bash or zsh: eval "$(fire-rules completion bash)"; '
        "of fish: fire-rules completion fish | source",
        [click.Argument(["shell"], type=click.Choice(SHELLS))],
    )


def _completion(shell: str, lang: Language) -> int:
    from click.shell_completion import get_completion_class

    from fire_rules.cli.app import app
    from fire_rules.cli.output import emit

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(app(lang), {}, PROGRAM, VARIABLE).source()
    if shell in MENDED:
        script = script.replace(*MENDED[shell])
    emit(script + "\n", machine=True)
    return 0
