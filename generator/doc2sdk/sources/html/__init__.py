"""HTML documents as blocks, by BeautifulSoup on html.parser: it alone keeps line and column."""

from doc2sdk.sources.html.reader import read_html

__all__ = ["read_html"]
