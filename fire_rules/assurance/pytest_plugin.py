"""The pytest plugin: a folder of rules is tested by one line of configuration.

::

    [tool.pytest.ini_options]
    fire_rules_rules = ["rules"]

Every case of every rule is a test, what lint finds is one, and so are the laws on generated buildings
(:mod:`fire_rules.assurance.pytest_laws`). Where nothing is configured, nothing is imported and nothing is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FOLDERS = "fire_rules_rules"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings, all of them in the configuration of pytest."""
    parser.addini(FOLDERS, "folders of rules to test / 要测试的规则文件夹", type="paths", default=[])
    parser.addini("fire_rules_bundled", "load the bundled rules too / 同时读入自带规则", type="bool", default=True)
    parser.addini("fire_rules_packs", "packs that the rules build on / 所依据的规则包", type="args", default=[])
    parser.addini(
        "fire_rules_laws",
        "buildings drawn for each law and rule, 0: no laws / 每条定律每条规则生成的建筑数",
        default="10",
    )
    parser.addini("fire_rules_lang", "language of failures, zh or en / 失败信息的语言", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Have the folders collected, where the command line does not say what to collect."""
    if config.getini(FOLDERS):
        from fire_rules.assurance.pytest_items import configure

        configure(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The file of a rule, of an instrument or of a ledger in one of the folders."""
    if file_path.suffix not in (".yaml", ".yml"):
        return None
    folders = parent.config.getini(FOLDERS)
    if not any(folder in file_path.parents for folder in folders):
        return None
    from fire_rules.assurance.pytest_items import RuleFile

    found: pytest.Collector = RuleFile.from_parent(parent, path=file_path)
    return found
