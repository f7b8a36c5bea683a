"""The file as objects: dictionaries, streams, the page tree, the outline (ISO 32000-1, chapter 7).

pdfminer.six reads whatever is out of the ordinary; common objects are read by pattern.
"""
