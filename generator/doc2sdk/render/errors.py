"""What stops rendering."""

from __future__ import annotations


class RenderError(Exception):
    """A view and its template do not fit: an error of doc2sdk, never of a document."""
