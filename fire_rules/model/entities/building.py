"""建筑: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, OfUnit, Record, Reference, Truth, Words
from fire_rules.model.units import Area, Count, FireResistance, Length, Share, Volume

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
    from fire_rules.model.entities.vertical_opening import VerticalOpening
    from fire_rules.model.entities.works_contract import WorksContract
else:
    Alteration = Boundary = Compartment = FireEvent = FireLane = HotWork = Member = Part = Stair = Storey = Systems = Tenancy = VerticalOpening = WorksContract = Any


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
    basement_depth: Length = UNSTATED  # 地下埋深
    basement_area: Area = UNSTATED  # 地下总建筑面积
    spandrel_height: Length = UNSTATED  # 上下层开口间实体墙高度
    spandrel_canopy: Length = UNSTATED  # 上下层开口间防火挑檐挑出宽度
    spandrel_glass_integrity: FireResistance = UNSTATED  # 上下层开口间防火玻璃墙耐火完整性
    bars_on_routes: Truth = UNSTATED  # 疏散走道、楼梯间、疏散门或安全出口设有影响疏散的栅栏或卷帘
    combustible_sandwich_panels: Truth = UNSTATED  # 采用芯材低于A级的金属夹芯板搭建
    rescue_openings_obstructed: Truth = UNSTATED  # 灭火救援窗口被遮挡
    refuge_to_standard: Truth = UNSTATED  # 避难走道、避难间、避难层符合标准且未被占用
    exits_to_standard: Truth = UNSTATED  # 安全出口数量符合标准
    exits_fully_blocked: Truth = UNSTATED  # 安全出口被全部占用、堵塞或封闭
    fire_alarm_where_required: Truth = UNSTATED  # 应设的火灾自动报警系统已设置
    extinguishing_where_required: Truth = UNSTATED  # 应设的自动灭火系统已设置
    indoor_hydrants_where_required: Truth = UNSTATED  # 应设的室内消火栓已设置
    smoke_control_where_required: Truth = UNSTATED  # 应设的防烟排烟设施已设置
    route_finish_to_standard: Truth = UNSTATED  # 疏散走道、楼梯间、前室装修符合标准
    outdoor_hydrants_where_required: Truth = UNSTATED  # 应设的室外消火栓已设置
    lighting_and_signs_where_required: Truth = UNSTATED  # 应设的应急照明和疏散指示标志已设置
    stair_forms_to_standard: Truth = UNSTATED  # 疏散楼梯间的设置形式符合标准
    fire_lanes_to_standard: Truth = UNSTATED  # 消防车道和登高操作场地按标准设置
    fire_power_to_standard: Truth = UNSTATED  # 消防用电负荷等级符合标准
    standby_time_to_standard: Truth = UNSTATED  # 应急照明和疏散指示标志持续供电时间符合标准
    stairwell_finish_non_combustible: Truth = UNSTATED  # 楼梯间和前室装修材料为不燃材料
    damaged_fire_doors_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 防火分区之间的防火门、防火卷帘损坏比例
    damaged_stair_doors_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 封闭楼梯间、防烟楼梯间的门损坏比例
    lighting_and_signs_to_standard: Truth = UNSTATED  # 应急照明和疏散指示标志符合标准
    damaged_lighting_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 应急照明和疏散指示标志损坏比例
    other_fixed_extinguishing: Truth = UNSTATED  # 应设的其他固定灭火设施已设置
    travel_share: Share = UNSTATED  # 营业厅疏散距离占标准值的比例
    separation_share: Share = UNSTATED  # 最不利防火间距占标准值的比例
    distance_to_people_kept: Truth = UNSTATED  # 易燃易爆场所与人员密集场所、居住场所的间距符合标准
    distance_to_flames_kept: Truth = UNSTATED  # 易燃易爆场所与明火或散发火花地点的间距符合标准
    dangerous_place_sited_safely: Truth = UNSTATED  # 易燃易爆危险品场所设在城市边缘或相对独立的安全地带
    large_station_in_town: Truth = UNSTATED  # 城市建成区内的一级加油、加气站
    tank_area: Truth = UNSTATED  # 易燃可燃液体或可燃气体储罐（区）
    tank_systems_complete: Truth = UNSTATED  # 储罐（区）固定灭火、冷却、浓度报警和火灾报警设施齐全
    metro_trading: Truth = UNSTATED  # 地铁站厅疏散区、站台或疏散通道内设商业
    control_room_to_standard: Truth = UNSTATED  # 消防控制室符合标准
    curtain_wall_sealed: Truth = UNSTATED  # 幕墙与每层楼板交接处封堵
    water_source_usable: Truth = UNSTATED  # 消防水源设置且可用
    foam_stock_kept: Truth = UNSTATED  # 泡沫液等灭火剂按标准储备
    fire_lift_usable: Truth = UNSTATED  # 消防电梯按标准设置且可用
    wiring_on_combustibles: Truth = UNSTATED  # 电气线路或设备直接敷设安装在可燃材料上
    burnt_cables: Truth = UNSTATED  # 电缆护套明显烧灼、碳化或熔融
    burnt_terminals: Truth = UNSTATED  # 接线端子、插座或开关明显烧灼、碳化或熔融
    pump_control_automatic: Truth = UNSTATED  # 消防水泵控制柜处于自动状态
    supply_valves_open: Truth = UNSTATED  # 消防给水常开阀门处于开启状态
    linkage_works: Truth = UNSTATED  # 消防设施能按报警信号联动
    explosion_proof_electrics: Truth = UNSTATED  # 防爆电气和防爆泄压设施设置且有效
    gas_and_oil_to_rules: Truth = UNSTATED  # 燃油燃气设备管路和切断装置符合规定
    several_owners: Truth = UNSTATED  # 多产权建筑
    fire_persons_named: Truth = UNSTATED  # 确定消防安全责任人和管理人
    fire_commitment_signed: Truth = UNSTATED  # 责任人管理人签订消防安全承诺
    hydrants_have_water: Truth = UNSTATED  # 室内消火栓有水
    sprinkler_pressure_sufficient: Truth = UNSTATED  # 自动喷水系统水量水压充足
    insulation_registered: Truth = UNSTATED  # 易燃可燃外保温登记建档并日常管理
    shaft_walls_and_doors_intact: Truth = UNSTATED  # 管井井壁和检查门完好
    remote_monitoring: Truth = UNSTATED  # 接入消防远程监控系统并正常运行
    flying_wire_charging: Truth = UNSTATED  # 室外飞线充电
    super_high_rise: Truth = UNSTATED  # 超高层建筑
    consultation_inspected: Truth = UNSTATED  # 定期会诊式检查和风险评估
    past_design_life: Truth = UNSTATED  # 电气燃气管线或消防设施超过设计使用年限
    staged_replacement: Truth = UNSTATED  # 分期分批更换改造
    special_treatment: Truth = UNSTATED  # 列入专项治理
    priority_supervision: Truth = UNSTATED  # 列为重点监管对象
    part_plans: Truth = UNSTATED  # 制定灭火和应急疏散分预案
    fire_separation_kept: Truth = UNSTATED  # 防火防烟分区和防火分隔保持完好
    escape_signs_hidden: Truth = UNSTATED  # 疏散指示标志被遮挡覆盖
    outer_finish_hinders: Truth = UNSTATED  # 外墙装饰装修或广告牌影响防火逃生救援
    mixed_business: Truth = UNSTATED  # 多业态混合生产经营场所
    closed_without_fire_risk: Truth = UNSTATED  # 停产停业停用且现场核查无实际火灾风险
    outdoor_hydrants: Truth = UNSTATED  # 室外消火栓系统
    water_connections: Truth = UNSTATED  # 消防水泵接合器
    outdoor_fire_flow: Annotated[Fact[Decimal], OfUnit("lps", "0")] = UNSTATED  # 室外消防用水量
    fire_power: Annotated[Fact[str], OfEnum("power_grade")] = UNSTATED  # 消防用电负荷等级
    emergency_lighting_duration: FireResistance = UNSTATED  # 应急照明备用电源持续时间
    fire_circuits_dedicated: Truth = UNSTATED  # 消防用电设备专用供电回路
    fire_power_switchover: Truth = UNSTATED  # 末级配电箱自动切换
    stair_illuminance: Annotated[Fact[Decimal], OfUnit("lx", "0")] = UNSTATED  # 楼梯间前室地面最低水平照度
    corridor_illuminance: Annotated[Fact[Decimal], OfUnit("lx", "0")] = UNSTATED  # 疏散走道地面最低水平照度
    standby_lighting: Truth = UNSTATED  # 消防设备房备用照明
    overhead_lines: Truth = UNSTATED  # 邻近架空电力线
    overhead_line_distance: Length = UNSTATED  # 至架空电力线水平距离
    overhead_pole_height: Length = UNSTATED  # 架空电力线杆塔高度
    fire_lifts: Count = UNSTATED  # 消防电梯数量
    has_lifts: Truth = UNSTATED  # 设有电梯
    fire_lift_lobby_area: Area = UNSTATED  # 消防电梯前室使用面积
    fire_lift_lobby_short_side: Length = UNSTATED  # 消防电梯前室短边
    fire_lift_lobby_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 消防电梯前室的门
    fire_lift_lobby_shutters: Truth = UNSTATED  # 消防电梯前室设卷帘
    fire_lift_shaft_wall: FireResistance = UNSTATED  # 消防电梯井和机房隔墙耐火极限
    fire_lift_shaft_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 消防电梯井和机房隔墙上的门
    fire_lift_shaft_openings: Truth = UNSTATED  # 消防电梯井和机房隔墙开有门洞
    fire_lift_pit: Volume = UNSTATED  # 消防电梯排水井容量
    fire_lift_pump: Annotated[Fact[Decimal], OfUnit("lps", "0")] = UNSTATED  # 消防电梯排水泵排水量
    fire_lift_load: Annotated[Fact[Decimal], OfUnit("kg", "0")] = UNSTATED  # 消防电梯载重量
    fire_lift_every_storey: Truth = UNSTATED  # 消防电梯每层停靠
    fire_lift_equipped: Truth = UNSTATED  # 消防电梯设操作按钮对讲电话和不燃内装修
    windowless: Truth = UNSTATED  # 外墙无可开启外窗
    outer_insulation: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 外墙外保温材料
    inner_insulation: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 外墙内保温材料
    insulation_cavity: Truth = UNSTATED  # 外保温与墙体之间有空腔
    roof_insulation: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 屋面保温材料
    roof_slab_resistance: FireResistance = UNSTATED  # 屋面板耐火极限
    has_shafts: Truth = UNSTATED  # 设有电缆井管道井等竖井
    shaft_walls: FireResistance = UNSTATED  # 竖井井壁耐火极限
    shaft_doors: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 竖井检查门
    lift_shaft_independent: Truth = UNSTATED  # 电梯井独立且无无关管线
    lift_door_integrity: FireResistance = UNSTATED  # 电梯层门耐火完整性
    curtain_wall: Truth = UNSTATED  # 设有建筑幕墙
    systems: Record[Systems] = UNSTATED  # 消防设施
    storeys: Members[Storey] = UNSTATED  # 楼层
    parts: Members[Part] = UNSTATED  # 使用部分
    compartments: Members[Compartment] = UNSTATED  # 防火分区
    stairs: Members[Stair] = UNSTATED  # 楼梯
    vertical_openings: Members[VerticalOpening] = UNSTATED  # 竖向开口
    boundaries: Members[Boundary] = UNSTATED  # 分隔
    members: Members[Member] = UNSTATED  # 构件
    tenancies: Members[Tenancy] = UNSTATED  # 租赁
    works_contracts: Members[WorksContract] = UNSTATED  # 工程发包
    hot_works: Members[HotWork] = UNSTATED  # 动火作业
    fire_events: Members[FireEvent] = UNSTATED  # 火灾事件
    alterations: Members[Alteration] = UNSTATED  # 改造
    fire_lanes: Members[FireLane] = UNSTATED  # 消防车道
