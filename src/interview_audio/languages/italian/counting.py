"""Italian words that numbers change with: nouns behind un' and uno, rulers' laws, notes of music."""

from __future__ import annotations

ELIDED = (
    "ora|idea|isola|amica|auto|automobile|opera|attrice|estate|epoca|edizione|intervista|orchestra|università|azienda|"
    "arancia|uscita|entrata|oliva|aula|agenzia|altra|intera|unica|antenna|armata|arma|alba|ala|anatra|enciclopedia|"
    "emozione|esperienza|etichetta|immagine|impresa|infermiera|insalata|isoletta|occasione|offerta|officina|ombra|onda|"
    "osteria|unità|uva|uniforme"
)
"""Feminine nouns in a vowel, before which one is un'."""
IMPURE = r"(?:s[bcdfglmnpqrtv]|z|ps|pn|gn|x|y)[a-z]+o\b|studente|scrittore|scultore|specchio|straniero"
"""Masculine nouns before which one is uno."""
LAWS = {
    "L.": "legge",
    "l.": "legge",
    "D.L.": "decreto legge",
    "D.Lgs.": "decreto legislativo",
    "d.lgs.": "decreto legislativo",
    "D.P.R.": "DPR",
    "DPR": "DPR",
    "D.M.": "decreto ministeriale",
    "legge": "legge",
    "Legge": "Legge",
    "decreto": "decreto",
}
"""What a number and a year by a stroke name: L. 180/78."""
MODES = {"min": "minore", "magg": "maggiore", "M": "maggiore", "m": "minore"}
NOTES = "[Dd]o|[Rr]e|[Mm]i|[Ff]a|[Ss]ol|[Ll]a|[Ss]i"
ARTICLES = (
    "il|lo|la|le|l'|un|una|uno|del|dello|della|al|allo|alla|dal|dalla|nel|nello|nella|sul|sulla|mio|mia|tuo|tua|suo|"
    "sua|"
    "nostro|nostra|quel|quella|ogni|in|di|per|da|questo|questa|prima|seconda"
)
