"""Ordinals: 21st, 3. Mai, 1er, 2º, the XIX century."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import DIGITS, ENGLISH, FRENCH, GERMAN, INNER_STOP, ROMANCE, Rule, one_of

SUFFIXES = {"st": "1", "nd": "2", "rd": "3"}


def _english(match: re.Match[str], language: Language) -> str | None:
    """Say 21st; leave what isn't English (11st)."""
    figures = "".join(c for c in match[1] if c.isdigit())
    suffix = match[2].lower()
    teen = figures[-2:-1] == "1"
    right = figures[-1] == SUFFIXES[suffix] and not teen if suffix in SUFFIXES else teen or figures[-1] not in "123"
    return numerals.ordinal(figures, language.numbers) if right else None


def _german_decade(match: re.Match[str], language: Language) -> str:
    return f"{numerals.year(match[1], language.numbers)}er{match[2]}"


def _french(match: re.Match[str], language: Language) -> str:
    many = "s" if match[2].endswith("s") else ""
    if match[1] == "1":
        return ("première" if match[2].startswith(("re", "ère")) else "premier") + many
    if match[1] == "2" and match[2].startswith(("nd", "d")):
        return ("seconde" if match[2].startswith(("nde", "de")) else "second") + many
    return numerals.ordinal(match[1], language.numbers) + many


def _romance(match: re.Match[str], language: Language) -> str:
    said = numerals.ordinal(match[1], language.numbers)
    ending = match[2] or match[3]
    if ending[-1] == "s":
        return re.sub(r"o\b", ending.translate(str.maketrans("ºª", "oa")), said)
    if language.code == "es" and ending == "º" and SHORTENING.match(after(match)):
        return said.removesuffix("o") if said.endswith(("primero", "tercero")) else said
    if ending == "er":
        return said[:-1] if language.code == "es" and said.endswith(("primero", "tercero")) else said
    return re.sub(r"o\b", "a", said) if ending[-1] in "ªa" else said


SHORTENING = LazyPattern(
    r" (?!de\b|del\b|y\b|e\b|o\b|a\b|al\b|en\b|que\b|por\b|con\b|no\b|se\b|me\b|es\b|fue\b|la\b|el\b|izq|dcha|para\b|"
    r"como\b|si\b|sin\b|pero\b|lo\b|le\b|mi\b|su\b|porque\b)[a-zñ]{3,}"
)
"""A noun right behind: el 3º piso is tercer."""


def _century(match: re.Match[str], language: Language) -> str:
    return numerals.ordinal(roman_value(match[1]), language.numbers)


def _counted_century(match: re.Match[str], language: Language) -> str:
    say = numerals.ordinal if language.code == "it" else numerals.cardinal
    return f"{match[1]} {say(roman_value(match[2]), language.numbers)}"


def _centuries(match: re.Match[str], language: Language) -> str:
    say = numerals.ordinal if language.code == "it" else numerals.cardinal
    first, second = (say(roman_value(match[place]), language.numbers) for place in (3, 7))
    return f"{match[1]} {first} {match[4]} {match[5] or ''}{second}"


def _centuries_from_to(match: re.Match[str], language: Language) -> str:
    say = numerals.ordinal if language.code == "it" else numerals.cardinal
    first, second = (say(roman_value(match[place]), language.numbers) for place in (2, 5))
    name = language.words["centuries"] if match[1].endswith(".") else match[1]
    return f"{name} {first} {match[4] or language.words['to']} {second}"


def _short_century(match: re.Match[str], language: Language) -> str:
    say = numerals.ordinal if language.code == "it" else numerals.cardinal
    return f"{language.words['century']} {say(roman_value(match[1]), language.numbers)}"


