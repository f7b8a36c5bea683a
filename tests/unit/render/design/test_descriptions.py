"""Descriptions without the marks of the pages they were printed on."""

from __future__ import annotations

import pytest

from doc2sdk.render.design.descriptions import plain_description


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Code samples\n\nGet a user.", "\nGet a user."),
        ("Description: The name.", "The name."),
        ("Get a user\n\nReturns it.\n\nFast", "Get a user.\n\nReturns it.\n\nFast"),
        ("A list:\n\nOne\n\ntwo", "A list:\n\nOne\n\ntwo"),
        ("Description", ""),
        ("none", ""),
        ("N/A", ""),
        ("None of them is required.", "None of them is required."),
        ("Example of a name", "Example of a name"),
        ('Returns: [List]({{< relref "entities/list" >}}).', "Returns: List."),
        ('See [the users](https://host/users "Users").', "See the users."),
        ("[!NOTE] Slow.", "Note: Slow."),
        ("One<br/> two <b>three</b>", "One two three"),
        (
            "A <name> in angle brackets, a list[int], 3 < 4",
            "A <name> in angle brackets, a list[int], 3 < 4",
        ),
        ("**Required** if\\_set, `a*b*c`", "Required if_set, `a*b*c`"),
        ("{{% notice %}}Old.{{% /notice %}}", "Old."),
    ],
)
def test_plain(printed: str, plain: str) -> None:
    assert plain_description(printed) == plain
