"""What is on the page? A file goes in, a `Document` comes out: metadata and blocks, each with its source line."""
