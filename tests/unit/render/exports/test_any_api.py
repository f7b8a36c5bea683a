"""Whatever a model holds, its exports are valid and come out the same twice."""

from __future__ import annotations

import json
from dataclasses import replace
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.exports import valid_openapi

from doc2sdk.model import Api, CodeSet, Header, Message, Method, NamedSchema, Parameter
from doc2sdk.model.codec import API
from doc2sdk.model.shape import Record
from doc2sdk.render.exports.asyncapi import asyncapi_json, to_asyncapi
from doc2sdk.render.exports.openapi import openapi_json

SCHEMAS = ("Alpha", "Beta")
MESSAGES = ("Opened", "Closed")
PIECES = ["/", "{id}", "{userId}", "{", "}", "{}", "{id:int}", "{a?}", "?x={id}", "#", "users", "é"]
PATHS = ["/a/{id}", "/a/{userId}", "a/{id:int}?x={y}", "/a/{}/{", "/{a}{b}"]
SERVERS = ["https://a.example", "{server}/api", "/x", "http://[", "no url {"]

NAMES = ["id", "userId", "a", "X-Y", "x-y", ""]


@pytest.fixture(scope="session")
def any_api(apis: ModuleType, model_values: ModuleType) -> st.SearchStrategy[Api]:
    """Apis that keep the model's contracts (names of schemas and messages) and nothing else."""

    def printed(*texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
        return st.one_of(*texts).map(apis.text)

    pieces = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
    slug = st.sampled_from(["", "users", "list-users", "a-1", "a1"])
    fixed: dict[str, st.SearchStrategy[object]] = {
        "Api.sections": st.just(()),
        "Api.servers": st.lists(printed(st.sampled_from(SERVERS)), max_size=2).map(tuple),
        "Operation.id": slug,
        "Operation.section": slug,
        "Operation.messages": st.lists(st.sampled_from(MESSAGES), max_size=2).map(tuple),
        "Operation.method": st.just(apis.cite(Method.GET)),
        "Operation.path": printed(st.sampled_from(PATHS), pieces, st.text(max_size=5)),
        "Parameter.name": printed(st.sampled_from(NAMES)),
        "SecurityScheme.id": st.sampled_from(["basic", "x-api-key"]),
        "Schema.ref": st.none() | st.sampled_from(SCHEMAS),
    }
    values = model_values.Values(fixed, depth=5, size=2)
    headers: st.SearchStrategy[Header] = values.of(Record(Header), 4)
    fixed["Response.headers"] = st.lists(headers, max_size=1).map(tuple)
    codes: st.SearchStrategy[CodeSet] = values.of(Record(CodeSet), 3)
    fixed["Api.codes"] = st.tuples(codes.map(lambda found: replace(found, name="Code")))
    parameters = st.lists(values.of(Record(Parameter), 2), max_size=3)
    fixed["Operation.parameters"] = parameters.map(tuple)
    fixed["Api.schemas"] = st.tuples(
        *(values.of(Record(NamedSchema)).map(_renamed(name)) for name in SCHEMAS)
    )
    fixed["Api.messages"] = st.tuples(
        *(values.of(Record(Message)).map(lambda m, n=name: replace(m, name=n)) for name in MESSAGES)
    )
    strategy: st.SearchStrategy[Api] = values.of(API)
    return strategy


def _renamed(name: str) -> object:
    # A shared schema that is only a reference could refer to itself and nothing more.
    return lambda named: replace(named, name=name, schema=replace(named.schema, ref=None))


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_api_has_a_valid_openapi_document(
    any_api: st.SearchStrategy[Api], data: st.DataObject
) -> None:
    api = data.draw(any_api)
    assert valid_openapi(api) == openapi_json(api)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_reference_of_an_asyncapi_document_leads_somewhere(
    any_api: st.SearchStrategy[Api], data: st.DataObject
) -> None:
    api = data.draw(any_api)
    document = to_asyncapi(api)
    references: list[str] = []

    def collect(members: list[tuple[str, object]]) -> dict[str, object]:
        references.extend(str(value) for name, value in members if name == "$ref")
        return dict(members)

    json.loads(asyncapi_json(api), object_pairs_hook=collect)
    assert references
    for reference in references:
        target: object = document
        for step in reference.removeprefix("#/").split("/"):
            assert isinstance(target, dict)
            target = target[step]
