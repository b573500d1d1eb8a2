# The 20 checks in Rego. Figures are data.f, tables data.t, both from the rulebook; input holds the facts of a building.
package checks

import rego.v1

f := data.f

t := data.t

industrial := {"factory", "warehouse"}

textiles := {"textile_fibre", "cotton"}

closed := {"enclosed_stair", "smoke_proof_stair"}

high_rise if {
	input.height > f.high_rise_height
	input.storeys_above > f.high_rise_storeys
}

form := "single" if {
	input.storeys_above <= f.high_rise_storeys
} else := "high" if {
	input.height > f.high_rise_height
} else := "multi"

form_of(c) := "basement" if {
	c.basement
} else := form

key(category) := concat("|", [category, input.fire_resistance_grade])

cell(category, own) := concat("|", [category, input.fire_resistance_grade, own])

class(category) := substring(category, 0, 1)

# 3.3.1 storeys

factory_storeys(p) := f.small_detached_storeys if {
	class(p.production_category) == "乙"
	input.fire_resistance_grade == "三级"
	p.detached
	p.area <= f.small_detached_area
} else := t.factory_storeys[key(p.production_category)]

found contains concat(" ", ["GB50016-3.3.1-storeys", p.path]) if {
	some p in input.parts
	p.kind == "factory"
	class(p.production_category) != "甲"
	input.storeys_above > factory_storeys(p)
}

# 3.3.1 area of compartments

counted(c) := c.area - (f.protected_share_counted * c.protected_area) if {
	c.automatic_extinguishing == "part"
} else := c.area

start(c) := f.small_detached_area if {
	class(c.part.production_category) in {"甲", "乙"}
	input.fire_resistance_grade == "三级"
	c.part.detached
	form_of(c) == "single"
} else := t.factory_area[cell(c.part.production_category, form_of(c))]

low_hazard(c) if {
	class(c.part.production_category) in {"丁", "戊"}
	form_of(c) != "basement"
	t.factory_area[cell(c.part.production_category, form_of(c))] != f.never
}

factory_area(c) := f.always if {
	c.automatic_extinguishing == "all"
	low_hazard(c)
} else := start(c) * f.sprinklered_times if {
	c.automatic_extinguishing == "all"
} else := start(c)

found contains concat(" ", ["GB50016-3.3.1-compartment-area", c.path]) if {
	some c in input.compartments
	c.part.kind == "factory"
	counted(c) > factory_area(c)
}

# 3.3.2

found contains concat(" ", ["GB50016-3.3.2-storeys", p.path]) if {
	some p in input.parts
	p.kind == "warehouse"
	input.storeys_above > t.store_storeys[key(p.storage_category)]
}

all_protected if {
	every p in input.parts { p.automatic_extinguishing == "all" }
}

store_footprint(p) := t.store_footprint[cell(p.storage_category, form)] * f.sprinklered_times if {
	all_protected
} else := t.store_footprint[cell(p.storage_category, form)]

found contains concat(" ", ["GB50016-3.3.2-footprint", p.path]) if {
	some p in input.parts
	p.kind == "warehouse"
	p.footprint > store_footprint(p)
}

store_area(c) := t.store_area[cell(c.part.storage_category, form_of(c))] * f.sprinklered_times if {
	c.automatic_extinguishing == "all"
	c.part.goods_group != "cold_goods"
} else := t.store_area[cell(c.part.storage_category, form_of(c))]

found contains concat(" ", ["GB50016-3.3.2-compartment-area", c.path]) if {
	some c in input.compartments
	c.part.kind == "warehouse"
	c.area > store_area(c)
}

# 3.7.1, 3.7.2, 3.7.4, 3.7.5 doors

found contains concat(" ", ["GB50016-3.7.1-exit-spacing", c.path]) if {
	some c in input.compartments
	c.part.kind == "factory"
	c.exit_count >= f.exits
	c.min_exit_spacing < f.exit_spacing
}

small := {
	"甲": [f.one_exit_a_area, f.one_exit_a_persons],
	"乙": [f.one_exit_b_area, f.one_exit_b_persons],
	"丙": [f.one_exit_c_area, f.one_exit_c_persons],
	"丁": [f.one_exit_de_area, f.one_exit_de_persons],
	"戊": [f.one_exit_de_area, f.one_exit_de_persons],
}

