"""Which names say that an operation changes something."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.lint.methods import changing_word


@pytest.mark.parametrize(
    ("title", "path", "word"),
    [
        ("Delete a boat", "/boats/{id}", "delete"),
        ("SetBoatName", "/api.cgi", "set"),
        ("Boat names", "/boats/setNames", "set"),
        ("Boat names", "/boats/update", "update"),
        ("Boat names", "/boats/names", None),
        ("Settings", "/boats/settings", None),
        ("Boats to delete", "/boats", None),
        ("Boats", "/boats/{delete}", None),
        ("List boats", "/boats/added", None),
    ],
)
def test_the_word_that_changes_something(title: str, path: str, word: str | None) -> None:
    (operation,) = api_of_html(
        f"<h1>Boats</h1><h2>{title}</h2><table><tr><th>Request URL</th><td>{path}</td></tr></table>"
    ).operations
    assert changing_word(operation) == word
