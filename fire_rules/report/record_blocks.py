"""The blocks of an inspector's record: which obligations each item of it is ticked by.

``yes`` says that the duty is met, ``no`` that it is broken. What no item names stands in the block of its discipline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding


@dataclass(frozen=True, slots=True)
class Item:
    """One item to tick, by the obligations that decide it."""

    zh: str
    en: str
    obligations: tuple[str, ...]


BLOCKS: dict[str, tuple[Item, ...]] = {
    "legality": (
        Item("消防设计审查", "fire design review", ("fire-design-review",)),
        Item("消防验收或备案", "fire acceptance or filing", ("fire-acceptance",)),
        Item("公众聚集场所投入使用前检查", "check before opening to the public", ("opening-check",)),
        Item("施工许可和规划许可", "construction and planning permits", ("construction-permit", "planning-permit")),
        Item("出租的建筑合法", "building lawfully let", ("unlawful-building-let",)),
    ),
    "management": (
        Item("制度、操作规程和预案", "rules, procedures and plan", ("fire-rules-and-plan", "emergency-plan")),
        Item("教育培训", "training", ("staff-training", "induction-training")),
        Item("防火检查", "fire checks", ("fire-checks", "fire-check-period")),
        Item("消防演练", "drills", ("fire-drills", "fire-drill-period", "emergency-drills")),
        Item(
            "多单位建筑的责任明确",
            "duties in a shared building settled",
            ("shared-building-responsibility", "tenant-safety-agreement", "tenant-inspection"),
        ),
        Item("自动消防系统操作人员持证", "operators certified", ("operator-certificates",)),
    ),
    "construction": (
        Item("消防车通道", "fire lanes", ("fire-lane-clear", "fire-lane-width", "industrial-fire-lanes")),
        Item("疏散通道、安全出口畅通", "escape routes and exits clear", ("escape-routes-clear",)),
        Item("安全出口数量", "number of exits", ("factory-exits", "warehouse-exits", "warehouse-compartment-exits")),
        Item("疏散楼梯", "escape stairs", ("factory-stair-form", "warehouse-stair-form", "factory-stair-width")),
        Item(
            "防火分区和防火分隔",
            "compartments and separations",
            (
                *("factory-compartment-area", "warehouse-compartment-area", "compartment-boundary"),
                *("compartment-division", "use-separation", "stair-division", "floor-division", "opening-division"),
            ),
        ),
        Item("门窗无影响逃生的障碍物", "no bars or hoardings at windows", ("doors-and-windows-unobstructed",)),
        Item("疏散指示标志", "escape signs", ("lit-escape-signs",)),
        Item("应急照明", "emergency lighting", ("evacuation-lighting", "emergency-lighting-duration")),
        Item("疏散用门", "escape doors", ("exit-door-form", "exit-door-direction", "exit-door-width")),
    ),
    "systems": (
        Item(
            "自动灭火系统设置",
            "automatic extinguishing provided",
            ("factory-automatic-extinguishing", "warehouse-automatic-extinguishing"),
        ),
        Item("火灾自动报警系统设置", "fire alarm provided", ("automatic-fire-alarm",)),
        Item("室内消火栓", "indoor hydrants", ("industrial-indoor-hydrants", "hydrants-accessible")),
        Item("灭火器", "extinguishers", ("extinguishers",)),
        Item("排烟设施", "smoke exhaust", ("industrial-smoke-exhaust",)),
        Item("消防设施完好有效", "systems in working order", ("systems-in-working-order", "systems-not-shut-down")),
        Item(
            "维护保养和年度检测",
            "maintenance and yearly test",
            ("systems-maintenance", "systems-yearly-test", "systems-yearly-test-records"),
        ),
    ),
    "hazards": (
        Item("动火审批和持证作业", "hot work approved and certified", ("hot-work-approval", "hot-work-certificate")),
        Item("可燃物资仓库管理", "store of combustibles", ("combustible-store-management",)),
        Item(
            "储存物品与申报类别相符",
            "goods as declared",
            ("declared-storage-class", "declared-storage-class-packing", "declared-production-class"),
        ),
        Item(
            "与居住场所不在同一建筑内",
            "no dwelling in the same building",
            ("factory-dormitory", "factory-dormitory-part", "warehouse-dormitory", "warehouse-dormitory-part"),
        ),
    ),
}
BY_DISCIPLINE = {"消防管理": "management", "给排水": "systems", "电气": "systems", "暖通": "systems"}
_BLOCK_OF = {name: block for block, items in BLOCKS.items() for item in items for name in item.obligations}


def block_of(finding: Finding) -> str:
    """The block that a finding stands in."""
    return _BLOCK_OF.get(finding.obligation) or BY_DISCIPLINE.get(finding.discipline, "construction")


def tick(findings: list[Finding]) -> str:
    """是 / 否 / 待核 / 不涉及 of the findings on one item; ``not_looked_at`` where there is none.

    Where every place is met or one is broken that decides; what is open leaves the item to be verified.
    """
    verdicts = {finding.verdict for finding in findings}
    if not verdicts:
        return "not_looked_at"
    if "violation" in verdicts:
        return "no"
    if verdicts & {"undetermined", "judgement"}:
        return "pending"
    return "yes" if "compliant" in verdicts else "not_concerned"
