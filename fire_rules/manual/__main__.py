"""``python -m fire_rules.manual``: write the summary pages under ``docs``, or the sources of the site.

Without arguments the pages that are kept in the repository are written anew; ``--check`` only says which have drifted.
``site FOLDER`` writes the sources of the whole site into a folder, for its builder.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

DOCS = Path("docs")
USAGE = "python -m fire_rules.manual [--check | site FOLDER]"


def main(arguments: Sequence[str]) -> int:
    """Run; the exit code is 1 where a page has drifted, 2 for bad usage. Works in the root of the repository."""
    from fire_rules.manual.pages import site, summaries
    from fire_rules.rulebook import load_rulebook

    match arguments:
        case []:
            for name in summaries.write(load_rulebook(), DOCS):
                print(f"{DOCS / name}: written")
            return 0
        case ["--check"]:
            found = summaries.drifted(load_rulebook(), DOCS)
            for name in found:
                print(f"{DOCS / name} is not what it is made from: run `make docs-pages`", file=sys.stderr)
            return 1 if found else 0
        case ["site", folder]:
            made = site.assembled(load_rulebook(from_files=True), Path())
            site.write(made, Path(folder))
            print(f"{folder}: {len(made.pages)} pages")
            return 0
    print(f"usage: {USAGE}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
