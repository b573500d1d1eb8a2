"""竖向开口: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, References, Truth, Words


class VerticalOpening(Entity):
    """竖向开口 (opening between storeys)."""

    class_: ClassVar[str] = "vertical_opening"

    name: Words = UNSTATED  # 名称
    kind: Annotated[Fact[str], OfEnum("opening_kind")] = UNSTATED  # 种类
    storeys: References = UNSTATED  # 所在楼层
    compartments: References = UNSTATED  # 所连通的防火分区
    closed: Truth = UNSTATED  # 各层均已封闭
