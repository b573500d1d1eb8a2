"""建筑: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, Record, Reference, Truth, Words
from fire_rules.model.units import Area, Count, Length, Volume

if TYPE_CHECKING:
    from fire_rules.model.entities.alteration import Alteration
    from fire_rules.model.entities.boundary import Boundary
    from fire_rules.model.entities.compartment import Compartment
    from fire_rules.model.entities.fire_event import FireEvent
    from fire_rules.model.entities.hot_work import HotWork
    from fire_rules.model.entities.member import Member
    from fire_rules.model.entities.part import Part
    from fire_rules.model.entities.stair import Stair
    from fire_rules.model.entities.storey import Storey
    from fire_rules.model.entities.systems import Systems
    from fire_rules.model.entities.tenancy import Tenancy
    from fire_rules.model.entities.works_contract import WorksContract
else:
    Alteration = Boundary = Compartment = FireEvent = HotWork = Member = Part = Stair = Storey = Systems = Tenancy = WorksContract = Any


class Building(Entity):
    """建筑 (building)."""

    class_: ClassVar[str] = "building"

    name: Words = UNSTATED  # 名称
    address: Words = UNSTATED  # 地址
    phase: Annotated[Fact[str], OfEnum("phase")] = UNSTATED  # 阶段
    structure: Annotated[Fact[str], OfEnum("structure_kind")] = UNSTATED  # 结构形式
    fire_resistance_grade: Annotated[Fact[str], OfEnum("fire_resistance_grade")] = UNSTATED  # 耐火等级
    height: Length = UNSTATED  # 建筑高度
    storeys_above: Count = UNSTATED  # 地上层数
    storeys_below: Count = UNSTATED  # 地下层数
    footprint: Area = UNSTATED  # 占地面积
    total_area: Area = UNSTATED  # 总建筑面积
    volume: Volume = UNSTATED  # 建筑体积
    special_value: Truth = UNSTATED  # 特殊贵重
    owner: Reference = UNSTATED  # 产权人
    built_by: Reference = UNSTATED  # 施工单位
    code_basis: Words = UNSTATED  # 设计依据
    design_approval: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 设计审批
    design_date: Day = UNSTATED  # 设计日期
    completion_date: Day = UNSTATED  # 竣工日期
    in_use_from: Day = UNSTATED  # 投入使用日期
    fire_design_review: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 消防设计审查
    fire_acceptance: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 消防验收或备案
    completion_acceptance: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 竣工验收
    construction_permit: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 施工许可证
    planning_permit: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 建设工程规划许可证
    land_planning_permit: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 建设用地规划许可证
    land_conversion_approval: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 农用地转用审批
    on_farmland: Truth = UNSTATED  # 占用农用地
    land_by_grant: Truth = UNSTATED  # 出让方式取得土地
    special_project: Truth = UNSTATED  # 特殊建设工程
    built_to_design: Truth = UNSTATED  # 按图施工
    in_planning_area: Truth = UNSTATED  # 位于城市或镇规划区内
    several_units: Truth = UNSTATED  # 由两个以上单位管理或使用
    shared_responsibility_fixed: Truth = UNSTATED  # 各方消防责任明确并确定责任人
    systems: Record[Systems] = UNSTATED  # 消防设施
    storeys: Members[Storey] = UNSTATED  # 楼层
    parts: Members[Part] = UNSTATED  # 使用部分
    compartments: Members[Compartment] = UNSTATED  # 防火分区
    stairs: Members[Stair] = UNSTATED  # 楼梯
    boundaries: Members[Boundary] = UNSTATED  # 分隔
    members: Members[Member] = UNSTATED  # 构件
    tenancies: Members[Tenancy] = UNSTATED  # 租赁
    works_contracts: Members[WorksContract] = UNSTATED  # 工程发包
    hot_works: Members[HotWork] = UNSTATED  # 动火作业
    fire_events: Members[FireEvent] = UNSTATED  # 火灾事件
    alterations: Members[Alteration] = UNSTATED  # 改造
