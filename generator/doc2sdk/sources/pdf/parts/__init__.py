"""A document read in parts by as many processes, as if it were read in one piece."""
