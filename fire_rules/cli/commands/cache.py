"""``fire-rules cache``: the cache of compiled rules."""

from __future__ import annotations

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Entry, LazyGroup, Localised, common, pick
from fire_rules.cli.localised import command as made


def command(lang: Language) -> LazyGroup:
    """The group in a language."""
    entries = (Entry("clear", "fire_rules.cli.commands.cache:clear", "清空缓存", "empty the cache"),)
    text = pick(lang, "管理已编译规则的缓存。", "Manage the cache of compiled rules.")
    return LazyGroup("cache", entries, lang, help=text, params=common(lang))


def clear(lang: Language) -> Localised:
    """``cache clear``."""
    return made("clear", lang, lambda: _clear(lang), "清空已编译规则的缓存。", "Empty the cache of compiled rules.", [])


def _clear(lang: Language) -> int:
    from fire_rules.cli.output import complain
    from fire_rules.rulebook.cache import clear as clear_cache

    removed = clear_cache()
    complain(pick(lang, f"已删除 {removed} 个缓存文件", f"{removed} cached files removed"))
    return 0
