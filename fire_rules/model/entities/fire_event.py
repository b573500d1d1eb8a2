"""火灾事件: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Reference, Truth


class FireEvent(Entity):
    """火灾事件 (fire)."""

    class_: ClassVar[str] = "fire_event"

    date: Day = UNSTATED  # 日期
    staff_of: Reference = UNSTATED  # 现场人员单位
    evacuation_guided: Truth = UNSTATED  # 组织引导疏散
    evacuation_plan_started: Truth = UNSTATED  # 启动预案组织撤离
    reported_at_once: Truth = UNSTATED  # 立即报警
    fought_at_once: Truth = UNSTATED  # 立即组织力量扑救
    scene_protected: Truth = UNSTATED  # 保护现场并如实提供情况
    rescue_organised: Truth = UNSTATED  # 主要负责人立即组织抢救
