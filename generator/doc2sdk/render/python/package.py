"""The importable part of an SDK: clients, resources, models, fixtures."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render.cite import cite
from doc2sdk.render.design.homes import NOTIFICATIONS, SHARED
from doc2sdk.render.design.models import ModelHome
from doc2sdk.render.python import docstrings, model_views, prose
from doc2sdk.render.python.error_files import code_names, error_files
from doc2sdk.render.python.literals import one_argument
from doc2sdk.render.python.notification_docs import parse_doc
from doc2sdk.render.python.notification_runtime import notification_files
from doc2sdk.render.python.plan import ERRORS, Plan, ResourceView
from doc2sdk.render.python.sync_async import FLAVOURS, Flavour
from doc2sdk.render.python.templates import TEMPLATES
from doc2sdk.render.python.testing_files import testing_files
from doc2sdk.render.python.types import (
    LITERAL,
    Import,
    import_lines,
    name_key,
    name_order,
    number_key,
)

_HERE = "package"
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
    """Yield every file below ``src/<package>/``."""
    for path in _VERBATIM:
        yield path, TEMPLATES.verbatim(f"{_HERE}/{path.replace('_core/', 'core/')}")
    yield "py.typed", ""
    yield "__init__.py", _init(_public_names(plan), _package_doc(plan))
    version = {"version": VERSION, "distribution": plan.distribution}
    yield "_version.py", TEMPLATES.render(f"{_HERE}/version.py.jinja", **version)
    yield from error_files(plan)
    streams = plan.streams is not None
    settings = {
        "env": plan.env_prefix,
        "base_url": plan.base_url,
        "streams": streams,
        "credentials": plan.credentials,
    }
    yield "_core/settings.py", TEMPLATES.render(f"{_HERE}/core/settings.py.jinja", **settings)
    response = TEMPLATES.render(f"{_HERE}/core/response.py.jinja", streams=streams)
    yield "_core/response.py", response
    for flavour in FLAVOURS:
        yield from _files_of_flavour(plan, flavour)
    yield from notification_files(plan)
    yield from _resources(plan)
    yield from _models(plan)
    yield from _fixtures(plan)
    yield from _testing(plan)


def _files_of_flavour(plan: Plan, flavour: Flavour) -> Iterator[File]:
    parts = (
        ("transport", "resource", "streaming") if plan.has_streaming else ("transport", "resource")
    )
    for part in parts:
        text = TEMPLATES.render(
            f"{_HERE}/core/{part}.py.jinja",
            flavour=flavour,
            streams=plan.streams is not None,
            has_streaming=plan.has_streaming,
            has_failing_codes=plan.has_failing_codes,
        )
        yield f"_core/{flavour.module}{part}.py", text
    yield f"{flavour.module}client.py", TEMPLATES.render(
        f"{_HERE}/client.py.jinja",
        flavour=flavour,
        class_name=plan.class_name,
        doc=docstrings.client_doc(plan, flavour),
        client_imports=", ".join(_client_imports(plan, flavour)),
        resources=plan.resources,
        streams=plan.streams,
        channels=plan.channels_literal,
        streams_doc=docstrings.streams_doc(plan, flavour),
        section_doc=lambda resource: docstrings.section_doc(resource.section, 92),
    )


def _client_imports(plan: Plan, flavour: Flavour) -> list[str]:
    hooks = ["Awaitable", "Callable"] if flavour.is_async else ["Callable"]
    return hooks + (["Mapping", "Sequence"] if plan.streams is not None else [])


def _resources(plan: Plan) -> Iterator[File]:
    if plan.resources:
        yield "resources/__init__.py", '"""The operations, a module for each section."""\n'
    for resource in plan.resources:
        yield f"resources/{resource.module}.py", TEMPLATES.render(
            f"{_HERE}/resource.py.jinja",
            doc=docstrings.section_doc(resource.section, 96),
            flavours=FLAVOURS,
            imports=import_lines(_resource_imports(resource)),
            resource=resource,
            method_doc=lambda method, flavour, module=resource.module: docstrings.method_doc(
                method, f"{flavour.await_}client.{module}", plan
            ),
            raw_method=lambda method, flavour: _wrap_method(method.name, f"{flavour.module}raw"),
            streamed_method=lambda method, flavour: _wrap_method(
                method.name, f"{flavour.module}streamed"
            ),
        )


def _wrap_method(method: str, wrapper: str) -> str:
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
    """Return a module as ``resources`` names it; relative modules are models, ``._core`` excepted."""
    if module.startswith("._core"):
        return f".{module}"
    return f"..models{module}" if module.startswith(".") else module


def _models(plan: Plan) -> Iterator[File]:
    homes = {name: home for name, home in plan.models.homes.items() if not home.is_empty}
    if not homes:
        return
    exports = [(name, model_views.class_names(home)) for name, home in sorted(homes.items())]
    if plan.has_parser:
        exports.append(
            (NOTIFICATIONS, ["Notification", "UnknownNotification", "parse_notification"])
        )
    yield "models/__init__.py", _init(exports, Text("The models, loaded when they are used."))
    titles = {r.module: r.section.title for r in plan.resources}
    titles |= {NOTIFICATIONS: Text("Notifications"), SHARED: Text("Several sections")}
    for name, home in homes.items():
        yield f"models/{name}.py", _model_module(plan, name, home, titles[name])


def _model_module(plan: Plan, name: str, home: ModelHome, title: Text) -> str:
    notifications = plan.notifications if name == NOTIFICATIONS and plan.has_parser else None
    models = [model_views.model_view(model) for model in home.models]
    imports = set(_model_imports(name, home, models))
    if notifications is not None:
        imports |= {("collections.abc", "Mapping"), ("typing", "Any"), ("typing", "TypeAlias")}
        if notifications.discriminators:
            imports.add((".._core.dotted", "member_at"))
    later = {(f".{NOTIFICATIONS}", m) for each in home.awaitable_results for m in each.messages}
    return TEMPLATES.render(
        f"{_HERE}/models.py.jinja",
        doc=Text(prose.wrap(f"Models: {prose.sentence(title.raw)}", 94)),
        enums=[model_views.enum_view(enum) for enum in home.enums],
        imports=import_lines(imports),
        later_imports=import_lines(later),
        models=models,
        synonyms=[model_views.synonym_view(synonym) for synonym in home.synonyms],
        awaitable_results=model_views.awaitable_views(home),
        notifications=notifications,
        parse_doc=parse_doc(notifications) if notifications is not None else None,
    )


def _model_imports(
    name: str, home: ModelHome, models: list[model_views.ModelView]
) -> Iterator[Import]:
    fields = [field for model in models for field in model.fields]
    for field in fields:
        yield from (each for each in field.type.imports if each[0] != f".{name}")
    if models:
        yield (".._core.model", "Model")
    if any(field.constant is not None for field in fields):
        yield (".._core.fields", "constant")
    if any(field.constant is None and field.is_renamed for field in fields):
        yield (".._core.fields", "wire")
    if home.enums:
        yield LITERAL
    if home.enums or home.synonyms:
        yield ("typing", "TypeAlias")
    if home.awaitable_results:
        yield from ((".._core.notified", f"{f.prefix}Notified") for f in FLAVOURS)
        yield ("typing", "TYPE_CHECKING")
    yield from model_views.base_imports(name, home)


def _fixtures(plan: Plan) -> Iterator[File]:
    if not plan.fixtures:
        return
    yield "fixtures/__init__.py", TEMPLATES.render(
        f"{_HERE}/fixtures/init.py.jinja", fixtures=plan.fixtures
    )
    for fixture in plan.fixtures:
        if fixture.file is not None:
            yield f"fixtures/{fixture.file}", fixture.content


def _testing(plan: Plan) -> Iterator[File]:
    files = dict(testing_files(plan))
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
        for module in sorted(by_module, key=name_key)
    ]
    return TEMPLATES.render(
        f"{_HERE}/init.py.jinja",
        doc=doc,
        imports=[_reexport(module, name) for module, names in ordered for name in names],
        modules=[(name, module) for module, names in ordered for name in names],
        all=sorted((name for _, names in ordered for name in names), key=_export_order),
    )


def _reexport(module: str, name: str) -> str:
    """Return an import that type checkers take for public."""
    line = f"from .{module} import {name} as {name}"
    fits = len(line) + 4 <= prose.LINE_WIDTH
    return line if fits else f"from .{module} import (\n        {name} as {name},\n    )"


def _export_order(name: str) -> tuple[int, str]:
    """Return the sort key of ``__all__`` by ruff: constants, then classes, then the rest."""
    kind = 0 if name.isupper() else 1 if name[:1].isupper() else 2
    return (kind, number_key(name))


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
