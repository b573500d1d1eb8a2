"""项目: generated from the vocabulary by fire_rules.model.generate; a test compares both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from fire_rules.model.entities.base import Entity
from fire_rules.model.facts import UNSTATED, Day, Members, Words

if TYPE_CHECKING:
    from fire_rules.model.entities.building import Building
    from fire_rules.model.entities.estate import Estate
    from fire_rules.model.entities.separation import Separation
    from fire_rules.model.entities.town import Town
    from fire_rules.model.entities.unit import Unit
else:
    Building = Estate = Separation = Town = Unit = Any


class Site(Entity):
    """项目 (site)."""

    class_: ClassVar[str] = "site"

    name: Words = UNSTATED  # 名称
    province: Words = UNSTATED  # 省份
    city: Words = UNSTATED  # 城市
    county: Words = UNSTATED  # 县区
    note: Words = UNSTATED  # 备注
    inspection_date: Day = UNSTATED  # 检查日期
    buildings: Members[Building] = UNSTATED  # 建筑
    units: Members[Unit] = UNSTATED  # 单位
    separations: Members[Separation] = UNSTATED  # 防火间距
    estates: Members[Estate] = UNSTATED  # 居住区
    towns: Members[Town] = UNSTATED  # 辖区
