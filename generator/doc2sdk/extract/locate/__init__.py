"""Where a document describes an operation, and what part of it belongs to which."""
