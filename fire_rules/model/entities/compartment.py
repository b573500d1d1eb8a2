"""防火分区: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, Members, OfEnum, OfUnit, Record, Reference, Truth, Words
from fire_rules.model.units import Area, Count, Length, Persons, Share

if TYPE_CHECKING:
    from fire_rules.model.entities.piece import Piece
    from fire_rules.model.entities.systems import Systems
else:
    Piece = Systems = Any


class Compartment(Entity):
    """防火分区 (fire compartment)."""

    class_: ClassVar[str] = "compartment"

    name: Words = UNSTATED  # 名称
    part: Reference = UNSTATED  # 使用部分
    basement: Truth = UNSTATED  # 位于地下或半地下
    area: Area = UNSTATED  # 建筑面积
    protected_area: Area = UNSTATED  # 自动灭火保护面积
    platform_area: Area = UNSTATED  # 操作平台面积
    platform_persons: Persons = UNSTATED  # 操作平台使用人数
    persons: Persons = UNSTATED  # 使用人数
    exit_count: Count = UNSTATED  # 安全出口数量
    min_exit_spacing: Length = UNSTATED  # 相邻安全出口最小间距
    max_travel: Length = UNSTATED  # 最大疏散距离
    direct_exits: Count = UNSTATED  # 直通室外的独立安全出口数量
    next_compartment_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 防火墙上通向相邻防火分区作为第二安全出口的门
    divided_by_fire_walls: Truth = UNSTATED  # 以防火墙划分
    shutter_or_curtain_allowed: Truth = UNSTATED  # 设防火墙确有困难
    min_exit_door_width: Length = UNSTATED  # 疏散门最小净宽
    escape_corridor: Truth = UNSTATED  # 设有疏散走道
    min_corridor_width: Length = UNSTATED  # 疏散走道最小净宽
    exit_doors_side_hung: Truth = UNSTATED  # 疏散门为平开门
    exit_doors_open_out: Truth = UNSTATED  # 疏散门向疏散方向开启
    sliding_doors_outside_ground: Truth = UNSTATED  # 首层外侧设推拉门或卷帘门
    enlarged_beyond_limit: Truth = UNSTATED  # 改变原有防火分区致面积超过标准值
    excess_share: Share = UNSTATED  # 超出允许面积的比例
    rescue_openings: Count = UNSTATED  # 消防救援口数量
    rescue_opening_width: Length = UNSTATED  # 消防救援口净宽
    rescue_opening_height: Length = UNSTATED  # 消防救援口净高
    rescue_opening_sill: Length = UNSTATED  # 消防救援口下沿距室内地面
    rescue_opening_spacing: Length = UNSTATED  # 消防救援口最大间距
    rescue_openings_marked: Truth = UNSTATED  # 消防救援口易于破拆并设标志
    storey_number: Annotated[Fact[Decimal], OfUnit("count")] = UNSTATED  # 所在层号
    fire_lifts: Count = UNSTATED  # 可用的消防电梯数量
    exit_doors_open_freely: Truth = UNSTATED  # 疏散门火灾时不使用钥匙等工具即能从内开启
    route_headroom: Length = UNSTATED  # 疏散通道最小净高
    manual_call_points: Count = UNSTATED  # 手动火灾报警按钮数量
    systems: Record[Systems] = UNSTATED  # 消防设施
    pieces: Members[Piece] = UNSTATED  # 分层
