"""Models: lenient on input, exact on output, frozen."""

from __future__ import annotations

import copy
import datetime as dt
import importlib
import json
import pickle
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from support.kinds_api import EVENT_JSON
from support.model_apis import MESSAGE


@pytest.fixture
def event_class(kinds: ModuleType) -> Any:
    return importlib.import_module(f"{kinds.__name__}.models.events").Event


@pytest.fixture
def notifications(seed: ModuleType) -> ModuleType:
    return importlib.import_module(f"{seed.__name__}.models.notifications")


def test_stated_formats_are_typed_and_come_back_as_they_were(event_class: Any) -> None:
    event = event_class.from_dict(EVENT_JSON, strict=True)
    assert event.id == UUID("6c715fa9-de16-4d23-b07c-cbcb1caf3e07")
    assert event.at == dt.datetime(2016, 6, 10, 19, 42, tzinfo=dt.timezone.utc)
    assert event.date == dt.date(2016, 6, 10)
    assert event.to_dict() == EVENT_JSON
    assert json.loads(event.to_json()) == EVENT_JSON


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [("2016-06-10T19:42:00.1Z", 100000), ("2016-06-10T19:42:00.123456789+00:00", 123456)],
)
def test_fractions_of_a_second(event_class: Any, text: str, microseconds: int) -> None:
    event = event_class.from_dict({**EVENT_JSON, "at": text}, strict=True)
    assert event.at.microsecond == microseconds
    assert event.to_dict()["at"] == text


def test_inferred_formats_stay_text(notifications: ModuleType) -> None:
    data = {"id": "not a uuid", "messageType": MESSAGE, "referenceId": 1}
    message = notifications.parse_notification(data, strict=True)
    assert message.id == "not a uuid"


def test_what_differs_is_kept_and_reported(event_class: Any) -> None:
    data = {
        "id": 5,
        "at": "yesterday",
        "state": "paused",
        "kind": "event",
        "new": [1],
        "related": [{**EVENT_JSON, "x-rate": "high"}, None],
    }
    event = event_class.from_dict(data)
    assert (event.id, event.at, event.state) == (5, "yesterday", "paused")
    assert event.extra_fields() == {"new": [1]}
    assert event.related[0].x_rate == "high"
    assert event.to_dict() == data
    assert [str(deviation) for deviation in event.deviations()] == [
        "id: expected a UUID, found an integer",
        "at: expected a date and time, found a string",
        "state: expected one of 'open', 'closed', found another value",
        "related[0].x-rate: expected a number, found a string",
        "related[1]: expected an object, found null",
    ]


def test_missing_members_read_as_none(event_class: Any) -> None:
    event = event_class.from_dict({})
    assert event.id is None
    assert event.to_dict() == {}
    assert len(event.deviations()) == 4


def test_alternatives_take_what_fits(event_class: Any) -> None:
    assert event_class.from_dict({**EVENT_JSON, "value": 3}).value == 3
    nested = event_class.from_dict({**EVENT_JSON, "value": EVENT_JSON}, strict=True)
    assert nested.value.state == "open"
    assert event_class.from_dict({**EVENT_JSON, "value": "x"}).value == "x"


def test_making_a_model(event_class: Any) -> None:
    at = dt.datetime(2024, 1, 31, 12, tzinfo=dt.timezone.utc)
    child = event_class(id=UUID(int=1), at=at, state="open")
    event = event_class(
        id=UUID(int=0), at=at, state="new", related=[child], x_rate=None, none=1, str_=True
    )
    data = event.to_dict()
    assert data["id"] == "00000000-0000-0000-0000-000000000000"
    assert data["at"] == "2024-01-31T12:00:00+00:00"
    assert data["kind"] == "event"
    assert data["related"][0]["kind"] == "event"
    assert data["x-rate"] is None
    assert (data["None"], data["str"]) == (1, True)
    assert "date" not in data
    assert event_class.from_dict(data).to_dict() == data


def test_mistakes_in_making_a_model(event_class: Any) -> None:
    with pytest.raises(TypeError, match="Event needs id, at"):
        event_class(state="open")
    with pytest.raises(TypeError, match="Event has no field 'stat'"):
        event_class(id=1, at=1, state="open", stat=1)


def test_models_are_frozen_comparable_and_readable(event_class: Any) -> None:
    event = event_class.from_dict({**EVENT_JSON, "new": 1})
    with pytest.raises(AttributeError, match="frozen"):
        event.state = "closed"
    with pytest.raises(AttributeError, match="frozen"):
        del event.state
    assert event == event_class.from_dict({"new": 1, **EVENT_JSON})
    assert event != event_class.from_dict(EVENT_JSON)
    assert event != EVENT_JSON
    assert repr(event).startswith("Event(id=UUID('6c715fa9-de16-4d23-b07c-cbcb1caf3e07'), at=")
    assert repr(event).endswith("value=3, 'new': 1)")


def test_models_can_be_copied_and_pickled(event_class: Any) -> None:
    event = event_class.from_dict(EVENT_JSON)
    assert copy.deepcopy(event) == event
    assert pickle.loads(pickle.dumps(event)) == event


def test_reserved_names_get_an_underscore(event_class: Any) -> None:
    event = event_class.from_dict({**EVENT_JSON, "from_dict": "a", "self": "b", "None": 3})
    assert (event.from_dict_, event.self, event.none) == ("a", "b", 3)


def test_notifications_are_told_apart(notifications: ModuleType) -> None:
    data = {"messageType": MESSAGE, "id": "1", "referenceId": 2}
    message = notifications.parse_notification(data)
    assert isinstance(message, notifications.WorkbinSubscriptionStateChangeMessage)
    other = notifications.parse_notification({"messageType": "New", "x": 1})
    assert isinstance(other, notifications.UnknownNotification)
    assert other.extra_fields() == {"messageType": "New", "x": 1}
    built = notifications.WorkbinSubscriptionStateChangeMessage(id="1", reference_id=2)
    assert built == message


def test_equal_models_are_one_in_a_set(event_class: Any) -> None:
    first, same = event_class.from_dict(EVENT_JSON), event_class.from_dict(dict(EVENT_JSON))
    as_float = event_class.from_dict({**EVENT_JSON, "value": 3.0, "related": [EVENT_JSON]})
    other = event_class.from_dict({**EVENT_JSON, "value": 3, "related": [EVENT_JSON]})
    assert as_float == other
    assert len({first, same, as_float, other}) == 2
