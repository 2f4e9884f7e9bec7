"""Read what French writes its own way: laws by their numbers, heights, numbered points."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import FRENCH, Rule, one_of


def _said(figures: str) -> str:
    return numerals.cardinal(str(int(figures)), "fr")


RULES = (
    Rule(
        "French second",
        r"(?<![\w.,])2(nde?s?)(?!\w)",
        lambda match, _: f"seco{match[1]}",
        (("au 2nd étage, la 2nde fois", "au second étage, la seconde fois."),),
        needs=one_of("2nd"),
        languages=FRENCH,
    ),
    Rule(
        "French law by its number",
        r"\b((?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Cc]irculaire)s? (?:n° ?|no )?)(\d{2,4})-(\d{1,4})(?!\w|[.,/-]\d)",
        lambda match, _: (
            f"{match[1].replace('n°', 'numéro').replace('no ', 'numéro ')}{_said(match[2])} {_said(match[3])}"
        ),
        (("la loi 75-17", "la loi soixante-quinze dix-sept."),),
        needs="-",
        languages=FRENCH,
    ),
    Rule(
        "French article of a code",
        r"(?:\b([Aa]rt)\.? )?\b([LRD])\.? ?(\d{1,4})-(\d{1,3})(?!\w|[.,/]\d)",
        lambda match, _: (
            f"{match[1] + 'icle ' if match[1] else ''}{match[2]} {_said(match[3])} tiret {_said(match[4])}"
        ),
        (("l'article L. 123-4", "l'article L cent vingt-trois tiret quatre."),),
        needs="LRD",
        languages=FRENCH,
    ),
    Rule(
        "French records by their turns",
        r"\b((?:[Ll]es|[Dd]es|[Uu]n|[Mm]es|[Ss]es|[Nn]os|[Cc]es?|[Vv]ieux|[Ll]e|[Ee]n) )"
        r"(78|45|33) t\b(\.?)(?! d(?:e\b|'))",
        lambda match, _: f"{match[1]}{_said(match[2])} tours{stop_after(match) if match[3] else ''}",
        (("mes 45 t. et des 33 t. rayés", "mes quarante-cinq tours et des trente-trois tours rayés."),),
        needs=one_of("00 t"),
        languages=FRENCH,
    ),
    Rule(
        "French team by its number",
        r"\b([Ll]e|[Dd]u|[Aa]u|[Cc]e|[Nn]otre|[Uu]n) (XV|XIII|VII|XI)"
        r"(?= (?:de|d'|du|tricolore|français|anglais|gallois))",
        lambda match, _: f"{match[1]} {numerals.cardinal(roman_value(match[2]), 'fr')}",
        (("le XIII de Toulon", "le treize de Toulon."),),
        needs=("XV", one_of(" xv| xi| vii")),
        languages=FRENCH,
    ),
    Rule(
        "French francs by their short form",
        r"(?<=\d) ?[Ff]rs?(\.|(?= ))(?!\w)",
        lambda match, _: " francs" + (stop_after(match) if match[1] else ""),
        (("un loyer de 900 fr., sans", "un loyer de neuf cents francs, sans."),),
        needs=one_of("0 fr", "0fr"),
        languages=FRENCH,
    ),
    Rule(
        "French war by its years",
        r"(?<![\w.,/-])(14-18|39-45|70-71)(?![\w%°€-]|[.,]\d| (?:ans|h|heures|km|euros|mois|jours|élèves|personnes)\b)",
        lambda match, _: " ".join(_said(year) for year in match[1].split("-")),
        (("il a fait 14-18", "il a fait quatorze dix-huit."),),
        needs=("-", one_of("00-00")),
        languages=FRENCH,
    ),
    Rule(
        "French millions by their letter",
        r"(?<![\w.,])([01],\d+|\d+(?:,\d+)?) M(?= d(?:['’]|e ))",
        lambda match, _: f"{match[1]} million{'' if match[1][:2] in ('0,', '1,', '1') else 's'}",
        (("2,5 M d'abonnés", "deux virgule cinq millions d'abonnés."),),
        needs=one_of("0 m d"),
        languages=FRENCH,
    ),
    Rule(
        "French rugby by its players",
        r"(?<=\bà )(XV|XIII|VII)(?!\w)",
        lambda match, _: numerals.cardinal(roman_value(match[1]), "fr"),
        (("le rugby à XIII", "le rugby à treize."),),
        needs=("XV", one_of("à xv|à xi|à vi")),
        languages=FRENCH,
    ),
    Rule(
        "height with its meter between",
        r"(?<![\w.,])([12])m([0-9]\d)(?!\w|[.,]\d)",
        r"\1,\2 m",
        (("misst 1m68", "misst ein Meter achtundsechzig."),),
        needs="m",
        languages=frozenset({"es", "fr", "it", "pt", "nl", "de"}),
    ),
    Rule(
        "number of a point",
        r"(?<![\w.,/])(\d)/ (?=[^\W\d_])",
        lambda match, language: f"{numerals.cardinal(match[1], language.numbers)}, ",
        (("1/ el pan, 2/ el vino", "uno, el pan, dos, el vino."),),
        needs="/",
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
)
