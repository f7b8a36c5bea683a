"""Words of the names that documents print: the one way to split them, for ids and for any language.

Names are normalised to NFKC before anything else: the ligature in ``oﬃce`` and a mathematical ``𝑥``
would otherwise give two spellings of one name (Python compares identifiers after NFKC, PEP 3131).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Each character becomes its class first, so that one pattern serves every script:
# U upper case, l any other letter or mark, s the letter s, d digit, blank anything else.
_WORD = re.compile(r"U{2,}s(?![ls])|U+(?![ls])d*|U?[ls]+d*|d+")


# Names with capitals inside of a word. A capital in front begins a word anywhere, a small letter
# only where no letter is before it: "publicIPv4", but "audioStream" has no "iOS".
_PROPER = (
    "DBaaS FaaS GitHub GitLab GraphQL IaaS IPv4 IPv6 JavaScript LinkedIn MariaDB MongoDB MySQL NoSQL "
    "OAuth1 OAuth2 OAuth OpenAPI OpenID PaaS PayPal PostgreSQL SaaS TypeScript WhatsApp YouTube"
).split()
_PROPER_SMALL = "eSIM iCal iOS iPad iPhone macOS".split()
_PROPER_NAME = re.compile(
    rf"(?:(?<![A-Z])(?:{'|'.join(_PROPER)})|(?<![A-Za-z])(?:{'|'.join(_PROPER_SMALL)}))(?![a-z0-9])"
)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return lower-case words: split at punctuation and at changes of case, acronyms kept together.

    ``agentGroupName`` gives agent, group, name; ``userIDs`` user, ids; ``HTTPServer2`` http, server2;
    ``publicIPv4`` public, ipv4.
    """
    normal = unicodedata.normalize("NFKC", text)
    normal = _PROPER_NAME.sub(lambda match: f" {match[0].lower()} ", normal)
    classes = normal.translate(_ASCII) if normal.isascii() else "".join(map(_class_of, normal))
    found = (normal[m.start() : m.end()] for m in _WORD.finditer(classes))
    return tuple(unicodedata.normalize("NFKC", word.lower()) for word in found)


def _class_of(character: str) -> str:
    if not ("_" + character).isidentifier() or character == "_":
        return " "
    if character.isdecimal():
        return "d"
    if character.isupper():
        return "U"
    return "s" if character == "s" else "l"


_ASCII = {code: _class_of(chr(code)) for code in range(128)}


def readable(name: str) -> str:
    """Return a type's name as a phrase: ``UserAddress`` gives "User address"."""
    return " ".join(words(name)).capitalize()
