"""Rows of tables of parameters and fields: what each cell says."""
