"""楼梯: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, References, Truth, Words
from fire_rules.model.units import Length


class Stair(Entity):
    """楼梯 (stair)."""

    class_: ClassVar[str] = "stair"

    name: Words = UNSTATED  # 名称
    form: Annotated[Fact[str], OfEnum("stair_form")] = UNSTATED  # 形式
    for_escape: Truth = UNSTATED  # 用于疏散
    serves: References = UNSTATED  # 服务部分
    storeys: References = UNSTATED  # 所在楼层
    width: Length = UNSTATED  # 净宽
    enclosure_intact: Truth = UNSTATED  # 围护完整
