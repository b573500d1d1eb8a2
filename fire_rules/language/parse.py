"""Text to Python syntax tree: quantities, names before folding, bounds. Nothing is executed."""

from __future__ import annotations

import ast
import re
from dataclasses import field
from decimal import Decimal

from fire_rules.language.errors import LanguageError
from fire_rules.language.expression import Expression
from fire_rules.records import dataclass
from fire_rules.values.units import Unit, unit_named

MAX_LENGTH = 2000
MAX_DEPTH = 40
MAX_NODES = 400

_QUANTITY = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)(?:[ ]+([A-Za-z]\w*)|[ ]*([%％℃]))(?!\w)")
_NUMBER = re.compile(r"\d+(\.\d+)?\Z")
_WORDS = {"and", "or", "not", "in", "if", "else", "for", "is"}
_STAND_IN = 0x3400


@dataclass
class Parsed:
    """The syntax tree of an expression with its source and the quantities that stand-in names carry."""

    source: str
    body: ast.expr
    quantities: dict[str, tuple[Decimal, Unit]] = field(default_factory=dict)

    def column(self, node: ast.expr) -> int:
        """Offset of a node in characters."""
        return len(self.source.encode()[: node.col_offset].decode(errors="replace"))

    def text(self, node: ast.expr) -> str:
        """The source of a node, as written (identifiers unfolded)."""
        end = node.end_col_offset if node.end_col_offset is not None else len(self.source.encode())
        return self.source.encode()[node.col_offset : end].decode(errors="replace")


def parse(expression: Expression) -> Parsed:
    """Parse an expression into a bounded Python syntax tree, quantities replaced by stand-in names."""
    source = " ".join(expression.text.split("\n"))
    if len(source) > MAX_LENGTH:
        raise LanguageError("L413", expression, limit=f"{MAX_LENGTH} characters")
    quantities: dict[str, tuple[Decimal, Unit]] = {}
    replaced = _QUANTITY.sub(lambda match: _stand_in(match, quantities, expression), source)
    try:
        body = ast.parse(replaced.strip() and replaced, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        column = (getattr(error, "offset", 1) or 1) - 1
        raise LanguageError("L401", expression, column, detail=getattr(error, "msg", str(error))) from None
    _bound(body, expression)
    return Parsed(replaced, body, quantities)


def _stand_in(match: re.Match[str], quantities: dict[str, tuple[Decimal, Unit]], expression: Expression) -> str:
    word = match.group(2) or match.group(3)
    if word in _WORDS:
        return match.group(0)
    unit = unit_named(word)
    if unit is None:
        raise LanguageError("L416", expression, match.start(), unit=word)
    name = chr(_STAND_IN + len(quantities)) * len(match.group(0))
    quantities[name] = (Decimal(match.group(1)), unit)
    return name


def number(text: str) -> Decimal | None:
    """A literal as written, exact; None where it is not a plain decimal."""
    return Decimal(text) if _NUMBER.match(text) else None


def _bound(body: ast.expr, expression: Expression) -> None:
    nodes = 0
    pending: list[tuple[ast.AST, int]] = [(body, 1)]
    while pending:
        node, depth = pending.pop()
        nodes += 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise LanguageError("L413", expression, limit=f"depth {MAX_DEPTH}, nodes {MAX_NODES}")
        pending.extend(
            (child, depth + 1) for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr_context)
        )
