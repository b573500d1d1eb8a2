"""The 20 checks as expressions of ZEN; ``%(name)s`` stands for a figure of a clause.

The graph first works out :data:`DERIVED`, then decision tables add the limits to its lists (``factory_compartments``
and so on), then :data:`CHECKS` gives the paths of what violates each rule.
"""

from __future__ import annotations

DERIVED = {
    "high_rise": "height > %(high_rise_height)s and storeys_above > %(high_rise_storeys)s",
    "form": "storeys_above <= %(high_rise_storeys)s ? 'single' : (height > %(high_rise_height)s ? 'high' : 'multi')",
    "factory_compartments": """
        map(filter(compartments as c, c.part.kind == 'factory') as c, {
            c: c, category: c.part.production_category, grade: fire_resistance_grade,
            form: c.basement ? 'basement' : $.form
        })""",
    "store_compartments": """
        map(filter(compartments as c, c.part.kind == 'warehouse') as c, {
            c: c, category: c.part.storage_category, grade: fire_resistance_grade,
            form: c.basement ? 'basement' : $.form
        })""",
    "factory_parts": """
        map(filter(parts as p, p.kind == 'factory') as p,
            {p: p, category: p.production_category, grade: fire_resistance_grade})""",
    "store_parts": """
        map(filter(parts as p, p.kind == 'warehouse') as p,
            {p: p, category: p.storage_category, grade: fire_resistance_grade, form: $.form})""",
    "all_protected": "all(parts, #.automatic_extinguishing == 'all')",
}

