"""The importable part of an SDK: clients, resources, models, fixtures."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render import templates
from doc2sdk.render.cite import cite
from doc2sdk.render.literals import one_argument
from doc2sdk.render.python import docs, prose
from doc2sdk.render.python.error_files import code_names, error_files
from doc2sdk.render.python.flavour import FLAVOURS, Flavour
from doc2sdk.render.python.modules import NOTIFICATIONS, SHARED
from doc2sdk.render.python.notifications import notes
from doc2sdk.render.python.plan import ERRORS, Plan, ResourceView
from doc2sdk.render.python.runtime import runtime_files
from doc2sdk.render.python.schemas import ModuleDraft
from doc2sdk.render.python.testkit import testkit_files
from doc2sdk.render.python.types import Import, folded, import_lines, name_order, natural

_HERE = "python/package"
VERSION = "0.1.0"

# Files that are the same in every SDK.
_VERBATIM = (
    "auth.py",
    "csrf.py",
    "_core/__init__.py",
    "_core/bodies.py",
    "_core/build.py",
    "_core/decode.py",
    "_core/deviation.py",
    "_core/encode.py",
    "_core/fields.py",
    "_core/logs.py",
    "_core/model.py",
    "_core/not_given.py",
    "_core/options.py",
    "_core/request.py",
    "_core/retry.py",
    "_core/uploads.py",
)
File = tuple[str, str]
"""A path relative to the import package, and the file's text."""


def package_files(plan: Plan) -> Iterator[File]:
    """Every file below ``src/<package>/``."""
    for path in _VERBATIM:
        yield path, templates.verbatim(f"{_HERE}/{path.replace('_core/', 'core/')}")
    yield "py.typed", ""
    yield "__init__.py", _init(_public_names(plan), _package_doc(plan))
    version = {"version": VERSION, "distribution": plan.distribution}
    yield "_version.py", templates.render(f"{_HERE}/version.py.jinja", **version)
    yield from error_files(plan)
    streams = plan.streams is not None
    settings = {
        "env": plan.env_prefix,
        "base_url": plan.base_url,
        "streams": streams,
        "credentials": plan.credentials,
    }
    yield "_core/settings.py", templates.render(f"{_HERE}/core/settings.py.jinja", **settings)
    response = templates.render(f"{_HERE}/core/response.py.jinja", streams=streams)
    yield "_core/response.py", response
    for flavour in FLAVOURS:
        yield from _flavoured(plan, flavour)
    yield from runtime_files(plan)
    yield from _resources(plan)
    yield from _models(plan)
    yield from _fixtures(plan)
    yield from _testkit(plan)


def _flavoured(plan: Plan, flavour: Flavour) -> Iterator[File]:
    parts = ("transport", "resource", "streaming") if plan.streaming else ("transport", "resource")
    for part in parts:
        text = templates.render(
            f"{_HERE}/core/{part}.py.jinja",
            flavour=flavour,
            streams=plan.streams is not None,
            streaming=plan.streaming,
            coded=plan.coded,
        )
        yield f"_core/{flavour.module}{part}.py", text
    yield f"{flavour.module}client.py", templates.render(
        f"{_HERE}/client.py.jinja",
        flavour=flavour,
        class_name=plan.class_name,
        doc=docs.client_doc(plan, flavour),
        client_imports=", ".join(_client_imports(plan, flavour)),
        resources=plan.resources,
        streams=plan.streams,
        streams_doc=docs.streams_doc(plan, flavour),
        resource_doc=lambda resource: docs.resource_doc(resource.group, 92),
    )


def _client_imports(plan: Plan, flavour: Flavour) -> list[str]:
    hooks = ["Awaitable", "Callable"] if flavour.is_async else ["Callable"]
    return hooks + (["Mapping", "Sequence"] if plan.streams is not None else [])


def _resources(plan: Plan) -> Iterator[File]:
    if plan.resources:
        yield "resources/__init__.py", '"""The operations, a module for each section."""\n'
    for resource in plan.resources:
        yield f"resources/{resource.module}.py", templates.render(
            f"{_HERE}/resource.py.jinja",
            doc=docs.resource_doc(resource.group, 96),
            flavours=FLAVOURS,
            imports=import_lines(_resource_imports(resource)),
            resource=resource,
            method_doc=lambda method, flavour, module=resource.module: docs.method_doc(
                method,
                f"{flavour.await_}client.{module}",
                notes(method.operation, plan.schemas, waits=method.result.notified is not None),
            ),
            raw_method=lambda method, flavour: _wrapped(method.name, f"{flavour.module}raw"),
            streamed_method=lambda method, flavour: _wrapped(
                method.name, f"{flavour.module}streamed"
            ),
        )


def _wrapped(method: str, wrapper: str) -> str:
    return one_argument(f"self.{method} = ", wrapper, f"resource.{method}", 8)


def _resource_imports(resource: ResourceView) -> Iterator[Import]:
    yield ("typing", "TYPE_CHECKING")
    yield (".._core.options", "CallOptions")
    yield (".._core.request", "Call")
    for flavour in FLAVOURS:
        module = f".._core.{flavour.module}"
        yield (f"{module}resource", f"{flavour.prefix}Resource")
        yield (f"{module}resource", f"{flavour.module}raw")
        yield (f"{module}transport", f"{flavour.prefix}Transport")
        if resource.streamed:
            yield (f"{module}streaming", f"{flavour.module}streamed")
    for method in resource.methods:
        for module, name in method.imports:
            yield (_from_resources(module), name)


