"""Reading the elements of a major hazard: a list of one edition, each element a consequence of findings and facts."""

from __future__ import annotations

from fire_rules.inference.consequence import ON_SITE, Article, ConsequenceRule, Group, Premise, Sanction
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node, Scalar, Sequence

KEYS = ("elements", "edition", "title", "from", "to", "aliases", "direct", "comprehensive", "note")
ELEMENT_KEYS = ("clause", "of", "when", "zh", "en", "note")
GROUPS: tuple[Group, ...] = ("direct", "comprehensive")
PLACES = ("building", "part")


def is_elements(node: Node) -> bool:
    """Whether a file lists elements rather than stating one consequence."""
    return isinstance(node, Mapping) and any(key.text == "elements" for key, _ in node.items)


def read_elements(node: Node, faults: Faults) -> list[ConsequenceRule]:
    """One rule for each element, its id made of instrument, edition and clause."""
    section = Section(node, faults, KEYS, "elements")
    if not section.need("elements", "edition", "title", "from"):
        return []
    aliases = {
        name.text: _texts(value) for name, value in section.members("aliases") if isinstance(value, Sequence | Scalar)
    }
    return [
        rule
        for group in GROUPS
        for entry in section.entries(group)
        for rule in _element(section, section.sub(entry, ELEMENT_KEYS, "element"), group, aliases)
    ]


def _element(
    home: Section, section: Section, group: Group, aliases: dict[str, tuple[str, ...]]
) -> list[ConsequenceRule]:
    if not section.need("clause", "of", "when", "zh", "en"):
        return []
    place = section.choice("of", PLACES, PLACES[0])
    clause, edition = section.quoted("clause"), home.quoted("edition")
    start, end = home.day("from"), home.day("to")
    premises = [_premise(node, place, aliases, section.faults) for node in section.entries("when")]
    sanction = Sanction(edition, start=start, end=end)
    return [
        ConsequenceRule(
            id=f"{home.text('elements')}-{edition}-{clause}",
            kind="element",
            title={"zh": section.text("zh"), "en": section.text("en")},
            variables=((place, place),),
            premises=tuple(premises),
            article=Article(home.text("elements"), clause, (sanction,), title=home.words("title")),
            start=start,
            end=end,
            note=section.text("note"),
            place=section.place,
            tasks=ON_SITE,
            clause=clause,
            group=group,
        )
    ]


def _premise(node: Node, place: str, aliases: dict[str, tuple[str, ...]], faults: Faults) -> Premise:
    """One condition: any of its names, an obligation, alias, ``class.definition`` or ``not class.definition``."""
    names = [name for text in _texts(node) for name in aliases.get(text, (text,))]
    kinds = []
    for name in names:
        plain = name.removeprefix("not ")
        class_, dot, _ = plain.partition(".")
        if not dot:
            kinds.append(f"violated:{name}")
            continue
        if place == "part" and class_ != "part":
            faults.add("I510", node.place, name=place, class_=place, found=class_)
        kinds.append(f"definition:{plain}={'true' if plain == name else 'false'}")
    return Premise(tuple(kinds), place, place=node.place)


def _texts(node: Node) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else [node]
    return tuple(item.text.strip() for item in items if isinstance(item, Scalar))
