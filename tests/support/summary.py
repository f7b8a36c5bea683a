"""An API in a form people read at a glance: what the cases under ``tests/cases`` expect."""

from __future__ import annotations

import json
from collections.abc import Iterator

from doc2sdk.model import Api, Cited, Code, Operation, Property, Sample, Schema, Text


def summary(api: Api) -> str:
    """Every fact of the API but its places, a line each."""
    lines = [f"api {api.id}: {api.title.value.raw}"]
    lines += [f"server {server.value.raw}" for server in api.servers]
    for scheme in api.security:
        where = (
            f" in {scheme.location.value} {scheme.name.raw}"
            if scheme.location and scheme.name
            else ""
        )
        lines.append(
            f"security {scheme.id}: {scheme.type.value} {scheme.scheme or ''}{where}".rstrip()
        )
    lines += [f"section {section.id}: {section.title.value.raw}" for section in api.sections]
    for operation in api.operations:
        lines += ["", *_operation(operation)]
    for message in api.messages:
        told = f" by {message.discriminator[0].raw}" if message.discriminator else ""
        over = f" over {message.protocol.value.raw}" if message.protocol else ""
        on = f" on {message.channel.value.raw}" if message.channel else ""
        lines += ["", f"message {message.name}{told}{over}{on}: {_schema(message.schema)}"]
        if message.samples:
            lines.append(f"  in {message.section}, called {message.title.value.raw}")
        if message.description is not None:
            lines.append(f"  description {_quoted(message.description.value)}")
        lines += (line for sample in message.samples for line in _sample(sample))
    for codes in api.codes:
        lines += ["", f"codes {codes.name} in {'.'.join(n.raw for n in codes.field) or 'no field'}"]
        lines += (_code(code) for code in codes.codes)
    lines += ["", *(f"schema {named.name}: {_schema(named.schema)}" for named in api.schemas)]
    return "\n".join(lines).strip() + "\n"


def _operation(operation: Operation) -> Iterator[str]:
    sure = _sure(operation.method)
    yield f"{operation.method.value.value}{sure} {operation.path.value.raw}"
    yield f"  id {operation.section}/{operation.id} found by {operation.found_by.rule}"
    yield f"  title {operation.title.value.raw}"
    if operation.description is not None:
        yield f"  description {_quoted(operation.description.value)}"
    for requirement in operation.requirements:
        yield f"  needs {requirement.label.value.raw}: {requirement.value.value.raw}"
    for p in operation.parameters:
        flag = "required" if p.required.value else "optional"
        holder = f" placeholder {p.placeholder.value.raw}" if p.placeholder else ""
        shown = "".join(f" e.g. {json.dumps(e.value.raw)}" for e in p.examples)
        told = f" {_quoted(p.description.value)}" if p.description else ""
        name = f"{p.location.value} {p.name.value.raw}"
        yield f"  {name}: {_schema(p.schema)} {flag}{_sure(p.required)}{holder}{shown}{told}"
    if operation.body is not None:
        yield f"  body {operation.body.media_type} {_schema(operation.body.schema)}"
    for response in operation.responses:
        status = response.status.value if response.status else "-"
        status = "other" if response.other else status
        yield f"  response {status} {_schema(response.schema) if response.schema else 'nothing'}"
        for header in response.headers:
            flag = "required" if header.required.value else "optional"
            told = f" {_quoted(header.description.value)}" if header.description else ""
            yield f"    header {header.name.value.raw}: {_schema(header.schema)} {flag}{told}"
    for sample in operation.samples:
        yield from _sample(sample)
    if operation.messages:
        matched = operation.correlation
        by = f" by {matched.response_field.raw}={matched.message_field.raw}" if matched else ""
        yield f"  answered by {', '.join(operation.messages)}{by}"


def _sample(sample: Sample) -> Iterator[str]:
    line = sample.request_line
    start = f" {line.method} {line.target.raw}" if line else ""
    body = (
        json.dumps(sample.value.raw)
        if sample.value
        else repr(sample.body.raw) if sample.body else ""
    )
    yield f"  sample {sample.id}:{start} {body}".rstrip()
    for repair in sample.repairs:
        yield f"    repair {repair.rule}: {repair.before.raw!r} -> {repair.after.raw!r}"


def _code(code: Code) -> str:
    failed = code.failure
    kind = "unsure" if failed is None else "failure" if failed.value else "success"
    http = f" with {code.status.value}" if code.status is not None else ""
    name = f" {code.name.value.raw}" if code.name is not None else ""
    told = f" {_quoted(code.description.value)}" if code.description is not None else ""
    sure = f" ({failed.rule})" if failed is not None else ""
    return f"  {json.dumps(code.value.value.raw)}{name}: {kind}{sure}{http}{told}"


def _schema(schema: Schema) -> str:
    if schema.ref is not None:
        return schema.ref
    if schema.one_of:
        text = " | ".join(_schema(item) for item in schema.one_of)
    elif schema.properties:
        text = "{" + ", ".join(_property(item) for item in schema.properties) + "}"
    elif schema.items is not None:
        text = f"[{_schema(schema.items)}]"
    else:
        text = schema.type.value.value if schema.type else "any"
    fmt = f"({schema.format.value.raw})" if schema.format else ""
    const = f" = {json.dumps(schema.const.value.raw)}" if schema.const else ""
    values = [json.dumps(value.value.raw) for value in schema.enum]
    text += f"<{', '.join(values)}>" if values else ""
    for word in ("default", "minimum", "maximum"):
        fact = getattr(schema, word)
        text += f" {word} {json.dumps(fact.value.raw)}" if fact is not None else ""
    return text + fmt + ("?" if schema.nullable else "") + const


def _property(item: Property) -> str:
    return f"{item.name.raw}{'' if item.required.value else '?'}: {_schema(item.schema)}"


def _sure(fact: Cited[object]) -> str:
    return "" if fact.certainty.value == "stated" else f" ({fact.certainty.value}: {fact.rule})"


def _quoted(text: Text) -> str:
    return json.dumps(text.raw, ensure_ascii=False)
