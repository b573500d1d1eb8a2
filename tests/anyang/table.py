"""The acceptance table of the Anyang case, transcribed from the citations of the official report, not from the rules.

Every row: who, what was found, the clause with its edition as the checker cites it, the verdict, and the articles of
liability that may apply to it on 2022-11-21, read from the laws of that day. What the report says of the building and
what it does not is in the header of ``examples/buildings/anyang.yaml``.
"""

from __future__ import annotations

from typing import NamedTuple

KAIXINDA, SHANGXIN, NOBODY = "units[kaixinda]", "units[shangxin_co]", ""
GB = "2014(2018)"
FIRE, BUILD, SAFE = "《中华人民共和国消防法》", "《中华人民共和国建筑法》", "《中华人民共和国安全生产法》"
CODE = "《建筑设计防火规范》GB 50016-2014（2018年版）"


class Row(NamedTuple):
    """One row: ``clause`` with its item; ``where`` is part of the subject's path; ``who`` answers for it."""

    who: str
    what: str
    instrument: str
    edition: str
    clause: str
    where: str
    verdict: str
    cited: str
    liabilities: tuple[str, ...] = ()


def _row(who: str, what: str, rule: str, edition: str, where: str, verdict: str, cited: str, *liabilities: str) -> Row:
    instrument, clause = rule.split()
    return Row(who, what, instrument, edition, clause, where, verdict, cited, liabilities)


BROKEN, OPEN = "violation", "undetermined"
NO_RULES = "no fire rules, procedures or plan"
NO_TRAINING = "no training of staff"
NO_PLAN = "no rescue plan, no drills"
NO_PERMIT = "no land and planning permits"
ROOMS = "office, meeting room, showroom in a 丙 workshop"
UPKEEP = "no upkeep, no yearly test, systems shut off"
OPERATORS = "operators of automatic systems without certificate"
UNLED = "people not led out"

