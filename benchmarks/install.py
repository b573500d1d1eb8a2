"""Install the peers of the extra ``bench`` one by one: where one cannot be had, the others are still measured."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def main() -> None:
    """Try each requirement; say which failed."""
    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"]["bench"]
    for requirement in wanted:
        done = subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", requirement], check=False)
        if done.returncode:
            print(f"{requirement} cannot be installed here; the benchmarks go on without it", file=sys.stderr)


if __name__ == "__main__":
    main()
