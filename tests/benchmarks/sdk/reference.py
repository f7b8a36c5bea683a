"""A reference of any size in forty sections: reads and writes in turn, with samples."""

from __future__ import annotations

_HEAD = '<!DOCTYPE html><html lang="en"><head><title>Stores API</title></head><body>'
_READ = """<h2>Find stock {n}</h2>
<p>Finds what store {n} has on its shelves.</p>
<p><code>GET /stores{n}/{{storeId}}/stock</code></p>
<table><tr><th>Name</th><th>In</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>storeId</td><td>path</td><td>string</td><td>yes</td><td>The store.</td></tr>
<tr><td>state</td><td>query</td><td>string</td><td>no</td><td>One of <code>new</code>, <code>old</code>.</td></tr>
<tr><td>limit</td><td>query</td><td>integer</td><td>no</td><td>How many at most. Default: 20</td></tr>
</table>
<h3>Sample response</h3>
<pre>HTTP/1.1 200 OK
Content-Type: application/json

{{"items": [{{"sku{n}": "a-{n}", "count": {n}, "price": 1.5}}], "next": "b"}}</pre>"""
_WRITE = """<h2>Order goods {n}</h2>
<p>Orders goods for store {n}. The order arrives on the next working day.</p>
<p><code>POST /stores{n}/{{storeId}}/orders</code></p>
<h3>Path parameters</h3>
<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>storeId</td><td>string</td><td>yes</td><td>The store.</td></tr></table>
<h3>Body parameters</h3>
<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>sku{n}</td><td>string</td><td>yes</td><td>The article.</td></tr>
<tr><td>count</td><td>integer</td><td>yes</td><td>How many of it.</td></tr>
<tr><td>note</td><td>string</td><td>no</td><td>For the driver.</td></tr></table>
<h3>Sample request</h3>
<pre>POST /stores{n}/7/orders HTTP/1.1
Content-Type: application/json

{{"sku{n}": "a-{n}", "count": 2}}</pre>
<h3>Sample response</h3>
<pre>HTTP/1.1 201 Created
Content-Type: application/json

{{"id": "6c715fa9-de16-4d23-b07c-cbcb1caf3e07", "placed{n}": true}}</pre>"""


def reference_html(operations: int, sections: int = 40) -> str:
    """An HTML document with that many operations, a section after the other."""
    parts = [_HEAD]
    for section in range(sections):
        parts.append(f"<h1>Region {section}</h1>")
        numbers = range(section, operations, sections)
        parts += [(_WRITE if n // sections % 2 else _READ).format(n=n) for n in numbers]
    return "\n".join([*parts, "</body></html>"])
