"""From glyph runs to drafts of blocks: what stands on a line, in a cell, in a block."""
