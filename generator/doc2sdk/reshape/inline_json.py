"""JSON printed inside a line: ``Content: {"id": 12}`` is a label and a sample."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.blocks import AnyBlock, Code, Line, Paragraph

_PAIRS = {"{": "}", "[": "]"}


def inline_samples(paragraph: Paragraph) -> list[AnyBlock]:
    """The paragraph without the JSON its last span is, and that as code; [] where it is none.

    Several bodies in a line illustrate something: ``{"a": 1} + {"b": 2} = {"a": 1, "b": 2}``.
    """
    spans = [span for span in paragraph.spans if span.text.strip()]
    if not spans or not spans[-1].mono or not _is_json(spans[-1].text.strip()):
        return []
    if any(span.mono and span.text.strip()[:1] in _PAIRS for span in spans[:-1]):
        return []
    shown = spans[-1]
    code = Code(
        lines=tuple(Line(text=text, place=shown.place) for text in shown.text.strip().split("\n")),
        place=shown.place,
        language="json",
    )
    before = paragraph.spans[: paragraph.spans.index(shown)]
    if not any(span.text.strip() for span in before):
        return [code]
    last = replace(before[-1], text=before[-1].text.rstrip())
    return [replace(paragraph, spans=(*before[:-1], last)), code]


def _is_json(text: str) -> bool:
    """Whether text looks like an object or array with a string in it: placeholders have no quotes."""
    return len(text) > 1 and _PAIRS.get(text[0]) == text[-1] and '"' in text
