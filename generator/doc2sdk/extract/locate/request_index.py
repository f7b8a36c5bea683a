"""The requests that are known already, looked up by the end of their path.

Whether two printed requests are one is a matter of templates, but both end alike: only what may fit is
compared, so that a page of thousands of samples takes no longer than its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.printed import request_line

_Ends = tuple[str | None, str | None]
"""The last segment and the one before it, lower case; None for a placeholder and where there is none."""


@dataclass(slots=True)
class KnownRequests:
    """Anchors by their ends, each end also alone."""

    _all: list[OperationSite] = field(default_factory=list)
    _pairs: dict[_Ends, list[OperationSite]] = field(default_factory=dict)
    _last: dict[str | None, list[OperationSite]] = field(default_factory=dict)
    _before: dict[str | None, list[OperationSite]] = field(default_factory=dict)

    def add(self, anchor: OperationSite) -> None:
        last, before = _ends(anchor)
        self._all.append(anchor)
        self._pairs.setdefault((last, before), []).append(anchor)
        self._last.setdefault(last, []).append(anchor)
        self._before.setdefault(before, []).append(anchor)

    def like(self, anchor: OperationSite) -> Iterator[OperationSite]:
        """Yield the known anchors whose path may end as this one's does."""
        last, before = _ends(anchor)
        if last is None and before is None:
            yield from self._all
        elif last is None:
            for end in (before, None):
                yield from self._before.get(end, ())
        elif before is None:
            for end in (last, None):
                yield from self._last.get(end, ())
        else:
            for ends in ((last, before), (None, before), (last, None), (None, None)):
                yield from self._pairs.get(ends, ())


def _ends(anchor: OperationSite) -> _Ends:
    segments = request_line.path_of(anchor.url.text).strip("/").split("/")[-2:]
    ends = [None if request_line.has_placeholder(f"/{part}") else part.lower() for part in segments]
    return ends[-1], ends[-2] if len(ends) > 1 else None
