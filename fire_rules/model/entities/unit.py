"""单位: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, Truth, Words
from fire_rules.model.units import Persons

if TYPE_CHECKING:
    from fire_rules.model.entities.record import Record
else:
    Record = Any


class Unit(Entity):
    """单位 (unit)."""

    class_: ClassVar[str] = "unit"

    name: Words = UNSTATED  # 名称
    role: Annotated[Fact[str], OfEnum("unit_role")] = UNSTATED  # 角色
    nature: Annotated[Fact[str], OfEnum("unit_nature")] = UNSTATED  # 性质
    staff: Persons = UNSTATED  # 员工人数
    in_use_from: Day = UNSTATED  # 开始使用日期
    key_unit: Truth = UNSTATED  # 消防安全重点单位
    labour_intensive: Truth = UNSTATED  # 劳动密集型企业
    fire_safety_rules: Truth = UNSTATED  # 消防安全制度和操作规程
    evacuation_plan: Truth = UNSTATED  # 灭火和应急疏散预案
    work_emergency_plan: Truth = UNSTATED  # 生产安全事故应急预案
    staff_trained: Truth = UNSTATED  # 员工经过安全教育培训
    induction_training: Truth = UNSTATED  # 新员工岗前消防培训
    drills_held: Truth = UNSTATED  # 组织消防演练
    systems_maintained: Truth = UNSTATED  # 消防设施维护保养
    keeps_systems: Truth = UNSTATED  # 负责建筑消防设施
    systems_tested_yearly: Truth = UNSTATED  # 消防设施每年全面检测
    fire_checks_held: Truth = UNSTATED  # 组织防火检查
    operates_automatic_systems: Truth = UNSTATED  # 操作自动消防系统
    crowded_place: Truth = UNSTATED  # 人员密集场所
    emergency_drills_held: Truth = UNSTATED  # 组织应急救援演练
    automatic_system_operators_certified: Truth = UNSTATED  # 自动消防系统操作人员持证
    systems_shut_down_without_approval: Truth = UNSTATED  # 擅自停用消防设施
    lets_premises: Truth = UNSTATED  # 出租场所
    records: Members[Record] = UNSTATED  # 记录
