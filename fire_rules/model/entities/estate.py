"""居住区: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Reference, References, Truth, Words


class Estate(Entity):
    """居住区 (residential estate)."""

    class_: ClassVar[str] = "estate"

    name: Words = UNSTATED  # 名称
    buildings: References = UNSTATED  # 楼栋
    manager: Reference = UNSTATED  # 管理单位
    new_built: Truth = UNSTATED  # 新建居住区
    old: Truth = UNSTATED  # 老旧小区
    property_managed: Truth = UNSTATED  # 有物业服务
    management_body: Truth = UNSTATED  # 成立管理组织或购买服务
    parking_warden: Truth = UNSTATED  # 确定专人管理停车和消防车通道
    fire_lane_clear: Truth = UNSTATED  # 消防车通道畅通
    lane_entrances_marked: Truth = UNSTATED  # 消防车通道出入口设标识
    lane_lines_drawn: Truth = UNSTATED  # 消防车通道路面和路缘石划线
    lane_warning_signs: Truth = UNSTATED  # 设消防车通道警示牌
    lane_monitored: Truth = UNSTATED  # 消防车通道24小时视频或电子监控
    lane_plan: Truth = UNSTATED  # 制定消防车通道治理方案（一小区一方案）
    lane_plan_carried_out: Truth = UNSTATED  # 消防车通道治理方案实施完毕
    micro_fire_station: Truth = UNSTATED  # 建立微型消防站
    ebike_shed: Truth = UNSTATED  # 同步建设电动自行车车棚
    smart_charging: Truth = UNSTATED  # 同步安装智能充电控制设施
    ebike_management: Truth = UNSTATED  # 落实电动自行车集中管理
    standalone_detectors: Truth = UNSTATED  # 安装独立式火灾探测报警器
    simple_extinguishing: Truth = UNSTATED  # 安装简易喷淋等灭火装置
