"""单位: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Fact, Members, OfEnum, Truth, Words
from fire_rules.model.units import Area, Count, Persons

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
    emergency_drills_held: Truth = UNSTATED  # 组织应急救援演练
    automatic_system_operators_certified: Truth = UNSTATED  # 自动消防系统操作人员持证
    systems_shut_down_without_approval: Truth = UNSTATED  # 擅自停用消防设施
    lets_premises: Truth = UNSTATED  # 出租场所
    business: Annotated[Fact[str], OfEnum("unit_business")] = UNSTATED  # 业态
    business_area: Area = UNSTATED  # 营业或使用面积
    guest_rooms: Count = UNSTATED  # 客房数
    beds: Count = UNSTATED  # 床位数
    residents: Persons = UNSTATED  # 住宿人数
    workshop_staff: Persons = UNSTATED  # 生产车间员工人数
    combustible_goods_trade: Truth = UNSTATED  # 经营可燃商品
    large: Truth = UNSTATED  # 大型企业
    high_fire_risk: Truth = UNSTATED  # 火灾危险性较大
    far_from_brigade: Truth = UNSTATED  # 距国家综合性消防救援队较远
    small_venue: Truth = UNSTATED  # 小型场所
    fire_responsible_person: Truth = UNSTATED  # 确定消防安全责任人
    fire_manager: Truth = UNSTATED  # 确定消防安全管理人
    fire_responsibility_system: Truth = UNSTATED  # 落实逐级消防安全责任制
    fire_department: Truth = UNSTATED  # 确定消防工作归口部门和专兼职人员
    key_unit_filed: Truth = UNSTATED  # 重点单位及责任人管理人报备案
    key_parts_marked: Truth = UNSTATED  # 确定消防安全重点部位并设标志
    fire_file: Truth = UNSTATED  # 建立消防档案
    fire_basic_data: Truth = UNSTATED  # 保管消防基本情况资料
    annual_fire_plan: Truth = UNSTATED  # 批准年度消防工作计划和经费
    rules_complete: Truth = UNSTATED  # 消防安全制度内容齐全
    plan_complete: Truth = UNSTATED  # 预案内容齐全
    daily_patrol: Truth = UNSTATED  # 每日防火巡查并记录
    two_hourly_patrol: Truth = UNSTATED  # 营业期间每两小时巡查
    closing_check: Truth = UNSTATED  # 营业结束时检查
    night_patrol: Truth = UNSTATED  # 夜间防火巡查
    extinguisher_file: Truth = UNSTATED  # 建立灭火器档案
    fire_products_to_standard: Truth = UNSTATED  # 使用合格消防产品
    hazards_removed_on_spot: Truth = UNSTATED  # 能当场改正的隐患当场改正
    open_hazards: Truth = UNSTATED  # 存在不能当场改正的隐患
    hazard_plan: Truth = UNSTATED  # 制定隐患整改方案和期限
    hazards_guarded: Truth = UNSTATED  # 整改期间落实防范措施
    ordered_to_correct: Truth = UNSTATED  # 被责令限期改正火灾隐患
    ordered_hazards_removed: Truth = UNSTATED  # 责令改正的隐患按期整改并函复
    special_training: Truth = UNSTATED  # 重点人员接受消防专门培训
    control_room: Truth = UNSTATED  # 设有消防控制室
    control_room_24h: Truth = UNSTATED  # 消防控制室24小时值班
    control_room_shift: Persons = UNSTATED  # 消防控制室每班值班人数
    control_room_remote: Truth = UNSTATED  # 消防控制室符合远程监控条件
    control_room_staff_certified: Truth = UNSTATED  # 消防控制室值班人员持证
    opening_permit: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 投入使用营业前消防安全检查
    opened_by_commitment: Truth = UNSTATED  # 以告知承诺方式取得许可
    commitment_kept: Truth = UNSTATED  # 现场与承诺内容相符
    manages_housing: Truth = UNSTATED  # 管理住宅区
    shared_facilities_managed: Truth = UNSTATED  # 维护管理共用消防设施和通道
    ebike_place: Truth = UNSTATED  # 设电动自行车集中停放充电场所
    holds_mass_events: Truth = UNSTATED  # 举办大型群众性活动
    mass_event_permit: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 大型群众性活动安全许可
    mass_event_plan: Truth = UNSTATED  # 活动预案制定并演练
    mass_event_manager: Truth = UNSTATED  # 活动消防职责分工明确
    mass_event_systems: Truth = UNSTATED  # 活动场所消防设施完好
    mass_event_routes: Truth = UNSTATED  # 活动场所疏散设施和消防车通道符合标准
    own_fire_brigade: Truth = UNSTATED  # 建立单位专职消防队
    volunteer_brigade: Truth = UNSTATED  # 建立志愿消防队
    service_qualification: Annotated[Fact[str], OfEnum("approval")] = UNSTATED  # 消防技术服务资质
    service_conditions: Truth = UNSTATED  # 消防技术服务机构符合从业条件
    service_reports_true: Truth = UNSTATED  # 消防技术服务文件真实
    tested_by_service_body: Truth = UNSTATED  # 由具备资质的机构检测自动消防设施
    safety_responsibility_system: Truth = UNSTATED  # 落实全员安全生产责任制
    safety_staff: Annotated[Fact[str], OfEnum("safety_staff")] = UNSTATED  # 安全生产管理人员
    dispatched_workers: Truth = UNSTATED  # 使用被派遣劳动者
    dispatched_workers_trained: Truth = UNSTATED  # 被派遣劳动者经过培训
    training_file: Truth = UNSTATED  # 建立安全教育培训档案
    hazard_screening: Truth = UNSTATED  # 建立并落实隐患排查治理制度
    rescue_team: Truth = UNSTATED  # 建立应急救援组织或队伍
    emergency_training: Truth = UNSTATED  # 应急教育培训
    fire_alarm_required: Truth = UNSTATED  # 按标准应设火灾自动报警系统
    standalone_detectors: Truth = UNSTATED  # 安装独立式火灾探测报警器
    police_listed: Truth = UNSTATED  # 列入公安派出所监督检查范围
    several_functions: Truth = UNSTATED  # 集购物与餐饮娱乐住宿展览等功能于一体
    street_front_shop: Truth = UNSTATED  # 沿街门店
    family_workshop: Truth = UNSTATED  # 家庭作坊
    high_risk_unit: Truth = UNSTATED  # 火灾高危单位
    lodging_separated: Truth = UNSTATED  # 住宿部分与经营部分防火分隔
    lodging_escape: Truth = UNSTATED  # 住宿部分设独立或辅助疏散设施
    simple_extinguishing: Truth = UNSTATED  # 安装简易喷淋等灭火装置
    four_abilities: Truth = UNSTATED  # 达到消防安全四个能力
    staff_abilities: Truth = UNSTATED  # 员工一懂三会
    self_check_done: Truth = UNSTATED  # 开展消防安全自查
    self_check_defects_removed: Truth = UNSTATED  # 自查发现的隐患已消除
    assessment_findings_removed: Truth = UNSTATED  # 检查评估发现的问题由责任人管理人组织整改
    response_posts: Truth = UNSTATED  # 按楼层区域明确应急处置岗位
    grid_management: Truth = UNSTATED  # 以店铺为单元分区分块网格化管理
    electrical_checks: Truth = UNSTATED  # 开展电气火灾隐患排查
    electrical_rules: Truth = UNSTATED  # 落实用电安全管理制度
    electrical_fire_monitoring: Truth = UNSTATED  # 设置电气火灾监控系统
    remote_monitoring: Truth = UNSTATED  # 接入消防远程监控系统并正常运行
    registered_fire_engineer: Truth = UNSTATED  # 聘用注册消防工程师专职管理消防安全
    fire_liability_insurance: Truth = UNSTATED  # 投保火灾公众责任保险
    wireless_fire_alarm: Truth = UNSTATED  # 安装无线火灾报警装置
    risk_declared: Truth = UNSTATED  # 申报消防安全风险
    commitment_published: Truth = UNSTATED  # 公示消防安全承诺
    standardised_management: Truth = UNSTATED  # 实行消防安全标准化管理
    fire_funding: Truth = UNSTATED  # 落实消防安全投入
    dual_prevention: Truth = UNSTATED  # 建立双重预防机制
    head_present_at_inspection: Truth = UNSTATED  # 第一责任人全程参加检查并确认结果
    inspection_signed: Truth = UNSTATED  # 检查记录由检查人和单位负责人双签字
    rectification_tracked: Truth = UNSTATED  # 隐患整改跟踪到位形成闭环
    indoor_signs: Truth = UNSTATED  # 室内消防安全标识齐全
    outdoor_signs: Truth = UNSTATED  # 消防车通道登高场地水泵接合器和控制室标识齐全
    no_blocking_signs: Truth = UNSTATED  # 安全出口和疏散通道设禁止堵塞标识
    equipment_arrows: Truth = UNSTATED  # 消防设施器材设指引标识
    dispatched_workers_managed: Truth = UNSTATED  # 被派遣劳动者和灵活用工人员纳入统一管理保护
    dispatched_workers_limited: Truth = UNSTATED  # 限制危险岗位使用被派遣劳动者
    ordered_breach: Truth = UNSTATED  # 指使强令他人违反消防规定冒险作业
    service_subcontracted: Truth = UNSTATED  # 转包服务项目或挂靠借用资格
    counterfeit_electrical_goods: Truth = UNSTATED  # 生产销售使用假冒伪劣电气产品
    own_brigade_accepted: Truth = UNSTATED  # 单位专职消防队经验收
    stopped_by_order: Truth = UNSTATED  # 曾被责令停止施工停止使用或停产停业
    resumption_approved: Truth = UNSTATED  # 经检查合格后恢复施工使用生产经营
    hazards_recorded: Truth = UNSTATED  # 隐患排查治理如实记录并向从业人员通报
    records: Members[Record] = UNSTATED  # 记录
