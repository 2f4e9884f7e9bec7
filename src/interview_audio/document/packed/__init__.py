"""Files that aren't text: Word, OpenDocument, EPUB and PDF."""
