"""Docstrings of clients, resources and methods."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Operation, Text
from doc2sdk.render.cite import cite_all
from doc2sdk.render.design.arguments import Argument
from doc2sdk.render.design.sections import SectionDesign
from doc2sdk.render.python import calls, header_docs, names, prose
from doc2sdk.render.python.documented_errors import documented_errors
from doc2sdk.render.python.literals import python_literal
from doc2sdk.render.python.method_views import MethodView
from doc2sdk.render.python.plan import Plan
from doc2sdk.render.python.sync_async import Flavour

_WIDTH = prose.LINE_WIDTH - 8


def method_doc(method: MethodView, receiver: str, plan: Plan) -> Text:
    """Return the summary, request, arguments, result, example and source of a method.

    ``receiver`` is the expression an example calls the method on (``await client.users``).
    """
    operation, notes = method.operation, _notification_notes(method, plan)
    summary, rest = prose.split_summary(description_of(operation))
    line = f"{operation.method.value.value} {prose.one_line(operation.path.value)}"
    target = f"{receiver}.{method.name}"
    example = calls.call_source(target, method.examples[0], method.arguments)
    if method.result.annotation != "None":
        example = f"result = {example}"
    citation = cite_all(operation.found_by.place, operation.also)
    return prose.join(
        [
            prose.wrap(summary, _WIDTH - 3),
            prose.wrap(rest, _WIDTH),
            (
                "Deprecated: the reference advises against this operation."
                if operation.is_deprecated
                else ""
            ),
            prose.wrap(" ".join([f"Sends {prose.code(line)}.", *_constants(method)]), _WIDTH),
            *(prose.wrap(text, _WIDTH) for text in [*_requirements(method), *notes]),
            prose.block("Args", (_argument(a) for a in method.arguments.asked)),
            prose.block("Returns", _returns(method)),
            prose.block(header_docs.TITLE, header_docs.header_lines(operation, _WIDTH)),
            prose.block(
                "Raises", (prose.entry(*found, _WIDTH) for found in documented_errors(operation))
            ),
            prose.block("Example", [prose.indented(example)]),
            prose.source_line(citation, _WIDTH),
        ]
    )


def description_of(operation: Operation) -> str:
    """Return an operation's description as one line, or its title."""
    described = operation.description
    found = prose.sentence(described.value) if described is not None else ""
    return found or prose.sentence(operation.title.value.raw)


def section_doc(section: SectionDesign, width: int) -> Text:
    """Return a section's title and description."""
    about = prose.sentence(section.description) if section.description else ""
    return prose.join(
        [prose.wrap(prose.sentence(section.title.raw), width), prose.wrap(about, width)]
    )


def _constants(method: MethodView) -> Iterator[str]:
    for slot in method.arguments.fixed:
        if slot.constant is not None:
            value = prose.code(python_literal(slot.constant.raw, room=1000))
            kind = "body" if slot.location == "body" else f"{slot.location} parameter"
            yield f"The {kind}'s {prose.code(slot.wire_name)} is always {value}."


def _requirements(method: MethodView) -> Iterator[str]:
    for requirement in method.operation.requirements:
        label = prose.one_line(requirement.label.value).rstrip(":")
        yield f"{label}: {prose.code(requirement.value.value)}."


def _argument(argument: Argument) -> str:
    return prose.entry(argument.name, argument_text(argument), _WIDTH)


def argument_text(argument: Argument) -> str:
    """Return what the reference says about an argument, and where its value goes."""
    slot = argument.slot
    about = [prose.sentence(slot.description)] if slot.description else []
    named = f" {prose.code(slot.wire_name)}" if not slot.whole_body else ""
    about.append(f"{argument_kind(argument)}{named}.")
    if slot.idempotency_key:
        about.append("Default: a new UUID for each call, which makes it safe to try again.")
    if slot.schema.default is not None:
        about.append(
            f"Default: {prose.code(python_literal(slot.schema.default.value.raw, room=1000))}."
        )
    return " ".join(filter(None, about))


def argument_kind(argument: Argument) -> str:
    """Return where the value of an argument goes."""
    slot = argument.slot
    if slot.location == "body":
        return "The request body" if slot.whole_body else "Member of the body"
    return "Header" if slot.location == "header" else f"{slot.location.capitalize()} parameter"


def _returns(method: MethodView) -> Iterator[str]:
    texts = {"None": "Nothing.", "Any": "The decoded body; the reference does not describe it."}
    annotation = method.result.annotation
    if annotation == "None":
        return
    described = (r.description for r in method.operation.responses if r.description is not None)
    text = next((prose.sentence(d.value) for d in described), "")
    default = texts.get(annotation, "The response.")
    yield prose.wrap(text or default, _WIDTH, first="    ", rest="    ")


