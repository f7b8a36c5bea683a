"""What references print: words, headings, request lines, types, commands. Knows no block and no document."""
