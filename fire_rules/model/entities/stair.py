"""楼梯: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, OfUnit, References, Truth, Words
from fire_rules.model.units import Area, FireResistance, Length


class Stair(Entity):
    """楼梯 (stair)."""

    class_: ClassVar[str] = "stair"

    name: Words = UNSTATED  # 名称
    form: Annotated[Fact[str], OfEnum("stair_form")] = UNSTATED  # 形式
    for_escape: Truth = UNSTATED  # 用于疏散
    serves: References = UNSTATED  # 服务部分
    storeys: References = UNSTATED  # 所在楼层
    compartments: References = UNSTATED  # 所连通的防火分区
    width: Length = UNSTATED  # 净宽
    enclosure_intact: Truth = UNSTATED  # 围护完整
    hazardous_room: Truth = UNSTATED  # 楼梯间内设烧水间可燃材料储藏室或垃圾道
    obstructed: Truth = UNSTATED  # 楼梯间内有影响疏散的凸出物或障碍物
    shutters: Truth = UNSTATED  # 楼梯间或前室设卷帘
    hazardous_pipes: Truth = UNSTATED  # 楼梯间内设可燃气体或可燃液体管道
    opening_gap: Length = UNSTATED  # 外窗与相邻洞口最近水平距离
    natural_ventilation: Truth = UNSTATED  # 能自然通风
    smoke_protection: Truth = UNSTATED  # 设置防烟设施
    other_openings: Truth = UNSTATED  # 开有疏散门和外窗以外的洞口
    door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 楼梯间的门
    anteroom_area: Area = UNSTATED  # 前室使用面积
    anteroom_shared: Truth = UNSTATED  # 前室与消防电梯前室合用
    anteroom_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 前室的门
    continuous: Truth = UNSTATED  # 平面位置各层不变
    below_ground: Truth = UNSTATED  # 位于地下
    shared_with_above: Truth = UNSTATED  # 与地上部分共用楼梯间
    ground_separation: FireResistance = UNSTATED  # 首层与其他部位的隔墙耐火极限
    ground_separation_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 首层隔墙上的门
    ground_separation_openings: Truth = UNSTATED  # 首层隔墙上开有门洞
    rail_height: Length = UNSTATED  # 栏杆扶手高度
    slope: Annotated[Fact[Decimal], OfUnit("deg", "0", "90")] = UNSTATED  # 倾斜角度
    combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 梯段和平台燃烧性能
    landing_resistance: FireResistance = UNSTATED  # 平台耐火极限
    flight_resistance: FireResistance = UNSTATED  # 梯段耐火极限
    wall_opening_gap: Length = UNSTATED  # 周围墙面洞口最近距离
    door_faces_flight: Truth = UNSTATED  # 疏散门正对梯段
    timber: Truth = UNSTATED  # 木结构楼梯
    door_opens_out: Truth = UNSTATED  # 楼梯间的门向疏散方向开启
    spiral: Truth = UNSTATED  # 螺旋楼梯或扇形踏步
    step_angle: Annotated[Fact[Decimal], OfUnit("deg", "0", "90")] = UNSTATED  # 踏步上下两级所形成的平面角度
    tread_at_rail: Length = UNSTATED  # 离扶手250mm处的踏步深度
    flight_gap: Length = UNSTATED  # 两梯段及扶手间的水平净距
    pressurised: Truth = UNSTATED  # 设机械加压送风系统
    at_outer_wall_or_roof: Truth = UNSTATED  # 靠外墙或能直通屋面
    emergency_smoke_window: Truth = UNSTATED  # 顶部或最上一层外墙设常闭式应急排烟窗
    pressure_difference: Annotated[Fact[Decimal], OfUnit("Pa", "0")] = UNSTATED  # 楼梯间与疏散走道之间的压差
    lobby_pressure_difference: Annotated[Fact[Decimal], OfUnit("Pa", "0")] = UNSTATED  # 前室与疏散走道之间的压差
