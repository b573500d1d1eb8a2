"""灭火器: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, OfUnit, Truth


class Extinguisher(Entity):
    """灭火器 (fire extinguisher)."""

    class_: ClassVar[str] = "extinguisher"

    kind: Annotated[Fact[str], OfEnum("extinguisher_kind")] = UNSTATED  # 种类
    age: Annotated[Fact[Decimal], OfUnit("years", "0")] = UNSTATED  # 出厂时间
    rusted: Truth = UNSTATED  # 筒体锈蚀面积达到三分之一且表面有凹坑
    deformed: Truth = UNSTATED  # 筒体明显变形或有锡焊、铜焊、补缀等修补痕迹
    head_faulty: Truth = UNSTATED  # 器头有裂纹、无泄压机构或手提式无间歇喷射机构
    construction_faulty: Truth = UNSTATED  # 筒底为平底等不合理结构
    maker_unknown: Truth = UNSTATED  # 生产厂名称和出厂年月无法识别
    burnt: Truth = UNSTATED  # 被火烧过
