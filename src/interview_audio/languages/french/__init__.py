"""French."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.french.abbreviations import ABBREVIATIONS
from interview_audio.languages.french.books import BOOKS
from interview_audio.languages.french.genders import FEMININE as FEMININE_NOUNS
from interview_audio.languages.french.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.french.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.french.people import GENDERS
from interview_audio.languages.french.phrases import PHRASES
from interview_audio.languages.french.short_forms import BEFORE_FIGURES, FIXED
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
AT_A_MINUTE = LazyPattern(r"\b(?:à la|de la|dès la|la) $", re.IGNORECASE)


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 février 2022, 1er mars."""
    return f"{'1er' if day == 1 else day} {MONTHS.split()[month - 1]}" + (f" {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: quatorze heures trente."""
    number = re.sub(r"\bun$", "une", numerals.cardinal(str(hour), "fr"))
    said = f"{number} heure" if hour < 2 else f"{number} heures"
    return f"{said} {numerals.cardinal(str(minute), 'fr')}" if minute else said


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: un demi, deux tiers, trois quarts, un vingtième."""
    if below == 1:
        return None
    if (above, below) == (1, 2) and noun:
        return "une demi" if noun in FEMININE else "un demi"
    part = {2: "demi", 3: "tiers", 4: "quart"}.get(below) or numerals.ordinal(str(below), "fr")
    return f"{numerals.cardinal(str(above), 'fr')} {part if above == 1 or below == 3 else part + 's'}"


def and_half(whole: str, noun: str) -> str:
    """Say 1½ and what it counts: un an et demi, deux heures et demie."""
    feminine = noun.removesuffix("s") in FEMININE
    said = numerals.cardinal(whole, "fr")
    many = noun.removesuffix("s") if whole == "1" else noun if noun.endswith("s") else noun + "s"
    return f"{_before_feminine(said) if feminine else said} {many} et {'demie' if feminine else 'demi'}"


FEMININE = words("heure minute seconde année journée livre tonne page bouteille tasse cuillère douzaine semaine part")


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: mètres carrés, un mètre cube."""
    return f"{unit} {'carré' if power == '2' else 'cube'}{'s' if unit.endswith('s') else ''}"


def ruler(_: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: françois premier, Louis quatorze."""
    return "premier" if figures == "1" else numerals.cardinal(figures, "fr")


def _before_feminine(number: str) -> str:
    return re.sub(r"\bun$", "une", number)


def minute_of_a_game(figures: str, before: str) -> str:
    """Say the minute of a game: à la quatre-vingt-dixième minute."""
    return f"{numerals.ordinal(figures, 'fr')} minute" if AT_A_MINUTE.search(before) else ""


LANGUAGE = Language(
    code="fr",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="fr",
    group=" .",
    decimal=",",
    words={
        "about": "environ",
        "less than": "moins de",
        "more than": "plus de",
        "at least": "au moins",
        "at most": "au plus",
        "arrow": "vers",
        "per 100 km": "aux cent kilomètres",
        "kilo": "kilo",
        "pressure": "sur",
        "squared": "au carré",
        "cubed": "au cube",
        "power": "puissance",
        "over": "sur",
        "♩": "noire",
        "♪": "croche",
        "per j": "par jour",
        "short months": "janv févr avr juil sept oct nov déc",
        "bleep": "bip",
        "cents unsaid": "yes",
        "sharp": "dièse",
        "flat": "bémol",
        "natural": "bécarre",
        "weekdays from": "du",
        "weekdays to": "au",
        "out of": "sur",
        "sections": "paragraphes",
        "times": "fois",
        "inches": "pouces",
        "point": "virgule",
        "minus": "moins",
        "plus": "plus",
        "percent": "pour cent",
        "on": "le Le chaque jamais",
        "to": "à",
        "per": "par",
        "and": "et",
        "and a half": "et demi",
        "at": "arobase",
        "dot": "point",
        "slash": "slash",
        "dash": "tiret",
        "underscore": "tiret bas",
        "colon": "deux-points",
        "hashtag": "hashtag",
        "number": "numéro",
        "by": "par",
        "version": "version",
        "equals": "égale",
        "question mark": "point d'interrogation",
        "tilde": "tilde",
        "ampersand": "et",
        "hash": "dièse",
        "century": "siècle",
        "money of": "de",
    },
    symbols={
        "≥": "supérieur ou égal à",
        "≤": "inférieur ou égal à",
        "≠": "différent de",
        "√": "racine de",
        "∞": "l'infini",
        "÷": "divisé par",
        "&": "et",
        "@": "arobase",
        "%": "pour cent",
        "$": "dollar",
        "€": "euro",
        "£": "livre",
        "+": "plus",
        "=": "égale",
        "<": "inférieur à",
        ">": "supérieur à",
        "×": "fois",
        "±": "plus ou moins",
        "≈": "environ",
        "°": "degrés",
        "§": "paragraphe",
    },
    months=months_of(MONTHS, "janv févr mars avr mai juin juil août sept oct nov déc"),
    abbreviations=ABBREVIATIONS,
    fixed=FIXED,
    before_figures=BEFORE_FIGURES,
    titles_without_period={
        "bd": "boulevard",
        "Bd": "boulevard",
        "av": "avenue",
        "pl": "place",
        "Dr": "docteur",
        "Drs": "docteurs",
        "Vve": "veuve",
        "Me": "maître",
        "Mgr": "monseigneur",
        "Mlle": "mademoiselle",
        "Mme": "madame",
        "Mmes": "mesdames",
        "Mr": "monsieur",
        "Pr": "professeur",
        "St": "saint",
        "Ste": "sainte",
    },
    also_words=words("art. ex. vol. col. max. pl. op. fig. min."),
    titles=words(
        "M. MM. Mme. Mlle. Dr. Pr. Prof. St. Ste. Me. Cdt. Cne. Lt. Col. Cap. Sgt. Adj. Brig. Insp. Dir. Gal. "
        "Gén. Ing. Mgr. Sr. Fr. Prés."
    ),
    never_final=words("esc. apr. ap. cf. env. ex. p.ex. c.-à-d. vs. max. min. av."),
    sentence_openers=words(
        "alors après au aussi avec aujourd'hui avant bien c'est ce ces cela cette ça car comme comment "
        "d'abord dans de des donc du elle elles en enfin ensuite est et eh il ils j'ai je j' l'idée la le les "
        "leur lorsque mais mon ma même ne non nos notre nous on or ou oui où par parce pas pendant peut-être "
        "plus pour pourquoi puis quand que quel quelle qui quoi s'il sa sans se selon ses si son sur ta tout "
        "toute tous très tu un une votre vous y"
    ),
    conjunctions=("et", "mais", "ou", "parce", "car", "donc", "que", "qui", "quand", "lorsque", "tandis"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=True,
    noun=LazyPattern(r" (?!de\b|du\b|des\b|que\b|qui\b|par\b|avec\b|pour\b|plus\b|moins\b|dans\b)[a-zà-ÿœ]{3,}"),
    feminine_noun=LazyPattern(
        rf" (?:(?:(?:petite|grande|belle|autre|seule|bonne|vieille|nouvelle|jeune|grosse|longue|vraie|simple|courte|"
        rf"jolie|"
        rf"première|dernière|toute|énorme|mauvaise|ancienne|unique|véritable)s? )*"
        rf"(?:{'|'.join(sorted(FEMININE_NOUNS))}|fois|semaine|année|journée|chose|entreprise|caisse|bouteille|œuvre|"
        r"[a-zéèêç]+(?:isse|otte|elle|enne|euse|rice|tion|sion|ette|ence|ance|ture|esse|ité|logie|aine|aille|eille|ière|tée))"
        r")s?\b"
    ),
    before_feminine=_before_feminine,
    fraction=fraction,
    minute_of_a_game=minute_of_a_game,
    telephone=r"0\d(?:[ .-]\d\d){4}|\+33 ?(?:\(0\))?\d(?:[ .-]\d\d){4}",
    and_half=and_half,
    power=power,
    numbered=words("camp chapitre tome volume acte scène partie livre section article type phase niveau annexe titre"),
    rulers=words(
        "Albert Alexandre Baudouin Benoît Catherine Charles Elizabeth Elisabeth Élisabeth Édouard Ferdinand François "
        "Frédéric Georges Grégoire Guillaume Henri Jacques Jean Jean-Paul Léon Léopold Louis Napoléon Nicolas Paul "
        "Philippe Pie Pierre Ramsès Richard"
    ),
    ruler=ruler,
    keys={
        "Ctrl": "contrôle",
        "Alt": "alt",
        "Maj": "majuscule",
        "Cmd": "commande",
        "Suppr": "supprimer",
        "Échap": "échap",
        "Esc": "échap",
        "Verr": "verrouillage",
    },
    weekdays={
        "lun": "lundi",
        "mar": "mardi",
        "mer": "mercredi",
        "jeu": "jeudi",
        "ven": "vendredi",
        "sam": "samedi",
        "dim": "dimanche",
    },
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words(
        "regarde montre ouvre ferme prend sort désigne pose tend lève éteint allume chante lit sert tourne pointe"
    )
    | {"va chercher", "va vers", "va à la"},
    with_directions=words(
        "instant moment il elle on ils elles tous tout un une long longue longs petit petite grand grands bref"
    ),
    directions=words(
        "rire rires rit rient riant sourire sourires sourit sourient soupir soupire soupirs silence "
        "applaudissements inaudible incompréhensible pause tousse réfléchit réfléchissent hésite hésitent "
        "hésitation acquiesce murmure chuchote pleure songe musique toux grimace"
    )
    | {
        "se lève",
        "se tait",
        "marque une pause",
        "fait une pause",
        "lève les yeux au ciel",
        "regarde par la fenêtre",
        "un temps",
        "les larmes aux yeux",
        "montre une photo",
        "éclats de rire",
        "éclate de rire",
        "un éclat de rire",
        "grand éclat de rire",
        "rires dans la salle",
        "boit une gorgée",
        "hausse les épaules",
        "reprend son souffle",
        "secoue la tête",
        "s'émeut",
    },
    date=date,
    clock=clock,
)
