"""What was read, counted beside what there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from doc2sdk.extract.raw import RawReference, Suspect
from doc2sdk.model import Api, Certainty, Parameter

NO_BODY = (204, 205, 304)
"""Statuses whose responses have no body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """``part`` of ``whole``."""

    part: int
    whole: int

    @property
    def lacking(self) -> float:
        """Return the share of the whole that is not in the part; 0 where there is nothing at all."""
        return (self.whole - self.part) / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.part} of {self.whole}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """Counts over all documents of a reference.

    ``found`` are operations of the places that look like one; ``known_methods`` operations whose
    method is stated or inferred. ``messages`` are those that the service sends. ``understood`` are blocks that a rule consumed or ignored.
    """

    found: Share
    stated_methods: int
    inferred_methods: int
    guessed_methods: int
    typed_parameters: Share
    responses_with_schema: Share
    understood: Share
    messages: int = 0
    suspects: tuple[Suspect, ...] = ()

    @property
    def known_methods(self) -> Share:
        """Return the operations whose method is stated or inferred."""
        known = self.stated_methods + self.inferred_methods
        return Share(part=known, whole=known + self.guessed_methods)


def measure(api: Api, references: Sequence[RawReference], understood: Share) -> Completeness:
    """Count what the API has beside what its documents show; ``understood`` counts their blocks."""
    suspects = tuple(suspect for reference in references for suspect in reference.suspects)
    operations = len(api.operations)
    methods = Counter(operation.method.certainty for operation in api.operations)
    parameters = [parameter for o in api.operations for parameter in o.parameters]
    responses = [
        response
        for operation in api.operations
        for response in operation.responses
        if response.status is None or response.status.value not in NO_BODY
    ]
    return Completeness(
        found=Share(part=operations, whole=operations + len(suspects)),
        stated_methods=methods[Certainty.STATED],
        inferred_methods=methods[Certainty.INFERRED],
        guessed_methods=methods[Certainty.GUESSED],
        typed_parameters=Share(part=sum(map(_is_typed, parameters)), whole=len(parameters)),
        responses_with_schema=Share(
            part=sum(response.schema is not None for response in responses), whole=len(responses)
        ),
        understood=understood,
        messages=len(api.messages),
        suspects=suspects,
    )


def _is_typed(parameter: Parameter) -> bool:
    """Return whether the reference says what a parameter's value is: a type, values, or one value."""
    schema = parameter.schema
    if schema.const is not None or schema.enum or schema.ref is not None:
        return True
    return schema.type is not None and schema.type.certainty is Certainty.STATED
