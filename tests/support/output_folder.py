"""A generated folder in a temporary place, with a shorthand for writing and looking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from doc2sdk.output import MANIFEST, Written, with_manifest, write_trees

OLD = {"README.md": "old\n", "src/pkg/__init__.py": "", "src/pkg/gone.py": "x = 1\n"}
NEW = {"README.md": "new\n", "src/pkg/__init__.py": "", "tests/test_it.py": "y = 2\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """``output`` holds the folder ``pkg``."""

    output: Path

    @property
    def target(self) -> Path:
        return self.output / "pkg"

    def write(self, files: Mapping[str, str], *, force: bool = False) -> Written:
        trees = {"pkg": with_manifest(files, "1.0")}
        (written,) = write_trees(self.output, trees, force=force)
        return written

    def files(self) -> dict[str, str]:
        """Everything in the folder but the manifest."""
        return {
            path.relative_to(self.target).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.target.rglob("*"))
            if path.is_file() and path.name != MANIFEST
        }

    def siblings(self) -> list[str]:
        """Names in the output folder: nothing but the package may stay there."""
        return sorted(path.name for path in self.output.iterdir())
