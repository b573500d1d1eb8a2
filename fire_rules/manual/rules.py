"""A rule described in words, row by row: what ``fire-rules rule`` prints and what the page of the rule shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal, get_args

from fire_rules.language import Expression
from fire_rules.language.types import BOOL, DATE, Type
from fire_rules.manual.phrases import (
    CONFIDENCE,
    DUE,
    GOVERNED_BY,
    LAYERS,
    MODALITIES,
    RELATIONS,
    STATUS,
    clause_words,
    discipline_words,
    place_words,
)
from fire_rules.manual.wording import Wording
from fire_rules.records import dataclass
from fire_rules.report.words import ASKS, noted
from fire_rules.rulebook.rule import Adjustment, Force, Rule, Rulebook, Words
from fire_rules.rulebook.typed import Trees, scope_of, word_of
from fire_rules.vocabulary import vocabulary

Section = Literal["law", "who", "applies", "asks", "adjusts", "why", "trust"]
SECTIONS: tuple[Section, ...] = get_args(Section)


@dataclass(frozen=True, slots=True)
class Row:
    """One statement on a rule: what it is about, its words, and the expression that says it exactly, where one does."""

    section: Section
    label: Words
    words: Words
    code: str = ""


@dataclass(frozen=True, slots=True)
class AdjustmentWords:
    """An adjustment in words: on what clause it stands, what it does, when; ``code`` says the last two exactly."""

    label: str
    cites: Words
    effect: Words
    when: Words
    on_claim: bool
    code: str


class Describer:
    """Describes the rules of one rulebook; its typed trees are made once."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.trees = Trees(scope_of(book))
        self.wordings = {lang: Wording(book, lang) for lang in ("zh", "en")}

    def rows(self, rule: Rule) -> tuple[Row, ...]:
        """Everything that the rule says, in the order of ``SECTIONS``."""
        parts = (self._law, self._who, self._applies, self._asks, self._adjusts, self._why, self._trust)
        return tuple(row for part in parts for row in part(rule))

    def said(self, rule: Rule, expression: Expression, expected: Type | None = None) -> Words:
        """An expression of the rule in both languages."""
        word = word_of(expression)
        if word:
            return {"zh": word, "en": {"不限": "unlimited", "—": "not permitted"}[word]}
        tree = self.trees.of(expression, rule.subject, expected)
        return {lang: wording.say(tree) for lang, wording in self.wordings.items()}

    def _law(self, rule: Rule) -> Iterator[Row]:
        yield _row("law", "依据", "clause", clause_words(self.book, rule.instrument, rule.clause))
        for force in rule.force:
            yield _row("law", "施行", "in force", _force(self.book, force))
        yield _row("law", "判定日期", "dated by", GOVERNED_BY[rule.governed_by])
        yield _row("law", "义务", "obligation", _same(rule.obligation))
        yield _row("law", "程度", "modality", MODALITIES[rule.modality])
        for other in rule.also_cites:
            yield _row("law", "并引", "also cites", place_words(self.book, other, rule.instrument))

    def _who(self, rule: Rule) -> Iterator[Row]:
        if rule.binds:
            yield _row("who", "责任主体", "binds", _same(rule.binds))
        if rule.addressee is not None:
            yield _row("who", "通知对象", "addressed to", self.said(rule, rule.addressee), rule.addressee.text)
        yield _row("who", "专业", "discipline", discipline_words(rule.discipline))
        yield _row("who", "事实层次", "layer", LAYERS[rule.layer])
        yield from _limited("阶段", "phases", "phase", rule.phases)
        yield from _limited("任务", "tasks", "task", rule.tasks)
        if rule.jurisdiction:
            yield _row("who", "地域", "jurisdiction", _same("、".join(rule.jurisdiction)))

    def _applies(self, rule: Rule) -> Iterator[Row]:
        view = self.book.views.get(rule.subject)
        spec = vocabulary().classes[view.class_ if view is not None else rule.subject]
        title = view.title if view is not None else {"zh": spec.zh, "en": spec.en}
        yield _row("applies", "对象", "subject", title, rule.subject)
        for condition in (view.where if view is not None else None, rule.when):
            if condition is not None:
                yield _row("applies", "适用条件", "when", self.said(rule, condition, BOOL), condition.text)
        for item in rule.any_of:
            words = self.said(rule, item.when, BOOL)
            if item.residual:
                words = {"zh": f"前列各项之外：{words['zh']}", "en": f"where no earlier item holds: {words['en']}"}
            yield _row("applies", f"第{item.item}项", f"item {item.item}", words, item.when.text)

    def _asks(self, rule: Rule) -> Iterator[Row]:
        if rule.measure is not None:
            yield _row("asks", "计量", "measure", self.said(rule, rule.measure), rule.measure.text)
        if rule.comparison is not None and rule.limit is not None:
            measure = self.trees.measure(rule)
            words = self.said(rule, rule.limit, None if word_of(rule.limit) else measure.type)
            zh, en = ASKS[rule.comparison]
            label = ("最大" if rule.comparison == "at_most" else zh, "at most" if rule.comparison == "at_most" else en)
            yield _row("asks", *label, words, f"{rule.comparison} {rule.limit}")
        if rule.require is not None:
            yield _row("asks", "要求", "requires", self.said(rule, rule.require, BOOL), rule.require.text)
        if rule.judge is not None:
            yield _row("asks", "由人判断", "asks a person", rule.judge)
        if rule.every is not None:
            yield self._every(rule)

    def _every(self, rule: Rule) -> Row:
        every = rule.every
        assert every is not None
        records = self.said(rule, every.records)
        since = {"zh": "", "en": ""} if every.since is None else self.said(rule, every.since, DATE)
        kind = _atom("record_kind", every.kind) if every.kind else {"zh": "", "en": ""}
        words = {
            "zh": f"每{every.months}个月，{records['zh']}中至少有一条"
            + (f"{kind['zh']}" if kind["zh"] else "")
            + (f"，自{since['zh']}起算" if since["zh"] else ""),
            "en": f"in every {every.months} months at least one entry in {records['en']}"
            + (f" ({kind['en']})" if kind["en"] else "")
            + (f", counted from {since['en']}" if since["en"] else ""),
        }
        return _row("asks", "周期", "every", words, f"{every.months} months: {every.records}")

    def adjustments(self, rule: Rule) -> tuple[AdjustmentWords, ...]:
        """The adjustments of a rule in words, in the order in which they apply."""
        return tuple(
            AdjustmentWords(
                entry.label,
                place_words(self.book, entry.cites, rule.instrument),
                self._effect(rule, entry),
                self.said(rule, entry.when, BOOL),
                entry.on_claim,
                f"{_does(entry)}: {entry.when}",
            )
            for entry in rule.adjust
        )

    def _adjusts(self, rule: Rule) -> Iterator[Row]:
        for entry in self.adjustments(rule):
            zh, en = ("（须主张）", " (on claim)") if entry.on_claim else ("", "")
            words = {
                "zh": f"{entry.label}，{entry.cites['zh']}{zh}：{entry.effect['zh']}，条件：{entry.when['zh']}",
                "en": f"{entry.label}, {entry.cites['en']}{en}: {entry.effect['en']}, where {entry.when['en']}",
            }
            yield _row("adjusts", "调整", "adjusted", words, entry.code)

    def _effect(self, rule: Rule, entry: Adjustment) -> Words:
        """What an adjustment does to the limit or to the requirement."""
        words: Words
        if entry.waive:
            words = {"zh": "不作要求", "en": "the requirement falls away"}
        elif entry.replace is not None:
            words = _both("限值改为{}", "the limit becomes {}", self._amount(rule, entry.replace))
        elif entry.times is not None:
            words = _both("限值乘以{}", "the limit is multiplied by {}", self.said(rule, entry.times))
        else:
            assert entry.plus is not None
            words = _both("限值加{}", "the limit is raised by {}", self._amount(rule, entry.plus))
        if entry.floor is not None:
            floor = self._amount(rule, entry.floor)
            words = {
                "zh": f"{words['zh']}，但不小于{floor['zh']}",
                "en": f"{words['en']}, but to no less than {floor['en']}",
            }
        for labels, zh, en in (
            (entry.over, "代替", "in place of"),
            (entry.not_with, "不与以下并用：", "not together with"),
        ):
            if labels:
                words = {
                    "zh": f"{words['zh']}（{zh}{'、'.join(labels)}）",
                    "en": f"{words['en']} ({en} {', '.join(labels)})",
                }
        return words

    def _amount(self, rule: Rule, expression: Expression) -> Words:
        return self.said(rule, expression, None if word_of(expression) else self.trees.measure(rule).type)

    def _why(self, rule: Rule) -> Iterator[Row]:
        if rule.says:
            yield _row("why", "理由", "why", rule.says)
        if rule.remedy:
            yield _row("why", "整改", "remedy", rule.remedy)

    def _trust(self, rule: Rule) -> Iterator[Row]:
        yield _row("trust", "可信度", "confidence", CONFIDENCE[rule.confidence])
        for text, zh, en in ((rule.note, "说明", "note"), (rule.known_limits, "已知局限", "known limits")):
            if text:
                yield _row("trust", zh, en, {lang: noted(text, lang) for lang in ("zh", "en")})
        if rule.place is not None:
            yield _row("trust", "出处", "at", _same(str(rule.place)))


