"""Notation of music: chords, keys, time signatures, the length of a track."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, Rule, one_of

ACCIDENTALS = {"#": " sharp", "♯": " sharp", "b": " flat", "♭": " flat", "": ""}
QUALITIES = {
    "maj": " major",
    "M": " major",
    "min": " minor",
    "m": " minor",
    "dim": " diminished",
    "aug": " augmented",
    "sus": " sus",
    "add": " add",
    "": "",
}
CHORD_WORDS = LazyPattern(
    r"\b(?:chords?|keys?|tonic|riff|strum\w*|major|minor|tuning|capo)\b|\b[A-G][#b♯♭]?(?:m|maj|sus|min)?\d\b"
)
CHESS_WORDS = LazyPattern(r"\b(?:chess|bishop|knight|rook|queen|pawn|White|Black|check\w*|castl\w+)\b|[KQRN][a-h][1-8]")
MUSIC = r"time|shuffle|beat|rhythm|groove|waltz|meter|metre|bar|bars|feel|signature|march|blues|riff|tune|jig"


def _chord(match: re.Match[str], language: Language) -> str | None:
    """Say Cmaj7 as C major seven and F#m7b5 as F sharp minor seven flat five."""
    note, accidental, quality, figures, rest = match.group(1, 2, 3, 4, 5)
    plain = not quality and not accidental  # G7 is read so anyway, and may be a group of states
    bare_minor = quality == "m" and not figures and not rest
    around = before(match) + after(match)
    if (plain and not rest) or (bare_minor and not CHORD_WORDS.search(around)):
        return None  # "Am I late?"
    if accidental == "b" and not quality and CHESS_WORDS.search(around):
        return None  # the bishop
    if accidental == "b" and not (quality or figures or rest) and not KEY_BEHIND.match(after(match)):
        return None
    said = f"{note}{ACCIDENTALS[accidental]}{QUALITIES[quality]}"
    if figures:
        said += f" {number(figures, language)}"
    for sign, figure in re.findall(r"([#b♯♭]|add|sus)(\d+)", rest):
        said += f"{ACCIDENTALS.get(sign, ' ' + sign)} {number(figure, language)}"
    return said


KEY_BEHIND = LazyPattern(
    r" (?:major|minor|clarinet|trumpet|tuba|instrument|sax\w*|scale|chord)\b|[,.;]? ?(?:and|or) [A-G]b\b"
)


def _meter(match: re.Match[str], language: Language) -> str | None:
    above, below = int(match["above"]), int(match["below"])
    if below == 4 and above < 4 and match["rest"] and not match["rest"].startswith((",", ".", ";")):
        return None  # in 3/4 of them
    link = f" {language.words['meter']} " if language.words["meter"] else " "
    figures = (numerals.cardinal(match[part], language.numbers) for part in ("above", "below"))
    return match["lead"] + link.join(figures)


def _track(match: re.Match[str], language: Language) -> str:
    minutes, seconds = (number(str(int(match[place])), language) for place in (1, 2))
    return f"{minutes} minute{'' if match[1] == '1' else 's'} {seconds}"


DEGREES = {"i": "one", "ii": "two", "iii": "three", "iv": "four", "v": "five", "vi": "six", "vii": "seven"}
NOTES = {"𝅝": "whole note", "𝅗𝅥": "half note", "♩": "quarter note", "♪": "eighth note"}


def _progression(match: re.Match[str], _: Language) -> str:
    return " ".join(DEGREES[part] for part in re.split("[-–—]", match[0].lower()))


FIRST = (
    Rule(
        "beats of a tempo",
        rf"({'|'.join(NOTES)})\s?=",
        lambda match, _: f"{NOTES[match[1]]} equals",
        (("at ♩ = 90", "at quarter note equals ninety."),),
        needs="".join(NOTES),
        languages=ENGLISH,
    ),
)
"""Before the signs that nothing names are taken out."""

RULES = (
    Rule(
        "progression of chords",
        r"(?!([IiVv]+)[-–—]\1(?![IiVv]))"
        r"(?<![\w-])(?:VII|vii|VI|vi|IV|iv|V|v|III|iii|II|ii|I|i)(?:[-–—](?:VII|vii|VI|vi|IV|iv|V|v|III|iii|II|ii|I|i)){2,}"
        r"(?![\w-])",
        _progression,
        (("a plain I-IV-V in E", "a plain one four five in E."),),
        needs=one_of("i-|v-|i–|v–|i—|v—"),
        languages=ENGLISH,
    ),
    Rule(
        "minor chord",
        r"(?<![\w.'’#-])([BCDFG])m(?=(?: (?:chord|is|was|and|or|to|then|instead|really|there)\b|[,;]| [A-G]\b))",
        r"\1 minor",
        (("The Dm and the G", "The D minor and the G."),),
        needs=one_of("bm|cm|dm|fm|gm"),
        languages=ENGLISH,
    ),
    Rule(
        "chord",
        r"(?<![\w.'’#-])(?=[A-G](?:[#♯b♭mdasM]|\d+[#b♯♭as]))([A-G])([#♯b♭]?)(maj|min|dim|aug|sus|add|m(?![a-z])|"
        r"M(?=\d)|)(\d{1,2}|)((?:[#b♯♭]\d{1,2}|"
        r"(?:add|sus)\d{1,2})*)"
        r"(?![\w#♯♭]|['’][a-z])",
        _chord,
        (
            ("It opens on Ebmaj7, then F#m7b5.", "It opens on E flat major seven, then F sharp minor seven flat five."),
            ("from Am7 to Gsus4 and Bm", "from A minor seven to G sus four and B minor."),
        ),
        needs="ABCDEFG",
        languages=ENGLISH,
    ),
    Rule(
        "time of music",
        rf"(?<![\w.,/$-])(\d{{1,2}})/(2|4|8|16)(?= (?:{MUSIC})\b)",
        lambda match, language: f"{number(match[1], language)} {number(match[2], language)}",
        (("a 12/8 shuffle", "a twelve eight shuffle."),),
        needs=one_of("/0"),
        languages=ENGLISH,
    ),
    Rule(
        "time signature",
        r"\b(?P<lead>(?:in|into|of|from|to|between|and|or|en|em|à|à du|du|un|uno|a) )"
        r"(?P<above>[2345679]|1[125])/(?P<below>4|8|16)(?![\w/]|[.,]\d)"
        r"(?=(?P<rest> (?:because|so|and|or|to|then|with|at|but|until|for|when|while|since|on|y|e|et|o|ou|mais|ma|"
        r"pero|mas|"
        r"parce|porque|perché|car|quand|cuando|quando|al|au|a)\b|[,.;:!?](?!\d)|$))",
        lambda match, language: _meter(match, language),
        (("I write in 5/4 and in 7/8.", "I write in five four and in seven eight."),),
        needs=("/", DIGITS),
        languages=ENGLISH | frozenset({"es", "pt", "fr"}),
    ),
    Rule(
        "length of a track",
        r"(?<![\w.])(\d{1,2})['’′](1[2-9]|[2-5]\d)(?:\"|”|″|''|’’)?(?![\w'’])",
        _track,
        (("The take is 2'34\" long.", "The take is two minutes thirty four long."),),
        needs=(DIGITS, one_of("'00|’00|′00")),
        languages=ENGLISH,
    ),
)
