"""Brackets counted, to know where a printed JSON value ends."""

from __future__ import annotations


def bracket_balance(bare: str) -> int:
    """Return the opening brackets less the closing ones of a text without its strings.

    >>> bracket_balance('{"a": [1,')
    2
    """
    return sum(bare.count(char) for char in "{[") - sum(bare.count(char) for char in "}]")
