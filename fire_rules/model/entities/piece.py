"""分区楼层部分: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Reference
from fire_rules.model.units import Area, Length, Persons


class Piece(Entity):
    """分区楼层部分 (storey of a compartment)."""

    class_: ClassVar[str] = "piece"

    storey: Reference = UNSTATED  # 楼层
    area: Area = UNSTATED  # 建筑面积
    protected_area: Area = UNSTATED  # 自动灭火保护面积
    persons: Persons = UNSTATED  # 使用人数
    min_exit_spacing: Length = UNSTATED  # 相邻安全出口最小间距
    max_travel: Length = UNSTATED  # 最大疏散距离
