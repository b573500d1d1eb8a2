"""租赁: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Reference, References, Truth


class Tenancy(Entity):
    """租赁 (tenancy)."""

    class_: ClassVar[str] = "tenancy"

    landlord: Reference = UNSTATED  # 出租人
    tenant: Reference = UNSTATED  # 承租人
    parts: References = UNSTATED  # 承租部分
    starts: Day = UNSTATED  # 起租日期
    safety_agreement: Truth = UNSTATED  # 签订安全管理协议
    inspected_by_landlord: Truth = UNSTATED  # 出租人定期检查
    fire_duties_in_contract: Truth = UNSTATED  # 合同明确消防安全责任
    premises_fit: Truth = UNSTATED  # 出租的建筑符合消防安全要求
    tenant_fit: Truth = UNSTATED  # 承租人具备安全生产条件或资质
