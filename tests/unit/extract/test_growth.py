"""What is looked at for each operation does not grow with their number."""

from __future__ import annotations

import pytest
from support.passes import raw_html

from doc2sdk.extract.locate import regions
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.printed.headings import HeadingMeaning


def page(count: int) -> str:
    return "<h1>Boats</h1>" + "".join(
        f"<h2>Boat part {n}</h2><p>GET /boats/{{id}}/parts{n}</p><p>Returns it.</p>"
        for n in range(count)
    )


@pytest.mark.parametrize("count", [20, 120])
def test_sections_behind_an_operation_are_looked_at_a_few_times(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    announced = regions.announced

    def counted(scope: Scope) -> HeadingMeaning | None:
        nonlocal looked
        looked += 1
        return announced(scope)

    monkeypatch.setattr(regions, "announced", counted)
    assert len(raw_html(page(count)).operations) == count
    assert looked <= 12 * count
