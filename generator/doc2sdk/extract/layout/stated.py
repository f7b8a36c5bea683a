"""A method that is stated once for all operations: "all interfaces use POST".

A firm phrase is needed: a word for all, a word for calls or a way of calling, and one method alone. More
evidence is asked for POST than for GET, since a wrong POST changes something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.signs import line_signs

_ALL = re.compile(
    r"\b(?:all|every|each|any|only|always|alle[rns]?|jede\w*|tous|toutes|chaque|todos?|todas?|tutt[eio]|"
    r"ogni|wszystk\w+|každ\w*|všechn\w*|все\w*|кажд\w+|усі|всі)\b|所有|全部|均|都|统一|統一|一律|全て|すべて|各|모든|모두|전부",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:requests?|calls?|methods?|endpoints?|apis?|interfaces?|functions?|operations?|services?|commands?|"
    r"anfragen?|aufrufe?|schnittstellen?|methoden?|requêtes?|appels?|méthodes?|peticion\w*|solicitud\w*|llamadas?|"
    r"métodos?|requisiç\w+|chamadas?|richiest\w+|chiamat\w+|metod\w*|żąda\w+|wywoła\w+|požadav\w+|volán\w+|"
    r"запрос\w*|вызов\w*|метод\w*)\b|接口|请求|請求|方法|方式|调用|リクエスト|メソッド|요청|호출|메소드|메서드",
    re.IGNORECASE,
)
_FEW = 3
"""Places of a document that may name its only method for it to be stated once for all."""

_MAX = 240
"""Characters; a longer text says more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedMethod:
    """The method and the unit that states it."""

    method: str
    unit: Unit


def stated_method(units: Sequence[Unit]) -> StatedMethod | None:
    """Return the one method that a sentence of the document states for all calls, if there is one.

    A unit counts that holds a word for all, a word for calls, and one method.
    """
    found: dict[str, Unit] = {}
    for unit in units:
        if unit.kind == "code" or len(unit.text) > _MAX:
            continue
        for sentence in re.split(r"(?<=[.。;；!])\s*", unit.text):
            if not _ALL.search(sentence) or not _CALLS.search(sentence):
                continue
            signs = line_signs(sentence)
            names = {name for verb in signs.methods for name in verb.names}
            if len(names) == 1 and not signs.targets:
                found.setdefault(next(iter(names)), unit)
    if not found:
        found = _only(units)
    if len(found) != 1:
        return None
    ((method, unit),) = found.items()
    return StatedMethod(method=method, unit=unit)


def _only(units: Sequence[Unit]) -> dict[str, Unit]:
    """The one method that a document names at all, in at most a few sentences about calls."""
    found: dict[str, Unit] = {}
    count = 0
    for unit in units:
        if unit.kind == "code" or unit.kind == "heading":
            continue
        signs = line_signs(unit.text)
        names = {name for verb in signs.methods for name in verb.names}
        if not names:
            continue
        count += 1
        is_sentence = len(unit.text.split()) > 1 and _CALLS.search(unit.text) is not None
        if len(names) > 1 or not is_sentence or signs.targets or len(unit.text) > _MAX:
            return {}
        found.setdefault(next(iter(names)), unit)
    return found if count <= _FEW else {}
