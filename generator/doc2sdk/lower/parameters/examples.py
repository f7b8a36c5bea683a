"""Example values of parameters, read off the request lines of samples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, unquote

from doc2sdk.extract.raw import Fact
from doc2sdk.lower import urls
from doc2sdk.lower.cite import inferred, sample_fact
from doc2sdk.model import Cited, Json, Location, Parameter, Sample, Text


def with_examples(
    parameters: tuple[Parameter, ...], url: urls.Url, samples: tuple[Sample, ...]
) -> tuple[Parameter, ...]:
    """Return the parameters with the values that request samples give them."""
    shown = [*_shown(url, samples)]
    return tuple(
        replace(p, examples=tuple(e for where, name, e in shown if (where, name) == _key(p)))
        for p in parameters
    )


def _key(parameter: Parameter) -> tuple[Location, str]:
    return parameter.location, parameter.name.value.raw


def _shown(
    url: urls.Url, samples: tuple[Sample, ...]
) -> Iterator[tuple[Location, str, Cited[Json]]]:
    names = re.findall(r"\{([^{}]+)\}", url.path)
    pattern = urls.matcher(url.path)
    for sample in samples:
        if sample.request_line is None:
            continue
        fact = sample_fact(sample)
        target = urls.parse(sample.request_line.target.raw)
        if match := pattern.fullmatch(target.path):
            for name, value in zip(names, match.groups(), strict=True):
                if not value.startswith("{"):
                    yield Location.PATH, name, _example(fact, unquote(value))
        query = sample.request_line.target.raw.partition("?")[2]
        for name, value in parse_qsl(query):
            yield Location.QUERY, name, _example(fact, value)


def _example(fact: Fact, value: str) -> Cited[Json]:
    line = Text(fact.text.split("\n", 1)[0])
    return replace(inferred(fact, Json(value), "request-sample"), text=line)
