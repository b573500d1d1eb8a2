"""消防设施: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum


class Systems(Entity):
    """消防设施 (fire protection systems)."""

    class_: ClassVar[str] = "systems"

    automatic_extinguishing: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 自动灭火系统
    automatic_extinguishing_state: Annotated[Fact[str], OfEnum("system_state")] = UNSTATED  # 自动灭火系统状态
    water_extinguishing: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 自动水灭火系统
    fire_alarm: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 火灾自动报警系统
    fire_alarm_state: Annotated[Fact[str], OfEnum("system_state")] = UNSTATED  # 火灾自动报警系统状态
    indoor_hydrants: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 室内消火栓
    indoor_hydrants_state: Annotated[Fact[str], OfEnum("system_state")] = UNSTATED  # 室内消火栓状态
    smoke_exhaust: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 排烟设施
    smoke_exhaust_state: Annotated[Fact[str], OfEnum("system_state")] = UNSTATED  # 排烟设施状态
    evacuation_lighting: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 疏散照明
    evacuation_signs: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 灯光疏散指示标志
    extinguishers: Annotated[Fact[str], OfEnum("coverage")] = UNSTATED  # 灭火器
