"""Units and exact conversion.

Every unit belongs to a dimension and is an exact multiple of its canonical unit. A quantity is a ``Decimal`` in the
canonical unit of its dimension; nothing is ever rounded.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation, localcontext

from fire_rules.records import dataclass

EXACT = Context(prec=60, traps=[Inexact, InvalidOperation])
"""Arithmetic that refuses to round."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, its factor to the canonical unit of that dimension, and the words it goes by in files."""

    name: str
    dimension: str
    factor: Decimal
    words: tuple[str, ...] = ()
    zh: str = ""


def _unit(name: str, dimension: str, factor: str, words: str = "", zh: str = "") -> Unit:
    return Unit(name, dimension, Decimal(factor), tuple(words.split()), zh or name)


UNITS: dict[str, Unit] = {
    unit.name: unit
    for unit in (
        _unit("m", "length", "1", "米 公尺", "m"),
        _unit("mm", "length", "0.001", "毫米", "mm"),
        _unit("cm", "length", "0.01", "厘米", "cm"),
        _unit("km", "length", "1000", "公里 千米", "km"),
        _unit("m2", "area", "1", "㎡ m² 平方米 平米 平方", "㎡"),
        _unit("hm2", "area", "10000", "公顷 ha", "hm²"),
        _unit("m3", "volume", "1", "m³ 立方米 方", "m³"),
        _unit("l", "volume", "0.001", "L 升", "L"),
        _unit("h", "resistance", "1", "小时 hr", "h"),
        _unit("min", "resistance", "0", "分钟 分", "min"),
        _unit("count", "number", "1", "个 部 层 樘 处 座 枚", ""),
        _unit("persons", "number", "1", "人 名 person", "人"),
        _unit("percent", "share", "1", "% ％ 百分", "%"),
        _unit("kg", "mass", "0.001", "千克 公斤", "kg"),
        _unit("t", "mass", "1", "吨", "t"),
        _unit("degC", "temperature", "1", "℃ °C C 度 摄氏度", "℃"),
        _unit("kV", "voltage", "1", "千伏", "kV"),
        _unit("W", "electric power", "1", "瓦", "W"),
        _unit("MVA", "power", "1", "兆伏安", "MVA"),
        _unit("lx", "illuminance", "1", "勒克斯", "lx"),
        _unit("lps", "flow", "1", "L/s l/s", "L/s"),
        _unit("deg", "angle", "1", "°", "°"),
        _unit("days", "days", "1", "天 日 day", "天"),
        _unit("months", "months", "1", "个月 月 month", "个月"),
        _unit("years", "years", "1", "年 year", "年"),
        _unit("s", "time", "1", "秒", "s"),
        _unit("Pa", "air pressure", "1", "帕", "Pa"),
        _unit("per_hour", "air changes", "1", "次/h 次每小时", "次/h"),
        _unit("MPa", "water pressure", "1", "兆帕", "MPa"),
    )
}
MINUTES_IN_AN_HOUR = Decimal(60)

_BY_WORD = {word: unit for unit in UNITS.values() for word in (unit.name, *unit.words)}


def unit_named(word: str) -> Unit | None:
    """The unit that a word in a file or a rule stands for."""
    return _BY_WORD.get(word)


def dimension_of(unit: str) -> str:
    return UNITS[unit].dimension


def canonical(value: Decimal, unit: Unit) -> Decimal | None:
    """The value in the canonical unit of its dimension, or None where that would have to be rounded."""
    try:
        with localcontext(EXACT):
            return value / MINUTES_IN_AN_HOUR if unit.name == "min" else value * unit.factor
    except Inexact:
        return None


def in_unit(value: Decimal, unit: str) -> Decimal:
    """A canonical value in a unit of the vocabulary (whose factor divides exactly)."""
    spec = UNITS[unit]
    return value * MINUTES_IN_AN_HOUR if unit == "min" else value / spec.factor


def text(value: Decimal) -> str:
    """The number as a person writes it: no exponent, no trailing zeros."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
