"""What more pages and more processes cost: wall time by ``jobs``, CPU and memory by pages.

    python tests/benchmarks/pdf/scaling.py [--operations 10 100 1000 2000] [--repeat 5]

A reference of each size is printed by Chromium, one page an operation. The processes are measured in
turns. Wall times are those of reading alone, told by the process itself.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measure import medians, python
from reference import prints

CODE = """
import time
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.diagnostics import Sink
data = open({path!r}, 'rb').read()
started, used = time.perf_counter(), time.process_time()
pages = read_pdf(data, 'x.pdf', Sink(), jobs={jobs}).pages
print(pages, time.perf_counter() - started, time.process_time() - used)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, nargs="+", default=[10, 100, 1000, 2000])
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    print("| pages | CPU ms/page, 1 process | peak MB, 1 process | wall s, 1 | wall s, 2 | ratio |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for operations in options.operations:
        with tempfile.TemporaryDirectory() as folder:
            path = prints(operations, Path(folder), only=("chromium",))["chromium"]
            print(row(path, options.repeat), flush=True)


def row(path: Path, repeat: int) -> str:
    """The figures of one document: medians, but the best wall times, which noise only lengthens."""
    code = {str(jobs): python(CODE.format(path=str(path), jobs=jobs)) for jobs in (1, 2)}
    walls: dict[str, list[float]] = {"1": [], "2": []}
    cpu: list[float] = []
    memory: list[float] = []
    pages = 0
    for _ in range(repeat):
        for jobs, used in medians(code, 1).items():
            pages, wall, own = (float(word) for word in used.output.split())
            walls[jobs].append(wall)
            if jobs == "1":
                cpu.append(own)
                memory.append(used.memory)
    one, two = min(walls["1"]), min(walls["2"])
    return (
        f"| {pages:.0f} | {1000 * sorted(cpu)[len(cpu) // 2] / pages:.2f} | {max(memory):.0f} |"
        f" {one:.2f} | {two:.2f} | {one / two:.2f} |"
    )


if __name__ == "__main__":
    main()
