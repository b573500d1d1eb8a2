"""What is imported when: pydantic and the classes of a file only when a file is read."""

from __future__ import annotations

import subprocess
import sys

import pytest

SMALL = "building: {name: A, stairs: [{id: S}]}"


def imported(code: str) -> set[str]:
    script = f"{code}\nimport sys; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import fire_rules.model",
        "from fire_rules.model import list_facts; list_facts()",
        "from fire_rules.model import building_schema; building_schema()",
        "from fire_rules.model import new; new('factory')",
    ],
)
def test_no_pydantic_without_a_file(code: str) -> None:
    assert "pydantic" not in imported(code)


def test_only_the_classes_of_the_file() -> None:
    found = imported(f"from fire_rules.model import load_text; load_text({SMALL!r})")
    assert "fire_rules.model.entities.stair" in found
    assert "fire_rules.model.entities.compartment" not in found
    assert "fire_rules.model.entities.systems" not in found
