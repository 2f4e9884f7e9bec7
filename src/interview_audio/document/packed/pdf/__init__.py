"""PDF: text with its places on the page, put back into columns, lines and paragraphs."""
