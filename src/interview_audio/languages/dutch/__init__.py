"""Dutch."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.languages.dutch.abbreviations import ABBREVIATIONS
from interview_audio.languages.dutch.books import BOOKS
from interview_audio.languages.dutch.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.dutch.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.dutch.people import GENDERS
from interview_audio.languages.dutch.phrases import PHRASES
from interview_audio.languages.dutch.short_forms import BEFORE_FIGURES, FIXED
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 februari 2022."""
    return f"{day} {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: veertien uur dertig."""
    said = f"{numerals.cardinal(str(hour), 'nl')} uur"
    return f"{said} {numerals.cardinal(str(minute), 'nl')}" if minute else said


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: een halve liter, een half, een derde, drie kwart."""
    if below == 1:
        return None
    number = "een" if above == 1 else numerals.cardinal(str(above), "nl")
    if below == 2:
        return f"{number} {'halve' if noun and noun not in NEUTER else 'half'}"
    return f"{number} {'kwart' if below == 4 else numerals.ordinal(str(below), 'nl')}"


def and_half(whole: str, noun: str) -> str:
    """Say 1½ and what it counts: anderhalf jaar, anderhalve liter, tweeënhalf uur."""
    if whole == "1":
        return f"{'anderhalf' if noun in NEUTER else 'anderhalve'} {noun}"
    number = numerals.cardinal(whole, "nl")
    return f"{number}{'ën' if number.endswith('e') else 'en'}half{'' if noun in NEUTER else 'e'} {noun}"


NEUTER = words("uur jaar pond kilo ons glas brood ei dozijn blad boek kwartier kilogram gram procent miljoen miljard")
"""Nouns with "het", before which "half" has no ending."""


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: vierkante meter, één kubieke meter."""
    *number, name = unit.split()
    return " ".join([*number, "vierkante" if power == "2" else "kubieke", name])


