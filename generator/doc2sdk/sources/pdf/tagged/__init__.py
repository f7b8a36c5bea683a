"""The structure tree of a tagged document (ISO 32000-1, 14.7) and the blocks it gives."""
