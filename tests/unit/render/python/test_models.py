"""Model classes as text."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from support.model_apis import answer, api, cite, const, member, operation, shape, text, typed

from doc2sdk.model import Json, Message, NamedSchema, Property, Schema, Text
from doc2sdk.render.python import render_sdk


def models(*properties: Property, schemas: tuple[NamedSchema, ...] = ()) -> str:
    """The module of models of an Api whose one operation returns a ``Thing``."""
    thing = NamedSchema(name="Thing", schema=shape(*properties), source=text("Thing"))
    get = operation("get", "Get", "GET", "/x", responses=(answer(200, Schema(ref="Thing")),))
    files = render_sdk(api("x", "X", operations=(get,), schemas=(thing, *schemas)))
    return files["src/x/models/operations.py"]


def fields(source: str) -> list[str]:
    lines = source.partition("class Thing(Model):")[2].partition("\nclass ")[0].splitlines()
    return [
        line.strip()
        for line in lines
        if ": " in line and '"""' not in line and "Source" not in line
    ]


def enum(*values: Any) -> Schema:
    return Schema(enum=tuple(cite(Json(value), str(value)) for value in values))


def test_a_model_reads_as_written_by_hand() -> None:
    source = models(
        member("displayName", typed("string"), about="The name to show"),
        member("size", typed("integer"), required=False),
    )
    assert source == dedent('''\
        """Models: Operations."""

        from __future__ import annotations

        from .._core.fields import wire
        from .._core.model import Model


        class Thing(Model):
            """Thing.

            Source: reference.pdf, page 3
            """

            display_name: str = wire("displayName")
            """The name to show. Source: reference.pdf, page 3"""
            size: int | None = None
            """Source: reference.pdf, page 3"""
        ''')


def test_annotations() -> None:
    source = models(
        member("any", Schema()),
        member("map", typed("object")),
        member("list", typed("array")),
        member("rows", typed("array", items=typed("array", items=typed("number")))),
        member("maybe", typed("boolean", nullable=True)),
        member("either", Schema(one_of=(typed("string"), typed("integer"), typed("null")))),
        member("one", const(1)),
        member("half", const(0.5)),
        member("lost", Schema(ref="Nowhere")),
        member("names", Schema(ref="Names")),
        member("loop", Schema(ref="Loop")),
        schemas=(
            NamedSchema(
                name="Names", schema=typed("array", items=typed("string")), source=text("N")
            ),
            NamedSchema(
                name="Loop", schema=typed("array", items=Schema(ref="Loop")), source=text("L")
            ),
        ),
    )
    assert fields(source) == [
        "any: Any",
        "map: dict[str, Any]",
        'list_: list[Any] = wire("list")',
        "rows: list[list[float]]",
        "maybe: bool | None",
        "either: str | int | None",
        'one: Literal[1] = constant("one", default=1)',
        'half: float = constant("half", default=0.5)',
        "lost: Any",
        "names: list[str]",
        "loop: list[Any]",
    ]


def test_documented_values_leave_room_for_others() -> None:
    source = models(
        member("state", enum("open", "closed")),
        member("level", enum(1, 2)),
        member("mixed", enum("a", 1)),
        member("tags", typed("array", items=enum("x", "y"))),
    )
    assert 'ThingState: TypeAlias = Literal["open", "closed"] | str\n' in source
    assert "ThingLevel: TypeAlias = Literal[1, 2] | int\n" in source
    assert fields(source) == [
        "state: ThingState",
        "level: ThingLevel",
        "mixed: Any",
        "tags: list[ThingTags]",
    ]


def test_nested_objects_are_named_after_their_owner() -> None:
    inner = shape(member("city", typed("string")))
    other = NamedSchema(name="ThingAddress", schema=inner, source=text("A"))
    source = models(
        member("address", inner),
        member("other", Schema(ref="ThingAddress")),
        member("parts", typed("array", items=inner)),
        schemas=(other,),
    )
    assert fields(source) == [
        "address: ThingAddress2",
        "other: ThingAddress",
        "parts: list[ThingPartsItem]",
    ]


def test_messages_without_a_discriminator_need_no_choice() -> None:
    message = Message(
        name="Ping", section="", title=text("Ping"), schema=shape(member("n", typed("integer")))
    )
    source = render_sdk(api("x", "X", messages=(message,)))["src/x/models/notifications.py"]
    assert "class Ping(Model):" in source
    assert "parse_notification" not in source
    assert "UnknownNotification" not in source


def test_messages_are_chosen_by_the_first_field_that_tells() -> None:
    def message(name: str, field: str) -> Message:
        schema = shape(member(field, const(name)))
        tells = (Text(field), cite(Json(name), name))
        return Message(name=name, section="", title=text(name), schema=schema, discriminator=tells)

    made = (message("A", "messageType"), message("B", "type"), message("C", "messageType"))
    source = render_sdk(api("x", "X", messages=made))["src/x/models/notifications.py"]
    table = source.partition("] = {\n")[2].partition("\n}\n")[0]
    assert table.split() == [
        '"messageType":', "{", '"A":', "A,", '"C":', "C,", "},", '"type":', "{", '"B":', "B,", "},",
    ]  # fmt: skip
    assert "chosen by ``messageType``, then ``type``." in source


def test_a_schema_that_only_refers_is_a_second_name_of_a_model() -> None:
    again = NamedSchema(name="OtherThing", schema=Schema(ref="Thing"), source=text("Other"))
    get = operation("get", "Get", "GET", "/x", responses=(answer(200, Schema(ref="Thing")),))
    other = operation("o", "Other", "GET", "/o", responses=(answer(200, Schema(ref="OtherThing")),))
    thing = NamedSchema(
        name="Thing", schema=shape(member("id", typed("integer"))), source=text("T")
    )
    files = render_sdk(api("x", "X", operations=(get, other), schemas=(thing, again)))
    source = files["src/x/models/operations.py"]
    assert source.index("class Thing(Model):") < source.index("OtherThing: TypeAlias = Thing\n")
    assert "from typing import TypeAlias" in source
    assert '"OtherThing": "operations"' in files["src/x/models/__init__.py"]
    assert "-> Thing:" in files["src/x/resources/operations.py"]