ROMAN = r"(?=[IVX])((?:X{1,2})?(?:IX|IV|V?I{0,3}))"
SHORT_CENTURY = Rule(
    "short century",
    rf"\b<<short_century>>\.? {ROMAN}(?!\w)",
    _short_century,
    (("en el s. XX", "en el siglo veinte."),),
    needs="IVX",
    languages=ROMANCE,
)
"""Before abbreviations, which it looks like."""
CENTURIES = Rule(
    "centuries from to",
    rf"\b((?i:<<centuries>>)(?= [IVX]+\s?[-–])|[Ss]s\.|[Ss]écs\.|[Ss]ecc\.|[Ss]iglo(?= [IVX]+\s?[-–])|"
    rf"[Ss]éculo(?= [IVX]+\s?[-–])|[Ss]ecolo(?= [IVX]+\s?[-–])) ({ROMAN})(?:\s?[-–]\s?| (y|e|al?) )({ROMAN})(?!\w)",
    lambda match, language: _centuries_from_to(match, language),
    (("en los ss. XV-XVI", "en los siglos quince a dieciséis."),),
    needs=("IVX", one_of("secc. |secol|siglo|ss. |sécs. |século")),
    languages=ROMANCE,
)
ITALIAN_RING = Rule(
    "Italian ordinal",
    r"\b((?i:(?:il|del|al|dal|nel|sul|un|lo|dello|allo|mio|tuo|suo|nostro|vostro|loro|quel|ogni|solo|già) |"
    r"(?:all|dell|nell|sull|dall|l|quell)'))"
    r"(\d{1,3})[°º](?! ?[CF]\b|\w|\+)|()(?<![\w.,-])(\d{1,3})[°º](?= (?!C\b|F\b|di\b|in\b|al?\b|con\b|per\b|"
    r"sotto\b|sopra\b|"
    r"fuori\b|dentro\b|all|nel|centigradi|gradi|fra\b|tra\b|anche\b|quando\b|che\b|non\b|su\b|sulla\b|e\b|o\b|"
    r"d')[a-zà-ù]{2,})"
    r"|\b((?i:arriv\w+|giuns\w+|classificat\w+|finì|finii) )(\d{1,3})°(?!\w| ?[CF]\b)",
    lambda match, language: (
        (match[1] or match[5] or "") + numerals.ordinal(match[2] or match[4] or match[6], language.numbers)
    ),
    (("il 1° maggio", "il primo maggio."),),
    needs="°º",
    languages=frozenset({"it"}),
)
"""Before units, which take the ring for a degree."""

