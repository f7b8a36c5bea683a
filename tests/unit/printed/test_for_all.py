"""Sentences that state headers for all requests."""

from __future__ import annotations

import pytest

from doc2sdk.printed.for_all import states_headers


@pytest.mark.parametrize(
    "text",
    [
        "Every request to the API must include the following headers:",
        "Put these parameters into the headers of each API request.",
        "The headers below are part of all calls.",
        "Alle Anfragen erwarten die Header:",
        "Every call has these headers:",
        "Todas las peticiones llevan las cabeceras siguientes.",
        "Все запросы содержат заголовки:",
        "所有接口都需要以下请求头",
        "すべてのリクエストに次のヘッダーが必要です。",
    ],
)
def test_for_all(text: str) -> None:
    assert states_headers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The following headers:",
        "Every request is logged. The headers are not.",
        "All responses to all requests have these headers:",
        "All requests to this endpoint have the headers:",
        "All requests except login need the headers:",
        "Все запросы, которые меняют данные, содержат заголовки:",
        "Alle Funktionen die Listen liefern haben diese Header:",
        "",
    ],
)
def test_not_for_all(text: str) -> None:
    assert not states_headers(text)
