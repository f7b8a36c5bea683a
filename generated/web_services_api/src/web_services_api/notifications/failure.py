"""A request that brought no Bayeux messages back."""

from __future__ import annotations

# Of the statuses that blame the request, these may pass: session unknown (Bayeux), request timeout,
# too early, too many requests.
_PASSING = frozenset({402, 408, 425, 429})


def is_final(status: int) -> bool:
    """Whether an HTTP status, or the code of a Bayeux error, says that asking again is useless."""
    return 400 <= status < 500 and status not in _PASSING


class TransportError(Exception):
    """No messages came back, for a reason that may pass unless ``permanent``."""

    def __init__(self, reason: str, *, permanent: bool = False) -> None:
        super().__init__(reason)
        self.permanent = permanent
