; The 20 checks in CLIPS. Figures are globals made from benchmarks/figures.yaml, cells of tables are facts that stay.
; A violation is reported to the host by (report RULE PATH).

(deftemplate building (slot grade) (slot height) (slot storeys) (slot volume))
(deftemplate part
  (slot path) (slot kind) (slot class) (slot category) (slot area) (slot footprint) (slot largest_storey_area)
  (slot exit_count) (slot above_ground) (slot detached) (slot crowded) (slot automatic_extinguishing)
  (slot fire_alarm) (slot indoor_hydrants) (slot trade) (slot goods_group) (slot rack_height) (slot racks_mechanised)
  (slot chilled_above_zero))
(deftemplate compartment
  (slot path) (slot part) (slot area) (slot basement) (slot automatic_extinguishing) (slot protected_area)
  (slot exit_count) (slot min_exit_spacing) (slot persons) (slot max_travel) (slot min_exit_door_width)
  (slot exit_doors_side_hung) (slot exit_doors_open_out) (slot sliding_doors_outside_ground))
(deftemplate storey (slot path) (slot number) (slot persons))
(deftemplate stair (slot path) (slot for_escape) (slot form) (slot door) (slot width) (multislot storeys))
(deftemplate serves (slot stair) (slot part))
(deftemplate cell (slot table) (slot category) (slot grade) (slot form) (slot value))
(deftemplate width-row (slot above) (slot upto) (slot per))
(deftemplate small (slot class) (slot area) (slot persons))
(deftemplate form-of (slot path) (slot form))
(deftemplate high-rise (slot is))

; --- 2.1.1 and 3.3.1: high-rise, form

(defrule high-rise
  (declare (salience 10))
  (building (height ?h) (storeys ?n))
  =>
  (assert (high-rise (is (if (and (> ?h ?*high_rise_height*) (> ?n ?*high_rise_storeys*)) then yes else no))))
  (assert (form-of (path building) (form
    (if (<= ?n ?*high_rise_storeys*) then single else (if (> ?h ?*high_rise_height*) then high else multi))))))

(defrule form-of-compartment
  (declare (salience 9))
  (compartment (path ?c) (basement ?b))
  (form-of (path building) (form ?f))
  =>
  (assert (form-of (path ?c) (form (if (eq ?b yes) then basement else ?f)))))

; --- 3.3.1

(defrule factory-storeys
  (building (grade ?g) (storeys ?n))
  (part (path ?p) (kind factory) (category ?k) (class ?class&~甲) (detached ?d) (area ?a))
  (cell (table factory_storeys) (category ?k) (grade ?g) (value ?v))
  (test (> ?n (if (and (eq ?class 乙) (eq ?g 三级) (eq ?d yes) (<= ?a ?*small_detached_area*))
               then ?*small_detached_storeys* else ?v)))
  =>
  (report "GB50016-3.3.1-storeys" ?p))

(deffunction factory-area (?cell ?class ?grade ?detached ?form ?protection)
  (bind ?start (if (and (or (eq ?class 甲) (eq ?class 乙)) (eq ?grade 三级) (eq ?detached yes) (eq ?form single))
                then ?*small_detached_area* else ?cell))
  (if (neq ?protection all) then (return ?start))
  (if (and (or (eq ?class 丁) (eq ?class 戊)) (neq ?form basement) (<> ?cell ?*never*)) then (return ?*always*))
  (* ?start ?*sprinklered_times*))

(defrule factory-compartment
  (building (grade ?g))
  (compartment (path ?c) (part ?p) (area ?a) (automatic_extinguishing ?s) (protected_area ?pa))
  (part (path ?p) (kind factory) (category ?k) (class ?class) (detached ?d))
  (form-of (path ?c) (form ?f))
  (cell (table factory_area) (category ?k) (grade ?g) (form ?f) (value ?v))
  (test (> (if (eq ?s part) then (- ?a (* ?*protected_share_counted* ?pa)) else ?a)
           (factory-area ?v ?class ?g ?d ?f ?s)))
  =>
  (report "GB50016-3.3.1-compartment-area" ?c))

; --- 3.3.2

(defrule store-storeys
  (building (grade ?g) (storeys ?n))
  (part (path ?p) (kind warehouse) (category ?k))
  (cell (table store_storeys) (category ?k) (grade ?g) (value ?v&:(> ?n ?v)))
  =>
  (report "GB50016-3.3.2-storeys" ?p))

(defrule store-footprint
  (building (grade ?g))
  (form-of (path building) (form ?f))
  (part (path ?p) (kind warehouse) (category ?k) (footprint ?a))
  (cell (table store_footprint) (category ?k) (grade ?g) (form ?f) (value ?v&:(> ?a ?v)))
  (or (exists (part (automatic_extinguishing ~all)))
      (and (not (part (automatic_extinguishing ~all))) (test (> ?a (* ?v ?*sprinklered_times*)))))
  =>
  (report "GB50016-3.3.2-footprint" ?p))

