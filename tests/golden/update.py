"""Record the reports of every example again: ``python -m tests.golden.update``; read the difference first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.golden.recorded import HERE, NAMES, rendered
from tests.report import recorded as sample


def main() -> None:
    """Write every report of the examples and of the sample; remove those that nothing makes any more."""
    record(sample.HERE, {name: sample.rendered(name) for name in sample.NAMES})
    record(HERE, {name: rendered(name).encode("utf-8") for name in NAMES})


def record(folder: Path, reports: Mapping[str, bytes]) -> None:
    """Make the folder hold just these reports, and say what changed."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in reports:
            path.unlink()
            print(f"removed {path.name}")
    for name, content in reports.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
            print(f"recorded {name}")


if __name__ == "__main__":
    main()