def _notification_notes(method: MethodView, plan: Plan) -> list[str]:
    """Return what a method's docstring says about the notifications that answer the operation."""
    operation, models = method.operation, plan.models
    known = [name for name in operation.messages if models.has_message(name)]
    classes = ", ".join(f":class:`{models.message_model(name)}`" for name in known)
    if not classes:
        return []
    correlation = operation.correlation
    if correlation is None:
        return [f"A notification answers later: {classes}."]
    message_field, response_field = (
        prose.code(names.snake(text.raw, "field"))
        for text in (correlation.message_field, correlation.response_field)
    )
    same = f"its {message_field} equals the result's {response_field}"
    waits = method.design.awaitable is not None
    how = " The result's ``notification()`` waits for it." if waits else ""
    return [f"A notification answers later: {classes}; {same}.{how}"]


def client_doc(plan: Plan, flavour: Flavour) -> Text:
    """Return what the client's arguments mean."""
    width = prose.LINE_WIDTH - 4
    title = prose.one_line(plan.api.title.value)
    default = "the address the reference gives" if plan.base_url else ""
    base_url = "Where the service is. "
    env = plan.env_prefix
    base_url += f"Default: the environment variable {prose.code(env + '_BASE_URL')}"
    base_url += f", then {default}." if default else "; one of the two is needed."
    key = plan.credentials is not None and plan.credentials.key_name is not None
    auth = (
        f"Default: {prose.code(env + '_API_KEY') + ', ' if key else ''}"
        f"{prose.code(env + '_USERNAME')} and {prose.code(env + '_PASSWORD')} (Basic), or "
        f"{prose.code(env + '_TOKEN')} (bearer), if they are set. ``None`` sends no credentials."
    )
    entries = {
        "base_url": base_url,
        "auth": auth,
        "timeout": "Seconds, or an ``httpx2.Timeout`` with a value for each phase.",
        "max_retries": "How often to try again after a failed connection and after the statuses "
        "408, 409, 429 and 5xx.",
        "retry_unsafe": "Also send requests again that may have taken effect already, such as "
        "POST. Without it they are repeated only if they never left.",
        "strict": "Raise :class:`DeviationError` for a response that differs from the reference.",
        "proxy": "The URL of a proxy.",
        "verify": "False, or a TLS context, to change how certificates are checked.",
        "http_client": f"An ``httpx2.{flavour.http_client}`` to use instead of an own one, for any "
        "other setting. It keeps its timeout, is not closed, and excludes ``proxy`` and ``verify``.",
        "on_request": f"{'Awaited' if flavour.is_async else 'Called'} with each request just before "
        "it is sent, those of retries included.",
        "on_response": "The same with each response, whatever its status.",
    }
    trouble = "If there is no base URL, or settings contradict each other."
    return prose.join(
        [
            prose.wrap(f"The {flavour.word} client of the {title}.", width - 3),
            prose.block("Args", (prose.entry(name, text, width) for name, text in entries.items())),
            prose.block("Raises", [prose.entry("ConfigurationError", trouble, width)]),
        ]
    )


def streams_doc(plan: Plan, flavour: Flavour) -> Text:
    """Return what the arguments of ``notifications`` mean, and how it is used."""
    channels = plan.streams.channels if plan.streams is not None else ()
    named = ", ".join(prose.code(channel) for channel in channels)
    default = f"Default: {named}." if named else "The reference names none."
    entries = {
        "url": "Where the notifications are, below the base URL unless it is absolute. Default: "
        f"the environment variable {prose.code(plan.env_prefix + '_NOTIFICATIONS_URL')}.",
        "channels": "Channels, or patterns such as ``/a/*`` and ``/a/**``, to subscribe to while the "
        f"stream opens; results find their notifications there. {default}",
        "headers": "Sent with each request of the stream.",
        "hook": "Sees each request and response of the stream, for headers that depend on earlier "
        "responses.",
        "options": "All other settings: transports, timeouts, acknowledgement.",
    }
    enter = "async with" if flavour.is_async else "with"
    loop = "async for" if flavour.is_async else "for"
    example = (
        f'{enter} client.notifications("/notifications") as stream:\n'
        f'    {loop} message in stream.subscribe("/some/channel"):\n'
        "        print(message.to_json())"
    )
    trouble = "If there is no URL, or it is not an HTTP URL."
    return prose.join(
        [
            "A stream of notifications over this client's connections, with its credentials.",
            prose.block("Args", (prose.entry(n, text, _WIDTH) for n, text in entries.items())),
            prose.block("Raises", [prose.entry("ConfigurationError", trouble, _WIDTH)]),
            prose.block("Example", [prose.indented(example)]),
        ]
    )
