"""Short forms in and around the names of people and places: Wm., N. Dakota, E. 42nd, (D-MA), Roe v. Wade."""

from __future__ import annotations

import re

from interview_audio.languages.english.names import GIVEN
from interview_audio.languages.english.places import STATES
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before, stop_after
from interview_audio.script.rules.rule import CAPITAL_STOP, DIGITS, ENGLISH, INNER_STOP, Rule, one_of

POINTS = {"N": "North", "S": "South", "E": "East", "W": "West"}
LANDS = (
    "Carolina|Dakota|Korea|Korean|Koreans|Ireland|Africa|African|Africans|America|American|Virginia|Yorkshire|"
    "Wales|London|Devon|"
    "Sussex|Germany|German|Vietnam|Vietnamese|Sudan|Timor|Berlin|Asia|Coast|Bank|End|Side|Hollywood|Lothian"
)
PARTIES = {"D": "Democrat", "R": "Republican", "I": "independent", "Lab": "Labour", "Con": "Conservative"}
LETTERS = {"$": "s", "!": "i"}


def _member(match: re.Match[str], _: Language) -> str | None:
    state = STATES.get(match[2])
    return f"({PARTIES[match[1]]}, {state})" if state else None


DAY = LazyPattern(r"\b(?:by|on|until|till|from|since|every|next|last|this|before|after|&) $", re.IGNORECASE)


def _weekday_at_the_end(match: re.Match[str], language: Language) -> str | None:
    return language.weekdays[match[1]] + stop_after(match) if DAY.search(before(match, 10)) else None


