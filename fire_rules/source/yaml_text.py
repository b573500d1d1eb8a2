"""YAML text to nodes: the events of the parser, checked one by one, handed to the builder."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache
from typing import Any

from fire_rules.source.characters import split_lines
from fire_rules.source.compose import Builder
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.nodes import Node

_SLOW = "PyYAML 没有 C 解析器，改用纯 Python 解析，读取较慢 / PyYAML has no C parser here: reading is slower"


@cache
def _loader() -> Any:
    import yaml

    if yaml.__with_libyaml__:
        return yaml.CSafeLoader
    warnings.warn(_SLOW, RuntimeWarning, stacklevel=2)
    return yaml.SafeLoader


def read_yaml(text: str, file: str, *, loader: Any = None) -> Node:
    """The tree of a YAML text, or all its faults as :class:`SourceError`."""
    import yaml

    builder = Builder(file, split_lines(text))
    try:
        for event in yaml.parse(text, Loader=loader or _loader()):
            _hand_over(event, builder)
    except yaml.MarkedYAMLError as error:
        builder.diagnostics.extend(_syntax_faults(error, builder))
    except (yaml.YAMLError, RecursionError) as error:
        builder.note("S110", builder.place(0, 0), problem=str(error).splitlines()[0])
    return builder.finish()


def _hand_over(event: Any, builder: Builder) -> None:
    kind = type(event).__name__
    start = event.start_mark
    tag = getattr(event, "tag", None)
    if tag is not None:
        written = builder.lines[start.line][start.column :].split()
        builder.note("S131", builder.place(start.line, start.column), tag=written[0] if written else tag)
    if kind == "ScalarEvent":
        end = event.end_mark.line
        if event.style in ("|", ">"):
            _check_block_header(start.line, start.column, builder)
        style = event.style if event.style else None
        builder.scalar(event.value, start.line, start.column, style=style, end_line=end, anchor=event.anchor)
    elif kind == "MappingStartEvent":
        builder.open_mapping(start.line, start.column, flow=bool(event.flow_style), anchor=event.anchor)
    elif kind == "SequenceStartEvent":
        builder.open_sequence(start.line, start.column, flow=bool(event.flow_style), anchor=event.anchor)
    elif kind in ("MappingEndEvent", "SequenceEndEvent"):
        builder.close()
    elif kind == "AliasEvent":
        builder.alias(event.anchor, start.line, start.column)
    elif kind == "DocumentStartEvent":
        _check_document(event, builder)


def _check_document(event: Any, builder: Builder) -> None:
    if builder.has_root():
        builder.stop("S134", builder.place(event.start_mark.line, event.start_mark.column))
    if event.version or event.tags:
        line = next((number for number, text in enumerate(builder.lines) if text.startswith("%")), 0)
        builder.note("S139", builder.place(line, 0), text=builder.lines[line].strip())


def _check_block_header(line: int, column: int, builder: Builder) -> None:
    """Refuse ``>5`` and ``|8``, which YAML takes for the head of an empty block text.

    A tag or an anchor before the sign moves the start of the event; the sign is looked for behind it.
    """
    header = builder.lines[line][column:]
    sign = next((index for index, char in enumerate(header) if char in "|>"), None)
    if sign is None:
        return
    mark = header[sign:].split(" #")[0].strip()
    if mark[1:].strip("+-"):
        builder.note("S121", builder.place(line, column + sign), text=mark)


def _syntax_faults(error: Any, builder: Builder) -> Iterator[Diagnostic]:
    from fire_rules.source import syntax

    mark, context_mark = error.problem_mark, error.context_mark
    problem = syntax.Problem(
        words=f"{error.context or ''}: {error.problem or ''}",
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        context_line=context_mark.line if context_mark else None,
        context_column=context_mark.column if context_mark else None,
        quotation=builder.long_quotation,
    )
    known = {(found.code, found.place) for found in builder.diagnostics}
    for fault in syntax.diagnose(problem, builder.lines):
        place = builder.place(fault.line, fault.column)
        related = (builder.place(*fault.related),) if fault.related else ()
        if (fault.code, place) not in known:
            yield Diagnostic(fault.code, place, fault.context, related=related)
