"""Messages that a service sends by itself, in chapters of their own."""

from __future__ import annotations

from support.passes import raw_html

from doc2sdk.extract import RawReference


def titles(reference: RawReference) -> list[str]:
    return [message.title.text for message in reference.messages]


def unread(reference: RawReference) -> list[str]:
    return [suspect.text for suspect in reference.unread_messages]


BOATS = "<h1>Boats API</h1><h2>Boats</h2><h3>List boats</h3><p>GET /boats</p>"
SOLD = '<pre>{"event": "boat.sold", "id": 3}</pre>'


def test_a_chapter_of_events() -> None:
    page = f"{BOATS}<h2>Events</h2><h3>Boat sold</h3><p>Payload:</p>{SOLD}"
    (message,) = raw_html(page).messages
    assert message.title.text == "Boat sold"
    assert message.group is not None
    assert message.group.text == "Events"
    assert [part.text for sample in message.samples for part in sample.parts] == [
        '{"event": "boat.sold", "id": 3}'
    ]
    assert message.description is None


def test_a_chapter_about_events_as_things_gives_none() -> None:
    page = (
        "<h1>Club API</h1><h2>Events</h2><h3>List events</h3><p>GET /events</p>"
        '<h3>The event</h3><pre>{"event": "regatta", "id": 3}</pre>'
    )
    assert titles(raw_html(page)) == []


def test_a_body_that_says_nothing_of_an_event_is_none_of_a_chapter_called_events() -> None:
    page = f'{BOATS}<h2>Events</h2><p>See below.</p><pre>{{"id": 3, "name": "regatta"}}</pre>'
    assert titles(raw_html(page)) == []


def test_a_sentence_makes_a_chapter() -> None:
    page = (
        "<h1>Telephone API</h1><h2>Our request</h2><p>We POST to your URL for each event.</p>"
        "<h3>Call began</h3><table><tr><th>Parameter</th><th>Description</th></tr>"
        "<tr><td>event</td><td>began</td></tr><tr><td>from</td><td>The caller</td></tr></table>"
        "<h3>Reasons</h3><p>None.</p>"
    )
    (message,) = raw_html(page).messages
    assert message.title.text == "Call began"
    assert message.protocol == "webhook"
    assert [next(iter(row.cells.values())).text for row in message.fields] == ["event", "from"]


def test_an_introduction_above_operations_makes_no_chapter() -> None:
    page = (
        "<h1>Boats API</h1><p>We POST events to your URL.</p><h2>List boats</h2><p>GET /boats</p>"
        '<h2>Boat</h2><pre>{"id": 3, "name": "Otter"}</pre>'
    )
    assert titles(raw_html(page)) == []


def test_means_and_answers_are_no_messages() -> None:
    page = (
        f"{BOATS}<h2>Webhooks</h2><h3>Register a webhook</h3>"
        '<pre>{"url": "https://boats.example"}</pre>'
        f"<h3>Boat sold</h3>{SOLD}<h4>Response</h4>" + '<pre>{"ok": true}</pre>'
        '<h3>Signature verification</h3><pre>{"key": "x"}</pre>'
    )
    reference = raw_html(page)
    assert titles(reference) == ["Boat sold"]
    assert len(reference.messages[0].samples) == 1
    assert unread(reference) == []


def test_what_a_client_sends_is_told_and_no_message() -> None:
    page = (
        f"{BOATS}<h2>WebSocket</h2><h3>Subscribe</h3>"
        '<pre>{"op": "subscribe"}</pre><h3>Boat sold</h3>'
        f"<p>Pushed over the WebSocket.</p>{SOLD}"
    )
    reference = raw_html(page)
    assert titles(reference) == ["Boat sold"]
    assert reference.messages[0].protocol == "WebSocket"
    assert unread(reference) == ['{"op": "subscribe"}']


def test_what_an_operation_shows_of_its_callback_is_no_response() -> None:
    page = (
        "<h1>Boats API</h1><h2>Sell a boat</h2><p>POST /sales</p>"
        '<h3>Response</h3><pre>{"sale": 1}</pre><h3>Sample callback payload</h3><pre>{"sold": 1}</pre>'
    )
    reference = raw_html(page)
    (operation,) = reference.operations
    assert [sample.parts[0].text for sample in operation.samples] == ['{"sale": 1}']
    assert titles(reference) == ["Sample callback payload"]


def test_a_chapter_behind_request_lines_is_not_the_last_operations() -> None:
    page = (
        "<h1>Boats API</h1><p>GET /boats</p><p>All.</p><p>POST /boats</p><p>One.</p>"
        f"<h2>Webhooks</h2><h3>Boat sold</h3>{SOLD}"
    )
    reference = raw_html(page)
    assert len(reference.operations) == 2
    assert all(not operation.samples for operation in reference.operations)
    assert titles(reference) == ["Boat sold"]


def test_the_text_of_messages_is_no_suspect() -> None:
    reference = raw_html(
        f"<h1>Boats</h1><h2>Webhook: boat.sold</h2><p>We POST this to your URL.</p>{SOLD}"
    )
    assert titles(reference) == ["Webhook: boat.sold"]
    assert reference.suspects == ()


def test_code_that_is_no_body_is_none() -> None:
    page = f"{BOATS}<h2>Webhooks</h2><h3>Boat sold</h3><pre>def handle(event):\n    pass</pre>"
    assert titles(raw_html(page)) == []


def test_where_the_client_sends_too_a_body_must_say_whose_it_is() -> None:
    chapter = '<h2>WebSocket</h2><h3>Subscribe</h3><pre>{"op": "subscribe"}</pre>'
    bodies = f'<h3>Move</h3><pre>{{"op": "move"}}</pre><h3>Boat sold</h3>{SOLD}'
    reference = raw_html(BOATS + chapter + bodies)
    assert titles(reference) == ["Boat sold"]
    assert unread(reference) == ['{"op": "subscribe"}', '{"op": "move"}']


def test_functions_that_a_library_calls_back_are_no_messages() -> None:
    rows = "<tr><td>onSink</td><td>function</td></tr><tr><td>onSail</td><td>function</td></tr>"
    table = f"<table><tr><th>Name</th><th>Type</th></tr>{rows}</table>"
    page = "<h1>Boat widget</h1><h2>Callbacks</h2><p>Called while the boat {}.</p>{}"
    assert titles(raw_html(page.format("moves", table))) == []
    asked = page.format("moves, with a request to your URL", table)
    assert titles(raw_html(asked)) == ["Callbacks"]


def test_an_object_called_event_tells_no_messages_apart() -> None:
    page = '<h1>Club</h1><h2>Events</h2><h3>Answer</h3><pre>{"event": {"id": 3}}</pre>'
    assert titles(raw_html(page)) == []
