"""Codes that bodies hold."""
