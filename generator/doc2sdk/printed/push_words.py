"""Words for what a service sends by itself: events, notifications, webhooks, messages over a socket.

Titles are told by nouns, sentences by a verb and whom the service sends to: "We POST this to your URL".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from doc2sdk.printed.words.language import UNSPACED, split_row
from doc2sdk.printed.words.tables import LANGUAGES


class Push(NamedTuple):
    """A noun for what is sent, in all languages, and the protocol that it names."""

    protocol: str
    is_firm: bool
    english: str
    rows: tuple[str, ...] = ()


PUSHES = (
    Push(
        "webhook", True, "webhooks?|web hooks?|callbacks?|call-backs?|ipn", ("webhook", "callback")
    ),
    Push("WebSocket", True, r"web ?sockets?|wss?|socket\.io"),
    Push("SSE", True, "sse|server[- ]sent events?|event ?streams?"),
    Push("CometD", True, "cometd|bayeux"),
    Push("", False, "events?|notifications?", ("event", "notification")),
)
"""``is_firm`` marks nouns that hardly mean anything else; an event may also be what an API manages."""


def _pattern(push: Push) -> re.Pattern[str]:
    """Return the noun in any language; a stem takes any ending, and Chinese words need no blanks around."""
    rows = [language.words.get(row, "") for language in LANGUAGES for row in push.rows]
    words = {word for row in rows for word in split_row(row)}
    spaced = [re.escape(word).replace(r"\*", r"\w*") for word in words if not UNSPACED.match(word)]
    joined = [re.escape(word) for word in words if UNSPACED.match(word)]
    any_word = "|".join([push.english, *sorted(spaced, key=len, reverse=True)])
    parts = [rf"(?<![\w.])(?:{any_word})(?![\w.])", *sorted(joined, key=len, reverse=True)]
    return re.compile("|".join(parts), re.IGNORECASE)


PUSH_PATTERNS = tuple((push, _pattern(push)) for push in PUSHES)


MANAGED = frozenset(
    "authentication configuration configurations configure configuring disable enable endpoint endpoints "
    "handle handler handlers handling how implement implementing ip ips limits list listing manage management "
    "managing object objects policy receive receiving registering registration respond responding response "
    "responses retries retry retrying schema schemas secret secrets security set setting settings setup "
    "sign signature signatures signing steps subscribe subscribing test testing type types unsubscribe "
    "uri uris url urls use using validate validating validation verification verify verifying model models "
    "class classes table attributes overview introduction logs history".split()
)
"""Words beside such a noun with which a title is about the means, or about a thing of that name."""

FIRMLY_MANAGED = frozenset(
    "address addresses create delete register subscription subscriptions update".split()
)
"""Words with which a title about webhooks is about the means; of events they may be what happened."""

LEADING = frozenset(
    "add configure configuring create creating delete disable edit enable find get handle handling how "
    "implement install list listing manage managing query read register registering remove search set "
    "setting setup subscribe subscribing test testing unsubscribe update use using validate validating "
    "verify verifying".split()
)
"""Verbs of the reader's that a title about the means begins with: "Verify a webhook"."""

SENT_BY_CLIENT = frozenset(
    "auth authenticate authentication connect connecting heartbeat login logout ping pong request "
    "requests send subscribe subscribing unsubscribe".split()
)
"""Words of a title under which a WebSocket's client sends: "Subscribe"."""


class Sending(NamedTuple):
    """How a language says that the service sends: one of the verbs and one of the receivers."""

    verbs: str
    receivers: str
    flags: re.RegexFlag = re.IGNORECASE


_URL = r"(?:urls?|uris?|endpoints?|listeners?|webhooks?|web hooks?|callbacks?|servers?|backend)\b"

