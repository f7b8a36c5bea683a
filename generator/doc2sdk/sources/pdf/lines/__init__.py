"""Text without tables: runs become lines, and lines become drafts of paragraphs, lists and samples."""
