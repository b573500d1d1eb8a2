"""分隔: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, References, Truth, Words
from fire_rules.model.units import FireResistance


class Boundary(Entity):
    """分隔 (boundary)."""

    class_: ClassVar[str] = "boundary"

    name: Words = UNSTATED  # 名称
    between: References = UNSTATED  # 分隔部位
    compartments: References = UNSTATED  # 分隔的防火分区
    kind: Annotated[Fact[str], OfEnum("boundary_kind")] = UNSTATED  # 构件种类
    material: Words = UNSTATED  # 材料
    combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 燃烧性能
    fire_resistance: FireResistance = UNSTATED  # 耐火极限
    openings: Truth = UNSTATED  # 开有门窗洞口
    openings_protected: Truth = UNSTATED  # 洞口设甲级防火门窗或防火卷帘
