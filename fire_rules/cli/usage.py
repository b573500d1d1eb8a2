"""Mistakes of usage in words, in both languages."""

from __future__ import annotations

import click

from fire_rules.cli.language import Language


def usage_text(error: click.ClickException, lang: Language) -> str:
    """One or two lines: what is wrong with the command line, and where help is."""
    text = f"usage error: {error.format_message()}" if lang == "en" else f"用法错误：{_chinese(error)}"
    context = getattr(error, "ctx", None)
    if context is None:
        return text
    path = context.command_path
    return text + (f"\nsee: {path} --help" if lang == "en" else f"\n参见：{path} --help --lang zh")


def _chinese(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            near = f"；是否指 {'、'.join(error.possibilities)}？" if error.possibilities else ""
            return f"没有选项 {error.option_name}{near}"
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param is not None else error.param_hint
            return f"缺少参数 {name}"
        case click.BadParameter():
            name = error.param.opts[0] if error.param is not None else error.param_hint
            return f"{name} 的值不对：{error.message}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 用法不对：{error.message}"
        case click.FileError():
            return f"打不开 {error.ui_filename}：{error.message}"
    return error.format_message()
