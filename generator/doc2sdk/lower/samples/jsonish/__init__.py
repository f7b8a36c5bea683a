"""JSON as documentation prints it: a strict reading where there is one, else named repairs."""

from doc2sdk.lower.samples.jsonish.parse import Unreadable, parse
from doc2sdk.lower.samples.jsonish.scanner import Fix

__all__ = ["Fix", "Unreadable", "parse"]
