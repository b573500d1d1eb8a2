"""泄压计算段: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED
from fire_rules.model.units import Area, Length, Volume


class VentSection(Entity):
    """泄压计算段 (venting section)."""

    class_: ClassVar[str] = "vent_section"

    volume: Volume = UNSTATED  # 容积
    vent_area: Area = UNSTATED  # 泄压面积
    length: Length = UNSTATED  # 平面最长边
    section_perimeter: Length = UNSTATED  # 横截面周长
    section_area: Area = UNSTATED  # 横截面面积
