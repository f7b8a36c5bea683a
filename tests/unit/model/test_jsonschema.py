"""docs/api.schema.json is current, is a schema, and holds for what the codec writes."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from doc2sdk.model.codec import to_json
from doc2sdk.model.jsonschema import api_schema, api_schema_text

COMMITTED = Path(__file__).parents[3] / "docs" / "api.schema.json"
MAKE = (
    "from pathlib import Path; from doc2sdk.model.jsonschema import api_schema_text; "
    "Path('docs/api.schema.json').write_text(api_schema_text(), 'utf-8')"
)


def test_the_committed_schema_is_current() -> None:
    assert COMMITTED.read_text("utf-8") == api_schema_text(), f'run: python -c "{MAKE}"'


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(api_schema())


@pytest.mark.parametrize("name", ["variants_api", "plain_api"])
def test_encoded_apis_satisfy_it(apis: ModuleType, name: str) -> None:
    document = json.loads(to_json(getattr(apis, name)()))
    assert list(Draft202012Validator(api_schema()).iter_errors(document)) == []


def test_every_definition_is_described_in_words() -> None:
    definitions: dict[str, Any] = api_schema()["$defs"]  # type: ignore[assignment]
    for name, definition in definitions.items():
        # A dataclass without a docstring is given its signature as one.
        assert definition["description"][0].isupper(), name
        assert not definition["description"].startswith(f"{name}("), name
        assert "``" not in definition["description"], name


def test_members_and_their_defaults() -> None:
    definitions: dict[str, Any] = api_schema()["$defs"]  # type: ignore[assignment]
    assert definitions["CitedBool"]["properties"]["value"] == {"type": "boolean"}
    assert definitions["CitedJson"]["properties"]["value"] == {}
    assert definitions["CitedText"]["required"] == ["value", "place", "text"]
    assert definitions["Schema"]["properties"]["nullable"] == {"type": "boolean", "default": False}
    assert definitions["Response"]["properties"]["status"] == {
        "anyOf": [{"$ref": "#/$defs/CitedInt"}, {"type": "null"}]
    }
    assert definitions["Message"]["properties"]["discriminator"] == {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"$ref": "#/$defs/CitedJson"}],
        "items": False,
        "minItems": 2,
    }


@pytest.mark.parametrize(
    ("member", "value"), [("id", 1), ("documents", {}), ("version", None), ("verison", "1")]
)
def test_it_refuses_what_the_codec_refuses(apis: ModuleType, member: str, value: Any) -> None:
    document = {**json.loads(to_json(apis.plain_api())), member: value}
    assert not Draft202012Validator(api_schema()).is_valid(document)
