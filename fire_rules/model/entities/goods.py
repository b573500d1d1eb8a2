"""物品: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, OfUnit, Truth, Words
from fire_rules.model.units import Count, Mass


class Goods(Entity):
    """物品 (goods)."""

    class_: ClassVar[str] = "goods"

    name: Words = UNSTATED  # 名称
    state: Annotated[Fact[str], OfEnum("goods_state")] = UNSTATED  # 形态
    property: Annotated[Fact[str], OfEnum("fire_hazard_property")] = UNSTATED  # 燃烧特性
    flash_point: Annotated[Fact[Decimal], OfUnit("degC")] = UNSTATED  # 闪点
    lower_explosive_limit: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 爆炸下限
    mass: Mass = UNSTATED  # 质量
    number: Count = UNSTATED  # 数量
    category: Annotated[Fact[str], OfEnum("storage_category")] = UNSTATED  # 储存类别
    textile: Truth = UNSTATED  # 棉毛丝麻化纤毛皮及其制品
