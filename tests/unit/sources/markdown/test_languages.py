"""Other markup languages: reStructuredText, MyST, AsciiDoc and wikis as plain blocks."""

from __future__ import annotations

import pytest
from tests.support.outline import outline, shown_blocks

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Furniture, Table, block_text
from doc2sdk.sources.markdown import read_markdown

REST = """==========
Orders API
==========

Text with ``code``, `a link <https://shop.example>`_ and :ref:`a role <label>`.

Orders
======

.. http:get:: /orders/(int:id)

   Reads an order.

   .. sourcecode:: http

      GET /orders/1 HTTP/1.1

   :query boolean full: All of it,
       really.
   :param id: The order.
   :type id: int
   :>json string name: Who.
   :statuscode 200: found

Request::

    POST /orders
      {"a": 1}

.. note:: Mind
   this.

+------+---------+
| Name | Type    |
+======+=========+
| id   | integer |
|      | or text |
+------+---------+

=====  ======
Name   Text
=====  ======
a      one
       two
=====  ======

.. list-table:: Fields
   :header-rows: 1

   * - Name
     - Type
   * - limit
     - int

.. csv-table::
   :header: "Name", "Type"

   "page", "int, long"

- one
  more

  - nested

term
    Its definition.

.. comment
"""

MYST = """# Orders

```{http:get} /orders
Lists them.

:query int page: The page.
```

:::{note}
Mind {ref}`this`.
:::
"""

ASCIIDOC = """= Shop API
:base: /v1

== Read an order

`GET {base}/orders/{id}` is *bold*.

.Request
[source,http,options="nowrap"]
----
GET /orders/1 HTTP/1.1
----

[cols="1,2,3", options="header"]
|===
|Name |Type |Text

|`id`
|integer
|the order

.2+|a
|b
|c
|d
|e
|===

|===
|x|y
|z|w
|===

NOTE: Mind this.

[WARNING]
====
Careful.

* one
** two
====

term:: definition
other::
  below

link:https://shop.example[text] and <<part,Part>>.

include::more.adoc[]
"""

MEDIAWIKI = """== Orders ==
Some '''bold''' text with [[Page|a link]] and [https://shop.example a site].

=== Get ===
 GET /orders

{| class="wikitable"
|+ Fields
! Name !! Type
|-
| rowspan="2" | id || integer
|-
| text
|}

* one
** two

<syntaxhighlight lang="json">
{"a": 1}
</syntaxhighlight>
"""

DOKUWIKI = """====== Orders ======

===== Get =====

''GET /orders'' with **bold** and [[page|a link]].

^ Name ^ Type ^
| id | int |

<code json>
{"a": 1}
</code>

  * one
    * two
"""

TEXTILE = """h1. Orders

h2. Get

@GET /orders/:id@ reads *one* by "link":https://shop.example

|_. Name |_. Type |
| id | int |

<pre><code class="json">
{"a": 1}
</code></pre>

bc. GET /x
Host: y

* a
** b
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            REST,
            [
                "# Orders API",
                "Text with code, a link and a role.",
                "## Orders",
                "### GET /orders/{id}",
                "Reads an order.",
                "```GET /orders/1 HTTP/1.1```",
                "#### Query parameters",
                "Name|Type|Description / full|boolean|All of it, really.",
                "#### Path parameters",
                "Name|Type|Description / id|int|The order.",
                "#### Response fields",
                "Name|Type|Description / name|string|Who.",
                "#### Status codes",
                "Status|Description / 200|found",
                "Request:",
                '```POST /orders\n  {"a": 1}```',
                "Note\nMind this.",
                "Name|Type / id|integer or text",
                "Name|Text / a|one two",
                "Fields",
                "Name|Type / limit|int",
                "Name|Type / page|int, long",
                "one more\nnested",
                "term\nIts definition.",
            ],
        ),
        (
            MYST,
            [
                "# Orders",
                "## GET /orders",
                "Lists them.",
                "### Query parameters",
                "Name|Type|Description / page|int|The page.",
                "Note\nMind this.",
            ],
        ),
        (
            ASCIIDOC,
            [
                "# Shop API",
                "## Read an order",
                "GET /v1/orders/{id} is bold.",
                "Request",
                "```GET /orders/1 HTTP/1.1```",
                "Name|Type|Text / id|integer|the order / a|b|c / a|d|e",
                "x|y / z|w",
                "Note\nMind this.",
                "Warning\nCareful.\none\ntwo",
                "term\ndefinition\nother\nbelow",
                "text and Part.",
            ],
        ),
        (
            MEDIAWIKI,
            [
                "## Orders",
                "Some bold text with a link and a site.",
                "### Get",
                "```GET /orders```",
                "Name|Type / id|integer / text",
                "one\ntwo",
                '```{"a": 1}```',
            ],
        ),
        (
            DOKUWIKI,
            [
                "# Orders",
                "## Get",
                "GET /orders with bold and a link.",
                "Name|Type / id|int",
                '```{"a": 1}```',
                "one\ntwo",
            ],
        ),
        (
            TEXTILE,
            [
                "# Orders",
                "## Get",
                "GET /orders/:id reads one by link",
                "Name|Type / id|int",
                '```{"a": 1}```',
                "```GET /x\nHost: y```",
                "a\nb",
            ],
        ),
    ],
    ids=["rest", "myst", "asciidoc", "mediawiki", "dokuwiki", "textile"],
)
def test_a_language_becomes_plain_blocks(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


def test_tables_of_wikis_keep_spans_and_captions() -> None:
    (table,) = [block for block in shown_blocks(MEDIAWIKI) if isinstance(block, Table)]
    assert table.caption == "Fields"
    assert [cell.header for cell in table.rows[0].cells] == [True, True]
    assert table.rows[1].cells[0].rowspan == 2
    assert table.rows[2].place.line == 13


def test_a_table_without_a_head_has_none() -> None:
    headless = [block for block in shown_blocks(ASCIIDOC) if isinstance(block, Table)][1]
    assert not any(cell.header for row in headless.rows for cell in row.cells)


def test_comments_and_includes_are_hidden() -> None:
    hidden = [
        block_text(block)
        for text in (REST, ASCIIDOC)
        for block in read_markdown(text.encode(), "page.txt", Sink()).blocks
        if block.furniture is Furniture.HIDDEN
    ]
    assert hidden == [".. comment", ":base: /v1", "include::more.adoc[]"]
