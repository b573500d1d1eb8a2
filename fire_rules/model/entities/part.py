"""使用部分: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, Members, OfEnum, OfUnit, Record, Reference, References, Truth, Words
from fire_rules.model.units import Area, Count, Length, Mass, Persons, Share

if TYPE_CHECKING:
    from fire_rules.model.entities.goods import Goods
    from fire_rules.model.entities.space import Space
    from fire_rules.model.entities.systems import Systems
else:
    Goods = Space = Systems = Any


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
    more_hazardous_share: Annotated[Fact[Decimal], OfUnit("percent", "0", "100")] = UNSTATED  # 较大危险性部分面积占比
    drying_hood_protected: Truth = UNSTATED  # 烘缸罩内设自动灭火
    finishing_protected: Truth = UNSTATED  # 完成工段设有效灭火设施
    separate_fire_units: Truth = UNSTATED  # 各工段独立防火分隔
    cleaning_shop_separated: Truth = UNSTATED  # 清花间按要求分隔
    exit_count: Count = UNSTATED  # 安全出口数量
    logistics: Truth = UNSTATED  # 物流建筑
    separated_from_work_area: Truth = UNSTATED  # 与作业区以防火墙完全分隔
    chilled_above_zero: Truth = UNSTATED  # 设计温度高于0℃的冷库
    coal_fired: Truth = UNSTATED  # 燃煤锅炉
    steam_output: Mass = UNSTATED  # 总蒸发量（t/h）
    hazard_isolated: Truth = UNSTATED  # 较大危险性部分火灾不会蔓延或已采取有效防火措施
    closed_spraying_protected: Truth = UNSTATED  # 封闭喷漆负压并设可燃气体探测报警或自动抑爆
    grain_silo: Truth = UNSTATED  # 粮食筒仓
    special_process_below_ground: Truth = UNSTATED  # 工艺特殊需要设于地下
    systems: Record[Systems] = UNSTATED  # 消防设施
    goods: Members[Goods] = UNSTATED  # 物品
    spaces: Members[Space] = UNSTATED  # 房间
