"""记录: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, OfEnum, Words


class Record(Entity):
    """记录 (record)."""

    class_: ClassVar[str] = "record"

    kind: Annotated[Fact[str], OfEnum("record_kind")] = UNSTATED  # 种类
    date: Day = UNSTATED  # 日期
    note: Words = UNSTATED  # 备注