REPORT = (
    _row(KAIXINDA, "open stair", "GB50016 3.7.6", GB, "stairs[inner]", BROKEN, f"{CODE}第3.7.6条"),
    _row(
        KAIXINDA,
        "丙 store of 3 588 m² without automatic extinguishing",
        "GB50016 8.3.2(7)",
        GB,
        "parts[store]",
        BROKEN,
        f"{CODE}第8.3.2条第7款",
        "FireLaw 2021 60(1)(1)",
    ),
    _row(KAIXINDA, "grade of the store", "GB50016 3.2.7", GB, "parts[store]", OPEN, f"{CODE}第3.2.7条"),
    _row(
        KAIXINDA,
        "sheet metal between store and workshops",
        "GB50016 1.0.4",
        GB,
        "boundaries[store-workshop]",
        BROKEN,
        f"{CODE}第1.0.4条",
    ),
    _row(
        KAIXINDA, "store not kept", "FireLaw 23(3)", "2008", "parts[store]", BROKEN, f"{FIRE}（2008年）第二十三条第三款"
    ),
    _row(
        KAIXINDA, "store not kept", "FireLaw 23(3)", "2021", "parts[store]", BROKEN, f"{FIRE}（2021年）第二十三条第三款"
    ),
    _row(KAIXINDA, "store without fire alarm", "GB50016 8.4.1", GB, "parts[store]", OPEN, f"{CODE}第8.4.1条"),
    _row(
        KAIXINDA,
        "no filing",
        "FireLaw 13(1)(2)",
        "2008",
        "building",
        BROKEN,
        f"{FIRE}（2008年）第十三条第一款第（二）项",
        "FireLaw 2021 58(3)",
    ),
    _row(
        KAIXINDA,
        "no acceptance",
        "FireLaw 13(2)",
        "2008",
        "building",
        BROKEN,
        f"{FIRE}（2008年）第十三条第二款",
        "FireLaw 2021 58(3)",
    ),
    _row(KAIXINDA, "no design review", "FireLaw 10", "2008", "building", BROKEN, f"{FIRE}（2008年）第十条"),
    _row(
        KAIXINDA,
        "no construction permit",
        "ConstructionLaw 7(1)",
        "2011",
        "building",
        BROKEN,
        f"{BUILD}（2011年）第七条第一款",
        "ConstructionLaw 2019 64",
    ),
    _row(
        KAIXINDA,
        "no completion acceptance",
        "ConstructionLaw 61(1)",
        "2011",
        "building",
        BROKEN,
        f"{BUILD}（2011年）第六十一条第一款",
    ),
    _row(
        KAIXINDA,
        "used without acceptance",
        "ConstructionLaw 61(2)",
        "2011",
        "building",
        BROKEN,
        f"{BUILD}（2011年）第六十一条第二款",
    ),
    _row(
        NOBODY,
        "not built to the design: whoever built it, who is not stated",
        "ConstructionLaw 58(2)",
        "2011",
        "building",
        BROKEN,
        f"{BUILD}（2011年）第五十八条第二款",
        "ConstructionLaw 2019 74",
        "FireLaw 2021 59(3)",
    ),
    _row(
        KAIXINDA,
        "unqualified contractor for the systems",
        "ConstructionLaw 22",
        "2011",
        "works_contracts",
        BROKEN,
        f"{BUILD}（2011年）第二十二条",
        "ConstructionLaw - 65(1)",
    ),
    _row(
        KAIXINDA,
        NO_PERMIT,
        "LandAdministrationLaw 44(1)",
        "2004",
        "building",
        OPEN,
        "《中华人民共和国土地管理法》（2004年）第四十四条第一款",
    ),
    _row(
        KAIXINDA,
        NO_PERMIT,
        "UrbanRuralPlanningLaw 38(2)",
        "2007",
        "building",
        OPEN,
        "《中华人民共和国城乡规划法》（2007年）第三十八条第二款",
    ),
    _row(
        KAIXINDA,
        NO_PERMIT,
        "UrbanRuralPlanningLaw 40(1)",
        "2007",
        "building",
        OPEN,
        "《中华人民共和国城乡规划法》（2007年）第四十条第一款",
    ),
    _row(
        KAIXINDA,
        "unlawful building let",
        "HenanRental167 10(1)(1)",
        "2015",
        "building",
        BROKEN,
        "《河南省房屋租赁管理办法》（2015年）第十条第一款第（一）项",
        "HenanRental167 2015 26",
    ),
    _row(
        KAIXINDA,
        "no safety agreements, no inspections of tenants",
        "WorkSafetyLaw 49(2)",
        "2021",
        "tenancies",
        BROKEN,
        f"{SAFE}（2021年）第四十九条第二款",
        "WorkSafetyLaw 2021 103(2)",
    ),
    _row(
        KAIXINDA,
        NO_RULES,
        "FireLaw 16(1)(1)",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{FIRE}（2021年）第十六条第一款第（一）项",
        "FireLaw 2021 67",
    ),
    _row(
        KAIXINDA,
        UPKEEP,
        "FireLaw 16(1)(2)",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{FIRE}（2021年）第十六条第一款第（二）项",
        "FireLaw 2021 60(1)(1)",
        "FireLaw 2021 67",
    ),
    _row(
        KAIXINDA,
        UPKEEP,
        "FireLaw 16(1)(3)",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{FIRE}（2021年）第十六条第一款第（三）项",
        "FireLaw 2021 67",
        "HenanFireRegulation 2014 74",
    ),
    _row(
        KAIXINDA,
        UPKEEP,
        "FireLaw 28",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{FIRE}（2021年）第二十八条",
        "FireLaw 2021 60(1)(2)",
        "WorkSafetyLaw 2021 99(4)",
    ),
    _row(
        KAIXINDA,
        OPERATORS,
        "FireLaw 21(2)",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{FIRE}（2021年）第二十一条第二款",
        "FireLaw 2021 67",
        "HenanFireRegulation 2014 74",
    ),
    _row(
        KAIXINDA,
        OPERATORS,
        "HenanFireRegulation 42",
        "2014",
        KAIXINDA,
        BROKEN,
        "《河南省消防条例》（2014年）第四十二条",
        "FireLaw 2021 67",
        "HenanFireRegulation 2014 74",
    ),
    _row(
        KAIXINDA,
        "hot work without certificate",
        "WorkSafetyLaw 30(1)",
        "2021",
        "hot_works[W1]",
        BROKEN,
        f"{SAFE}（2021年）第三十条第一款",
        "FireLaw 2021 67",
        "WorkSafetyLaw 2021 97(7)",
    ),
    _row(
        KAIXINDA,
        "hot work without certificate",
        "FireLaw 21(2)",
        "2021",
        "hot_works[W1]",
        BROKEN,
        f"{FIRE}（2021年）第二十一条第二款",
        "FireLaw 2021 67",
        "WorkSafetyLaw 2021 97(7)",
    ),
    _row(
        KAIXINDA,
        NO_TRAINING,
        "MPS61 36(3)",
        "2001",
        KAIXINDA,
        BROKEN,
        "《机关、团体、企业、事业单位消防安全管理规定》（2001年）第三十六条第三款",
    ),
    _row(
        KAIXINDA,
        NO_TRAINING,
        "WorkSafetyLaw 28(1)",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{SAFE}（2021年）第二十八条第一款",
        "WorkSafetyLaw 2021 97(3)",
    ),
    _row(
        KAIXINDA,
        NO_PLAN,
        "WorkSafetyLaw 81",
        "2021",
        KAIXINDA,
        BROKEN,
        f"{SAFE}（2021年）第八十一条",
        "EmergencyRegulation708 2019 30",
        "WorkSafetyLaw 2021 97(6)",
    ),
    _row(
        SHANGXIN,
        "adjacent exits under 5 m",
        "GB50016 3.7.1",
        GB,
        "compartments[C-shangxin]",
        BROKEN,
        f"{CODE}第3.7.1条",
    ),
    *(
        _row(SHANGXIN, ROOMS, "GB50016 3.3.5", GB, f"spaces[{room}]", OPEN, f"{CODE}第3.3.5条")
        for room in ("办公室", "会议室", "样品展示室")
    ),
    _row(
        SHANGXIN,
        NO_RULES,
        "FireLaw 16(1)(1)",
        "2021",
        SHANGXIN,
        BROKEN,
        f"{FIRE}（2021年）第十六条第一款第（一）项",
        "FireLaw 2021 67",
    ),
    _row(
        SHANGXIN,
        NO_PLAN,
        "FireLaw 16(1)(6)",
        "2021",
        SHANGXIN,
        BROKEN,
        f"{FIRE}（2021年）第十六条第一款第（六）项",
        "FireLaw 2021 67",
    ),
    _row(
        SHANGXIN,
        NO_TRAINING,
        "WorkSafetyLaw 28(1)",
        "2021",
        SHANGXIN,
        BROKEN,
        f"{SAFE}（2021年）第二十八条第一款",
        "WorkSafetyLaw 2021 97(3)",
    ),
    _row(
        SHANGXIN,
        NO_PLAN,
        "WorkSafetyLaw 81",
        "2021",
        SHANGXIN,
        BROKEN,
        f"{SAFE}（2021年）第八十一条",
        "EmergencyRegulation708 2019 30",
        "WorkSafetyLaw 2021 97(6)",
    ),
    _row(
        SHANGXIN,
        UNLED,
        "FireLaw 44(2)",
        "2021",
        "fire_events[fire]",
        BROKEN,
        f"{FIRE}（2021年）第四十四条第二款",
        "EmergencyRegulation708 2019 31",
        "FireLaw 2021 68",
    ),
    _row(
        SHANGXIN,
        UNLED,
        "EmergencyRegulation708 17(1)(2)",
        "2019",
        "fire_events[fire]",
        BROKEN,
        "《生产安全事故应急条例》（2019年）第十七条第一款第（二）项",
        "EmergencyRegulation708 2019 31",
        "FireLaw 2021 68",
    ),
)
"""What the official report cites, row by row."""

