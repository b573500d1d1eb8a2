"""What the reader makes of good files: values, text, places, aliases, encodings."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from fire_rules.source import Mapping, Node, Scalar, Sequence, SourceError, plain, read, read_bytes, read_text, walk


def value_of(text: str) -> object:
    node = read_text(f"k: {text}\n", "f.yaml")
    assert isinstance(node, Mapping)
    value = node.get("k")
    assert isinstance(value, Scalar)
    return value.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4000", 4000),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("2.50", Decimal("2.50")),
        (".5", Decimal("0.5")),
        ("0.1", Decimal("0.1")),
        ("1e3", Decimal(1000)),
        ("４０００", 4000),
        ("３．５", Decimal("3.5")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("1:30", "1:30"),
        ("2022-11-21", "2022-11-21"),
        ("2022-11-21 10:00:00", "2022-11-21 10:00:00"),
        ("1_000", "1_000"),
        ("4,000", "4,000"),
        ("<5 m", "<5 m"),
        ("≥2", "≥2"),
        ("3500..3700", "3500..3700"),
        ("25 %", "25 %"),
        ("-", "-"),
        ("—", "—"),
        ("1.2.3", "1.2.3"),
        ("3.10", Decimal("3.10")),
        ("'3.10'", "3.10"),
        ('"true"', "true"),
        ("nullo", "nullo"),
        ("见图：A-3", "见图：A-3"),
        ("分区过大，难以控制", "分区过大，难以控制"),
        ("一层、二层", "一层、二层"),
        ("http://a.cn", "http://a.cn"),
    ],
)
def test_value(text: str, expected: object) -> None:
    if text == "-":
        text = "'-'"
    found = value_of(text)
    assert found == expected
    assert type(found) is type(expected)


def test_decimals_keep_their_digits() -> None:
    assert str(value_of("2.50")) == "2.50"
    assert str(value_of("0.1000000000000000055511151231257827")) == "0.1000000000000000055511151231257827"


def test_text_stays_as_written() -> None:
    node = read_text("a: ４０００\nb: '甲'\nc: |\n  行一\n  行二\n", "f.yaml")
    assert [(n.text, n.quoted) for n in walk(node) if isinstance(n, Scalar)] == [
        ("a", False),
        ("４０００", False),
        ("b", False),
        ("甲", True),
        ("c", False),
        ("行一\n行二\n", True),
    ]


def test_numbers_without_a_trap_may_be_keys() -> None:
    node = read_text("2014: 旧\n'3.10': 新\n", "f.yaml")
    assert plain(node) == {"2014": "旧", "3.10": "新"}
    with pytest.raises(SourceError):
        read_text("2014: 旧\n'2014': 新\n", "f.yaml")


def places(node: Node) -> list[tuple[int, int]]:
    return [(part.place.line, part.place.column) for part in walk(node)]


YAML = "建筑: # 一号\n  - 高度: 20\n    名称: '二号'\n楼层: [1, 2]\n"
YAML_PLACES = [(1, 1), (1, 1), (2, 3), (2, 5), (2, 5), (2, 9), (3, 5), (3, 9), (4, 1), (4, 5), (4, 6), (4, 9)]


@pytest.mark.parametrize("text", [YAML, YAML.replace("\n", "\r\n"), "\ufeff" + YAML, YAML.replace("\n", "\r")])
def test_places_count_characters(text: str) -> None:
    assert places(read_text(text, "f.yaml")) == YAML_PLACES
    assert places(read_bytes(text.encode(), "f.yaml")) == YAML_PLACES


def test_places_of_json() -> None:
    node = read_text('{"高度": 20.50,\n  "楼层": [{"a": null}, true, "\\u4e00\\ud83d\\ude00"]}\n', "f.json")
    assert plain(node) == {"高度": Decimal("20.50"), "楼层": [{"a": None}, True, "一😀"]}
    assert places(node) == [(1, 1), (1, 2), (1, 8), (2, 3), (2, 9), (2, 10), (2, 11), (2, 16), (2, 23), (2, 29)]


@pytest.mark.parametrize("text", ["[]", "{}", '"x"', "1", " [ ]\n", '{"a":{},"b":[]}', "[1e3,-0.5,0]"])
def test_json_is_read_alike_as_yaml(text: str) -> None:
    assert plain(read_text(text, "f.json")) == plain(read_text(text, "f.yaml"))


def test_alias_keeps_the_place_of_the_text_and_tells_its_use() -> None:
    node = read_text("a: &w {h: 3}\nb: *w\nc: &n 5\nd: *n\n", "f.yaml")
    assert isinstance(node, Mapping)
    a, b, d = node.get("a"), node.get("b"), node.get("d")
    assert isinstance(a, Mapping)
    assert isinstance(b, Mapping)
    assert isinstance(d, Scalar)
    assert plain(b) == {"h": 3}
    assert (b.place, a.via) == (a.place, None)
    assert b.via is not None
    assert (b.via.line, b.via.column) == (2, 4)
    assert (d.value, d.place.line, d.via.line if d.via else 0) == (5, 3, 4)


def test_mapping_and_sequence_helpers() -> None:
    node = read_text("a: 1\nb: [x, y]\n", "f.yaml")
    assert isinstance(node, Mapping)
    key, items = node.key("b"), node.get("b")
    assert key is not None
    assert (key.place.line, node.key("c"), node.get("c")) == (2, None, None)
    assert isinstance(items, Sequence)
    assert [plain(item) for item in items] == ["x", "y"]
    assert (len(items), len(node), "a" in node, "c" in node) == (2, 2, True, False)
    assert (node.names(), [plain(value) for value in node.values()]) == (["a", "b"], [1, ["x", "y"]])


def test_file_is_read_by_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1", "utf-8")
    (tmp_path / "a.json").write_text('{"a": 1}', "utf-8-sig")
    assert plain(read(tmp_path / "a.yaml")) == plain(read(str(tmp_path / "a.json"))) == {"a": 1}


@pytest.mark.parametrize(("data", "code"), [(b'{"a": 1,}', "S163"), (b"{a: 1}", None), (b"a: 1", None), (b"[a]", None)])
def test_standard_input_tells_json_from_yaml(data: bytes, code: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    from types import SimpleNamespace

    monkeypatch.setattr("fire_rules.source.reader.sys", SimpleNamespace(stdin=SimpleNamespace(buffer=io.BytesIO(data))))
    if code is None:
        read("-")
    else:
        with pytest.raises(SourceError) as caught:
            read("-")
        assert [d.code for d in caught.value.diagnostics] == [code]


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.yaml", "S101"), (tmp_path, "S102"), ("a\0b", "S102")):
        with pytest.raises(SourceError) as caught:
            read(path)
        assert [d.code for d in caught.value.diagnostics] == [code]
