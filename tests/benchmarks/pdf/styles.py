"""A reference with all that references hold, in several house styles, as HTML.

The same text in every style, so that only the look differs: what is ruled in one is shaded in the
next and only aligned in a third.
"""

from __future__ import annotations

WORDS = (
    "the service returns every attribute of a resource that the caller may read and leaves out those "
    "which depend on a licence unless administrators have enabled extended authentication for the "
    "organisation while pagination begins at the first matching record and continues until no further "
    "representation is available"
).split()

BASE = """body { font-family: sans-serif; font-size: 10.5pt; line-height: 1.35 }
pre, code { font-family: monospace; font-size: 9pt }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; margin: 8pt 0 } td, th { text-align: left; vertical-align: top }
td, th { padding: 3pt 6pt }
"""

STYLES: dict[str, str] = {
    "ruled": "td, th { border: 1px solid #888 } pre { background: #f2f2f2; padding: 6pt }"
    " .note { border: 1px solid #888; padding: 4pt 8pt }",
    "shaded": "body { font-family: serif; text-align: justify; hyphens: auto }"
    " tr:nth-child(even) td { background: #eeeeee } th { background: #cccccc }"
    " pre { border: 1px solid #999; padding: 6pt } .note { background: #e8f0ff; padding: 4pt 8pt }",
    "aligned": "td, th { padding: 3pt 14pt 3pt 0 } pre { margin-left: 18pt }"
    " h2 { font-size: 13pt } h3 { font-size: 11pt } .note { margin-left: 18pt }",
    "lined": "td { border-bottom: 1px solid #ccc } th { background: #234; color: white }"
    " table { width: 100%; table-layout: fixed; font-size: 9pt } h2 { color: #234 }"
    " pre { border-left: 3px solid #234; padding-left: 8pt }"
    " .note { border-left: 4px solid #c80; padding-left: 8pt }",
}


def reference(style: str, sections: int = 12) -> str:
    """The whole document; ``style`` is a key of :data:`STYLES`."""
    numbered = style in ("aligned", "lined")
    head = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Orders API</title>'
        f"<style>{BASE}{STYLES[style]}</style></head><body><h1>Orders API Reference</h1>"
    )
    parts = [head, f"<p>{prose(0, 60)}</p>"]
    parts += [_section(index, numbered) for index in range(1, sections + 1)]
    return "".join([*parts, _errors(sections + 1, numbered), "</body></html>"])


def prose(start: int, length: int) -> str:
    """``length`` words in sentences, different for each ``start``."""
    words: list[str] = []
    for index in range(length):
        word = WORDS[(start * 7 + index * (1 + start % 3)) % len(WORDS)]
        first = index % 13 == 0
        words.append((word.capitalize() if first else word) + ("." if index % 13 == 12 else ""))
    return " ".join(words).rstrip(".") + "."


def _section(index: int, numbered: bool) -> str:
    number = f"{index}. " if numbered else ""
    parts = [
        f"<h2>{number}Get order {index}</h2>",
        f"<p>{prose(index, 40)} See <code>order_{index}</code> and <b>order lines</b> for more.</p>",
        _labels(index),
        f"<h3>{number[:-2] + '.1 ' if numbered else ''}Parameters of order {index}</h3>",
        _parameters(index),
        EXTRAS[index % len(EXTRAS)](index),
        f"<h3>{number[:-2] + '.2 ' if numbered else ''}Sample of order {index}</h3>",
        f"<p>Request:</p><pre>{_request(index)}</pre><p>Response:</p><pre>{_response(index)}</pre>",
    ]
    return "".join(parts)


def _labels(index: int) -> str:
    return (
        "<table><tr><td><b>Request URL</b></td>"
        f"<td>/api/v2/orders/{index}/{{order_id}}/lines?expand={{expand}}</td></tr>"
        "<tr><td><b>HTTP method</b></td><td>GET</td></tr></table>"
    )


def _parameters(index: int) -> str:
    rows = "".join(
        f"<tr><td>{name}_{index}</td><td>{kind}</td><td>{'Yes' if k % 2 else 'No'}</td>"
        f"<td>{prose(index + k, 4 + 9 * (k % 3))}</td></tr>"
        for k, (name, kind) in enumerate(NAMES[: 3 + index % 4])
    )
    head = "<tr><th>Parameter</th><th>Type</th><th>Required</th><th>Description</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


NAMES = (
    ("expand", "string"),
    ("page_size", "integer"),
    ("include_archived", "boolean"),
    ("modified_since", "date-time"),
    ("filter", "array of strings"),
    ("sort_direction", "string"),
)


def _nested_list(index: int) -> str:
    return (
        f"<ul><li>{prose(index, 9)}</li><li>{prose(index + 1, 30)}<ul><li>{prose(index + 2, 8)}</li>"
        f"<li>{prose(index + 3, 7)}</li></ul></li><li>{prose(index + 4, 11)}</li></ul>"
    )


def _steps(index: int) -> str:
    items = "".join(f"<li>{prose(index + k, 8 + 10 * (k % 2))}</li>" for k in range(4))
    return f"<ol>{items}</ol>"


def _note(index: int) -> str:
    return f'<div class="note"><p>{prose(index, 35)}</p><p>{prose(index + 5, 12)}</p></div>'


def _spans(index: int) -> str:
    return (
        "<table><tr><th>Group</th><th>Name</th><th>Meaning</th></tr>"
        f'<tr><td rowspan="2">Paging</td><td>offset</td><td>{prose(index, 6)}</td></tr>'
        f"<tr><td>limit</td><td>{prose(index + 1, 14)}</td></tr>"
        f'<tr><td>Order</td><td colspan="2">{prose(index + 2, 9)}</td></tr></table>'
    )


def _address(index: int) -> str:
    tail = "&amp;".join(f"filter{k}=value-{k}" for k in range(5))
    address = f"https://api.example.com/api/v2/orders/{index}/lines/archived/export?{tail}"
    return f"<p>{prose(index, 9)} The address is {address} for all of them.</p>"


def _long_sample(index: int) -> str:
    lines = "\n".join(f'    {{"line": {k}, "amount": "{k * 10}.00"}},' for k in range(70))
    return f'<p>All lines:</p><pre>{{\n  "lines": [\n{lines}\n    {{}}\n  ]\n}}</pre>'


EXTRAS = (_nested_list, _steps, _note, _spans, _address, _long_sample)


def _request(index: int) -> str:
    return (
        f"GET /api/v2/orders/{index}/6c715fa9-de16-4d23-b07c-cbcb1caf3e07/lines?expand=all&amp;fields="
        "name,description,amount,currency,created\nAccept: application/json\n\n"
    ).rstrip()


def _response(index: int) -> str:
    return (
        f'{{\n  "id": "6c715fa9-{index:04}",\n  "name": "Order {index}",\n  "tags": ["a", "b"],\n\n'
        f'  "nested": {{\n    "count": {index},\n    "items": [\n      {{"key": "one", "value": 1}}\n'
        "    ]\n  }\n}"
    )


def _errors(index: int, numbered: bool) -> str:
    rows = "".join(
        f"<tr><td>{400 + k}</td><td>error_{k}</td><td>{prose(k, 3 + 11 * (k % 3))}</td></tr>"
        for k in range(70)
    )
    head = "<thead><tr><th>Code</th><th>Name</th><th>Description</th></tr></thead>"
    number = f"{index}. " if numbered else ""
    return f"<h2>{number}Errors</h2><table>{head}<tbody>{rows}</tbody></table>"
