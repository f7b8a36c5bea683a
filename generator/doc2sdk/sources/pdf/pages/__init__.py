"""Whole pages: columns, running lines, headings, page breaks, and the blocks of the document."""
