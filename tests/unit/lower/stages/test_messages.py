"""Messages of chapters: their names, schemas, samples and sections."""

from __future__ import annotations

from support.passes import api_of_html

from doc2sdk.model import Api
from doc2sdk.model.codec import from_json, to_json
from doc2sdk.model.compare import differences

HEAD = "<h1>Boats API</h1><h2>List boats</h2><p>GET /boats</p>"


def names(api: Api) -> list[str]:
    return [message.name for message in api.messages]


def page(*messages: str, chapter: str = "Webhooks") -> str:
    return f"{HEAD}<h2>{chapter}</h2>{''.join(messages)}"


def shown(title: str, body: str) -> str:
    return f"<h3>{title}</h3><pre>{body}</pre>"


SOLD = shown("Boat sold", '{"event": "boat.sold", "id": 3}')
LOST = shown("Boat lost", '{"where": "sea"}')


def test_names_come_from_the_value_else_from_the_title() -> None:
    assert names(api_of_html(page(SOLD, LOST))) == ["BoatSold", "BoatLost"]
    vague = shown("Boat painted", '{"type": "red"}')
    (message,) = api_of_html(page(vague)).messages
    assert message.name == "BoatPainted"
    assert message.discriminator is None


def test_a_title_that_names_nothing_gives_way_to_its_chapter() -> None:
    page = (
        "<h1>Boats API</h1><h2>Sell a boat</h2><p>POST /sales</p><p>Sells it.</p>"
        '<h3>Callback payload</h3><pre>{"sold": 1}</pre>'
    )
    assert names(api_of_html(page)) == ["SellBoatNotification"]


def test_a_message_that_is_added_renames_none() -> None:
    before = set(names(api_of_html(page(SOLD, LOST))))
    more = page(shown("Harbour closed", '{"at": 3}'), LOST, SOLD)
    assert before < set(names(api_of_html(more)))


def test_equal_titles_of_two_chapters_are_two_messages() -> None:
    text = page(LOST) + "<h2>Callbacks</h2>" + shown("Boat lost", '{"when": 3}')
    assert names(api_of_html(text)) == ["BoatLost", "CallbacksBoatLost"]


def test_samples_of_one_event_are_one_message() -> None:
    again = shown("Another boat sold", '{"event": "boat.sold", "id": 4, "price": 2}')
    (message,) = api_of_html(page(SOLD, again)).messages
    assert [sample.id for sample in message.samples] == [
        "boat-sold-notification",
        "boat-sold-notification-2",
    ]
    members = {item.name.raw: item.required.value for item in message.schema.properties}
    assert members == {"event": True, "id": True, "price": False}


def test_several_events_under_one_title_are_several_messages() -> None:
    both = SOLD + '<p>And:</p><pre>{"event": "boat.lost"}</pre>'
    assert names(api_of_html(page(both))) == ["BoatSold", "BoatLost"]


def test_two_renditions_of_a_message_are_one() -> None:
    api = api_of_html(page(SOLD), page(SOLD))
    (message,) = api.messages
    assert len(message.samples) == 1


def test_a_row_that_prints_one_value_tells_a_message_apart() -> None:
    rows = "<tr><td>event</td><td>'boat.sold'</td></tr><tr><td>id</td><td>The boat</td></tr>"
    table = f"<h3>Sale</h3><table><tr><th>Field</th><th>Description</th></tr>{rows}</table>"
    (message,) = api_of_html(page(table)).messages
    assert message.name == "BoatSold"
    assert message.discriminator is not None
    assert [item.schema.const is not None for item in message.schema.properties] == [True, False]


def test_the_section_is_the_chapter_and_the_model_is_read_back() -> None:
    api = api_of_html(page(SOLD))
    assert [section.id for section in api.sections] == ["boats", "webhooks"]
    assert api.messages[0].section == "webhooks"
    assert list(differences(from_json(to_json(api)), api)) == []
