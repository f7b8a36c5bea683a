"""Known requests are looked up by the end of their path."""

from __future__ import annotations

import pytest

from doc2sdk.extract.locate.recognisers import SAMPLE_RULE, OperationSite
from doc2sdk.extract.locate.request_index import KnownRequests
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact
from doc2sdk.model import Place


def _anchor(url: str) -> OperationSite:
    place = Place(document="x.html")
    scope = Scope(heading=None, title=None, rank=0)
    return OperationSite(
        scope=scope,
        index=0,
        rule=SAMPLE_RULE,
        url=Fact(text=url, place=place),
        method=None,
        blocks=(),
    )


@pytest.mark.parametrize(
    ("known", "asked", "is_like"),
    [
        ("/users/{id}", "/users/42", True),
        ("/users/42", "https://h/v1/users/{id}", True),
        ("/users", "/v2/Users", True),
        ("/{a}/{b}", "/users/42", True),
        ("/users/{id}/posts", "/users/7/posts", True),
        ("/users/7/posts", "/users/{id}/posts", True),
        ("/users/{id}", "/posts/42", False),
        ("/users/7/posts", "/users/7/likes", False),
    ],
)
def test_like(known: str, asked: str, is_like: bool) -> None:
    requests = KnownRequests()
    anchor = _anchor(known)
    requests.add(anchor)
    assert (anchor in list(requests.like(_anchor(asked)))) is is_like