RULES = (
    Rule(
        "given name",
        rf"\b({'|'.join(GIVEN)})\.(?= (?:[A-Z]|and [A-Z]))",
        lambda match, _: GIVEN[match[1]],
        (("Thos. Hardy and Wm. Morris", "Thomas Hardy and William Morris."),),
        needs=(INNER_STOP, one_of("benj.|chas.|danl.|edw.|fredk.|geo.|jas.|jno.|jos.|robt.|saml.|thos.|wm.")),
        languages=ENGLISH,
    ),
    Rule(
        "part of a land",
        rf"\b([NSEW])\. (?=(?:{LANDS})\b|\d+(?:st|nd|rd|th)\b)",
        lambda match, _: f"{POINTS[match[1]]} ",
        (("From N. Dakota to E. 42nd St.", "From North Dakota to East forty second Street."),),
        needs=(INNER_STOP, one_of("n. |s. |e. |w. ")),
        languages=ENGLISH,
    ),
    Rule(
        "party and state",
        r"\((D|R|I)-([A-Z][A-Za-z]+)\.?\)",
        _member,
        (("Senator Lee (R-UT) came.", "Senator Lee, Republican, Utah, came."),),
        needs=("(", one_of("(d-|(i-|(r-")),
        languages=ENGLISH,
    ),
    Rule(
        "against in court",
        r"(?<=[A-Za-z] )v\.(?= [A-Z])",
        "versus",
        (("Roe v. Wade", "Roe versus Wade."),),
        needs=(INNER_STOP, one_of(" v. ")),
        languages=ENGLISH,
    ),
    Rule(
        "right honourable",
        r"\b(?:Rt\.? Hon\.|Rt Hon\b)",
        "Right Honourable",
        (("the Rt. Hon. Ann Lee", "the Right Honourable Ann Lee."),),
        needs=("R", one_of("rt hon|rt. hon.")),
        languages=ENGLISH,
    ),
    Rule(
        "sister",
        r"(?:^|(?<=[.!?,:;—–(] )|(?<=[a-z] )(?<![A-Z][a-z] )(?<![A-Z][a-z]{2} )(?<![A-Z][a-z]{3} )(?<![A-Z][a-z]{4} )"
        r"(?<![A-Z][a-z]{5} )(?<![A-Z][a-z]{6} )(?<![A-Z][a-z]{7} ))Sr\. (?=[A-Z][a-z]+)(?!(?:Software|Staff|Director|"
        r"Manager|Engineer|Developer|Scientist|Designer|Researcher|Vice|Editor|Analyst|Fellow|Lecturer|Producer)\b)",
        "Sister ",
        (
            ("We met Sr. Ana.", "We met Sister Ana."),
            ("Sr. Ines and a Sr. Engineer", "Sister Ines and a Senior Engineer."),
        ),
        needs=(INNER_STOP, one_of("sr. ")),
        languages=ENGLISH,
    ),
    Rule(
        "born on a day",
        r"\b([bd])\. (?=\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,}|[A-Z][a-z]{2,8}\.? \d{1,2},)",
        lambda match, _: "born " if match[1] == "b" else "died ",
        (("My aunt, b. 3 Feb 1931, sang.", "My aunt, born the third of February, nineteen thirty one, sang."),),
        needs=INNER_STOP,
        languages=ENGLISH,
    ),
    Rule(
        "lance corporal",
        r"\bL/(Cpl|Sgt)\b\.?",
        lambda match, _: {"Cpl": "Lance Corporal", "Sgt": "Lance Sergeant"}[match[1]],
        (("with L/Cpl. Bell", "with Lance Corporal Bell."),),
        needs=("/", one_of("l/cpl|l/sgt")),
        languages=ENGLISH,
    ),
    Rule(
        "retired",
        r"\((Ret)\.?\)|, Ret\.(?=[ ,]|$)",
        ", retired",
        (("Col. Ann Roe (Ret.) spoke.", "Colonel Ann Roe, retired spoke."),),
        needs=("R", one_of("(ret|, ret.")),
        languages=ENGLISH,
    ),
    Rule(
        "featured artist",
        r"\b[Ff]t\. (?=[A-Z][a-z])(?<=[a-z,)] ft\. )",
        "featuring ",
        (("Sun by Lia ft. Marlo", "Sun by Lia featuring Marlo."),),
        needs=(INNER_STOP, one_of(" ft. ")),
        languages=ENGLISH,
    ),
    Rule(
        "generation",
        r"\bGen\. (?=[XYZ]\b)",
        "Gen ",
        (("Gen. X and Gen. Z", "Gen X and Gen Z."),),
        needs=(INNER_STOP, one_of("gen. ")),
        languages=ENGLISH,
    ),
    Rule(
        "queen or king",
        r"\b((?:Queen|King|Pope|Tsar|Czar|Emperor|Empress|Prince) [A-Z][a-z]+) I(?!\w|['.])",
        r"\1 the First",
        (("Queen Elizabeth I never slept here.", "Queen Elizabeth the First never slept here."),),
        needs=("I", one_of("queen |king |pope |tsar |czar |emperor |empress |prince ")),
        languages=ENGLISH,
    ),
    Rule(
        "sign for a letter",
        r"(?<=[A-Za-z])\$(?=[A-Za-z])|(?<=\b[A-Z])!(?=[a-z]{2})",
        lambda match, _: LETTERS[match[0]],
        (("P!nk and Ke$ha", "Pink and Kesha."),),
        needs="$!",
    ),
    Rule(
        "feast",
        r"\b(X)mas\b",
        "Christmas",
        (("At Xmas we ate.", "At Christmas we ate."),),
        needs=("X", one_of("xmas")),
        languages=ENGLISH,
    ),
    Rule(
        "weekday at the end",
        r"\b(<<weekdays>>)\.(?=\s*\W*$)",
        _weekday_at_the_end,
        (("RSVP by Fri.", "RSVP by Friday."),),
        needs=(CAPITAL_STOP, one_of("<<weekdays>>")),
        languages=ENGLISH,
    ),
    Rule(
        "code of the British post",
        r"\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})(?!\w)",
        lambda match, _: " ".join(match[1] + match[2]),
        (("at SW1A 2AA", "at S W one A two A A."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
)
