"""The 20 checks: real rules of the bundled rulebook, the class of their subjects, what each is an example of.

Of a rule with two readings of the law the strict one is meant. Where one of these rules changes, ``plain.py`` and the
peers follow: the agreement, which the tests assert too, tells which.
"""

from __future__ import annotations

CHECKS: dict[str, tuple[str, str]] = {
    "GB50016-3.3.1-storeys": ("part", "limit from a table, with an exception"),
    "GB50016-3.3.1-compartment-area": ("compartment", "limit from a table by class, grade and form, adjusted"),
    "GB50016-3.3.2-storeys": ("part", "limit from a table"),
    "GB50016-3.3.2-footprint": ("part", "limit from a table, doubled where all parts are protected"),
    "GB50016-3.3.2-compartment-area": ("compartment", "limit from a table by item, grade and form, adjusted"),
    "GB50016-3.7.1-exit-spacing": ("compartment", "a figure, under a condition"),
    "GB50016-3.7.2-exits": ("compartment", "the best of five alternatives"),
    "GB50016-3.7.4-travel": ("compartment", "limit from a table by class, grade and form"),
    "GB50016-3.7.5-door-width": ("compartment", "a figure of doors"),
    "GB50016-3.7.5-total-stair-width": ("storey", "a sum over stairs, a maximum over storeys, a table of intervals"),
    "GB50016-3.7.6-stair-form": ("stair", "conditional requirement, any over parts and storeys"),
    "GB50016-3.8.2-exits": ("part", "a figure with an exception"),
    "GB50016-3.8.2-compartment-exits": ("compartment", "a figure with an exception"),
    "GB50016-3.8.7-stair-form": ("stair", "a condition on stairs"),
    "GB50016-6.4.2-door": ("stair", "a condition on doors, an ordered enumeration"),
    "GB50016-6.4.11-side-hung": ("compartment", "a condition on doors with a waiver"),
    "GB50016-6.4.11-direction": ("compartment", "a condition on doors with a waiver by arithmetic"),
    "GB50016-8.2.1-indoor-hydrants": ("part", "a condition with waivers"),
    "GB50016-8.3.2-automatic-extinguishing": ("part", "seven items, the first that fires"),
    "GB50016-8.4.1-fire-alarm": ("part", "two items"),
}
Found = list[tuple[str, str]]
"""Violations: the rule and the path of the subject."""
