"""The 20 checks as a person writes them in Python: two-valued, one function a check, over the same resolved facts.

Claims are left out: no building of the benchmark claims a relief, so what is granted on claim never applies.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from benchmarks.checks import Found
from benchmarks.figures import cells, figures, steps

F = figures()
TALL, ONE_STOREY, HIGH_BAY = F["high_rise_height"], F["high_rise_storeys"], F["high_bay_rack"]
DETACHED_AREA, DETACHED_STOREYS = F["small_detached_area"], F["small_detached_storeys"]
TWICE, HALF = F["sprinklered_times"], F["protected_share_counted"]
EXITS, ONE_EXIT, EXIT_SPACING, DOOR_WIDTH = F["exits"], F["single_exit"], F["exit_spacing"], F["door_width"]
SMALL = {
    "甲": (F["one_exit_a_area"], F["one_exit_a_persons"]),
    "乙": (F["one_exit_b_area"], F["one_exit_b_persons"]),
    "丙": (F["one_exit_c_area"], F["one_exit_c_persons"]),
    "丁": (F["one_exit_de_area"], F["one_exit_de_persons"]),
    "戊": (F["one_exit_de_area"], F["one_exit_de_persons"]),
}
SMALL_BASEMENT = (F["one_exit_basement_area"], F["one_exit_basement_persons"])
PER_PERSONS, UPPER_STOREY = F["persons_of_width"], F["upper_storey"]
SEVERAL_STOREYS, SMOKE_HEIGHT, SMOKE_PERSONS = F["several_storeys"], F["smoke_proof_height"], F["smoke_proof_persons"]
STORE_FOOTPRINT, STORE_COMPARTMENT = F["small_store_footprint"], F["small_store_compartment"]
FEW, FEW_A_DOOR = F["few_persons"], F["few_persons_a_door"]
HYDRANTS, VOLUME_D, VOLUME_E = F["hydrant_footprint"], F["hydrant_volume_d"], F["hydrant_volume_e"]
TEXTILE, COTTON_STOREYS, COTTON = F["textile_footprint"], F["cotton_storeys"], F["cotton_area"]
MATCH, MAIL, COLD, UNDERGROUND = F["match_footprint"], F["mail_bag_area"], F["cold_compartment"], F["underground_area"]
LARGE_FOOTPRINT, LARGE_AREA = F["store_footprint"], F["store_area"]
SHOP_STOREY, SHOP_AREA = F["workshop_storey_area"], F["workshop_area"]
TOBACCO_FOOTPRINT, TOBACCO_AREA = F["tobacco_footprint"], F["tobacco_area"]

FACTORY_STOREYS = cells("3.3.1", "max_storeys")
FACTORY_AREA = cells("3.3.1", "single", "multi", "high", "basement")
STORE_STOREYS = cells("3.3.2", "max_storeys")
STORE_GROUND = cells("3.3.2", "single.footprint", "multi.footprint", "high.footprint")
STORE_AREA = cells("3.3.2", "single.compartment", "multi.compartment", "high.compartment", "basement.compartment")
TRAVEL = cells("3.7.4", "single", "multi", "high", "basement")
WIDTHS = steps("3.7.5", "widths")
ALWAYS, NEVER = Decimal("Infinity"), Decimal("-Infinity")

INDUSTRIAL = ("factory", "warehouse")
TEXTILES = ("textile_fibre", "cotton")
GARMENT_LIKE = ("garment", "shoe", "toy", "electronics")
GRADES_3_4 = ("三级", "四级")
SMOKE_PROOF = ("smoke_proof_stair", "outdoor_stair")
CLOSED = ("enclosed_stair", "smoke_proof_stair")
CLOSED_OR_OUTDOOR = ("enclosed_stair", "smoke_proof_stair", "outdoor_stair")
FIRE_DOORS = ("乙级", "甲级")


def high_rise(building: Any) -> bool:
    """2.1.1."""
    return bool(building.height > TALL and building.storeys_above > ONE_STOREY)


def form_of(building: Any) -> str:
    """Of 3.3.1: single-storey, multi-storey or high-rise."""
    if building.storeys_above <= ONE_STOREY:
        return "single"
    return "high" if building.height > TALL else "multi"


def form(compartment: Any) -> str:
    """The column of a table for a compartment."""
    return "basement" if compartment.basement else form_of(compartment.building)


def high_bay(part: Any) -> bool:
    """2.1.5."""
    return bool(part.rack_height > HIGH_BAY and part.racks_mechanised)


def factory_storeys(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "factory" and part.production_category[0] != "甲":
            grade = building.fire_resistance_grade
            limit = FACTORY_STOREYS[part.production_category, grade]
            small = part.production_category[0] == "乙" and grade == "三级"
            if small and part.detached and part.area <= DETACHED_AREA:
                limit = DETACHED_STOREYS
            if building.storeys_above > limit:
                found.append(("GB50016-3.3.1-storeys", part.path_))


def factory_area(building: Any, found: Found) -> None:
    """By the strict reading of 3.3.3."""
    for compartment in building.compartments:
        part = compartment.part
        if part.kind != "factory":
            continue
        category, grade, own = part.production_category, building.fire_resistance_grade, form(compartment)
        table = limit = FACTORY_AREA[category, grade, own]
        if category[0] in "甲乙" and grade == "三级" and part.detached and own == "single":
            limit = DETACHED_AREA
        area = compartment.area
        if compartment.automatic_extinguishing == "all":
            limit = limit * TWICE
            if category[0] in "丁戊" and own != "basement" and table != NEVER:
                limit = ALWAYS
        elif compartment.automatic_extinguishing == "part":
            area = area - HALF * compartment.protected_area
        if area > limit:
            found.append(("GB50016-3.3.1-compartment-area", compartment.path_))


def store_storeys(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "warehouse":
            limit = STORE_STOREYS[part.storage_category, building.fire_resistance_grade]
            if building.storeys_above > limit:
                found.append(("GB50016-3.3.2-storeys", part.path_))


def store_footprint(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "warehouse":
            limit = STORE_GROUND[part.storage_category, building.fire_resistance_grade, form_of(building)]
            if all(one.automatic_extinguishing == "all" for one in building.parts):
                limit = limit * TWICE
            if part.footprint > limit:
                found.append(("GB50016-3.3.2-footprint", part.path_))


def store_area(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        part = compartment.part
        if part.kind == "warehouse":
            limit = STORE_AREA[part.storage_category, building.fire_resistance_grade, form(compartment)]
            if compartment.automatic_extinguishing == "all" and part.goods_group != "cold_goods":
                limit = limit * TWICE
            if compartment.area > limit:
                found.append(("GB50016-3.3.2-compartment-area", compartment.path_))


def exit_spacing(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        if compartment.part.kind == "factory" and compartment.exit_count >= EXITS:  # noqa: SIM102 - as the clause reads
            if compartment.min_exit_spacing < EXIT_SPACING:
                found.append(("GB50016-3.7.1-exit-spacing", compartment.path_))


def factory_exits(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        part = compartment.part
        if part.kind == "factory":
            area, persons = SMALL_BASEMENT if compartment.basement else SMALL[part.production_category[0]]
            wanted = ONE_EXIT if compartment.area <= area and compartment.persons <= persons else EXITS
            if compartment.exit_count < wanted:
                found.append(("GB50016-3.7.2-exits", compartment.path_))


def travel(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        part = compartment.part
        if part.kind == "factory":
            limit = TRAVEL[part.production_category, building.fire_resistance_grade, form(compartment)]
            if compartment.max_travel > limit:
                found.append(("GB50016-3.7.4-travel", compartment.path_))


def door_width(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        if compartment.part.kind == "factory" and compartment.min_exit_door_width < DOOR_WIDTH:
            found.append(("GB50016-3.7.5-door-width", compartment.path_))


def stair_widths(building: Any, found: Found) -> None:
    for storey in building.storeys:
        if storey.number >= UPPER_STOREY and any(part.kind == "factory" for part in building.parts):
            per_persons = next(value for upper, value in WIDTHS if building.storeys_above <= upper)
            persons = max(one.persons for one in building.storeys if one.number >= storey.number)
            width = sum(stair.width for stair in building.stairs if stair.for_escape and storey in stair.storeys)
            if width < per_persons * persons / PER_PERSONS:
                found.append(("GB50016-3.7.5-total-stair-width", storey.path_))


def factory_stair(building: Any, found: Found) -> None:
    for stair in building.stairs:
        if not stair.for_escape or building.storeys_above < SEVERAL_STOREYS:
            continue
        served = [part for part in stair.serves if part.kind == "factory"]
        if any(part.production_category[0] in "甲乙丙" for part in served) or (served and high_rise(building)):
            crowd = building.height > SMOKE_HEIGHT and any(one.persons > SMOKE_PERSONS for one in building.storeys)
            if stair.form not in (SMOKE_PROOF if crowd else CLOSED_OR_OUTDOOR):
                found.append(("GB50016-3.7.6-stair-form", stair.path_))


def store_exits(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "warehouse" and part.above_ground:
            wanted = ONE_EXIT if part.footprint <= STORE_FOOTPRINT else EXITS
            if part.exit_count < wanted:
                found.append(("GB50016-3.8.2-exits", part.path_))


def store_compartment_exits(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        if compartment.part.kind == "warehouse" and not compartment.basement:
            wanted = ONE_EXIT if compartment.area <= STORE_COMPARTMENT else EXITS
            if compartment.exit_count < wanted:
                found.append(("GB50016-3.8.2-compartment-exits", compartment.path_))


def store_stair(building: Any, found: Found) -> None:
    for stair in building.stairs:
        if stair.for_escape and high_rise(building) and any(part.kind == "warehouse" for part in stair.serves):  # noqa: SIM102
            if stair.form not in CLOSED:
                found.append(("GB50016-3.8.7-stair-form", stair.path_))


def stair_door(building: Any, found: Found) -> None:
    for stair in building.stairs:
        if stair.for_escape and stair.form == "enclosed_stair" and stair.door not in FIRE_DOORS:
            served = [part for part in stair.serves if part.kind in INDUSTRIAL]
            if served and (high_rise(building) or any(_hazardous(part, building) for part in served)):
                found.append(("GB50016-6.4.2-door", stair.path_))


def _hazardous(part: Any, building: Any) -> bool:
    if part.kind != "factory":
        return False
    class_ = part.production_category[0]
    return class_ in "甲乙" or bool(class_ == "丙" and part.crowded and form_of(building) == "multi")


def side_hung(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        part = compartment.part
        if part.kind in INDUSTRIAL and not compartment.exit_doors_side_hung:
            store = part.kind == "warehouse" and part.storage_category[0] in "丙丁戊"
            if not (store and compartment.sliding_doors_outside_ground):
                found.append(("GB50016-6.4.11-side-hung", compartment.path_))


def direction(building: Any, found: Found) -> None:
    for compartment in building.compartments:
        part = compartment.part
        if part.kind in INDUSTRIAL and compartment.exit_doors_side_hung and not compartment.exit_doors_open_out:
            few = part.kind == "factory" and part.production_category[0] in "丙丁戊" and compartment.persons <= FEW
            if not (few and compartment.persons <= FEW_A_DOOR * compartment.exit_count):
                found.append(("GB50016-6.4.11-direction", compartment.path_))


def hydrants(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind in INDUSTRIAL and part.footprint > HYDRANTS and part.indoor_hydrants != "all":
            category = part.production_category if part.kind == "factory" else part.storage_category
            low = building.fire_resistance_grade in GRADES_3_4
            small_d = low and part.kind == "factory" and category[0] == "丁" and building.volume <= VOLUME_D
            if not small_d and not (low and category == "戊" and building.volume <= VOLUME_E):
                found.append(("GB50016-8.2.1-indoor-hydrants", part.path_))


def extinguishing(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "warehouse" and part.automatic_extinguishing != "all" and _item(part, building):
            found.append(("GB50016-8.3.2-automatic-extinguishing", part.path_))


def _item(part: Any, building: Any) -> str:
    """The item of 8.3.2 that asks for it."""
    goods, class_ = part.goods_group, part.storage_category[0]
    if goods in TEXTILES and part.footprint > TEXTILE:
        small = goods == "cotton" and building.storeys_above == COTTON_STOREYS and part.area <= COTTON
        if not small:
            return "1"
    if goods == "match" and part.footprint > MATCH:
        return "2"
    if goods == "mail_bag" and part.area > MAIL:
        return "3"
    if class_ != "戊" and (high_bay(part) or high_rise(building)):
        return "4"
    large = (one.area > COLD for one in building.compartments if one.part is part)
    if goods == "cold_goods" and part.chilled_above_zero and (high_bay(part) or any(large)):
        return "5"
    if class_ in "甲乙丙" and not part.above_ground and part.area > UNDERGROUND:
        return "6"
    if class_ == "丙" and form_of(building) != "high" and (part.footprint > LARGE_FOOTPRINT or part.area > LARGE_AREA):
        return "7"
    return ""


def alarm(building: Any, found: Found) -> None:
    for part in building.parts:
        if part.kind == "factory":
            large = part.largest_storey_area > SHOP_STOREY or part.area > SHOP_AREA
            needed = large and part.trade in GARMENT_LIKE
        elif part.kind == "warehouse":
            textile = part.goods_group in TEXTILES and part.footprint > TEXTILE
            large = part.footprint > TOBACCO_FOOTPRINT or part.area > TOBACCO_AREA
            needed = textile or (part.goods_group == "tobacco" and large)
        else:
            continue
        if needed and part.fire_alarm != "all":
            found.append(("GB50016-8.4.1-fire-alarm", part.path_))


CHECKS: tuple[Callable[[Any, Found], None], ...] = (
    *(factory_storeys, factory_area, store_storeys, store_footprint, store_area, exit_spacing, factory_exits, travel),
    *(door_width, stair_widths, factory_stair, store_exits, store_compartment_exits, store_stair, stair_door),
    *(side_hung, direction, hydrants, extinguishing, alarm),
)


def check(building: Any) -> Found:
    """The violations of the 20 checks in one building."""
    found: Found = []
    for one in CHECKS:
        one(building, found)
    return found
