"""Publish finished episodes: items and the show go in; the feed, the web pages and the OPML file come out."""
