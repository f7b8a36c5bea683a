"""The layout of a document, found from what repeats in it.

Every manual is consistent with itself: it prints the URLs of its operations in one way, and their methods
in another. Signs of a request are gathered wherever they are printed (:mod:`.units`, :mod:`.mentions`),
grouped by the slot they are printed in, and the slots scored (:mod:`.score`); the best hold the operations
(:mod:`.choose`). Records (:mod:`.records`) say which part of the document belongs to which.
"""
