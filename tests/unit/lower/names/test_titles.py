"""The words of titles that names are made of."""

from __future__ import annotations

import pytest

from doc2sdk.lower.names.identifiers import kebab
from doc2sdk.lower.names.titles import (
    api_words,
    is_deprecated,
    operation_words,
    section_words,
    without_deprecation,
    without_release,
)


@pytest.mark.parametrize(
    ("title", "section", "name"),
    [
        (
            "Unsubscribe from an AgentGroup Workbin's Notifications",
            ["workbins"],
            "unsubscribe-from-agent-group-notifications",
        ),
        ("Create a Workbin", ["workbins"], "create"),
        ("Delete a user's workbin", ["workbins"], "delete-user-workbin"),
        ("Workbin contents", ["workbins"], "workbin-contents"),
        ("List queries", ["queries"], "list"),
        # "Get workbins" is not "get workbin", and "find workbins" says itself that there are many.
        ("Get workbins", ["workbins"], "get-workbins"),
        ("Get workbin", ["workbins"], "get"),
        ("Find workbins", ["workbins"], "find"),
        ("Get workbin (deprecated)", ["workbins"], "get"),
        ("3.2 Get workbin", ["workbins"], "get"),
    ],
)
def test_operation_words(title: str, section: list[str], name: str) -> None:
    assert kebab(operation_words(title, section)) == name


@pytest.mark.parametrize(
    ("title", "rest", "release"),
    [
        ("Fleet API (1.0.2)", "Fleet API", "1.0.2"),
        ("Fleet API v2.0", "Fleet API", "2.0"),
        ("Fleet API [version 2.1-beta1]", "Fleet API", "2.1-beta1"),
        ("Fleet API v2", "Fleet API v2", None),
        ("Fleet over HTTP/1.1", "Fleet over HTTP/1.1", None),
        ("1.2", "1.2", None),
    ],
)
def test_releases_of_titles(title: str, rest: str, release: str | None) -> None:
    assert without_release(title) == (rest, release)


def test_names_have_no_release() -> None:
    assert api_words("1. Fleet API (1.0.2)") == ["fleet", "api"]
    assert section_words("Fleet API (1.0.2)") == ["fleet"]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Get user (Deprecated)", "Get user"),
        ("Get user (deprecated since 2.1)", "Get user"),
        ("[DEPRECATED] Get user", "Get user"),
        ("Deprecated: get user", "get user"),
        ("Get user - deprecated", "Get user"),
        ("Get user DEPRECATED", "Get user"),
        ("Get user {{%deprecated%}}", "Get user"),
        ("Get (deprecated) user", "Get user"),
    ],
)
def test_a_mark_of_deprecation_is_no_part_of_a_title(printed: str, title: str) -> None:
    assert without_deprecation(printed) == title
    assert is_deprecated(printed)


@pytest.mark.parametrize("title", ["List deprecated users", "Deprecated", "Get user"])
def test_what_marks_nothing_as_deprecated(title: str) -> None:
    assert without_deprecation(title) == title
    assert not is_deprecated(title)
