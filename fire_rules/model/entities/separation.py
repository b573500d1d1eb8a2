"""防火间距: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, Reference, Words
from fire_rules.model.units import Length


class Separation(Entity):
    """防火间距 (separation)."""

    class_: ClassVar[str] = "separation"

    from_building: Reference = UNSTATED  # 自
    to_building: Reference = UNSTATED  # 至
    side: Words = UNSTATED  # 方位
    distance: Length = UNSTATED  # 距离
    neighbour_kind: Annotated[Fact[str], OfEnum("part_kind")] = UNSTATED  # 相邻建筑性质
    neighbour_grade: Annotated[Fact[str], OfEnum("fire_resistance_grade")] = UNSTATED  # 相邻建筑耐火等级
    neighbour_height: Length = UNSTATED  # 相邻建筑高度
