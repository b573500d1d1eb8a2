"""使用部分: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, Members, OfEnum, OfUnit, Record, Reference, References, Truth, Words
from fire_rules.model.units import Area, Count, FireResistance, Length, Mass, Persons, Share, Volume

if TYPE_CHECKING:
    from fire_rules.model.entities.extinguisher import Extinguisher
    from fire_rules.model.entities.goods import Goods
    from fire_rules.model.entities.space import Space
    from fire_rules.model.entities.systems import Systems
    from fire_rules.model.entities.vent_section import VentSection
else:
    Extinguisher = Goods = Space = Systems = VentSection = Any


class Part(Entity):
    """使用部分 (part)."""

    class_: ClassVar[str] = "part"

    name: Words = UNSTATED  # 名称
    kind: Annotated[Fact[str], OfEnum("part_kind")] = UNSTATED  # 使用性质
    production_category: Annotated[Fact[str], OfEnum("production_category")] = UNSTATED  # 生产火灾危险性
    storage_category: Annotated[Fact[str], OfEnum("storage_category")] = UNSTATED  # 储存火灾危险性
    trade: Annotated[Fact[str], OfEnum("trade")] = UNSTATED  # 行业
    goods_group: Annotated[Fact[str], OfEnum("goods_group")] = UNSTATED  # 物品种类
    storeys: References = UNSTATED  # 所在楼层
    area: Area = UNSTATED  # 建筑面积
    footprint: Area = UNSTATED  # 占地面积
    largest_storey_area: Area = UNSTATED  # 最大单层面积
    persons: Persons = UNSTATED  # 使用人数
    above_ground: Truth = UNSTATED  # 位于地上
    occupier: Reference = UNSTATED  # 使用单位
    rack_height: Length = UNSTATED  # 货架高度
    racks_mechanised: Truth = UNSTATED  # 货架机械化操作或自动控制
    racks_automatic: Truth = UNSTATED  # 货架自动控制
    unsuitable_for_water: Truth = UNSTATED  # 不宜用水保护
    other_extinguishing: Truth = UNSTATED  # 采用其他灭火措施
    spindles: Count = UNSTATED  # 纱锭数
    sparks_or_open_flame: Truth = UNSTATED  # 有火花赤热表面明火
    detached: Truth = UNSTATED  # 独立建造
    workers_per_floor: Persons = UNSTATED  # 每层工作人数
    packing_weight_share: Share = UNSTATED  # 可燃包装重量占比
    packing_volume_share: Share = UNSTATED  # 可燃包装体积占比
    crowded: Truth = UNSTATED  # 人员密集
    labour_intensive: Truth = UNSTATED  # 劳动密集型
    more_hazardous_category: Annotated[Fact[str], OfEnum("production_category")] = UNSTATED  # 较大危险性部分的火灾危险性
    more_hazardous_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 较大危险性部分面积占比
    drying_hood_protected: Truth = UNSTATED  # 烘缸罩内设自动灭火
    finishing_protected: Truth = UNSTATED  # 完成工段设有效灭火设施
    separate_fire_units: Truth = UNSTATED  # 各工段独立防火分隔
    cleaning_shop_separated: Truth = UNSTATED  # 清花间按要求分隔
    exit_count: Count = UNSTATED  # 安全出口数量
    logistics: Truth = UNSTATED  # 物流建筑
    stock: Mass = UNSTATED  # 储量
    gives_off_gas: Truth = UNSTATED  # 散发可燃气体或可燃蒸气
    separated_from_work_area: Truth = UNSTATED  # 与作业区以防火墙完全分隔
    chilled_above_zero: Truth = UNSTATED  # 设计温度高于0℃的冷库
    coal_fired: Truth = UNSTATED  # 燃煤锅炉
    steam_output: Mass = UNSTATED  # 总蒸发量（t/h）
    hazard_isolated: Truth = UNSTATED  # 较大危险性部分火灾不会蔓延或已采取有效防火措施
    quantity_too_small: Truth = UNSTATED  # 易燃可燃物数量不足以构成爆炸或火灾危险
    closed_spraying_protected: Truth = UNSTATED  # 封闭喷漆负压并设可燃气体探测报警或自动抑爆
    grain_silo: Truth = UNSTATED  # 粮食筒仓
    silo_kind: Annotated[Fact[str], OfEnum("silo_kind")] = UNSTATED  # 筒仓形式
    largest_bin: Mass = UNSTATED  # 最大独立仓储量
    station_class: Annotated[Fact[str], OfEnum("filling_station_class")] = UNSTATED  # 加油加气站等级
    special_process_below_ground: Truth = UNSTATED  # 工艺特殊需要设于地下
    explosion_hazard: Truth = UNSTATED  # 有爆炸危险
    open_or_semi_open: Truth = UNSTATED  # 敞开或半敞开式
    explosion_venting: Truth = UNSTATED  # 设置泄压设施
    vent_substance: Annotated[Fact[str], OfEnum("vent_substance")] = UNSTATED  # 泄压计算的爆炸性物质
    vent_area: Area = UNSTATED  # 泄压面积
    hazard_volume: Volume = UNSTATED  # 爆炸危险空间容积
    hazard_length: Length = UNSTATED  # 爆炸危险空间平面最长边
    section_perimeter: Length = UNSTATED  # 爆炸危险空间横截面周长
    section_area: Area = UNSTATED  # 爆炸危险空间横截面面积
    vents_face_safe_side: Truth = UNSTATED  # 泄压面避开人员密集场所和主要交通道路
    vent_panel_mass: Annotated[Fact[Decimal], OfUnit("kg", "0")] = UNSTATED  # 泄压板每平方米质量
    vents_light: Truth = UNSTATED  # 泄压设施为轻质屋面板、轻质墙体或易于泄压的门窗
    vents_without_fragments: Truth = UNSTATED  # 泄压设施用安全玻璃等不产生尖锐碎片的材料
    vents_near_hazard: Truth = UNSTATED  # 泄压设施靠近有爆炸危险的部位
    vents_kept_free_of_snow: Truth = UNSTATED  # 屋顶泄压设施采取防冰雪积聚措施
    vapour_release: Annotated[Fact[str], OfEnum("vapour_release")] = UNSTATED  # 散发的可燃物
    light_roof_vents: Truth = UNSTATED  # 以轻质屋面板泄压
    upper_ventilation: Truth = UNSTATED  # 顶部平整且上部通风良好
    gas_accumulation_prevented: Truth = UNSTATED  # 采取防止可燃气体积聚的措施
    spark_free_floor: Truth = UNSTATED  # 不发火花的地面
    cleanable_surfaces: Truth = UNSTATED  # 内表面平整光滑易清扫
    floor_trenches: Truth = UNSTATED  # 设有地沟
    floor_trenches_sealed: Truth = UNSTATED  # 地沟盖板严密并防积聚
    hazard_at_vented_wall: Truth = UNSTATED  # 爆炸危险部位靠外墙泄压设施且在单层或顶层
    equipment_clear_of_frame: Truth = UNSTATED  # 爆炸危险设备避开梁柱等主要承重构件
    main_control_room: Annotated[Fact[str], OfEnum("siting")] = UNSTATED  # 总控制室设置
    sub_control_room: Annotated[Fact[str], OfEnum("siting")] = UNSTATED  # 分控制室设置
    sub_control_room_wall: FireResistance = UNSTATED  # 分控制室隔墙耐火极限
    hazard_zone_joined: Truth = UNSTATED  # 爆炸危险区域与楼梯间或相邻区域连通
    hazard_lobby: Truth = UNSTATED  # 连通处设门斗
    hazard_lobby_wall: FireResistance = UNSTATED  # 门斗隔墙耐火极限
    hazard_lobby_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 门斗的门
    hazard_lobby_staggered: Truth = UNSTATED  # 门斗的门错位设置
    trench_joined: Truth = UNSTATED  # 管沟与相邻厂房相通
    oil_separator: Truth = UNSTATED  # 下水道设隔油设施
    liquid_containment: Truth = UNSTATED  # 设防止液体流散的设施
    water_ingress_prevented: Truth = UNSTATED  # 采取防止水浸渍的措施
    silo_top_vents: Truth = UNSTATED  # 筒仓顶部盖板设泄压设施
    explosion_prevented: Truth = UNSTATED  # 采取防止形成爆炸条件的措施
    frame_stands_explosion: Truth = UNSTATED  # 主要承重结构能承受泄压或抗爆荷载
    static_prevented: Truth = UNSTATED  # 设备和管道防静电
    substation: Annotated[Fact[str], OfEnum("siting")] = UNSTATED  # 变配电站设置
    substation_voltage: Annotated[Fact[Decimal], OfUnit("kV", "0")] = UNSTATED  # 变配电站电压
    substation_exclusive: Truth = UNSTATED  # 变配电站专供本厂房且一面贴邻
    substation_wall: Annotated[Fact[str], OfEnum("boundary_kind")] = UNSTATED  # 变配电站隔墙种类
    substation_blast_wall: Truth = UNSTATED  # 变配电站隔墙为抗爆墙
    substation_wall_openings: Truth = UNSTATED  # 变配电站隔墙开有门窗洞口
    substation_window: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 变配电站观察窗防火等级
    rail_inside: Truth = UNSTATED  # 铁路线引入建筑内
    engines_enter: Truth = UNSTATED  # 蒸汽或内燃机车进入建筑
    roof_guarded_from_engines: Truth = UNSTATED  # 机车进入处屋顶为不燃材料或采取其他防火措施
    hoist: Annotated[Fact[str], OfEnum("siting")] = UNSTATED  # 垂直提升设施设置
    hoist_shaft_resistance: FireResistance = UNSTATED  # 提升设施井筒耐火极限
    hoist_opening: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 提升设施通向仓库的门或卷帘
    escape_routes_clear: Truth = UNSTATED  # 疏散通道和安全出口畅通
    doors_windows_unobstructed: Truth = UNSTATED  # 门窗无影响逃生和救援的障碍物
    wiring_and_gas_to_standard: Truth = UNSTATED  # 电气线路和燃气管路符合标准
    interior_finish: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 室内装修材料燃烧性能
    toxic_finish: Truth = UNSTATED  # 装修材料产生大量有毒烟气
    mirrors_on_routes: Truth = UNSTATED  # 疏散通道和出口设镜面材料或障碍物
    smoking_or_open_flame: Truth = UNSTATED  # 违章吸烟或使用明火
    dangerous_goods_rules_kept: Truth = UNSTATED  # 遵守易燃易爆危险品管理规定
    lodging_at_safe_distance: Truth = UNSTATED  # 与居住场所保持安全距离
    warning_signs: Truth = UNSTATED  # 设置安全警示标志
    gas_used: Truth = UNSTATED  # 使用燃气
    gas_alarm: Truth = UNSTATED  # 可燃气体报警装置正常
    circuit_protection: Truth = UNSTATED  # 设智能电路保护
    evacuation_guides: Truth = UNSTATED  # 确定疏散引导员
    residents: Persons = UNSTATED  # 住宿人数
    connected_to_work_area: Truth = UNSTATED  # 与生产储存经营场所处于同一连通空间
    lodging_fully_separated: Truth = UNSTATED  # 住宿部分以防火墙和楼板完全分隔
    lodging_own_escape: Truth = UNSTATED  # 住宿部分独立疏散
    lodging_auxiliary_escape: Truth = UNSTATED  # 住宿部分设辅助疏散设施
    lodging_detection: Truth = UNSTATED  # 住宿与非住宿部分设火灾报警或独立式感烟探测
    lodging_separation_or_sprinklers: Truth = UNSTATED  # 住宿部分防火分隔或设自动喷水
    stack_area: Area = UNSTATED  # 最大堆垛面积
    stack_spacing: Length = UNSTATED  # 垛与垛间距
    stack_to_wall: Length = UNSTATED  # 垛与墙间距
    stack_to_column: Length = UNSTATED  # 垛与柱间距
    stack_to_beam: Length = UNSTATED  # 垛与梁间距
    stack_to_lamp: Length = UNSTATED  # 垛与灯间距
    stack_to_heating_pipe: Length = UNSTATED  # 垛与风管供暖管道散热器间距
    stack_to_heater: Length = UNSTATED  # 垛与供暖机组火炉烟道间距
    main_aisle: Length = UNSTATED  # 主通道宽度
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
    hazardous_section_separated: Truth = UNSTATED  # 有爆炸危险的部位已防火分隔
    exit_width_share: Share = UNSTATED  # 疏散总净宽度占标准值的比例
    cold_store_to_standard: Truth = UNSTATED  # 冷库防火分隔和绝热材料符合标准
    battery_place: Truth = UNSTATED  # 有火灾爆炸危险的电池生产储存场所或储能电站
    battery_place_protected: Truth = UNSTATED  # 间距、防火分隔、事故通风和自动灭火均符合标准
    floor_allowed: Truth = UNSTATED  # 所在楼层符合标准
    own_exit_or_stair: Truth = UNSTATED  # 按标准独立设置安全出口或疏散楼梯
    only_way_out_through_other_unit: Truth = UNSTATED  # 唯一的疏散路径须经过其他单位
    goods_in_stacks: Truth = UNSTATED  # 堆垛储存
    few_combustibles: Truth = UNSTATED  # 可燃物较少
    remote_unattended: Truth = UNSTATED  # 远离城镇且无人值班的独立建筑
    pond_supplied_only: Truth = UNSTATED  # 无室内给水且室外用水取自贮水池
    occupied_or_combustible: Truth = UNSTATED  # 人员较多经常有人停留或可燃物较多
    escape_corridor_length: Length = UNSTATED  # 疏散走道长度
    high_temperature: Truth = UNSTATED  # 高温生产
    fire_separation_kept: Truth = UNSTATED  # 防火防烟分区和防火分隔保持完好
    escape_signs_hidden: Truth = UNSTATED  # 疏散指示标志被遮挡覆盖
    ebikes_indoors: Truth = UNSTATED  # 电动自行车进楼入户停放或充电
    vulnerable_residents: Truth = UNSTATED  # 居住老弱病残或独居人员
    wireless_fire_alarm: Truth = UNSTATED  # 安装无线火灾报警装置
    under_fit_out: Truth = UNSTATED  # 正在装修施工
    fit_out_notice: Truth = UNSTATED  # 施工现场公示牌齐全
    finish_sampled: Truth = UNSTATED  # 装修材料使用前见证取样检验
    lodging_door_opens_out: Truth = UNSTATED  # 疏散门为向外开启且能从内部打开的平开门
    lodging_stair_to_roof: Truth = UNSTATED  # 疏散楼梯通至屋面
    lamp_power: Annotated[Fact[Decimal], OfUnit("W", "0")] = UNSTATED  # 库房照明灯具最大功率
    electric_heating: Truth = UNSTATED  # 库房使用电热器具
    main_switch_outside: Truth = UNSTATED  # 每间库房外单独安装开关箱
    sprinklers_impracticable: Truth = UNSTATED  # 高大空间难以设置自动喷水灭火系统
    hose_reels: Truth = UNSTATED  # 设消防软管卷盘或轻便消防水龙
    gas_detection: Truth = UNSTATED  # 设可燃气体报警装置
    linked_systems: Truth = UNSTATED  # 设有需与火灾自动报警系统联锁动作的防排烟、灭火系统
    technical_void_height: Length = UNSTATED  # 技术夹层净高
    technical_void_combustible: Truth = UNSTATED  # 技术夹层内可燃物较多
    ceiling_void_height: Length = UNSTATED  # 闷顶或吊顶内净高
    ceiling_void_combustible: Truth = UNSTATED  # 闷顶或吊顶内有可燃物
    deluge: Truth = UNSTATED  # 设雨淋系统
    nitrocellulose: Truth = UNSTATED  # 生产使用或储存硝化棉、喷漆棉、火胶棉、赛璐珞胶片、硝化纤维
    chlorate_grinding: Truth = UNSTATED  # 火柴厂氯酸钾压碾
    table_tennis_balls: Truth = UNSTATED  # 乒乓球厂轧坯、切片、磨球、分球检验
    lpg_cylinders_per_day: Count = UNSTATED  # 液化石油气日灌瓶数
    oil_transformer: Annotated[Fact[Decimal], OfUnit("MVA", "0")] = UNSTATED  # 油浸变压器单台容量
    transformer_site: Annotated[Fact[str], OfEnum("transformer_site")] = UNSTATED  # 油浸变压器所在场所
    water_spray: Truth = UNSTATED  # 油浸变压器设水喷雾或细水雾灭火系统
    dining_area: Area = UNSTATED  # 餐厅建筑面积
    hood_extinguishing: Truth = UNSTATED  # 排油烟罩和烹饪部位设自动灭火装置并联动切断燃料
    emergency_vents: Truth = UNSTATED  # 设应急排烟排热设施
    room_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 库房通向疏散走道或楼梯间的门
    foam_insulation: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 冷库等内绝热材料
    foam_insulation_covered: Truth = UNSTATED  # 内绝热材料设不燃防护层
    finish_hinders_safety: Truth = UNSTATED  # 装修影响消防设施、疏散或防火分隔
    lamps_on_combustibles: Truth = UNSTATED  # 60W及以上的高温灯具直接安装在可燃物体上
    lamp_leads_protected: Truth = UNSTATED  # 卤钨灯和100W及以上灯具的引入线采用不燃材料隔热保护
    heat_sources_insulated: Truth = UNSTATED  # 靠近可燃物的开关、插座和灯具采取隔热散热措施
    store_lighting_safe: Truth = UNSTATED  # 库房采用低温照明灯具并隔热防护，不用卤钨灯
    store_switches_outside: Truth = UNSTATED  # 库房配电箱和开关设在库房外
    smoke_zones_one_kind: Truth = UNSTATED  # 同一防烟分区采用同一种排烟方式
    smoke_damper_temperature: Annotated[Fact[Decimal], OfUnit("degC")] = UNSTATED  # 排烟防火阀关闭温度
    extinguishers_suit: Truth = UNSTATED  # 灭火器类型与火灾种类和危险等级相适应
    extinguishers_reach: Truth = UNSTATED  # 最不利点至少在1具灭火器的保护范围内
    extinguishers_per_unit: Count = UNSTATED  # 每个计算单元灭火器最少数量
    extinguishers_visible: Truth = UNSTATED  # 灭火器位置明显、便于取用且不影响疏散
    extinguishers_in_range: Truth = UNSTATED  # 灭火器不设在超出使用温度范围的地点
    extinguishers_rechecked: Truth = UNSTATED  # 火灾种类、危险等级或布置变更后校核灭火器配置
    layout_changed: Truth = UNSTATED  # 火灾种类、危险等级或布置已变更
    extinguishers_serviced: Truth = UNSTATED  # 灭火器按期维护、维修和报废，并等效替代
    systems: Record[Systems] = UNSTATED  # 消防设施
    goods: Members[Goods] = UNSTATED  # 物品
    spaces: Members[Space] = UNSTATED  # 房间
    fire_extinguishers: Members[Extinguisher] = UNSTATED  # 灭火器具
    vent_sections: Members[VentSection] = UNSTATED  # 泄压计算段
