"""Content streams: from a page's bytes to glyph runs and filled boxes."""
