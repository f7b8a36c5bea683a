"""How long a notification stream takes to recover, against the CometD server for Node.js.

    PYTHONPATH=tests python -m benchmarks.notifications

needs the dev extra. Each fault is caused several times for a stream of each kind, with the options a stream
has by itself; printed are the shortest and the longest time until all is as before, in seconds, and how
many of the messages that were lost on their way came in the end, in order.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_KIT = Path(__file__).parents[2] / "generated" / "bayeux" / "kit"
_FOLDER = TemporaryDirectory(prefix="bayeux-")
sys.path[:0] = [_FOLDER.name, str(_KIT)]

from bayeux_package import write_package  # noqa: E402

write_package(Path(_FOLDER.name))

from bayeux_proxy import FlakyNetwork  # noqa: E402
from bayeux_sdk.notifications import NotificationOptions  # noqa: E402
from bayeux_server import CometdServer, install  # noqa: E402
from bayeux_streams import FLAVOURS, QUICK, Feed, OpenStream  # noqa: E402

PATH = "/api/v2/notifications"
CHANNEL = "/v2/me/workbins"
DEAD_SECONDS = 12
MESSAGES = 4
REPEAT = 3
_DEFAULTS = NotificationOptions()
OPTIONS = {name: getattr(_DEFAULTS, name) for name in QUICK}


class Scene:
    """A server, a network in front of it, and a stream that is subscribed to a channel."""

    def __init__(self, flavour: str) -> None:
        self.server = CometdServer(cometd={"timeout": 2000, "maxInterval": 30000}).start()
        self.network = FlakyNetwork(self.server.port)
        self.stream: OpenStream = FLAVOURS[flavour](self.network.url + PATH, **OPTIONS)
        self.stream.open()
        self.feed: Feed = self.stream.feed(CHANNEL)
        time.sleep(0.3)  # until the server holds a connect

    def close(self) -> None:
        self.stream.close()
        self.network.close()
        self.server.stop()

    def subscribed(self) -> bool:
        return self.server.sessions() == [[CHANNEL]]


def restart(scene: Scene) -> float:
    """From the end of the server to the subscription with its successor, which starts at once."""
    scene.server.stop()
    started = time.monotonic()
    scene.server.start()
    return _seconds_until(scene.subscribed, started)


def killed_session(scene: Scene) -> float:
    """From the server's forgetting the session to the subscription of the next."""
    started = time.monotonic()
    scene.server.kill_sessions()
    return _seconds_until(scene.subscribed, started)


def dropped_connection(scene: Scene) -> float:
    """From the loss of all connections to a message that was published right after."""
    started = time.monotonic()
    scene.network.cut()
    scene.server.publish(CHANNEL, {"n": 0})
    scene.feed.next()
    return time.monotonic() - started


def dead_network(scene: Scene) -> float:
    """From the return of the network to a message that was published while it was dead."""
    scene.network.die()
    scene.server.publish(CHANNEL, {"n": 0})
    time.sleep(DEAD_SECONDS)
    scene.network.revive()
    started = time.monotonic()
    scene.feed.next(60)
    return time.monotonic() - started


def in_flight(scene: Scene) -> int:
    """How many messages come, in order and once, of those whose answers were lost."""
    for number in range(MESSAGES):
        scene.network.swallow(1)
        scene.server.publish(CHANNEL, {"n": number})
        _seconds_until(lambda: scene.network.swallowed_all, time.monotonic())
    scene.server.publish(CHANNEL, {"n": MESSAGES})
    came = [message["n"] for message in scene.feed.take(MESSAGES + 1)]
    in_order = came == list(range(MESSAGES + 1)) and scene.feed.nothing_for(0.5)
    return MESSAGES if in_order else 0


def main() -> None:
    install()
    for flavour in FLAVOURS:
        for measure in (restart, killed_session, dropped_connection, dead_network):
            seconds = [_measured(measure, flavour) for _ in range(REPEAT)]
            print(f"{flavour:6}{measure.__name__:20}{min(seconds):6.2f} to {max(seconds):.2f} s")
        print(
            f"{flavour:6}{'in_flight':20}{_measured(in_flight, flavour):6} of {MESSAGES} in order"
        )


def _measured(measure: Callable[[Scene], Any], flavour: str) -> Any:
    with _scene(flavour) as scene:
        return measure(scene)


@contextmanager
def _scene(flavour: str) -> Iterator[Scene]:
    scene = Scene(flavour)
    try:
        yield scene
    finally:
        scene.close()


def _seconds_until(condition: Callable[[], bool], started: float) -> float:
    while not condition():
        if time.monotonic() - started > 60:
            raise TimeoutError("it does not recover")
        time.sleep(0.01)
    return time.monotonic() - started


if __name__ == "__main__":
    main()
