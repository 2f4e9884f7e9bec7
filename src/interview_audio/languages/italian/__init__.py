"""Italian."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.italian.abbreviations import ABBREVIATIONS
from interview_audio.languages.italian.books import BOOKS
from interview_audio.languages.italian.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.italian.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.italian.people import GENDERS
from interview_audio.languages.italian.phrases import PHRASES
from interview_audio.languages.italian.short_forms import BEFORE_FIGURES, FIXED
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern

MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
COUNTED_NOUN = LazyPattern(r" (?:[a-zà-ù]{3,}[aeio]\b(?<! alla)(?<! della)(?<! sono)|per cento)")
FROM = LazyPattern(r"\b(?:da|dal|dalle|dai|fra|tra)(?: \w+)? $")
AT_A_MINUTE = LazyPattern(r"\b(?:al|dal|nel|sul|del|all'|dall'|dell')\s?$", re.IGNORECASE)


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 febbraio 2022, 1º marzo."""
    return f"{'1º' if day == 1 else day} {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: nove e trenta."""
    said = "una" if hour == 1 else numerals.cardinal(str(hour), "it")
    return f"{said} e {numerals.cardinal(str(minute), 'it')}" if minute else said


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: mezzo litro, un mezzo, tre quarti, un dodicesimo."""
    if below == 1:
        return None
    if (above, below) == (1, 2) and noun:
        return "mezza" if noun.endswith("a") else "mezzo"
    part = "mezzo" if below == 2 else numerals.ordinal(str(below), "it")
    return f"{_before_noun(numerals.cardinal(str(above), 'it'))} {part if above == 1 else part[:-1] + 'i'}"


def and_half(whole: str, noun: str) -> str:
    """Say 1½ and what it counts: un anno e mezzo, due ore e mezza."""
    feminine = noun.endswith("a") or noun in ("ore", "settimane", "pagine", "tonnellate")
    number = numerals.cardinal(whole, "it")
    many = noun if whole == "1" else MANY.get(noun, noun)
    return (
        f"{_before_feminine(number) if feminine else _before_noun(number)} {many} e {'mezza' if feminine else 'mezzo'}"
    )


MANY = {"ora": "ore", "litro": "litri", "metro": "metri", "chilometro": "chilometri", "minuto": "minuti"}
"""Names of units behind more than one."""


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: metri quadrati, un metro cubo."""
    many = unit.endswith("i")
    return f"{unit} {('quadrati' if many else 'quadrato') if power == '2' else ('cubi' if many else 'cubo')}"


