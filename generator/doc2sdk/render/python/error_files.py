"""The files about errors: their classes, the codes of bodies, and how an error is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render.python import prose
from doc2sdk.render.python.literals import python_literal, tuple_literal
from doc2sdk.render.python.plan import Plan
from doc2sdk.render.python.templates import TEMPLATES

_HERE = "package"


def error_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield paths and texts below the package; those about codes only where the reference has some."""
    yield "errors.py", TEMPLATES.render(
        f"{_HERE}/errors.py.jinja",
        base=plan.error_base,
        members=plan.error_members,
        codes=plan.codes,
        has_failing_codes=plan.has_failing_codes,
        code_annotation=_annotation(plan),
        code_doc=_code_doc(plan),
    )
    yield "_core/failures.py", TEMPLATES.render(
        f"{_HERE}/core/failures.py.jinja",
        quoted_members=_quoted_members(plan),
        has_failing_codes=plan.has_failing_codes,
    )
    if plan.codes:
        kinds = {"IntEnum" if view.is_number else "Enum" for view in plan.codes}
        yield "codes.py", TEMPLATES.render(
            f"{_HERE}/codes.py.jinja",
            codes=plan.codes,
            failures=[failure for view in plan.codes for failure in view.failures],
            enum_imports=", ".join(sorted(kinds)),
        )
        markers = dict.fromkeys(f"b{view.marker}" for view in plan.codes)
        yield "_core/codes.py", TEMPLATES.render(
            f"{_HERE}/core/codes.py.jinja",
            codes=plan.codes,
            has_failing_codes=plan.has_failing_codes,
            markers=tuple_literal(list(markers)),
        )


def code_names(plan: Plan) -> Iterator[str]:
    """Yield the names that the module of codes exports."""
    if plan.has_failing_codes:
        yield "CodeError"
    for view in plan.codes:
        yield view.name
        yield from (failure.name for failure in view.failures)


def _annotation(plan: Plan) -> str:
    kinds = dict.fromkeys("int" if view.is_number else "str" for view in plan.codes)
    return " | ".join([*sorted(kinds), "None"])


def _code_doc(plan: Plan) -> Text:
    fields = " or ".join(prose.code(".".join(view.path)) for view in plan.codes)
    listed = " or ".join(f":class:`{view.name}`" for view in plan.codes)
    return Text(prose.wrap(f"{fields} of the body, as in {listed}; None if it has none.", 89))


def _quoted_members(plan: Plan) -> str:
    """Return the members of an error's body that its message quotes, as a tuple; empty for none."""
    names = [python_literal(m.wire_name.raw) for m in plan.error_members if m.is_quoted]
    return tuple_literal(names) if names else ""
