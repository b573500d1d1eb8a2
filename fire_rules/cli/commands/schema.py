"""``fire-rules schema``: the JSON Schema of a building file or of a report."""

from __future__ import annotations

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised
from fire_rules.cli.localised import command as made


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "schema",
        lang,
        lambda kind: _schema(kind),
        "输出 JSON Schema：building（建筑文件，供编辑器使用）或 report（JSON 报告）。",
        "Print the JSON Schema of building files (for editors) or of JSON reports.",
        [click.Argument(["kind"], type=click.Choice(["building", "report"]))],
    )


def _schema(kind: str) -> int:
    import json

    from fire_rules.cli.output import emit

    if kind == "report":
        from fire_rules.report.schema import report_schema

        schema = report_schema()
    else:
        from fire_rules.model.schema import building_schema

        schema = building_schema()
    emit(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", machine=True)
    return 0