bounds(c) := [f.one_exit_basement_area, f.one_exit_basement_persons] if {
	c.basement
} else := small[class(c.part.production_category)]

factory_exits(c) := f.single_exit if {
	[area, persons] := bounds(c)
	c.area <= area
	c.persons <= persons
} else := f.exits

found contains concat(" ", ["GB50016-3.7.2-exits", c.path]) if {
	some c in input.compartments
	c.part.kind == "factory"
	c.exit_count < factory_exits(c)
}

found contains concat(" ", ["GB50016-3.7.4-travel", c.path]) if {
	some c in input.compartments
	c.part.kind == "factory"
	c.max_travel > t.travel[cell(c.part.production_category, form_of(c))]
}

found contains concat(" ", ["GB50016-3.7.5-door-width", c.path]) if {
	some c in input.compartments
	c.part.kind == "factory"
	c.min_exit_door_width < f.door_width
}

# 3.7.5 stairs together

has_factory if {
	some p in input.parts
	p.kind == "factory"
}

per_persons := [row.per | some row in data.widths; input.storeys_above <= row.upto][0]

persons(s) := max([o.persons | some o in input.storeys; o.number >= s.number])

width(s) := sum([st.width | some st in input.stairs; st.for_escape; s.number in st.storeys])

found contains concat(" ", ["GB50016-3.7.5-total-stair-width", s.path]) if {
	some s in input.storeys
	s.number >= f.upper_storey
	has_factory
	width(s) < (per_persons * persons(s)) / f.persons_of_width
}

# stairs

demanding(s) if {
	some p in s.serves
	p.kind == "factory"
	class(p.production_category) in {"甲", "乙", "丙"}
}

demanding(s) if {
	high_rise
	some p in s.serves
	p.kind == "factory"
}

crowd if {
	input.height > f.smoke_proof_height
	some o in input.storeys
	o.persons > f.smoke_proof_persons
}

factory_forms := {"smoke_proof_stair", "outdoor_stair"} if {
	crowd
} else := {"enclosed_stair", "smoke_proof_stair", "outdoor_stair"}

found contains concat(" ", ["GB50016-3.7.6-stair-form", s.path]) if {
	input.storeys_above >= f.several_storeys
	some s in input.stairs
	s.for_escape
	demanding(s)
	not s.form in factory_forms
}

found contains concat(" ", ["GB50016-3.8.7-stair-form", s.path]) if {
	high_rise
	some s in input.stairs
	s.for_escape
	some p in s.serves
	p.kind == "warehouse"
	not s.form in closed
}

hazardous(p) if {
	p.kind in industrial
	high_rise
}

hazardous(p) if {
	p.kind == "factory"
	class(p.production_category) in {"甲", "乙"}
}

hazardous(p) if {
	p.kind == "factory"
	class(p.production_category) == "丙"
	p.crowded
	form == "multi"
}

found contains concat(" ", ["GB50016-6.4.2-door", s.path]) if {
	some s in input.stairs
	s.for_escape
	s.form == "enclosed_stair"
	not s.door in {"乙级", "甲级"}
	some p in s.serves
	hazardous(p)
}

# 3.8.2

store_exits(p) := f.single_exit if {
	p.footprint <= f.small_store_footprint
} else := f.exits

found contains concat(" ", ["GB50016-3.8.2-exits", p.path]) if {
	some p in input.parts
	p.kind == "warehouse"
	p.above_ground
	p.exit_count < store_exits(p)
}

store_compartment_exits(c) := f.single_exit if {
	c.area <= f.small_store_compartment
} else := f.exits

found contains concat(" ", ["GB50016-3.8.2-compartment-exits", c.path]) if {
	some c in input.compartments
	c.part.kind == "warehouse"
	not c.basement
	c.exit_count < store_compartment_exits(c)
}

# 6.4.11

sliding(c) if {
	c.part.kind == "warehouse"
	class(c.part.storage_category) in {"丙", "丁", "戊"}
	c.sliding_doors_outside_ground
}

