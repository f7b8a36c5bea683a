"""An invalid document is a bug of ours, and is said to be one."""

from __future__ import annotations

import json
from dataclasses import replace
from types import ModuleType

import pytest
from support.exports import valid_openapi

from doc2sdk.render.exports import ExportError
from doc2sdk.render.exports.openapi import openapi_json, to_openapi
from doc2sdk.render.exports.validation import validate_openapi


def test_a_member_openapi_does_not_know(apis: ModuleType) -> None:
    document = to_openapi(apis.plain_api())
    document["paths"] = {"/users": {"get": {"responses": {"OK": {"description": ""}}}}}
    with pytest.raises(ExportError, match="the OpenAPI document is not valid: /paths/"):
        validate_openapi(json.dumps(document))


def test_a_named_schema_whose_name_breaks_its_contract(apis: ModuleType) -> None:
    api = apis.plain_api()
    broken = replace(api, schemas=(*api.schemas, replace(api.schemas[0], name="a b")))
    with pytest.raises(ExportError):
        valid_openapi(broken)
    assert '"a b"' in openapi_json(broken)
