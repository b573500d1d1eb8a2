"""Reading the files of ``rules/_consequences/``: strict, every fault with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from fire_rules.engine.holders import ROLES
from fire_rules.inference.basis import BASIS_KEYS, read_basis
from fire_rules.inference.bundle import FOLDER
from fire_rules.inference.consequence import CLASSES, KINDS, ON_SITE, AtLeast, ConsequenceRule, Kind, Premise
from fire_rules.inference.elements import is_elements, read_elements
from fire_rules.inference.excused import is_excuses, read_excuses
from fire_rules.inference.validate import check
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node, Scalar, read, read_bytes, suggest
from fire_rules.source.place import Place

KEYS = (
    "consequence",
    "kind",
    "title",
    "bind",
    "same",
    "when",
    "basis",
    "says",
    "remedy",
    "note",
    "from",
    "to",
    "tasks",
    "phases",
    "answers",
)
FORMS = ("violated", "definition", "consequence", "absent", "at_least")
FOR_A_SITE = ("liability", "major_hazard", "deadline")
HOLDERS = tuple(dict.fromkeys(role for _, role in ROLES))
BUILT = ("construction", "completion", "in_use", "closed")
PREMISE_KEYS = (*FORMS, "under", "is", "of", "above", "elements")


def load(paths: Iterable[Path]) -> tuple[ConsequenceRule, ...]:
    """Read the files, or all files of the folders; raises ``SourceError`` with every fault of all of them."""
    files = [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
    return parse(read(file) for file in files)


def load_folder(root: Path) -> tuple[ConsequenceRule, ...]:
    """The consequences of one rules root; the bundled ones are named in messages as ``rules/…``."""
    return parse(_nodes(root))


@lru_cache(maxsize=4)
def load_folders(roots: tuple[Path, ...], digest: str) -> tuple[ConsequenceRule, ...]:
    """The consequences of several rules roots together; ``digest`` tells one state of the files from another."""
    return parse(node for root in roots for node in _nodes(root))


def _nodes(root: Path) -> Iterator[Node]:
    from fire_rules.rulebook.locate import bundled_root

    shown = "rules" if root == bundled_root().path else root.as_posix()
    for file in sorted((root / FOLDER).rglob("*.yaml")):
        yield read_bytes(file.read_bytes(), f"{shown}/{file.relative_to(root).as_posix()}")


def parse(nodes: Iterable[Node]) -> tuple[ConsequenceRule, ...]:
    """The rules of files that are already read, in order of their ids, checked against one another."""
    faults = Faults()
    rules = [rule for node in nodes for rule in _rules(node, faults)]
    check(rules, faults)
    faults.raise_if_any()
    return tuple(sorted(rules, key=lambda rule: rule.id))


def _rules(node: Node, faults: Faults) -> list[ConsequenceRule]:
    """The rules of one file: one consequence, or a list of elements; none of the list of duties without liability."""
    if is_elements(node):
        return read_elements(node, faults)
    if is_excuses(node):
        read_excuses(node, faults)
        return []
    rule = _rule(node, faults)
    return [] if rule is None else [rule]


def _rule(node: Node, faults: Faults) -> ConsequenceRule | None:
    section = Section(node, faults, KEYS, "consequence")
    if not section.need("consequence", "kind", "title", "bind", "when"):
        return None
    kind = _kind(section)
    reader = _Premises(section)
    for entry in section.entries("when"):
        reader.read(entry)
    if "basis" not in section and kind in FOR_A_SITE:
        faults.add("I508", section.place, kind=kind)
    basis = section.node("basis")
    return ConsequenceRule(
        id=section.text("consequence"),
        kind=kind,
        title=section.words("title"),
        variables=tuple(reader.variables.items()),
        premises=tuple(reader.premises),
        same=section.choices("same", CLASSES) or (),
        counts=tuple(reader.counts),
        says=section.words("says"),
        remedy=section.words("remedy"),
        article=None if basis is None else read_basis(section.sub(basis, BASIS_KEYS, "basis")),
        start=section.day("from"),
        end=section.day("to"),
        note=section.text("note"),
        place=section.place,
        tasks=_among(section, "tasks", "task") or (ON_SITE if kind in FOR_A_SITE else ()),
        phases=_among(section, "phases", "phase") or (BUILT if kind in ("liability", "deadline") else ()),
        answers=section.choices("answers", HOLDERS) or (),
    )


def _among(section: Section, key: str, enum: str) -> tuple[str, ...]:
    """Words of an enumeration of the vocabulary; empty where the key is left out."""
    if key not in section:
        return ()
    from fire_rules.vocabulary import vocabulary

    return section.choices(key, vocabulary().enums[enum].atoms) or ()


def _kind(section: Section) -> Kind:
    word = section.choice("kind", KINDS)
    return next((kind for kind in KINDS if kind == word), KINDS[0])


class _Premises:
    """The entries of ``when``, collected."""

    def __init__(self, rule: Section) -> None:
        self.rule = rule
        self.faults = rule.faults
        self.variables = {name.text: value.text for name, value in rule.members("bind") if isinstance(value, Scalar)}
        self.premises: list[Premise] = []
        self.counts: list[AtLeast] = []
        for name, value in rule.members("bind"):
            word = value.text if isinstance(value, Scalar) else ""
            if word not in CLASSES:
                near = ", ".join(suggest(word, CLASSES))
                self.faults.add("R106", value.place, key=name.text, value=word, choices=", ".join(CLASSES), near=near)

    def read(self, node: Node) -> None:
        entry = self.rule.sub(node, PREMISE_KEYS, "premise")
        forms = [form for form in FORMS if form in entry]
        if len(forms) != 1:
            self.faults.add("I511", entry.place)
        elif "under" in entry and forms[0] != "violated":
            self.faults.add("I518", entry.place_of("under"))
        elif forms[0] == "at_least":
            self._count(entry)
        elif forms[0] == "absent":
            self._absent(entry)
        else:
            of = self._variable(entry, "of")
            kinds, class_ = self._kinds(entry)
            self.premises.append(Premise(kinds, of, "", False, class_, entry.place))
            if "above" in entry:
                self.premises.append(Premise(("above",), of, self._variable(entry, "above"), place=entry.place))

    def _absent(self, entry: Section) -> None:
        node = entry.node("absent")
        if node is None:
            return
        inner = self.rule.sub(node, ("violated", "consequence", "definition"), "absent")
        if "definition" in inner:
            self.faults.add("I509", inner.place_of("definition"))
            return
        kinds, _ = self._kinds(inner)
        self.premises.append(Premise(kinds, self._variable(entry, "of"), absent=True, place=entry.place))

    def _count(self, entry: Section) -> None:
        number = entry.number("at_least")
        elements = tuple(self._element(node) for node in entry.entries("elements"))
        whole = 0 if number is None or number != int(number) else int(number)
        if not 1 <= whole <= len(elements):
            self.faults.add("I504", entry.place, number=entry.text("at_least"), count=len(elements))
        self.counts.append(AtLeast(whole, elements, self._variable(entry, "of"), entry.place))

    def _element(self, node: Node) -> tuple[str, ...]:
        """One element of a count: an obligation, a list of them (any), or a mapping like a premise."""
        if isinstance(node, Mapping):
            return self._kinds(self.rule.sub(node, ("violated", "definition", "consequence", "is"), "element"))[0]
        words = [item for item in (node.items if not isinstance(node, Scalar) else [node]) if isinstance(item, Scalar)]
        return tuple(f"violated:{word.text}" for word in words)

    def _kinds(self, entry: Section) -> tuple[tuple[str, ...], str]:
        """The kinds of inference facts that a premise names, and the class that a definition speaks of."""
        if "violated" in entry:
            clause_of = f"@{entry.text('under')}" if "under" in entry else ""
            return tuple(f"violated:{name}{clause_of}" for name in entry.texts("violated") or ()), ""
        if "consequence" in entry:
            return tuple(f"consequence:{name}" for name in entry.texts("consequence") or ()), ""
        name = entry.text("definition")
        class_, dot, rest = name.partition(".")
        if not dot or not class_ or not rest or "." in rest:
            self.faults.add("I512", entry.place_of("definition"), text=name)
        wanted = "is" not in entry or entry.flag("is")
        return (f"definition:{name}={'true' if wanted else 'false'}",), class_

    def _variable(self, entry: Section, key: str) -> str:
        name = entry.text(key)
        if name and name not in self.variables:
            self._unknown(entry.place_of(key), name)
        return name

    def _unknown(self, place: Place, name: str) -> None:
        self.faults.add("I501", place, name=name, names=", ".join(self.variables))
