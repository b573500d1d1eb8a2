"""Commands of click that speak both languages and import their code when they are run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from fire_rules.cli.language import Language
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

WORDS = {
    "usage": ("用法：", "Usage: "),
    "options": ("选项", "Options"),
    "commands": ("命令", "Commands"),
    "help": ("显示本帮助", "show this message"),
    "version": ("显示版本、规则库和各规范的版本", "show the version, the rules and the editions of each instrument"),
}


def pick(lang: Language, zh: str, en: str) -> str:
    """The text of a language."""
    return en if lang == "en" else zh


@dataclass(frozen=True, slots=True)
class Entry:
    """A command by name, the module whose ``command(lang)`` makes it, and its line of help."""

    name: str
    module: str
    zh: str
    en: str


class Localised(click.Command):
    """A command whose help is in one of the two languages."""

    def __init__(self, name: str, lang: Language, **attributes: Any) -> None:
        self.lang = lang
        super().__init__(name, **attributes)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _word(self.lang, "usage"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for param in options if (record := param.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(_word(self.lang, "options")):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = _word(self.lang, "help")
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        pieces = [pick(self.lang, "[选项]", "[OPTIONS]")] if self.params else []
        return pieces + [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]


class Choosable(click.Option):
    """An option whose help is wholly in one of the two languages."""

    def __init__(self, lang: Language, names: Sequence[str], **attributes: Any) -> None:
        self.lang = lang
        super().__init__(names, **attributes)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None or self.lang == "en":
            return record
        text = record[1].replace("[default: ", "[默认：").replace("required]", "必填]")
        return record[0], text


class LazyGroup(Localised, click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    def __init__(self, name: str, entries: Sequence[Entry], lang: Language, **attributes: Any) -> None:
        self.entries = {entry.name: entry for entry in entries}
        super().__init__(name, lang, subcommand_metavar=pick(lang, "命令 …", "COMMAND ..."), **attributes)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        module, _, attribute = entry.module.partition(":")
        made: click.Command = getattr(import_module(module), attribute or "command")(self.lang)
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.entries and not args[0].startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.entries)
            meant = (
                pick(self.lang, f"；是否指 {'、'.join(near)}？", f"; did you mean {', '.join(near)}?") if near else ""
            )
            ctx.fail(pick(self.lang, f"没有命令 {args[0]}", f"no such command: {args[0]}") + meant)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_word(self.lang, "commands")):
            formatter.write_dl([(e.name, pick(self.lang, e.zh, e.en)) for e in self.entries.values()])

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), self.subcommand_metavar]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands by name, with their help, without importing any; behind a dash the options."""
        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        from click.shell_completion import CompletionItem

        found = [entry for entry in self.entries.values() if entry.name.startswith(incomplete)]
        return [CompletionItem(entry.name, help=pick(self.lang, entry.zh, entry.en)) for entry in found]


BY_METAVAR = {"FILE": "files", "FILES": "files", "OLD": "files", "[NEW]": "files", "DIR": "folders"}


def completer(name: str) -> Callable[..., list[CompletionItem]]:
    """What completes a value, imported when a shell asks."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        found: list[CompletionItem] = getattr(import_module("fire_rules.cli.completing"), name)(ctx, param, incomplete)
        return found

    return complete


def option(
    lang: Language,
    *names: str,
    zh: str,
    en: str,
    flag: bool = False,
    expose: bool = True,
    complete: str = "",
    **attributes: Any,
) -> click.Option:
    """An option with its help in both languages; unset options are None, so that other sources may speak.

    ``complete`` names what a shell is offered (a function of :mod:`fire_rules.cli.completing`); where it is left out,
    the metavar says so.
    """
    if flag:
        attributes = {"is_flag": True, "flag_value": True, "default": None, **attributes}
    complete = complete or BY_METAVAR.get(attributes.get("metavar") or "", "")
    attributes["shell_complete"] = completer(complete) if complete else None
    return Choosable(lang, list(names), help=pick(lang, zh, en), expose_value=expose, **attributes)


def common(lang: Language) -> list[click.Parameter]:
    """The options that every command takes; they are read before the command is built (:class:`Invocation`)."""
    languages = click.Choice(["zh", "en"])
    return [
        option(lang, "--lang", zh="语言", en="language", expose=False, type=languages),
        option(lang, "--debug", zh="显示调用栈", en="show tracebacks", flag=True, expose=False),
    ]


@dataclass(frozen=True, slots=True)
class Invocation:
    """What was read from the command line before the command was built."""

    lang: Language | None
    debug: bool


def invocation() -> Invocation:
    """The invocation of the command that is running."""
    found = click.get_current_context().find_object(Invocation)
    return found if found is not None else Invocation(None, False)


def rule_sources(lang: Language) -> list[click.Parameter]:
    """The options that say which rules are loaded."""
    return [
        option(
            lang,
            "--rules",
            zh="另加的规则文件夹，可多次",
            en="a further folder of rules; repeatable",
            multiple=True,
            metavar="DIR",
        ),
        option(
            lang,
            "--packs",
            "--pack",
            zh="另加的规则包，可多次",
            en="an installed pack of rules; repeatable",
            multiple=True,
            metavar="NAME",
            complete="packs",
        ),
        option(
            lang,
            "--bundled/--no-bundled",
            zh="使用或不用自带规则",
            en="with or without the bundled rules",
            default=None,
        ),
    ]


def argument(name: str, complete: str = "", **attributes: Any) -> click.Argument:
    """A positional argument, completed as :func:`option`."""
    complete = complete or BY_METAVAR.get(attributes.get("metavar") or "", "")
    attributes["shell_complete"] = completer(complete) if complete else None
    return click.Argument([name], **attributes)


def version_option(lang: Language) -> click.Option:
    """``--version``: what this is and what it knows, then the end."""

    def show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from fire_rules.cli.output import emit
            from fire_rules.cli.version import version_text

            emit(version_text(lang), lang=lang)
            ctx.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help=_word(lang, "version")
    )


def command(
    name: str, lang: Language, callback: Callable[..., int | None], zh: str, en: str, params: Sequence[click.Parameter]
) -> Localised:
    """A command of one function."""
    return Localised(name, lang, callback=callback, help=pick(lang, zh, en), params=[*params, *common(lang)])


def _word(lang: Language, key: str) -> str:
    return pick(lang, *WORDS[key])
