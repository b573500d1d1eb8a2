"""建筑: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, OfUnit, Record, Reference, Truth, Words
from fire_rules.model.units import Area, Count, FireResistance, Length, Persons, Share, Volume

if TYPE_CHECKING:
    from fire_rules.model.entities.alteration import Alteration
    from fire_rules.model.entities.boundary import Boundary
    from fire_rules.model.entities.compartment import Compartment
    from fire_rules.model.entities.escape_passage import EscapePassage
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
    Alteration = Boundary = Compartment = EscapePassage = FireEvent = FireLane = HotWork = Member = Part = Stair = Storey = Systems = Tenancy = WorksContract = Any


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
    unsealed_shafts: Truth = UNSTATED  # 设有不在楼板处分隔的通风、排烟等竖井
    unsealed_shaft_doors: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 不在楼板处分隔的竖井检查门
    lift_shaft_independent: Truth = UNSTATED  # 电梯井独立且无无关管线
    lift_door_integrity: FireResistance = UNSTATED  # 电梯层门耐火完整性
    curtain_wall: Truth = UNSTATED  # 设有建筑幕墙
    street_front: Length = UNSTATED  # 沿街长度
    total_length: Length = UNSTATED  # 建筑总长度
    lane_through: Truth = UNSTATED  # 设有穿过建筑物的消防车道
    lane_through_difficult: Truth = UNSTATED  # 设穿过建筑物的消防车道确有困难
    courtyard_short_side: Length = UNSTATED  # 封闭内院或天井短边长度
    courtyard_lane: Truth = UNSTATED  # 设有进入内院或天井的消防车道
    water_source_beside: Truth = UNSTATED  # 设有供消防车取水的天然水源或消防水池
    lane_to_water: Truth = UNSTATED  # 取水点设有消防车道
    lane_to_water_distance: Length = UNSTATED  # 消防车道边缘距取水点
    road_passable: Truth = UNSTATED  # 周围设有与公共道路连通的消防车可通行道路
    fire_lift_in_gallery: Truth = UNSTATED  # 消防电梯设在仓库连廊、冷库穿堂或谷物筒仓工作塔内
    fire_lift_exit_passage: Length = UNSTATED  # 消防电梯前室首层通向室外的通道长度
    fire_lift_exit_separated: Truth = UNSTATED  # 消防电梯前室首层直通室外或经分隔的通道通向室外
    fire_lift_lobby_openings: Truth = UNSTATED  # 消防电梯前室开有其他门窗洞口
    fire_lift_lobby_wall: FireResistance = UNSTATED  # 消防电梯前室隔墙耐火极限
    fire_lift_lobby_smoke_protection: Truth = UNSTATED  # 消防电梯前室设置防烟设施
    fire_lift_water_stop: Truth = UNSTATED  # 消防电梯前室门口设挡水设施
    fire_lift_water_protected: Truth = UNSTATED  # 消防电梯动力与控制线缆、控制面板防水
    fire_lift_terminal: Truth = UNSTATED  # 消防电梯轿厢设消防电话和视频终端
    other_lifts_in_lobby: Truth = UNSTATED  # 其他电梯开向消防电梯前室或楼梯间前室
    other_lifts_like_fire_lifts: Truth = UNSTATED  # 前室内其他电梯的防火性能同消防电梯
    work_tower: Truth = UNSTATED  # 高层塔架
    max_platform_persons: Persons = UNSTATED  # 任一层工作平台最多人数
    platform_persons_total: Persons = UNSTATED  # 各层工作平台同时工作的人数总和
    raised_part_area: Area = UNSTATED  # 高于32m的局部每层建筑面积
    helipad: Truth = UNSTATED  # 屋顶设直升机停机坪
    helipad_clear: Length = UNSTATED  # 停机坪距屋顶突出物
    helipad_exits: Count = UNSTATED  # 通向停机坪的出口数量
    helipad_equipped: Truth = UNSTATED  # 停机坪设障碍灯、应急照明和消火栓
    first_refuge_height: Length = UNSTATED  # 首个避难层距登高操作场地高度
    roof_void: Truth = UNSTATED  # 设有闷顶
    roof_void_combustible_insulation: Truth = UNSTATED  # 闷顶内采用可燃绝热材料
    roof_void_combustibles: Truth = UNSTATED  # 闷顶内有可燃物
    loose_roof_tiles: Truth = UNSTATED  # 闷顶屋面采用冷摊瓦
    chimney_through_roof: Truth = UNSTATED  # 烟囱穿过闷顶
    chimney_of_metal: Truth = UNSTATED  # 金属烟囱
    chimney_clearance: Length = UNSTATED  # 烟囱周围无可燃绝热材料的距离
    dormers_each_part: Truth = UNSTATED  # 闷顶每个防火隔断范围内设老虎窗
    dormer_spacing: Length = UNSTATED  # 老虎窗间距
    hatches_each_part: Truth = UNSTATED  # 闷顶每个防火隔断范围内设入口
    hatch_side: Length = UNSTATED  # 闷顶入口短边净尺寸
    movement_joints: Truth = UNSTATED  # 设有变形缝
    movement_joints_non_combustible: Truth = UNSTATED  # 变形缝填充材料和构造基层为不燃材料
    movement_joint_pipes: Truth = UNSTATED  # 电线电缆、可燃气体或可燃液体管道穿过变形缝
    movement_joint_sleeves: Truth = UNSTATED  # 穿过变形缝处加设不燃套管并防火封堵
    roof_openings_near: Truth = UNSTATED  # 屋顶开口邻近建筑或设施
    roof_opening_measures: Truth = UNSTATED  # 屋顶开口采取防止火灾蔓延的措施
    boards_cover_openings: Truth = UNSTATED  # 广告牌或外部装修遮挡外窗、救援口或妨碍灭火救援
    fire_ladder: Truth = UNSTATED  # 设有通至屋顶的室外消防梯
    fire_ladder_width: Length = UNSTATED  # 室外消防梯宽度
    fire_ladder_start: Length = UNSTATED  # 室外消防梯起始高度
    fire_ladder_faces_dormer: Truth = UNSTATED  # 室外消防梯面对老虎窗
    bridge: Truth = UNSTATED  # 设有天桥或输送栈桥
    bridge_non_combustible: Truth = UNSTATED  # 天桥、栈桥采用不燃材料
    bridge_carries_hazard: Truth = UNSTATED  # 栈桥输送有火灾爆炸危险的物质
    bridge_for_escape: Truth = UNSTATED  # 栈桥兼作疏散通道
    bridge_measures: Truth = UNSTATED  # 天桥、栈桥、管沟与建筑连接处采取防止火灾蔓延的措施
    link: Truth = UNSTATED  # 以天桥或连廊与另一座建筑相连
    link_measures: Truth = UNSTATED  # 天桥或连廊采取防止火灾在建筑间蔓延的措施
    insulation_cavity_sealed: Truth = UNSTATED  # 外保温空腔在每层楼板处封堵
    facade_window_integrity: FireResistance = UNSTATED  # 外墙门窗耐火完整性
    insulation_barrier_height: Length = UNSTATED  # 外保温每层水平防火隔离带最小高度
    insulation_cover: Length = UNSTATED  # 外保温首层以上防护层厚度
    insulation_cover_ground: Length = UNSTATED  # 外保温首层防护层厚度
    inner_insulation_cover: Length = UNSTATED  # 内保温不燃防护层厚度
    roof_insulation_cover: Length = UNSTATED  # 屋面保温不燃防护层厚度
    roof_barrier_width: Length = UNSTATED  # 屋面与外墙保温之间不燃隔离带宽度
    sandwich_insulation: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 无空腔复合保温结构体的保温材料
    sandwich_leaf: Length = UNSTATED  # 复合保温两侧墙体最小厚度
    sandwich_leaves_non_combustible: Truth = UNSTATED  # 复合保温两侧墙体为不燃材料
    wiring_in_insulation: Truth = UNSTATED  # 电气线路穿越或敷设在B1、B2级保温材料中
    wiring_in_insulation_protected: Truth = UNSTATED  # 保温材料中的电气线路穿金属管并以不燃材料隔离
    facade_finish: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 外墙装饰层材料
    falling_facade: Truth = UNSTATED  # 外墙设玻璃幕墙或火灾时可能脱落的装饰
    equipment_below_facade_safe: Truth = UNSTATED  # 外墙下的室外消防设施处于安全位置或有防护
    fire_equipment_marked: Truth = UNSTATED  # 消防设施设有明显标志
    smoke_fans: Truth = UNSTATED  # 建筑内设防排烟风机
    smoke_fan_rooms: Truth = UNSTATED  # 防烟、排烟风机设在不同的专用机房内
    crowded_illuminance: Annotated[Fact[Decimal], OfUnit("lx", "0")] = UNSTATED  # 人员密集场所地面最低水平照度
    sign_height: Length = UNSTATED  # 疏散走道灯光疏散指示标志距地面高度
    sign_spacing: Length = UNSTATED  # 灯光疏散指示标志最大间距
    sign_spacing_dead_end: Length = UNSTATED  # 袋形走道灯光疏散指示标志最大间距
    sign_spacing_corner: Length = UNSTATED  # 走道转角区灯光疏散指示标志最大间距
    dead_end_corridors: Truth = UNSTATED  # 设有袋形走道
    fire_standby_duration: FireResistance = UNSTATED  # 消防备用电源持续供电时间
    generator: Truth = UNSTATED  # 设自备发电设备作消防备用电源
    generator_automatic: Truth = UNSTATED  # 自备发电设备自动和手动启动
    generator_start: Annotated[Fact[Decimal], OfUnit("s", "0")] = UNSTATED  # 自备发电设备自动启动至供电时间
    fire_boxes_own: Truth = UNSTATED  # 消防用电设备采用专用配电箱
    fire_boxes_marked: Truth = UNSTATED  # 消防配电设备设明显标志
    fire_circuits_by_compartment: Truth = UNSTATED  # 消防配电按防火分区划分且支线不穿越
    fire_cables_exposed: Truth = UNSTATED  # 消防配电线路明敷
    fire_cables_protected: Truth = UNSTATED  # 明敷消防配电线路穿管或槽盒并防火保护，或符合免保护的条件
    fire_cables_concealed: Truth = UNSTATED  # 消防配电线路暗敷
    fire_cable_cover: Length = UNSTATED  # 暗敷消防配电线路的不燃结构保护层厚度
    fire_cables_share_shaft: Truth = UNSTATED  # 消防与其他配电线路同井敷设
    fire_cables_in_shaft_apart: Truth = UNSTATED  # 同井时分设两侧且消防线路采用矿物绝缘电缆
    fire_wiring_lasts: Truth = UNSTATED  # 消防配电线路在设计火灾延续时间内持续供电
    damp_places: Truth = UNSTATED  # 有设置消防电气设备的潮湿场所
    damp_equipment_ip: Count = UNSTATED  # 潮湿场所消防电气设备防护等级（IP后两位）
    electrical_fire_monitoring: Truth = UNSTATED  # 非消防用电负荷设电气火灾监控系统
    duct_heaters: Truth = UNSTATED  # 空调系统设电加热器
    duct_heaters_interlocked: Truth = UNSTATED  # 电加热器与风机联锁并设无风断电和超温断电保护
    cable_trench: Truth = UNSTATED  # 室外电缆沟或电缆隧道引入建筑
    cable_trench_separation: FireResistance = UNSTATED  # 电缆沟、隧道引入处防火分隔耐火极限
    cable_trench_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 电缆隧道引入处的门
    low_pressure_supply: Truth = UNSTATED  # 低压消防给水系统
    fire_water_rating: Annotated[Fact[Decimal], OfUnit("MPa", "0")] = UNSTATED  # 消防给水系统工作压力
    outdoor_supply: Annotated[Fact[str], OfEnum("supply_pressure")] = UNSTATED  # 室外消防给水系统类型
    hydrants_used_directly: Truth = UNSTATED  # 室外消火栓直接用于灭火
    backflow_preventer: Truth = UNSTATED  # 引入管设倒流防止器
    hydrant_before_preventer: Truth = UNSTATED  # 倒流防止器前增设室外消火栓
    hydrants_every_storey: Truth = UNSTATED  # 包括设备层在内各层设室内消火栓
    indoor_ring_main: Truth = UNSTATED  # 室内消火栓给水管网布置成环状
    ring_main_inlets: Count = UNSTATED  # 室内环状管网引入管数量
    fire_tank: Truth = UNSTATED  # 设有消防水池
    fire_tank_refilled: Truth = UNSTATED  # 消防水池两路供水且火灾时连续补水
    fire_tank_for_hydrants_only: Truth = UNSTATED  # 消防水池仅供室内消火栓
    fire_tank_volume: Volume = UNSTATED  # 消防水池有效容积
    fire_tank_reserved: Truth = UNSTATED  # 消防用水不作他用
    fire_tank_level_shown: Truth = UNSTATED  # 消防水池水位在消防控制室显示
    roof_tank: Truth = UNSTATED  # 设有高位消防水箱
    roof_tank_open: Truth = UNSTATED  # 高位消防水箱露天设置
    roof_tank_valves_protected: Truth = UNSTATED  # 露天水箱人孔和阀门采取保护措施
    roof_tank_temperature: Annotated[Fact[Decimal], OfUnit("degC")] = UNSTATED  # 高位消防水箱间环境温度或水温
    fire_pumps: Truth = UNSTATED  # 设有消防水泵
    pumps_stop_by_hand_only: Truth = UNSTATED  # 消防水泵不设自动停泵
    pumps_flooded: Truth = UNSTATED  # 消防水泵自灌式吸水
    pump_cabinet_place: Annotated[Fact[str], OfEnum("cabinet_place")] = UNSTATED  # 消防水泵控制柜位置
    pump_cabinet_ip: Count = UNSTATED  # 消防水泵控制柜防护等级（IP后两位）
    pump_emergency_start: Truth = UNSTATED  # 消防水泵控制柜设机械应急启泵
    pump_emergency_time: Annotated[Fact[Decimal], OfUnit("s", "0")] = UNSTATED  # 机械应急启动报警后水泵正常工作时间
    alarm_triggers_both: Truth = UNSTATED  # 火灾自动报警系统设自动和手动触发装置
    isolator_points: Count = UNSTATED  # 每只总线短路隔离器保护的最多点数
    control_room_telephone: Truth = UNSTATED  # 消防控制室设消防专用电话总机和外线电话
    systems: Record[Systems] = UNSTATED  # 消防设施
    storeys: Members[Storey] = UNSTATED  # 楼层
    parts: Members[Part] = UNSTATED  # 使用部分
    compartments: Members[Compartment] = UNSTATED  # 防火分区
    stairs: Members[Stair] = UNSTATED  # 楼梯
    boundaries: Members[Boundary] = UNSTATED  # 分隔
    members: Members[Member] = UNSTATED  # 构件
    escape_passages: Members[EscapePassage] = UNSTATED  # 避难走道
    tenancies: Members[Tenancy] = UNSTATED  # 租赁
    works_contracts: Members[WorksContract] = UNSTATED  # 工程发包
    hot_works: Members[HotWork] = UNSTATED  # 动火作业
    fire_events: Members[FireEvent] = UNSTATED  # 火灾事件
    alterations: Members[Alteration] = UNSTATED  # 改造
    fire_lanes: Members[FireLane] = UNSTATED  # 消防车道
