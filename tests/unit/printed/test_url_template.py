"""Every style of placeholder as one."""

from __future__ import annotations

import pytest

from doc2sdk.printed.url_template import url_template


@pytest.mark.parametrize(
    ("printed", "template"),
    [
        ("/users/{id}", "/users/{id}"),
        ("/users/<int:pk>/posts/:post", "/users/{pk}/posts/{post}"),
        ("/v1/{{UUID}}", "/v1/{UUID}"),
        ("/depots/$depotId", "/depots/{depotId}"),
        ("/depots/$metadata", "/depots/$metadata"),
        ("/Patient/$validate-code", "/Patient/$validate-code"),
        ("/depots/{id}/price/${name}", "/depots/{id}/price/${name}"),
        ("/depots/${depotId}/gates", "/depots/{depotId}/gates"),
        ("/walls/[wall id]", "/walls/{wall_id}"),
        ("/walls[/wallId]/paint", "/walls/{wallId}/paint"),
        ("/walls[/:wallId]", "/walls/{wallId}"),
        ("/walls/{wallId?}", "/walls/{wallId}"),
        ("/walls/:wallId?", "/walls/{wallId}"),
        ("/items/(id)", "/items/{id}"),
        ("/items/${_id}", "/items/{_id}"),
        ("/items/{ item. }", "/items/{item}"),
        ("/items/【id】", "/items/{id}"),
        ("/jobs{?host,page}", "/jobs{?host,page}"),
        ("http://example.com/a/{id:\\d+}", "http://example.com/a/{id}"),
        ("/time/12:30", "/time/12:30"),
        ("/items(1)", "/items(1)"),
        ("/boats/[<year>]/parts[/and_owner]", "/boats/{year}/parts"),
    ],
)
def test_styles(printed: str, template: str) -> None:
    assert url_template(printed) == template
