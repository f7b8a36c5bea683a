"""Measure how many of a random sample of mutants the tests of reading kill.

    pip install cosmic-ray
    nice python tests/mutation/sample.py --count 200 --seed 1

Cosmic Ray lists all mutants of `printed/`, `extract/` and `lower/`. This script keeps a random sample: a random
place of the code first, and then one of the mutants of that place, because an operator such as `+` has ten
mutants that any test kills while an `and` has one. It runs the tests on a clone of the last commit, one
mutant at a time, and prints the share that was killed and the diffs of the others.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONFIG = "tests/mutation/cosmic-ray.toml"
EQUIVALENT = ("Is_Eq", "IsNot_NotEq")
"""`is` compares with None and members of enumerations here, for which `==` gives the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One mutant of Cosmic Ray's list; rows count from one, columns from zero."""

    job: str
    module: str
    operator: str
    start: tuple[int, int]
    end: tuple[int, int]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=200, help="the number of mutants")
    parser.add_argument(
        "--seed", type=int, default=1, help="the sample is the same for the same seed"
    )
    parser.add_argument("--least", type=float, default=0.85, help="the share that must be killed")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        clone, session = Path(folder, "clone"), Path(folder, "session.sqlite")
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        environment = os.environ | {"PYTHONPATH": str(clone / "generator"), "PYTHONHASHSEED": "0"}
        for command in ("init", "sample", "exec"):
            if command == "sample":
                keep_sample(session, clone, arguments.count, arguments.seed)
                continue
            run = ["cosmic-ray", command, CONFIG, session]
            subprocess.run(run, cwd=clone, env=environment, check=True)
        return report(session, arguments.least)


def keep_sample(session: Path, clone: Path, count: int, seed: int) -> None:
    """Remove all mutants from the session but ``count`` of different places."""
    with sqlite3.connect(session) as database:
        rows = database.execute(
            "SELECT job_id, module_path, operator_name, start_pos_row, start_pos_col,"
            " end_pos_row, end_pos_col FROM mutation_specs"
        )
        mutants = [
            Mutant(job=job, module=module, operator=operator, start=(a, b), end=(c, d))
            for job, module, operator, a, b, c, d in rows
        ]
        idle = without_effect(mutants, clone)
        kept = sample([mutant for mutant in mutants if mutant.job not in idle], count, seed)
        for table in ("mutation_specs", "work_items"):
            marks = ", ".join("?" * len(kept))
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN ({marks})", kept)


def sample(mutants: list[Mutant], count: int, seed: int) -> list[str]:
    """Return the jobs of ``count`` mutants, at most one of each place."""
    places: dict[tuple[str, tuple[int, int]], list[Mutant]] = defaultdict(list)
    for mutant in sorted(mutants, key=lambda m: (m.module, m.start, m.operator, m.end, m.job)):
        places[mutant.module, mutant.start].append(mutant)
    chance = random.Random(seed)
    chosen = chance.sample(sorted(places), min(count, len(places)))
    return [chance.choice(places[place]).job for place in chosen]


def without_effect(mutants: list[Mutant], clone: Path) -> set[str]:
    """Return the jobs of mutants that cannot change what the program does, or that are no program.

    Annotations are never evaluated: `int | None` may as well be `int + None`. The star of `(a, *, b)` and `**words`
    is no operator.
    """
    modules = {mutant.module for mutant in mutants}
    trees = {name: ast.parse((clone / name).read_text(encoding="utf-8")) for name in modules}
    annotations = {name: list(_annotations(tree)) for name, tree in trees.items()}
    operators = {name: list(_operators(tree)) for name, tree in trees.items()}
    return {
        mutant.job
        for mutant in mutants
        if mutant.operator.endswith(EQUIVALENT)
        or any(start <= mutant.start < end for start, end in annotations[mutant.module])
        or (
            "BinaryOperator" in mutant.operator
            and not any(start <= mutant.start < end for start, end in operators[mutant.module])
        )
    }


def _operators(tree: ast.AST) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The text between the operands of each operation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp):
            left, right = node.left, node.right
            if left.end_lineno and left.end_col_offset is not None:
                start = (left.end_lineno, left.end_col_offset)
                yield start, (right.lineno, right.col_offset)


def _annotations(tree: ast.AST) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            part = getattr(node, field, None)
            if isinstance(part, ast.expr) and part.end_lineno and part.end_col_offset is not None:
                yield (part.lineno, part.col_offset), (part.end_lineno, part.end_col_offset)


def report(session: Path, least: float) -> int:
    """Print the survivors and the share that was killed. Return 1 if it is less than ``least``."""
    with sqlite3.connect(session) as database:
        results = database.execute(
            "SELECT module_path, start_pos_row, operator_name, test_outcome, diff"
            " FROM mutation_specs JOIN work_results USING (job_id) ORDER BY 1, 2"
        ).fetchall()
    survivors = [row for row in results if row[3] == "SURVIVED"]
    for module, row, operator, _, diff in survivors:
        print(f"\n{module}:{row} {operator}\n{diff}")
    share = 1 - len(survivors) / len(results)
    print(f"\n{len(results) - len(survivors)} of {len(results)} mutants killed ({share:.1%})")
    return int(share < least)


if __name__ == "__main__":
    sys.exit(main())
