"""Runs that have nothing to do: same documents, same tool, same output as after the last one."""

from doc2sdk.rerun.hashes import environment, fingerprint
from doc2sdk.rerun.record import Record, RecordedTree, read_record, write_record
from doc2sdk.rerun.standing import stands

__all__ = [
    "Record",
    "RecordedTree",
    "environment",
    "fingerprint",
    "read_record",
    "stands",
    "write_record",
]
