"""PDF: objects through pdfminer.six, everything above them our own.

``opening`` and ``pages`` give objects, ``content`` runs a page's instructions, ``tagged`` and
``layout`` find structure, ``build`` makes blocks of it.
"""

from doc2sdk.sources.pdf.reader import read_pdf

__all__ = ["read_pdf"]
