"""辖区: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, Members, OfEnum, Truth, Words
from fire_rules.model.units import Count

if TYPE_CHECKING:
    from fire_rules.model.entities.fire_station import FireStation
    from fire_rules.model.entities.record import Record
else:
    FireStation = Record = Any


class Town(Entity):
    """辖区 (town)."""

    class_: ClassVar[str] = "town"

    name: Words = UNSTATED  # 名称
    kind: Annotated[Fact[str], OfEnum("town_kind")] = UNSTATED  # 类别
    fire_manager: Truth = UNSTATED  # 确定消防安全管理人
    fire_covenant: Truth = UNSTATED  # 制定防火安全公约
    fire_checks: Truth = UNSTATED  # 进行防火安全检查
    public_facilities_kept: Truth = UNSTATED  # 公共消防设施保持完好有效
    old_places_controlled: Truth = UNSTATED  # 老旧场所落实差异化管控措施
    water_mains: Truth = UNSTATED  # 有市政供水管网
    water_sources: Count = UNSTATED  # 消防水源数量
    water_sufficient: Truth = UNSTATED  # 市政消防供水充足
    water_point: Truth = UNSTATED  # 建设集中取水点或消防水池
    missing_stations: Count = UNSTATED  # 按规划欠建的消防站数量
    brigade: Annotated[Fact[str], OfEnum("brigade_kind")] = UNSTATED  # 消防队伍
    brigade_drilled: Truth = UNSTATED  # 消防队伍定期训练演练
    brigade_equipped: Truth = UNSTATED  # 消防队伍按需配备车辆器材
    brigade_assessed: Truth = UNSTATED  # 专职消防队经考核验收合格
    brigade_run_and_funded: Truth = UNSTATED  # 考核合格的专职消防队由县级消防救援机构管理且经费列入同级预算
    service_centre: Truth = UNSTATED  # 建立消防安全服务中心
    institute_and_station: Truth = UNSTATED  # 消防工作所和政府专职消防站实体运行
    fire_organisation: Truth = UNSTATED  # 建立消防安全组织
    dedicated_managers: Truth = UNSTATED  # 配备专兼职消防管理人员
    delegated_enforcement: Truth = UNSTATED  # 落实消防委托执法
    grid_service: Truth = UNSTATED  # 落实消防网格化服务管理
    fire_work_by_peace_office: Truth = UNSTATED  # 由平安建设办公室统筹消防工作
    posts_take_part: Truth = UNSTATED  # 派出所执法机构服务中心和专职队各尽其责
    small_premises_inspected: Truth = UNSTATED  # 定期检查九小场所
    storage_premises_inspected: Truth = UNSTATED  # 行业部门定期检查仓储和邮政快递场所
    small_premises_visited: Truth = UNSTATED  # 走访自建房沿街门店多合一场所并告知风险
    all_units_supervised: Truth = UNSTATED  # 生产经营单位全部纳入监管
    key_units_listed: Truth = UNSTATED  # 符合重点单位标准的单位全部纳入监管名录
    key_groups_trained: Truth = UNSTATED  # 重点人群消防培训全覆盖
    plants_without_permits: Truth = UNSTATED  # 有未办用地规划施工手续即投产的企业
    major_hazards: Truth = UNSTATED  # 存在重大火灾隐患
    major_hazards_listed: Truth = UNSTATED  # 重大火灾隐患由政府挂牌督办
    major_hazards_planned: Truth = UNSTATED  # 重大火灾隐患整改责任措施资金时限预案落实
    major_hazards_closed: Truth = UNSTATED  # 重大火灾隐患按期整改销案
    regional_hazard: Truth = UNSTATED  # 存在突出的区域性火灾隐患
    regional_hazard_submitted: Truth = UNSTATED  # 区域性火灾隐患提请政府挂牌综合治理
    committee_led_by_head: Truth = UNSTATED  # 消防安全委员会主任由政府主要负责人担任
    committee_of_deputies: Truth = UNSTATED  # 消防安全委员会成员为部门分管负责人
    records: Members[Record] = UNSTATED  # 记录
    fire_stations: Members[FireStation] = UNSTATED  # 消防站