found contains concat(" ", ["GB50016-6.4.11-side-hung", c.path]) if {
	some c in input.compartments
	c.part.kind in industrial
	not c.exit_doors_side_hung
	not sliding(c)
}

few(c) if {
	c.part.kind == "factory"
	class(c.part.production_category) in {"丙", "丁", "戊"}
	c.persons <= f.few_persons
	c.persons <= f.few_persons_a_door * c.exit_count
}

found contains concat(" ", ["GB50016-6.4.11-direction", c.path]) if {
	some c in input.compartments
	c.part.kind in industrial
	c.exit_doors_side_hung
	not c.exit_doors_open_out
	not few(c)
}

# 8.2.1, 8.3.2, 8.4.1

low_grade if input.fire_resistance_grade in {"三级", "四级"}

spared(p) if {
	low_grade
	p.kind == "factory"
	class(p.production_category) == "丁"
	input.volume <= f.hydrant_volume_d
}

spared(p) if {
	low_grade
	p.kind == "factory"
	p.production_category == "戊"
	input.volume <= f.hydrant_volume_e
}

spared(p) if {
	low_grade
	p.kind == "warehouse"
	p.storage_category == "戊"
	input.volume <= f.hydrant_volume_e
}

found contains concat(" ", ["GB50016-8.2.1-indoor-hydrants", p.path]) if {
	some p in input.parts
	p.kind in industrial
	p.footprint > f.hydrant_footprint
	p.indoor_hydrants != "all"
	not spared(p)
}

small_cotton(p) if {
	p.goods_group == "cotton"
	input.storeys_above == f.cotton_storeys
	p.area <= f.cotton_area
}

high_bay(p) if {
	p.rack_height > f.high_bay_rack
	p.racks_mechanised
}

asked(p) if {
	p.goods_group in textiles
	p.footprint > f.textile_footprint
	not small_cotton(p)
}

asked(p) if {
	p.goods_group == "match"
	p.footprint > f.match_footprint
}

asked(p) if {
	p.goods_group == "mail_bag"
	p.area > f.mail_bag_area
}

asked(p) if {
	class(p.storage_category) != "戊"
	high_bay(p)
}

asked(p) if {
	class(p.storage_category) != "戊"
	high_rise
}

asked(p) if {
	p.goods_group == "cold_goods"
	p.chilled_above_zero
	high_bay(p)
}

asked(p) if {
	p.goods_group == "cold_goods"
	p.chilled_above_zero
	some c in input.compartments
	c.part.path == p.path
	c.area > f.cold_compartment
}

asked(p) if {
	class(p.storage_category) in {"甲", "乙", "丙"}
	not p.above_ground
	p.area > f.underground_area
}

asked(p) if {
	class(p.storage_category) == "丙"
	form != "high"
	p.footprint > f.store_footprint
}

asked(p) if {
	class(p.storage_category) == "丙"
	form != "high"
	p.area > f.store_area
}

found contains concat(" ", ["GB50016-8.3.2-automatic-extinguishing", p.path]) if {
	some p in input.parts
	p.kind == "warehouse"
	p.automatic_extinguishing != "all"
	asked(p)
}

alarm(p) if {
	p.kind == "factory"
	p.trade in {"garment", "shoe", "toy", "electronics"}
	p.largest_storey_area > f.workshop_storey_area
}

alarm(p) if {
	p.kind == "factory"
	p.trade in {"garment", "shoe", "toy", "electronics"}
	p.area > f.workshop_area
}

alarm(p) if {
	p.kind == "warehouse"
	p.goods_group in textiles
	p.footprint > f.textile_footprint
}

alarm(p) if {
	p.kind == "warehouse"
	p.goods_group == "tobacco"
	p.footprint > f.tobacco_footprint
}

alarm(p) if {
	p.kind == "warehouse"
	p.goods_group == "tobacco"
	p.area > f.tobacco_area
}

found contains concat(" ", ["GB50016-8.4.1-fire-alarm", p.path]) if {
	some p in input.parts
	p.kind in industrial
	p.fire_alarm != "all"
	alarm(p)
}
