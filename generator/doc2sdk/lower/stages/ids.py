"""Stage 3: operations and samples get their ids."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names.operations import operation_names
from doc2sdk.lower.names.samples import sample_names
from doc2sdk.model import Operation, Sample


def give_ids(draft: Draft, _: Sink) -> Draft:
    """Give every operation an id that is unique in its section, and every sample one of its own."""
    ids = operation_names(draft.operations)
    named = [replace(o, id=id_) for o, id_ in zip(draft.operations, ids, strict=True)]
    samples = sample_names(named)
    operations = (_with_samples(o, names) for o, names in zip(named, samples, strict=True))
    return replace(draft, operations=tuple(operations))


def _with_samples(operation: Operation, names: tuple[str, ...]) -> Operation:
    pairs = zip(operation.samples, names, strict=True)
    samples: tuple[Sample, ...] = tuple(replace(sample, id=name) for sample, name in pairs)
    return replace(operation, samples=samples)
