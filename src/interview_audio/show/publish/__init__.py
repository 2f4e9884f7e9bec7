"""One run over a show: what changed is rendered, and the podcast folder written."""
