"""Building files: the file tree is translated, read into pydantic entities, and resolved to a graph of facts.

``load`` (``load_text``, ``load_plain``, ``load_node``) give a :class:`Document`; ``resolve`` gives its
:class:`fire_rules.facts.Graph` for a run.
"""

from fire_rules.model.document import Document, load, load_node, load_plain, load_text
from fire_rules.model.plain import from_plain
from fire_rules.model.resolve import resolve
from fire_rules.model.run import RunSettings
from fire_rules.model.settings import Check, Claim, Decision, Deviation, Settings

__all__ = [
    "Check",
    "Claim",
    "Decision",
    "Deviation",
    "Document",
    "RunSettings",
    "Settings",
    "from_plain",
    "load",
    "load_node",
    "load_plain",
    "load_text",
    "resolve",
]
