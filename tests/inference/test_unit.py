"""A report for one unit: what concerns it is kept, what concerns others is counted, nothing is lost between them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fire_rules.api import check
from fire_rules.engine.finding import Holder, Outlined, Result
from fire_rules.inference import infer
from fire_rules.inference.unit import for_unit
from fire_rules.report.summary import exit_code, summarise
from fire_rules.source import SourceError
from tests.inference.world import BUILDING, finding, hazard, part, result, rules

ANYANG = Path(__file__).resolve().parents[2] / "examples" / "buildings" / "anyang.yaml"
OWNER, TENANT, OTHER = "units[owner]", "units[tenant]", "units[other]"
SHOP, STORE = part("shop"), part("store")
LEASE = f"{BUILDING}/tenancies[T]"


def outlined(path: str, label: str) -> Outlined:
    return Outlined(path=path, class_="unit", label=label, building="", storeys=())


def world() -> Result:
    """An owner who uses the store, a tenant in the shop, and a unit with nothing."""
    found = result(
        finding("stairs", BUILDING),
        finding("not-built-to-design", BUILDING, binds="建筑施工企业"),
        finding("drills", TENANT, addressee=TENANT, unit=TENANT),
        finding("exits", SHOP, unit=TENANT, part=SHOP),
        finding("sprinklers", STORE, unit=OWNER, part=STORE),
        finding("agreement", LEASE, addressee=OWNER, unit=OWNER),
        finding("rooms", f"{SHOP}/spaces[1]", "undetermined", part=SHOP),
    )
    return replace(
        found,
        outline=(outlined(OWNER, "甲公司"), outlined(TENANT, "乙公司"), outlined(OTHER, "丙公司")),
        holders=(
            Holder(OWNER, "owner", BUILDING, (BUILDING,)),
            Holder(OWNER, "occupier", STORE, (STORE,)),
            Holder(TENANT, "occupier", SHOP, (SHOP,)),
            Holder(OWNER, "landlord", LEASE, (LEASE, SHOP)),
            Holder(TENANT, "tenant", LEASE, (LEASE, SHOP)),
        ),
    )


def kept(name: str) -> set[str]:
    return {one.obligation for one in for_unit(world(), name).findings}


def test_what_concerns_a_unit() -> None:
    # The lease is let by the owner and lies in what the tenant rents: both see it.
    assert kept("tenant") == {"drills", "exits", "agreement", "rooms"}
    # What concerns no unit is the owner's; what binds whoever built it is nobody's here.
    assert kept("owner") == {"stairs", "sprinklers", "agreement"}
    assert kept("other") == set()


@pytest.mark.parametrize("name", ["tenant", "乙公司", TENANT])
def test_a_unit_is_named_by_id_name_or_path(name: str) -> None:
    assert for_unit(world(), name).unit is not None
    assert kept(name) == kept("tenant")


def test_what_is_left_out_is_counted() -> None:
    unit = for_unit(world(), "tenant").unit
    assert unit is not None
    assert (unit.path, unit.label, unit.findings, unit.violations) == (TENANT, "乙公司", 3, 3)
    other = for_unit(world(), "other").unit
    assert other is not None
    assert (other.findings, other.violations) == (7, 6)


def test_consequences_of_a_unit() -> None:
    texts = (
        hazard("blocked", "p: part", "{violated: [exits], of: p}"),
        hazard("open", "b: building", "{violated: [stairs], of: b}"),
        hazard("dry", "p: part", "{violated: [sprinklers], of: p}"),
    )
    ran = infer(world(), rules(*texts), "plain")
    drawn = {name: {one.id for one in for_unit(ran, name).consequences} for name in ("owner", "tenant", "other")}
    assert drawn == {"tenant": {"blocked"}, "owner": {"open", "dry"}, "other": set()}
    unit = for_unit(ran, "tenant").unit
    assert unit is not None
    assert unit.consequences == 2


def test_the_exit_code_is_that_of_the_unit() -> None:
    assert [exit_code(for_unit(world(), name)) for name in ("tenant", "owner", "other")] == [1, 1, 4]
    assert summarise(for_unit(world(), "tenant")).verdicts["violation"] == 3


def test_an_unknown_unit_is_an_error_with_its_like() -> None:
    with pytest.raises(SourceError) as caught:
        for_unit(world(), "tennant")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "C116"
    assert diagnostic.context["suggestions"] == ["tenant"]
    assert diagnostic.context["units"] == ["甲公司 [owner]", "乙公司 [tenant]", "丙公司 [other]"]


def test_nothing_of_anyang_is_lost_between_its_units() -> None:
    whole = check(ANYANG, engine="plain")
    units = [one.path for one in whole.outline if one.class_ == "unit"]
    assert len(units) == 8
    seen: dict[str, set[str]] = {}
    for unit in units:
        own = for_unit(whole, unit)
        for one in own.findings:
            seen.setdefault(one.fingerprint, set()).add(unit)
        assert {id_ for q in own.questions for id_ in q.findings} <= {one.fingerprint for one in own.findings}
        assert own.unit is not None
        listed = {"violation", "undetermined", "judgement"}
        both = len([one for one in own.findings if one.verdict in listed]) + own.unit.findings
        assert both == len([one for one in whole.findings if one.verdict in listed])
    missed = {one.main.citation.clause for one in whole.findings if one.fingerprint not in seen}
    # Only what binds whoever built it, who is not stated.
    assert missed == {"58(2)"}
    shared = {one.obligation for one in whole.findings if len(seen.get(one.fingerprint, ())) > 1}
    # What the owner owes to its tenants, and for a store that one of them uses.
    assert shared <= {"tenant-safety-agreement", "tenant-inspection", "combustible-store-management"}


def test_the_form_of_a_major_hazard_is_for_those_who_answer() -> None:
    whole = check(ANYANG, engine="plain")
    assert for_unit(whole, "shangxin_co").major_hazards == whole.major_hazards
    assert for_unit(whole, "kaixinda").major_hazards == whole.major_hazards
