"""The numbers the PDF reader measures by."""
