"""Finds the configuration."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.config.toml import OWN_NAME, SHARED_NAME, load_toml, settings_of


def find_config(start: Path) -> Path | None:
    """Return the nearest configuration file, looking from ``start`` upwards.

    In each folder ``doc2sdk.toml`` comes before a ``pyproject.toml`` with ``[tool.doc2sdk]``.
    Raises :class:`~doc2sdk.config.errors.ConfigError` for a ``pyproject.toml`` on the way that is
    not TOML: it could be the one that was meant.
    """
    for folder in (start, *start.parents):
        if (folder / OWN_NAME).is_file():
            return folder / OWN_NAME
        shared = folder / SHARED_NAME
        if shared.is_file() and settings_of(shared, load_toml(shared)) is not None:
            return shared
    return None
