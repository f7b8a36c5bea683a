"""CPU time and peak memory per reader, on references printed by the engines at hand.

    python tests/benchmarks/pdf/speed.py [--operations 1000] [--repeat 3]

Every reader runs in a process of its own. Times are CPU seconds (user and system) of that process
less those of one that only imports the reader; the ratio is to ``pdfminer extract_pages``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from reference import prints

READERS = {
    "pdfminer extract_pages": (
        "from pdfminer.high_level import extract_pages",
        "print(sum(1 for _ in extract_pages(path)))",
    ),
    "doc2sdk read_pdf": (
        "from doc2sdk.sources.pdf import read_pdf; from doc2sdk.diagnostics import Sink",
        "print(read_pdf(open(path, 'rb').read(), 'x.pdf', Sink()).pages)",
    ),
    "pdfplumber": (
        "import pdfplumber",
        "print(sum(1 for p in pdfplumber.open(path).pages if p.extract_text() is not None))",
    ),
    "pypdfium2 text": (
        "import pypdfium2",
        "print(sum(1 for p in pypdfium2.PdfDocument(path) if p.get_textpage().get_text_bounded() is not None))",
    ),
    "PyMuPDF text": (
        "import pymupdf",
        "print(sum(1 for p in pymupdf.open(path) if p.get_text() is not None))",
    ),
}
"""What each reader imports, and how it reads ``path`` and prints the number of pages."""


def cpu_and_memory(arguments: list[str]) -> tuple[float, float, str] | None:
    """CPU seconds, peak megabytes and output of a process; None if it fails."""
    process = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def measure(name: str, path: Path, repeat: int) -> tuple[float, float, int] | None:
    """Median CPU seconds, peak megabytes and pages of a reader; None where it is not installed."""
    imports, call = READERS[name]
    empty = cpu_and_memory([sys.executable, "-c", imports])
    if empty is None:
        return None
    code = f"{imports}\npath = {str(path)!r}\n{call}"
    found = [cpu_and_memory([sys.executable, "-c", code]) for _ in range(repeat)]
    runs = [run for run in found if run is not None]
    if not runs:
        return None
    seconds = statistics.median(run[0] for run in runs) - empty[0]
    return seconds, max(run[1] for run in runs), int(runs[0][2])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for engine, path in prints(options.operations, Path(folder)).items():
            stock = None
            for name in READERS:
                found = measure(name, path, options.repeat)
                if found is None:
                    print(f"{engine:12} {name:24} not installed")
                    continue
                seconds, memory, pages = found
                stock = stock or seconds / pages
                print(
                    f"{engine:12} {name:24} {pages:6} pages {1000 * seconds / pages:8.2f} ms/page"
                    f" {stock * pages / seconds:7.1f} x {memory:7.0f} MB"
                )


if __name__ == "__main__":
    main()
