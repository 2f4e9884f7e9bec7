"""Italian."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.languages.language import Currency, Language, months_of, words

MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"


def date(day: int, month: int, year: int | None) -> str:
    """As it is written out: 24 febbraio 2022, 1º marzo."""
    return f"{'1º' if day == 1 else day} {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Nove e trenta."""
    said = "una" if hour == 1 else numerals.cardinal(str(hour), "it")
    return f"{said} e {numerals.cardinal(str(minute), 'it')}" if minute else said


def _before_noun(number: str) -> str:
    return "un" if number == "uno" else number


ITALIAN = Language(
    code="it",
    numbers="it",
    group=". ",
    decimal=",",
    words={
        "point": "virgola",
        "minus": "meno",
        "plus": "più",
        "percent": "per cento",
        "to": "a",
        "per": "al",
        "and": "e",
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
        "century": "secolo",
        "money and": "e",
        "money of": "di",
    },
    symbols={
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
    months=months_of(MONTHS, "gen feb mar apr mag giu lug ago set ott nov dic"),
    abbreviations={
        "a.C.": "avanti Cristo",
        "d.C.": "dopo Cristo",
        "art.": "articolo",
        "avv.": "avvocato",
        "Avv.": "avvocato",
        "ca.": "circa",
        "cap.": "capitolo",
        "cfr.": "confronta",
        "Dott.": "dottor",
        "dott.": "dottor",
        "Dr.": "dottor",
        "ecc.": "eccetera",
        "es.": "esempio",
        "fig.": "figura",
        "Ing.": "ingegner",
        "ing.": "ingegner",
        "max.": "massimo",
        "min.": "minimo",
        "p.es.": "per esempio",
        "pag.": "pagina",
        "pagg.": "pagine",
        "Prof.": "professor",
        "prof.": "professor",
        "Sig.": "signor",
        "sig.": "signor",
        "tel.": "telefono",
        "vol.": "volume",
        "vs.": "contro",
    },
    before_figures={"p": "pagina", "pp": "pagine", "n": "numero", "art": "articolo", "vol": "volume"},
    titles=words("Avv. avv. Dott. dott. Dr. Ing. ing. Prof. prof. Sig. sig. pag. pagg."),
    unfinished=words("ca. cfr. es. p.es. vs."),
    openers=words(
        "a adesso al alla allora anche ancora beh bene c'è che chi come con così credo cosa da dal dalla "
        "della di dopo dove e ed era forse fra già gli ho i il in infatti io invece la le lei lo loro lui ma "
        "mentre mi mia mio molti molto ne nel nella no noi non nostro o oggi ogni per perché perciò però più "
        "poi poiché prima quale quando quanto quasi quella quello questa questi questo quindi se secondo "
        "senza si sia sono sopra su sua suo sì tra tu tutti tutto un una voi è"
    ),
    conjunctions=("e", "ed", "ma", "o", "perché", "che", "quando", "mentre", "dove", "però"),
    units={
        "%": ("uno per cento", "per cento"),
        "°": ("un grado", "gradi"),
        "°C": ("un grado Celsius", "gradi Celsius"),
        "km": ("un chilometro", "chilometri"),
        "m": ("un metro", "metri"),
        "cm": ("un centimetro", "centimetri"),
        "mm": ("un millimetro", "millimetri"),
        "kg": ("un chilogrammo", "chilogrammi"),
        "g": ("un grammo", "grammi"),
        "l": ("un litro", "litri"),
        "h": ("un'ora", "ore"),
        "min": ("un minuto", "minuti"),
        "s": ("un secondo", "secondi"),
        "ms": ("un millisecondo", "millisecondi"),
        "KB": ("un kilobyte", "kilobyte"),
        "MB": ("un megabyte", "megabyte"),
        "GB": ("un gigabyte", "gigabyte"),
        "TB": ("un terabyte", "terabyte"),
        "Hz": ("un hertz", "hertz"),
        "MHz": ("un megahertz", "megahertz"),
        "GHz": ("un gigahertz", "gigahertz"),
        "W": ("un watt", "watt"),
        "kW": ("un chilowatt", "chilowatt"),
        "V": ("un volt", "volt"),
        "dB": ("un decibel", "decibel"),
    },
    counts_itself=True,
    decimals_as_number=True,
    before_noun=_before_noun,
    noun=re.compile(r" (?!del|che\b|per\b|con\b|più\b|meno\b)[a-zàèéìòù]{3,}"),
    currencies={
        "€": Currency("un euro", "euro", "un centesimo", "centesimi"),
        "$": Currency("un dollaro", "dollari", "un centesimo", "centesimi"),
        "US$": Currency("un dollaro americano", "dollari americani", "un centesimo", "centesimi"),
        "£": Currency("una sterlina", "sterline", "un penny", "penny"),
        "¥": Currency("uno yen", "yen"),
        "EUR": Currency("un euro", "euro", "un centesimo", "centesimi"),
        "USD": Currency("un dollaro americano", "dollari americani", "un centesimo", "centesimi"),
    },
    scales={
        "mila": ("mila", "mila"),
        "milione": ("un milione", "milione"),
        "milioni": ("un milione", "milioni"),
        "mln": ("un milione", "milioni"),
        "miliardo": ("un miliardo", "miliardo"),
        "miliardi": ("un miliardo", "miliardi"),
        "mld": ("un miliardo", "miliardi"),
    },
    directions=words("ride ridono risate sorride sospira silenzio applausi incomprensibile pausa tossisce"),
    date=date,
    clock=clock,
)
