"""避难走道: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, Truth, Words
from fire_rules.model.units import Area, Count, FireResistance, Length


class EscapePassage(Entity):
    """避难走道 (protected escape passage)."""

    class_: ClassVar[str] = "escape_passage"

    name: Words = UNSTATED  # 名称
    wall_resistance: FireResistance = UNSTATED  # 防火隔墙耐火极限
    floor_resistance: FireResistance = UNSTATED  # 楼板耐火极限
    ground_exits: Count = UNSTATED  # 直通地面的出口数量
    exits_in_different_directions: Truth = UNSTATED  # 直通地面的出口设在不同方向
    serves_one_compartment_with_exit: Truth = UNSTATED  # 仅与一个有直通室外安全出口的防火分区相通
    max_travel: Length = UNSTATED  # 防火分区的门至最近直通地面出口的距离
    width: Length = UNSTATED  # 净宽度
    required_width: Length = UNSTATED  # 任一防火分区通向本走道的设计疏散总净宽
    finish: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 内部装修材料燃烧性能
    anteroom_area: Area = UNSTATED  # 防烟前室使用面积
    door_to_anteroom: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 开向前室的门
    door_to_passage: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 前室开向避难走道的门
    equipped: Truth = UNSTATED  # 设消火栓、应急照明、应急广播和消防专线电话
    smoke_protection: Truth = UNSTATED  # 前室设防烟设施
