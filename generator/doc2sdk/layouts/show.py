"""A layout as TOML that people read and correct: the places of operations, with counts and examples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from doc2sdk.diagnostics.wording import where
from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.labels import label_of
from doc2sdk.extract.layout.mention import Mention, MethodSign
from doc2sdk.extract.layout.places import place_of, place_text, reduced
from doc2sdk.extract.layout.records import section_level
from doc2sdk.extract.layout.saved import APART, BEFORE, BEHIND, ROW, UNSTATED
from doc2sdk.extract.layout.score import Candidate
from doc2sdk.extract.layout.stated import StatedMethod
from doc2sdk.extract.raw import RawOperation, RawReference
from doc2sdk.sources.blocks import Document

_RUNNERS_UP = 5
"""Places that hold no operations and are shown all the same, the best first."""

_LEAST_SCORE = 0.8
"""Score of a place below which it is not worth showing."""

_WIDTH = 96
"""Characters of a line of an example."""

_MARKS = " :：-–—*•"
"""Marks around a label that are no part of it."""

_ORDERS = {"MT": BEFORE, "TM": BEHIND, "R": ROW}


def layout_text(document: Document, choice: Choice, raw: RawReference) -> str:
    """Return the layout of a document as TOML, complete with its last newline.

    ``choice`` is what was chosen for it, ``raw`` what was read by that.
    """
    lines = [
        *_header(document, raw),
        *_settings(document, choice, raw),
        *(line for candidate in choice.chosen for line in _operations(candidate, choice, raw)),
        *_not_used(choice),
        *_left_over(raw),
    ]
    return "".join(f"{line}".rstrip() + "\n" for line in lines)


def _header(document: Document, raw: RawReference) -> Iterator[str]:
    name = f"{PurePath(document.name).stem}.layout.toml"
    yield f"# How doc2sdk reads {document.name}: {_count(len(raw.operations), 'operation')}."
    yield "#"
    yield f"# To correct it, save it as {name} beside the manual, change what is wrong, and name it"
    yield f'# in the configuration (layout = "{name}") or with --layout. The places below are then'
    yield "# used as they are; what is in none of them is reported."


def _settings(document: Document, choice: Choice, raw: RawReference) -> Iterator[str]:
    spots = {(f.mention.target.text, f.mention.unit.place) for f in choice.found}
    others = [o for o in raw.operations if (o.url.text, o.url.place) not in spots]
    yield ""
    yield "# Operations in other places are read too, where they are printed in a form that many manuals use."
    if others:
        example = others[0]
        yield f"# There are {len(others)}, such as {_request(example)} ({where(example.url.place)})."
    yield "usual_forms = true"
    yield from _common_method(choice, raw)
    level = choice.sections or section_level(choice, document)
    if level is not None:
        yield ""
        yield "# All that belongs to an operation is below its heading of this level."
        yield f"sections = {level}"


def _operations(candidate: Candidate, choice: Choice, raw: RawReference) -> Iterator[str]:
    """A place of operations: what was read there, then its keys."""
    found = [one for one in choice.found if one.slot is candidate]
    if not found:
        return
    own = _raw_of(found, raw)
    yield ""
    score = f" (score {candidate.score:.1f})" if candidate.score else ""
    yield f"# {_count(len(found), 'operation')}{score}, such as:"
    yield f"#   {_example(found[0].mention)}"
    titles = [f'"{o.title.text}"' for o in own if o.title.text != o.url.text]
    if titles:
        yield f"# titles: {_clipped(', '.join(titles[:3]))}{', ...' if len(titles) > 3 else ''}"
    parts = {
        "parameters": sum(bool(o.parameters) for o in own),
        "samples": sum(bool(o.samples) for o in own),
        "fields of responses": sum(bool(o.response_fields) for o in own),
    }
    yield "# " + ", ".join(f"{what}: {count} of {len(own)}" for what, count in parts.items())
    yield "[[operations]]"
    others = [m for m in choice.mentions.targets if m.slot != candidate.slot]
    yield from _keys(_place_text(candidate.mentions[0], others, "url"))
    yield from _method(candidate, found, choice)


def _method(candidate: Candidate, found: Sequence[Found], choice: Choice) -> Iterator[str]:
    signs = [sign for one in found for sign in one.signs]
    order = _ORDERS.get(candidate.slot.order)
    if order is not None:
        yield f'method = "{order}"'
    elif signs:
        yield f'method = "{APART}"    # such as {_quoted_unit(signs[0])}'
        slot = signs[0].slot
        others = [s for s in choice.mentions.methods if s.slot != slot]
        yield from _keys(_place_text(signs[0], others, "method"))
    else:
        yield f'method = "{UNSTATED}"'


def _common_method(choice: Choice, raw: RawReference) -> Iterator[str]:
    """The method of operations that state none: stated once in the document, or to be filled in."""
    bare = sum(operation.method is None for operation in raw.operations)
    if choice.stated is not None and any(one.stated is not None for one in choice.found):
        yield ""
        yield "# The method of operations that state none, as in"
        yield f"#   {_quoted_unit(choice.stated)}"
        yield f'method = "{choice.stated.method}"'
    elif bare:
        yield ""
        yield f"# {_count(bare, 'operation')} state{'s' if bare == 1 else ''} no method, which is then guessed. One that"
        yield "# they have in common is written here:"
        yield '# method = "POST"'


def _not_used(choice: Choice) -> Iterator[str]:
    """The runners-up as tables that are not in use."""
    unused = [c for c in choice.slots if c not in choice.chosen and c.score >= _LEAST_SCORE]
    if not unused:
        return
    yield ""
    yield "# Places that hold no operations, the likeliest first. Where one does, let `use` be true. To hear no"
    yield "# more of one, head it [[ignore]], without `use` and `method`."
    for candidate in unused[:_RUNNERS_UP]:
        first = candidate.mentions[0]
        yield ""
        yield f"# {_count(len(candidate.mentions), 'URL')} (score {candidate.score:.1f}), such as:"
        yield f"#   {_example(first)}"
        yield "[[operations]]"
        yield "use = false"
        others = [m for m in choice.mentions.targets if m.slot != candidate.slot]
        yield from _keys(_place_text(first, others, "url"))
        yield f'method = "{_ORDERS.get(candidate.slot.order, UNSTATED)}"'


def _left_over(raw: RawReference) -> Iterator[str]:
    """What looks like an operation and became none, by kind."""
    kinds = Counter(suspect.kind for suspect in raw.suspects)
    if not kinds:
        return
    yield ""
    yield "# What looks like an operation and became none:"
    for kind, count in kinds.items():
        first = next(suspect for suspect in raw.suspects if suspect.kind == kind)
        yield f"#   {count} {kind}, such as {_clipped(first.text)} ({where(first.place)})"


def _raw_of(found: Sequence[Found], raw: RawReference) -> list[RawOperation]:
    spots = {(one.mention.target.text, one.mention.unit.place) for one in found}
    return [o for o in raw.operations if (o.url.text, o.url.place) in spots]


def _request(operation: RawOperation) -> str:
    method = f"{operation.method.text} " if operation.method is not None else ""
    return _clipped(f"{method}{operation.url.text}")


def _example(mention: Mention) -> str:
    return f"{_clipped(mention.unit.text)}    {where(mention.unit.place)}"


def _quoted_unit(sign: MethodSign | StatedMethod) -> str:
    unit = sign.unit
    return f"`{_clipped(unit.text)}` ({where(unit.place)})"


def _place_text(
    sign: Mention | MethodSign, others: Sequence[Mention | MethodSign], prefix: str
) -> Iterator[tuple[str, str]]:
    """The keys of the place of a sign that the ``others`` make necessary, words as they are printed."""
    place = reduced(place_of(sign), others)
    if isinstance(place.label, str) and (words := _printed(sign, place.label)):
        place = replace(place, label=words)
    if isinstance(place.column, str) and label_of(sign.unit.head) == place.column:
        place = replace(place, column=_clipped(sign.unit.head))
    return place_text(place, prefix)


def _printed(sign: Mention | MethodSign, label: str) -> str:
    """A label as it is printed before a sign, or in the first cell of its row; "" where it is not."""
    if isinstance(sign, Mention):
        before = sign.before
    else:
        before = re.split("|".join(sign.methods), sign.unit.text, maxsplit=1)[0]
    for text in (before, sign.unit.left):
        words = " ".join(text.split()).strip(_MARKS)
        if words and label_of(words) == label:
            return words
    return ""


def _keys(pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    for key, value in pairs:
        yield f"{key} = {value}"


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _clipped(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]}..."
