"""Signs of words outside the conversation: names in the third person, thanks, readers, and how a passage is built."""

from __future__ import annotations

import re

from interview_audio.interview.evidence.sign import Evidence, sign_into
from interview_audio.interview.evidence.wording import Wording

RULES: list[Evidence] = []
sign = sign_into(RULES)


@sign("Ada, how are you?")
def addresses_somebody_by_name(w: Wording) -> bool:
    names = "|".join(re.escape(n) for n in sorted(w.names) if len(n) > 2)
    return bool(names) and bool(
        re.search(rf"(?:^|[.!?] )(?:\w+[, ]+){{0,2}}(?:{names})\s*[,!]|,\s+(?:{names})\s*[.!?]", w.own, re.IGNORECASE)
    )


@sign("Ada lives in Rome.")
def names_somebody(w: Wording) -> bool:
    return any(word in w.names for word in re.findall(r"[^\W\d_]{3,}", w.own.casefold()))


@sign("Ada is a poet.")
def starts_with_a_name(w: Wording) -> bool:
    words = re.findall(r"[^\W\d_]{3,}", w.first.casefold())[:3]
    return any(word in w.names for word in words) and not addresses_somebody_by_name(w)


@sign("He is a poet and runs a school.")
def tells_what_somebody_is(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:is|was|are) (?:an?|the|one of|currently|also|now|based|among)\b|\b(?:works?|lives?|leads?|holds?|"
            r"studied|joined|"
            r"ist|lebt|arbeitet|est|vit|travaille|es|vive|trabaja|é|vive|trabalha|è|lavora) (?:at|in|on|as|for|the|"
            r"an?|eine?|un|une|una|um|uma|als|bei|à|en|em|a)\b",
            w.own,
        )
    ) and not w.has("i")


@sign("She lives in Rome.")
def says_he_or_she(w: Wording) -> bool:
    return w.has("he") or w.has("she")


@sign("Thank you for your time!")
def thanks(w: Wording) -> bool:
    return w.has("thanks")


@sign("Thanks for talking to us.")
def thanks_you(w: Wording) -> bool:
    return w.has("thanks") and w.words < 60 and w.questions == 0


@sign("Thank you for having me.")
def thanks_for_the_invitation(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:having|inviting|interviewing) (?:me|us)\b|thank you for (?:this|the) (?:interview|opportunity)",
            w.own,
            re.I,
        )
    )


@sign("Welcome, Ada.")
def greets(w: Wording) -> bool:
    return w.starts("hello") or bool(re.search(r"\bwelcome to\b", w.own[:200], re.IGNORECASE))


@sign("We interviewed Ada last week.")
def tells_of_the_talk(w: Wording) -> bool:
    return w.has("talk")


@sign("Stay tuned, dear readers.")
def speaks_to_readers(w: Wording) -> bool:
    return w.has("readers")


@sign("[Editor's note: it rained.]")
def stands_in_brackets(w: Wording) -> bool:
    return bool(re.fullmatch(r"[*_]*[\[({].*[\])}][*_.]*", w.plain))


@sign("The sea is blue.")
def has_nothing_of_a_frame(w: Wording) -> bool:
    return not (
        names_somebody(w)
        or says_he_or_she(w)
        or w.has("thanks")
        or w.has("talk")
        or w.has("readers")
        or tells_what_somebody_is(w)
        or stands_in_brackets(w)
    )


@sign("Advice for beginners")
def has_no_end_mark(w: Wording) -> bool:
    return not re.search(r"[.!?…:;,\"'”’»)\]]\s*$", w.plain)


@sign("These are they:")
def ends_with_a_colon(w: Wording) -> bool:
    return w.plain.endswith(":")


@sign("How nice!")
def ends_with_an_exclamation(w: Wording) -> bool:
    return w.plain.rstrip("\"'”’»)*_ ").endswith("!")


@sign("Too short.")
def is_very_short(w: Wording) -> bool:
    return w.words <= 6


@sign("It has some more words than six, not many.")
def is_short_here(w: Wording) -> bool:
    return 6 < w.words < 0.5 * w.typical


@sign("One sentence it is.")
def is_one_sentence(w: Wording) -> bool:
    return len(w.sentences) == 1
