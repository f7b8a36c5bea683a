"""Run the tests that should notice the mutant in this clone: cases first, then those of its package."""

from __future__ import annotations

import subprocess
import sys

COMMON = ["tests/test_dataclasses.py", "tests/cases"]
OF_PACKAGE = {
    "printed": ["tests/unit/printed", "tests/unit/extract", "tests/unit/lower", "tests/seed"],
    "extract": ["tests/unit/extract", "tests/unit/layouts", "tests/seed"],
    "lower": ["tests/unit/lower", "tests/seed"],
}
SLOW = ["tests/unit/extract/test_order.py", "tests/unit/lower/test_raw_facts.py"]
"""Tests that read all cases once more, and notice little that the cases do not."""


def main() -> int:
    changed = subprocess.run(["git", "diff", "--name-only"], capture_output=True, text=True)
    packages = {part for path in changed.stdout.split() for part in path.split("/")}
    chosen = [
        test for package, tests in OF_PACKAGE.items() if package in packages for test in tests
    ]
    options = ["-q", "-x", "-p", "no:cacheprovider", "-k", "not test_case_renders"]
    options += [f"--ignore={path}" for path in SLOW]
    command = [sys.executable, "-m", "pytest", *options, *COMMON, *dict.fromkeys(chosen)]
    return subprocess.run(command).returncode


if __name__ == "__main__":
    sys.exit(main())
