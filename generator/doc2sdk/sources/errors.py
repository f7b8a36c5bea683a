"""Why a document cannot be read."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule


class DocumentError(Exception):
    """A document that cannot be read at all: missing, empty, encrypted, cut off, another format.

    ``rule`` is the diagnostic it becomes, ``note`` what was found, ``hint`` what to do about it.
    ``page`` is set where the damage has one.
    """

    def __init__(
        self, message: str, *, rule: Rule, note: str = "", hint: str = "", page: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.rule = rule
        self.note = note
        self.hint = hint
        self.page = page
