"""The request body of an operation."""
