"""Short forms of English prose: gov't, St James, Exit 14B, a .22 rifle, five for forty two."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, Rule, one_of

CONTRACTIONS = {
    "gov't": "government",
    "govt": "government",
    "int'l": "international",
    "intl": "international",
    "nat'l": "national",
    "natl": "national",
    "reg't": "regiment",
    "dep't": "department",
    "ass'n": "association",
    "ass't": "assistant",
    "asst": "assistant",
    "sec'y": "secretary",
    "cont'd": "continued",
    "rec'd": "received",
    "mfg": "manufacturing",
    "mgmt": "management",
    "hwy": "highway",
}
SAINTLY = LazyPattern(
    r"(?:(?<![\w'])(?:Mount|Bury|Chalfont|Port|Lytham|Ottery|Sault|Fort|Point|Stoke) |^|[^A-Za-z\s] ?|\b[a-z]+ )$"
)
GUN = (
    r"rifles?|pistols?|revolvers?|cal(?:iber|ibre|\.)|magnums?|Magnums?|special|Special|rounds?|bullets?|slugs?|Colt|"
    r"Winchester|shells?|handguns?|guns?|automatic|Smith"
)
BATTING = LazyPattern(
    r"\b(?:hit|hits|hitting|bat|bats|batted|batting|hitter|average|averaged|slugged|slugging|percentage)\b[^.;!?]*$"
)


def _contraction(match: re.Match[str], _: Language) -> str:
    said = CONTRACTIONS[match[1].lower().replace("’", "'")]
    return (said.capitalize() if match[1][0].isupper() else said) + (stop_after(match) if match[2] else "")


def _saint(match: re.Match[str], _: Language) -> str | None:
    return "Saint" if SAINTLY.search(before(match, 30)) else None


def _bowling(match: re.Match[str], language: Language) -> str:
    return f"{match[1]}{number(match[2], language)} for {number(match[3], language)}"


def _average(match: re.Match[str], _: Language) -> str | None:
    """Say a batting average of .300 as three hundred, of .312 as three twelve."""
    if not BATTING.search(before(match)):
        return None
    return numerals.cardinal(match[1], "en") if match[1].endswith("00") else numerals.pairs(match[1])


def _bore(match: re.Match[str], _: Language) -> str:
    return numerals.cardinal(match[1], "en") if len(match[1]) < 3 else numerals.pairs(match[1])


def _digits(match: re.Match[str], _: Language) -> str:
    return f"{match[1]}{numerals.digits(match[2], 'en')}"


RULES = (
    Rule(
        "volumes behind their number",
        r"(?<=\d )vols\.(?= [a-z]|[,;:)])",
        "volumes",
        (("5 vols. of letters", "five volumes of letters."),),
        needs=one_of("0 vols."),
        languages=ENGLISH,
    ),
    Rule(
        "contraction of an office",
        r"(?<![\w'/.])((?i:gov't|int'l|nat'l|reg't|dep't|ass'n|ass't|sec'y|cont'd|rec'd)|[Gg]ovt|[Ii]ntl|[Aa]sst|mgmt)(?![\w'/])(\.?)",
        _contraction,
        (("the gov't and an Asst. Dean", "the government and an Assistant Dean."),),
        needs=one_of("'t|'l|'n|'y|'d|govt|intl|asst|mgmt"),
        languages=ENGLISH,
    ),
    Rule(
        "British saint",
        r"\bSt(?= [A-Z][a-z]+)",
        _saint,
        (("at St James's, not Wall St Journal", "at Saint James's, not Wall St Journal."),),
        needs=("S", one_of("st ")),
        languages=ENGLISH,
    ),
    Rule(
        "saints",
        r"\b(?:Sts|SS)\. (?=[A-Z][a-z]+ (?:and|&) [A-Z])",
        "Saints ",
        (("the church of Sts. Peter and Paul", "the church of Saints Peter and Paul."),),
        needs=(INNER_STOP, one_of("sts. |ss. ")),
        languages=ENGLISH,
    ),
    Rule(
        "mark of a model",
        r"\bMk\.? ?(?=[IVX]+\b|\d)",
        "Mark ",
        (("a Mk II car", "a Mark two car."),),
        needs=one_of("mk"),
        languages=ENGLISH,
    ),
    Rule(
        "exit or room with a letter",
        r"\b((?:[Ee]xit|[Gg]ate|[Rr]oom|[Ss]eat|[Ff]lat|[Uu]nit|[Bb]us|[Rr]oute|[Hh]ighway|[Aa]partment|[Rr]ow|"
        r"[Pp]latform|[Ss]uite|[Bb]ay|[Ff]orm|[Ss]chedule|[Ss]ection|[Ll]ot|[Ww]ard|[Cc]lass|[Tt]able|[Tt]rack) )"
        r"(\d{1,3})([A-Z])(?!\w)",
        lambda match, language: (
            f"{match[1]}{numerals.pairs(match[2]) if len(match[2]) == 3 else number(match[2], language)} {match[3]}"
        ),
        (("Take Exit 14B off the road.", "Take Exit fourteen B off the road."),),
        needs=(
            DIGITS,
            one_of(
                "exit|gate|room|seat|flat|unit|bus|route|highway|apartment|row|platform|suite|bay|form|schedule|section|lot|"
                "ward|class|table|track"
            ),
        ),
        languages=ENGLISH,
    ),
    Rule(
        "motorway in brackets",
        r"\b([AM]\d{1,3})\(M\)",
        r"\1 M",
        (("on the A1(M)", "on the A one M."),),
        needs=one_of("(m)"),
        languages=ENGLISH,
    ),
    Rule(
        "wireless standard",
        r"\b802\.11([a-z]{0,2})\b",
        lambda match, _: f"eight oh two dot eleven {' '.join(match[1])}".rstrip(),
        (("on 802.11ac", "on eight oh two dot eleven a c."),),
        needs=one_of("000.00"),
        languages=ENGLISH,
    ),
    Rule(
        "overs and wickets",
        r"(?<=\d )(ov|wkts?)\b(\.?)(?=[ ,;)]|$)",
        lambda match, _: (
            {"ov": "overs", "wkt": "wicket", "wkts": "wickets"}[match[1]] + (stop_after(match) if match[2] else "")
        ),
        (("by 4 wkts. in 20 ov.", "by four wickets in twenty overs."),),
        needs=one_of("0 ov|0 wkt"),
        languages=ENGLISH,
    ),
    Rule(
        "wickets and runs",
        r"\b((?:took|taking|figures of|returned|claimed|bowled) (?:a |his |her )?)(\d)[/-](\d{1,3})(?![\w/]|[.,]\d)",
        _bowling,
        (("He took 5/42 in June.", "He took five for forty two in June."),),
        needs=one_of("0/0|0-0"),
        languages=ENGLISH,
    ),
    Rule(
        "runs and wickets before the overs",
        r"(?<![\w/.,$-])(\d{2,3})[/–-](\d|10)(?= ?\(\d)",
        lambda match, language: f"{number(match[1], language)} for {number(match[2], language)}",
        (("India 287/6 (50 ov.)", "India two hundred eighty seven for six, fifty overs."),),
        needs=one_of("0/0|0-0|0–0"),
        languages=ENGLISH,
    ),
    Rule(
        "batting average",
        r"(?<![\w.])\.(\d{3})(?![\w]|\.\d)",
        _average,
        (("She hit .312 that year.", "She hit three twelve that year."),),
        needs=one_of(".000"),
        languages=ENGLISH,
    ),
    Rule(
        "bore of a gun",
        rf"(?:(?<![\w.])\.(\d{{2,3}})(?= (?:{GUN})\b|-(?:caliber|calibre)))|"
        r"(?:(?<=\b[Aa] )|(?<=his )|(?<=her )|(?<=my )|(?<=the ))"
        r"\.(22|25|32|38|44|45|357|303)(?=[.,;:!?)]|$| (?:in|on|to|at|under|from|and|he|she|I|with)\b)",
        lambda match, language: _bore(match, language) if match[1] else numerals.cardinal(match[2], "en"),
        (("a .22 rifle and his .45.", "a twenty two rifle and his forty five."),),
        needs=one_of(".00"),
        languages=ENGLISH,
    ),
    Rule(
        "last figures of a number",
        r"\b(ending |last four (?:digits )?(?:are |is |were )?)(\d{4})(?!\w|[.,]\d)",
        _digits,
        (("an account ending 8876", "an account ending eight eight seven six."),),
        needs=one_of("ending 0|last four"),
        languages=ENGLISH,
    ),
    Rule(
        "branch of a union",
        r"\b(Local )(\d{3,4})(?!\w|[.,]\d)",
        lambda match, _: match[1] + numerals.pairs(match[2]),
        (("I joined Local 1199.", "I joined Local eleven ninety nine."),),
        needs=one_of("local 0"),
        languages=ENGLISH,
    ),
    Rule(
        "hundredths of a percent",
        r"(?<![\w.,])(\d{1,3}) ?bps\b(?! (?:modem|connection|line|link))",
        lambda match, language: f"{number(match[1], language)} basis point{'' if match[1] == '1' else 's'}",
        (("It rose 25 bps.", "It rose twenty five basis points."),),
        needs=one_of("0 bps|0bps"),
        languages=ENGLISH,
    ),
    Rule(
        "three of the school",
        r"\b([Tt]he (?:3|three)) Rs\b",
        lambda match, _: f"{match[1].replace('3', 'three')} R's",
        (("She taught the 3 Rs.", "She taught the three R's."),),
        needs=one_of("the 0 rs|the three rs"),
        languages=ENGLISH,
    ),
    Rule(
        "Mach number",
        r"\bMach (\d?)\.(\d{1,3})(?![\w.])",
        lambda match, _: (
            f"Mach {numerals.cardinal(match[1], 'en') + ' ' if match[1] else ''}point {numerals.digits(match[2], 'en')}"
        ),
        (("at Mach 0.82", "at Mach zero point eight two."),),
        needs=one_of("mach"),
        languages=ENGLISH,
    ),
)
"""Before scores, fractions, units and models, which these look like."""
