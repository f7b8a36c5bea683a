"""Which responses and samples show a success: what a method returns, not what it raises."""

from __future__ import annotations

from doc2sdk.model import Operation, Response, Sample


def is_success(status: int) -> bool:
    """Return whether a status is of the class 2xx (RFC 9110, section 15.3)."""
    return 200 <= status < 300


def is_successful(response: Response) -> bool:
    """Return whether a method returns such a response.

    A response without a stated status counts, unless the document describes it beside the success.
    """
    return not response.other if response.status is None else is_success(response.status.value)


def shows_success(operation: Operation, sample: Sample) -> bool:
    """Return whether a response sample shows what the method returns."""
    if sample.status is not None:
        return is_success(sample.status)
    return not any(response.other for response in operation.responses)
