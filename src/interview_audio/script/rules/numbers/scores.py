"""Results, odds, shares and marks: what two figures side by side mean besides a range."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

LOST = (
    r"(?:lost|won|drew|losing|winning|beat (?:us|them|him|her)|verlor\w*|gewann\w*|gewonnen|spielten|"
    r"verloren(?: met)?|verloor "
    r"met|wonnen met|won met|gewonnen met|speelden|met|perd\w+|gagn\w+|battus|ganamos|ganaron|perdimos|"
    r"perdi[óo]|empatamos|"
    r"perso|vinto|vincemmo|perdemmo|pareggiato|werd|werden|stond|bleef|eindigde(?: in)?|endete|stand|qued[óo]|"
    r"termin[óo]|acabou|fin[ìi]|finit|ficou|perdemos|vencemos|ganhamos|ganh\w+(?: de| por)?|perd\w+ (?:de|por)|"
    r"venc\w+(?: de| por)?|empat[aá]mos(?: em| por)?)"
)
"""Words before the result of a match."""
WIDEST_SCORE = 15
"""A result of more goals than this is said with its link: ninety eight to ninety seven."""
PLAIN_SCORE = 50
"""From so many runs on, a result behind such a verb is one of cricket."""
SET = r"(?:\d{1,2}[-–]\d{1,2}|\d/\d)"
SETS = rf"{SET}(?: ?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?"
AGAINST = LazyPattern(
    r"\b(?:odds|votes?|voted|ratio|shot|bet|chance|majority|margin|favou?rite|outsider|priced|quote[dn]?|"
    r"start(?:ed|s)?|pages?|pp|"
    r"chapters?|lines?|verses?|at|from|open|hours|shifts?|daily|weekdays|between|Seiten?|pages?|páginas?|"
    r"pagin[ae]|bladzijden?)\b[^.]*$",
    re.IGNORECASE,
)


PLAYED = LazyPattern(
    r"\b(?:w[io]n\w*|lost|los[es]\w*|beat\w*|led|lead\w*|up|down|scor\w+|ahead|behind|result|game|match)\b"
)


def score(match: re.Match[str], language: Language) -> str:
    """Say the result of a match: drei zu eins, drie één, three one."""
    link = language.words.get("score", "" if language.code == "en" else language.words["to"])
    parts = (match[1], number(match[2], language), link, number(match[3], language))
    return " ".join(part for part in parts if part)


def _spaced(match: re.Match[str], language: Language) -> str:
    """Say 23 : 19 by the word that the language has for a score or a vote."""
    link = language.words.get("score", language.words["to"])
    parts = (number(match[1], language), link, number(match[2], language))
    return " ".join(part for part in parts if part)


def _sets(match: re.Match[str], language: Language) -> str | None:
    """Say the sets of a match without a link: six four, three six."""
    pairs = [(int(a), int(b)) for a, b in re.findall(r"(\d+)[-–/](\d+)", match[0])]
    if "/" in match[0] and any(max(pair) not in (6, 7) for pair in pairs):
        return None
    if not all(_is_set(*pair) for pair in pairs) or not any(a > b for a, b in pairs):
        return None
    return re.sub(r"(\d+)[-–/](\d+)", lambda pair: f"{number(pair[1], language)} {number(pair[2], language)}", match[0])


def _is_set(one: int, other: int) -> bool:
    """Tell whether two figures are a set of tennis, volleyball, badminton or table tennis."""
    most, least = max(one, other), min(one, other)
    return (most in (6, 7, 11, 15, 21, 25) and least < most) or (most > 7 and most - least == 2)


def _descending(match: re.Match[str], language: Language) -> str | None:
    """Say 5-3 as five three: no range goes down."""
    one, other = int(match[1]), int(match[2])
    if one < other or (one > WIDEST_SCORE and one != other) or AGAINST.search(before(match)):
        return None
    if 8 <= one <= 12 and 1 <= other <= 7 and not PLAYED.search(before(match)):
        return None  # hours of opening, of work
    link = language.words.get("score", "" if language.code == "en" else language.words["to"])
    return " ".join(part for part in (number(match[1], language), link, number(match[2], language)) if part)


def _share(match: re.Match[str], language: Language) -> str | None:
    """Say 60/40 as sixty forty: two shares that make a hundred."""
    one, other = match[1], match[2]
    if int(one) + int(other) != 100 or int(one) % 5:
        return None
    if one == other and language.code == "de":
        return "fifty-fifty"
    return f"{numerals.cardinal(one, language.numbers)} {numerals.cardinal(other, language.numbers)}"


def _mark(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {language.words['out of']} {number(match[2], language)}"


def _odds(match: re.Match[str], language: Language) -> str:
    against, stake = (part for part in match.groups() if part)
    return f"{number(against, language)} to {number(stake, language)}"


def _grade(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} minus"


FIRST = (
    Rule(
        "votes and scores with a spaced colon",
        r"(?<![\w.,:/])(\d{1,3}) : (\d{1,3})(?![\w:/%]|[.,]\d| (?:Uhr|uur|h|Std|Min)\b)",
        _spaced,
        (("Es stand 31 : 28.", "Es stand einunddreißig zu achtundzwanzig."),),
        needs=(":", one_of("0 : 0")),
        languages=SPELLED - ENGLISH - frozenset({"fr", "pl"}),
    ),
    Rule(
        "German score before its word",
        r"(?<![\w.,:/])(?<!\b[Uu]m )(?<!\b[Aa]b )(?<!\b[Bb]is )(?<!\bgegen )(\d{1,2}):(\d{1,2})"
        r"(?= (?:hinten|vorn|vorne|zurück|verloren|gewonnen|gegen|(?:zur|in der) (?:Halbzeit|Pause)|"
        r"nach Verlängerung|n\. ?V\.|im (?:Finale|Halbfinale|Endspiel|Elfmeterschießen))\b)",
        _spaced,
        (("Sie lagen 18:21 zurück.", "Sie lagen achtzehn zu einundzwanzig zurück."),),
        needs=one_of("0:0"),
        languages=frozenset({"de"}),
    ),
    Rule(
        "share and share",
        r"(?<![\w/.,$€£:-])([1-9]\d)[/–-]([1-9]\d)(?![\w/%]|[.,:-]\d|-\d)",
        _share,
        (("a 60/40 split and a 50–50 chance", "a sixty forty split and a fifty fifty chance."),),
        needs=one_of("00/00|00-00|00–00"),
        languages=SPELLED,
    ),
    Rule(
        "one in so many",
        r"(?<![\w.,/-])(\d{1,3})-in-(?=\d)",
        lambda match, language: f"{number(match[1], language)} in ",
        (("a 1-in-2,000 chance", "a one in two thousand chance."),),
        needs=one_of("0-in-0"),
        languages=ENGLISH,
    ),
    Rule(
        "sets of a match",
        rf"(?<![\w/.,$€£-]){SETS}(?:(?:, ?| (?:and|und|et|y|e|en) ){SETS})+(?![\w/%-]|[.,]\d)",
        _sets,
        (("She won 6-4, 3-6 and 7-5.", "She won six four, three six and seven five."),),
        needs=one_of("0-0|0/0|0–0"),
        languages=SPELLED,
    ),
    Rule(
        "class of a degree",
        r"\b((?i:an?|my|her|his|with|got|for a) )2:([12])(?=[.,;]|$| (?:from|in|at|degree|hono?urs|and)\b)",
        lambda match, language: f"{match[1]}two {number(match[2], language)}",
        (("She got a 2:1 in law.", "She got a two one in law."),),
        needs=one_of(" 0:0"),
        languages=ENGLISH,
    ),
    Rule(
        "wickets",
        r"(?<![\w/.,$-])(\d{1,3})/(\d)(?= (?:at (?:tea|lunch|stumps|close)|declared|off)\b)",
        lambda match, language: f"{number(match[1], language)} for {number(match[2], language)}",
        (("We were 245/6 at tea.", "We were two hundred forty five for six at tea."),),
        needs=one_of("/0"),
        languages=ENGLISH,
    ),
    Rule(
        "wickets behind a verb",
        r"\b((?:declared|bowled out|all out|collapsed|slumped)(?: at| to| on| for)? )"
        r"(\d{2,3})[/–-](\d|10)(?![\w/%-]|[.,]\d)",
        lambda match, language: (
            f"{match[1]}{number(match[2], language)} for {number(match[3], language)}"
            if int(match[2]) >= PLAIN_SCORE
            else None
        ),
        (("They declared at 318-6 before tea.", "They declared at three hundred eighteen for six before tea."),),
        needs=one_of("0/0|0-0|0–0"),
        languages=ENGLISH,
    ),
    Rule(
        "odds",
        r"(?<![\w/.,$-])(\d{1,3})/([12])(?=,? (?:each way|odds|shot|favou?rite|outsider|on\b|against\b|to win))"
        r"|(?<=\bat )(\d{2,3})/(1)(?![\w/]|[.,]\d)|"
        r"(?:(?<=\bodds of )|(?<=\bodds were )|(?<=\bodds are ))(\d{1,3})/(\d)(?![\w/]|[.,]\d)",
        _odds,
        (("A nag at 50/1 won.", "A nag at fifty to one won."),),
        needs=one_of("0/0"),
        languages=ENGLISH,
    ),
    Rule(
        "mark out of ten",
        r"(?<![\w/.,$-])(\d|10|\d\.\d|[1-9]?\d(?=/100))/(10|100)(?![\w/]|[.,]\d|-\w| (?:of|the|inch|inches|mile|"
        r"second|sec|mm|cm|s)\b)",
        _mark,
        (("I gave it 7/10, then 85/100.", "I gave it seven out of ten, then eighty five out of one hundred."),),
        needs=one_of("0/00"),
        languages=ENGLISH,
    ),
    Rule(
        "mark in other languages",
        r"(?<![\w/.,$-])(\d|[12]\d|\d{1,2},\d|[1-9]?\d(?=/100))/(10|20|100)(?![\w/]|[.,]\d|-\w| (?:de|des|du|di|"
        r"do|der|des|van|l|g|kg|cm|"
        r"litre|litro|Liter|s)\b)",
        _mark,
        (("Ich gebe 8/10.", "Ich gebe acht von zehn."),),
        needs=one_of("/00"),
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
    Rule(
        "grade with a minus",
        r"(?:(?<=\b[Aa] )|(?<=\ban )|(?<=\bgot )|(?<=\bgave )|(?<=\bsolid )|(?<=\bwith )|(?<=\band )|(?<=\bor )|"
        r"(?<=[A-D]\+, ))"
        r"([A-D])[-–−](?=[.,;:!?)]|$| (?:in|on|for|and|or|from|but|to|up|student|average|at|which)\b)",
        _grade,
        (("I got a B- in art.", "I got a B minus in art."),),
        needs=("-–−", one_of("a-|b-|c-|d-|a–|b–|c–|d–|a−|b−|c−|d−")),
        languages=ENGLISH,
    ),
)
"""Before fractions, dates and ranges, which these look like."""

RULES = (
    Rule(
        "score of a match",
        rf"\b({LOST}) (\d{{1,2}})(?:\s?[-–:]\s?|x)(\d{{1,2}})(?=[.,;:!?]|$|(?: \w+)? (?:and|und|en|e|et|y|in|im|"
        rf"nella|gegen|"
        rf"tegen|contra|contre|"
        r"against|to|i|(?:van|von|aan|del|al|col|ao|do|face)(?= [A-Z]))\b)(?![.,]\d)",
        score,
        (("We lost 3-1 and laughed.", "We lost three one and laughed."),),
        needs=(DIGITS, one_of("0-|0–|0:|0x|0 -|0 –|0 :")),
        languages=SPELLED,
    ),
    Rule(
        "score by itself",
        r"(?<![\w.,/$€£#-])(?<![$€£] )(\d{1,2})[-–](\d{1,2})(?![\w/%-]|[.,]\d| (?:" r"years?|weeks?|days?|hours?)\b)",
        _descending,
        (("We were 2–0 up after a 3-1 defeat.", "We were two zero up after a three one defeat."),),
        needs=one_of("0-0|0–0"),
        languages=SPELLED,
    ),
)
