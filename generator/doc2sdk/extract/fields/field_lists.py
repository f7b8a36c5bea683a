"""Parameters that no table lists: bulleted fields, definition-list fields, pairs of lines.

::

    item = name ["(" notes ")"] [("–" | "-" | ":")] description
    code = *(name ["?"] ":" type ["//" description] NEWLINE)
    led  = 1*(**name** ["(" notes ")"] ("–" | "-" | ":") description)
    pair = name [type] [mark] NEWLINE kind " parameter" ["—" description]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doc2sdk.extract.fields.stacked_fields import stacked_items
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.model import Place
from doc2sdk.printed.headings import classify_heading, is_media_type, label_key
from doc2sdk.printed.places import place_word
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.type_words import NO_NAMES, NOUNS, WORDS, stated_type
from doc2sdk.printed.vocabulary import PLACE_LEADS
from doc2sdk.printed.words import is_mark
from doc2sdk.sources.blocks import (
    ADMONITION_LABELS,
    AnyBlock,
    Code,
    ListBlock,
    ListItem,
    Paragraph,
    block_text,
)

_ITEM = re.compile(
    r"(?P<name>(?!\d+\b)[\w$.\[\]/*-]+)\s*(?:[(\[](?P<notes>(?:[^()\[\]]|\([^()]*\)|\[[^\[\]]*\])*)[)\]])?\s*(?P<sep>[–—:-]|$)?\s*(?P<text>.*)",
    re.DOTALL,
)
_LED = re.compile(
    r"(?P<name>[A-Za-z_$@][\w$.@\[\]-]*)\s*(?:\((?P<notes>[^()]*)\)\s*)?[–—:-]\s*(?P<text>\S.*)",
    re.DOTALL,
)
_PLACED = re.compile(
    r"(?P<place>[A-Za-z]+(?:[ _-][A-Za-z]+)?)\s*[–—:-]\s*(?P<name>[A-Za-z_$][\w$.\[\]-]*)\s*"
    r"(?:\((?P<notes>[^()]*)\))?\s*(?:[–—:-]\s*(?P<text>.*))?",
    re.DOTALL,
)
_TYPED = re.compile(
    r"(?P<name>[A-Za-z_$][\w$.\[\]-]*)\s*[:,]?\s+(?P<type>[A-Za-z]+(?:\[\])?)"
    r"(?:\s*,?\s*\(?(?P<mark>required|optional|mandatory)\)?)?\s*(?:[–—:,-]\s*(?P<text>.*))?",
    re.DOTALL | re.IGNORECASE,
)
_KIND = re.compile(
    r"(?P<kind>path|query|header|body|form|cookie) parameter\b\s*[–—:-]*\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(
    r"\s*[\"“”']?(?P<name>[\w$-]+\??)[\"“”']?\s*:\s*(?P<type>\#/[\w./-]+|[^;/{}]+?)[;,]?\s*(?://\s*(?P<text>.*))?"
)
_TERM = re.compile(
    r"(?P<name>[\w$.\[\]/*-]+)\s*(?:\((?P<notes>[^()]*)\)|[:–—]\s*(?P<rest>[^()]{1,60}))?[:\s]*"
)
_NOTES = re.compile(r"\s*[:,;]\s*|\s+[–—-]\s+")
_NAME = re.compile(r"(?P<name>[\w$.\[\]-]+)(?:\s+(?P<type>[\w.-]+))?(?P<mark>\s*\([^()]*\))?")
_SHOWN = re.compile(r"^(\w[\w.-]*(?:\[\])?)=[^\s=]{1,40}(?=\s|$)")
"""A name and a value that it may have: ``page=1``."""

_MOST = 0.6
"""Share of the items of a list of fields that must be fields; the rest are remarks."""

_ABOUT_CALLS = frozenset("access authentication authorisation permission permissions".split())
"""Words that open a line about the call and name no field: "Authentication: required"."""

_LISTS = (Role.PARAMETERS, Role.REQUEST)


def listed(block: ListBlock, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the fields of a bulleted list under a heading that announces parameters, or ()."""
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role not in _LISTS:
        return ()
    rows = [(0, cells) for item in block.items if (cells := _item(item))]
    if (
        len(rows) < _MOST * len(block.items)
        or (len(rows) < len(block.items) and not _marked(block))
        or (said.role is Role.REQUEST and not said.qualifier)
    ):
        rows = stacked_items(block)
    return tuple(
        RawParameter(cells=cells, heading=heading, qualifier=said.qualifier, depth=depth)
        for depth, cells in rows
    )


def _marked(block: ListBlock) -> bool:
    """Whether a list has fields set apart by bold or code, and what is no field of it is a remark."""
    lead = [_is_set_apart(item) for item in block.items]
    return sum(lead) > 1 and all(
        _item(i) or not apart for i, apart in zip(block.items, lead, strict=True)
    )


