"""Words of sentences about calls: "all interfaces use POST", "所有接口均采用POST", "it returns the boat".

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


_SENT = {
    "English": r"body|input|pass(?:ed)?|payload|post|request|send|sent|submit(?:ted)?",
    "German": r"anfrage\w*|senden|gesendet|übergeben|nutzdaten",
    "French": r"corps|requête|envoy\w+",
    "Spanish": r"cuerpo|petición|solicitud|envia\w*|enviar",
    "Portuguese": r"corpo|requisição|enviad\w+|passad\w+",
    "Italian": r"corpo|richiesta|invi[ao]\w*",
    "Polish": r"żądani\w+|treść|wysł\w+|przesł\w+",
    "Czech": r"požadav\w+|tělo|odesl\w+",
    "Russian": r"запрос\w*|тело|отправ\w+|переда\w+",
    "Ukrainian": r"запит\w*|тіло|надісла\w+|переда\w+",
    "Dutch": r"verzoek|verzend\w*|verstuur\w*",
    "Turkish": r"istek|gönder\w*|gövde\w*",
    "Vietnamese": r"yêu cầu|gửi",
    "Swedish": r"begäran|skicka\w*",
}
_SENT_UNSPACED = "请求|請求|发送|發送|入参|传入|傳入|リクエスト|送信|요청|전송"

_ANSWERED = {
    "English": r"answers?|output|receive|respon\w+|results?|return\w*|reply|replies",
    "German": r"antwort\w*|liefert|rückgabe\w*|ergebnis\w*",
    "French": r"répon\w+|retourn\w+|renvo\w+|résultat\w*",
    "Spanish": r"devuel\w+|devolv\w+|respuest\w+|retorn\w+|resultad\w+",
    "Portuguese": r"devolv\w+|respost\w+|retorn\w+",
    "Italian": r"rispost\w+|restituisc\w+|ritorn\w+|risultat\w+",
    "Polish": r"odpowied\w+|zwraca\w*|wynik\w*",
    "Czech": r"odpověď\w*|odpověd\w*|vrac\w+|vrátí|výsled\w+",
    "Russian": r"ответ\w*|возвра\w+|результат\w*",
    "Ukrainian": r"відповід\w*|поверта\w+|результат\w*",
    "Dutch": r"antwoord\w*|retourneer\w*|resultaat",
    "Turkish": r"yanıt\w*|cevap\w*|döner|döndür\w*|sonuç\w*",
    "Vietnamese": r"phản hồi|trả về|kết quả",
    "Swedish": r"svar\w*|returnera\w*|resultat",
}
_ANSWERED_UNSPACED = "返回|响应|響應|应答|應答|回应|回應|结果|結果|出参|レスポンス|応答|返却|返り値|戻り値|응답|반환|결과"


def _pattern(rows: Iterable[str], unspaced: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rows)})\b|{unspaced}", re.IGNORECASE)


FOR_ALL = _pattern(_FOR_ALL.values(), _FOR_ALL_UNSPACED)
"""A word that makes a sentence one about all."""

CALLS = _pattern(_CALLS.values(), _CALLS_UNSPACED)
"""A word for calls, or for a way of calling."""

SENT = _pattern(_SENT.values(), _SENT_UNSPACED)
"""A word that makes a sentence one about what a client sends."""

ANSWERED = _pattern(_ANSWERED.values(), _ANSWERED_UNSPACED)
"""A word that makes a sentence one about what comes back."""
