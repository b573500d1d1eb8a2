"""Generated trees are those that checking the expression gives."""

from typing import Any

from fire_rules.language import Expression
from fire_rules.language.check import check
from fire_rules.rulebook.load import read_rulebook
from fire_rules.rulebook.locate import bundled_root
from fire_rules.rulebook.trees import tree_imports, tree_lines
from fire_rules.rulebook.typed import scope_of


def test_every_generated_tree_is_what_the_checker_makes() -> None:
    rulebook = read_rulebook([bundled_root()])
    scope, seen = scope_of(rulebook), 0
    for lines in tree_lines(rulebook).values():
        namespace: dict[str, Any] = {}
        exec(
            "\n".join(["from datetime import date", "from decimal import Decimal as D", *tree_imports(), *lines]),
            namespace,
        )
        for (home, text, subject, expected), make in namespace["TREES"].items():
            assert make() == check(Expression(text, None, home), scope, subject, expected), (home, text)
            seen += 1
    assert seen > len(rulebook.rules)
