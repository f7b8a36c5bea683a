"""Names from the words of a document."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import hostile_text

from doc2sdk.model.words import words
from doc2sdk.render.python.names import CALL_NAMES, pascal, snake, snake_names, unique


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agentGroupName", "agent group name"),
        ("unsubscribe-from-agent-group", "unsubscribe from agent group"),
        ("X-CSRF-TOKEN", "x csrf token"),
        ("HTTPServer2", "http server2"),
        ("userIDs", "user ids"),
        ("OAuth2Token", "oauth2 token"),
        ("publicIPv4", "public ipv4"),
        ("GitHubURLs", "github urls"),
        ("iOSApp", "ios app"),
        ("audioSpeed", "audio speed"),
        ("FloatingIPs", "floating ips"),
        ("page size (max. 100)", "page size max 100"),
        ("ÜberGröße", "über größe"),
        ("o\ufb03ce", "office"),
        ("\U0001d465Value", "x value"),
        ("__init__", "init"),
        ("...", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "field"),
        ("9lives", "field_9_lives"),
        ("-", "field"),
        ("名前", "名前"),
        ("None", "none"),
    ],
)
def test_every_text_gives_a_name(text: str, name: str) -> None:
    assert snake(text, "field") == name


def test_class_names_keep_their_capitals() -> None:
    assert pascal("WorkbinSubscriptionStateChangeMessage", "Model") == (
        "WorkbinSubscriptionStateChangeMessage"
    )
    assert pascal("web-services-api", "Api") == "WebServicesApi"
    assert pascal("2fa", "Model") == "Model2Fa"


def test_keywords_and_reserved_names_get_an_underscore() -> None:
    texts = ["class", "self", "timeout", "id", "match", "True"]
    names = snake_names(texts, "value", CALL_NAMES)
    assert names == ["class_", "self_", "timeout_", "id", "match", "true"]


def test_the_first_of_equal_names_keeps_it() -> None:
    assert unique(["a", "a", "a_2", "a", "b"]) == ["a", "a_3", "a_2", "a_4", "b"]


@given(texts=st.lists(hostile_text, max_size=12))
def test_names_are_distinct_identifiers(texts: list[str]) -> None:
    names = snake_names(texts, "value", CALL_NAMES)
    assert len(set(names)) == len(texts)
    for name in names:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert name not in CALL_NAMES
    assert all(pascal(text, "Model").isidentifier() for text in texts)