def ruler(name: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: luigi quattordicesimo, Elisabetta seconda."""
    said = numerals.ordinal(figures, "it")
    return said[:-1] + "a" if name.endswith("a") and name != "Nicola" else said


def _before_noun(number: str) -> str:
    return "un" if number == "uno" else number


def _before_feminine(number: str) -> str:
    return "una" if number == "uno" else number


def minute_of_a_game(figures: str, before: str) -> str:
    """Say the minute of a game: al novantesimo."""
    return numerals.ordinal(figures, "it") if AT_A_MINUTE.search(before) else ""


def range_link(before: str, after: str) -> str:
    """Say "o" between two numbers that count something, unless "da" or "tra" stands before them."""
    return "o" if COUNTED_NOUN.match(after) and not FROM.search(before) else ""


LANGUAGE = Language(
    code="it",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="it",
    group=". ",
    decimal=",",
    words={
        "about": "circa",
        "less than": "meno di",
        "more than": "più di",
        "at least": "almeno",
        "at most": "al massimo",
        "arrow": "a",
        "per 100 km": "per cento chilometri",
        "per minuto": "al minuto",
        "per secondo": "al secondo",
        "per ora": "all'ora",
        "kilo": "chilo",
        "pressure": "su",
        "squared": "al quadrato",
        "cubed": "al cubo",
        "power": "alla",
        "over": "fratto",
        "♩": "semiminima",
        "♪": "croma",
        "per giorno": "al giorno",
        "per settimana": "alla settimana",
        "per mese": "al mese",
        "per anno": "all'anno",
        "short months": "genn febbr feb apr giu lug ago sett ott nov dic",
        "bleep": "bip",
        "sharp": "diesis",
        "flat": "bemolle",
        "natural": "bequadro",
        "weekdays from": "da",
        "weekdays to": "a",
        "out of": "su",
        "sections": "paragrafi",
        "times": "volte",
        "inches": "pollici",
        "point": "virgola",
        "minus": "meno",
        "plus": "più",
        "percent": "per cento",
        "on": "il Il ogni mai di",
        "to": "a",
        "per": "per",
        "per h": "all'ora",
        "per s": "al secondo",
        "per min": "al minuto",
        "and": "e",
        "and a half": "e mezzo",
        "at": "chiocciola",
        "dot": "punto",
        "slash": "barra",
        "dash": "trattino",
        "underscore": "trattino basso",
        "colon": "due punti",
        "hashtag": "hashtag",
        "number": "numero",
        "by": "per",
        "version": "versione",
        "equals": "uguale a",
        "question mark": "punto interrogativo",
        "tilde": "tilde",
        "ampersand": "e",
        "hash": "cancelletto",
        "short century": "sec secc",
        "centuries": "secoli",
        "century": "secolo",
        "money and": "e",
        "hours and": "e",
        "money of": "di",
    },
    symbols={
        "≥": "maggiore o uguale a",
        "≤": "minore o uguale a",
        "≠": "diverso da",
        "√": "radice di",
        "∞": "infinito",
        "÷": "diviso",
        "&": "e",
        "@": "chiocciola",
        "%": "per cento",
        "$": "dollaro",
        "€": "euro",
        "£": "sterlina",
        "+": "più",
        "=": "uguale a",
        "<": "minore di",
        ">": "maggiore di",
        "×": "per",
        "±": "più o meno",
        "≈": "circa",
        "°": "gradi",
        "§": "paragrafo",
    },
    months=months_of(
        MONTHS,
        "gen feb mar apr mag giu lug ago set ott nov dic",
        {"genn": "gennaio", "febbr": "febbraio", "sett": "settembre"},
    ),
    abbreviations=ABBREVIATIONS,
    fixed=FIXED,
    before_figures=BEFORE_FIGURES,
    also_words=words("dir. col. max. op. es. ill."),
    titles=words(
        "On. on. Rag. rag. Rev. Egr. Gent. cap. v. Avv. avv. Dott. dott. Dr. Ing. ing. Prof. prof. Sig. sig. "
        "pag. pagg. Arch. arch. Geom. geom. Cav. cav. Comm. comm. Mons. mons. Sen. Gen. Col. Cap. Magg. Ten. "
        "Pres. pres. Sigg. sigg. Proff. proff. Avv.ti Ill. Spett. Ed. SS. Ss. Sto. Sta. Mar. Serg. Amm. Min. "
        "Ass. Cons. Pref. Card. cell."
    ),
    never_final=words("ms. mss. ca. cfr. es. p.es. vs. trad. ecc.mo ved. ab. loc. fraz. rif. int."),
    sentence_openers=words(
        "a adesso al alla allora anche ancora beh bene c'è che chi come con così credo cosa da dal dalla "
        "della di dopo dove e ed era forse fra già gli ho i il in infatti io invece la le lei lo loro lui ma "
        "mentre mi mia mio molti molto ne nel nella no noi non nostro o oggi ogni per perché perciò però più "
        "poi poiché prima quale quando quanto quasi quella quello questa questi questo quindi se secondo "
        "senza si sia sono sopra su sua suo sì tra tu tutti tutto un una voi è"
    ),
    conjunctions=("e", "ed", "ma", "o", "perché", "che", "quando", "mentre", "dove", "però"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=True,
    before_noun=_before_noun,
    feminine_noun=LazyPattern(
        r" (?!problema\b|sistema\b|tema\b|programma\b|clima\b|pianeta\b|poeta\b|"
        r"alla\b|della\b|la\b|una\b|ma\b|era\b|senza\b)"
        r"(?:[b-df-hj-np-tv-z][a-zàèéìòù]*(?:a|zione|sione|tà|tù)|volta|notte)\b"
    ),
    before_feminine=_before_feminine,
    fraction=fraction,
    range_link=range_link,
    minute_of_a_game=minute_of_a_game,
    telephone=r"0\d{1,3}[ /-]\d{5,8}|3\d\d[ /-]\d{6,7}|3\d\d[ -]\d{3}[ -]\d{4}|0\d{1,3}(?: \d{2,4}){2,3}",
    and_half=and_half,
    power=power,
    numbered=words(
        "canto capitolo tomo volume atto scena parte libro sezione articolo tipo fase livello allegato titolo"
    ),
    rulers=words(
        "Adriano Alfonso Amedeo Anna Bonifacio Caterina Celestino Corrado Cosimo Cristina Edoardo Eugenio Giacomo "
        "Giulio "
        "Giuseppe Guido Leopoldo Lorenzo Lotario Ludovico Margherita Maria Martino Massimiliano Niccolò Ottone "
        "Riccardo "
        "Rodolfo Ruggero Stefano Urbano Vittorio Ramses Alessandro Benedetto Carlo Clemente Elisabetta Enrico "
        "Federico Ferdinando Filippo Francesco Giorgio Giovanni "
        "Gregorio Guglielmo Innocenzo Leone Luigi Napoleone Nicola Paolo Pietro Pio Sisto Umberto"
    )
    | {"Francesco Giuseppe", "Giovanni Paolo", "Vittorio Emanuele", "Carlo Alberto"},
    ruler=ruler,
    keys={
        "Ctrl": "control",
        "Alt": "alt",
        "Maiusc": "maiuscole",
        "Shift": "shift",
        "Cmd": "command",
        "Canc": "cancella",
        "Esc": "escape",
        "Invio": "invio",
    },
    weekdays={
        "lun": "lunedì",
        "mar": "martedì",
        "mer": "mercoledì",
        "gio": "giovedì",
        "ven": "venerdì",
        "sab": "sabato",
        "dom": "domenica",
    },
    noun=LazyPattern(
        r" (?!gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|del|"
        r"che\b|per\b|con\b|più\b|meno\b)[a-zàèéìòù]{3,}"
    ),
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words("guarda indica mostra apre chiude prende tira mette spegne accende canta legge versa alza")
    | {"va alla", "va verso"},
    with_directions=words("momento attimo lui lei tutti entrambi si ci un una lunga lungo breve po'"),
    directions=words(
        "ride ridono ridendo risate risata risa sorride sorridono sospira sospiro silenzio applausi "
        "incomprensibile inudibile pausa tossisce pensa riflette esita annuisce sussurra piange tace musica"
    )
    | {
        "fa una pausa",
        "si alza",
        "si ferma",
        "si asciuga le lacrime",
        "guarda fuori dalla finestra",
        "annuisce con la testa",
        "beve un po' d'acqua",
        "scoppia a ridere",
        "risate generali",
        "ride di gusto",
        "alza le spalle",
        "beve un sorso",
        "scuote la testa",
        "si commuove",
    },
    date=date,
    clock=clock,
)
