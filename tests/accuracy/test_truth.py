"""The readers of truth: what reStructuredText sources and OpenAPI descriptions state."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.accuracy.api_ref import read_api_ref
from benchmarks.accuracy.corpus import Package, entries
from benchmarks.accuracy.facts import Field, OperationFacts
from benchmarks.accuracy.http_domain import read_http_domain
from benchmarks.accuracy.openapi import Description
from benchmarks.accuracy.shown import page_text, shown, surroundings
from benchmarks.accuracy.truth_parts import message_value

API_REF = """
Users
=====

.. include:: users.inc
"""

USERS = """
Change a user
-------------

.. rest_method:: PUT /users/{id}

Request
~~~~~~~

.. rest_parameters:: parameters.yaml

  - id: user_id
  - dry_run: dry_run
  - user.name: user_name

.. literalinclude:: change.json
   :language: json

Response
~~~~~~~~

.. rest_parameters:: parameters.yaml

  - user.created: created

**Example response**

.. code-block:: json

   {"user": {"name": "Ada"}}

About users
-----------

.. code-block:: json

   {"not": "a sample"}
"""

PARAMETERS = """
user_id: {in: path, type: UUID, required: true}
dry_run: {in: query, type: boolean, required: false}
user_name: {in: body, type: string, required: true}
created: {in: body, type: string, required: true}
"""


def test_api_ref(tmp_path: Path) -> None:
    for name, text in (
        ("index.rst", API_REF),
        ("users.inc", USERS),
        ("parameters.yaml", PARAMETERS),
        ("change.json", '{"user": {"name": "Eve"}}'),
    ):
        (tmp_path / name).write_text(text)
    assert read_api_ref(tmp_path / "index.rst") == [
        OperationFacts(
            method="PUT",
            path="/users/{id}",
            parameters={
                ("path", "id"): Field(required=True, type="string"),
                ("query", "dry_run"): Field(required=False, type="boolean"),
            },
            fields={"name": Field(required=True, type="string")},
            known=frozenset({"user", "name"}),
            requests=({"user": {"name": "Eve"}},),
            responses=({"user": {"name": "Ada"}},),
        )
    ]


HTTP_DOMAIN = """
Keys
====

.. http:post:: /users/(int:user_id)/keys?force=(flag)

   Add a key.

   :query int limit: how many
   :reqheader X-Trace: an id
   :<json string title: its title

   .. sourcecode:: http

      POST /users/1/keys HTTP/1.1
      Content-Type: application/json

      {"title": "work"}

   .. sourcecode:: http

      HTTP/1.1 201 Created

      {"id": 7}

.. http:get:: /keys

   :form id: what comes back
"""


def test_http_domain(tmp_path: Path) -> None:
    page = tmp_path / "keys.rst"
    page.write_text(HTTP_DOMAIN)
    post, get = read_http_domain(page)
    assert (post.method, post.path) == ("POST", "/users/{user_id}/keys")
    assert post.parameters == {
        ("path", "user_id"): Field(required=True),
        ("query", "force"): Field(),
        ("query", "limit"): Field(type="integer"),
        ("header", "x-trace"): Field(),
    }
    assert post.fields == {"title": Field(type="string")}
    assert (post.requests, post.responses) == (({"title": "work"},), ({"id": 7},))
    assert (get.path, get.fields) == ("/keys", {})


def test_message_values() -> None:
    assert message_value(' {"a": 1} ') == {"a": 1}
    assert message_value("\n<?xml version='1.0'?>\n<a/>\n") == "<?xml version='1.0'?>\n<a/>"
    assert message_value("< 3>") is None
    assert message_value("plain") is None


def test_openapi() -> None:
    document = {
        "components": {
            "parameters": {
                "Limit": {"in": "query", "name": "limit", "schema": {"type": "integer"}}
            },
            "schemas": {
                "Base": {"type": "object", "properties": {"name": {"type": ["string", "null"]}}},
                "User": {
                    "allOf": [{"$ref": "#/components/schemas/Base"}],
                    "required": ["mail"],
                    "properties": {
                        "mail": {"type": "string"},
                        "boss": {"$ref": "#/components/schemas/User"},
                    },
                },
            },
        },
        "paths": {
            "/users": {
                "parameters": [{"$ref": "#/components/parameters/Limit"}],
                "post": {
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/User"},
                                "example": {"mail": "a@example.com"},
                            },
                            "application/xml": {"example": "<user/>"},
                            "text/plain": {"example": "no sample that is compared"},
                        }
                    },
                    "responses": {
                        "200": {
                            "content": {
                                "application/json": {"examples": {"one": {"value": {"id": 1}}}}
                            }
                        }
                    },
                },
            }
        },
    }
    (found,) = Description(document).operations()
    assert found.parameters == {("query", "limit"): Field(required=False, type="integer")}
    assert found.fields == {
        "mail": Field(required=True, type="string"),
        "boss": Field(required=False, type="object"),
        "name": Field(required=False, type="string"),
    }
    assert found.known == {"mail", "boss", "name"}
    assert found.requests == ({"mail": "a@example.com"}, "<user/>")
    assert found.responses == ({"id": 1},)


PAGE = """<h1>API</h1><style>.secret{}</style>
<h2>GET <b>/users</b>/{id}</h2><p>expand</p><pre>{ "id": 7 }</pre>
<h2>GET /users</h2><p>limit</p>"""


def test_only_what_is_shown_counts() -> None:
    one = OperationFacts(
        method="GET",
        path="/users/{id}",
        parameters={("query", name): Field() for name in ("expand", "secret")},
        responses=({"id": 7}, {"id": 8}),
    )
    gone = OperationFacts(method="GET", path="/groups")
    (found,) = shown([one, gone], page_text(PAGE))
    assert set(found.parameters) == {("query", "expand")}
    assert found.unshown == {("query", "secret")}
    assert found.responses == ({"id": 7},)


def test_surroundings_end_at_other_paths() -> None:
    text = page_text(PAGE)
    around = surroundings(["/users", "/users/{id}"], text)
    assert "limit" in around["/users"]
    assert "limit" not in around["/users/{id}"]


def test_a_typed_template_is_the_path() -> None:
    found = surroundings(["/users/{id}/keys"], "GET/users/(uuid:id)/keys")
    assert list(found) == ["/users/{id}/keys"]


def test_packages_are_exact_and_of_known_registries() -> None:
    assert Package.parse("npm:@a/b@1.0.0").requirement == "@a/b@1.0.0"
    with pytest.raises(ValueError, match="write pypi:NAME==VERSION"):
        Package.parse("https://example.com/a.tar.gz")


def test_the_table_of_documents_is_whole() -> None:
    found = entries()
    assert len(found) >= 25
    assert len({entry.maker for entry in found if entry.truth != "none"}) >= 12
    assert len([entry for entry in found if entry.truth == "none"]) >= 5
