"""Suspects: signs of an operation from which none was made, so that nothing is missed in silence.

A sign is explained where an operation has its method and path (or a path of which it is an instance),
where a rule claimed the block around it as a sample or as fields, where it is a base URL, and where it
is mere text: a page, a file, a link in a sentence, a URL of another host. Every other sign is a suspect.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.layout.choice import Choice
from doc2sdk.extract.layout.labels import PROSE
from doc2sdk.extract.layout.lead import block_ids
from doc2sdk.extract.layout.mention import Mention, MethodSign
from doc2sdk.extract.layout.paths import is_known, path_template
from doc2sdk.extract.layout.units import Unit
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.raw import Fact, Suspect
from doc2sdk.sources.blocks import origins_of

_COMMANDS = 2
"""Commands that make a document without operations suspect."""

_HOST = re.compile(r"(?:https?|wss?)\s?:\s?//([^/?#\s]+)", re.IGNORECASE)
_OWN_HOST = re.compile(
    r"[{<\[$(*]|^localhost|^[\w-]+(?::\w+)?$|^\d|example|your|server|domain|host|api", re.IGNORECASE
)
"""A host that is anybody's own: a placeholder, an address, ``localhost``, or called an API's."""

_TEXT_HOST = re.compile(
    r"(?:^|\.)(?:docs?|developers?|wiki|support|faq|help|blog|forum)\.|"
    r"(?:^|\.)(?:github|gitlab|bitbucket|stackoverflow|youtube|google|npmjs|readthedocs)\.|"
    r"(?:^|\.)(?:wikipedia|w3|ietf|rfc-editor|json-schema|iana|schema|mozilla|apache)\.org",
    re.IGNORECASE,
)
"""A host that serves documents, standards and sources."""

_HOLDS_VALUES = frozenset(
    {
        "base-url", "codes", "enumerated-values", "model-field", "parameters", "response-fields",
        "security", "status-codes",
    }
)  # fmt: skip
"""The rules whose blocks hold URLs as values, not as operations."""

_OF_MESSAGES = "message-"
"""What the rules of messages begin with: their requests are the service's, and their text is about them."""

_PLAIN = 0.5
"""Form from which a target without a method is plainly one."""

_MOST_REMARK = 6
"""Words behind a target that make its line a sentence."""

_MOST_METHOD_WORDS = 6
"""Words of a unit that states a method: ``HTTP method of the request: POST``."""

_BULLET = re.compile(r"/[A-Z][a-z]+")
"""A word behind a bullet that a font of symbols prints for a slash: ``/Added channels``."""

_SLASH_BULLETS = re.compile(r"/[A-Z][a-z]+ \w+ \w+")
"""A line of words behind such a bullet."""

_LEAST_BULLETS = 3
"""Lines of words behind a slash from which a slash is a bullet in the whole document."""

_MACRO = re.compile(r"\{[{%].*?\b\w*(?:ref|link)\b")
"""A macro of a site generator that is a link: ``{{< page-ref "GET /boats" >}}``."""

_NAMED = re.compile(r"[A-Z]+\s+([A-Za-z][\w.-]*[_?][\w?=&.-]*)")
"""A method and a path of one segment without a slash: ``GET running_drivers``."""

_VERSION = re.compile(r"/v\d+(?:\.\d+)*")
"""A path that is the version alone is a base."""

_BARE = " \t*-•–>·`\"'"
"""Marks before a target that are no label."""

_PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)
"""The end of a page's path."""

_STATES_A_METHOD = re.compile(r"method|request")
"""The kinds of suspects with a method."""

_LEAST_URLS = 2
"""URLs without a method that a document without operations must show: a single one is an address."""

_MOST_TEXT = 200
"""Characters of a sign that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is explained.

    ``methods`` are those of the operations by path template, ``inside`` those of the operations whose
    regions hold a block, by its id, and ``near`` those of the section around each unit. ``hosts`` and
    ``bases`` are those of URLs of operations and servers.
    """

    methods: dict[str, set[str]]
    inside: dict[str, set[str]]
    near: tuple[set[str], ...]
    hosts: frozenset[str]
    bases: frozenset[str]
    has_slash_bullets: bool
    ledger: Ledger


