"""The stages of lowering, in their order."""

from doc2sdk.lower.draft import Stage
from doc2sdk.lower.stages.codes import lower_codes
from doc2sdk.lower.stages.ids import give_ids
from doc2sdk.lower.stages.merge import merge_documents
from doc2sdk.lower.stages.messages import group_messages
from doc2sdk.lower.stages.operations import lower_operations
from doc2sdk.lower.stages.shapes import share_shapes

STAGES: tuple[Stage, ...] = (
    lower_operations,
    merge_documents,
    give_ids,
    group_messages,
    lower_codes,
    share_shapes,
)
"""Operations must be merged before they get ids, so that one operation gets one id. Messages are
found by the ids of samples. Codes look into the bodies of responses, so they come before those
bodies are replaced by references to shared schemas."""

__all__ = ["STAGES"]
