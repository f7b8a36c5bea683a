"""Options that several commands share."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from doc2sdk.sources.formats import readable_formats


def add_documents(parser: argparse.ArgumentParser, count: str = "*") -> None:
    """Add the documents to read, ``count`` of them as argparse counts, and ``--jobs``."""
    parser.add_argument(
        "documents",
        nargs=count,
        type=Path,
        metavar="DOC",
        help=f"a file ({readable_formats()}), or a folder of them; several are one reference, "
        "the first leads",
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=usable_cores(),
        metavar="N",
        help="processes that read a long PDF (default: one for each core); the result is the same",
    )


def add_layout(parser: argparse.ArgumentParser) -> None:
    """Add the layout file to read the documents by."""
    parser.add_argument(
        "--layout",
        type=Path,
        metavar="FILE",
        help="read the documents by this layout, as printed by `doc2sdk layout`, instead of looking for "
        "one",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add the folder of the generated packages."""
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help="folder of the generated packages (default: the configuration's, or generated)",
    )


def usable_cores() -> int:
    """Return how many cores this process may run on."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _jobs(text: str) -> int:
    """Return a number of processes, at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"`{text}` is no number of processes: 1 or more")
    return int(text)
