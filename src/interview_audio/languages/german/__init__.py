"""German."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.german.abbreviations import ABBREVIATIONS
from interview_audio.languages.german.books import BOOKS
from interview_audio.languages.german.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.german.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.german.nouns import inflected
from interview_audio.languages.german.ordinals import ordinal
from interview_audio.languages.german.people import GENDERS
from interview_audio.languages.german.phrases import PHRASES
from interview_audio.languages.german.sentence_openers import SENTENCE_OPENERS
from interview_audio.languages.german.short_forms import BEFORE_FIGURES, FIXED
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern

AFTER_DATIVE = LazyPattern(
    r"\b(?:unter|mit|von|bei|zu|nach|seit|aus|vor|neben|gegenüber|vom|beim|zum|dem|der) "
    r"(?:(?:König|Kaiser|Papst|Zar|Herzog|Fürst|Prinz|Graf|Sultan)(?:in)? )?$",
    re.IGNORECASE,
)
AFTER_ACCUSATIVE = LazyPattern(
    r"\b(?:für|gegen|über|um|durch|ohne|an|den) (?:(?:König|Kaiser|Papst|Zar|Herzog|Fürst|Prinz|Graf|Sultan) )?$",
    re.IGNORECASE,
)
HALVES = {
    **dict.fromkeys(
        ("Liter", "l", "Meter", "m", "Kilometer", "km", "Tag", "Monat", "Zentner", "Teelöffel", "Esslöffel", "Apfel"),
        "einen halben",
    ),
    **dict.fromkeys(
        ("Stunde", "h", "Tasse", "Million", "Minute", "Seite", "Milliarde", "Flasche", "Tonne", "t"), "eine halbe"
    ),
    **dict.fromkeys(("Jahr", "Kilo", "kg", "Pfund", "Dutzend", "Glas", "Jahrhundert", "Leben"), "ein halbes"),
}
"""Half of what a noun names, as the object of a sentence."""
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24. Februar 2022."""
    return f"{day}. {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: neun Uhr dreißig."""
    said = f"{_before_noun(numerals.cardinal(str(hour), 'de'))} Uhr"
    return f"{said} {numerals.cardinal(str(minute), 'de')}" if minute else said


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: ein Halb, drei Viertel, ein Zwanzigstel."""
    if below == 1:
        return None
    if (above, below) == (1, 2) and noun in HALVES:
        return HALVES[noun]
    name = "Halb" if below == 2 else numerals.ordinal(str(below), "de").removesuffix("e").capitalize() + "el"
    return f"{_before_noun(numerals.cardinal(str(above), 'de'))} {name}"


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: quadratmeter, ein Kubikmeter."""
    *article, name = unit.split()
    return " ".join([*article, ("Quadrat" if power == "2" else "Kubik") + name.lower()])


def ruler(name: str, figures: str, before: str) -> str:
    """Say the numeral behind a ruler's name: ludwig der Vierzehnte, Elisabeth die Zweite."""
    feminine = name.endswith(("th", "a"))
    said = numerals.ordinal(figures, "de").capitalize()
    if AFTER_DATIVE.search(before):
        return f"{'der' if feminine else 'dem'} {said}n"
    if not feminine and AFTER_ACCUSATIVE.search(before):
        return f"den {said}n"
    return f"{'die' if feminine else 'der'} {said}"


def _before_noun(number: str) -> str:
    return number.removesuffix("s") if number.endswith("eins") else number


def _before_feminine(number: str) -> str:
    return "eine" if number == "eins" else number


