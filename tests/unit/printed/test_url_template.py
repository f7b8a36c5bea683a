"""Every style of placeholder as one."""

from __future__ import annotations

import pytest

from doc2sdk.printed.url_template import url_template


@pytest.mark.parametrize(
    ("printed", "template"),
    [
        ("/users/{id}", "/users/{id}"),
        ("/users/<int:pk>/posts/:post", "/users/{pk}/posts/{post}"),
        ("{{base_url}}/v1/{{UUID}}", "/v1/{UUID}"),
        ("$HOST/depots/$depotId", "/depots/{depotId}"),
        ("/depots/${depotId}/gates", "/depots/{depotId}/gates"),
        ("/walls/[wall id]", "/walls/{wall id}"),
        ("/walls[/wallId]/paint", "/walls/{wallId}/paint"),
        ("/walls[/:wallId]", "/walls/{wallId}"),
        ("/items/(id)", "/items/{id}"),
        ("/items/【id】", "/items/{id}"),
        ("/jobs{?host,page}", "/jobs?host={host}&page={page}"),
        ("http://example.com/a/{id:\\d+}", "http://example.com/a/{id}"),
        ("/a\u200b/b", "/a/b"),
        ("/boats/[<year>]/parts[/and_owner]", "/boats/{year}/parts"),
    ],
)
def test_styles(printed: str, template: str) -> None:
    assert url_template(printed) == template
