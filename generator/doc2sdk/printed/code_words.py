"""The words of tables of codes, and what is said of codes. A new house style is a new row here."""

from __future__ import annotations

CODE_WORDS = frozenset(
    "code codes errcode errorcode errno error resultcode retcode returncode statuscode".split()
)
"""Words of the header of a column of codes that stand in bodies."""

CODE_KINDS = frozenset("error errors result return status".split())
"""Words beside them that say what the codes are of, where no heading does."""

MESSAGE_COLUMNS = frozenset("cause explanation message msg reason text".split())
"""Words of the header of the column that tells what a code means."""

SUCCESS = (
    r"\bno errors?\b|\bwithout errors?\b|^\W*(?:ok(?:ay)?|success(?:ful(?:ly)?)?|succeeded|normal)\b"
    r"|\b(?:is|was|were|been) successful(?:ly)?\b|\bsuccessfully\b|\bsucceeded\b"
)
"""What is said of a code that stands for a success, without regard to case."""

PARTLY = r"\bpartial(?:ly)?\b|\bpartly\b|\bwarnings?\b|\bsome of\b"
"""What is said of a code that is neither a plain success nor a plain failure."""

FAILURE = (
    r"\berrors?\b|\bfail(?:s|ed|ure|ures)?\b|\binvalid\b|\bmissing\b|\bnot found\b|\bforbidden\b"
    r"|\bdenied\b|\bcannot\b|\bcan ?not\b|\bcan't\b|\bcould not\b|\bunable to\b"
    r"|\bunauthori[sz]ed\b|\bunauthenticated\b|\bnot (?:authori[sz]ed|authenticated|allowed|permitted)\b"
    r"|\balready (?:exists|in use)\b|\bdoes not exist\b|\brejected\b|\brefused\b|\bexpired\b"
    r"|\bunsupported\b|\bnot supported\b|\bexceed(?:s|ed)?\b|\btimed? ?out\b|\bno permission\b"
    r"|\binsufficient\b|\bunavailable\b"
)
"""What is said of a code that stands for a failure."""
