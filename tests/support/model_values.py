"""Hypothesis strategies for anything the model can hold, made from its own type hints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from doc2sdk.model import Json, Text
from doc2sdk.model.shape import (
    AnyJson,
    Choice,
    Many,
    Maybe,
    Record,
    Row,
    Scalar,
    Shape,
    TextString,
    members,
)

Strategy = st.SearchStrategy[Any]

words: Strategy = st.text(max_size=8)
json_values: Strategy = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
SCALARS: dict[type, Strategy] = {
    str: words,
    bool: st.booleans(),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
}


class Values:
    """Strategies by shape. ``fixed`` gives those of members by ``Class.member``."""

    def __init__(
        self, fixed: Mapping[str, Strategy] | None = None, *, depth: int = 5, size: int = 1
    ) -> None:
        self.fixed = fixed or {}
        self.depth = depth
        self.size = size
        self._known: dict[tuple[Shape, int], Strategy] = {}

    def of(self, shape: Shape, depth: int = 0) -> Strategy:
        """Any value of a shape. Below a depth members keep their defaults, so schemas end."""
        key = (shape, depth)
        if key not in self._known:
            self._known[key] = self._of(shape, depth)
        return self._known[key]

    def _of(self, shape: Shape, depth: int) -> Strategy:
        match shape:
            case Record():
                return self._record(shape, depth)
            case Many(item):
                return st.lists(self.of(item, depth + 1), max_size=self.size).map(tuple)
            case Row(items):
                return st.tuples(*(self.of(item, depth + 1) for item in items))
            case Maybe(inner):
                return st.none() | self.of(inner, depth)
            case Choice(cls):
                return st.sampled_from(list(cls))
            case Scalar(cls):
                return SCALARS[cls]
            case TextString():
                return words.map(Text)
            case AnyJson():
                return json_values.map(Json)

    def _record(self, record: Record, depth: int) -> Strategy:
        parts: dict[str, Strategy] = {}
        for member in members(record):
            name = f"{record.cls.__name__}.{member.name}"
            if name in self.fixed:
                parts[member.name] = self.fixed[name]
            elif member.required:
                parts[member.name] = self.of(member.shape, depth + 1)
            elif depth < self.depth:
                parts[member.name] = st.just(member.default) | self.of(member.shape, depth + 1)
        return st.builds(record.cls, **parts)
