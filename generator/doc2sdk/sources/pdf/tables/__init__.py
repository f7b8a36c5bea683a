"""Rows and cells of tables: ruled, shaded, drawn in part, or only aligned."""
