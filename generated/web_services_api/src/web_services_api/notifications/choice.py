"""Which transport to use (Bayeux 1.0, section 1.4.7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence


class TransportChoice:
    """The transports still in question, best first, and the one in use.

    A transport over which no handshake succeeds is given up once another one succeeds: only then is
    it known that not the server is at fault.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._at = 0

    @property
    def offered(self) -> Sequence[str]:
        """What the handshake says the client can do."""
        return self._names[self._at :]

    @property
    def current(self) -> str:
        return self._names[self._at]

    @property
    def has_other(self) -> bool:
        """Whether there is one to fall back to."""
        return self._at + 1 < len(self._names)

    def fall_back(self) -> bool:
        """Take the next one; False, and the best one again, if all were tried."""
        self._at = self._at + 1 if self.has_other else 0
        return self._at > 0

    def settle(self, supported: Collection[str]) -> bool:
        """Keep what the server supports too, after a handshake; False if that is nothing."""
        common = tuple(name for name in self.offered if name in supported)
        if common:
            self._names = common
            self._at = 0
        return bool(common)
