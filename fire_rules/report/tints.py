"""Tints of the opinion sheet in office documents: light enough to be printed."""

from __future__ import annotations

HEAD = "E7E6E6"
TINTS = {
    "mandatory": "F8D7DA",
    "law_duty": "F8D7DA",
    "shall": "FCE8D2",
    "should": "FFF6D6",
    "judgement": "E8E0F2",
    "open": "E3ECF7",
}
"""By the kind of problem (:data:`fire_rules.report.opinion.KINDS`)."""
