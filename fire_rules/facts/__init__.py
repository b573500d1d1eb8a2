"""The graph of resolved facts that rules are evaluated on."""

from fire_rules.facts.subject import FactRef, Graph, OpenFactError, Origin, Subject, in_order, of_building

__all__ = ["FactRef", "Graph", "OpenFactError", "Origin", "Subject", "in_order", "of_building"]
