"""How the body elements of reStructuredText begin, and what its directives hold."""

from __future__ import annotations

import re

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+")
BULLET = re.compile(r"([-*+•‣⁃])[ \t]+(?=\S)")
ENUMERATOR = re.compile(r"(\d{1,3}\.|#\.|\(?(?:\d{1,3}|#|[a-zA-Z])\))[ \t]+(?=\S)")
FIELD = re.compile(r":((?:[^:\\\n]|\\.|:(?!\s)){1,80}):(?:[ \t]+|$)(?!`)")
EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
TARGET = re.compile(r"_(?:[^:\\]|\\.|:(?!\s|$))*:(?:\s|$)|__:")
FOOTNOTE = re.compile(r"\[([#*\w.-]+)\](?:[ \t]+|$)")
SUBSTITUTION = re.compile(r"\|[^|]+\|[ \t]+[\w-]+::")
DIRECTIVE = re.compile(r"([\w][\w:+.-]*?)[ \t]?::(?:[ \t]+|$)")
GRID = re.compile(r"\+[-=+]+\+")
SIMPLE_TABLE = re.compile(r"=+(?:[ \t]+=+)+")
BORDERS = re.compile(r"\s[|+](?=\s|$)|[-=+]{3,}|\s{2,}")

CODE = frozenset({"code", "code-block", "sourcecode", "parsed-literal", "math", "doctest", "testcode", "prompt"})
TABLES = frozenset({"csv-table", "list-table", "flat-table"})
UNSEEN = frozenset({"toctree", "contents", "include", "literalinclude", "meta", "index", "highlight", "role"})
UNSEEN |= {"default-role", "post", "youtube", "vimeo", "tags", "author", "class", "rst-class", "title", "sectnum"}
UNSEEN |= {"header", "footer", "date", "graphviz", "mermaid"}
QUOTES = frozenset({"epigraph", "pull-quote", "highlights"})
TITLED = frozenset({"rubric", "topic", "sidebar", "admonition", "centered", "tab", "dropdown", "card"})
NOTES = frozenset({"note", "tip", "hint", "important", "warning", "caution", "danger", "attention", "error", "seealso"})
SPOKEN_FROM_FIRST_LINE = QUOTES | NOTES | {"todo", "compound"}
"""Directives whose text may begin on their own line. Those that aren't named here hold text below it."""
