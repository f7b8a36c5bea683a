"""Request lines: in a heading, in a line of their own, or as a method and a path in two lines."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.extract.outline.scope import (
    RequestLine,
    Scope,
    in_response,
    in_sample,
    names_something,
)
from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import classify_heading, is_title
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Paragraph

_LABELS = (Role.PARAMETERS, Role.RESPONSE, Role.STATUS, Role.ERRORS)
_PARTS = frozenset({"body", "header", "headers", "parameters", "query"})


def is_run_in(block: Paragraph) -> bool:
    """Whether a paragraph is a short line that heads what follows: bold, or a label."""
    text = block.text
    if not is_title(text) or _is_request_part(text):
        return False
    return _is_label(text) or all(span.bold for span in block.spans if span.text.strip(" :"))


def _is_label(text: str) -> bool:
    """Whether a line announces parameters or responses and nothing else: it needs no bold letters."""
    said = classify_heading(text)
    is_whole = (
        text[:1].isupper() and ":" not in text[:-1] and not {"-", "–", "—"} & set(text.split())
    )
    is_part = said is not None and (
        said.role in _LABELS or bool(_PARTS & {*said.qualifier.split()})
    )
    return is_whole and is_part


def _is_request_part(text: str) -> bool:
    """Whether a bold line is a method, a path or both: badges are bold and head nothing."""
    return request_line.method_of(text) is not None or request_line.request_line(text) is not None


def title_of(block: Heading | Paragraph) -> Fact:
    return Fact(text=block.text.rstrip(request_line.PERMALINKS), place=block.place)


def request_at(blocks: Sequence[AnyBlock], index: int, current: Scope) -> RequestLine | None:
    """Return the request line that starts at ``index``, in one block or in two."""
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
    """Return the request line's scope that is open here, with nothing but parts of it in between."""
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
    return (
        request_line.starts_below(request.url.text, request_line.path_of(line.url.text)) is not None
    )


def _in_heading(block: Heading) -> RequestLine | None:
    line = request_line.request_heading(block.text)
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
    """Return a heading that is a method, under a heading that is a path."""
    if request_line.method_of(block.text) is None:
        return None
    for around in (current, *current.ancestors()):
        heading = around.heading
        if isinstance(heading, Heading) and heading.level < block.level:
            if not request_line.is_target(heading.text):
                return None
            return RequestLine(
                method=Fact(text=block.text, place=block.place),
                url=Fact(text=heading.text, place=heading.place),
                blocks=(block,),
            )
    return None


def in_line(block: AnyBlock) -> RequestLine | None:
    """Return a paragraph or code block that is ``METHOD /path`` and nothing else."""
    if not isinstance(block, (Paragraph, Code)):
        return None
    line = request_line.request_in_lines(block.text)
    if line is None or line.method is None:
        return None
    method, url = (Fact(text=text, place=block.place) for text in (line.method, line.target))
    return RequestLine(method=method, url=url, blocks=(block,))


def _below_heading(block: AnyBlock, current: Scope) -> RequestLine | None:
    """Return a request line with words behind it, as the first thing under a heading that names something."""
    is_first = isinstance(current.heading, Heading) and not current.content
    if not is_first or not isinstance(block, Paragraph) or not names_something(current):
        return None
    line = request_line.request_heading(block.text) if is_title(block.text) else None
    if line is None or line.method is None:
        return None
    method, url = (Fact(text=text, place=block.place) for text in (line.method, line.target))
    return RequestLine(method=method, url=url, blocks=(block,))


def _pair(first: Paragraph, second: Paragraph, third: AnyBlock | None) -> RequestLine | None:
    """Return a method and a path in paragraphs of their own, in either order; a title may follow."""
    is_turned = (
        request_line.is_target(first.text) and request_line.method_of(second.text) is not None
    )
    method, url = (second, first) if is_turned else (first, second)
    is_url = request_line.is_target(url.text) or request_line.is_rooted_nowhere(url.text)
    if request_line.method_of(method.text) is None or not is_url:
        return None
    title = third if isinstance(third, Paragraph) and is_title(third.text) else None
    blocks: tuple[AnyBlock, ...] = (first, second) if title is None else (first, second, title)
    return RequestLine(
        method=Fact(text=method.text, place=method.place),
        url=Fact(text=url.text, place=url.place),
        title=title_of(title) if title is not None else None,
        blocks=blocks,
    )
