"""Fields of which a line only lists the names, behind a label or below a heading.

::

    line  = [label (":" | "=")] (items | item description)
    items = item *(("," | ";" | "、" | "and") item)
    item  = ["["] [type] name ["]"] ["*" | "?"] [[":"] type] *("(" notes ")")
    description = (":" | "-") text                   only behind notes with a type or a mark

    Input: user_name, email                          two fields
    Parameters: berth (int)(required): where it is   one field
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doc2sdk.extract.fields.field_lists import noted
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.model import Place
from doc2sdk.printed.headings import HeadingMeaning, classify_heading, header_kind
from doc2sdk.printed.request_line import method_of
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.type_words import NO_NAMES, NOUNS, WORDS, stated_type
from doc2sdk.printed.words import is_mark
from doc2sdk.sources.blocks import AnyBlock, ListBlock, Paragraph

_LABELLED = re.compile(
    r"(?P<label>[^:：=\n]{2,40}?)\s*(?:[:：]+|=(?=\s))\s*(?P<rest>\S.*)", re.DOTALL
)
_SEPARATOR = re.compile(r"\s*[,;，；、]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|и|&)\s+")
_NOTES = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_ITEM = re.compile(
    r"""
    \[? (?: (?P<lead> [A-Za-z]+ ) \s+ )?
    ["“'`]? (?P<name> [A-Za-z_$@] [\w$.-]* (?:\[\])? ) ["”'`]? \]?
    (?P<star> \s*\*|\? )?
    (?: \s* [: ] \s* (?P<type> [A-Za-z]+ (?:\[\])? ) )?
    (?P<notes> (?: \s* [(（\[] [^()（）\[\]]* [)）\]] )* )
    \s* \.?
    """,
    re.VERBOSE,
)
_DESCRIBED = re.compile(
    r"(?P<name>[A-Za-z_$@][\w$.-]*(?:\[\])?)\s*(?P<notes>(?:\([^()]*\)\s*)+)[:–—-]\s*(?P<text>\S.*)",
    re.DOTALL,
)
_NOTHING = frozenset(
    "allof anyof oneof aucun body brak ei empty form format get header headers html ingen json keine n/a nenhum nessuno nie nil ninguno no "
    "none not nothing null nulo o optional path params post query required same see string text to undefined url "
    "void x xml yes yok žádné".split()
)
"""Words behind a label that name no field."""

_TYPES = (WORDS.keys() - NOUNS) | {"number", "text"}
"""Type words beside a name: "user id" has none."""

_LABELS = (Role.PARAMETERS, Role.REQUEST)
_MOST = 400
"""Characters; a longer line of names is prose."""


def named(block: AnyBlock, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the fields that a paragraph, or a list in its items, only names; () where it says something else.

    The names stand below a heading that announces fields, or behind a label that does.
    """
    said = classify_heading(heading.text) if heading is not None else None
    if isinstance(block, Paragraph):
        return tuple(_of_paragraph(block, heading, said))
    if isinstance(block, ListBlock):
        return tuple(_of_items(block))
    return ()


def _of_items(block: ListBlock) -> Iterator[RawParameter]:
    """Yield the fields behind the labels of a list's items: ``- Input: user_name, email``."""
    for item in block.items:
        for inner in item.blocks:
            if isinstance(inner, Paragraph):
                yield from _labelled(inner.text, inner.place)
            elif isinstance(inner, ListBlock):
                yield from _of_items(inner)


def _of_paragraph(
    block: Paragraph, heading: Fact | None, said: HeadingMeaning | None
) -> Iterator[RawParameter]:
    own = said is not None and said.role in _LABELS
    for line in _lines(block.text):
        cells = list(_cells(line, block.place, is_sure=False))
        if cells and (own or _is_marked(line)):
            qualifier = said.qualifier if said is not None and own else ""
            yield from (RawParameter(cells=c, heading=heading, qualifier=qualifier) for c in cells)
        else:
            yield from _labelled(line, block.place)


def _lines(text: str) -> list[str]:
    """Return the lines, each with what continues it: one that ends in a comma goes on in the next."""
    out: list[str] = []
    for line in text.split("\n"):
        if out and out[-1].rstrip().endswith((",", "，", "、")):
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        elif line.strip():
            out.append(line.strip())
    return out


def _labelled(text: str, place: Place) -> Iterator[RawParameter]:
    match = _LABELLED.fullmatch(text.strip())
    said = classify_heading(match["label"]) if match is not None else None
    if match is None or said is None or said.role not in _LABELS:
        return
    label = Fact(text=match["label"].strip(), place=place)
    for cells in _cells(match["rest"], place, is_sure=_is_sure(said)):
        yield RawParameter(cells=cells, heading=label, qualifier=said.qualifier)


def _is_sure(said: HeadingMeaning) -> bool:
    """Whether a label announces fields, so that one word behind it is a name; "Request: demo" may be anything."""
    return said.role is Role.PARAMETERS and said.qualifier not in ("body", "data", "json")


def _is_marked(line: str) -> bool:
    """Whether a line that no heading announces has a type and a mark in its notes, as only fields have."""
    match = _DESCRIBED.fullmatch(line)
    notes = _pieces(match["notes"]) if match is not None else []
    return any(map(is_mark, notes)) and any(stated_type(note) for note in notes)


def _cells(text: str, place: Place, *, is_sure: bool) -> Iterator[dict[Column, Fact]]:
    """Yield the fields that a text lists and nothing else; none where a part of it is no field."""
    described = _DESCRIBED.fullmatch(text.strip())
    if described is not None and _tells(described["notes"]) and not _is_label(described["name"]):
        cells = _field(described["name"], "", described["notes"], place)
        yield {**cells, Column.DESCRIPTION: Fact(text=described["text"].strip(), place=place)}
        return
    parts = _split(text.strip().rstrip(".,;，；、")) if len(text) <= _MOST else []
    matches = [_ITEM.fullmatch(part) for part in parts]
    found = [cells for match in matches if match is not None and (cells := _item(match, place))]
    if len(found) < len(parts) or not found:
        return
    if len(found) == 1 and _is_label(found[0][Column.NAME].text):
        return
    is_bare = len(found) == 1 and len(found[0]) == 1 and not _is_composed(parts[0])
    if not is_bare or is_sure:
        yield from found


def _is_label(name: str) -> bool:
    """Whether a name that no other stands beside is the label of a part or a head of a column."""
    return classify_heading(name) is not None or header_kind(name) is not None


def _is_composed(name: str) -> bool:
    """Whether a word is written as identifiers are: "user_id", "userId"; "HideShow" may be two buttons."""
    return "_" in name or re.match(r"[a-z]+[A-Z]", name) is not None


def _split(text: str) -> list[str]:
    """Return the parts between separators, of which brackets may hold some."""
    held = _NOTES.sub(lambda match: re.sub(r"[,;，；、]|\s(?=\S)", "\0", match.group()), text)
    parts = _SEPARATOR.split(held)
    starts: list[str] = []
    at = 0
    for part in parts:
        at = held.index(part, at)
        starts.append(text[at : at + len(part)].strip())
        at += len(part)
    return starts


def _item(match: re.Match[str], place: Place) -> dict[Column, Fact]:
    """Return the cells of one item, {} where its words are no field."""
    name, lead, kind = match["name"], match["lead"], match["type"]
    if name.lower() in _NOTHING | NO_NAMES or method_of(name) is not None or is_mark(name):
        return {}
    if any(word and word.lower().rstrip("[]") not in _TYPES for word in (lead, kind)):
        return {}
    is_optional = match.group().startswith("[") and not name.endswith("]")
    mark = "?" if is_optional else (match["star"] or "").strip()
    cells = _field(name + (f" {mark}" if mark else ""), lead or kind or "", match["notes"], place)
    return cells if not match["notes"].strip() or _tells(match["notes"]) or len(name) > 1 else {}


def _field(name: str, kind: str, notes: str, place: Place) -> dict[Column, Fact]:
    cells = {Column.NAME: Fact(text=name, place=place)}
    pieces = [*([kind] if kind else []), *_pieces(notes)]
    return cells | noted(", ".join(pieces), place) if pieces else cells


def _pieces(notes: str) -> list[str]:
    held = [part for inner in _NOTES.findall(notes) for part in re.split(r"[,;|]", inner)]
    return [part.strip() for part in held if part.strip()]


def _tells(notes: str) -> bool:
    """Whether notes hold a type or a mark, as those of fields do."""
    return any(is_mark(note) or stated_type(note) is not None for note in _pieces(notes))