def _is_set_apart(item: ListItem) -> bool:
    first = item.blocks[0] if item.blocks else None
    return isinstance(first, Paragraph) and (first.spans[0].bold or first.spans[0].mono)


def _item(item: ListItem) -> dict[Column, Fact] | None:
    """Return a field's name, notes and description; None where the item is a sentence."""
    if not item.blocks or not isinstance(item.blocks[0], Paragraph):
        return None
    first = item.blocks[0]
    if (cells := _placed_item(first) or _typed_item(first)) is not None:
        return _with_rest(cells, item, first.place)
    match = _ITEM.fullmatch(_SHOWN.sub(r"\1", first.text))
    lead = first.spans[0]
    marked = lead.bold or lead.mono
    if match is None or not (marked or match["sep"] or match["notes"]):
        return None
    if is_media_type(match["name"]):
        return None
    if match["name"].lower() == "type" and stated_type(first.text) is not None:
        return None
    place = first.place
    rest = [match["text"], *(block_text(block) for block in item.blocks[1:])]
    cells = {Column.NAME: Fact(text=match["name"], place=place)}
    if match["notes"]:
        cells |= noted(match["notes"], place)
    if (typed := _type_below(item)) is not None:
        mark = f" ({match['notes']})" if match["notes"] else ""
        cells[Column.NAME] = Fact(text=match["name"] + mark, place=place)
        cells[Column.TYPE] = typed
    if text := "\n".join(part for part in rest if part.strip()):
        cells[Column.DESCRIPTION] = Fact(text=text.strip(), place=place)
    return cells


def _placed_item(first: Paragraph) -> dict[Column, Fact] | None:
    """Return a field led by its place: ``PathVariable - squadId (Integer)``."""
    match = _PLACED.fullmatch(first.text.strip())
    key = re.sub(r"[\s_-]+", "", match["place"].lower()) if match is not None else ""
    place = PLACE_LEADS.get(key)
    if match is None or place is None:
        return None
    cells = {
        Column.NAME: Fact(text=match["name"], place=first.place),
        Column.LOCATION: Fact(text=place, place=first.place),
    }
    if match["notes"]:
        cells[Column.TYPE] = Fact(text=match["notes"], place=first.place)
    if match["text"]:
        cells[Column.DESCRIPTION] = Fact(text=match["text"], place=first.place)
    return cells


def _typed_item(first: Paragraph) -> dict[Column, Fact] | None:
    """Return a field with its type behind the name, no brackets: ``limit integer, optional: how many``."""
    match = _TYPED.fullmatch(first.text.strip())
    if match is None or match["type"].lower().rstrip("[]") not in WORDS:
        return None
    if match["name"].lower() in NO_NAMES | {"type"} or match["type"].lower() in NOUNS - {"string"}:
        return None
    mark = f" ({match['mark']})" if match["mark"] else ""
    cells = {
        Column.NAME: Fact(text=match["name"] + mark, place=first.place),
        Column.TYPE: Fact(text=match["type"], place=first.place),
    }
    if match["text"]:
        cells[Column.DESCRIPTION] = Fact(text=match["text"], place=first.place)
    return cells


def _with_rest(cells: dict[Column, Fact], item: ListItem, place: Place) -> dict[Column, Fact]:
    """Return the cells, the description with what else the item holds."""
    own = cells[Column.DESCRIPTION].text if Column.DESCRIPTION in cells else ""
    parts = [own, *(block_text(block) for block in item.blocks[1:])]
    text = "\n".join(part.strip() for part in parts if part.strip())
    return {**cells, Column.DESCRIPTION: Fact(text=text, place=place)} if text else cells


def noted(notes: str, place: Place) -> dict[Column, Fact]:
    """Return the cells that notes behind a name fill: "query, boolean, optional" says a place, and a type."""
    parts = [part.strip() for part in re.split(r"[,;|]", notes)]
    at = next((i for i, part in enumerate(parts) if place_word(part)), None)
    if at is None:
        return {Column.TYPE: Fact(text=notes, place=place)}
    cells = {Column.LOCATION: Fact(text=place_word(parts.pop(at)), place=place)}
    if parts:
        cells[Column.TYPE] = Fact(text=", ".join(parts), place=place)
    return cells


def _is_notice(name: str) -> bool:
    """Whether a word before a colon opens a notice rather than names a field."""
    return name[:1].isupper() and (
        name.lower() in ADMONITION_LABELS or label_key(name) in _ABOUT_CALLS
    )


def _type_below(item: ListItem) -> Fact | None:
    """Return the type that leads the line below the name, set as code: "`string` — The file"."""
    below = item.blocks[1] if len(item.blocks) > 1 else None
    if not isinstance(below, Paragraph) or not below.spans[0].mono:
        return None
    rest = "".join(span.text for span in below.spans[1:]).strip()
    return Fact(text=below.spans[0].text, place=below.place) if rest[:1] in ("", *"–—-") else None


