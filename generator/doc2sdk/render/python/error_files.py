"""The files that errors are made of: their classes, the codes of bodies, and how they are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render import templates
from doc2sdk.render.literals import python_literal
from doc2sdk.render.python import prose
from doc2sdk.render.python.plan import Plan

_HERE = "python/package"


def error_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Paths and texts below the package; those about codes only where the reference has some."""
    yield "errors.py", templates.render(
        f"{_HERE}/errors.py.jinja",
        base=plan.error_base,
        envelope=plan.envelope,
        codes=plan.codes,
        coded=plan.coded,
        code_annotation=_annotation(plan),
        code_doc=_code_doc(plan),
    )
    yield "_core/failures.py", templates.render(
        f"{_HERE}/core/failures.py.jinja", told=_told(plan), coded=plan.coded
    )
    if plan.codes:
        kinds = {"IntEnum" if view.is_number else "Enum" for view in plan.codes}
        yield "codes.py", templates.render(
            f"{_HERE}/codes.py.jinja",
            codes=plan.codes,
            failures=[failure for view in plan.codes for failure in view.failures],
            enum_imports=", ".join(sorted(kinds)),
        )
        marks = dict.fromkeys(f"b{view.mark}" for view in plan.codes)
        yield "_core/codes.py", templates.render(
            f"{_HERE}/core/codes.py.jinja",
            codes=plan.codes,
            coded=plan.coded,
            marks=f"({', '.join(marks)},)",
        )


def code_names(plan: Plan) -> Iterator[str]:
    """What the module of codes exports."""
    if plan.coded:
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


def _told(plan: Plan) -> str:
    """The members of an error's body that its message quotes, as a tuple; empty for none."""
    names = [python_literal(m.wire_name.raw) for m in plan.envelope if m.told]
    return f"({', '.join(names)}{',' if len(names) == 1 else ''})" if names else ""
