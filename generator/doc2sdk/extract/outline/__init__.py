"""The document as an outline of scopes."""
