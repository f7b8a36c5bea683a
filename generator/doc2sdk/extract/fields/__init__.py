"""Readers of field layouts: tables, lists and lines that describe parameters and members."""
