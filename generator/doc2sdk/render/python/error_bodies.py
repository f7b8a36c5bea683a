"""Members of documented error bodies, as attributes of errors."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Text
from doc2sdk.render.design.error_body_members import ErrorBodyMember
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.types import annotation_of

# Attributes that the error classes, and Python's own exceptions, have already.
_TAKEN = frozenset(
    "add_note args body message request request_id response status_code with_traceback".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorMemberView:
    """A member of error bodies; ``is_quoted`` says whether the error's message quotes it."""

    name: str
    wire_name: Text
    annotation: str
    is_quoted: bool

    @property
    def doc(self) -> Text:
        words = f"{prose.code(self.wire_name)} of the documented error body; None if it has none."
        return Text(prose.wrap(words, prose.LINE_WIDTH - 11))


def error_member_views(
    members: tuple[ErrorBodyMember, ...], *, has_codes: bool
) -> tuple[ErrorMemberView, ...]:
    """Return the views; ``has_codes`` says that errors have a ``code`` of their own."""
    wire_names = [member.wire_name.raw for member in members]
    return tuple(
        ErrorMemberView(
            name=name,
            wire_name=member.wire_name,
            annotation=annotation_of(member.type).annotation,
            is_quoted=member.is_quoted,
        )
        for member, name in zip(members, _names(wire_names, has_codes), strict=True)
    )


def _names(wire_names: list[str], has_codes: bool) -> list[str]:
    """Return names, with ``body_`` in front of those that errors have a meaning of their own for."""
    reserved = names.ANNOTATION_NAMES | _TAKEN | ({"code"} if has_codes else frozenset())
    wanted = [names.snake(name, "member") for name in wire_names]
    return names.unique(f"body_{name}" if name in reserved else name for name in wanted)