def suspects_of(
    choice: Choice, regions: Sequence[Region], servers: Sequence[Fact], ledger: Ledger
) -> tuple[Suspect, ...]:
    """Return the signs of ``choice`` that no operation of ``regions`` and no claim explains.

    They are in reading order, each method and path once.
    """
    known = _known(choice.units, regions, servers, ledger)
    targets = list(_targets(choice, known))
    if not known.methods and len(targets) < _LEAST_URLS:
        targets = [pair for pair in targets if _STATES_A_METHOD.search(pair[1].kind)]
    found = [*targets, *_methods(choice, known)]
    return tuple(suspect for _, suspect in sorted(found, key=lambda pair: pair[0]))


def _known(
    units: Sequence[Unit], regions: Sequence[Region], servers: Sequence[Fact], ledger: Ledger
) -> _Known:
    methods: dict[str, set[str]] = {}
    inside: dict[str, set[str]] = defaultdict(set)
    urls = [server.text for server in servers]
    for region in regions:
        named = {site.method.text.upper() for site in region.anchors if site.method is not None}
        for site in region.anchors:
            urls.append(site.url.text)
            own = {site.method.text.upper()} if site.method is not None else set()
            methods.setdefault(path_template(site.url.text), set()).update(own)
        heading = region.scope.heading
        for block in (*block_ids(region), *(() if heading is None else origins_of(heading))):
            inside[block] |= named
    bullets = sum(_SLASH_BULLETS.match(unit.text) is not None for unit in units)
    return _Known(
        methods=methods,
        inside=dict(inside),
        near=_near(units, inside),
        hosts=frozenset(host for url in urls if (host := _host(url))),
        bases=frozenset(path_template(server.text) for server in servers),
        has_slash_bullets=bullets >= _LEAST_BULLETS,
        ledger=ledger,
    )


def _near(units: Sequence[Unit], inside: dict[str, set[str]]) -> tuple[set[str], ...]:
    """The methods of the operations that have a block in the section of each unit."""
    out: list[set[str]] = []
    section: set[str] = set()
    for unit in units:
        if unit.kind == "heading":
            section = set()
        section |= inside.get(unit.block.id, set())
        out.append(section)
    return tuple(out)


def _host(url: str) -> str:
    match = _HOST.search(url)
    return match[1].lower() if match else ""


def _targets(choice: Choice, known: _Known) -> Iterator[tuple[int, Suspect]]:
    """The suspects that hold a target, each method and path once."""
    seen: set[tuple[str, ...]] = set()
    commands = {path_template(m.target.text) for m in choice.mentions.targets if _is_curl(m)}
    # A guide to a tool may print a command; several make a reference that was not understood.
    is_guide = not known.methods and len(commands) < _COMMANDS
    for mention in choice.mentions.targets:
        if is_guide and _is_curl(mention):
            continue
        key = (*mention.methods, path_template(mention.target.text))
        kind = _kind(mention, known)
        if kind is None or key in seen or _is_explained(mention, known):
            continue
        seen.add(key)
        text = " ".join(["/".join(mention.methods), mention.target.text]).strip()
        yield mention.unit.index, Suspect(
            kind=kind, text=text[:_MOST_TEXT], place=mention.unit.place
        )


def _is_curl(mention: Mention) -> bool:
    return mention.slot.label == "curl"


def _kind(mention: Mention, known: _Known) -> str | None:
    """What a sign that became nothing is called, None for what looks like no operation."""
    unit, slot = mention.unit, mention.slot
    what = "URL" if _HOST.match(mention.target.text) else "path"
    before = mention.before.strip(_BARE)
    if _MACRO.match(unit.text.lstrip()):
        return None
    if slot.label == "curl" or re.search(r"\bcurl\b", before):
        return "curl commands"
    if mention.methods:
        if _is_in_sentence(mention) and unit.block.id in known.inside:
            return None
        return {
            "heading": f"headings with a method and a {what}",
            "cell": f"cells with a method and a {what}",
            "code": "request lines in code",
        }.get(slot.kind, "request lines")
    if mention.target.form < _PLAIN or _is_bullet(mention, known):
        return None
    if unit.kind == "heading":
        return f"headings with a {what}"
    if slot.kind == "cell":
        is_sentence = slot.label == PROSE and before
        return None if is_sentence else f"cells with a {what}"
    if _is_in_sentence(mention) or len(mention.after.split()) > _MOST_REMARK:
        return None
    if slot.kind == "code":
        return f"lines of code with a {what}" if unit.whole else None
    return f"lines with a {what} behind a label" if before else f"lines with a {what}"


