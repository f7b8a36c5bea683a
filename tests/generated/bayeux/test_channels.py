"""Channel names, patterns and what the server is asked for."""

from __future__ import annotations

import pytest
from bayeux_sdk.notifications.channels import check_pattern, covers, smallest_cover
from bayeux_sdk.notifications.subscriptions import Subscriptions


@pytest.mark.parametrize("pattern", ["/a", "/a/b", "/a/*", "/a/**", "/*", "/**", "/v2/me/wörk"])
def test_patterns(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize(
    "text", ["", "/", "a", "a/b", "/a/", "//a", "/*/a", "/a*", "/a/b*", "/***"]
)
def test_no_patterns(text: str) -> None:
    with pytest.raises(ValueError, match="is no channel"):
        check_pattern(text)


@pytest.mark.parametrize(
    ("pattern", "covered", "not_covered"),
    [
        ("/a", ["/a"], ["/a/b", "/b", "/aa"]),
        ("/a/*", ["/a/b", "/a/*"], ["/a", "/a/b/c", "/b/a", "/a/**", "/a/b/*"]),
        ("/a/**", ["/a/b", "/a/b/c", "/a/*", "/a/b/**"], ["/a", "/b", "/ab/c"]),
        ("/*", ["/a"], ["/a/b"]),
        ("/**", ["/a", "/a/b", "/*"], []),
    ],
)
def test_covers(pattern: str, covered: list[str], not_covered: list[str]) -> None:
    assert [channel for channel in covered + not_covered if covers(pattern, channel)] == covered


def test_smallest_cover() -> None:
    assert smallest_cover(["/a/b", "/c", "/a/*", "/c", "/d/**", "/d/e/*"]) == [
        "/c",
        "/a/*",
        "/d/**",
    ]


def test_a_channel_is_missing_until_it_is_confirmed() -> None:
    subscriptions = Subscriptions()
    subscriptions.add("/a/b")
    assert subscriptions.missing() == ["/a/b"]
    subscriptions.confirm("/a/b")
    assert not subscriptions.missing()
    subscriptions.forget()
    assert subscriptions.missing() == ["/a/b"]


def test_a_channel_is_needless_when_its_last_reader_is_gone() -> None:
    subscriptions = Subscriptions()
    subscriptions.add("/a/b")
    subscriptions.add("/a/b")
    subscriptions.confirm("/a/b")
    subscriptions.discard("/a/b")
    assert not subscriptions.needless()
    subscriptions.discard("/a/b")
    assert subscriptions.needless() == ["/a/b"]


def test_a_pattern_takes_the_place_of_a_channel_once_it_is_confirmed() -> None:
    subscriptions = Subscriptions()
    subscriptions.add("/a/b")
    subscriptions.confirm("/a/b")
    subscriptions.add("/a/*")
    assert (subscriptions.missing(), subscriptions.needless()) == (["/a/*"], [])
    subscriptions.confirm("/a/*")
    assert (subscriptions.missing(), subscriptions.needless()) == ([], ["/a/b"])
    subscriptions.remove("/a/b")
    assert subscriptions.is_confirmed("/a/b")


def test_a_refused_pattern_gives_the_channel_its_place_back() -> None:
    subscriptions = Subscriptions()
    subscriptions.add("/a/*")
    subscriptions.add("/a/b")
    subscriptions.refuse("/a/*", "no")
    assert subscriptions.take_refused() == {"/a/*": "no"}
    assert subscriptions.take_refused() == {}
    assert subscriptions.missing() == ["/a/b"]
