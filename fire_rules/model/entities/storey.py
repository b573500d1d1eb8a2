"""楼层: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfUnit
from fire_rules.model.units import Area, Length, Persons


class Storey(Entity):
    """楼层 (storey)."""

    class_: ClassVar[str] = "storey"

    number: Annotated[Fact[Decimal], OfUnit("count")] = UNSTATED  # 层号
    level: Annotated[Fact[Decimal], OfUnit("m")] = UNSTATED  # 标高
    area: Area = UNSTATED  # 建筑面积
    height: Length = UNSTATED  # 层高
    persons: Persons = UNSTATED  # 使用人数
    exit_door_width: Length = UNSTATED  # 该层疏散门总净宽
