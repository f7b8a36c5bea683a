"""Runs that have nothing to do: documents, tool and output are those of the last run."""

from doc2sdk.rerun.hashes import environment, fingerprint
from doc2sdk.rerun.record import Record, RecordedTree, read_record, write_record
from doc2sdk.rerun.unchanged import unchanged_files

__all__ = [
    "Record",
    "RecordedTree",
    "environment",
    "fingerprint",
    "read_record",
    "unchanged_files",
    "write_record",
]