def _is_in_sentence(mention: Mention) -> bool:
    """Whether words that are no label, nor another request, are printed before a sign."""
    before = mention.before.rstrip()
    if mention.slot.label != PROSE or before.endswith((":", "：")):
        return False
    return any("/" not in word and not word.isupper() for word in before.split())


def _is_bullet(mention: Mention, known: _Known) -> bool:
    path = mention.target.text
    if known.has_slash_bullets and path.startswith("/") and path.count("/") == 1:
        return True
    return bool(_BULLET.fullmatch(path) and mention.after.strip())


def _is_explained(mention: Mention, known: _Known) -> bool:
    unit, text = mention.unit, mention.target.text
    rule = known.ledger.rule_of(unit.block)
    if rule is not None and (
        unit.kind == "code"
        or rule.startswith(_OF_MESSAGES)
        or (not mention.methods and rule in _HOLDS_VALUES)
    ):
        return True
    if _is_elsewhere(_host(text), known):
        return True
    path = path_template(text)
    if _PAGE.search(path):
        return True
    if not mention.methods and (path in known.bases or _VERSION.fullmatch(path)):
        return True
    if path in known.methods and known.methods[path].issuperset(mention.methods):
        return True  # Most are: the loop below is for the others.
    for other, methods in known.methods.items():
        if is_known(path, other) and methods.issuperset(mention.methods):
            return True
        if not mention.methods and other.startswith(path + "/"):
            return True
    return False


def _is_elsewhere(host: str, known: _Known) -> bool:
    """Whether a host is not the API's. Where operations are paths, all hosts but anybody's are others."""
    if not host or host in known.hosts:
        return False
    return bool(_TEXT_HOST.search(host)) or (bool(known.methods) and not _OWN_HOST.search(host))


def _methods(choice: Choice, known: _Known) -> Iterator[tuple[int, Suspect]]:
    """The suspects that state a method alone, where no operation around them has it."""
    used = {sign for found in choice.found for sign in found.signs}
    rows = {
        (m.unit.table, m.unit.row) for m in choice.mentions.targets if m.unit.table and m.methods
    }
    signs = [
        sign
        for sign in choice.mentions.methods
        if _states_a_method(sign, known) and (sign.unit.table, sign.unit.row) not in rows
    ]
    stated = {sign for sign in signs if sign in used or _is_stated(sign, known)}
    texts = {_wording(sign) for sign in stated}
    for sign in signs:
        unit = sign.unit
        # A table of contents repeats the headings: "POST Register ... 7".
        is_repeated = unit.kind != "cell" and _wording(sign) in texts and len(_wording(sign)) > 1
        if sign in stated or is_repeated:
            continue
        what = {"heading": "headings", "cell": "cells"}.get(sign.slot.kind, "lines")
        kind = f"{what} with a method and no path"
        yield unit.index, Suspect(kind=kind, text=unit.text.strip()[:_MOST_TEXT], place=unit.place)


def _wording(sign: MethodSign) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", sign.unit.text.lower()))


def _states_a_method(sign: MethodSign, known: _Known) -> bool:
    """Whether a unit states a method, and is not text that speaks of one."""
    unit = sign.unit
    if (
        len(unit.text.split()) > _MOST_METHOD_WORDS
        or sign.slot.label == PROSE
        or unit.kind == "code"
    ):
        return False
    if not any(name in unit.text for name in sign.methods):
        return False  # "delete" is the name of a function.
    rule = known.ledger.rule_of(unit.block) or ""
    return rule not in _HOLDS_VALUES and not rule.startswith(_OF_MESSAGES)


def _is_stated(sign: MethodSign, known: _Known) -> bool:
    """Whether an operation around the method has it; one with that name, if a name is behind it."""
    named = _NAMED.fullmatch(sign.unit.text.strip())
    if named is not None:
        return any(path.endswith(path_template(named[1])) for path in known.methods)
    around = known.inside.get(sign.unit.block.id, set()) | known.near[sign.unit.index]
    return around.issuperset(sign.methods)