def led(
    blocks: Sequence[AnyBlock], heading: Fact | None
) -> Iterator[tuple[RawParameter, tuple[Paragraph]]]:
    """Yield fields of paragraphs that their names lead in bold, as lists lose their bullets in print.

    Each bold name with a dash or colon behind it begins a field; a paragraph may hold several. A name
    set as code needs notes in brackets, too.
    """
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role is not Role.PARAMETERS:
        return
    for block in blocks:
        if not isinstance(block, Paragraph) or not (block.spans[0].bold or block.spans[0].mono):
            continue
        for text in _led_parts(block):
            match = _LED.fullmatch(text.strip())
            if match is None or not (block.spans[0].bold or match["notes"]):
                continue
            if not _is_notice(match["name"]):
                cells = {Column.NAME: Fact(text=match["name"], place=block.place)}
                if match["notes"]:
                    cells |= noted(match["notes"], block.place)
                if match["text"]:
                    cells[Column.DESCRIPTION] = Fact(text=match["text"], place=block.place)
                yield RawParameter(cells=cells, heading=heading, qualifier=said.qualifier), (block,)


def _led_parts(paragraph: Paragraph) -> Iterator[str]:
    """Yield the paragraph's text from each bold span to the next."""
    text = ""
    for span in paragraph.spans:
        if span.bold and text.strip():
            yield text
            text = ""
        text += span.text
    yield text


def declared(block: Code, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return fields declared as in TypeScript, under a heading that announces parameters, or ().

    One of them must have a type that is known as one: ``status: ok`` is data.
    """
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role not in _LISTS:
        return ()
    rows: list[RawParameter] = []
    for line in block.lines:
        if not line.text.strip(" {};,"):
            continue
        match = _DECLARED.fullmatch(line.text)
        # JSON prints names in quotes, too: then the value must be a type's word.
        is_quoted = line.text.strip()[:1] in "\"“”'"
        if match is None or (is_quoted and stated_type(match["type"]) is None):
            return ()
        cells = {Column.NAME: Fact(text=match["name"], place=line.place)}
        cells[Column.TYPE] = Fact(text=match["type"].strip(), place=line.place)
        if match["text"]:
            cells[Column.DESCRIPTION] = Fact(text=match["text"].strip(), place=line.place)
        rows.append(RawParameter(cells=cells, heading=heading, qualifier=said.qualifier))
    types = (stated_type(row.cells[Column.TYPE].text) for row in rows)
    is_typed = any(kind is not None and kind != "null" for kind in types)
    return tuple(rows) if is_typed else ()


def defined(scope: Scope, heading: Fact | None) -> RawParameter | None:
    """Return the field that a term of a definition list names, under a heading that announces parameters.

    ``url : string : required`` and ``url (string, required)`` are terms; the definition describes it.
    """
    said = classify_heading(heading.text) if heading is not None else None
    match = _TERM.fullmatch(scope.title.text.strip()) if scope.title is not None else None
    if said is None or said.role not in _LISTS or match is None or scope.title is None:
        return None
    place = scope.title.place
    notes = [note.strip() for note in _NOTES.split(match["notes"] or match["rest"] or "")]
    mark = next((f" ({note})" for note in notes if is_mark(note)), "")
    kind = next((note for note in notes if note and not is_mark(note)), "")
    cells = {Column.NAME: Fact(text=match["name"] + mark, place=place)}
    if kind:
        cells[Column.TYPE] = Fact(text=kind, place=place)
    if text := "\n".join(block_text(block) for block in scope.blocks):
        cells[Column.DESCRIPTION] = Fact(text=text, place=scope.blocks[0].place)
    return RawParameter(cells=cells, heading=heading, qualifier=said.qualifier)


def paired(
    blocks: Sequence[AnyBlock], heading: Fact | None
) -> Iterator[tuple[RawParameter, tuple[Paragraph, Paragraph]]]:
    """Yield fields printed as a line with the name and a line that starts with "Query parameter"."""
    for name, kind in pairwise(blocks):
        if not isinstance(name, Paragraph) or not isinstance(kind, Paragraph):
            continue
        match = _KIND.fullmatch(kind.text)
        named = _NAME.fullmatch(name.text)
        if match is None or named is None:
            continue
        cells = {
            Column.NAME: Fact(text=named["name"] + (named["mark"] or ""), place=name.place),
            Column.LOCATION: Fact(text=match["kind"], place=kind.place),
        }
        if named["type"]:
            cells[Column.TYPE] = Fact(text=named["type"], place=name.place)
        if match["text"].strip():
            cells[Column.DESCRIPTION] = Fact(text=match["text"].strip(), place=kind.place)
        yield RawParameter(cells=cells, heading=heading), (name, kind)
