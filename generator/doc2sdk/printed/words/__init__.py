"""Words of other languages, turned into the English ones that the vocabulary knows.

::

    label = *(phrase | word | compound | English word | number | mark)

Only labels are looked up: ``请求参数`` is "request parameters". A text of which one word is unknown is no
label and stays as it is, so prose and names never change.
"""

from doc2sdk.printed.words.labels import known_words, to_english
from doc2sdk.printed.words.marks import (
    MARK_PATTERN,
    UNSPACED_MARK_PATTERN,
    is_mark,
    printed_mark,
    required_cell,
)
from doc2sdk.printed.words.tables import LANGUAGES
from doc2sdk.printed.words.types import english_type

__all__ = [
    "LANGUAGES",
    "MARK_PATTERN",
    "UNSPACED_MARK_PATTERN",
    "english_type",
    "is_mark",
    "known_words",
    "printed_mark",
    "required_cell",
    "to_english",
]
