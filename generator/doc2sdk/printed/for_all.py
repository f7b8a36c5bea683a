"""Sentences that state something for all requests: "Every request must include these headers:".

::

    sentence = quantifier requests ... headers, in either order
"""

from __future__ import annotations

import re

_REQUESTS = re.compile(
    r"(?:\b(?:all|every|each|any)(?: of)?(?: (?:the|our|api|http|rest|other|subsequent|following))*"
    r" (?:requests?|calls?|apis?|endpoints?|interfaces?|methods?|operations?|functions?|resources?)\b"
    r"|\balle[rn]?(?: \w+)? (?:anfragen|aufrufen?|requests|endpunkte|schnittstellen|methoden|funktionen)\b"
    r"|\b(?:toutes les|chaque|tous les) (?:requêtes?|appels?|endpoints)\b"
    r"|\b(?:todas las|cada) (?:peticion|peticiones|petición|llamadas?|solicitud|solicitudes)\b"
    r"|\b(?:todas as|cada|todos os) (?:requisiç(?:ão|ões)|chamadas?|endpoints)\b"
    r"|\b(?:tutte le|ogni) (?:richiest[ae]|chiamat[ae])\b"
    r"|(?:все|всех|всем|кажд\w+) (?:http-)?(?:запрос|метод)\w*(?!\w)"
    r"|(?:wszystk\w+|każd\w+) (?:żąda|zapyta|wywoła)\w*(?!\w)"
    r"|(?:všech\w*|každ\w+) (?:požadav|volání)\w*(?!\w)"
    r"|(?:tüm|her) (?:istek|isteğ|çağrı)\w*(?!\w)"
    r"|(?:所有|全部|每个|每個|每次|各)的?(?:API|HTTP)?的?(?:请求|請求|接口|调用|調用)"
    r"|(?:すべて|全て|各)の?(?:API)?の?(?:リクエスト|要求|API)"
    r"|모든 ?(?:API)? ?(?:요청|호출))"
    r"(?!,? (?:that|which|whose|die|welche|qui|que|che|котор\w+|któr\w+|kter\w+)\b)",
    re.IGNORECASE,
)
"""What a sentence about all requests is about. A relative clause behind it leaves some out."""

_HEADERS = re.compile(
    r"\bheaders?\b|\b\w*header\b|请求头|請求頭|头部|標頭|标头|报头|ヘッダ|헤더|\ben-têtes?\b|\bcabeceras?\b"
    r"|\bcabeçalhos?\b|\bintestazion[ei]\b|заголов\w+|nagłów\w+|hlavič\w+|başlı[kğ]\w*",
    re.IGNORECASE,
)

_SOME = re.compile(
    r"\b(?:except|unless|if|without|may|optional(?:ly)?|responses?|answers?)\b"
    r"|\b(?:this|these) (?:requests?|calls?|apis?|endpoints?|interfaces?|methods?|operations?|resources?)\b"
    r"|\b(?:außer|sauf|excepto|exceto|tranne)\b|кроме|除|该接口|此接口",
    re.IGNORECASE,
)
"""Words with which a sentence does not speak of all requests, or speaks of answers."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+|[。！？\n]")


def states_headers(text: str) -> bool:
    """Whether a text says in one sentence that all requests have headers.

    >>> states_headers("Every request must include the following headers:"), states_headers("All headers")
    (True, False)
    """
    return any(
        _REQUESTS.search(sentence) and _HEADERS.search(sentence) and not _SOME.search(sentence)
        for sentence in _SENTENCE.split(text)
    )
