"""Roman numerals: of chapters and wars, after rulers and other names."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.rule import ENGLISH, GERMAN, ROMANCE, SPELLED, Rule, one_of

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
NUMERAL = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
VERB = LazyPattern(r"\s(?!of\b|and\b|in\b|is\b|to\b|on\b|the\b)[a-z]")


def roman_value(numeral: str) -> str:
    """Return the figures of a Roman numeral."""
    values = [ROMAN[letter] for letter in numeral.upper()]
    return str(sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)))


def _numbered(match: re.Match[str], language: Language) -> str | None:
    """Say Chapter I as a number, but neither "the book I was reading" nor "Chapter I wrote"."""
    if match[1].lower() in language.sentence_openers | language.keep_with_next:
        return None  # "Nel XXI secolo"
    speaks = match[2] == "I" and language.code == "en" and match[1] != "World War"
    if speaks and (match[1][0].islower() or VERB.match(after(match))):
        return None
    return f"{match[1]} {numerals.cardinal(roman_value(match[2]), language.numbers)}"


def _numerals(match: re.Match[str], language: Language) -> str:
    figures = [numerals.cardinal(roman_value(part), language.numbers) for part in re.split("[-–]", match[2])]
    joined = f" {language.words['to']} ".join(figures)
    return f"{match[1]} {joined}"


def _ruler(match: re.Match[str], language: Language) -> str:
    return f"{match[1]} {language.ruler(match[1], roman_value(match[2]), before(match))}"


def _ordered(match: re.Match[str], language: Language) -> str | None:
    """Say a Roman numeral between an article and a noun as a place in an order: la Segunda Guerra Mundial."""
    said = numerals.ordinal(roman_value(match["numeral"]), language.numbers)
    article, noun = match["article"].lower(), match["noun"]
    if article in PREPOSITIONS and noun[0].isupper():
        return None  # a letter that names: "de X Files"
    if article in FEMININE_ARTICLES or ((not article or article in PREPOSITIONS) and FEMININE_END.search(noun)):
        said = re.sub(r"o\b", "a", said)
    elif language.code == "es" and said.endswith(("primero", "tercero")):
        said = said[:-1]
    return f"{match['article']} {said.capitalize() if noun[0].isupper() else said} ".lstrip()


PREPOSITIONS = frozenset({"di", "de", "en", "em", "in"})
FEMININE_END = LazyPattern(r"(?:a|fase|[cs]ión|ção|são|zione|sione)$")
FEMININE_ARTICLES = frozenset(
    {
        "la",
        "a",
        "na",
        "da",
        "pela",
        "nella",
        "della",
        "dalla",
        "alla",
        "sulla",
        "una",
        "uma",
        "à",
        "esta",
        "essa",
        "questa",
    }
)


TEAMS = {"XI": "11", "XV": "15", "VIII": "8", "XIII": "13"}
"""Teams of cricket, rugby and rowing."""

RULES = (
    Rule(
        "numeral before its noun",
        r"\b(?P<article>[Ll]a|[Ee]l|[Dd]el|[Aa]l|[Nn]a|[Nn]o|[Dd]a|[Dd]o|[Oo]|[Aa]|[Pp]ela|[Pp]elo|[Ii]l|[Nn]ella|"
        r"[Nn]el|[Dd]ella|[Dd]alla|[Dd]al|"
        r"[Aa]lla|[Ss]ulla|[Uu]na|[Uu]ma|[Uu]n|[Uu]m|[Dd]i|[Dd]e|[Ee]n|[Ee]m|[Ii]n|à|ao) "
        r"(?P<numeral>(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})) "
        r"(?=(?P<noun>(?!Factor|Files)[A-ZÁÉÍÓÚ][a-záéíóúãçñ]{3,}|guerra|edizione|edición|edição|congresso|mostra|rassegna|"
        r"república|repubblica|"
        r"legislatura|internazionale|governo|liceo|piano|corpo|armata|grado|atto|dopoguerra|scena|capitolo|canto|ciclo|"
        r"trimestre|acto|capítulo|tomo|ato|aniversario|aniversário|anniversario|fase|movimento|movimiento|fila|tempo|divisione|"
        r"división|divisão|categoria|categoría|premio|prêmio|festival|torneo|torneio|concorso|concurso|jornada|giornata|"
        r"millennio|milenio|milênio|reggimento|regimento|regimiento|volume|volumen)(?!\w))",
        _ordered,
        (("en la II Guerra Mundial y el III Congreso", "en la Segunda Guerra Mundial y el Tercer Congreso."),),
        needs="IVX",
        languages=ROMANCE,
    ),
    Rule(
        "numeral before its noun at the beginning",
        r"(?:(?<=^)|(?<=[,;:(–—] )|(?<=[(«\"“]))(?P<article>)(?P<numeral>(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})) "
        r"(?=(?P<noun>Guerra|República|Repubblica|Reich|Internacional|Internazionale|Congreso|Congresso|Concilio|"
        r"Encuentro|Encontro|Festival|Simposio|Jornadas?|Bienal|Biennale|Conferencia|Conferência|Conferenza|Cruzada|"
        r"Crociata|Plan|Piano|Legislatura|Edición|Edição|Edizione|edición|edição|edizione|aniversario|aniversário|"
        r"anniversario|guerra|congreso|congresso)\b)",
        _ordered,
        (("III Congreso de Cine", "Tercer Congreso de Cine."),),
        needs="IVX",
        languages=ROMANCE,
    ),
    Rule(
        "numbered parts",
        rf"\b((?i:<<numbered>>)s?) ({NUMERAL}[-–]{NUMERAL})(?![\w'])",
        _numerals,
        (("Chapters I–III", "Chapters one to three."),),
        needs=("-–", "IVXLC", one_of("<<numbered>>")),
        languages=SPELLED,
    ),
    Rule(
        "numbered part",
        rf"\b((?i:<<numbered>>)) (?![LC](?!\w))({NUMERAL})(?![\w']|\. ?\d)",
        _numbered,
        (
            ("Chapter IV and World War II", "Chapter four and World War two."),
            ("World War I ended.", "World War one ended."),
        ),
        needs=("IVXLC", one_of("<<numbered>>")),
        languages=SPELLED,
    ),
    Rule(
        "team of a school",
        r"\b(?:([1-4])(?:st|nd|rd|th)|(First|Second|Third)) (XI|XV|VIII|XIII)(?![\w'])",
        lambda match, _: f"{match[2] or numerals.ordinal(match[1], 'en')} {numerals.cardinal(TEAMS[match[3]], 'en')}",
        (("He kept wicket for the 2nd XI.", "He kept wicket for the second eleven."),),
        needs=one_of("st xi|st xv|st viii|nd xi|nd xv|nd viii|rd xi|rd xv|rd viii|th xi|th xv|th viii"),
        languages=ENGLISH,
    ),
    Rule(
        "page or scene in small numerals",
        r"\b(pages?|chapters?|[Ss]cene|section|footnote|act|part) "
        r"((?!i\b|mi|di)(?=[ivxl])(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})(?:[-–](?=[ivxl])(?:x[lc]|l?x{0,3})(?:i[xv]|"
        r"v?i{0,3}))?)"
        r"(?![\w'])",
        _numerals,
        (("Act II, scene iv, pages xii–xv", "Act two, scene four, pages twelve to fifteen."),),
        needs=("ivxl", one_of("page|chapter|scene|section|footnote|act|part")),
        languages=ENGLISH,
    ),
    Rule(
        "ruler",
        rf"\b((?:<<rulers>>)(?: [A-Z][a-z]+| [A-Z]\.?){{0,2}}) "
        rf"((?=[VX]|I[IVX]){NUMERAL}|I(?=[,;:)–—]|--|\.?$| (?:of|was|is|had|became|died)\b| and [A-Z]))(?![\w])",
        _ruler,
        (("Elizabeth II and John D. Rockefeller III", "Elizabeth the Second and John D Rockefeller the Third."),),
        needs=("IVX", one_of("<<rulers>>")),
        languages=ENGLISH,
    ),
    Rule(
        "ruler of another language",
        rf"\b(<<rulers>>) ((?=[IVX]){NUMERAL})(?:(?<=I)er)?\.?(?![\w])",
        _ruler,
        (("Ludwig XIV. kam", "Ludwig der Vierzehnte kam."),),
        needs="IVX",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "ruler by the period of the numeral",
        rf"\b((?:[A-ZÄÖÜ][a-zäöüß]+)) ((?=[IVX]){NUMERAL})\.(?= [a-zäöüß])",
        lambda match, language: None if match[1].lower() in language.sentence_openers else _ruler(match, language),
        (("Sigurd II. kam", "Sigurd der Zweite kam."),),
        needs="IVX",
        languages=GERMAN,
    ),
    Rule(
        "name with a numeral",
        r"\b([A-Z][a-z]+) ((?=[VX][IVX]|I[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))(?![\w'])",
        _numbered,
        (("Rocky III", "Rocky three."),),
        needs="IVX",
        languages=SPELLED,
    ),
)