ADDED = (
    _row(
        KAIXINDA,
        "store too large at any grade",
        "GB50016 3.3.2",
        GB,
        "compartments[C-store]",
        BROKEN,
        f"{CODE}第3.3.2条",
    ),
    _row(KAIXINDA, "declared below its goods", "GB50016 3.1.4", GB, "parts[store]", BROKEN, f"{CODE}第3.1.4条"),
)
"""What the checker adds."""

ROWS = (*REPORT, *ADDED)

HAZARDS = {
    "building-never-supervised": (KAIXINDA,),
    "hot-work-among-combustibles": (KAIXINDA,),
    "open-stair-over-store": (KAIXINDA, SHANGXIN),
    "store-below-workshop": (KAIXINDA, SHANGXIN),
    "systems-off-over-crowded-storey": (KAIXINDA, SHANGXIN),
}
"""The systemic hazards, each with the owner and, where it reaches the storey above, the unit that works there."""

ELEMENTS = {
    # Stair; no sprinklers in the store; sprinklers and alarm off upstairs; operators without certificate.
    "2017": ("7.3.2", "7.4.4", "7.4.6", "7.7.2", "7.8.2"),
    # Separation of store and workshops; stair; sprinklers; alarm; operators; no plan or drills.
    "2025": ("6.2.1", "6.3.1", "6.4.3", "6.4.5", "6.6.1", "6.6.7"),
}
"""The elements of a major fire hazard that are there by either edition of GB 35181."""

ARGUABLE = {"2017": "6.8", "2025": "5.5d"}
"""Aerosols and butane in the store: open, since whether the rules on dangerous goods were kept is not stated."""
