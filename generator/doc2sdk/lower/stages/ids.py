"""Stage 3: operations and samples get their ids."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names.operations import with_ids


def give_ids(draft: Draft, _: Sink) -> Draft:
    """Give every operation an id that is unique in its section, and every sample one that is unique."""
    return replace(draft, operations=tuple(with_ids(draft.operations)))
