"""Blocks to blocks: what a page prints in another shape, laid out as a page with headings shows it."""
