"""分隔: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Fact, OfEnum, References, Truth, Words
from fire_rules.model.units import FireResistance, Length


class Boundary(Entity):
    """分隔 (boundary)."""

    class_: ClassVar[str] = "boundary"

    name: Words = UNSTATED  # 名称
    between: References = UNSTATED  # 分隔部位
    compartments: References = UNSTATED  # 分隔的防火分区
    kind: Annotated[Fact[str], OfEnum("boundary_kind")] = UNSTATED  # 构件种类
    material: Words = UNSTATED  # 材料
    combustibility: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 燃烧性能
    fire_resistance: FireResistance = UNSTATED  # 耐火极限
    openings: Truth = UNSTATED  # 开有门窗洞口
    openings_protected: Truth = UNSTATED  # 洞口设甲级防火门窗或防火卷帘
    rated_support: Truth = UNSTATED  # 支承构件耐火极限不低于防火墙
    full_height: Truth = UNSTATED  # 从楼地面基层砌至梁板底面
    reaches_roof: Truth = UNSTATED  # 位于屋面之下
    roof_resistance: FireResistance = UNSTATED  # 屋顶承重结构和屋面板耐火极限
    above_roof: Length = UNSTATED  # 高出屋面高度
    combustible_roof_light: Truth = UNSTATED  # 邻近端面为可燃性墙体的天窗
    roof_light_distance: Length = UNSTATED  # 至天窗端面水平距离
    spread_measures: Truth = UNSTATED  # 采取防止火势蔓延的措施
    facade: Annotated[Fact[str], OfEnum("combustibility")] = UNSTATED  # 两侧外墙燃烧性能
    facade_projection: Length = UNSTATED  # 凸出外墙
    facade_strip: Length = UNSTATED  # 每侧不燃性外墙宽度
    facade_opening_gap: Length = UNSTATED  # 两侧外墙洞口最近水平距离
    facade_windows_protected: Truth = UNSTATED  # 两侧设乙级防火窗等
    inner_corner: Truth = UNSTATED  # 位于内转角
    corner_opening_gap: Length = UNSTATED  # 转角两侧洞口最近水平距离
    hazardous_pipes: Truth = UNSTATED  # 可燃气体或可燃液体管道穿过
    flue_inside: Truth = UNSTATED  # 墙内设排气道
    penetrations_sealed: Truth = UNSTATED  # 管道穿过处防火封堵
    stands_alone: Truth = UNSTATED  # 一侧结构破坏时不致倒塌
    opening_class: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 洞口门窗防火等级
    separation_room: Truth = UNSTATED  # 洞口经防火隔间等连通
    width: Length = UNSTATED  # 分隔部位宽度
    shutter_width: Length = UNSTATED  # 防火卷帘总宽度
    shutter_resistance: FireResistance = UNSTATED  # 防火卷帘耐火极限
    shutter_insulated: Truth = UNSTATED  # 防火卷帘满足耐火隔热性
    shutter_sprinklered: Truth = UNSTATED  # 防火卷帘设自动喷水保护
    shutter_closes_by_weight: Truth = UNSTATED  # 防火卷帘靠自重关闭
    shutter_smoke_tight: Truth = UNSTATED  # 防火卷帘防烟并封堵缝隙
    ducts_pass: Truth = UNSTATED  # 风管穿过
    fire_dampers: Truth = UNSTATED  # 风管穿过处设防火阀
    damper_duct_length: Length = UNSTATED  # 防火阀两侧风管耐火防护长度
    deforming_pipes: Truth = UNSTATED  # 受高温易变形的管道穿过
    pipe_collars: Truth = UNSTATED  # 易变形管道穿过处设阻火装置
    edges_sealed: Truth = UNSTATED  # 与外墙、楼板、屋顶的交接处封堵
    corridor_crosses: Truth = UNSTATED  # 疏散走道穿过
    corridor_door: Annotated[Fact[str], OfEnum("fire_door_class")] = UNSTATED  # 疏散走道穿过处的门
    fire_doors_self_closing: Truth = UNSTATED  # 防火门能自行关闭且关闭后防烟
    fire_doors_marked: Truth = UNSTATED  # 常闭防火门设保持关闭的标识
    fire_windows: Truth = UNSTATED  # 设有防火窗
    fire_windows_close: Truth = UNSTATED  # 防火窗不可开启或火灾时自行关闭
    glass_wall: Truth = UNSTATED  # 设有防火玻璃墙
    glass_wall_resistance: FireResistance = UNSTATED  # 防火玻璃墙耐火极限
    shutter_feedback: Truth = UNSTATED  # 防火卷帘具有信号反馈功能
    shutters_drop_together: Truth = UNSTATED  # 同一分隔线上的防火卷帘同时下落