def _from_resources(module: str) -> str:
    """A module as ``resources`` names it: ``._core`` is beside it, other relative ones are models."""
    if module.startswith("._core"):
        return f".{module}"
    return f"..models{module}" if module.startswith(".") else module


def _models(plan: Plan) -> Iterator[File]:
    drafts = {name: draft for name, draft in plan.schemas.modules.items() if _holds(draft)}
    if not drafts:
        return
    exports = [(module, draft.names) for module, draft in sorted(drafts.items())]
    if _parses(plan):
        exports.append(
            (NOTIFICATIONS, ["Notification", "UnknownNotification", "parse_notification"])
        )
    yield "models/__init__.py", _init(exports, Text("The models, loaded when they are used."))
    titles = {r.module: r.group.title for r in plan.resources}
    titles |= {NOTIFICATIONS: Text("Notifications"), SHARED: Text("Several sections")}
    for module, draft in drafts.items():
        yield f"models/{module}.py", _model_module(plan, module, draft, titles[module])


def _holds(draft: ModuleDraft) -> bool:
    return bool(draft.models or draft.enums or draft.notified)


def _parses(plan: Plan) -> bool:
    """Whether there is a function that chooses the model of a notification."""
    told = plan.notifications is not None and bool(plan.notifications.discriminators)
    return told or plan.streams is not None


def _model_module(plan: Plan, module: str, draft: ModuleDraft, title: Text) -> str:
    notifications = plan.notifications if module == NOTIFICATIONS and _parses(plan) else None
    imports = set(draft.imports)
    if draft.models:
        imports.add((".._core.model", "Model"))
    fields = [field for model in draft.models for field in model.fields]
    if any(f.constant is not None for f in fields):
        imports.add((".._core.fields", "constant"))
    if any(f.constant is None and f.renamed for f in fields):
        imports.add((".._core.fields", "wire"))
    if notifications is not None:
        imports |= {("collections.abc", "Mapping"), ("typing", "Any"), ("typing", "TypeAlias")}
        if notifications.discriminators:
            imports.add((".._core.dotted", "member_at"))
    return templates.render(
        f"{_HERE}/models.py.jinja",
        doc=Text(prose.wrap(f"Models: {prose.sentence(title)}", 94)),
        enums=draft.enums,
        imports=import_lines(imports),
        later_imports=import_lines(draft.later_imports),
        models=draft.models,
        notified_models=draft.notified,
        notifications=notifications,
    )


def _fixtures(plan: Plan) -> Iterator[File]:
    if not plan.fixtures:
        return
    yield "fixtures/__init__.py", templates.render(
        f"{_HERE}/fixtures/init.py.jinja", fixtures=plan.fixtures
    )
    for fixture in plan.fixtures:
        if fixture.file is not None:
            yield f"fixtures/{fixture.file}", fixture.content


def _testkit(plan: Plan) -> Iterator[File]:
    files = dict(testkit_files(plan))
    if files:
        exports = [("build", ["build"]), ("server", ["FakeServer", "Request"])]
        about = Text("For tests: a server that answers with the reference's samples, and models.")
        yield "testing/__init__.py", _init(exports, about)
    for name, text in files.items():
        yield f"testing/{name}", text


def _public_names(plan: Plan) -> list[tuple[str, list[str]]]:
    codes = [("codes", list(code_names(plan)))] if plan.codes else []
    return [
        *codes,
        ("_core.model", ["Model"]),
        ("_core.not_given", ["NOT_GIVEN", "NotGiven"]),
        ("_core.response", ["RawResponse"]),
        ("_version", ["__version__"]),
        ("async_client", [f"Async{plan.class_name}"]),
        ("auth", ["ApiKeyAuth", "BasicAuth", "BearerAuth"]),
        ("client", [plan.class_name]),
        ("csrf", ["CsrfAuth"]),
        ("errors", [*ERRORS, plan.error_base]),
    ]


def _init(exports: list[tuple[str, list[str]]], doc: Text) -> str:
    by_module: dict[str, list[str]] = {}
    for module, names in exports:
        by_module.setdefault(module, []).extend(names)
    ordered = [
        (module, sorted(by_module[module], key=name_order))
        for module in sorted(by_module, key=folded)
    ]
    return templates.render(
        f"{_HERE}/init.py.jinja",
        doc=doc,
        imports=[_reexport(module, name) for module, names in ordered for name in names],
        modules=[(name, module) for module, names in ordered for name in names],
        all=sorted((name for _, names in ordered for name in names), key=_export_order),
    )


def _reexport(module: str, name: str) -> str:
    """An import type checkers take for public."""
    line = f"from .{module} import {name} as {name}"
    fits = len(line) + 4 <= prose.LINE_WIDTH
    return line if fits else f"from .{module} import (\n        {name} as {name},\n    )"


def _export_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest: how ruff wants ``__all__``."""
    kind = 0 if name.isupper() else 1 if name[:1].isupper() else 2
    return (kind, natural(name))


def _package_doc(plan: Plan) -> Text:
    about = prose.sentence(plan.api.description.value) if plan.api.description else ""
    title = plan.api.title
    return prose.join(
        [
            prose.wrap(f"Client for the {prose.one_line(title.value)}.", 94),
            prose.wrap(about, 100),
            prose.source_line(cite(title.place), 100),
        ]
    )
