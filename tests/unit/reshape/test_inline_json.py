"""JSON printed inside of a line."""

from support.passes import raw_html


def shown(line: str) -> list[str]:
    page = f"<h1>A</h1><h2>Change</h2><p>PATCH /boats/{{id}}</p><h3>Response</h3><p>{line}</p>"
    (operation,) = raw_html(page).operations
    return [part.text for sample in operation.samples for part in sample.parts]


def test_the_body_behind_a_label_is_a_sample() -> None:
    assert shown('Content: <code>{"id": 12}</code>') == ['{"id": 12}']


def test_several_bodies_in_a_line_illustrate_something() -> None:
    line = '<code>{"a": 1}</code> + <code>{"b": 2}</code> gives <code>{"a": 1, "b": 2}</code>'
    assert shown(line) == []
