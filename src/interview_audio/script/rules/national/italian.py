"""Italian numbers that change with the noun: un'ora, uno studente, cinquantamila."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.script.rules.rule import DIGITS, Rule

ITALIAN = frozenset({"it"})
FEMININE = (
    "ora|idea|isola|amica|auto|automobile|opera|attrice|estate|epoca|edizione|intervista|orchestra|università|"
    "azienda|arancia|"
    "uscita|entrata|oliva|aula|agenzia|altra|intera|unica|antenna|armata|arma|alba|ala|anatra|enciclopedia|"
    "emozione|esperienza|"
    "etichetta|immagine|impresa|infermiera|insalata|isoletta|occasione|offerta|officina|ombra|onda|osteria|unità|"
    "uva|uniforme"
)

RULES = (
    Rule(
        "Italian one before a vowel",
        rf"(?<![\w.,/-])1 (?=(?:{FEMININE})\b)",
        "un'",
        (("in 1 ora", "in un'ora."),),
        needs="1",
        languages=ITALIAN,
    ),
    Rule(
        "Italian one before s and a consonant",
        r"(?<![\w.,/-])1 (?=(?:s[bcdfglmnpqrtv]|z|ps|pn|gn|x|y)[a-z]+o\b|studente|scrittore|scultore|specchio|"
        r"straniero)",
        "uno ",
        (("con 1 zaino", "con uno zaino."),),
        needs="1",
        languages=ITALIAN,
    ),
    Rule(
        "Italian thousands",
        r"(?<![\w.,/-])(\d{1,3}) ?mila\b",
        lambda match, _: numerals.cardinal(f"{match[1]}000", "it"),
        (("50mila lire", "cinquantamila lire."),),
        needs=DIGITS,
        languages=ITALIAN,
    ),
    Rule(
        "Italian hours",
        r"\bh (?=\d{1,2}[.:][0-5]\d)",
        "ore ",
        (("h 21.30", "ore ventuno e trenta."),),
        needs="h",
        languages=ITALIAN,
    ),
)
