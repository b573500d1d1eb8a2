"""The annex on major fire hazards: the form of the edition of the day, element by element, for those who decide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fire_rules.report.counts_text import of_unit
from fire_rules.report.made_text import signatures
from fire_rules.report.major_hazard import COLUMNS, basis_of, conclusion, facts_of, heading, rows
from fire_rules.report.naming import naming_of
from fire_rules.report.sheet_words import sheet
from fire_rules.report.tables import escaped, paragraph, table
from fire_rules.report.words import colon, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.inference.consequence import ElementAnswer, HazardForm
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming

LANGUAGES = ("zh", "en")


def hazards_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """The annex of one file: a form for each building, or why there is none."""
    lang, naming = options.lang, naming_of(result)
    yield f"## {sheet('hazards_title', lang)}"
    yield ""
    yield paragraph(result.name or result.source)
    yield from (line for entry in of_unit(result, naming, lang) for line in ("", escaped(entry.text)))
    for form in result.major_hazards:
        yield ""
        yield from form_table(form, result, naming, lang)
    if not result.major_hazards:
        yield ""
        yield escaped(sheet("no_form", lang))
    yield ""
    yield sheet("not_a_document", lang)
    yield ""
    yield escaped(word("disclaimer", lang))
    yield from (f"{escaped(line.text)}  " if line.text else "" for line in signatures(result, lang))


def form_table(form: HazardForm, result: Result, naming: Naming, lang: str) -> Iterator[str]:
    """The form of one building: method, day, every element, what they come to, and what is left out before."""
    yield f"### {escaped(naming.subject(form.building, lang))}"
    yield ""
    yield f"- {sheet('method', lang)}{colon(lang)}{escaped(heading(form, lang))}"
    yield f"- {word('inspection_date', lang)}{colon(lang)}{form.date}"
    yield f"- {sheet('conclusion', lang)}{colon(lang)}{escaped(conclusion(form, lang))}"
    if form.procedure:
        yield f"- {sheet('procedure', lang)}{colon(lang)}{escaped(said(form.procedure, lang))}"
    yield ""
    yield from table(COLUMNS["en" if lang == "en" else "zh"], rows(form, result, naming, lang))


def form_json(form: HazardForm, result: Result, naming: Naming) -> dict[str, Any]:
    """The form for machines: every element with its answer, facts and basis, and what they come to."""
    return {
        "building": form.building,
        "label": {lang: naming.subject(form.building, lang) for lang in LANGUAGES},
        "instrument": form.instrument,
        "edition": form.edition,
        "title": dict(form.title),
        "date": form.date.isoformat(),
        "procedure": dict(form.procedure),
        "conclusion": {lang: conclusion(form, lang) for lang in LANGUAGES},
        "proposals": [{"id": name, "status": status} for name, status in form.proposals],
        "elements": [_element(one, form, result, naming) for one in form.answers],
    }


def _element(one: ElementAnswer, form: HazardForm, result: Result, naming: Naming) -> dict[str, Any]:
    return {
        "clause": one.clause,
        "group": one.group,
        "title": dict(one.title),
        "answer": one.answer,
        "facts": {lang: facts_of(one, naming, lang) for lang in LANGUAGES},
        "basis": {lang: basis_of(one, form, result, naming, lang) for lang in LANGUAGES},
        "findings": [support.fingerprint for support in one.support if support.kind == "finding"],
        "missing": [{"path": ref.path, "name": ref.name} for ref in one.missing],
        "unchecked": list(one.unchecked),
    }
