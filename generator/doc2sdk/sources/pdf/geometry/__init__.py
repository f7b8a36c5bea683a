"""Structure from what is drawn, for documents whose file says nothing about it."""
