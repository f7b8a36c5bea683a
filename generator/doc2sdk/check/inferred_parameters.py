"""P201, P202, P203: parameters the tables do not state."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Location, Operation, Parameter, Property


def check(api: Api) -> Iterator[Diagnostic]:
    yield from once(_found(api))


def _found(api: Api) -> Iterator[tuple[Hashable, Diagnostic]]:
    """What is inferred, keyed so that the same name inferred a hundred times is told once."""
    for operation in api.operations:
        for parameter in operation.parameters:
            if parameter.location is Location.PATH and parameter.name.rule == "in-request-url":
                yield ("P201", parameter.name.value), _unlisted(operation, parameter)
            if parameter.placeholder is not None:
                key = ("P202", parameter.name.value, parameter.placeholder.value)
                yield key, _renamed(operation, parameter)
        for item in operation.body.schema.properties if operation.body else ():
            if item.schema.const is not None:
                yield ("P203", item.name, item.schema.const.value), _constant(operation, item)


def _unlisted(operation: Operation, parameter: Parameter) -> Diagnostic:
    name = parameter.name.value.raw
    return Diagnostic(
        rule="P201",
        headline=f"path parameter `{name}` is in the URL but in no parameter table",
        place=parameter.name.place,
        subject=subject(operation),
        excerpt=parameter.name.text.raw,
        mark="{" + name + "}",
        label="named here only",
        notes=("taken as a required string without a description",),
    )


def _renamed(operation: Operation, parameter: Parameter) -> Diagnostic:
    key = parameter.name.value.raw
    placeholder = parameter.placeholder.value.raw if parameter.placeholder else ""
    return Diagnostic(
        rule="P202",
        headline=f"query parameter `{key}` has a placeholder of another name, `{placeholder}`",
        place=parameter.name.place,
        subject=subject(operation),
        excerpt=parameter.name.text.raw,
        mark=f"{key}={{{placeholder}}}",
        label="key and placeholder",
        notes=(f"`{key}` is sent; `{placeholder}` is kept as what the value is called",),
    )


def _constant(operation: Operation, item: Property) -> Diagnostic:
    const = item.schema.const
    value = repr(const.value.raw) if const else ""
    return Diagnostic(
        rule="P203",
        headline=f"body field `{item.name.raw}` is always {value}",
        place=const.place if const else None,
        subject=subject(operation),
        excerpt=f"{item.name.raw} | {const.text.raw if const else ''}",
        mark=const.text.raw if const else "",
        label="the value column holds one fixed value",
        notes=("the client sends it; the caller does not pass it",),
    )
