"""Fields printed as lines of a sample."""

from support.passes import api_of_html


def names(lines: str, above: str = "<p>Query Params:</p>") -> list[tuple[str, bool]]:
    page = f"<h1>A</h1><h2>Publish</h2><p>POST /pub</p>{above}<pre>{lines}</pre>"
    (operation,) = api_of_html(page).operations
    return [(p.name.value.raw, p.required.value) for p in operation.parameters]


def test_a_line_is_a_name_and_what_it_is() -> None:
    lines = "topic - the topic to publish to\ndefer - the time in ms to delay\n        delivery (optional)"
    assert [name for name, _ in names(lines)] == ["topic", "defer"]


def test_lines_of_something_else_are_no_fields() -> None:
    assert names("topic - the topic\n$ curl localhost") == []
    assert names("topic - the topic", above="<p>It prints:</p>") == []
