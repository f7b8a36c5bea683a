"""SDKs in a folder, formatted as a user gets them."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.model import Api
from doc2sdk.render.languages import PYTHON, format_files
from doc2sdk.render.python import render_sdk


def write_sdk(api: Api, folder: Path) -> Path:
    for name, text in format_files(render_sdk(api), PYTHON).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
