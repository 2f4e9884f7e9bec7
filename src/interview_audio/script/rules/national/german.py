"""German compounds and ordinals with figures: 3-jährig, 20-mal, 4er, 6/8-Takt, der II. Weltkrieg, die 1."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.german.compounds import BEATS, COMPOSERS, JOINED
from interview_audio.languages.german.nouns import one
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before, stop_after
from interview_audio.script.rules.national import german_places
from interview_audio.script.rules.numbers.figures import counted
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import DIGITS, GERMAN, INNER_STOP, Rule, one_of

ARTICLE = (
    "(?:"
    + "|".join(
        rf"(?<=\b[{w[0].upper()}{w[0]}]{w[1:]} )"
        for w in ["die", "der", "das", "den", "dem", "des", "zum", "im", "am", "vom", "als"]
    )
    + ")"
)


def _number(figures: str) -> str:
    said = numerals.cardinal(figures, "de")
    return said.removesuffix("s") if said.endswith("eins") else said


def _joined(match: re.Match[str], _: Language) -> str:
    """Say dreijährig, zwanzigmal, hundertprozentig, Fünfzigjährige."""
    number = _number(match[1]).removeprefix("ein") if match[1] == "100" else _number(match[1])
    ending = "prozentig" + match["rest"][2:] if match["share"] else match["rest"]
    said = number + ending[:1].lower() + ending[1:]
    return said.capitalize() if ending[0].isupper() else said


def _beat(match: re.Match[str], _: Language) -> str:
    return f"{_number(match[1]).capitalize()}{BEATS[match[2]]}{match[3].lower()}"


def _team(match: re.Match[str], _: Language) -> str:
    number = "eins" if match[1] == "1" else numerals.cardinal(match[1], "de")
    said = f"{number}er{match[2]}"
    return said.capitalize() if not before(match).endswith(("er ", "en ")) else said


def _one(match: re.Match[str], _: Language) -> str | None:
    article = one(match[1], before(match))
    return article and f"{article} {match[1]}"


def _duration(match: re.Match[str], language: Language) -> str:
    """Say 2:15 Stunden as two hours fifteen, 4:33 Minuten as four minutes thirty three."""
    unit = language.units["h" if match[3] == "Stunden" else "min"]
    return f"{counted(match[1], *unit, language)} {numerals.cardinal(str(int(match[2])), 'de')}"


FRANCS = r"(?:s?Fr\.|SFr\.|CHF|Franken)"
SUM = r"(\d{1,3}(?:['’.]\d{3})*)(?:\.(\d\d)|[.,][-–])(?!\w|[.,]\d)"
FIRST = (
    Rule(
        "Swiss money",
        rf"(?<![\w.]){FRANCS} ?{SUM}(?: ?{FRANCS}(?!\w))?|(?<![\w.]){SUM} ?{FRANCS}(?!\w)",
        lambda match, _: (
            f"{match[1] or match[3]}{',' + (match[2] or match[4]) if match[2] or match[4] else ''} Franken"
        ),
        (("Fr. 12.50 oder 5.– Franken", "zwölf Franken fünfzig oder fünf Franken."),),
        needs="F",
        languages=GERMAN,
    ),
)
"""Before weekdays, which a short Franken looks like."""

RULES = (
    Rule(
        "German one before a noun",
        r"(?<![\w.,/:-])1 ([A-ZÄÖÜ][a-zäöüß]{2,})(?![\w-])",
        _one,
        (("Ich habe nur 1 Bruder, seit 1 Jahr.", "Ich habe nur einen Bruder, seit einem Jahr."),),
        needs="1",
        languages=GERMAN,
    ),
    Rule(
        "German duration",
        r"(?<![\w.,:/])(\d{1,3})[:.]([0-5]\d) (Stunden|Minuten|Min\b\.?)(?!\w)",
        _duration,
        (("nach 2:15 Stunden", "nach zwei Stunden fünfzehn."),),
        needs=":.",
        languages=GERMAN,
    ),
    Rule(
        "German name of birth",
        r"(?<=, )geb\. (?=[A-ZÄÖÜ][a-zäöüß]+)(?!(?:<<short_months>>)\.|(?i:<<months>>)\b|"
        r"(?:Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|Winter|\w+tag) (?:der |des |im )?(?:\d|<<months>>))",
        "geborene ",
        (("Anna Roth, geb. Kern, sang.", "Anna Roth, geborene Kern, sang."),),
        needs=INNER_STOP,
        languages=GERMAN,
    ),
    Rule(
        "German minute of a game",
        r"(?<=\d\. )Min\.",
        lambda match, _: "Minute" + stop_after(match),
        (("in der 89. Min. fiel es", "in der neunundachtzigsten Minute fiel es."),),
        needs="M",
        languages=GERMAN,
    ),
    Rule(
        "German years and months in the dative",
        r"\b((?i:mit|vor|nach|seit|von|in|binnen|aus|zu) (?:[a-z]+ )?(?:[2-9]|\d{2,3}) )(J|Mon)\b(\.?)",
        lambda match, _: (
            f"{match[1]}{'Jahren' if match[2] == 'J' else 'Monaten'}{stop_after(match) if match[3] else ''}"
        ),
        (("mit 16 J. und vor 3 Mon.", "mit sechzehn Jahren und vor drei Monaten."),),
        needs="JM",
        languages=GERMAN,
    ),
    Rule(
        "German three quarters before the hour",
        r"\b((?i:um|gegen|ab|bis|vor|nach|schon|erst) )(?:3/4|¾) (?=\d{1,2}(?!\w|[.,]\d| [A-ZÄÖÜ]))",
        r"\1dreiviertel ",
        (("um 3/4 7", "um dreiviertel sieben."),),
        needs="/¾",
        languages=GERMAN,
    ),
    Rule(
        "German von in a name",
        r"((?:\b[A-ZÄÖÜ]\. ?)*)\bv\. (?=(?:d\. )?[A-ZÄÖÜ][a-zäöüß]{2,})(?!Chr)",
        lambda match, _: f"{match[1].replace('.', '')}von ",
        (("Otto v. Bismarck, J. W. v. Goethe", "Otto von Bismarck, J W von Goethe."),),
        needs=INNER_STOP,
        languages=GERMAN,
    ),
    *german_places.RULES,
    Rule(
        "German postal code by its name",
        r"\b(PLZ|Postleitzahl) (\d{4,5})(?!\w|[.,]\d)",
        lambda match, _: f"{match[1]} {numerals.digits(match[2], 'de')}",
        (("PLZ 20095", "PLZ zwei null null neun fünf."),),
        needs="P",
        languages=GERMAN,
    ),
    Rule(
        "German century in the genitive",
        r"\b(des (?:(?:frühen|späten|ganzen|beginnenden|ausgehenden) )?\d{1,2}\. )Jh(?:d|dt)?\.",
        lambda match, _: f"{match[1]}Jahrhunderts" + stop_after(match),
        (("Ende des 19. Jh. war es da.", "Ende des neunzehnten Jahrhunderts war es da."),),
        needs="J",
        languages=GERMAN,
    ),
    Rule(
        "German ruler in the genitive",
        r"\b(<<rulers>>)s ((?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3}))\.(?!\w)",
        lambda match, language: (
            f"{match[1]}s {'der' if language.ruler(match[1], '1', '').startswith('die') else 'des'} "
            f"{numerals.ordinal(roman_value(match[2]), 'de').capitalize()}n" + stop_after(match)
        ),
        (("die Bücher Heinrichs IV. sind da", "die Bücher Heinrichs des Vierten sind da."),),
        needs="IVX",
        languages=GERMAN,
    ),
    Rule(
        "German symphony by its composer",
        rf"\b({COMPOSERS}['’]? )(\d{{1,2}})\.(?=[,;:)]|\s+[a-zäöüß]|[\"“”»«]?$)",
        lambda match, _: f"{match[1]}{numerals.ordinal(match[2], 'de').capitalize()}" + stop_after(match),
        (("Mahlers 2., Brahms' 4.", "Mahlers Zweite, Brahms Vierte."),),
        needs=".",
        languages=GERMAN,
    ),
    Rule(
        "German mark with a sign",
        r"\b((?i:eine|einer|Note|ner|von|zwischen|und|oder|'ne) )([1-6])([-–])(?=[.,;:!?)]|$| (?:in|im|und|oder|für|"
        r"auf|bis)\b)",
        lambda match, _: f"{match[1]}{numerals.cardinal(match[2], 'de')} minus",
        (("Ich bekam eine 3-.", "Ich bekam eine drei minus."),),
        needs="-–",
        languages=GERMAN,
    ),
    Rule(
        "German name with the first numeral",
        r"\b(?!<<rulers>>\b)([A-ZÄÖÜ][a-zäöüß]+) I(?=[,;:)]| (?:und|oder|war|ist|hat|hatte|kam|von|aus|im|in|mit|"
        r"bis|vor|nach)\b|\.?$)",
        r"\1 eins",
        (("Golf I, Faust I und Faust II", "Golf eins, Faust eins und Faust zwei."),),
        needs="I",
        languages=GERMAN,
    ),
    Rule(
        "German emergency number",
        r"\b((?i:notruf|ruf|nummer|wähl\w*|die) )(11\d)( (?:und|oder) 11\d)?(?![\w.,]\d|\w| [A-ZÄÖÜ])",
        lambda match, _: (
            match[1] + re.sub(r"\d+", lambda figures: numerals.digits(figures[0], "de"), match[2] + (match[3] or ""))
        ),
        (("der Notruf 110 oder 112", "der Notruf eins eins null oder eins eins zwei."),),
        needs="1",
        languages=GERMAN,
    ),
    Rule(
        "German compound with figures",
        rf"(?<![\w.,])(\d{{1,4}})(?:(?P<share> ?%)-?(?=ig)|-)?(?P<rest>(?:(?<=%)ig\w*|{JOINED}))(?![\w-]*\d)",
        _joined,
        (
            ("mit 12-jährigen, 20-mal, 3fach", "mit zwölfjährigen, zwanzigmal, dreifach."),
            ("100%ig, eine 50-Jährige", "hundertprozentig, eine Fünfzigjährige."),
        ),
        needs=DIGITS,
        languages=GERMAN,
    ),
    Rule(
        "German time signature",
        r"(?<![\w.,/])(\d{1,2})/(2|4|8|16)-?(Takt\w*)",
        _beat,
        (("ein 6/8-Takt", "ein Sechsachteltakt."),),
        needs=("/", one_of("takt")),
        languages=GERMAN,
    ),
    Rule(
        "German group by its number",
        r"(?<![\w.,])(\d|1\d)er(n?)(?=-[A-ZÄÖÜ]|[ .,;:!?]|$)",
        _team,
        (("ein 4er und ein 2er-Team", "ein Vierer und ein Zweier-Team."),),
        needs=(DIGITS, one_of("0er")),
        languages=GERMAN,
    ),
    Rule(
        "German ordinal in Roman figures",
        rf"{ARTICLE}(?=[IVX])((?:X{{1,2}})?(?:IX|IV|V?I{{0,3}}))\.(?= [A-ZÄÖÜ][a-zäöüß])",
        lambda match, _: f"{roman_value(match[1])}.",
        (("der II. Weltkrieg", "der zweite Weltkrieg."),),
        needs="IVX",
        languages=GERMAN,
    ),
    Rule(
        "German ordinals side by side",
        r"(?<![\w.,])(\d{1,3}\.)/(?=\d{1,3}\.)",
        r"\1 und ",
        (("im 18./19. Jahrhundert", "im achtzehnten und neunzehnten Jahrhundert."),),
        needs=("/", one_of("0.")),
        languages=GERMAN,
    ),
    Rule(
        "German ordinal at the end",
        rf"{ARTICLE}(\d{{1,2}})\.(?=[\"“”»«)]?$|[,;])|(?<![\w.,])(?<=^)(\d{{1,2}})\.(?=, \d{{1,3}}\.)",
        lambda match, language: (
            (match[1] or match[2])
            and language.ordinal(match[1] or match[2], before(match), " " + after(match).lstrip(", 0123456789."))
            + ("." if not after(match).strip() else "")
        ),
        (("Heinrich der 8.", "Heinrich der achte."),),
        needs=".",
        languages=GERMAN,
    ),
    Rule(
        "German place in a contest",
        r"\b((?:wurde|wurden|werde|wird|war)(?: [a-zäöüß]+)? )(\d{1,2})\.(?=[,;])",
        lambda match, _: f"{match[1]}{numerals.ordinal(match[2], 'de').capitalize()}r",
        (("Sie wurde 4., ich nicht.", "Sie wurde Vierter, ich nicht."),),
        needs=one_of("0.,", "0.;"),
        languages=GERMAN,
    ),
    Rule(
        "German hour by a period",
        r"\b((?:[Uu]m|[Gg]egen|[Kk]urz (?:vor|nach)) )([01]?\d|2[0-3])\.([0-5]\d)"
        r"(?![\w%]|[.,]\d| (?:Uhr|Euro|Mark|Meter|Kilo|Sekunden)\b| ?[€h]| DM\b)",
        lambda match, language: f"{match[1]}{language.clock(int(match[2]), int(match[3]))}",
        (("um 9.30 wieder auf", "um neun Uhr dreißig wieder auf."),),
        needs=INNER_STOP,
        languages=GERMAN,
    ),
    Rule(
        "German hour with h",
        r"(?<![\w.,:])(?:(?<=\b[Uu]m )|(?<=\b[Aa]b )|(?<=\b[Bb]is )|(?<=\bgegen )|(?<=\bvon )|(?<=\bvor )|(?<=\bnach ))"
        r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?h\b(?!/)",
        lambda match, language: language.clock(int(match[1]), int(match[2] or 0)),
        (("um 19:30 h, ab 7 h", "um neunzehn Uhr dreißig, ab sieben Uhr."),),
        needs=(DIGITS, one_of("0h|0 h")),
        languages=GERMAN,
    ),
    Rule(
        "German postal code",
        r"(?:(?<=, )|(?<=D-)|(?<=^))(\d{5})(?= [A-ZÄÖÜ][a-zäöüß]+(?:[.,;]|$| am | an der ))",
        lambda match, language: numerals.digits(match[1], language.numbers),
        (("Ulmer Weg 2, 70173 Stuttgart", "Ulmer Weg zwei, sieben null eins sieben drei Stuttgart."),),
        needs=(DIGITS, one_of("00000")),
        languages=GERMAN,
    ),
    Rule(
        "German pages following",
        r"(?<=\d)( ?)ff?\.(?!\w)",
        lambda match, _: " folgende" + ("." if not after(match).strip() else ""),
        (("auf S. 12f. steht", "auf Seite zwölf folgende steht."),),
        needs=one_of("0f", "0 f"),
        languages=GERMAN,
    ),
)
