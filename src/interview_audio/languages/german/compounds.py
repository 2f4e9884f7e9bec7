"""Words that German joins to figures, and composers whose works are counted."""

from __future__ import annotations

JOINED = (
    r"jährig\w*|Jährig\w*|mal\b|fach\w*|stöckig\w*|tägig\w*|stündig\w*|minütig\w*|sekündig\w*|monatig\w*|"
    r"wöchig\w*|köpfig\w*|"
    r"seitig\w*|teilig\w*|bändig\w*|sitzig\w*|stellig\w*|spurig\w*|prozentig\w*|gradig\w*|türig\w*|sprachig\w*|"
    r"silbig\w*|"
    r"stimmig\w*|saitig\w*|eckig\w*|zeilig\w*|zöllig\w*"
)
BEATS = {"2": "halbe", "4": "viertel", "8": "achtel", "16": "sechzehntel"}
COMPOSERS = (
    "(?:Beethoven|Mahler|Bruckner|Schubert|Schumann|Mozart|Haydn|Mendelssohn|Tschaikowski|Tschaikowsky|Schostakowitsch|"
    "Prokofjew|Dvořák|Henze|Nielsen|Bernstein|Brahm|Sibeliu|Strauß|Berlioz|Bach)s?"
)
