"""fire_rules: checks of building fire safety against the codes in force.

The public interface; each name is imported when it is first used::

    import fire_rules
    result = fire_rules.check("building.yaml")
    print(fire_rules.render(result, "text", "zh"))

``docs/api.md`` is the guide. One building: :func:`check`, :func:`explain`, :func:`definitions`, :func:`diff`,
:func:`cross_check`. Many files: :func:`check_many`, :func:`exit_code`, :func:`follow_up`, :func:`baseline`. The rules:
:func:`load_rulebook` and the module :mod:`fire_rules.rules`. Reports: :func:`render`,
:func:`render_bytes`. Errors: :class:`SourceError`, whose diagnostics :func:`message` puts into words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules import rules as rules
    from fire_rules.api import CrossChecked as CrossChecked
    from fire_rules.api import check as check
    from fire_rules.api import cross_check as cross_check
    from fire_rules.api import definitions as definitions
    from fire_rules.api import diff as diff
    from fire_rules.api import explain as explain
    from fire_rules.batch import Outcome as Outcome
    from fire_rules.batch import baseline as baseline
    from fire_rules.batch import check_many as check_many
    from fire_rules.batch import exit_code as exit_code
    from fire_rules.batch import follow_up as follow_up
    from fire_rules.engine.finding import Citation as Citation
    from fire_rules.engine.finding import Cited as Cited
    from fire_rules.engine.finding import Derived as Derived
    from fire_rules.engine.finding import Finding as Finding
    from fire_rules.engine.finding import Measured as Measured
    from fire_rules.engine.finding import Question as Question
    from fire_rules.engine.finding import Result as Result
    from fire_rules.engine.options import RunOptions as RunOptions
    from fire_rules.followup.baseline import NewBaseline as NewBaseline
    from fire_rules.followup.difference import Difference as Difference
    from fire_rules.followup.record import FollowUp as FollowUp
    from fire_rules.inference.unit import for_unit as for_unit
    from fire_rules.model import Document as Document
    from fire_rules.model import building_schema as building_schema
    from fire_rules.model import load as load
    from fire_rules.model import load_plain as load_plain
    from fire_rules.model import load_text as load_text
    from fire_rules.model import new as new
    from fire_rules.report import RenderOptions as RenderOptions
    from fire_rules.report import render as render
    from fire_rules.report.office import render_bytes as render_bytes
    from fire_rules.report.schema import report_schema as report_schema
    from fire_rules.rulebook.load import load_rulebook as load_rulebook
    from fire_rules.rulebook.rule import Rule as Rule
    from fire_rules.rulebook.rule import Rulebook as Rulebook
    from fire_rules.source.diagnostics import Diagnostic as Diagnostic
    from fire_rules.source.diagnostics import SourceError as SourceError
    from fire_rules.source.messages import render as message
    from fire_rules.source.place import Place as Place

__version__ = "0.1.0"

_HOMES = {
    **dict.fromkeys(("CrossChecked", "check", "cross_check", "definitions", "diff", "explain"), "fire_rules.api"),
    **dict.fromkeys(("Outcome", "baseline", "check_many", "exit_code", "follow_up"), "fire_rules.batch"),
    **dict.fromkeys(
        ("Citation", "Cited", "Derived", "Finding", "Measured", "Question", "Result"), "fire_rules.engine.finding"
    ),
    **dict.fromkeys(("Document", "building_schema", "load", "load_plain", "load_text", "new"), "fire_rules.model"),
    **dict.fromkeys(("RenderOptions", "render"), "fire_rules.report"),
    **dict.fromkeys(("Rule", "Rulebook"), "fire_rules.rulebook.rule"),
    **dict.fromkeys(("Diagnostic", "SourceError"), "fire_rules.source.diagnostics"),
    "Difference": "fire_rules.followup.difference",
    "FollowUp": "fire_rules.followup.record",
    "NewBaseline": "fire_rules.followup.baseline",
    "Place": "fire_rules.source.place",
    "RunOptions": "fire_rules.engine.options",
    "for_unit": "fire_rules.inference.unit",
    "load_rulebook": "fire_rules.rulebook.load",
    "message": "fire_rules.source.messages:render",
    "render_bytes": "fire_rules.report.office",
    "report_schema": "fire_rules.report.schema",
    "rules": "fire_rules.rules:",
}
"""Where each name is defined: a module, behind a colon the name there (nothing: the module itself)."""

__all__ = [
    "Citation",
    "Cited",
    "CrossChecked",
    "Derived",
    "Diagnostic",
    "Difference",
    "Document",
    "Finding",
    "FollowUp",
    "Measured",
    "NewBaseline",
    "Outcome",
    "Place",
    "Question",
    "RenderOptions",
    "Result",
    "Rule",
    "Rulebook",
    "RunOptions",
    "SourceError",
    "__version__",
    "baseline",
    "building_schema",
    "check",
    "check_many",
    "cross_check",
    "definitions",
    "diff",
    "exit_code",
    "explain",
    "follow_up",
    "for_unit",
    "load",
    "load_plain",
    "load_rulebook",
    "load_text",
    "message",
    "new",
    "render",
    "render_bytes",
    "report_schema",
    "rules",
    "version",
]


def version() -> str:
    """The version of the package, such as ``0.1.0``; :func:`fire_rules.rules.editions` has that of the rules.

    >>> import fire_rules
    >>> fire_rules.version() == fire_rules.__version__
    True
    """
    return __version__


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    where, colon, inner = home.partition(":")
    module = import_module(where)
    value = module if colon and not inner else getattr(module, inner or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
