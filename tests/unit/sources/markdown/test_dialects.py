"""Dialects: what sites put into Markdown becomes headings, request lines, tables and code."""

from __future__ import annotations

import pytest
from tests.support.outline import outline, shown_blocks

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import (
    Admonition,
    Furniture,
    ListBlock,
    Table,
    block_text,
    plain,
)
from doc2sdk.sources.markdown import read_markdown

SWAGGER = """# Orders

{% swagger method="get" path="/orders/:id" baseUrl="https://shop.example" summary="Get an order" %}
{% swagger-description %}
Reads one.
{% endswagger-description %}
{% swagger-parameter in="path" name="id" type="string" required="true" %}
The order.
{% endswagger-parameter %}
{% swagger-parameter in="query" name="full" type="boolean" required="false" %}
{% endswagger-parameter %}
{% swagger-response status="200" description="Found" %}
```json
{"id": "1"}
```
{% endswagger-response %}
{% endswagger %}
"""

API_METHOD = """# Cakes
{% api-method method="post" host="https://cakes.example" path="/v1/cakes/:id" %}
{% api-method-summary %}
Bake a cake
{% endapi-method-summary %}
{% api-method-spec %}
{% api-method-request %}
{% api-method-path-parameters %}
{% api-method-parameter name="id" type="string" required=true %}
The cake.
{% endapi-method-parameter %}
{% endapi-method-path-parameters %}
{% api-method-body-parameters %}
{% api-method-parameter name="size" type="number" %}
{% endapi-method-parameter %}
{% endapi-method-body-parameters %}
{% endapi-method-request %}
{% api-method-response %}
{% api-method-response-example httpCode=201 %}
{% api-method-response-example-description %}
Baked.
{% endapi-method-response-example-description %}
```
{}
```
{% endapi-method-response-example %}
{% endapi-method-response %}
{% endapi-method-spec %}
{% endapi-method %}
"""

FIELDS = """---
title: "Create an order"
api: "POST https://shop.example/orders"
---

<ParamField
  body="customer"
  type="object"
  required
>
  Who orders.
  <Expandable title="properties">
    <ParamField body="name" type="string" default="Ann">
      The name.
    </ParamField>
  </Expandable>
</ParamField>
<ParamField header="X-Key" type="string" />

<ResponseField name="id" type="integer">The number.</ResponseField>

<ResponseExample>
```json 201
{"id": 1}
```
</ResponseExample>
"""

COMPONENTS = """# Orders
import Api from '@site/api.jsx'

<Api path="/orders/<id>" method="get">
Reads one.

    indented code
</Api>
<Tabs>
  <Tab title="One">
    Text of <Badge>tab</Badge>

    ```json
    {
      "a": 1
    }
    ```
  </Tab>
</Tabs>
<Note>Mind this.</Note>

A List<String> in text.
"""

README = """## List orders
[block:api-header]
{"type": "get", "title": "List orders"}
[/block]
[block:parameters]
{"data": {"h-0": "Name", "h-1": "Text", "0-0": "page", "0-1": "one\\ntwo | three"}, "cols": 2, "rows": 1}
[/block]
[block:code]
{"codes": [{"code": "{\\n  1\\n}", "language": "json", "name": "200 OK"}]}
[/block]
[block:callout]
{"type": "warning", "title": "Mind", "body": "this"}
[/block]
"""

