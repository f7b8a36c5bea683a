"""Names that are hard to have in Python, in every position, called and received."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest
from support.hostile import HOSTILE, NAMES
from support.kinds_api import body
from support.model_apis import answer, api, cite, member, operation, parameter, shape, text, typed

from doc2sdk.lower.names.identifiers import kebab, unique, words_of
from doc2sdk.model import Api, Json, NamedSchema, Schema, Section, Text
from doc2sdk.render.python import render_sdk
from doc2sdk.render.python.plan import Plan, plan_sdk

BEST_OF_OTHERS = 53
"""Hostile strings that the best other generators were tried with."""

ALL = tuple(dict.fromkeys((*NAMES, *HOSTILE)))


def slugs(texts: tuple[str, ...]) -> list[str]:
    """Ids as lowering makes them."""
    found: list[str] = []
    for printed in texts:
        found.append(unique(kebab(words_of(printed)) or "operation", found))
    return found


def enum_of(values: tuple[str, ...]) -> Schema:
    return typed("string", enum=tuple(cite(Json(value), value) for value in values))


def hostile_api() -> Api:
    """An operation and a section for each name; models, a query and a body with all of them."""
    ids = slugs(ALL)
    everything = shape(
        *(member(name, typed("string"), required=False, about=name) for name in ALL),
        member("state", enum_of(ALL), required=False, about="Enumerated."),
    )
    calls = [
        operation(
            "operation",
            name,
            "POST",
            f"/{n}",
            section=ids[n],
            parameters=(parameter(name, "query", typed("string")),),
            body=body("application/json", shape(member(name, typed("string")))),
            responses=(answer(200, Schema(ref="Everything")),),
        )
        for n, name in enumerate(ALL)
    ]
    named = [
        operation(
            ids[n],
            name,
            "GET",
            f"/named/{n}",
            section="every-name",
            parameters=(parameter(name, "query", enum_of(ALL), required=False),),
            responses=(answer(200, typed("array", items=Schema(ref=f"N{n}"))),),
        )
        for n, name in enumerate(ALL)
    ]
    return api(
        "hostile-names",
        "Hostile names",
        sections=tuple(Section(id=i, title=text(t)) for i, t in zip(ids, ALL, strict=True)),
        operations=(*calls, *named),
        schemas=(
            NamedSchema(name="Everything", schema=everything, source=text("Everything")),
            *(
                NamedSchema(
                    name=f"N{n}", schema=shape(member(name, enum_of(ALL))), source=text(name)
                )
                for n, name in enumerate(ALL)
            ),
        ),
    )


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("hostile")
    write(render_sdk(hostile_api()), folder)
    sys.path.insert(0, str(folder / "src"))
    yield importlib.import_module("hostile_names")
    sys.path.remove(str(folder / "src"))


@pytest.fixture(scope="module")
def decided() -> Plan:
    return plan_sdk(hostile_api())


def write(files: dict[str, str], folder: Path) -> None:
    """The package alone, not formatted: that is most of the time it takes."""
    for path, content in files.items():
        if path.startswith("src/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content, encoding="utf-8")


def answering(reply: object, asked: list[httpx2.Request]) -> httpx2.Client:
    def respond(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(200, content=json.dumps(reply))

    return httpx2.Client(transport=httpx2.MockTransport(respond))


def test_there_are_many_more_than_others_were_tried_with() -> None:
    assert len(ALL) == len(set(ALL))
    assert len(ALL) > 5 * BEST_OF_OTHERS


def encodable(name: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in name)


def test_every_name_is_sent_and_received_as_it_is(sdk: ModuleType, decided: Plan) -> None:
    asked: list[httpx2.Request] = []
    reply = {name: f"v{n}" for n, name in enumerate(ALL)}
    http = answering(reply, asked)
    client = sdk.HostileNames(base_url="http://host", auth=None, http_client=http)
    sections = [r for r in decided.resources if r.module != "every_name"]
    tried = 0
    for name, section in zip(ALL, sections, strict=True):
        (method,) = (m for m in section.methods if m.operation.title.value == Text(name))
        if not encodable(name):
            continue
        arguments = [argument.name for argument in method.arguments.asked]
        resource = getattr(client, section.module)
        result = getattr(resource, method.name)(**{a: f"to {a}" for a in arguments})
        query, sent = arguments
        request = asked[-1]
        assert parse_qsl(request.url.query.decode(), keep_blank_values=True) == [
            (name, f"to {query}")
        ]
        assert json.loads(request.content) == {name: f"to {sent}"}
        assert result.to_dict() == reply
        tried += 1
    assert tried > 5 * BEST_OF_OTHERS
    fields = decided.model("Everything").fields
    received = {f.wire_name.raw: getattr(result, f.name) for f in fields if f.name != "state"}
    assert {name: received[name] for name in ALL} == reply
    assert not result.deviations()


def test_every_name_is_a_value_a_method_and_a_field(sdk: ModuleType, decided: Plan) -> None:
    asked: list[httpx2.Request] = []
    group = next(r for r in decided.resources if r.module == "every_name")
    for n, method in enumerate(group.methods):
        name = ALL[n]
        http = answering([{name: ALL[-n - 1]}], asked)
        client = sdk.HostileNames(base_url="http://host", auth=None, http_client=http, strict=True)
        (only,) = getattr(getattr(client, group.module), method.name)()
        assert only.to_dict() == {name: ALL[-n - 1]}
        assert asked[-1].url.path == f"/named/{n}"


@pytest.mark.parametrize("position", ["method", "module", "argument", "field"])
def test_python_names_tell_all_of_them_apart(position: str, decided: Plan) -> None:
    group = next(r for r in decided.resources if r.module == "every_name")
    found: dict[str, Callable[[], list[str]]] = {
        "method": lambda: [m.name for m in group.methods],
        "module": lambda: [r.module for r in decided.resources],
        "argument": lambda: [a.name for m in group.methods for a in m.arguments.asked],
        "field": lambda: [f.name for f in decided.model("Everything").fields],
    }
    names = found[position]()
    assert len(names) >= len(ALL)
    assert all(name.isidentifier() for name in names)
    assert position == "argument" or len(set(names)) == len(names)


PACKAGES = sorted({*slugs(ALL), "json", "typing", "httpx2", "not-found", "raw-response", "users"})


@pytest.mark.parametrize("name", PACKAGES[:: max(1, len(PACKAGES) // 60)])
def test_every_name_of_a_package_can_be_imported(name: str, tmp_path: Path) -> None:
    named = api(name, name, operations=(operation("get", "Get", "GET", "/x"),))
    files, called = render_sdk(named), plan_sdk(named)
    write(files, tmp_path)
    sources = (path for path in files if path.startswith("src/"))
    assert all(path.startswith(f"src/{called.package}/") for path in sources)
    before = dict(sys.modules)
    sys.path.insert(0, str(tmp_path / "src"))
    try:
        package: Any = importlib.import_module(called.package)
        assert Path(str(package.__file__)).is_relative_to(tmp_path)
        client = getattr(package, called.class_name)(base_url="http://host", auth=None)
        with client, pytest.raises(getattr(package, called.error_base)):
            getattr(package, called.class_name)(base_url="nowhere")
    finally:
        sys.path.remove(str(tmp_path / "src"))
        for module in set(sys.modules) - set(before):
            del sys.modules[module]
