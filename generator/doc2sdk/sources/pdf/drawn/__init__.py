"""Ruled lines, painted areas and the grids they form; and a page with all that is drawn on it."""
