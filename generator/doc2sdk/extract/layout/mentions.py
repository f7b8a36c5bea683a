"""Mentions: the signs of a document, each with the slot it is printed in.

A slot is where a document prints signs of one kind, in terms that repeat: the kind of unit and its look,
the label before the sign, the order of method and target, what follows. A label need not be known; it
only needs to come again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from doc2sdk.extract.layout.labels import PROSE, after_class, captioned, label_of
from doc2sdk.extract.layout.mention import Mention, Mentions, MethodSign, Slot
from doc2sdk.extract.layout.paths import path_template
from doc2sdk.extract.layout.rare_labels import merged_methods, merged_targets
from doc2sdk.extract.layout.table_methods import column_methods, row_methods, with_column, with_row
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.curl import curl_request, is_curl
from doc2sdk.printed.headings import header_kind, label_key, label_role
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.signs import LineSigns, Methods, Target, line_signs
from doc2sdk.printed.vocabulary import PREFIX_LABELS
from doc2sdk.sources.blocks import AnyBlock, Code, Paragraph

_MOST_URLS = 40
"""Lines that a code block of URLs has at most."""

_MAX_VERB_LINE = 60
"""Characters of a unit that states a method and nothing else of note."""

_WEAK = 0.45
"""Form up to which a target counts only beside a method or a known label."""

_BULLETS = " \t-*•·`"

_ARGUMENT = ("('", '("', "(`", "='", '="')
"""What is before a target that is an argument of a program's function, or a tag's value."""

_VALUES = (Column.VALUE, Column.DEFAULT, Column.ALLOWED)
"""Columns of the values that fields have, paths now and then."""

_MEMBER = re.compile(r"[\"“”]\s*[:：]\s*[\"“”]?$")
"""What is before the value of a member of JSON: ``"path": "/www"``."""

_NEAR = 24
"""Characters that may be printed between a method and its target: ``POST   -   /badge``."""

_MAX_CALL = 7
"""Letters of a word for a call behind a method: ``post request``."""

_SENTENCE = re.compile(r"(?<=[。！？])\s*(?=\S)|(?<=[\w)][.!?])\s+(?=\S)")
"""Between the sentences of a line; the last may be a label: ``It lists boats. Path: /boats``."""

_LETTERS = re.compile(r"[\W\d_]+")
_NOISE = re.compile(r"\b(?:http|https|the|method|verb)\b")


def mentions_of(units: Sequence[Unit]) -> Mentions:
    """Return every sign in the units with its slot; rare labels are one slot of their kind."""
    read = [(unit, line_signs(unit.text)) for unit in units]
    columns = _url_columns(read)
    verbs = row_methods(read)
    above = column_methods(read)
    targets: list[Mention] = []
    weak: list[Mention] = []
    methods: list[MethodSign] = []
    for unit, signs in read:
        command = _curl(unit)
        if command is not None:
            targets.append(command)
            continue
        for target in signs.targets:
            verb = _beside(signs, target)
            mention = _mention(unit, signs, target, verb, columns)
            if verb is None and unit.table:
                mention = with_row(mention, verbs.get((unit.table, unit.row), {}))
            if not mention.methods and unit.index in above:
                mention = with_column(mention, above[unit.index])
            (targets if _counts(mention) else weak).append(mention)
        if signs.targets or len(unit.text) > _MAX_VERB_LINE:
            continue
        named = [verb for verb in signs.methods if not set(verb.names) <= {"OPTIONS", "HEAD"}]
        methods += [_method_sign(unit, signs, verb, columns) for verb in named[:1]]
    return Mentions(
        targets=tuple(merged_targets(targets)),
        methods=tuple(merged_methods(methods)),
        weak=tuple(weak),
    )


def _curl(unit: Unit) -> Mention | None:
    """The request of a curl command that begins in a unit."""
    at = unit.text.find("curl ")
    if at < 0 or not is_curl(unit.text[at:]) or (unit.kind == "code" and unit.look == "more"):
        return None
    text = unit.block.text if isinstance(unit.block, Code) else unit.text[at:]
    request = curl_request(text)
    if request is None or request.method is None:
        return None
    target = next(iter(line_signs(request.target).targets), None)
    if target is None:
        return None
    slot = Slot(kind="code", look="first", label="curl", order="MT", after="")
    return Mention(
        unit=unit, slot=slot, target=target, methods=(request.method,), before="", after=""
    )


def _is_argument(mention: Mention) -> bool:
    """Whether a target is an argument in a program: ``open('/boats')``, ``"/boats", "harbour"``."""
    before, after = mention.before.rstrip(), mention.after.lstrip()
    is_listed = before[-1:] in ("'", '"') and after[:1] == before[-1:] and after[1:2] in (",", ")")
    return is_listed or before.endswith(_ARGUMENT)


def _counts(mention: Mention) -> bool:
    """Whether a mention may be an operation's: a text that is hardly a target needs support."""
    if mention.slot.kind == "code" and mention.slot.look == "more":
        return bool(mention.methods) and not mention.slot.label
    if path_template(mention.target.text) == "/" and "?" not in mention.target.text:
        is_whole = not mention.before.strip(_BULLETS) and not mention.after.strip(_BULLETS)
        return is_whole and bool(mention.methods) and mention.slot.order != "R"
    if mention.target.form <= _WEAK and mention.slot.order == "R":
        # "date/time" in a row with a method is a word of its description.
        return not mention.before.strip(_BULLETS) and not mention.after.strip()
    if mention.slot.order not in ("MT", "TM") and _is_argument(mention):
        return False
    if label_key(mention.before) in PREFIX_LABELS:
        return False
    if not mention.methods and (_is_of_values(mention.unit.head) or _MEMBER.search(mention.before)):
        return False
    if mention.target.form > _WEAK or mention.methods:
        return True
    is_remark = mention.before.rstrip().endswith(("(", "（"))  # "Address (Hex/Dec)"
    return not is_remark and label_role(mention.before or mention.unit.left) is Role.URL


