"""动火作业: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Reference, Truth


class HotWork(Entity):
    """动火作业 (hot work)."""

    class_: ClassVar[str] = "hot_work"

    date: Day = UNSTATED  # 日期
    part: Reference = UNSTATED  # 作业部位
    by: Reference = UNSTATED  # 作业单位
    certified: Truth = UNSTATED  # 作业人员持证
    approved: Truth = UNSTATED  # 办理动火审批
    measures_taken: Truth = UNSTATED  # 清除可燃物并配置器材
    watched: Truth = UNSTATED  # 现场有专人监护
    announced: Truth = UNSTATED  # 在显著位置公告
    during_opening_hours: Truth = UNSTATED  # 营业或使用期间进行
