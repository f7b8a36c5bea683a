"""Codes in the bodies of answers, beside HTTP's status: what an API's own tables of codes say."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model.place import Cited
from doc2sdk.model.text import Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A value of the field and what it means.

    ``failure`` is None where the document does not clearly say whether an answer with the code failed.
    ``status`` is the HTTP status the document names beside the code.
    """

    value: Cited[Json]
    name: Cited[Text] | None = None
    description: Cited[Text] | None = None
    failure: Cited[bool] | None = None
    status: Cited[int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSet:
    """The codes of one field.

    ``field`` is the wire names that lead to it from the top of a body, through the items of arrays;
    empty where the document does not say which field holds the codes. ``name`` follows the rules of
    :attr:`NamedSchema.name`.
    """

    name: str
    field: tuple[Text, ...]
    source: Cited[Text]
    codes: tuple[Code, ...]