LANGUAGE = Language(
    code="de",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="de",
    group=". ",
    decimal=",",
    words={
        "about": "etwa",
        "less than": "weniger als",
        "more than": "mehr als",
        "at least": "mindestens",
        "at most": "höchstens",
        "arrow": "nach",
        "per 100 km": "auf hundert Kilometer",
        "pressure": "zu",
        "squared": "Quadrat",
        "cubed": "hoch drei",
        "power": "hoch",
        "over": "durch",
        "♩": "Viertel",
        "♪": "Achtel",
        "per Wo": "pro Woche",
        "per Mon": "pro Monat",
        "per J": "pro Jahr",
        "short months": "Jan Jän Feb Febr Apr Aug Sep Sept Okt Nov Dez",
        "bleep": "Piep",
        "cents unsaid": "yes",
        "sharp": "Kreuz",
        "flat": "b",
        "natural": "Auflösungszeichen",
        "out of": "von",
        "sections": "Paragraphen",
        "times": "mal",
        "inches": "Zoll",
        "point": "Komma",
        "minus": "minus",
        "plus": "plus",
        "percent": "Prozent",
        "on": "am jeden nie Am Jeden jeder",
        "to": "bis",
        "per": "pro",
        "and": "und",
        "and a half": "einhalb",
        "at": "ät",
        "dot": "Punkt",
        "slash": "Schrägstrich",
        "dash": "Bindestrich",
        "underscore": "Unterstrich",
        "colon": "Doppelpunkt",
        "hashtag": "Hashtag",
        "number": "Nummer",
        "by": "mal",
        "version": "Version",
        "equals": "gleich",
        "question mark": "Fragezeichen",
        "tilde": "Tilde",
        "ampersand": "und",
        "hash": "Raute",
        "century": "Jahrhundert",
        "street": "straße",
        "o'clock": "Uhr",
        "ratio": "zu",
        "score": "zu",
    },
    symbols={
        "≥": "größer oder gleich",
        "≤": "kleiner oder gleich",
        "≠": "ungleich",
        "√": "Wurzel",
        "∞": "unendlich",
        "÷": "geteilt durch",
        "&": "und",
        "@": "ät",
        "%": "Prozent",
        "$": "Dollar",
        "€": "Euro",
        "£": "Pfund",
        "+": "plus",
        "=": "gleich",
        "<": "kleiner als",
        ">": "größer als",
        "×": "mal",
        "±": "plus minus",
        "≈": "ungefähr",
        "°": "Grad",
        "§": "Paragraph",
    },
    months=months_of(
        MONTHS,
        "jan feb mär apr mai jun jul aug sep okt nov dez",
        {"jän": "Jänner", "jänner": "Jänner", "febr": "Februar", "sept": "September"},
    ),
    abbreviations=ABBREVIATIONS,
    before_figures=BEFORE_FIGURES,
    fixed=FIXED,
    also_words=words("mag. max. kap. min. hg. abs. art. bes. op. ing. fam. u."),
    titles=words(
        "Dr. Prof. Fr. Hr. Hrn. Frl. St. Nr. Ing. Dipl. Pfr. Präs. Vors. Fa. Gebr. Lt. Ltn. Olt. Ofw. Fw. "
        "Uffz. Maj. Gen. Adm. Kpt. Dir. Insp. Abg. Schw. Hptm. Mag. RA. Hl. hl. Geb. Arch. Bgm. Obstlt. Gefr. "
        "gel."
    ),
    never_final=words(
        "ü. li. re. u. med. phil. jur. h.c. em. rer. nat. dipl.-ing. bspw. bzgl. bzw. ca. evtl. ggf. inkl. insb. "
        "lt. max. min. sog. vgl. vs. z.b. d.h. u.a. v.a. i.d.r. zzgl. exkl. einschl. wg. zw. betr. entspr. ehem. "
        "urspr. eigtl. habil. s.a. v. jun. sen. sr. gem. mind. rd. insg. ungef. nördl. südl. östl. westl. a.d. "
        "zit. i.h.v. bes. verw."
    ),
    ordinal_period=True,
    capital_nouns=True,
    sentence_openers=SENTENCE_OPENERS,
    ordinal=ordinal,
    conjunctions=("und", "aber", "oder", "weil", "dass", "sondern", "wenn", "während", "obwohl"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=False,
    before_noun=_before_noun,
    noun=LazyPattern(r" [A-ZÄÖÜ][a-zäöüß]"),
    feminine_noun=LazyPattern(
        r" (?!Junge|Name|Kunde|Kollege|Experte|Buchstabe|Gedanke|Auge|Ende|Interesse)"
        r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:e|ung|heit|keit|schaft|tät|ion|in)|"
        r"Frau|Person|Stadt|Hand|Zeit|Art|Zahl|Antwort|Woche)\b"
    ),
    before_feminine=_before_feminine,
    fraction=fraction,
    telephone=r"\(?0\d{2,5}\)?(?: ?[/-] ?| )\d{2,}(?:[ -]?\d{2,})*",
    power=power,
    inflected=inflected,
    numbered=words("Kapitel Teil Band Akt Abschnitt Artikel Stufe Typ Phase Buch Weltkrieg"),
    rulers=words(
        "Adolf Alfons Amenophis Anna August Bonifatius Christian Christina Clemens Ernst Eugen Gustav Hadrian Harald "
        "Innozenz Isabella Iwan Josef Joseph Julius Klemens Lothar Ludwig Margarethe Maria Mehmed Oskar Otto Ruprecht "
        "Selim Sigismund Sixtus Stephan Süleyman Thutmosis Urban Viktor Waldemar Wenzel Albert Alexander Benedikt "
        "Eduard Elisabeth Ferdinand Franz Friedrich Georg Gregor Heinrich Jakob Johannes "
        "Karl Katharina Konrad Leo Leopold Ludwig Maximilian Napoleon Nikolaus Otto Paul Peter Philipp Pius Ramses "
        "Richard Rudolf Wilhelm"
    )
    | {"Franz Joseph", "Franz Josef", "Friedrich Wilhelm", "Johannes Paul", "Karl Gustav", "Viktor Emanuel"},
    ruler=ruler,
    keys={
        "Strg": "Steuerung",
        "Ctrl": "Control",
        "Alt": "Alt",
        "Umschalt": "Umschalt",
        "Shift": "Shift",
        "Cmd": "Command",
        "Entf": "Entfernen",
        "Esc": "Escape",
        "Einfg": "Einfügen",
        "Win": "Windows",
    },
    weekdays={
        "Mo": "Montag",
        "Di": "Dienstag",
        "Mi": "Mittwoch",
        "Do": "Donnerstag",
        "Fr": "Freitag",
        "Sa": "Samstag",
        "So": "Sonntag",
    },
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words(
        "zeigt schaut blickt öffnet schließt nimmt holt deutet greift legt zieht singt liest hebt "
        "schenkt rührt dreht lehnt"
    )
    | {"geht ans", "geht zum", "geht zur", "macht das", "macht die", "steht auf"},
    with_directions=words(
        "Moment Augenblick einen er sie es man beide alle sich kurz lange laut leise herzlich nach die den mit nickend"
    ),
    directions=words(
        "klingelt klopft lacht lachen Lachen lachend lachte schmunzelt lächelt grinst kichert seufzt überlegt "
        "zögert nickt "
        "schweigt stockt weint räuspert hustet flüstert denkt winkt zuckt gestikuliert Pause Applaus Stille "
        "Schweigen Gelächter Räuspern Husten Musik unverständlich"
    )
    | {
        "macht eine Pause",
        "steht auf",
        "verdreht die Augen",
        "wischt sich die Tränen ab",
        "schaut aus dem Fenster",
        "nimmt einen Schluck",
        "schallendes Gelächter",
        "allgemeines Gelächter",
        "bricht in Lachen aus",
        "lacht auf",
        "holt Luft",
        "schüttelt den Kopf",
        "trinkt einen Schluck",
        "zuckt mit den Schultern",
    },
    date=date,
    clock=clock,
)
