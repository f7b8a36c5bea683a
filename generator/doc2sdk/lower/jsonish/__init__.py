"""JSON as documentation prints it: a strict reading where there is one, else named repairs."""

from doc2sdk.lower.jsonish.parse import Unreadable, parse
from doc2sdk.lower.jsonish.scanner import Fix

__all__ = ["Fix", "Unreadable", "parse"]