BLUEPRINT = """FORMAT: 1A
HOST: https://shop.example

# Group Orders

## Order [/orders/{id}{?full}]

+ Parameters
    + id: `7` (number, required) - The order.
    + full (boolean, optional) ... All
of it.
        + Default: false

### Change an order [PUT]
Changes it.

+ Request (application/json)
    + Attributes
        + customer (object, required)
            + name: Ann (string) - Who.

+ Response 200 (application/json)
    + Headers

            X-Rate: 1

    + Body

            {"id": 1}

# DELETE /orders/{id}
+ Response 204
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SWAGGER,
            [
                "# Orders",
                "## Get an order",
                "GET https://shop.example/orders/:id",
                "Reads one.",
                "### Path parameters",
                "Name|Type|Required|Description / id|string|required|The order.",
                "### Query parameters",
                "Name|Type|Required / full|boolean|optional",
                "### Response 200",
                "Found",
                '```{"id": "1"}```',
            ],
        ),
        (
            API_METHOD,
            [
                "# Cakes",
                "## Bake a cake",
                "POST https://cakes.example/v1/cakes/:id",
                "### Path parameters",
                "Name|Type|Required|Description / id|string|required|The cake.",
                "### Request body",
                "Name|Type / size|number",
                "### Response 201",
                "Baked.",
                "```{}```",
            ],
        ),
        (
            FIELDS,
            [
                "# Create an order",
                "POST https://shop.example/orders",
                "## Request body",
                (
                    "Name|Type|Required|Default|Description / "
                    "customer|object|required||Who orders. properties / "
                    "customer.name|string||Ann|The name."
                ),
                "## Request headers",
                "Name|Type / X-Key|string",
                "## Response fields",
                "Name|Type|Description / id|integer|The number.",
                "## Response 201",
                '```{"id": 1}```',
            ],
        ),
        (
            COMPONENTS,
            [
                "# Orders",
                "## GET /orders/<id>",
                "Reads one.",
                "```indented code```",
                "One",
                "Text of tab",
                '```{\n  "a": 1\n}```',
                "Note\nMind this.",
                "A List<String> in text.",
            ],
        ),
        (
            README,
            [
                "## List orders",
                "Name|Text / page|one two | three",
                "200 OK",
                "```{\n  1\n}```",
                "Warning\nMind\nthis",
            ],
        ),
        (
            BLUEPRINT,
            [
                "Base URL: https://shop.example",
                "# Orders",
                "## Order",
                "### Change an order",
                "PUT /orders/{id}",
                "#### Path parameters",
                "Name|Type|Required|Example|Description / id|number|required|7|The order.",
                "#### Query parameters",
                "Name|Type|Required|Default|Description / full|boolean|optional|false|All of it.",
                "Changes it.",
                "#### Request body",
                "Content-Type: application/json",
                (
                    "Name|Type|Required|Example|Description / customer|object|required|| / "
                    "customer.name|string||Ann|Who."
                ),
                "#### Response 200",
                "Content-Type: application/json",
                "##### Headers",
                "```X-Rate: 1```",
                '```{"id": 1}```',
                "# DELETE /orders/{id}",
                "## Response 204",
            ],
        ),
    ],
    ids=["swagger", "api-method", "fields", "components", "readme", "blueprint"],
)
def test_a_dialect_prints_what_it_states(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


def test_what_a_dialect_makes_stands_where_it_was_made_from() -> None:
    found = shown_blocks(SWAGGER)
    assert [block.place.line for block in found] == [1, 3, 3, 5, 7, 7, 10, 10, 12, 12, 13]
    (table,) = [block for block in found if isinstance(block, Table)][:1]
    assert table.rows[1].cells[0].place.line == 7


def test_definition_lists_have_terms() -> None:
    found = shown_blocks(
        "# A\n\nlimit\n: {{<required>}} Integer.\n\n    More.\n\n:id\n: One\n: Two\n\nEnd."
    )
    assert isinstance(found[1], ListBlock)
    assert [
        (plain(item.term), [block_text(block) for block in item.blocks]) for item in found[1].items
    ] == [("limit", ["required Integer.", "More."]), (":id", ["One", "Two"])]
    assert [block_text(block) for block in found[2:]] == ["End."]


@pytest.mark.parametrize(
    "text",
    [
        "A sentence about {% raw %} tags.",
        "Use <Order> here and Map<String, Order> there.",
        '```\n{% swagger method="get" path="/a" %}\n```',
        "one\ntwo\nthree\nfour\nfive\n: no definition",
        "| a |\n|---|\n: no term",
    ],
)
def test_text_that_is_no_dialect_stays(text: str) -> None:
    assert "\n".join(block_text(block) for block in shown_blocks(text)).split() == [
        word for word in text.replace("|---|", "").split() if word not in ("```", "|")
    ]


def test_front_matter_and_modules_are_hidden() -> None:
    text = "---\ntitle: Shop\ndescription: Orders of a shop\n---\nimport A from 'a'\n\nText"
    found = read_markdown(text.encode(), "page.md", Sink()).blocks
    hidden = [block_text(block) for block in found if block.furniture is Furniture.HIDDEN]
    assert hidden == ["title: Shop", "description: Orders of a shop", "import A from 'a'"]


def test_a_hint_is_a_notice() -> None:
    (notice,) = shown_blocks('{% hint style="warning" %}\nMind.\n{% endhint %}')
    assert isinstance(notice, Admonition)
    assert (notice.label, block_text(notice.blocks[0])) == ("Warning", "Mind.")
