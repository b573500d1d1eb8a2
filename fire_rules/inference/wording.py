"""The sentences of consequences, in both languages: what may apply, never what an authority will do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fire_rules.inference.consequence import Article, ConsequenceRule, Sanction, Status
from fire_rules.rulebook.rule import Words

_DIGITS = "零一二三四五六七八九"
_ARTICLE = re.compile(r"(\d+)(?:-(\d+))?( ?(?:\([^)]+\))*)")
_PLACES = ("第{}款", "第（{}）项", "第{}目")
_OPEN: Words = {"zh": "若待定事项成立，", "en": "if the open findings prove to be breaches, "}
_WAN = 10_000
_HUNDRED = 100


def article_words(article: Article, sanction: Sanction, title: Words) -> Words:
    """The article with its instrument and edition: 《中华人民共和国消防法》（2021年）第六十条第一款第（一）项."""
    zh_name = title.get("zh") or article.instrument
    year = sanction.edition
    zh_year = f"（{year}年）" if year.isdigit() else f"（{year}）" if year else ""
    en_name = title.get("en") or article.instrument
    number = sanction.article or article.article
    dotted = "." in number
    zh_place = f"第{number}条" if dotted else article_zh(number)
    en_place = number if dotted else f"art. {number.replace(' ', ' item ')}"
    return {"zh": f"《{zh_name}》{zh_year}{zh_place}", "en": f"{en_name}{f' ({year})' if year else ''}, {en_place}"}


def article_zh(text: str) -> str:
    """The article, paragraph and item of a law in Chinese numerals; what is not counted so, as written.

    ``60(1)(2)`` is article, paragraph and item, ``97 (6)`` an item of an article that has one paragraph only.
    """
    match = _ARTICLE.fullmatch(text)
    if match is None:
        return f"第{text}条"
    place = f"第{numeral(int(match[1]))}条" + (f"之{numeral(int(match[2]))}" if match[2] else "")
    forms = _PLACES[1:] if match[3].startswith(" ") else _PLACES
    for part, form in zip(re.findall(r"\(([^)]+)\)", match[3]), forms, strict=False):
        place += form.format(numeral(int(part)) if part.isdigit() else part)
    return place


def numeral(number: int) -> str:
    """A number below a thousand as articles are counted: 十, 二十一, 一百零三."""
    hundreds, below = divmod(number, _HUNDRED)
    tens, ones = divmod(below, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += _DIGITS[0]
    return text + (_DIGITS[ones] if ones or not text else "")


def amount_words(sanction: Sanction) -> Words:
    """The range of the fine: what the rule says in words, else the amounts in yuan, of the unit and of persons."""
    if sanction.amount:
        return sanction.amount
    unit = _range(sanction.amount_yuan)
    persons = _range(sanction.persons_yuan)
    if not unit and not persons:
        return {}
    zh, en = [unit["zh"]] if unit else [], [unit["en"]] if unit else []
    if persons:
        zh.append(f"对直接责任人员{persons['zh']}")
        en.append(f"persons directly responsible: {persons['en']}")
    return {"zh": "；".join(zh), "en": "; ".join(en)}


def liability_words(article: Words, sanction: Sanction, status: Status) -> Words:
    """可能适用第×条，由××实施，…，幅度 …，以 … 为前提."""
    amount = amount_words(sanction)
    zh, en = [f"可能适用{article['zh']}"], [f"{article['en']} may apply"]
    for words, zh_form, en_form in (
        (sanction.by, "由{}实施", "carried out by {}"),
        (sanction.who, "对象为{}", "against {}"),
        (sanction.measure, "{}", "{}"),
        (amount, "幅度：{}", "range: {}"),
        (sanction.precondition, "以{}为前提", "only if {}"),
        (sanction.deadline, "整改期限：{}", "to be corrected: {}"),
    ):
        if words:
            zh.append(zh_form.format(words["zh"]))
            en.append(en_form.format(words["en"]))
    return _opened({"zh": "，".join(zh), "en": "; ".join(en)}, status)


def deadline_words(article: Words, sanction: Sanction, status: Status) -> Words:
    """The time that an instrument gives for correction: 整改期限：…，依《…》第×条."""
    deadline = sanction.deadline
    words = {
        "zh": f"整改期限：{deadline.get('zh', '')}，依{article['zh']}",
        "en": f"to be corrected: {deadline.get('en', '')}; {article['en']}",
    }
    return _opened(words, status)


def uncertain_words(article: Article, title: Words, editions: Sequence[Sanction], status: Status) -> Words:
    """The sentence where the date that picks the edition is not known: the article, and each edition's authority."""
    plain = article_words(article, Sanction(), title)
    zh = "；".join(f"{e.start}起由{e.by['zh']}" for e in editions if e.by)
    en = "; ".join(f"from {e.start} {e.by['en']}" for e in editions if e.by)
    return _opened(
        {
            "zh": f"可能适用{plain['zh']}，所依日期未提供，版本与实施机关待定" + (f"（{zh}）" if zh else ""),
            "en": f"{plain['en']} may apply; no date is given, so edition and authority are open"
            + (f" ({en})" if en else ""),
        },
        status,
    )


def outside_words(article: Article, title: Words, day: str, status: Status) -> Words:
    """The sentence where no edition that is held was in force on the day."""
    plain = article_words(article, Sanction(), title)
    return _opened(
        {
            "zh": f"可能涉及{plain['zh']}，但 {day} 施行的版本未收录，责任条款未给出",
            "en": f"{plain['en']} may be concerned, but the edition in force on {day} is not held",
        },
        status,
    )


def hazard_words(rule: ConsequenceRule, article: Words, status: Status) -> Words:
    """The sentence of a hazard; a major hazard is a proposal for those who decide on it."""
    says = {lang: rule.says.get(lang, "") for lang in ("zh", "en")}
    if rule.kind == "major_hazard":
        words = {
            "zh": f"重大火灾隐患判定建议（待集体讨论或专家论证）：{rule.title['zh']}，{article.get('zh', '')}",
            "en": f"proposed as a major fire hazard, for collective discussion or experts: {rule.title['en']}, "
            + article.get("en", ""),
        }
    elif rule.kind == "addressee":
        words = {"zh": f"责任主体：{rule.title['zh']}", "en": f"whom it concerns: {rule.title['en']}"}
    else:
        words = {"zh": f"系统性隐患：{rule.title['zh']}", "en": f"systemic hazard: {rule.title['en']}"}
    if says["zh"]:
        words = {"zh": f"{words['zh']}。{says['zh']}", "en": f"{words['en']}. {says['en']}"}
    return _opened(words, status)


def _opened(words: Words, status: Status) -> Words:
    if status == "established":
        return words
    return {lang: _OPEN[lang] + text for lang, text in words.items()}


def _range(amount: tuple[int, int] | None) -> Words:
    if amount is None:
        return {}
    low, high = amount
    if not low:
        return {"zh": f"{_yuan(high)}以下罚款", "en": f"fine of up to {high:,} yuan"}
    return {"zh": f"{_yuan(low)}以上{_yuan(high)}以下罚款", "en": f"fine of {low:,} to {high:,} yuan"}


def _yuan(amount: int) -> str:
    return f"{amount // _WAN}万元" if amount >= _WAN and amount % _WAN == 0 else f"{amount}元"