(defrule store-compartment
  (building (grade ?g))
  (compartment (path ?c) (part ?p) (area ?a) (automatic_extinguishing ?s))
  (part (path ?p) (kind warehouse) (category ?k) (goods_group ?goods))
  (form-of (path ?c) (form ?f))
  (cell (table store_area) (category ?k) (grade ?g) (form ?f) (value ?v))
  (test (> ?a (if (and (eq ?s all) (neq ?goods cold_goods)) then (* ?v ?*sprinklered_times*) else ?v)))
  =>
  (report "GB50016-3.3.2-compartment-area" ?c))

; --- 3.7.1, 3.7.2, 3.7.4, 3.7.5

(defrule exit-spacing
  (compartment (path ?c) (part ?p) (exit_count ?n&:(>= ?n ?*exits*)) (min_exit_spacing ?s&:(< ?s ?*exit_spacing*)))
  (part (path ?p) (kind factory))
  =>
  (report "GB50016-3.7.1-exit-spacing" ?c))

(defrule factory-exits
  (compartment (path ?c) (part ?p) (exit_count ?n) (area ?a) (persons ?m) (basement ?b))
  (part (path ?p) (kind factory) (class ?class))
  (small (class ?row) (area ?area) (persons ?persons))
  (test (eq ?row (if (eq ?b yes) then basement else ?class)))
  (test (< ?n (if (and (<= ?a ?area) (<= ?m ?persons)) then ?*single_exit* else ?*exits*)))
  =>
  (report "GB50016-3.7.2-exits" ?c))

(defrule travel
  (building (grade ?g))
  (compartment (path ?c) (part ?p) (max_travel ?t))
  (part (path ?p) (kind factory) (category ?k))
  (form-of (path ?c) (form ?f))
  (cell (table travel) (category ?k) (grade ?g) (form ?f) (value ?v&:(> ?t ?v)))
  =>
  (report "GB50016-3.7.4-travel" ?c))

(defrule door-width
  (compartment (path ?c) (part ?p) (min_exit_door_width ?w&:(< ?w ?*door_width*)))
  (part (path ?p) (kind factory))
  =>
  (report "GB50016-3.7.5-door-width" ?c))

(deffunction widths-of (?number)
  (bind ?sum 0)
  (do-for-all-facts ((?s stair)) (and (eq ?s:for_escape yes) (member$ ?number ?s:storeys))
    (bind ?sum (+ ?sum ?s:width)))
  ?sum)

(deffunction persons-of (?number)
  (bind ?most 0)
  (do-for-all-facts ((?s storey)) (>= ?s:number ?number) (bind ?most (max ?most ?s:persons)))
  ?most)

(defrule stair-widths
  (building (storeys ?n))
  (storey (path ?s) (number ?number&:(>= ?number ?*upper_storey*)))
  (exists (part (kind factory)))
  (width-row (above ?above&:(> ?n ?above)) (upto ?upto&:(<= ?n ?upto)) (per ?per))
  =>
  (if (< (widths-of ?number) (/ (* ?per (persons-of ?number)) ?*persons_of_width*))
   then (report "GB50016-3.7.5-total-stair-width" ?s)))

; --- stairs

(defrule factory-stair
  (building (height ?h) (storeys ?n&:(>= ?n ?*several_storeys*)))
  (high-rise (is ?high))
  (stair (path ?s) (for_escape yes) (form ?f&~smoke_proof_stair&~outdoor_stair))
  (exists (serves (stair ?s) (part ?p))
          (part (path ?p) (kind factory) (class ?class&:(or (eq ?high yes) (str-index ?class "甲乙丙")))))
  (or (test (neq ?f enclosed_stair))
      (and (test (and (eq ?f enclosed_stair) (> ?h ?*smoke_proof_height*)))
           (exists (storey (persons ?m&:(> ?m ?*smoke_proof_persons*))))))
  =>
  (report "GB50016-3.7.6-stair-form" ?s))

(defrule store-stair
  (high-rise (is yes))
  (stair (path ?s) (for_escape yes) (form ~enclosed_stair&~smoke_proof_stair))
  (exists (serves (stair ?s) (part ?p)) (part (path ?p) (kind warehouse)))
  =>
  (report "GB50016-3.8.7-stair-form" ?s))

(deffunction hazardous (?kind ?class ?crowded ?high ?form)
  (if (and (neq ?kind factory) (neq ?kind warehouse)) then (return FALSE))
  (if (eq ?high yes) then (return TRUE))
  (and (eq ?kind factory)
       (or (eq ?class 甲) (eq ?class 乙) (and (eq ?class 丙) (eq ?crowded yes) (eq ?form multi)))))

(defrule stair-door
  (high-rise (is ?high))
  (form-of (path building) (form ?form))
  (stair (path ?s) (for_escape yes) (form enclosed_stair) (door ~乙级&~甲级))
  (exists (serves (stair ?s) (part ?p))
          (part (path ?p) (kind ?kind) (class ?class)
                (crowded ?crowded&:(hazardous ?kind ?class ?crowded ?high ?form))))
  =>
  (report "GB50016-6.4.2-door" ?s))

; --- 3.8.2

