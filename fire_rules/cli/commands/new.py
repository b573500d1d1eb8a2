"""``fire-rules new``: a blank building file to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, option
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.model.skeleton import Kind

KINDS = ("factory", "warehouse", "mixed")


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "new",
        lang,
        lambda kind: _new(kind, lang),
        "输出一份空白的建筑文件，按设计说明的顺序，未知的写“未知”。",
        "Print a blank building file in the order of a design brief; what is unknown says so.",
        [option(lang, "--kind", zh="种类", en="kind", type=click.Choice(KINDS), default="factory", show_default=True)],
    )


def _new(kind: Kind, lang: Language) -> int:
    from fire_rules.cli.output import emit
    from fire_rules.model.skeleton import new

    emit(new(kind), lang=lang)
    return 0
