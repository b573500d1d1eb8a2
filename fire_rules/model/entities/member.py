"""构件: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, Reference, Truth, Words
from fire_rules.model.units import FireResistance


class Member(Entity):
    """构件 (member)."""

    class_: ClassVar[str] = "member"

    name: Words = UNSTATED  # 名称
    kind: Annotated[Fact[str], OfEnum("member_kind")] = UNSTATED  # 构件种类
    place: Annotated[Fact[str], OfEnum("member_place")] = UNSTATED  # 部位
    material: Words = UNSTATED  # 材料
    combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 燃烧性能
    fire_resistance: FireResistance = UNSTATED  # 耐火极限
    part: Reference = UNSTATED  # 使用部分
    sandwich_panel: Truth = UNSTATED  # 金属夹芯板材
    panel_core: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 夹芯板芯材燃烧性能
