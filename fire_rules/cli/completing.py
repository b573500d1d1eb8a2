"""What a shell is offered for an argument or the value of an option. Nothing of the model or the rules is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from fire_rules.rulebook.names import Names

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files, as the shell finds them."""
    return [CompletionItem(incomplete, type="file")]


def folders(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Folders, as the shell finds them."""
    return [CompletionItem(incomplete, type="dir")]


def formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Formats of reports."""
    from fire_rules.report.format import FORMATS
    from fire_rules.report.office import OFFICE_FORMATS

    return _beginning((*FORMATS, *OFFICE_FORMATS), incomplete)


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of the rules that the command would load."""
    return _beginning(_names(ctx).rules, incomplete)


def tables(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Clauses that have a table."""
    return _beginning(_names(ctx).tables, incomplete)


def instruments(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of instruments."""
    return _beginning(_names(ctx).instruments, incomplete)


def selections(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What a selection may name: instruments, obligations, rules; behind a comma the next one."""
    before, comma, word = incomplete.rpartition(",")
    names = _names(ctx)
    found = _beginning((*names.instruments, *names.obligations, *names.rules), word)
    return [CompletionItem(f"{before}{comma}{item.value}") for item in found]


def packs(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Packs of rules that installed distributions offer."""
    from importlib.metadata import entry_points

    from fire_rules.rulebook.locate import ENTRY_POINTS

    return _beginning((point.name for point in entry_points(group=ENTRY_POINTS)), incomplete)


def classes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Classes of subjects."""
    from fire_rules.vocabulary import vocabulary

    return _beginning(vocabulary().classes, incomplete)


def facts(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Classes and facts, in both languages."""
    from fire_rules.vocabulary import vocabulary

    words = {name for spec in vocabulary().classes.values() for name in (spec.name, spec.zh)}
    words |= {name for spec in vocabulary().classes.values() for f in spec.fields.values() for name in (f.name, f.zh)}
    return _beginning(sorted(words), incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(word) for word in words if word.startswith(incomplete)]


def _names(ctx: click.Context) -> Names:
    """The names of the rules that the command line and the other sources of settings ask for so far."""
    from fire_rules.cli.settings import resolve
    from fire_rules.rulebook.locate import roots_of
    from fire_rules.rulebook.names import names_of
    from fire_rules.source import SourceError

    given = {name: ctx.params.get(name) for name in ("rules", "packs", "bundled")}
    try:
        settings = resolve(given)
        roots = roots_of(settings["rules"], bundled=settings["bundled"], packs=settings["packs"])
    except (SourceError, OSError, LookupError):
        roots = roots_of((), bundled=True, packs=())
    return names_of(roots)
