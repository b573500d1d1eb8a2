"""房间: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, OfUnit, Reference, Truth, Words
from fire_rules.model.units import Area, Count, FireResistance, Length, Volume


class Space(Entity):
    """房间 (space)."""

    class_: ClassVar[str] = "space"

    name: Words = UNSTATED  # 名称
    kind: Annotated[Fact[str], OfEnum("space_kind")] = UNSTATED  # 用途
    storey: Reference = UNSTATED  # 楼层
    area: Area = UNSTATED  # 面积
    adjoining: Truth = UNSTATED  # 贴邻
    serves_part: Truth = UNSTATED  # 直接服务于该厂房或库房
    wall_resistance: FireResistance = UNSTATED  # 隔墙耐火极限
    wall_blast_resistant: Truth = UNSTATED  # 防爆墙
    floor_resistance: FireResistance = UNSTATED  # 楼板耐火极限
    connecting_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 连通门
    has_connecting_door: Truth = UNSTATED  # 设有连通门
    independent_exits: Count = UNSTATED  # 独立安全出口数量
    stock_within_one_day: Truth = UNSTATED  # 储量不超过一昼夜
    at_outer_wall: Truth = UNSTATED  # 靠外墙
    exit_count: Count = UNSTATED  # 疏散出口数量
    storage_category: Annotated[Fact[str], OfEnum("storage_category")] = UNSTATED  # 储存火灾危险性
    wall_kind: Annotated[Fact[str], OfEnum("boundary_kind")] = UNSTATED  # 隔墙种类
    floor_combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 楼板燃烧性能
    tank_volume: Volume = UNSTATED  # 储罐容积
    detached: Truth = UNSTATED  # 独立建造
    below_exit: Length = UNSTATED  # 室内地面低于室外出入口地坪
    direct_exit: Truth = UNSTATED  # 疏散门直通室外或安全出口
    disturbed: Truth = UNSTATED  # 邻近强电磁场等影响设备工作的房间
    flood_protected: Truth = UNSTATED  # 采取防水淹措施
    foreign_pipes: Truth = UNSTATED  # 与消防无关的管线穿过
    room_temperature: Annotated[Fact[Decimal], OfUnit("degC")] = UNSTATED  # 室内最低温度
    openable_window: Truth = UNSTATED  # 设有可开启外窗
    occupied_or_combustible: Truth = UNSTATED  # 经常有人停留或可燃物较多
    smoke_exhaust: Truth = UNSTATED  # 设排烟设施
    wall_openings: Truth = UNSTATED  # 隔墙开有门窗洞口
    ceiling_finish: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 顶棚装修材料燃烧性能
    wall_finish: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 墙面装修材料燃烧性能
    floor_finish: Annotated[Fact[str], OfEnum("insulation_class")] = UNSTATED  # 地面装修材料燃烧性能
    oil_or_high_voltage: Truth = UNSTATED  # 油浸变压器室或高压配电装置室
