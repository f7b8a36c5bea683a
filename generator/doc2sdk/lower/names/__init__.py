"""Names for what the API holds, made of the documents' own words."""
