"""Tables 3.4.1 and 3.5.2 against the sum that every cell between factories and stores comes to."""

from decimal import Decimal
from itertools import product

import pytest
import yaml

from fire_rules.rulebook.locate import PACKAGE
from fire_rules.vocabulary import vocabulary

HOME = PACKAGE.parent / "rules" / "GB50016" / "3-industrial"
GRADE = {"一二": 0, "三": 2, "四": 4}
"""What each side's grade adds, in metres."""


def grid(clause: str) -> dict[tuple[str, str], Decimal]:
    table = yaml.safe_load((HOME / clause[:3] / f"{clause}.yaml").read_text(encoding="utf-8"))["tables"]["limits"]
    rows = [line.split() for line in table["cells"].splitlines()]
    return {
        (row[0], column): Decimal(cell) for row in rows for column, cell in zip(table["columns"], row[1:], strict=True)
    }


def sum_of(a: str, b: str) -> int:
    """13 with a high-rise side, else 12 with a class A side, else 10; 2 for each grade III, 4 for each grade IV."""
    start = 13 if "高层" in a + b else 12 if "甲" in a + b else 10
    return start + sum(next((GRADE[g] for g in GRADE if side.endswith(g)), 0) for side in (a, b))


def industrial(name: str) -> bool:
    return not name.startswith(("民用", "变电"))


@pytest.mark.parametrize(
    ("clause", "expected"), [("3.4.1", 12 * 8), ("3.5.2", 4 * 11)], ids=["factories", "warehouses"]
)
def test_every_industrial_cell_is_the_sum_of_both_sides(clause: str, expected: int) -> None:
    groups = vocabulary().enums["separation_band"].groups
    cells = 0
    for (row, column), cell in grid(clause).items():
        if industrial(row) and industrial(column):
            cells += 1
            for band in groups.get(row, (row,)):
                assert cell == sum_of(band, column), (row, column)
    assert cells == expected


def test_table_3_4_1_is_the_same_from_either_side() -> None:
    cells = grid("3.4.1")
    column_of = {"甲类": "甲_单多一二"}
    for row, _ in cells:
        if industrial(row) and row != "甲类":
            hazard = "乙" if row.startswith("乙") else "丙丁戊"
            column_of[row] = f"{hazard}_{row.lstrip('乙丙丁戊')}"
    for a, b in product(column_of, repeat=2):
        assert cells[a, column_of[b]] == cells[b, column_of[a]], (a, b)
