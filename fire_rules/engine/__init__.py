"""From a building file and a rulebook to findings: dates, force, one finding an obligation and subject, questions."""

from fire_rules.engine.finding import Finding, Result
from fire_rules.engine.options import RunOptions
from fire_rules.engine.run import evaluate

__all__ = ["Finding", "Result", "RunOptions", "evaluate"]
