"""PDF: objects through pdfminer.six, everything above them our own.

The folders are strata that follow the way of a page; each imports only those before it:

    objects   the file's dictionaries, streams, page tree and outline
    glyphs    a page's instructions become glyph runs and filled boxes
    lines     runs become lines, paragraphs, lists and samples
    drawn     filled boxes become ruled lines, grids and painted areas
    tables    lines and grids become rows and cells
    tagged    the structure tree, where the file has one that agrees with its pages
    pages     columns, running lines, headings, page breaks; drafts become blocks
    parts     a long document is read by several processes

``reader`` runs them; ``tolerances`` holds the numbers that all of them measure by, ``limits`` what a
damaged file may ask for.
"""

from doc2sdk.sources.pdf.reader import read_pdf

__all__ = ["read_pdf"]
