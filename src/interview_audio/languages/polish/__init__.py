"""Polish."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.polish.abbreviations import ABBREVIATIONS, BEFORE_FIGURES, FIXED
from interview_audio.languages.polish.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.polish.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.polish.ordinals import ordinal
from interview_audio.languages.polish.phrases import PHRASES

MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 lutego 2022."""
    return f"{day} {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: czternasta trzydzieści."""
    said = ordinal(hour, "feminine") if hour else "zero"
    return f"{said} {numerals.cardinal(str(minute), 'pl')}" if minute else said


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: pół, jedna trzecia, trzy czwarte, pięć szóstych."""
    if below == 1:
        return None
    if (above, below) == (1, 2):
        return "pół" if noun else "jedna druga"
    if above == 1:
        return f"jedna {ordinal(below, 'feminine')}"
    case = "plural" if _few(above) else "plural genitive"
    return f"{_before_feminine(numerals.cardinal(str(above), 'pl'))} {ordinal(below, case)}"


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit in all its forms: metry kwadratowe, metrów kwadratowych."""
    kind = "kwadratow" if power == "2" else "sześcienn"
    endings = {"ów": "ych", "y": "e", "a": "ego"}
    forms = unit.split("|")
    return "|".join(
        f"{form} {kind}{next((e for end, e in endings.items() if form.endswith(end)), 'y')}" for form in forms
    )


def plural(whole: str, decimals: str, forms: str) -> str:
    """Choose among a name's forms: two to four, five and more, a part of one."""
    few, many, part = (forms.split("|") * 3)[:3]
    if decimals:
        return part
    return few if _few(int(whole or "0")) else many


def ruler(name: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: Jan trzeci, Jana trzeciego, Elżbieta druga."""
    woman = name.rstrip("aęyią").endswith(("Elżbiet", "Katarzyn", "Mari", "Wiktori"))
    if woman:
        return ordinal(int(figures), "feminine" if name.endswith("a") else "feminine genitive")
    return ordinal(int(figures), "genitive" if name.endswith("a") else "nominative")


def _few(number: int) -> bool:
    return number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)


def _before_feminine(number: str) -> str:
    return "jedna" if number == "jeden" else re.sub(r"\bdwa$", "dwie", number)


LANGUAGE = Language(
    code="pl",
    lacks=frozenset({"names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=PHRASES,
    numbers="pl",
    group=" .",
    decimal=",",
    words={
        "bleep": "pip",
        "point": "przecinek",
        "minus": "minus",
        "plus": "plus",
        "percent": "procent",
        "to": "do",
        "ratio": "do",
        "score": "do",
        "per": "na",
        "per h": "na godzinę",
        "per s": "na sekundę",
        "per min": "na minutę",
        "and": "i",
        "and a half": "i pół",
        "at": "małpa",
        "dot": "kropka",
        "slash": "ukośnik",
        "dash": "myślnik",
        "underscore": "podkreślnik",
        "colon": "dwukropek",
        "hashtag": "hashtag",
        "number": "numer",
        "by": "na",
        "version": "wersja",
        "equals": "równa się",
        "question mark": "znak zapytania",
        "tilde": "tylda",
        "ampersand": "i",
        "hash": "kratka",
        "century": "wiek",
        "times": "razy",
        "inches": "cali",
    },
    symbols={
        "&": "i",
        "@": "małpa",
        "%": "procent",
        "$": "dolarów",
        "€": "euro",
        "£": "funtów",
        "+": "plus",
        "=": "równa się",
        "<": "mniejsze niż",
        ">": "większe niż",
        "×": "razy",
        "±": "plus minus",
        "≈": "około",
        "°": "stopni",
        "§": "paragraf",
    },
    months=months_of(MONTHS, "sty lut mar kwi maj cze lip sie wrz paź lis gru"),
    abbreviations=ABBREVIATIONS,
    before_figures=BEFORE_FIGURES,
    fixed=FIXED,
    titles_without_period={
        "dr": "doktor",
        "Dr": "doktor",
        "mgr": "magister",
        "płk": "pułkownik",
        "mjr": "major",
        "o": "ojciec",
    },
    titles=words("Prof. Inż. Ks. Gen. Kpt. Red. Mec. Św. Doc. Dyr. Hab. Lek."),
    never_final=words("al. ds. im. m.in. np. ok. por. pt. tj. tzn. tzw. ul. zob. ur. zm. godz. św. ew."),
    sentence_openers=words(
        "a ale bo był była było by czy co dla do dlaczego gdy gdzie i ich ja jak jaki jest jestem jeśli już każdy "
        "kiedy kto która który mam mamy może my na nie nikt niż no o od on ona oni po potem przed przez się są ta "
        "tak tam "
        "te ten teraz to tu tylko w we wszyscy więc z za ze że"
    ),
    conjunctions=("i", "a", "ale", "oraz", "lub", "bo", "że", "który", "gdy", "kiedy", "więc"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=True,
    plural=plural,
    noun=LazyPattern(r" (?!dla\b|nad\b|pod\b|oraz\b|lub\b|jest\b)[a-ząćęłńóśźż]{3,}"),
    feminine_noun=LazyPattern(
        r" (?:osob|kobiet|godzin|minut|sekund|stron|piosen|płyt|sztu|szklan|łyżecz|łyż|grup|klas|szkół|szko[łl]|"
        r"siost[rp]|cór|książ|lamp|scen|kamer|gitar|fotografi|histori|rzecz|spraw|noc|ulic|częśc|rol|drużyn|bram|nagrod|próbk)"
        r"(?:a|y|i|e|ki|ka)\b"
    ),
    before_feminine=_before_feminine,
    fraction=fraction,
    telephone=r"\d{3}-\d{3}-\d{3}|\d\d[ -]\d{3}[ -]\d\d[ -]\d\d|(?:(?<=numer )|(?<=: )|(?<=pod ))\d{3} \d{3} \d{3}",
    power=power,
    rulers=words(
        "Jan Jana Zygmunt Zygmunta Kazimierz Kazimierza Władysław Władysława Bolesław Bolesława Stanisław Stanisława "
        "August Augusta Henryk Henryka Karol Karola Ludwik Ludwika Filip Filipa Elżbieta Elżbiety Elżbiecie Katarzyna "
        "Katarzyny Mikołaj Mikołaja Napoleon Napoleona Aleksander Aleksandra Fryderyk Fryderyka Wilhelm Wilhelma "
        "Benedykt Benedykta Pius Piusa Paweł Pawła Franciszek Jerzy Mieszko"
    )
    | {"Jan Paweł", "Jana Pawła"},
    ruler=ruler,
    weekdays={
        "pon": "poniedziałek",
        "wt": "wtorek",
        "śr": "środa",
        "czw": "czwartek",
        "pt": "piątek",
        "sob": "sobota",
        "niedz": "niedziela",
    },
    currencies=CURRENCIES,
    scales=SCALES,
    directions=words("śmiech śmieje uśmiecha wzdycha westchnienie cisza pauza oklaski niezrozumiałe kaszle płacze"),
    with_directions=words("się on ona oboje wszyscy"),
    date=date,
    clock=clock,
)
