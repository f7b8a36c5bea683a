"""Bodies that are files or streams, against a real server."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import pytest
from support.http_server import Answer, ScriptedServer
from support.served import served

PNG = {"Content-Type": "image/png"}
PICTURE = bytes(range(256)) * 1000
BUSY = Answer(status=503, headers={"Retry-After": "0"})
DONE = Answer(status=204)


class Pipe(io.RawIOBase):
    """A file that cannot be wound back."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._rest.readinto(buffer)


def pieces() -> Iterator[bytes]:
    yield from (b"one", b"two")


async def async_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.fixture
def file(tmp_path: Path) -> Iterator[IO[bytes]]:
    path = tmp_path / "picture.png"
    path.write_bytes(b"--" + PICTURE)
    with path.open("rb") as opened:
        opened.seek(2)
        yield opened


def test_a_body_is_read_piece_by_piece(services: ModuleType, tmp_path: Path) -> None:
    answer = Answer(body=PICTURE, headers={**PNG, "X-Request-Id": "r-1"})
    with served(services, answer) as (server, client):
        streaming = client.files.with_streaming_response
        with streaming.download(name="a/b") as response:
            assert (response.status_code, response.request_id) == (200, "r-1")
            assert response.headers["content-type"] == "image/png"
            assert not response.http_response.is_stream_consumed
            assert list(map(len, response.iter_bytes(100_000))) == [100_000, 100_000, 56_000]
        with streaming.download(name="a") as response:
            response.stream_to_file(tmp_path / "copy.png")
        with streaming.download(name="a") as response:
            assert response.read() == PICTURE
    assert server.asked[0].target == "/files/a%2Fb"
    assert (tmp_path / "copy.png").read_bytes() == PICTURE
    assert [path.name for path in tmp_path.iterdir()] == ["copy.png"]


def test_a_body_that_breaks_off_leaves_no_file(services: ModuleType, tmp_path: Path) -> None:
    broken = Answer(body=PICTURE, headers=PNG, missing=1)
    with (
        served(services, broken) as (_, client),
        client.files.with_streaming_response.download(name="a") as response,
        pytest.raises(services.APIConnectionError, match="GET http"),
    ):
        response.stream_to_file(tmp_path / "copy.png")
    assert list(tmp_path.iterdir()) == []


def test_streamed_calls_are_tried_again_and_fail_alike(services: ModuleType) -> None:
    missing = Answer(status=404, body=b'{"statusMessage": "gone"}')
    with served(services, BUSY, Answer(body=b"x", headers=PNG), missing) as (_, client):
        with client.files.with_streaming_response.download(name="a") as response:
            assert response.read() == b"x"
        with (
            pytest.raises(services.NotFoundError, match="gone"),
            client.files.with_streaming_response.download(name="a"),
        ):
            raise AssertionError("there is no response to read")


def test_asynchronous_streaming(services: ModuleType, tmp_path: Path) -> None:
    async def copy(url: str) -> list[str]:
        async with services.AsyncOrderService(base_url=url, auth=None) as client:
            streaming = client.files.with_streaming_response
            async with streaming.download(name="a") as response:
                await response.stream_to_file(tmp_path / "copy.png")
            async with streaming.download(name="a") as response:
                return [line async for line in response.iter_lines()]

    text = Answer(body=b"a\nb\r\nc", headers=PNG)
    with ScriptedServer(Answer(body=PICTURE, headers=PNG), text) as server:
        assert asyncio.run(copy(server.url)) == ["a", "b", "c"]
    assert (tmp_path / "copy.png").read_bytes() == PICTURE


def test_resources_without_large_bodies_have_no_streaming(
    services: ModuleType, seed: ModuleType
) -> None:
    with services.OrderService(base_url="http://host", auth=None) as client:
        assert not hasattr(client.orders, "with_streaming_response")
    assert not (Path(str(seed.__file__)).parent / "_core" / "streaming.py").exists()


def test_a_file_is_sent_from_where_it_stands_and_again(
    services: ModuleType, file: IO[bytes]
) -> None:
    with served(services, BUSY, DONE) as (server, client):
        client.files.replace(name="a", body=file)
    for asked in server.asked:
        assert asked.body == PICTURE
        assert asked.headers["content-length"] == str(len(PICTURE))
        assert asked.headers["content-type"] == "application/octet-stream"
    assert len(server.asked) == 2


def test_the_media_type_of_a_body_may_be_told(services: ModuleType) -> None:
    with served(services, DONE) as (server, client):
        client.files.replace(name="a", body=b"1", content_type="image/png")
        client.files.replace(name="a", body=b"1")
    sent = [asked.headers["content-type"] for asked in server.asked]
    assert sent == ["image/png", "application/octet-stream"]


@pytest.mark.parametrize("content", [pieces, lambda: Pipe(b"onetwo")])
def test_what_can_be_read_once_is_sent_once(services: ModuleType, content: Any) -> None:
    with served(services, BUSY, DONE) as (server, client):
        with pytest.raises(services.InternalServerError):
            client.files.replace(name="a", body=content())
        client.files.replace(name="a", body=content())
    assert [asked.body for asked in server.asked] == [b"onetwo"] * 2


def test_asynchronous_clients_take_files_and_both_kinds_of_pieces(
    services: ModuleType, file: IO[bytes]
) -> None:
    async def send(url: str) -> None:
        async with services.AsyncOrderService(base_url=url, auth=None) as client:
            await client.files.replace(name="a", body=file)
            await client.files.replace(name="a", body=pieces())
            await client.files.replace(name="a", body=async_pieces())

    with ScriptedServer(BUSY, DONE) as server:
        asyncio.run(send(server.url))
    assert [asked.body for asked in server.asked] == [PICTURE, PICTURE, b"onetwo", b"onetwo"]


def test_forms_with_files(services: ModuleType, file: IO[bytes]) -> None:
    with served(services, DONE) as (server, client):
        client.files.attach(
            file=("a.txt", b"text", "text/x-own"), more=[b"1", file], about={"a": [1, None]}
        )
    body = server.asked[0].body
    assert b'name="file"; filename="a.txt"\r\nContent-Type: text/x-own\r\n\r\ntext\r\n' in body
    assert b'name="more"; filename="upload"\r\n' in body
    assert b'name="more"; filename="picture.png"\r\nContent-Type: image/png\r\n' in body
    assert b'name="about"\r\n\r\n{"a":[1,null]}\r\n' in body


def test_asynchronous_forms_are_sent_again_only_if_they_can_be(services: ModuleType) -> None:
    async def send(url: str) -> None:
        async with services.AsyncOrderService(base_url=url, auth=None, retry_unsafe=True) as client:
            await client.files.attach(file=io.BytesIO(b"again"))
            await client.files.attach(file=Pipe(b"once"))

    with (
        ScriptedServer(BUSY, DONE, BUSY, DONE) as server,
        pytest.raises(services.InternalServerError),
    ):
        asyncio.run(send(server.url))
    assert [b"again" in asked.body for asked in server.asked] == [True, True, False]
