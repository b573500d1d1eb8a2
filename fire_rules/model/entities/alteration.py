"""改造: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, OfEnum, References, Words


class Alteration(Entity):
    """改造 (alteration)."""

    class_: ClassVar[str] = "alteration"

    date: Day = UNSTATED  # 日期
    kind: Annotated[Fact[str], OfEnum("alteration_kind")] = UNSTATED  # 类型
    approval: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 审批
    scope: References = UNSTATED  # 范围
    affects: Words = UNSTATED  # 涉及内容
