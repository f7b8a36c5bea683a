"""From where on a reading is too incomplete to be trusted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The largest share, from 0 to 1, that a reading may lack. 1 accepts whatever is read.

    ``suspects``: of the places that look like an operation, those that became none. One of ten is more
    than headings that only mention a path account for, and less than a layout that was not understood.
    ``guessed_methods``: of the operations, those whose HTTP method was guessed. Where that is most of
    them, the words for methods were not found.
    The others are off unless they are set, for many references state no types and no responses:
    ``untyped_parameters`` of the parameters, ``responses_without_schema`` of the responses,
    ``unknown_blocks`` of the blocks of the documents.
    """

    suspects: float = 0.1
    guessed_methods: float = 0.5
    untyped_parameters: float = 1.0
    responses_without_schema: float = 1.0
    unknown_blocks: float = 1.0


DEFAULT_THRESHOLDS = Thresholds()
