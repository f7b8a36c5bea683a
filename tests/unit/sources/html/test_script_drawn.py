"""Pages that a script draws."""

from __future__ import annotations

import pytest

from doc2sdk.sources.html.script_drawn import script_drawn

SHELL = "<html><head><title>Shop API</title></head><body><div id=app>Loading ...</div>{}</body>"


@pytest.mark.parametrize(
    ("script", "source"),
    [
        ('<script src="main.js"></script>', ""),
        ('<redoc spec-url="openapi.yaml"></redoc><script src="redoc.js"></script>', "openapi.yaml"),
        (
            '<script>SwaggerUIBundle({url: "https://shop.example/v2/api-docs"})</script>',
            "https://shop.example/v2/api-docs",
        ),
        (
            '<script>var spec = {"openapi": "3.0.0"}</script>',
            "an OpenAPI description inside of the page",
        ),
        ('<link href="manifest.json"><script src="app.js"></script>', ""),
    ],
)
def test_a_shell_is_recognised_and_its_data_named(script: str, source: str) -> None:
    drawn = "the page holds no text; a script draws it"
    assert script_drawn(SHELL.format(script)) == (f"{drawn} from {source}" if source else drawn)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Short</p>",
        "<script src=x></script><p>" + "Reads the orders of one customer. " * 6 + "</p>",
    ],
)
def test_a_page_with_text_is_none(page: str) -> None:
    assert script_drawn(page) is None
