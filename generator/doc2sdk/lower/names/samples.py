"""Names of samples, unique in the API: "create-order-response-201"."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.lower.names.choice import Claim, choose
from doc2sdk.lower.names.operations import rank
from doc2sdk.model import Operation, Sample


def sample_names(operations: Sequence[Operation]) -> list[tuple[str, ...]]:
    """Return the ids of the samples of each operation. The operations have their ids."""
    stems = choose([_claim(operation) for operation in operations])
    taken: set[str] = set()
    return [
        _names(operation, stem or operation.id, taken)
        for operation, stem in zip(operations, stems, strict=True)
    ]


def _claim(operation: Operation) -> Claim:
    """Return the names an operation may have outside its section.

    One word alone, such as "list", is the name of an operation in many sections: it comes with the
    section from the start, so that a section added later renames no sample.
    """
    whole = f"{operation.section}-{operation.id}"
    is_word = "-" not in operation.id
    names = (whole,) if is_word else (operation.id, whole)
    return Claim(names=names, rank=rank(operation))


def _names(operation: Operation, stem: str, taken: set[str]) -> tuple[str, ...]:
    """Name the samples by role and status; equal ones are numbered in the operation's order."""
    found: list[str] = []
    numbers: dict[str, int] = {}
    for sample in operation.samples:
        wanted = name = _name(sample, stem)
        while name in taken:
            numbers[wanted] = numbers.get(wanted, 1) + 1
            name = f"{wanted}-{numbers[wanted]}"
        taken.add(name)
        found.append(name)
    return tuple(found)


def _name(sample: Sample, stem: str) -> str:
    status = f"-{sample.status}" if sample.status is not None else ""
    return f"{stem}-{sample.role.value}{status}"
