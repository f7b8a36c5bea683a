"""Which section a model belongs to."""

from __future__ import annotations

from dataclasses import replace

from support.kinds_api import kinds_api
from support.model_apis import answer, api, member, operation, shape, text, typed

from doc2sdk.model import Api, NamedSchema, Schema, Section
from doc2sdk.render.design.homes import find_homes
from doc2sdk.render.design.sections import SectionDesign, design_sections
from doc2sdk.render.python.names import PYTHON_NAMING


def sections_of(whole: Api) -> tuple[SectionDesign, ...]:
    return design_sections(whole, PYTHON_NAMING)


def named(name: str, *refs: str) -> NamedSchema:
    members = (member(f"m{ref}", Schema(ref=ref)) for ref in refs)
    return NamedSchema(
        name=name, schema=shape(member("x", typed("string")), *members), source=text(name)
    )


def test_sections_come_in_the_order_of_the_reference() -> None:
    found = sections_of(kinds_api())
    assert [(section.name, section.title.raw) for section in found] == [
        ("events", "Events"),
        ("operations", "Operations"),
    ]


def test_sections_nobody_lists_and_empty_ones() -> None:
    sections = (Section(id="empty", title=text("Empty")), Section(id="aux", title=text("Aux")))
    operations = tuple(
        operation(f"op-{n}", "Op", "GET", "/x", section=section)
        for n, section in enumerate(["hidden-part", "aux"])
    )
    found = sections_of(api("x", "X", sections=sections, operations=operations))
    assert [(section.name, section.title.raw) for section in found] == [
        ("aux_", "Aux"),
        ("hidden_part", "Hidden part"),
    ]


def test_a_schema_lives_with_its_only_user() -> None:
    get = [
        operation(
            f"get-{n}", "Get", "GET", f"/{n}", section=n, responses=(answer(200, Schema(ref=r)),)
        )
        for n, r in (("a", "OnlyA"), ("b", "Both"), ("c", "Both"))
    ]
    schemas = (named("OnlyA", "Both"), named("Both", "Inner"), named("Inner"), named("Unused"))
    whole = api("x", "X", operations=tuple(get), schemas=schemas)
    assert find_homes(whole, sections_of(whole)) == {
        "OnlyA": "a",
        "Both": "shared",
        "Inner": "shared",
    }


def test_schemas_of_errors_are_not_used() -> None:
    failing = operation("get", "Get", "GET", "/x", responses=(answer(404, Schema(ref="Error")),))
    whole = api("x", "X", operations=(failing,), schemas=(named("Error"),))
    assert find_homes(whole, sections_of(replace(whole))) == {}
