"""Bodies that are files or come in pieces."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from typing import IO, Any, cast

FileContent = bytes | IO[bytes]
FileTypes = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""A file to send in a form: its content, or a tuple of name, content and perhaps media type.

Files must be opened in binary mode; they are read while they are sent, and from their beginning.
"""

BodyTypes = str | bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
"""A body: text, bytes, a file opened in binary mode, or its pieces.

Files are read while they are sent, from where they stand. Pieces can be sent only once, so such a
request is not tried again; asynchronous pieces are for asynchronous clients.
"""

_PIECE = 64 * 1024


def is_file(value: object) -> bool:
    """Whether a form sends a value as a file."""
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        return len(parts) in (2, 3) and isinstance(parts[0], str) and is_file(parts[1])
    return isinstance(value, bytes) or hasattr(value, "read")


def is_repeatable(content: object) -> bool:
    """Whether a body or a file can be sent a second time."""
    if isinstance(content, tuple):
        return all(is_repeatable(part) for part in cast("tuple[object, ...]", content))
    if isinstance(content, Mapping):
        return all(is_repeatable(part) for part in cast("Mapping[str, object]", content).values())
    seekable: Any = getattr(content, "seekable", None)
    if seekable is not None:
        return bool(seekable())
    return (
        not hasattr(content, "read")
        and not hasattr(content, "__next__")
        and not hasattr(content, "__aiter__")
    )


def position(content: object) -> int | None:
    """Where a file stands that can be wound back; None for anything else."""
    file: Any = content
    return int(file.tell()) if hasattr(content, "tell") and is_repeatable(content) else None


def wind_back(content: object, start: int | None) -> None:
    """Make a file ready to be sent again."""
    file: Any = content
    if start is not None:
        file.seek(start)


async def in_pieces(content: IO[bytes] | Iterable[bytes]) -> AsyncIterator[bytes]:
    """A file or synchronous pieces, for an asynchronous client."""
    read: Any = getattr(content, "read", None)
    if read is None:
        for piece in content:
            yield piece
        return
    while piece := read(_PIECE):
        yield piece
