"""工程发包: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Reference, Truth, Words


class WorksContract(Entity):
    """工程发包 (works contract)."""

    class_: ClassVar[str] = "works_contract"

    date: Day = UNSTATED  # 日期
    works: Words = UNSTATED  # 工程内容
    client: Reference = UNSTATED  # 发包单位
    contractor: Reference = UNSTATED  # 承包单位
    contractor_qualified: Truth = UNSTATED  # 承包单位具备资质
    contractor_within_class: Truth = UNSTATED  # 承包单位在资质等级范围内
    beside_other_unit: Truth = UNSTATED  # 与其他单位同一区域作业并可能危及对方
    safety_agreement: Truth = UNSTATED  # 签订安全协议并指定专人协调
    alters_structure: Truth = UNSTATED  # 涉及主体或承重结构变动
    structural_design: Truth = UNSTATED  # 由有资质的设计单位提出设计方案
