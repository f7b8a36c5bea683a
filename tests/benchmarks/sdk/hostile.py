"""Texts that try to become code, one at a time, in every place a description has for text."""

from __future__ import annotations

import ast
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.sdk.clients import OURS, Client, others
from benchmarks.sdk.tools import ToolError, Tools
from support.hostile import CANARY, HOSTILE
from support.model_apis import answer, api, cite, member, operation, parameter, shape, typed
from support.model_apis import text as cited

from doc2sdk.model import Api, Json, NamedSchema, RequestBody, Schema, Section
from doc2sdk.render.python import render_sdk


@dataclass(kw_only=True)
class Outcomes:
    """How many texts made a file that is no Python, became code, or were refused."""

    broken: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def outcomes(tools: Tools, folder: Path, tell: Callable[[str], None]) -> dict[str, Outcomes]:
    """The outcomes by generator, of ``len(HOSTILE)`` texts."""
    found: dict[str, Outcomes] = {}
    for number, text in enumerate(HOSTILE):
        tell(f"hostile text {number + 1} of {len(HOSTILE)}")
        ours = render_sdk(_api(text))
        _judge(
            found.setdefault(OURS, Outcomes()),
            text,
            (code for path, code in ours.items() if path.endswith(".py")),
        )
        for name, sources in _generated(tools, text, folder).items():
            _judge(found.setdefault(name, Outcomes()), text, sources)
    return found


def _judge(outcomes: Outcomes, text: str, sources: Iterable[str] | None) -> None:
    if sources is None:
        outcomes.refused.append(text)
        return
    try:
        trees = [ast.parse(source) for source in sources]
    except (SyntaxError, ValueError):
        outcomes.broken.append(text)
        return
    if any(_is_escaped(node) for tree in trees for node in ast.walk(tree)):
        outcomes.code.append(text)


def _is_escaped(node: ast.AST) -> bool:
    """Whether a word of a text is evaluated; a member of an enumeration may be called like it."""
    return isinstance(node, ast.Name) and node.id == CANARY and isinstance(node.ctx, ast.Load)


def _generated(tools: Tools, text: str, folder: Path) -> dict[str, list[str] | None]:
    """The Python files of each other generator; None where it refuses the description."""
    description = folder / "hostile.json"
    description.write_text(json.dumps(_description(text)))
    found: dict[str, list[str] | None] = {}
    for client in others(tools, description, folder / "hostile", generate=False):
        found[client.name] = _sources(tools, client)
    shutil.rmtree(folder / "hostile")
    return found


def _sources(tools: Tools, client: Client) -> list[str] | None:
    try:
        tools.run(*client.command)
        paths = sorted(client.path.rglob("*.py"))
        return [path.read_text(encoding="utf-8") for path in paths] or None
    except (ToolError, UnicodeError):
        return None


def _description(text: str) -> dict[str, object]:
    """An OpenAPI description with the text wherever free text and names may stand."""
    thing = {
        "title": text,
        "description": text,
        "type": "object",
        "properties": {text: {"type": "string", "description": text, "example": text}},
    }
    query = {"type": "string", "enum": [text, "other"], "default": text}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    change = {
        "tags": [text],
        "summary": text,
        "description": text,
        "operationId": "changeThing",
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": text, "in": "query", "description": text, "schema": query},
        ],
        "requestBody": {"required": True, "description": text, "content": content},
        "responses": {"200": {"description": text, "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1", "description": text},
        "tags": [{"name": text, "description": text}],
        "paths": {"/things/{id}": {"post": change}},
        "components": {"schemas": {"Thing": thing}},
    }


def _api(text: str) -> Api:
    """The same as a model: what doc2sdk has read before it renders."""
    thing = shape(member(text, typed("string", examples=(Json(text),)), about=text))
    query = typed("string", enum=tuple(cite(Json(value), value) for value in (text, "other")))
    change = operation(
        "change-thing",
        text,
        "POST",
        "/things/{id}",
        section="things",
        description=cited(text),
        parameters=(
            parameter("id", "path", typed("string")),
            parameter(text, "query", query, required=False, description=cited(text)),
        ),
        body=RequestBody(
            media_type="application/json",
            schema=Schema(ref="Thing"),
            required=member("x", typed("string")).required,
        ),
        responses=(answer(200, Schema(ref="Thing")),),
    )
    return api(
        "things",
        text,
        sections=(Section(id="things", title=cited(text), description=cited(text)),),
        operations=(change,),
        schemas=(NamedSchema(name="Thing", schema=thing, source=cited(text)),),
    )