def _row(section: Section, zh: str, en: str, words: Words, code: str = "") -> Row:
    return Row(section, {"zh": zh, "en": en}, words, code)


def _same(text: str) -> Words:
    return {"zh": text, "en": text}


def _both(zh: str, en: str, words: Words) -> Words:
    return {"zh": zh.format(words["zh"]), "en": en.format(words["en"])}


def _does(entry: Adjustment) -> str:
    kinds = ("replace", "times", "plus")
    return next((f"{kind} {value}" for kind in kinds if (value := getattr(entry, kind)) is not None), "waive")


def _force(book: Rulebook, force: Force) -> Words:
    """A period of force: its days, edition and standing, and the clause that took over the mandatory force."""
    last = (force.end - timedelta(days=1)).isoformat() if force.end else ""
    found = {}
    for lang, now, position in (("zh", "至今", 0), ("en", "now", 1)):
        text = f"{force.start} – {last or now}  {force.edition}  {STATUS[force.status][lang]}"
        if force.binding is not None:
            other = place_words(book, force.binding.clause, "")[lang]
            relation = RELATIONS[force.binding.relation][lang].format(other)
            text += f"；{relation}" if position == 0 else f"; {relation}"
        if force.due is not None:
            text += DUE[force.due.state][lang].format(force.due.last)
        found[lang] = text
    return found


def _limited(zh: str, en: str, enum: str, atoms: frozenset[str]) -> Iterator[Row]:
    """Phases or tasks, where the rule does not bind in all of them."""
    spec = vocabulary().enums[enum]
    if set(atoms) == set(spec.atoms):
        return
    chosen = [a for a in spec.atoms if a in atoms]
    words = {"zh": "、".join(spec.zh_atoms[a] for a in chosen), "en": ", ".join(spec.en_atoms[a] for a in chosen)}
    yield _row("who", zh, en, words)


def _atom(enum: str, name: str) -> Words:
    spec = vocabulary().enums.get(enum)
    if spec is None or name not in spec.atoms:
        return _same(name)
    return {"zh": spec.zh_atoms[name], "en": spec.en_atoms[name]}
