"""Documented failures in the docstrings of methods."""

from __future__ import annotations

import pytest
from support.model_apis import answer, operation

from doc2sdk.model import Response
from doc2sdk.render.python.documented_errors import documented_errors


def failing(*responses: Response) -> dict[str, str]:
    return dict(documented_errors(operation("get", "Get", "GET", "/x", responses=responses)))


def test_each_status_has_its_class_and_what_the_reference_says() -> None:
    assert failing(
        answer(429, None),
        answer(404, None, "No such user"),
        answer(200, None, "Fine"),
        answer(None, None, "Something"),
    ) == {"NotFoundError": "No such user.", "RateLimitError": "429."}


def test_statuses_of_one_class_are_told_apart_and_said_once() -> None:
    assert failing(
        answer(418, None, "A teapot."),
        answer(503, None, "Busy"),
        answer(410, None),
        answer(410, None),
        answer(500, None),
    ) == {"APIStatusError": "410. 418: A teapot.", "InternalServerError": "500. 503: Busy."}


@pytest.mark.parametrize("status", [None, 100, 204, 302])
def test_other_statuses_are_no_failures(status: int | None) -> None:
    assert failing(answer(status, None)) == {}
