"""Request lines: in a heading, in a line of their own, or as a method and a path in two lines."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.extract import targets
from doc2sdk.extract.labels import announce
from doc2sdk.extract.raw import Fact, Role
from doc2sdk.extract.scope import RequestLine, Scope, in_response, in_sample, names_something
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Paragraph

MAX_TITLE = 100
"""Characters; a longer line is a sentence, not a heading."""

_LABELS = (Role.PARAMETERS, Role.RESPONSE, Role.STATUS, Role.ERRORS)
_PARTS = frozenset({"body", "headers", "parameters", "query"})

_MAX_BREAKS = 3
"""Line breaks a printed request line may have."""


def is_run_in(block: Paragraph) -> bool:
    """Whether a paragraph is a short line that heads what follows: bold, or a label."""
    text = block.text
    if not is_title(text) or _is_request_part(text):
        return False
    return _is_label(text) or all(span.bold for span in block.spans if span.text.strip(" :"))


def _is_label(text: str) -> bool:
    """Whether a line announces parameters or responses and nothing else: it needs no bold letters."""
    said = announce(text)
    is_whole = (
        text[:1].isupper() and ":" not in text[:-1] and not {"-", "–", "—"} & set(text.split())
    )
    is_part = said is not None and (
        said.role in _LABELS or bool(_PARTS & {*said.qualifier.split()})
    )
    return is_whole and is_part


def _is_request_part(text: str) -> bool:
    """Whether a bold line is a method, a path or both: badges are bold and head nothing."""
    return targets.method_of(text) is not None or targets.request_line(text) is not None


def is_title(text: str) -> bool:
    """Whether a line may be a title: short, and no sentence."""
    return 0 < len(text) <= MAX_TITLE and "\n" not in text and text[-1] not in ".,;!?"


def title_of(block: Heading | Paragraph) -> Fact:
    return Fact(text=block.text.rstrip(targets.PERMALINKS), place=block.place)


def request_at(blocks: Sequence[AnyBlock], index: int, current: Scope) -> RequestLine | None:
    """The request line that starts at ``index``, in one block or in two."""
    block = blocks[index]
    if isinstance(block, Heading):
        return _in_heading(block) or _below_path(block, current)
    if in_sample(current) and not _may_start(block, current):
        return None
    if isinstance(block, Paragraph):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        after = blocks[index + 2] if index + 2 < len(blocks) else None
        if isinstance(following, Paragraph) and (pair := _pair(block, following, after)):
            return pair
    line = in_line(block) or _below_heading(block, current)
    return None if line is not None and _repeats(line, current) else line


def _may_start(block: AnyBlock, current: Scope) -> bool:
    """Whether a line in a sample's section may begin the next operation.

    No response holds a request line, so what stands there in running text begins something new; in
    a request's section it does where an operation is open that it is no call of.
    """
    if not isinstance(block, Paragraph):
        return False
    return in_response(current) or open_operation(current) is not None


def open_operation(current: Scope) -> Scope | None:
    """The request line's scope that is open here, with nothing but parts of it in between."""
    for around in (current, *current.ancestors()):
        if around.request is not None:
            return around
        if isinstance(around.heading, Heading) and names_something(around):
            return None
    return None


def _repeats(line: RequestLine, current: Scope) -> bool:
    """Whether a request line shows a call of the operation it stands in, as examples in prose do."""
    operation = open_operation(current)
    request = operation.request if operation is not None else None
    if request is None or request.method.text.upper() != line.method.text.upper():
        return False
    return targets.starts_below(request.url.text, targets.path_of(line.url.text)) is not None


def _in_heading(block: Heading) -> RequestLine | None:
    line = targets.request_heading(block.text)
    if line is None or line.method is None:
        return None
    place = block.place
    return RequestLine(
        method=Fact(text=line.method, place=place),
        url=Fact(text=line.target, place=place),
        title=Fact(text=line.rest, place=place) if line.rest else None,
        blocks=(block,),
    )


def _below_path(block: Heading, current: Scope) -> RequestLine | None:
    """A heading that is a method, under a heading that is a path."""
    if targets.method_of(block.text) is None:
        return None
    for around in (current, *current.ancestors()):
        heading = around.heading
        if isinstance(heading, Heading) and heading.level < block.level:
            if not targets.is_target(heading.text):
                return None
            return RequestLine(
                method=Fact(text=block.text, place=block.place),
                url=Fact(text=heading.text, place=heading.place),
                blocks=(block,),
            )
    return None


def in_line(block: AnyBlock) -> RequestLine | None:
    """A paragraph or code block that is ``METHOD /path`` and nothing else.

    Narrow pages break it behind the method or inside the path.
    """
    if not isinstance(block, (Paragraph, Code)) or block.text.count("\n") > _MAX_BREAKS:
        return None
    head, *rest = block.text.split("\n")
    join = " " if targets.method_of(head) else ""
    line = targets.request_line(join.join([head.rstrip(), "".join(part.strip() for part in rest)]))
    if line is None or line.method is None:
        return None
    method, url = (Fact(text=text, place=block.place) for text in (line.method, line.target))
    return RequestLine(method=method, url=url, blocks=(block,))


def _below_heading(block: AnyBlock, current: Scope) -> RequestLine | None:
    """A request line with words behind it, as the first thing under a heading that names something."""
    is_first = isinstance(current.heading, Heading) and not current.content
    if not is_first or not isinstance(block, Paragraph) or not names_something(current):
        return None
    line = targets.request_heading(block.text) if is_title(block.text) else None
    if line is None or line.method is None:
        return None
    method, url = (Fact(text=text, place=block.place) for text in (line.method, line.target))
    return RequestLine(method=method, url=url, blocks=(block,))


def _pair(first: Paragraph, second: Paragraph, third: AnyBlock | None) -> RequestLine | None:
    """A method and a path in paragraphs of their own, in either order; a title may follow."""
    is_turned = targets.is_target(first.text) and targets.method_of(second.text) is not None
    method, url = (second, first) if is_turned else (first, second)
    is_url = targets.is_target(url.text) or targets.is_rooted_nowhere(url.text)
    if targets.method_of(method.text) is None or not is_url:
        return None
    title = third if isinstance(third, Paragraph) and is_title(third.text) else None
    blocks: tuple[AnyBlock, ...] = (first, second) if title is None else (first, second, title)
    return RequestLine(
        method=Fact(text=method.text, place=method.place),
        url=Fact(text=url.text, place=url.place),
        title=title_of(title) if title is not None else None,
        blocks=blocks,
    )
