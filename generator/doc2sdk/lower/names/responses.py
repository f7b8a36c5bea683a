"""Names of the bodies that responses have: "GetOrderResponse"."""

from __future__ import annotations

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.names.choice import Claim, digest
from doc2sdk.lower.names.identifiers import pascal, words_of
from doc2sdk.lower.names.operations import rank, title_of
from doc2sdk.lower.names.titles import title_words
from doc2sdk.model import Cited, Operation, Response, Text

_LEAST = 2
"""Words of a heading that names a family of operations; one word, such as "Get", names too many."""


def name_source(operation: Operation) -> Cited[Text]:
    """Return what names an operation's responses: its title, or that of the family it belongs to."""
    heading = _family(operation)
    if heading is None:
        return operation.title
    fact = Fact(text=heading.raw, place=operation.title.place)
    return inferred(fact, heading, "common-heading")


def response_claim(operation: Operation, response: Response, *, is_main: bool) -> Claim:
    """Return the names of a response's body.

    ``is_main`` is set for what the operation returns; another success is named with its status. The
    body of a failure is called "ErrorResponse" unless one of another shape has that name.
    """
    heading = _family(operation)
    words = title_words(title_of(operation) if heading is None else heading.raw)
    status = str(response.status.value) if response.status is not None else ""
    kind = ["other", "response"] if response.other else ["response"]
    own = [*words_of(operation.id), *kind]
    whole = [*words_of(operation.section), *own]
    main = pascal([*words, *kind])
    names = [main] if is_main else []
    if not is_success(response):
        # Most references have one body for all failures.
        general = ["other"] if response.other else ["error"]
        names = [
            pascal([*general, "response"]),
            pascal([*words_of(operation.section), *general, "response"]),
        ]
    names += [f"{main}{status}", f"{pascal(own)}{status}", f"{pascal(whole)}{status}"]
    names.append(f"{pascal(whole)}{status}{digest(repr(operation.identity)).upper()}")
    return Claim(names=tuple(dict.fromkeys(names)), rank=(not is_main, status, *rank(operation)))


def is_success(response: Response) -> bool:
    """Return whether a response is what the operation returns, as far as its status is known."""
    return not response.other and (response.status is None or response.status.value // 100 == 2)


def _family(operation: Operation) -> Text | None:
    """Return the heading above that says in general what the operation's own title says.

    "Unsubscribe from Group Notifications" is that of "Unsubscribe from an AgentGroup's Notifications": it
    begins with the same word and has no other words.
    """
    own = title_words(operation.title.value.raw)
    for heading in reversed(operation.title.place.trail):
        words = title_words(heading.raw)
        if len(words) >= _LEAST and words[:1] == own[:1] and words != own and set(words) < set(own):
            return heading
    return None
