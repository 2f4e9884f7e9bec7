"""Signs of somebody answering: the first person, replies, continuations, opinions, memories."""

from __future__ import annotations

import re

from interview_audio.interview.evidence.sign import Evidence, sign_into
from interview_audio.interview.evidence.wording import Wording

RULES: list[Evidence] = []
sign = sign_into(RULES)


@sign("I live here.")
def says_i(w: Wording) -> bool:
    return w.has("i")


@sign("I live here, and it is good.")
def starts_with_i(w: Wording) -> bool:
    return w.starts("i")


@sign("I say what I want when I want.")
def says_i_often(w: Wording) -> bool:
    return w.count("i") >= 3 and w.count("i") * 40 >= w.words


@sign("It was late. I went home.")
def last_sentence_says_i(w: Wording) -> bool:
    return w.has("i", w.last) and not w.asks


@sign("We built it ourselves.")
def says_we(w: Wording) -> bool:
    return w.has("we")


@sign("You wrote a book.")
def says_you(w: Wording) -> bool:
    return w.has("you")


@sign("Your book is good.")
def first_sentence_says_you(w: Wording) -> bool:
    return w.has("you", w.first)


@sign("Your work, as you know, is yours.")
def says_you_more_than_i(w: Wording) -> bool:
    return w.count("you") > w.count("i") + w.count("we")


@sign("The sea is blue.")
def says_neither_i_nor_you(w: Wording) -> bool:
    return not (w.has("i") or w.has("you") or w.has("we"))


@sign("Well, it was late.")
def starts_like_a_reply(w: Wording) -> bool:
    return w.starts("reply")


@sign("Yes, it was.")
def starts_with_a_reply_and_comma(w: Wording) -> bool:
    return w.starts("reply") and bool(re.match(r"[\w' ]{1,20}[,!.]", w.first))


@sign("You grew up in Rome.")
def starts_with_you(w: Wording) -> bool:
    return w.starts("you")


@sign("We have known each other for long.")
def starts_with_we(w: Wording) -> bool:
    return w.starts("we")


@sign("This brings us to the end.")
def starts_by_pointing_back(w: Wording) -> bool:
    return bool(re.match(r"(?:this|that|these|those|it|they|he|she|such|here|then|there)\b", w.first, re.IGNORECASE))


@sign("Also, we were late.")
def starts_by_going_on(w: Wording) -> bool:
    return bool(
        re.match(
            r"(?:also|additionally|in addition|however|but|moreover|furthermore|besides|another|on the other hand|"
            r"for example|"
            r"for instance|after|later|then|when|while|similarly|likewise|again|still|eventually|at the time|"
            r"at that time|"
            r"of course|as for|second(?:ly)?|third(?:ly)?|finally|lastly|since then|nowadays|overall|in general|"
            r"to sum up)\b",
            w.first,
            re.IGNORECASE,
        )
    )


@sign("In 2009 the firm closed.")
def starts_in_time_or_place(w: Wording) -> bool:
    return bool(
        re.match(r"(?:in|at|during|around|back|when|since|after|before|early|last|on)\b", w.first, re.IGNORECASE)
    )


@sign("That is a good question.")
def praises_the_question(w: Wording) -> bool:
    return (
        bool(
            re.search(
                r"\b(?:good|great|tough|interesting|hard|difficult|excellent|awesome|tricky|big) questions?\b",
                w.own,
                re.I,
            )
        )
        and not w.asks
    )


@sign("I think it is late.")
def gives_an_opinion(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:i (?:think|believe|guess|feel|suppose|hope|would say|know|like|love|enjoy|prefer)|"
            r"in my (?:opinion|view|experience)|for me|to me)\b",
            w.own,
            re.I,
        )
    )


@sign("I was born in Rome.")
def tells_of_the_past(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:i|we) (?:was|were|had|did|started|began|used|got|went|made|wrote|worked|joined|met|came|decided|"
            r"wanted|found|built|became|studied|grew|learned|moved)\b",
            w.own,
            re.I,
        )
    )


@sign("We use it, for example, at home.")
def gives_an_example(w: Wording) -> bool:
    return (
        bool(
            re.search(
                r"\b(?:for example|for instance|e\.g\.|such as|because|since then|in fact)\b", w.own, re.IGNORECASE
            )
        )
        and not w.asks
    )


@sign("If you want that, you can have it.")
def speaks_of_anybody(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:if|when|whenever|once|that|what|where|because|so|until|unless) you\b|\byou(?:'ll| can| can't|"
            r" need| want| get| don't| have to|"
            r" should| must| may| might| could| will| see| look| just| end up| never| always| won't| cannot)\b",
            w.own,
            re.IGNORECASE,
        )
    )


ADVICE = re.compile(
    r"(?:please )?(?:don't|do not|never|always|keep|try|start|make sure|just|learn|find|read|use|get|go|be|look|check|"
    r"join|write|take|remember|ask yourself|think|stay|follow|build|contribute|subscribe|see|feel free|avoid|choose|"
    r"pick|practi[cs]e|work|enjoy|help|watch|visit|play|listen|reach out|come|put|give it)\b(?! (?:us|me|you)\b)",
    re.IGNORECASE,
)


@sign("Don't be afraid. Keep going.")
def gives_advice(w: Wording) -> bool:
    return not w.asks and any(ADVICE.match(s.lstrip("\"'“„«([¿¡*_-–— ")) for s in w.sentences)


@sign("We had 125 messages in 2019.")
def gives_numbers(w: Wording) -> bool:
    return bool(re.search(r"\d", w.own)) and not w.asks


LOOSE = re.compile(
    r"\b(?:kind of|sort of|basically|actually|really|probably|maybe|pretty|quite|a bit|i guess|you know|anyway|"
    r"of course|honestly|definitely|obviously|stuff|things like that|and so on|etc)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:for more|more (?:information|details|info)|see (?:also|here|the|our|my|this)|check(?:ing)? out|look at|"
    r"(?:find|found|available) (?:at|on|here|in)|the following|these are|listed|here is|here are|link)\b|https?:",
    re.IGNORECASE,
)


@sign("It is, you know, basically a kind of clock.")
def talks_loosely(w: Wording) -> bool:
    return not w.asks and bool(LOOSE.search(w.own))


@sign("It was long. " * 30)
def is_long_here(w: Wording) -> bool:
    return w.words > 1.4 * w.typical


@sign("For more, see the handbook.")
def points_elsewhere(w: Wording) -> bool:
    return not w.asks and bool(ELSEWHERE.search(w.text))
