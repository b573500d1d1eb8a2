"""建筑: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, Record, Reference, Truth, Words
from fire_rules.model.units import Area, Count, Length, Share, Volume

if TYPE_CHECKING:
    from fire_rules.model.entities.alteration import Alteration
    from fire_rules.model.entities.boundary import Boundary
    from fire_rules.model.entities.compartment import Compartment
    from fire_rules.model.entities.fire_event import FireEvent
    from fire_rules.model.entities.fire_lane import FireLane
    from fire_rules.model.entities.hot_work import HotWork
    from fire_rules.model.entities.member import Member
    from fire_rules.model.entities.part import Part
    from fire_rules.model.entities.stair import Stair
    from fire_rules.model.entities.storey import Storey
    from fire_rules.model.entities.systems import Systems
    from fire_rules.model.entities.tenancy import Tenancy
    from fire_rules.model.entities.works_contract import WorksContract
else:
    Alteration = Boundary = Compartment = FireEvent = FireLane = HotWork = Member = Part = Stair = Storey = Systems = Tenancy = WorksContract = Any


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
    civil_class: Annotated[Fact[str], OfEnum("civil_class")] = UNSTATED  # 民用建筑分类
    important_public: Truth = UNSTATED  # 重要公共建筑
    ring_lane: Truth = UNSTATED  # 设环形消防车道
    lanes_on_long_sides: Count = UNSTATED  # 设消防车道的长边数
    ring_lane_difficult: Truth = UNSTATED  # 设环形消防车道确有困难
    long_side: Length = UNSTATED  # 长边长度
    perimeter: Length = UNSTATED  # 周边长度
    ladder_ground_length: Length = UNSTATED  # 消防车登高操作场地总长度
    ladder_ground_continuous: Truth = UNSTATED  # 登高操作场地连续布置
    ladder_ground_gap: Length = UNSTATED  # 登高操作场地最大间隔距离
    ladder_ground_covers_side: Truth = UNSTATED  # 登高操作场地保护范围覆盖整个救援面
    ladder_ground_podium_depth: Length = UNSTATED  # 登高操作场地范围内裙房进深
    ladder_ground_obstructed: Truth = UNSTATED  # 登高操作场地与建筑间有障碍物或车库出入口
    ladder_ground_piece_length: Length = UNSTATED  # 单块登高操作场地最小长度
    ladder_ground_width: Length = UNSTATED  # 登高操作场地最小宽度
    ladder_ground_bears_engines: Truth = UNSTATED  # 场地及其下部承受重型消防车压力
    ladder_ground_on_lane: Truth = UNSTATED  # 登高操作场地与消防车道连通
    ladder_ground_distance: Length = UNSTATED  # 登高操作场地靠建筑一侧边缘距外墙
    ladder_ground_slope: Share = UNSTATED  # 登高操作场地坡度
    entrance_at_ladder_ground: Truth = UNSTATED  # 登高操作场地对应范围设直通室外的楼梯或直通楼梯间的入口
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
    ground_door_width: Length = UNSTATED  # 首层疏散外门总净宽
    min_ground_door_width: Length = UNSTATED  # 首层疏散外门最小净宽
    manager: Reference = UNSTATED  # 管理单位
    fire_standards_lowered: Truth = UNSTATED  # 要求或采用低于强制性标准的消防设计施工
    fire_spot_check: Annotated[Fact[str], OfEnum("check_result")] = UNSTATED  # 备案抽查结果
    planning_verification: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 规划核实
    material_performance_proven: Truth = UNSTATED  # 构件和材料的防火性能符合标准
    escape_routes_clear: Truth = UNSTATED  # 疏散通道和安全出口畅通
    doors_windows_unobstructed: Truth = UNSTATED  # 门窗无影响逃生和救援的障碍物
    wiring_and_gas_to_standard: Truth = UNSTATED  # 电气线路和燃气管路符合标准
    fire_lane_clear: Truth = UNSTATED  # 消防车通道和登高场地畅通
    fire_lane_marked: Truth = UNSTATED  # 消防车通道和登高场地划线标识
    hydrants_accessible: Truth = UNSTATED  # 消火栓未被埋压圈占遮挡
    separation_clear: Truth = UNSTATED  # 防火间距未被占用
    shared_duties_written: Truth = UNSTATED  # 各方消防责任书面约定
    shared_plan: Truth = UNSTATED  # 共同的灭火和应急疏散预案
    micro_fire_station: Truth = UNSTATED  # 建立微型消防站等消防组织
    combustible_insulation: Truth = UNSTATED  # 外墙外保温为可燃材料
    insulation_guarded: Truth = UNSTATED  # 外保温设警示并及时修复
    shafts_sealed: Truth = UNSTATED  # 管井逐层封堵且未被占用
    fire_doors_kept: Truth = UNSTATED  # 防火门和防火卷帘保持有效
    refuge_floor: Truth = UNSTATED  # 设有避难层（间）
    refuge_floor_clear: Truth = UNSTATED  # 避难层（间）未被占用封闭
    shutdowns_announced: Truth = UNSTATED  # 停用消防设施经批准并公告
    ebikes_in_common_parts: Truth = UNSTATED  # 公共部位停放电动自行车或充电
    ebike_parking_safe: Truth = UNSTATED  # 电动自行车停放充电场所独立或防火分隔
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
    fire_lanes: Members[FireLane] = UNSTATED  # 消防车道
