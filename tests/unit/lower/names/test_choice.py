"""Which of several things gets a name that all of them want."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doc2sdk.lower.names.choice import Claim, choose, digest

claims = st.lists(
    st.tuples(st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True), st.integers()),
    unique_by=lambda pair: pair[1],
)


def claim(names: str, rank: int, reserved: str = "") -> Claim:
    return Claim(names=tuple(names), rank=(rank,), reserved=tuple(reserved))


def test_the_least_rank_gets_the_name_and_others_their_next() -> None:
    assert choose([claim("ab", 2), claim("ac", 1), claim("a", 3)]) == ["b", "a", None]


def test_first_names_are_given_before_second_names() -> None:
    assert choose([claim("ab", 1), claim("bc", 9), claim("a", 0)]) == [None, "b", "a"]


def test_names_that_are_taken_or_reserved() -> None:
    assert choose([claim("ab", 1)], {"a"}) == ["b"]
    assert choose([claim("a", 1, reserved="b"), claim("abc", 2)]) == ["a", "c"]


@given(claims)
def test_names_are_unique_and_do_not_depend_on_the_order(
    found: list[tuple[list[str], int]],
) -> None:
    some = [claim("".join(names), rank) for names, rank in found]
    chosen = choose(some)
    given_names = [name for name in chosen if name is not None]
    assert len(set(given_names)) == len(given_names)
    assert choose(some[::-1]) == chosen[::-1]


def test_digests_tell_texts_apart() -> None:
    assert digest("a") == digest("a") != digest("b")
