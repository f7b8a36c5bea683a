"""Documented samples as named OpenAPI examples."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.model import Operation, Sample
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source


def is_json(media_type: str) -> bool:
    """Return whether bodies of this type are JSON, also with a structured suffix (RFC 6839)."""
    base = base_type(media_type)
    return base.endswith(("/json", "+json"))


def base_type(media_type: str) -> str:
    """Return the media type without its parameters, in lower case: what tells two of them apart."""
    return media_type.partition(";")[0].strip().lower()


def example_objects(samples: Iterable[tuple[Operation, Sample]]) -> JsonObject:
    """Return example objects by sample id; samples that could not be repaired have no value to show."""
    return {
        sample.id: _example(operation, sample)
        for operation, sample in samples
        if has_usable_body(sample)
    }


def has_usable_body(sample: Sample) -> bool:
    """Return whether a sample has a body that is what its media type says."""
    return sample.value is not None or (sample.body is not None and not is_json(sample.media_type))


def _example(operation: Operation, sample: Sample) -> JsonObject:
    found: JsonObject = {"summary": operation.title.value.raw}
    if sample.title is not None:
        found["description"] = sample.title.value.raw
    if sample.value is not None:
        found["value"] = sample.value.raw
    elif sample.body is not None:
        found["value"] = sample.body.raw
    if sample.repairs:
        found["x-doc2sdk-repairs"] = list(dict.fromkeys(each.rule for each in sample.repairs))
    # The printed words are the value itself, so the place alone is cited.
    cited = {name: part for name, part in source(sample.printed).items() if name != "text"}
    return {**found, SOURCE: cited}