SENDINGS = (
    Sending(
        r"\b(?:(?i:we|our (?:\w+ ){0,2}\w+|the (?:\w+ )?(?:server|service|system|platform|gateway|api)|it)"
        r"|(?!(?:Clients?|Users?|Apps?|Applications?|You|They)\b)[A-Z]\w+)(?:'ll)?"
        r" (?:(?:will|then|also|shall|can|may) )*(?:immediately |automatically )?(?i:sends?|posts?|push(?:es)?"
        r"|calls?|notif(?:y|ies)|delivers?|forwards?|makes?|invokes?|issues?|performs?|submits?)\b"
        r"|(?<!must )(?<!should )\b(?i:is|are|be|being|gets?) (?:\w+ly )?(?i:sent|posted|pushed|delivered"
        r"|called|forwarded|invoked|notified)\b|^(?i:sent|posted|pushed|delivered)\b"
        r"|\b(?i:you|your \w+) (?:will |then )*receives?\b",
        rf"\b(?:your|(?:client|merchant|customer|partner|subscriber)(?:'s|s')?|registered|configured"
        rf"|specified|provided|supplied)(?: [\w-]+){{0,4}} {_URL}"
        rf"|{_URL}(?: that| which)? you(?:'ve| have)? (?:\w+ly )?(?:\w+)"
        r"|\b(?:callback|notif(?:y|ication)|webhook)[ _]ur[il]\b",
        re.RegexFlag(0),
    ),
    Sending(
        r"\b(?:sende[nt]|gesendet|geschickt|schick\w+|übermittelt?|aufgerufen|rufen|ruft|POST)\b",
        r"\b(?:ihre?[nmrs]?|deine?[nmrs]?|hinterlegte\w*|konfigurierte\w*|angegebene\w*)"
        r"(?: \w+){0,2} (?:url|endpunkt|server|adresse|webhook)\b",
    ),
    Sending(
        r"\b(?:envo(?:ie|yons|yée?s?|yer)\w*|notifi\w+|appel\w+|POST)\b",
        r"\b(?:votre|vos)(?: \w+){0,2} (?:url|endpoint|serveur|adresse|webhook)s?\b"
        r"|\b(?:url|adresse) (?:de (?:rappel|notification|callback)|configurée|renseignée|fournie)",
    ),
    Sending(
        r"\b(?:enví\w*|envia\w*|notific\w+|llama\w*|POST)\b",
        r"\b(?:su|tu)(?: \w+){0,2} (?:url|endpoint|servidor|dirección|webhook)\b"
        r"|\burl (?:configurada|registrada|indicada|de (?:callback|notificación))",
    ),
    Sending(
        r"\b(?:envia\w*|enviad\w+|notific\w+|chama\w*|POST)\b",
        r"\b(?:sua|seu)(?: \w+){0,2} (?:url|endpoint|servidor|webhook|endereço)\b"
        r"|\burl (?:configurada|cadastrada|informada|de (?:callback|notificação))",
    ),
    Sending(
        r"\b(?:invia\w*|inviat\w+|notific\w+|chiama\w*|POST)\b",
        r"\b(?:vostr[oa]|tu[oa]|su[oa])(?: \w+){0,2} (?:url|endpoint|server|indirizzo|webhook)\b"
        r"|\burl (?:configurat[oa]|registrat[oa]|indicat[oa]|di (?:callback|notifica))",
    ),
    Sending(
        r"(?:отправ|присыла|высыла|передаёт|передает|уведомл|вызыва|POST)",
        r"(?:ваш|указанн|настроенн|заданн)\w*(?: \w+){0,2} (?:url|адрес|сервер|эндпоинт|вебхук|endpoint)\w*",
    ),
    Sending(
        r"(?:wysył|wyśl|wysła|przesył|powiadami|wywoł|POST)",
        r"(?:twó?j|państwa|wskazan|skonfigurowan|podan)\w*(?: \w+){0,2} (?:url|adres|serwer|endpoint)\w*",
    ),
    Sending(
        r"(?:odesíl|odešl|posíl|pošl|zasíl|volá|POST)",
        r"(?:vaš|zadan|nastaven|uveden)\w*(?: \w+){0,2} (?:url|adres|server|endpoint)\w*",
    ),
    Sending(
        r"(?:post ed|gönder|iletil|ilet[ie]|bildiril)",
        r"url adres\w*|adresinize|sunucunuza|webhook adres\w*",
    ),
    Sending(
        r"推送|通知|回调|回調|发送|發送|调用|調用|POST",
        r"(?:您|你|商户|商戶|第三方|客户|客戶|开发者|開發者|接入方|合作方|业务方)[^。]{0,14}"
        r"(?:地址|URL|url|接口|服务器|服務器|伺服器)|(?:回调|回調|通知)(?:地址|URL|url|接口)",
    ),
    Sending(
        r"送信|通知|呼び出|プッシュ|POST",
        r"(?:お客様|貴社|指定|登録|設定)[^。]{0,14}(?:URL|エンドポイント|サーバ)|コールバックURL|通知先",
    ),
    Sending(
        r"전송|발송|호출|통지|POST",
        r"(?:고객|가맹점|귀사|등록|지정|설정)[^.]{0,14}(?:URL|주소|서버|엔드포인트)|콜백 ?URL",
    ),
)
"""What says, in one sentence, that the service sends to an address of its client."""

OVER_A_SOCKET = (
    r"\b(?:sent|pushed|received|emitted|broadcast(?:ed)?|published|delivered|arrives?|pushes|sends)\b"
    r"[^.]{0,60}\b(?:over|via|through|on|by)\b[^.]{0,30}\b(?P<how>web ?socket|sse|server-sent events?"
    r"|event stream|cometd|bayeux)"
)
"""What says that a message comes over a connection that the client keeps."""

BY_CLIENT = (
    r"\b(?:clients?|you|your \w+) (?:can |must |may |should |need to |have to )?send\b|^send\b"
    r"|\bto (?:subscribe|unsubscribe|authenticate|log ?in)\b"
)
"""What says that a client sends a message."""
