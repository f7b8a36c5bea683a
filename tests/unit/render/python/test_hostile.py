"""Whatever a document prints stays text in the generated files."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.hostile import CANARY, HOSTILE, hostile_text, poisoned
from support.model_apis import plain_api, variants_api
from support.model_values import Values

from doc2sdk.model import Api
from doc2sdk.model.shape import Record
from doc2sdk.render.python import render_sdk

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

APIS = (variants_api(), plain_api())


def names_in(tree: ast.AST) -> Iterator[str]:
    """Every identifier a file uses."""
    for node in ast.walk(tree):
        for field in ("id", "attr", "arg", "name", "asname"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name


def assert_harmless(files: dict[str, str]) -> None:
    for path, text in files.items():
        text.encode("utf-8")
        if path.endswith(".py"):
            tree = compile(text, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
            assert CANARY not in set(names_in(tree)), path
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".toml"):
            assert "evil" not in tomllib.loads(text)["tool"]


@pytest.mark.parametrize("api", APIS, ids=lambda api: api.id)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_one_hostile_text_everywhere(api: Api, text: str) -> None:
    assert_harmless(render_sdk(poisoned(api, [text])))


IDS = st.sampled_from(["a", "get-user", "list", "b-2", "class"])
NAMES = st.sampled_from(["User", "Event", "List", "Any", "Model", "UserItem"])
MEDIA_TYPES = st.sampled_from(
    [
        "application/json",
        "text/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        'a"b',
        "",
    ]
)
# What lowering makes of the document's words, and what others of its parts name.
MADE = {
    "Api.id": IDS,
    "Operation.id": IDS,
    "Operation.section": st.sampled_from(["", "users", "other"]),
    "Section.id": IDS,
    "NamedSchema.name": NAMES,
    "Message.name": NAMES,
    "Schema.ref": st.none() | NAMES,
    "Sample.id": st.sampled_from(["s-1", "s-2", "s-3"]),
    "RequestBody.media_type": MEDIA_TYPES,
    "Response.media_type": st.none() | MEDIA_TYPES,
}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(api=Values(MADE, depth=9, size=2).of(Record(Api)))
def test_anything_the_model_can_hold(api: Api) -> None:
    assert_harmless(render_sdk(api))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(api=st.sampled_from(APIS), texts=st.lists(hostile_text, min_size=1, max_size=12))
def test_hostile_texts_mixed(api: Api, texts: list[str]) -> None:
    assert_harmless(render_sdk(poisoned(api, texts)))
