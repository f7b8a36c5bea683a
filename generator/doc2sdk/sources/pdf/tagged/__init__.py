"""Tagged PDF: blocks from the structure tree the file itself carries (ISO 32000-1, 14.7 and 14.8)."""
