"""Responses of an operation."""