CHECKS = {
    "GB50016-3.3.1-storeys": """
        map(filter(factory_parts as x, not startsWith(x.category, '甲') and storeys_above > (
            startsWith(x.category, '乙') and x.grade == '三级' and x.p.detached and x.p.area <= %(small_detached_area)s
            ? %(small_detached_storeys)s : x.storeys)), #.p.path)""",
    "GB50016-3.3.1-compartment-area": """
        map(filter(factory_compartments as x,
            (x.c.automatic_extinguishing == 'part'
                ? x.c.area - %(protected_share_counted)s * x.c.protected_area : x.c.area) >
            (x.c.automatic_extinguishing == 'all' and (startsWith(x.category, '丁') or startsWith(x.category, '戊'))
                and x.form != 'basement' and x.area != %(never)s ? %(always)s :
            ((startsWith(x.category, '甲') or startsWith(x.category, '乙')) and x.grade == '三级'
                and x.c.part.detached and x.form == 'single' ? %(small_detached_area)s : x.area)
            * (x.c.automatic_extinguishing == 'all' ? %(sprinklered_times)s : 1))), #.c.path)""",
    "GB50016-3.3.2-storeys": "map(filter(store_parts as x, storeys_above > x.storeys), #.p.path)",
    "GB50016-3.3.2-footprint": """
        map(filter(store_parts as x,
            x.p.footprint > x.footprint * (all_protected ? %(sprinklered_times)s : 1)), #.p.path)""",
    "GB50016-3.3.2-compartment-area": """
        map(filter(store_compartments as x, x.c.area >
            x.area * (x.c.automatic_extinguishing == 'all' and x.c.part.goods_group != 'cold_goods'
                ? %(sprinklered_times)s : 1)), #.c.path)""",
    "GB50016-3.7.1-exit-spacing": """
        map(filter(factory_compartments as x,
            x.c.exit_count >= %(exits)s and x.c.min_exit_spacing < %(exit_spacing)s), #.c.path)""",
    "GB50016-3.7.2-exits": """
        map(filter(factory_compartments as x, x.c.exit_count < (
            (x.c.basement ? x.c.area <= %(one_exit_basement_area)s and x.c.persons <= %(one_exit_basement_persons)s :
            startsWith(x.category, '甲') ? x.c.area <= %(one_exit_a_area)s and x.c.persons <= %(one_exit_a_persons)s :
            startsWith(x.category, '乙') ? x.c.area <= %(one_exit_b_area)s and x.c.persons <= %(one_exit_b_persons)s :
            startsWith(x.category, '丙') ? x.c.area <= %(one_exit_c_area)s and x.c.persons <= %(one_exit_c_persons)s :
            x.c.area <= %(one_exit_de_area)s and x.c.persons <= %(one_exit_de_persons)s)
            ? %(single_exit)s : %(exits)s)), #.c.path)""",
    "GB50016-3.7.4-travel": "map(filter(factory_compartments as x, x.c.max_travel > x.travel), #.c.path)",
    "GB50016-3.7.5-door-width": """
        map(filter(factory_compartments as x, x.c.min_exit_door_width < %(door_width)s), #.c.path)""",
    "GB50016-3.7.5-total-stair-width": """
        map(filter(len(factory_parts) > 0 ? storeys : [] as s, s.number >= %(upper_storey)s and
            sum(map(filter(stairs as t, t.for_escape and contains(t.storeys, s.number)), #.width))
            < (%(per_persons)s) * max(map(filter(storeys as o, o.number >= s.number), #.persons))
            / %(persons_of_width)s), #.path)""",
    "GB50016-3.7.6-stair-form": """
        map(filter(storeys_above >= %(several_storeys)s ? stairs : [] as s, s.for_escape
            and some(s.serves as p, p.kind == 'factory' and (high_rise or startsWith(p.production_category, '甲')
                or startsWith(p.production_category, '乙') or startsWith(p.production_category, '丙')))
            and (height > %(smoke_proof_height)s and some(storeys as o, o.persons > %(smoke_proof_persons)s)
                ? s.form not in ['smoke_proof_stair', 'outdoor_stair']
                : s.form not in ['enclosed_stair', 'smoke_proof_stair', 'outdoor_stair'])), #.path)""",
    "GB50016-3.8.2-exits": """
        map(filter(store_parts as x, x.p.above_ground and x.p.exit_count <
            (x.p.footprint <= %(small_store_footprint)s ? %(single_exit)s : %(exits)s)), #.p.path)""",
    "GB50016-3.8.2-compartment-exits": """
        map(filter(store_compartments as x, not x.c.basement and x.c.exit_count <
            (x.c.area <= %(small_store_compartment)s ? %(single_exit)s : %(exits)s)), #.c.path)""",
    "GB50016-3.8.7-stair-form": """
        map(filter(high_rise ? stairs : [] as s, s.for_escape and some(s.serves as p, p.kind == 'warehouse')
            and s.form not in ['enclosed_stair', 'smoke_proof_stair']), #.path)""",
    "GB50016-6.4.2-door": """
        map(filter(stairs as s, s.for_escape and s.form == 'enclosed_stair' and s.door not in ['乙级', '甲级']
            and some(s.serves as p, p.kind in ['factory', 'warehouse'] and (high_rise or p.kind == 'factory' and (
                startsWith(p.production_category, '甲') or startsWith(p.production_category, '乙')
                or startsWith(p.production_category, '丙') and p.crowded and form == 'multi')))), #.path)""",
    "GB50016-6.4.11-side-hung": """
        map(filter(compartments as c, c.part.kind in ['factory', 'warehouse'] and not c.exit_doors_side_hung
            and not (c.part.kind == 'warehouse' and (startsWith(c.part.storage_category, '丙')
                or startsWith(c.part.storage_category, '丁') or startsWith(c.part.storage_category, '戊'))
            and c.sliding_doors_outside_ground)), #.path)""",
    "GB50016-6.4.11-direction": """
        map(filter(compartments as c, c.part.kind in ['factory', 'warehouse'] and c.exit_doors_side_hung
            and not c.exit_doors_open_out and not (c.part.kind == 'factory'
            and (startsWith(c.part.production_category, '丙') or startsWith(c.part.production_category, '丁')
                or startsWith(c.part.production_category, '戊'))
            and c.persons <= %(few_persons)s and c.persons <= %(few_persons_a_door)s * c.exit_count)), #.path)""",
    "GB50016-8.2.1-indoor-hydrants": """
        map(filter(parts as p, p.kind in ['factory', 'warehouse'] and p.footprint > %(hydrant_footprint)s
            and p.indoor_hydrants != 'all' and not (fire_resistance_grade in ['三级', '四级']
            and (p.kind == 'factory' and startsWith(p.production_category, '丁') and volume <= %(hydrant_volume_d)s
                or (p.kind == 'factory' ? p.production_category : p.storage_category) == '戊'
                    and volume <= %(hydrant_volume_e)s))), #.path)""",
    "GB50016-8.3.2-automatic-extinguishing": """
        map(filter(store_parts as x, x.p.automatic_extinguishing != 'all' and (
            x.p.goods_group in ['textile_fibre', 'cotton'] and x.p.footprint > %(textile_footprint)s
                and not (x.p.goods_group == 'cotton' and storeys_above == %(cotton_storeys)s
                    and x.p.area <= %(cotton_area)s)
            or x.p.goods_group == 'match' and x.p.footprint > %(match_footprint)s
            or x.p.goods_group == 'mail_bag' and x.p.area > %(mail_bag_area)s
            or x.category != '戊'
                and (x.p.rack_height > %(high_bay_rack)s and x.p.racks_mechanised or high_rise)
            or x.p.goods_group == 'cold_goods' and x.p.chilled_above_zero
                and (x.p.rack_height > %(high_bay_rack)s and x.p.racks_mechanised
                    or some(compartments as c, c.part.path == x.p.path and c.area > %(cold_compartment)s))
            or (startsWith(x.category, '甲') or startsWith(x.category, '乙') or startsWith(x.category, '丙'))
                and not x.p.above_ground and x.p.area > %(underground_area)s
            or startsWith(x.category, '丙') and form != 'high'
                and (x.p.footprint > %(store_footprint)s or x.p.area > %(store_area)s))), #.p.path)""",
    "GB50016-8.4.1-fire-alarm": """
        map(filter(parts as p, p.fire_alarm != 'all' and (
            p.kind == 'factory' and p.trade in ['garment', 'shoe', 'toy', 'electronics']
                and (p.largest_storey_area > %(workshop_storey_area)s or p.area > %(workshop_area)s)
            or p.kind == 'warehouse' and (
                p.goods_group in ['textile_fibre', 'cotton'] and p.footprint > %(textile_footprint)s
                or p.goods_group == 'tobacco'
                    and (p.footprint > %(tobacco_footprint)s or p.area > %(tobacco_area)s)))), #.path)""",
}
