"""Short forms of English prose: gov't, St James, 2 c. flour, ¾-in. bolts, Exit 14B, a .22 rifle, five for forty two."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.numbers.figures import is_one, number
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
FOOD = (
    r"(?:[a-z]+ )?(?:flour|sugar|milk|water|butter|buttermilk|cream|oats|rice|oil|stock|broth|beans|nuts|walnuts|"
    r"pecans|almonds|raisins|cheese|chips|honey|syrup|molasses|cocoa|coconut|cornmeal|yogurt|wine|vinegar|berries|"
    r"blueberries|strawberries|cherries|lard|shortening|salt|coffee|tea|juice|lentils|peas|corn|crumbs|breadcrumbs)\b"
)
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


def _cups(match: re.Match[str], language: Language) -> str:
    one = is_one(match[1], language) and "/" not in match[1]
    part = match[1].startswith(("1/", "2/", "3/"))
    return f"{match[1]} {'cup' if one or part else 'cups'} "


def _part_of_an_inch(match: re.Match[str], language: Language) -> str | None:
    """Say ¾-in. bolt as three quarter inch bolt."""
    said = language.fraction(int(match[2]), int(match[3]), "")
    if said is None:
        return None
    whole = f"{number(match[1], language)} and " if match[1] else ""
    return f"{whole}{said.removesuffix('s') if not match[1] else said} inch"


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
        needs=(DIGITS, one_of("0a|0b|0c|0d|0e|0f|0g|0h|0j|0k|0l|0m|0n|0r|0s|0t|0w|0x")),
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
        "cups by their letter",
        rf"(?<![\w.,$/-])((?:\d{{1,2}} )?\d/\d|\d{{1,2}}) c\.? (?={FOOD})",
        _cups,
        (("2½ c. flour and 1 c. milk", "two and a half cups flour and one cup milk."),),
        needs=(DIGITS, one_of("0 c")),
        languages=ENGLISH,
    ),
    Rule(
        "pints of something",
        rf"(?<=\d )(pts?)\b\.?(?= (?:of )?{FOOD})",
        lambda match, _: "pint" if match[1] == "pt" else "pints",
        (("2 pts. milk", "two pints milk."),),
        needs=(DIGITS, one_of("0 pt")),
        languages=ENGLISH,
    ),
    Rule(
        "size of type",
        r"(?<![\w.,])(\d{1,2})[ -]?pt\b\.?(?= (?:type|font|text|Helvetica|Times|"
        r"Garamond|Courier|Arial|Bodoni|Caslon|bold|italic))",
        lambda match, language: f"{number(match[1], language)} point",
        (("in 12-pt type", "in twelve point type."),),
        needs=one_of("0 pt|0-pt|0pt"),
        languages=ENGLISH,
    ),
    Rule(
        "fluid ounces",
        r"(?<=\d)( ?)fl\.? ?oz\b\.?",
        lambda match, _: f"{match[1] or ' '}fluid ounces{stop_after(match) if match[0].endswith('.') else ''}",
        (("8 fl. oz. of it", "eight fluid ounces of it."),),
        needs=one_of("fl oz|fl. oz|fl.oz"),
        languages=ENGLISH,
    ),
    Rule(
        "parts of an inch that describe",
        r"(?<![\w.,/$])(?:(\d{1,2})[- ])?(\d{1,2})/(2|4|8|16|32|64)-in\b\.?(?= [a-z])",
        _part_of_an_inch,
        (("a ¾-in. bolt", "a three quarter inch bolt."),),
        needs=("/", one_of("0-in")),
        languages=ENGLISH,
    ),
    Rule(
        "size by two signs",
        r"(?<=[\"″]) ?[x×] ?(?=\d)",
        " by ",
        (("12' 6\" x 9'", "twelve feet six by nine feet."),),
        needs=("x×", '"″'),
        languages=ENGLISH,
    ),
    Rule(
        "size behind a half",
        r"(?<=\d/\d) [x×] (?=\d)",
        " by ",
        (("8½ × 11 paper", "eight and a half by eleven paper."),),
        needs=("x×", "/"),
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
        "pounds, shillings and pence by strokes",
        r"£(\d{1,3})/(\d{1,2})/(-|\d{1,2})(?!\w)",
        lambda match, language: (
            f"{number(match[1], language)} pound{'' if match[1] == '1' else 's'} {number(match[2], language)} "
            f"shilling{'' if match[2] == '1' else 's'}"
            + (
                ""
                if match[3] == "-"
                else f" and {number(match[3], language)} {'penny' if match[3] == '1' else 'pence'}"
            )
        ),
        (("It cost £4/10/- then.", "It cost four pounds ten shillings then."),),
        needs=("£", "/"),
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
