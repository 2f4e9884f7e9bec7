"""Signs in two passages that follow each other: a question and none, you and I, short and long."""

from __future__ import annotations

import re

from interview_audio.interview.evidence.asking import asks_by_pointing_back
from interview_audio.interview.evidence.framing import ends_with_a_colon
from interview_audio.interview.evidence.sign import PairEvidence, pair_sign_into
from interview_audio.interview.evidence.telling import starts_by_going_on, starts_by_pointing_back
from interview_audio.interview.evidence.wording import Wording

RULES: list[PairEvidence] = []
pair_sign = pair_sign_into(RULES)


@pair_sign("How was it?", "It was good.")
def question_then_none(a: Wording, b: Wording) -> bool:
    return a.asks and b.questions == 0


@pair_sign("How was it?", "And was it long?")
def question_then_question(a: Wording, b: Wording) -> bool:
    return a.asks and b.asks


@pair_sign("It was late.", "How was it?")
def none_then_question(a: Wording, b: Wording) -> bool:
    return a.questions == 0 and b.asks


@pair_sign("It was late.", "It was good.")
def none_then_none(a: Wording, b: Wording) -> bool:
    return a.questions == 0 and b.questions == 0


@pair_sign("How are you?", "I am well.")
def you_then_i(a: Wording, b: Wording) -> bool:
    return a.has("you") and b.has("i") and not b.has("you")


@pair_sign("I am well.", "And you?")
def i_then_you(a: Wording, b: Wording) -> bool:
    return a.has("i") and b.has("you") and not b.has("i")


@pair_sign("I am well.", "I am happy.")
def i_then_i(a: Wording, b: Wording) -> bool:
    return a.has("i") and b.has("i")


@pair_sign("You wrote it.", "Did you like it?")
def you_then_you(a: Wording, b: Wording) -> bool:
    return a.has("you") and b.has("you")


@pair_sign("It was good.", "Yes, it was.")
def then_a_reply(_: Wording, b: Wording) -> bool:
    return b.starts("reply")


@pair_sign("It was good.", "However, it was long.")
def then_going_on(_: Wording, b: Wording) -> bool:
    return starts_by_going_on(b) or starts_by_pointing_back(b)


@pair_sign("It was good.", "And now?")
def then_a_lead(_: Wording, b: Wording) -> bool:
    return b.starts("lead")


@pair_sign("You may ask:", "What is it?")
def colon_then_anything(a: Wording, _: Wording) -> bool:
    return ends_with_a_colon(a)


@pair_sign("Before that you may want to ask:", "Is it safe?")
def then_a_listed_question(a: Wording, b: Wording) -> bool:
    short = b.asks and b.words <= 15 and not b.has("you")
    return short and (ends_with_a_colon(a) or (a.asks and a.words <= 15 and not a.has("you")))


@pair_sign("Why?", "It was long. " * 20)
def short_then_long(a: Wording, b: Wording) -> bool:
    return b.words > 2 * a.words


@pair_sign("It was long. " * 20, "Why?")
def long_then_short(a: Wording, b: Wording) -> bool:
    return a.words > 2 * b.words


@pair_sign("Why the ocean?", "The ocean is blue.")
def takes_up_a_word(a: Wording, b: Wording) -> bool:
    last = set(re.findall(r"[^\W\d_]{5,}", a.last.casefold()))
    return a.asks and not b.asks and any(w in last for w in re.findall(r"[^\W\d_]{5,}", b.first.casefold()))


@pair_sign("Perl is said to be slow.", "How is that addressed?")
def statement_then_question_about_it(a: Wording, b: Wording) -> bool:
    return a.questions == 0 and asks_by_pointing_back(b)


@pair_sign("Perl is said to be slow.", "How is that addressed?")
def brief_statement_then_question(a: Wording, b: Wording) -> bool:
    return a.questions == 0 and b.asks and a.words < 0.7 * a.typical and not a.has("i")


@pair_sign("Is it slow?", "Yes.")
def yes_or_no(a: Wording, b: Wording) -> bool:
    closed = re.match(
        r"(?:(?:so|and|but)[, ]+)?(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)\b",
        a.last,
        re.IGNORECASE,
    )
    return a.asks and closed is not None and b.starts("reply")


@pair_sign("Why?", "Because it is late.")
def reason_asked_and_given(a: Wording, b: Wording) -> bool:
    return (
        a.asks
        and bool(re.search(r"\bwhy\b|\breasons?\b", a.last, re.IGNORECASE))
        and bool(re.search(r"\b(?:because|since|reasons?|so that|in order to|to)\b", b.first, re.IGNORECASE))
    )


@pair_sign("The harbour sells fishes.", "Fishes of the harbour are fresh.")
def stays_with_its_words(a: Wording, b: Wording) -> bool:
    x, y = (set(re.findall(r"[^\W\d_]{5,}", w.plain.casefold())) for w in (a, b))
    return len(x & y) >= 2 and len(x & y) >= 0.15 * min(len(x), len(y))
