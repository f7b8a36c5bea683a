"""The sections of an SDK: operations that are methods of one object."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Operation, Text
from doc2sdk.render.design.naming import NameKind, Naming, value_names


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDesign:
    """A section of the reference. ``name`` is that of the object with its methods."""

    name: str
    title: Text
    description: Text | None
    operations: tuple[Operation, ...]


def design_sections(api: Api, naming: Naming) -> tuple[SectionDesign, ...]:
    """Return the sections that have operations, in the order of the reference.

    Operations of a section the reference does not list get a section named after its id; a
    reference without sections gives the one section ``operations``.
    """
    by_section: dict[str, list[Operation]] = {section.id: [] for section in api.sections}
    for operation in api.operations:
        by_section.setdefault(operation.section, []).append(operation)
    filled = {section: found for section, found in by_section.items() if found}
    ids = [section or "operations" for section in filled]
    section_names = value_names(ids, "section", NameKind.SECTION, naming)
    known = {section.id: section for section in api.sections}
    return tuple(
        SectionDesign(
            name=name,
            title=known[s].title.value if s in known else Text(_title(s)),
            description=_description(api, s),
            operations=tuple(filled[s]),
        )
        for s, name in zip(filled, section_names, strict=True)
    )


def _title(section_id: str) -> str:
    return (section_id or "operations").replace("-", " ").capitalize()


def _description(api: Api, section_id: str) -> Text | None:
    found = (s.description for s in api.sections if s.id == section_id and s.description)
    return next((description.value for description in found), None)
