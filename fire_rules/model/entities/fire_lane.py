"""消防车道: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Truth, Words
from fire_rules.model.units import Count, Length, Share


class FireLane(Entity):
    """消防车道 (fire lane)."""

    class_: ClassVar[str] = "fire_lane"

    side: Words = UNSTATED  # 方位
    width: Length = UNSTATED  # 净宽度
    headroom: Length = UNSTATED  # 净空高度
    turning_radius_suitable: Truth = UNSTATED  # 转弯半径满足消防车转弯要求
    bearing_suitable: Truth = UNSTATED  # 承受消防车压力
    obstructed: Truth = UNSTATED  # 与建筑之间有妨碍消防车操作的障碍物
    distance_to_wall: Length = UNSTATED  # 靠建筑外墙一侧边缘距外墙
    slope: Share = UNSTATED  # 坡度
    ring: Truth = UNSTATED  # 环形车道
    links: Count = UNSTATED  # 与其他车道连通处数
    dead_end_length: Length = UNSTATED  # 尽头式车道长度
    turning_place: Truth = UNSTATED  # 设回车道或回车场
    turning_place_side: Length = UNSTATED  # 回车场短边
    for_heavy_engines: Truth = UNSTATED  # 供重型消防车使用
