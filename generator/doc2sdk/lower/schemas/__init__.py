"""Schemas: of described data types, of samples, and of both together."""
