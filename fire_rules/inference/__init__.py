"""What follows from findings: liabilities, systemic hazards, addressees. Runs durable_rules or the plain engine.

``infer(result, rulebook)`` gives the result with its consequences; ``compare`` runs both engines and says where they
differ. Nothing here imports durable_rules before it is needed.
"""

from fire_rules.inference.consequence import Consequence, ConsequenceRule, Support
from fire_rules.inference.run import Comparison, Difference, begin, compare, get_ready, infer, rules_of

__all__ = [
    "Comparison",
    "Consequence",
    "ConsequenceRule",
    "Difference",
    "Support",
    "begin",
    "compare",
    "get_ready",
    "infer",
    "rules_of",
]
