"""Parameters of an operation."""
