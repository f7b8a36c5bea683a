"""Block rules for markdown-it-py: what CommonMark and its tables leave out and references use."""
