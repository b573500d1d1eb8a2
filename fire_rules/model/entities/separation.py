"""防火间距: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, OfUnit, Reference, Truth, Words
from fire_rules.model.units import Area, FireResistance, Length, Mass, Volume


class Separation(Entity):
    """防火间距 (separation)."""

    class_: ClassVar[str] = "separation"

    from_building: Reference = UNSTATED  # 自
    to_building: Reference = UNSTATED  # 至
    side: Words = UNSTATED  # 方位
    distance: Length = UNSTATED  # 距离
    neighbour_kind: Annotated[Fact[str], OfEnum("neighbour_kind")] = UNSTATED  # 相邻对象
    neighbour_production_category: Annotated[Fact[str], OfEnum("production_category")] = UNSTATED  # 相邻厂房生产火灾危险性
    neighbour_storage_category: Annotated[Fact[str], OfEnum("storage_category")] = UNSTATED  # 相邻仓库储存火灾危险性
    neighbour_stock: Mass = UNSTATED  # 相邻仓库储量
    neighbour_grade: Annotated[Fact[str], OfEnum("fire_resistance_grade")] = UNSTATED  # 相邻建筑耐火等级
    neighbour_form: Annotated[Fact[str], OfEnum("storey_form")] = UNSTATED  # 相邻建筑层数类别
    neighbour_height: Length = UNSTATED  # 相邻建筑高度
    neighbour_civil_class: Annotated[Fact[str], OfEnum("civil_class")] = UNSTATED  # 相邻民用建筑分类
    neighbour_important_public: Truth = UNSTATED  # 相邻建筑为重要公共建筑
    neighbour_crowded: Truth = UNSTATED  # 相邻建筑为人员密集场所
    neighbour_oil: Mass = UNSTATED  # 变压器总油量
    neighbour_large_station: Truth = UNSTATED  # 变配电站电压35~500kV且每台变压器容量不小于10MV·A
    neighbour_silo_kind: Annotated[Fact[str], OfEnum("silo_kind")] = UNSTATED  # 相邻筒仓形式
    same_process_unit: Truth = UNSTATED  # 同一完整工艺单元的筒仓与工作塔等
    equipment_non_combustible: Truth = UNSTATED  # 相邻室外设备用不燃材料制作
    buried_tank_volume: Volume = UNSTATED  # 直埋于厂房外墙外的储罐总容量
    living_quarters: Truth = UNSTATED  # 一方为所属厂房服务的独立生活用房
    in_group: Truth = UNSTATED  # 成组布置的厂房之间
    group_footprint: Area = UNSTATED  # 组内厂房占地面积之和
    compartment_limit: Area = UNSTATED  # 按3.3.1一个防火分区的最大允许建筑面积
    footprint_sum: Area = UNSTATED  # 两座仓库占地面积之和
    footprint_limit: Area = UNSTATED  # 按3.3.2一座仓库的最大允许占地面积
    loading_siding: Truth = UNSTATED  # 有安全措施的专用装卸线
    openings_opposed: Truth = UNSTATED  # 相对外墙的洞口正对
    combustible_eaves: Truth = UNSTATED  # 外露可燃性屋檐
    from_wall_is_fire_wall: Truth = UNSTATED  # 自方相对外墙为防火墙
    from_wall_openings: Truth = UNSTATED  # 自方相对外墙开有洞口
    from_wall_openings_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 自方洞口占外墙面积
    from_wall_openings_protected: Truth = UNSTATED  # 自方洞口设甲级防火门窗等
    from_wall_blind_above_lower_roof: Truth = UNSTATED  # 自方外墙高出较低屋面15m及以下为无洞口防火墙
    from_wall_combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 自方相对外墙燃烧性能
    from_roof_resistance: FireResistance = UNSTATED  # 自方屋顶耐火极限
    from_roof_openings: Truth = UNSTATED  # 自方屋顶有天窗或洞口
    to_wall_is_fire_wall: Truth = UNSTATED  # 至方相对外墙为防火墙
    to_wall_openings: Truth = UNSTATED  # 至方相对外墙开有洞口
    to_wall_openings_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 至方洞口占外墙面积
    to_wall_openings_protected: Truth = UNSTATED  # 至方洞口设甲级防火门窗等
    to_wall_blind_above_lower_roof: Truth = UNSTATED  # 至方外墙高出较低屋面15m及以下为无洞口防火墙
    to_wall_combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 至方相对外墙燃烧性能
    to_roof_resistance: FireResistance = UNSTATED  # 至方屋顶耐火极限
    to_roof_openings: Truth = UNSTATED  # 至方屋顶有天窗或洞口
