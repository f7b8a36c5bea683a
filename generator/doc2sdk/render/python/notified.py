"""Results that know the notification that answers a call."""

from __future__ import annotations

from doc2sdk.model import Message, Operation
from doc2sdk.render.python import prose
from doc2sdk.render.python.flavour import FLAVOURS
from doc2sdk.render.python.model_views import NotifiedView
from doc2sdk.render.python.modules import NOTIFICATIONS
from doc2sdk.render.python.results import ResultView
from doc2sdk.render.python.schemas import ModuleDraft, Schemas

_METHOD = "notification"


def notified_name(
    operation: Operation, result: ResultView, module: str, schemas: Schemas
) -> str | None:
    """The class of the synchronous result that can wait for the operation's notification.

    It is added to the section's models, once for all operations that agree on result, messages and
    reference. None where the reference does not describe how the two belong together, or where the
    result has a member of its own that is called like the method.
    """
    pushed = [m for m in map(schemas.pushed.get, operation.messages) if m is not None]
    if operation.correlation is None or result.model is None or not pushed:
        return None
    if any(field.name == _METHOD for field in schemas.models[result.model].fields):
        return None
    draft = schemas.modules.setdefault(module, ModuleDraft())
    classes = tuple(schemas.message_class(message.name) for message in pushed)
    field = operation.correlation.response_field
    for known in draft.notified:
        if (known.model, known.messages, known.response_field) == (result.model, classes, field):
            return known.name.removeprefix(known.flavour.prefix)
    name = schemas.claim_pair(f"Notified{result.model}", "Async")
    draft.notified += [
        NotifiedView(
            name=f"{flavour.prefix}{name}",
            flavour=flavour,
            model=result.model,
            messages=classes,
            response_field=field,
            otherwise=_otherwise(pushed, classes),
            doc=_doc(result.model),
        )
        for flavour in FLAVOURS
    ]
    _add_imports(draft, result, module, classes)
    return name


def _otherwise(messages: list[Message], classes: tuple[str, ...]) -> str | None:
    """The class of the one message that nothing in it tells from others."""
    return classes[0] if len(messages) == 1 and messages[0].discriminator is None else None


def _doc(model: str) -> str:
    text = f"A :class:`{model}` whose notification can be waited for."
    return prose.wrap(text, prose.LINE_WIDTH - 7)


def _add_imports(
    draft: ModuleDraft, result: ResultView, module: str, classes: tuple[str, ...]
) -> None:
    for flavour in FLAVOURS:
        draft.imports.add((".._core.notified", f"{flavour.prefix}Notified"))
    draft.imports.add(("typing", "TYPE_CHECKING"))
    draft.imports |= {i for i in result.type.imports if i[0] != f".{module}"}
    draft.later_imports |= {(f".{NOTIFICATIONS}", name) for name in classes}