def ruler(_: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: Willem de Derde."""
    return f"de {numerals.ordinal(figures, 'nl').capitalize()}"


LANGUAGE = Language(
    code="nl",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="nl",
    group=". ",
    decimal=",",
    words={
        "about": "ongeveer",
        "less than": "minder dan",
        "more than": "meer dan",
        "at least": "minstens",
        "at most": "hooguit",
        "arrow": "naar",
        "per 100 km": "op honderd kilometer",
        "pressure": "over",
        "squared": "kwadraat",
        "cubed": "tot de derde",
        "power": "tot de macht",
        "over": "gedeeld door",
        "♩": "kwart",
        "♪": "achtste",
        "per jr": "per jaar",
        "per wk": "per week",
        "per mnd": "per maand",
        "per dg": "per dag",
        "short months": "jan feb febr apr aug sept okt nov dec",
        "bleep": "piep",
        "sharp": "kruis",
        "flat": "mol",
        "natural": "herstelteken",
        "weekdays from": "",
        "weekdays to": "tot en met",
        "out of": "op",
        "sections": "paragrafen",
        "times": "keer",
        "inches": "inch",
        "point": "komma",
        "minus": "min",
        "plus": "plus",
        "percent": "procent",
        "on": "op Op elke iedere nooit",
        "to": "tot",
        "ratio": "op",
        "score": "",
        "per": "per",
        "and": "en",
        "and a half": "en een half",
        "at": "apenstaartje",
        "dot": "punt",
        "slash": "slash",
        "dash": "streepje",
        "underscore": "liggend streepje",
        "colon": "dubbele punt",
        "hashtag": "hashtag",
        "number": "nummer",
        "by": "bij",
        "version": "versie",
        "equals": "is",
        "question mark": "vraagteken",
        "tilde": "tilde",
        "ampersand": "en",
        "hash": "hekje",
        "century": "eeuw",
        "street": "straat",
        "o'clock": "uur u.",
        "money and": "en",
    },
    symbols={
        "≥": "groter dan of gelijk aan",
        "≤": "kleiner dan of gelijk aan",
        "≠": "ongelijk aan",
        "√": "wortel",
        "∞": "oneindig",
        "&": "en",
        "@": "apenstaartje",
        "%": "procent",
        "$": "dollar",
        "€": "euro",
        "£": "pond",
        "+": "plus",
        "=": "is",
        "<": "kleiner dan",
        ">": "groter dan",
        "×": "keer",
        "÷": "gedeeld door",
        "±": "plusminus",
        "≈": "ongeveer",
        "°": "graden",
        "§": "paragraaf",
    },
    months=months_of(
        MONTHS, "jan feb mrt apr mei jun jul aug sep okt nov dec", {"febr": "februari", "sept": "september"}
    ),
    abbreviations=ABBREVIATIONS,
    fixed=FIXED,
    before_figures=BEFORE_FIGURES,
    also_words=words("past. red. fa. min. p. max. gem. op. vert."),
    titles=words(
        "Fam. Burg. Weth. Fa. Dhr. dhr. Dr. Drs. Ds. Ing. Ir. Mevr. Mr. Mw. Prof. St. nr. blz. hfst. fig. "
        "mej. Mej. zr. Zr. br. Br. jhr. Jhr. jkvr. Jkvr. lt. Lt. sgt. maj. kapt. kpt. kpl. korp. adj. adm. "
        "insp. dir. pres. Mgr. mgr. kard. bar. wed. Wed. ds. drs. ir. mevr. mw. prof. dr. gen. kol. kap. "
        "gebr. fam. fa. Kon. Gebr. ing."
    ),
    never_final=words(
        "bijv. bv. ca. cf. d.w.z. evt. excl. incl. m.n. max. ong. resp. vgl. vs. o.a. o.m. i.p.v. m.b.t. zgn."
    ),
    sentence_openers=words(
        "aan al alle alles als altijd bij daar daarna dan dat de deze die dit dus een eerst elke en er gelukkig "
        "heb het hier "
        "hij hoe iedereen ik in intussen ja je jij kan maar men met mij mijn misschien na naar natuurlijk nee "
        "niemand niet nog "
        "nu of om omdat onder ons ook op over soms te tegen toen tot tussen uit van veel voor vroeger waar "
        "waarom wat we "
        "welke wie wij ze zij zo zijn zonder"
    ),
    ordinal_period=False,
    keep_with_next=words("de het een mijn jouw zijn haar ons onze hun dit dat deze die van in op met voor naar bij"),
    conjunctions=("en", "maar", "of", "omdat", "want", "die", "dat", "toen", "als", "terwijl"),
    units=UNITS,
    name_includes_one=True,
    noun=LazyPattern(r" (?!van\b|en\b|of\b|tot\b|per\b|met\b|in\b|op\b|voor\b|uur\b|was\b|is\b)[a-zéëïöü]{3,}"),
    fraction=fraction,
    telephone=r"\(?0\d{1,3}\)?(?:-| |/)\d{6,8}|\(?0\d{1,3}\)?(?:-| |/)\d{2,4}(?:[ .]\d{2,4}){1,3}|0[89]00-\d{4}",
    and_half=and_half,
    power=power,
    numbered=words("hoofdstuk deel band akte acte scène artikel boek fase graad type titel"),
    rulers=words(
        "Wilhelmina Juliana Emma Beatrix Jan Filip Gregorius Innocentius Leo Otto Rudolf Richard Alexander "
        "Willem Lodewijk Karel Filips Hendrik Leopold Boudewijn Albert Frederik Elizabeth Napoleon Johannes Paus Pius "
        "Benedictus Nicolaas Peter Catharina George Eduard"
    )
    | {"Johannes Paulus"},
    ruler=ruler,
    keys={
        "Ctrl": "control",
        "Alt": "alt",
        "Shift": "shift",
        "Cmd": "command",
        "Del": "delete",
        "Esc": "escape",
    },
    weekdays={
        "ma": "maandag",
        "di": "dinsdag",
        "wo": "woensdag",
        "do": "donderdag",
        "vr": "vrijdag",
        "za": "zaterdag",
        "zo": "zondag",
    },
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words("kijkt wijst opent sluit pakt haalt schenkt legt trekt zingt leest toont")
    | {"gaat naar", "loopt naar", "staat op"},
    with_directions=words("moment ogenblik hij zij ze beiden allen na even hard zacht een lange korte de keel over"),
    directions=words(
        "lacht lachen gelach lachend glimlacht glimlach zucht zuchten stilte applaus hoest hoesten pauze "
        "knikt onverstaanbaar fluistert snikt huilt muziek grinnikt denkt aarzelt twijfelt zwijgt schraapt "
        "slikt peinst grijnst"
    )
    | {
        "valt stil",
        "staat op",
        "schudt zijn hoofd",
        "schudt haar hoofd",
        "kijkt uit het raam",
        "veegt een traan weg",
        "last een pauze in",
        "gelach in de zaal",
        "algemeen gelach",
        "barst in lachen uit",
        "schiet in de lach",
        "haalt haar schouders op",
        "haalt zijn schouders op",
        "neemt een slok",
        "schudt het hoofd",
    },
    date=date,
    clock=clock,
)
