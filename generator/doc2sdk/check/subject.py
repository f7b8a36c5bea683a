"""How checks name what they speak of."""

from __future__ import annotations

from doc2sdk.model import Operation


def subject(operation: Operation, *parts: str) -> str:
    """``POST /users/{id} > Create a user > …``."""
    head = f"{operation.method.value.value} {operation.path.value.raw}"
    return " > ".join((head, operation.title.value.raw, *parts))
