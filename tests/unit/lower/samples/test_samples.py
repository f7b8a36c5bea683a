"""Samples are repaired unless the document lost a part of them."""

from __future__ import annotations

import pytest

from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.lower.samples.samples import lower_samples
from doc2sdk.model import Join, JoinKind, Place, Sample
from doc2sdk.printed.roles import Role


def lowered(text: str, *joins: JoinKind) -> Sample:
    place = Place(document="x.pdf", page=1, joins=tuple(Join(kind=kind) for kind in joins))
    heading = Fact(text="Response", place=Place(document="x.pdf", page=1))
    raw = RawSample(role=Role.RESPONSE, heading=heading, parts=(Fact(text=text, place=place),))
    (sample,) = lower_samples(raw, "GET")
    return sample


@pytest.mark.parametrize("kind", [None, JoinKind.PAGE_BREAK, JoinKind.SOFT_WRAP])
def test_what_a_reader_put_together_is_repaired(kind: JoinKind | None) -> None:
    sample = lowered('{"id": 7,}', *([kind] if kind else []))
    assert sample.value is not None
    assert sample.value.raw == {"id": 7}
    assert sample.repairs


def test_what_was_clipped_is_kept_as_text() -> None:
    sample = lowered('{"id": 7,}', JoinKind.CLIPPED)
    assert (sample.value, sample.repairs) == (None, ())
    assert sample.body is not None
    assert sample.body.raw == '{"id": 7,}'


def test_what_was_clipped_but_is_json_is_read() -> None:
    sample = lowered('{"id": 7}', JoinKind.CLIPPED)
    assert sample.value is not None
    assert sample.value.raw == {"id": 7}
