"""Many buildings by the Python interface: ``python -m benchmarks.bulk FOLDER JOBS`` prints what it took as JSON."""

from __future__ import annotations

import json
import resource
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

import fire_rules
from benchmarks.checks import CHECKS

OPTIONS = fire_rules.RunOptions(select=tuple(CHECKS), derive="none", definitions=False)


def main(folder: Path, jobs: int) -> None:
    """Check every file of the folder and count the verdicts; a file that fails ends it."""
    start = perf_counter()
    files = sorted(folder.iterdir())
    counted: Counter[str] = Counter()
    for outcome in fire_rules.check_many(files, options=OPTIONS, engine="none", jobs=jobs):
        if outcome.result is None:
            sys.exit(f"{outcome.file}: {outcome.fault or [d.code for d in outcome.diagnostics]}")
        counted.update(finding.verdict for finding in outcome.result.findings)
    wall = perf_counter() - start
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    memory = max(one.ru_maxrss for one in used)
    print(json.dumps({"wall": wall, "processor": processor, "memory": memory / 1024, "findings": counted.total()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