(defrule store-exits
  (part (path ?p) (kind warehouse) (above_ground yes) (exit_count ?n) (footprint ?a))
  (test (< ?n (if (<= ?a ?*small_store_footprint*) then ?*single_exit* else ?*exits*)))
  =>
  (report "GB50016-3.8.2-exits" ?p))

(defrule store-compartment-exits
  (compartment (path ?c) (part ?p) (basement no) (exit_count ?n) (area ?a))
  (part (path ?p) (kind warehouse))
  (test (< ?n (if (<= ?a ?*small_store_compartment*) then ?*single_exit* else ?*exits*)))
  =>
  (report "GB50016-3.8.2-compartment-exits" ?c))

; --- 6.4.11

(defrule side-hung
  (compartment (path ?c) (part ?p) (exit_doors_side_hung no) (sliding_doors_outside_ground ?sliding))
  (part (path ?p) (kind ?kind&factory|warehouse) (class ?class))
  (test (not (and (eq ?kind warehouse) (str-index ?class "丙丁戊") (eq ?sliding yes))))
  =>
  (report "GB50016-6.4.11-side-hung" ?c))

(defrule direction
  (compartment (path ?c) (part ?p) (exit_doors_side_hung yes) (exit_doors_open_out no) (persons ?m) (exit_count ?n))
  (part (path ?p) (kind ?kind&factory|warehouse) (class ?class))
  (test (not (and (eq ?kind factory) (str-index ?class "丙丁戊")
                  (<= ?m ?*few_persons*) (<= ?m (* ?*few_persons_a_door* ?n)))))
  =>
  (report "GB50016-6.4.11-direction" ?c))

; --- 8.2.1, 8.3.2, 8.4.1

(deffunction spared (?grade ?volume ?kind ?class)
  (if (and (neq ?grade 三级) (neq ?grade 四级)) then (return FALSE))
  (or (and (eq ?kind factory) (eq ?class 丁) (<= ?volume ?*hydrant_volume_d*))
      (and (eq ?class 戊) (<= ?volume ?*hydrant_volume_e*))))

(defrule hydrants
  (building (grade ?g) (volume ?v))
  (part (path ?p) (kind ?kind&factory|warehouse) (class ?class) (footprint ?a&:(> ?a ?*hydrant_footprint*))
        (indoor_hydrants ~all))
  (test (not (spared ?g ?v ?kind ?class)))
  =>
  (report "GB50016-8.2.1-indoor-hydrants" ?p))

(deffunction asked (?goods ?class ?footprint ?area ?storeys ?high-bay ?high ?cold ?above ?form ?large)
  (or (and (or (eq ?goods textile_fibre) (eq ?goods cotton)) (> ?footprint ?*textile_footprint*)
           (not (and (eq ?goods cotton) (= ?storeys ?*cotton_storeys*) (<= ?area ?*cotton_area*))))
      (and (eq ?goods match) (> ?footprint ?*match_footprint*))
      (and (eq ?goods mail_bag) (> ?area ?*mail_bag_area*))
      (and (neq ?class 戊) (or ?high-bay (eq ?high yes)))
      (and (eq ?goods cold_goods) (eq ?cold yes) (or ?high-bay ?large))
      (and (str-index ?class "甲乙丙") (eq ?above no) (> ?area ?*underground_area*))
      (and (eq ?class 丙) (neq ?form high) (or (> ?footprint ?*store_footprint*) (> ?area ?*store_area*)))))

(deffunction large-compartment (?part)
  (any-factp ((?c compartment)) (and (eq ?c:part ?part) (> ?c:area ?*cold_compartment*))))

(defrule extinguishing
  (building (storeys ?n))
  (high-rise (is ?high))
  (form-of (path building) (form ?form))
  (part (path ?p) (kind warehouse) (class ?class) (goods_group ?goods) (footprint ?f) (area ?a) (above_ground ?above)
        (rack_height ?rack) (racks_mechanised ?mechanised) (chilled_above_zero ?cold) (automatic_extinguishing ~all))
  =>
  (if (asked ?goods ?class ?f ?a ?n (and (> ?rack ?*high_bay_rack*) (eq ?mechanised yes)) ?high ?cold ?above ?form
             (large-compartment ?p))
   then (report "GB50016-8.3.2-automatic-extinguishing" ?p)))

(defrule factory-alarm
  (part (path ?p) (kind factory) (trade garment|shoe|toy|electronics) (fire_alarm ~all) (largest_storey_area ?s)
        (area ?a))
  (test (or (> ?s ?*workshop_storey_area*) (> ?a ?*workshop_area*)))
  =>
  (report "GB50016-8.4.1-fire-alarm" ?p))

(defrule store-alarm
  (part (path ?p) (kind warehouse) (goods_group ?goods) (fire_alarm ~all) (footprint ?f) (area ?a))
  (test (or (and (or (eq ?goods textile_fibre) (eq ?goods cotton)) (> ?f ?*textile_footprint*))
            (and (eq ?goods tobacco) (or (> ?f ?*tobacco_footprint*) (> ?a ?*tobacco_area*)))))
  =>
  (report "GB50016-8.4.1-fire-alarm" ?p))