def _is_of_values(head: str) -> bool:
    """Whether a head is that of values, or of examples of values: "Parameter value"."""
    kind = header_kind(head)
    return kind in _VALUES or (kind is Column.EXAMPLE and "value" in label_key(head).split())


def _url_columns(read: Sequence[tuple[Unit, LineSigns]]) -> Counter[tuple[str, int]]:
    """How many rows of each table's column hold a target or a method.

    Columns of one head are one: where each table has one row, the document still repeats itself.
    """
    rows = {
        (unit.table, unit.column, unit.row, label_of(unit.head))
        for unit, signs in read
        if unit.table and (signs.targets or (signs.methods and len(unit.text) <= _MAX_VERB_LINE))
    }
    pooled = Counter(head for _, _, _, head in rows if head not in ("", PROSE))
    alone = Counter((table, column) for table, column, _, _ in rows)
    return Counter(
        {
            (table, column): max(alone[table, column], pooled[head])
            for table, column, _, head in rows
        }
    )


def _beside(signs: LineSigns, target: Target) -> Methods | None:
    """The methods printed with a target: the nearest before it, else right behind it."""
    previous = max((t.end for t in signs.targets if t.end <= target.start), default=0)
    before = [m for m in signs.methods if previous <= m.start and m.end <= target.start]
    if before and target.start - before[-1].end <= _NEAR:
        return before[-1]
    following = min(
        (t.start for t in signs.targets if t.start >= target.end), default=len(signs.text)
    )
    after = [m for m in signs.methods if target.end <= m.start and m.end <= following]
    if after and after[0].start - target.end <= _NEAR:
        return after[0]
    if before and len(signs.targets) == 1 and len(signs.text) <= 2 * _MAX_VERB_LINE:
        return before[-1]
    return None


def _mention(
    unit: Unit,
    signs: LineSigns,
    target: Target,
    verb: Methods | None,
    columns: Counter[tuple[str, int]],
) -> Mention:
    text = signs.text
    start = min(target.start, verb.start) if verb is not None else target.start
    end = max(target.end, verb.end) if verb is not None else target.end
    previous = max((t.end for t in signs.targets if t.end <= start), default=0)
    following = min((t.start for t in signs.targets if t.start >= end), default=len(text))
    before, after = text[previous:start], text[end:following]
    if before.rstrip().endswith((":", "：")):
        before = _SENTENCE.split(before)[-1]
    if following < len(text) and before.rstrip().endswith((":", "：")):
        after = ""  # It is the label of the next one: "Boats: /boats Crews: /crews".
    order = "T" if verb is None else ("MT" if verb.start < target.start else "TM")
    is_listed = target.text == unit.text.strip() and _is_list_of_urls(unit.block)
    is_quoted = order == "MT" and _is_quoted(unit, text[start:end])
    label = captioned(
        _context(unit, before, columns), before, after, verb is not None and not previous
    )
    slot = Slot(
        kind=unit.kind if not unit.table else "cell",
        look="first" if is_listed else _look(unit),
        label=label,
        order=order,
        after=after_class(after),
    )
    return Mention(
        unit=unit, slot=slot, target=target, methods=verb.names if verb is not None else (),
        before=before, after=after, is_quoted=is_quoted,
    )  # fmt: skip


def _is_list_of_urls(block: AnyBlock) -> bool:
    """Whether each line of a code block is a target and nothing else: the calls of one section."""
    if not isinstance(block, Code) or not 1 < len(block.lines) <= _MOST_URLS:
        return False
    lines = [line.text.strip() for line in block.lines if line.text.strip()]
    return all([target.text for target in line_signs(line).targets] == [line] for line in lines)


def _is_quoted(unit: Unit, request: str) -> bool:
    """Whether a request is a span of code in a line: it is one wherever it is printed."""
    spans = unit.block.spans if isinstance(unit.block, Paragraph) else ()
    return any(span.mono and span.text.split() == request.split() for span in spans)


def _method_sign(
    unit: Unit, signs: LineSigns, verb: Methods, columns: Counter[tuple[str, int]]
) -> MethodSign:
    before = signs.text[: verb.start]
    slot = Slot(
        kind=unit.kind if not unit.table else "cell",
        look=_look(unit),
        label=_NOISE.sub("", _context(unit, before, columns)).strip(),
        order="M",
        after="",
    )
    ends = len(_LETTERS.sub("", signs.text[verb.end :])) <= _MAX_CALL
    return MethodSign(unit=unit, slot=slot, methods=verb.names, ends=ends)


def _look(unit: Unit) -> str:
    if unit.kind == "code":
        return unit.look if unit.whole or unit.look == "more" else "first"
    return unit.look if unit.kind in ("heading", "item") else ""


def _context(unit: Unit, before: str, columns: Counter[tuple[str, int]]) -> str:
    """The label of a sign: the words before it, else its row's or its column's first cell."""
    label = label_of(before)
    if label or not unit.table:
        return label
    if columns[unit.table, unit.column] > 1:
        return f"head:{label_of(unit.head) if unit.head else unit.column}"
    return label_of(unit.left) if unit.left else "head:"
