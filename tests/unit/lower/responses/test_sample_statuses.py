"""Which answer a sample without a status shows."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

SUCCESS = "<tr><td>200</td><td>Fine.</td></tr>"
FAILURE = "<tr><td>404</td><td>Gone.</td></tr>"
FIRST = "<tr><td>400</td><td>Wrong.</td></tr>"
OTHER = "<tr><td>409</td><td>Not now.</td></tr>"


def statuses(rows: str, fields: str, *shown: str) -> list[int | None]:
    """The statuses of the samples of an operation with these rows of statuses and these fields."""
    samples = "".join(f"<pre>{body}</pre>" for body in shown)
    listed = "".join(f"<tr><td>{name}</td><td>string</td></tr>" for name in fields.split())
    (operation,) = api_of_html(
        "<h2>Get</h2><p>GET /things</p><h3>Responses</h3>"
        f"<table><tr><th>Code</th><th>Description</th></tr>{rows}</table>"
        f"<h3>Response fields</h3><table><tr><th>Name</th><th>Type</th></tr>{listed}</table>"
        f"<h3>Response</h3>{samples}"
    ).operations
    return [sample.status for sample in operation.samples]


@pytest.mark.parametrize(
    ("rows", "shown", "expected"),
    [
        (SUCCESS, ['{"id": "a"}'], [200]),
        (SUCCESS + FAILURE, ['{"id": "a"}', '{"error": "b"}'], [200, 404]),
        (SUCCESS + FAILURE + OTHER, ['{"id": "a"}', '{"error": "b"}'], [200, None]),
        (SUCCESS, ['{"id": "a"}', '{"error": "b"}'], [200, None]),
        # 400 is the first status of a failure.
        (SUCCESS + FIRST, ['{"id": "a"}', '{"error": "b"}'], [200, 400]),
        # The table may be about something else where no sample fits it.
        (SUCCESS, ['{"error": "b"}'], [200]),
        # Tables list members of wrappers and of arrays.
        (SUCCESS + FAILURE, ['{"thing": {"id": "a"}}', '{"all": [{"name": "b"}]}'], [200, 200]),
        # Nothing tells a sample without members.
        (SUCCESS + FAILURE, ["[]", "{}"], [200, 200]),
        (OTHER + FAILURE, ['{"id": "a"}'], [None]),
    ],
)
def test_the_status_of_a_sample(rows: str, shown: list[str], expected: list[int | None]) -> None:
    assert statuses(rows, "id name", *shown) == expected
