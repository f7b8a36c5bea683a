"""Methods that tables state beside or above the URLs they are for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.layout.labels import label_of
from doc2sdk.extract.layout.mention import Mention
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.signs import LineSigns

_MAX_HEAD = 40
"""Characters of a cell that heads URLs with their method."""

_CODE = re.compile(r"[()=;{}]")
"""Marks of program text."""

_LETTERS = re.compile(r"[\W\d_]+")


def row_methods(
    read: Sequence[tuple[Unit, LineSigns]],
) -> dict[tuple[str, int], dict[int, tuple[str, ...]]]:
    """Return the methods of the cells that hold nothing else, by row and column."""
    found: dict[tuple[str, int], dict[int, tuple[str, ...]]] = defaultdict(dict)
    for unit, signs in read:
        if not unit.table or len(signs.methods) != 1 or signs.targets:
            continue
        verb = signs.methods[0]
        rest = signs.text[: verb.start] + signs.text[verb.end :]
        if not _LETTERS.sub("", rest.lower().replace("http", "")):
            known = found[unit.table, unit.row].get(unit.column, ())
            found[unit.table, unit.row][unit.column] = (*known, *verb.names)
    return found


def column_methods(read: Sequence[tuple[Unit, LineSigns]]) -> dict[int, tuple[str, ...]]:
    """Return the methods in the last short cell of one line above in the column of each unit with a target.

    Tables head the URLs of one method with it: "Boats | Method GET" above ten rows of a title and a URL.
    """
    last: dict[tuple[str, int], tuple[str, ...]] = {}
    found: dict[int, tuple[str, ...]] = {}
    for unit, signs in read:
        if not unit.table or unit.column < 0:
            continue
        key = (unit.table, unit.column)
        if signs.targets and key in last:
            found[unit.index] = last[key]
        elif signs.methods and not signs.targets and unit.whole and len(unit.text) <= _MAX_HEAD:
            # A method alone is the value of the label beside it.
            words = signs.text[: signs.methods[0].start] + signs.text[signs.methods[0].end :]
            if _LETTERS.sub("", words) and not _CODE.search(words):
                last[key] = signs.methods[0].names
    return found


def with_column(mention: Mention, methods: tuple[str, ...]) -> Mention:
    """Return a target with the methods that head its column."""
    return replace(
        mention, methods=methods, slot=replace(mention.slot, order="H", label="head:", after="")
    )


def with_row(mention: Mention, verbs: dict[int, tuple[str, ...]]) -> Mention:
    """Return a target with the methods that a cell of its row states."""
    columns = [at for at in verbs if at != mention.unit.column]
    if not columns:
        return mention
    near = min(columns, key=lambda at: abs(at - mention.unit.column))
    label = f"head:{label_of(mention.unit.head)}" if mention.unit.head else "head:"
    slot = replace(mention.slot, order="R", label=label)
    return replace(mention, methods=tuple(dict.fromkeys(verbs[near])), slot=slot)
