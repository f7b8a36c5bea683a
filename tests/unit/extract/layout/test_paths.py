"""Paths compared: bases, templates and what a margin cut."""

from __future__ import annotations

import pytest

from doc2sdk.extract.layout.paths import PathIndex, is_cut, is_instance


@pytest.mark.parametrize(
    ("known", "path", "expected"),
    [
        (["/api/boats", "/docks"], "/boats", True),
        (["/boats"], "/v2/boats", True),
        (["/boats", "/docks"], "/marina/boats", True),
        (["/boats/crews/{}", "/docks", "/crews"], "/crews/{}", False),
        (["/crews/{}", "/boats/{}"], "/boats/crews/{}", False),
        (["/harbour/boats", "/harbour/docks"], "/boats", True),
        (["/stores/v1/{}"], "/stores/v1", False),
        (["/stores/version"], "/stores/vers", True),
    ],
)
def test_known_paths(known: list[str], path: str, expected: bool) -> None:
    assert PathIndex(known).has(path) is expected


def test_what_a_margin_cut_ends_within_a_segment() -> None:
    assert is_cut("/api/boatsal", "/api/boatsale/{}")
    assert not is_cut("/api/boatsale", "/api/boatsale/{}")


def test_a_placeholder_alone_is_no_template_of_longer_paths() -> None:
    assert is_instance("/boats", "/{}")
    assert not is_instance("/boats/4", "/{}")
