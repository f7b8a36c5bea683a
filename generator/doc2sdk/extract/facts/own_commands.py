"""The curl command that shows an operation, where it is printed in a line of text or an item of a list.

    * curl --data 'user=ann&berth=3' https://boats.test/api/crew/create          shows two fields of the body

Commands in blocks of code are samples by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doc2sdk.extract.locate.recognisers import SAMPLE_RULE, OperationSite
from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.printed.curl import is_curl
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import Paragraph


def commands_of(site: OperationSite, shown: Sequence[RawSample]) -> Iterator[RawSample]:
    """Yield the command that an operation was found in as its request, unless samples show one."""
    if site.rule != SAMPLE_RULE or any(sample.role is Role.REQUEST for sample in shown):
        return
    for block in site.blocks:
        for line in block.text.split("\n") if isinstance(block, Paragraph) else ():
            if is_curl(line.strip()) and site.url.text in line:
                fact = Fact(text=line.strip(), place=block.place)
                yield RawSample(role=Role.REQUEST, heading=fact, parts=(fact,), language="sh")
                return