RULES = (
    Rule(
        "Italian ordinal by its hat",
        r"(?<![\w.,])(\d{1,2})\^(?=[ ,.;:]|$)",
        lambda match, language: re.sub(r"o\b", "a", numerals.ordinal(match[1], language.numbers)),
        (("in 2^ media", "in seconda media."),),
        needs="^",
        languages=frozenset({"it"}),
    ),
    Rule(
        "ordinals from to",
        r"(?<![\w.,])(\d+(?:st|nd|rd|th))\s?[-–]\s?(?=\d+(?:st|nd|rd|th)\b)",
        r"\1 to ",
        (("3rd–5th graders", "third to fifth graders."),),
        needs=("-–", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "ordinal with a decimal",
        r"(?<![\w.,])(\d+)\.(\d)th(?!\w)",
        lambda match, _: f"{numerals.cardinal(match[1], 'en')} point {numerals.ordinal(match[2], 'en')}",
        (("the 97.5th percentile", "the ninety seven point fifth percentile."),),
        needs=one_of(".0th"),
        languages=ENGLISH,
    ),
    Rule(
        "Roman century",
        rf"\b{ROMAN}(?:th)?(?=[ -][Cc]entur)",
        _century,
        (("the XIX century", "the nineteenth century."),),
        needs=("IVX", one_of(" centur|-centur")),
        languages=ENGLISH,
    ),
    Rule(
        "ordinal",
        rf"(?<![\w.])(\d{{1,3}}(?:,\d{{3}})+|\d+) ?{SUPERSCRIPT}?(st|nd|rd|th){SUPERSCRIPT_END}?(?!\w)",
        _english,
        (("1st, 2nd, 3rd and 21st", "first, second, third and twenty first."), ("10<sup>th</sup> time", "tenth time.")),
        needs=(DIGITS, one_of("st|nd|rd|th")),
        languages=ENGLISH,
        ignore_case=True,
    ),
    Rule(
        "German ordinal",
        r"(?<![\w.,])(\d{1,3})\.(?= [^\W\d_])",
        lambda match, language: language.ordinal(match[1], before(match), after(match)),
        (
            ("Am 3. Mai kam der 2. Zug.", "Am dritten Mai kam der zweite Zug."),
            ("24. Februar 2022", "vierundzwanzigster Februar zweitausendzweiundzwanzig."),
        ),
        needs=INNER_STOP,
        languages=GERMAN,
    ),
    Rule(
        "German decade",
        r"(?<![\w.,])(\d{2,4})er(n?)\b",
        _german_decade,
        (("die 1980er und 90er", "die neunzehnhundertachtziger und neunziger."),),
        needs=(DIGITS, one_of("00")),
        languages=GERMAN,
    ),
    Rule(
        "Dutch ordinal",
        rf"(?<![\w.,])(\d+){SUPERSCRIPT}?(?:e|de|ste){SUPERSCRIPT_END}?(?!\w)",
        lambda match, language: numerals.ordinal(match[1], language.numbers),
        (("de 2e keer, 17e-eeuws", "de tweede keer, zeventiende-eeuws."),),
        needs=DIGITS,
        languages=frozenset({"nl"}),
    ),
    Rule(
        "Dutch age",
        r"(?<![\w.,])(\d+)['’-]?(?=(?:jarige?n?|daagse?|delige?|voudige?|tal(?:len)?|er(?:s|jaren)?|persoons|"
        r"urige?|hoekige?|maandelijkse?|koppige?)\b)",
        lambda match, language: numerals.cardinal(match[1], language.numbers),
        (("het 3-jarige kind", "het driejarige kind."),),
        needs="-",
        languages=frozenset({"nl"}),
    ),
    Rule(
        "two centuries in French",
        rf"\b{ROMAN}{SUPERSCRIPT}?(?:e|ème){SUPERSCRIPT_END}?(?=,? (?:et|ou|au|puis) (?:au |le |du "
        rf")?[IVX]+{SUPERSCRIPT}?(?:e|ème)\b)",
        _century,
        (("aux XVe et XVIe siècles", "aux quinzième et seizième siècles."),),
        needs="IVX",
        languages=FRENCH,
    ),
    Rule(
        "first century in French",
        rf"\bI{SUPERSCRIPT}?er{SUPERSCRIPT_END}?(?!\w)",
        "premier",
        (("au Ier siècle", "au premier siècle."),),
        needs="I",
        languages=FRENCH,
    ),
    Rule(
        "French ordinal",
        rf"(?<![\w.,])(\d+){SUPERSCRIPT}?(ers?|res?|ères?|es?|èmes?|è|ndes?|nds?|(?<=2)des?|"
        rf"(?<=2)ds?){SUPERSCRIPT_END}?(?!\w)",
        _french,
        (("le 1er mars et la 2e fois", "le premier mars et la deuxième fois."),),
        needs=DIGITS,
        languages=FRENCH,
    ),
    Rule(
        "French century",
        rf"\b{ROMAN}{SUPERSCRIPT}?(?:e|ème){SUPERSCRIPT_END}?(?: (s)\.|(?=\s(?:siècle|arrondissement)))",
        lambda match, language: _century(match, language) + (" siècle" if match[2] else ""),
        (("au XIXe siècle", "au dix-neuvième siècle."),),
        needs="IVX",
        languages=FRENCH,
    ),
    Rule(
        "Romance ordinal",
        rf"(?<![\w.,])(\d{{1,3}})\.?(?:([ºª])(?!s)|{SUPERSCRIPT}?(er|[rdtmvn][oa]|[oaºª]s|"
        rf"(?<=\.)[oa]){SUPERSCRIPT_END}?(?!\w))",
        _romance,
        (("la 2ª vez", "la segunda vez."), ("el 3er piso", "el tercer piso.")),
        needs="ºªroas",
        languages=ROMANCE,
    ),
    Rule(
        "Romance ordinal by its letter",
        r"\b((?i:l[ao]s?|il|el|al?|del|d[aeo]|n[aeo]|o|un[ao]?|uma?|nell[ao]|dell[ao]|all[ao]|sull[ao]|nel|"
        r"m[ií][ao]|su[ao]|tu[ao]|"
        r"pel[ao]|est[aeo]|ess[ae]|quest[ao]|quell[ao]|minha|meu|seu|sua|in|em|en|di|per|por|à|ao|ogni|"
        r"cada) )(\d{1,2})([ao])"
        r"(?= [a-zà-ÿ]{3,})",
        lambda match, language: match[1] + re.sub(r"o\b", match[3], numerals.ordinal(match[2], language.numbers)),
        (("la 5a vez", "la quinta vez."),),
        needs="ao",
        languages=ROMANCE,
    ),
    Rule(
        "Roman ordinal",
        rf"\b(?=[IVX]{{2}}|[VX]){ROMAN}{SUPERSCRIPT}?(?:e|ème|ste){SUPERSCRIPT_END}?(?!\w)",
        _century,
        (("la IIIe République", "la troisième République."), ("la Ve", "la cinquième.")),
        needs="IVX",
        languages=FRENCH | frozenset({"nl"}),
    ),
    Rule(
        "two centuries",
        rf"\b((?i:<<centuries>>)) ({ROMAN}) (y|e|a|al|o|ou) (el |il |o )?({ROMAN})(?!\w)",
        _centuries,
        (("los siglos XV y XVI", "los siglos quince y dieciséis."),),
        needs="IVX",
        languages=ROMANCE,
    ),
    Rule(
        "two centuries in Italian",
        rf"\b{ROMAN}(?= (?:e|ed|al|o) (?:il |l')?[IVX]+ <<century>>)",
        _century,
        (("tra il XV e il XVI secolo", "tra il quindicesimo e il sedicesimo secolo."),),
        needs=("IVX", one_of(" secolo")),
        languages=frozenset({"it"}),
    ),
    Rule(
        "Romance century",
        rf"\b((?i:<<century>>)) ((?i:{ROMAN}))(?!\w)",
        _counted_century,
        (("el siglo XXI", "el siglo veintiuno."),),
        needs="IVXivx",
        languages=ROMANCE,
    ),
    Rule(
        "Italian century",
        rf"\b{ROMAN}(?= <<century>>)",
        _century,
        (("nel XX secolo", "nel ventesimo secolo."),),
        needs=("IVX", one_of(" secolo")),
        languages=frozenset({"it"}),
    ),
)
