"""消防站: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, Truth, Words
from fire_rules.model.units import Count


class FireStation(Entity):
    """消防站 (fire station)."""

    class_: ClassVar[str] = "fire_station"

    name: Words = UNSTATED  # 名称
    station_class: Annotated[Fact[str], OfEnum("station_class")] = UNSTATED  # 等级
    fire_engines: Count = UNSTATED  # 执勤消防车数量
    joint_duty: Truth = UNSTATED  # 开展防消联勤
