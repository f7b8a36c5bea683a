"""Channel names and patterns (Bayeux 1.0, sections 2.2 and 2.2.1)."""

from __future__ import annotations

from collections.abc import Iterable


def check_pattern(pattern: str) -> str:
    """The pattern, if it is one.

        pattern = 1*( "/" segment ) [ "/" wild ] | "/" wild
        wild    = "*" | "**"

    Raises:
        ValueError: If it is not: wild cards stand only at the end.
    """
    first, *segments = pattern.split("/")
    wild_inside = any("*" in segment for segment in segments[:-1])
    wild_part = bool(segments) and "*" in segments[-1] and segments[-1] not in {"*", "**"}
    if first or not segments or not all(segments) or wild_inside or wild_part:
        raise ValueError(f"{pattern!r} is no channel: /a/b, /a/* or /a/** is")
    return pattern


def covers(pattern: str, channel: str) -> bool:
    """Whether a pattern takes in a channel, or everything another pattern takes in.

    ``*`` stands for one segment, ``**`` for one or more.
    """
    head, _, last = pattern.rpartition("/")
    if last == "**":
        return channel.startswith(f"{head}/")
    if last == "*":
        rest = channel.removeprefix(f"{head}/")
        return rest != channel and "/" not in rest and rest != "**"
    return pattern == channel


def smallest_cover(patterns: Iterable[str]) -> list[str]:
    """The patterns that no other one covers, in order.

    Some servers send a message once for each subscription that takes it in; patterns of a smallest
    cover take in nothing twice.
    """
    unique = list(dict.fromkeys(patterns))
    return [p for p in unique if not any(q != p and covers(q, p) for q in unique)]
