"""The rules of consequences in words: what follows from what, on which article, with which measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fire_rules.inference.consequence import AtLeast, ConsequenceRule, Kind, Premise, Sanction
from fire_rules.inference.wording import amount_words, article_words
from fire_rules.records import dataclass
from fire_rules.report.words import comma
from fire_rules.rulebook.rule import Rulebook, Words
from fire_rules.vocabulary import vocabulary

KINDS: dict[Kind, Words] = {
    "major_hazard": {"zh": "重大火灾隐患", "en": "Major fire hazards"},
    "element": {"zh": "重大火灾隐患判定要素", "en": "Elements of major fire hazards"},
    "systemic_hazard": {"zh": "系统性隐患", "en": "Systemic hazards"},
    "liability": {"zh": "法律责任", "en": "Liabilities"},
    "addressee": {"zh": "责任主体", "en": "Whom a breach concerns"},
    "deadline": {"zh": "整改期限", "en": "Time limits for correction"},
}
_CLASSES = {"subject": ("对象", "subject"), "party": ("当事单位", "party")}


@dataclass(frozen=True, slots=True)
class Drawn:
    """The rules of consequences by id, and the rulebook that they stand on."""

    rules: Mapping[str, ConsequenceRule]
    book: Rulebook


def premises(rule: ConsequenceRule, drawn: Drawn) -> list[Words]:
    """What must hold, one entry a premise; all of them together."""
    found = [_premise(premise, rule, drawn) for premise in rule.premises]
    return [*found, *(_count(count, rule, drawn) for count in rule.counts)]


def _premise(premise: Premise, rule: ConsequenceRule, drawn: Drawn) -> Words:
    variable = _variable(premise.of, rule)
    if premise.above:
        other = _variable(premise.above, rule)
        return {"zh": f"{variable['zh']}高于{other['zh']}", "en": f"{variable['en']} reaches above {other['en']}"}
    any_of = _any(premise.kinds, drawn)
    of = {"zh": f"{variable['zh']}：" if premise.of else "", "en": f"{variable['en']}: " if premise.of else ""}
    if premise.absent:
        return {"zh": f"{of['zh']}没有 {any_of['zh']}", "en": f"{of['en']}none of {any_of['en']}"}
    return {lang: of[lang] + any_of[lang] for lang in ("zh", "en")}


def _count(count: AtLeast, rule: ConsequenceRule, drawn: Drawn) -> Words:
    variable = _variable(count.of, rule)
    elements = [_any(kinds, drawn) for kinds in count.elements]
    zh = f"{variable['zh']}：以下{len(elements)}项中至少{count.number}项：" + "；".join(e["zh"] for e in elements)
    en = f"{variable['en']}: at least {count.number} of {len(elements)}: " + "; ".join(e["en"] for e in elements)
    return {"zh": zh, "en": en}


def _any(kinds: Sequence[str], drawn: Drawn) -> Words:
    words = [_fact(kind, drawn) for kind in kinds]
    return {"zh": " 或 ".join(w["zh"] for w in words), "en": " or ".join(w["en"] for w in words)}


def _fact(kind: str, drawn: Drawn) -> Words:
    """One fact of the inference: a violated obligation, a definition that is so or not, another consequence."""
    what, _, name = kind.partition(":")
    if what == "violated":
        name, _, instrument = name.partition("@")
        by = f"（{instrument}）" if instrument else ""
        return {"zh": f"违反义务 {name}{by}", "en": f"{name} violated{f' by {instrument}' if instrument else ''}"}
    if what == "consequence":
        return _consequence(name, drawn)
    name, _, value = name.partition("=")
    owner, _, field = name.partition(".")
    definition = drawn.book.definitions.get((owner, field))
    title = definition.title if definition is not None else {"zh": name, "en": name}
    if value == "true":
        return {"zh": f"“{title['zh']}”", "en": f"“{title['en']}”"}
    return {"zh": f"并非“{title['zh']}”", "en": f"not “{title['en']}”"}


def _consequence(name: str, drawn: Drawn) -> Words:
    """Another consequence: an element by its clause, the others by title."""
    rule = drawn.rules.get(name)
    if rule is None:
        return {"zh": name, "en": name}
    return {"zh": rule.clause, "en": rule.clause} if rule.kind == "element" else rule.title


def _variable(name: str, rule: ConsequenceRule) -> Words:
    class_ = dict(rule.variables).get(name, "")
    spec = vocabulary().classes.get(class_)
    zh, en = (spec.zh, spec.en) if spec is not None else _CLASSES.get(class_, (name, name))
    named = "" if name in ("", class_) else f" {name}"
    return {"zh": zh + named, "en": en + named}


def same(rule: ConsequenceRule, lang: str) -> str:
    """What all premises agree on."""
    specs = (vocabulary().classes.get(name) for name in rule.same)
    return comma(lang).join((spec.en if lang == "en" else spec.zh) for spec in specs if spec is not None)


def sanctions(rule: ConsequenceRule, book: Rulebook) -> list[tuple[Sanction, Words, Words]]:
    """Each edition of the article that the rule stands on: the edition, its citation, its amount."""
    if rule.article is None:
        return []
    instrument = book.instruments.get(rule.article.instrument)
    title = rule.article.title or (instrument.title if instrument is not None else {})
    return [
        (sanction, article_words(rule.article, sanction, title), amount_words(sanction))
        for sanction in rule.article.editions
    ]
