"""The parts of a document read together: the first here, the others each in a process."""

from __future__ import annotations

import multiprocessing
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

from doc2sdk.sources.blocks import AnyBlock
from doc2sdk.sources.pdf.limits import BLOCKS_SENT, WORKER_PATIENCE
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.parts.part import Exchange, PartRead, read_part
from doc2sdk.sources.pdf.parts.pickling import pack, unpack
from doc2sdk.sources.pdf.parts.plan import Part
from doc2sdk.sources.pdf.parts.process_state import pause_collection, silence_parser


class LostError(Exception):
    """A process ended before its work was done: it was killed, or out of memory."""


def read_parts(document: PdfFile, data: bytes, name: str, parts: Sequence[Part]) -> list[PartRead]:
    """All parts, in order.

    Raises :class:`MisplacedError` where the tree cannot be read in these parts, :class:`LostError`
    where a process was lost, :class:`UnreadablePagesError` where there are no pages to read.
    """
    with ExitStack() as stack:
        readers: list[LocalPart | ForkedPart] = [LocalPart(read_part(document, name, parts[0], 0))]
        for index, part in enumerate(parts[1:], start=1):
            readers.append(stack.enter_context(ForkedPart(document, data, name, part, index)))
        while True:
            said = [reader.receive() for reader in readers]
            done = [value for value in said if isinstance(value, PartRead)]
            if len(done) == len(said):
                return list(_complete_parts(done, readers))
            answer = type(said[0]).combine(said)
            for reader in reversed(readers):  # the one here would keep the others waiting
                reader.send(answer)


def _complete_parts(
    parts: list[PartRead], readers: Sequence[LocalPart | ForkedPart]
) -> Iterator[PartRead]:
    """Yield the parts with all their blocks. While those of the first part are made here, what
    arrives of the others is taken in, or their processes would have to wait."""
    if len(readers) == 1:
        yield from (PartRead(list(part.blocks), part.findings) for part in parts)
        return
    for part in parts:
        blocks: list[AnyBlock] = []
        for block in part.blocks:
            blocks.append(block)
            if len(blocks) % BLOCKS_SENT == 0:
                for reader in readers:
                    reader.collect()
        yield PartRead(blocks, part.findings)


class LocalPart:
    """A part that is read in this process."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._answer: Any = None

    def receive(self) -> Any:
        """Return what the part tells next, or in the end its result."""
        try:
            return self._exchange.send(self._answer)
        except StopIteration as stop:
            return stop.value

    def send(self, answer: object) -> None:
        self._answer = answer

    def collect(self) -> None:
        """Do nothing: nothing arrives from this process."""


class ForkedPart:
    """A part that is read in a process of its own, which ends with the context."""

    def __init__(self, document: PdfFile, data: bytes, name: str, part: Part, index: int) -> None:
        # A forked process has the document as it is open here. Forking is safe without threads;
        # else, and where there is no forking, a new process opens the document again.
        forked = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if forked else "spawn")
        self._ours, theirs = context.Pipe()
        source = document if forked else data
        self._process = context.Process(  # type: ignore[attr-defined]  # every context has it
            target=serve_part, args=(theirs, source, name, part, index), daemon=True
        )
        self._arrived: deque[bytes] = deque()
        self._process.start()
        theirs.close()

    def __enter__(self) -> ForkedPart:
        return self

    def __exit__(self, *_: object) -> None:
        self._ours.close()
        self._process.join(WORKER_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def receive(self) -> Any:
        """Return what the part tells next, or in the end its result. Raises what the process
        raised."""
        value = self._next()
        return PartRead(self._blocks(), value.findings) if isinstance(value, PartRead) else value

    def _next(self) -> Any:
        try:
            value = unpack(self._arrived.popleft() if self._arrived else self._ours.recv_bytes())
        except EOFError as error:
            raise LostError from error
        if isinstance(value, Exception):
            raise value
        return value

    def _blocks(self) -> Iterator[AnyBlock]:
        """Yield the blocks of the result, which follow in batches. An empty batch ends them."""
        while batch := self._next():
            yield from batch

    def collect(self) -> None:
        """Take in what has arrived."""
        try:
            while self._ours.poll():
                self._arrived.append(self._ours.recv_bytes())
        except (EOFError, OSError):
            return  # all is here, or the next one asked for is missed

    def send(self, answer: object) -> None:
        try:
            self._ours.send_bytes(pack(answer))
        except BrokenPipeError as error:
            raise LostError from error


def serve_part(
    theirs: Connection, source: PdfFile | bytes, name: str, part: Part, index: int
) -> None:
    """Read a part in a process, and tell what is asked."""
    with pause_collection(), silence_parser():
        try:
            document = open_pdf(source) if isinstance(source, bytes) else source
            reader = LocalPart(read_part(document, name, part, index))
            value = reader.receive()
            while not isinstance(value, PartRead):
                theirs.send_bytes(pack(value))
                reader.send(unpack(theirs.recv_bytes()))
                value = reader.receive()
            theirs.send_bytes(pack(PartRead((), value.findings)))
            blocks = iter(value.blocks)
            while batch := tuple(islice(blocks, BLOCKS_SENT)):
                theirs.send_bytes(pack(batch))
            theirs.send_bytes(pack(()))
        except (EOFError, BrokenPipeError):  # nobody listens any more
            return
        except Exception as error:  # noqa: BLE001  it is raised again where the result is awaited
            theirs.send_bytes(pack(error))
