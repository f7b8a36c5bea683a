"""Words of sentences about all calls: "all interfaces use POST", "所有接口均采用POST".

Each row is a language's words as alternatives of a pattern; those of scripts without blanks stand apart, since
nothing bounds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FOR_ALL = {
    "English": r"all|every|each|any|only|always",
    "German": r"alle[rns]?|jede\w*",
    "French": r"tous|toutes|chaque",
    "Spanish, Portuguese": r"todos?|todas?",
    "Italian": r"tutt[eio]|ogni",
    "Polish": r"wszystk\w+",
    "Czech": r"každ\w*|všechn\w*",
    "Russian": r"все\w*|кажд\w+",
    "Ukrainian": r"усі|всі",
}
_FOR_ALL_UNSPACED = "所有|全部|均|都|统一|統一|一律|全て|すべて|各|모든|모두|전부"

_CALLS = {
    "English": r"requests?|calls?|methods?|endpoints?|apis?|interfaces?|functions?|operations?|services?|commands?",
    "German": r"anfragen?|aufrufe?|schnittstellen?|methoden?",
    "French": r"requêtes?|appels?|méthodes?",
    "Spanish": r"peticion\w*|solicitud\w*|llamadas?|métodos?",
    "Portuguese": r"requisiç\w+|chamadas?",
    "Italian": r"richiest\w+|chiamat\w+",
    "Polish": r"metod\w*|żąda\w+|wywoła\w+",
    "Czech": r"požadav\w+|volán\w+",
    "Russian": r"запрос\w*|вызов\w*|метод\w*",
}
_CALLS_UNSPACED = "接口|请求|請求|方法|方式|调用|リクエスト|メソッド|요청|호출|메소드|메서드"


def _pattern(rows: Iterable[str], unspaced: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rows)})\b|{unspaced}", re.IGNORECASE)


FOR_ALL = _pattern(_FOR_ALL.values(), _FOR_ALL_UNSPACED)
"""A word that makes a sentence one about all."""

CALLS = _pattern(_CALLS.values(), _CALLS_UNSPACED)
"""A word for calls, or for a way of calling."""
