"""What tells who is speaking: a table of rules, each with an example of a passage in which it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from interview_audio.interview.wording import Wording, is_question


@dataclass(frozen=True)
class Evidence:
    """A named sign in one passage."""

    name: str
    holds: Callable[[Wording], bool]
    example: str


@dataclass(frozen=True)
class PairEvidence:
    """A named sign in two passages that follow each other."""

    name: str
    holds: Callable[[Wording, Wording], bool]
    example: tuple[str, str]


YOUR_DEEDS = re.compile(
    r"\byou(?:'ve| have| had) (?!to\b)|\byou (?:wrote|said|mention(?:ed)?|started|began|joined|founded|created|work|worked|run|also|recently|were|"
    r"are (?:the|also|one|a|an|very|currently)|seem|did|made|describe|grew|came|left|studied|published|use|talk|speak)\b|\byou're (?:a|an|the|also|very|"
    r"currently|known|famous|using|working)\b|\byour (?:\w+ ){0,2}(?:work|works|book|books|blog|papers?|projects?|team|company|career|answers?|talks?|"
    r"posts?|role|job|experience|background|recent|latest|last|first|group|community|students|colleagues|opinion|view|website|page)\b",
    re.IGNORECASE,
)

RULES: list[Evidence] = []
PAIR_RULES: list[PairEvidence] = []


def sign(example: str) -> Callable[[Callable[[Wording], bool]], Callable[[Wording], bool]]:
    """Put a rule into the table under its function's name."""

    def add(rule: Callable[[Wording], bool]) -> Callable[[Wording], bool]:
        RULES.append(Evidence(rule.__name__, rule, example))
        return rule

    return add


def pair_sign(
    before: str, after: str
) -> Callable[[Callable[[Wording, Wording], bool]], Callable[[Wording, Wording], bool]]:
    """Put a rule about two neighbours into the table under its function's name."""

    def add(rule: Callable[[Wording, Wording], bool]) -> Callable[[Wording, Wording], bool]:
        PAIR_RULES.append(PairEvidence(rule.__name__, rule, (before, after)))
        return rule

    return add


# Questions


@sign("And how did you get there?")
def ends_asking(w: Wording) -> bool:
    return w.asks


@sign("Why? I never knew.")
def asks_before_its_end(w: Wording) -> bool:
    return w.questions > 0 and not w.asks


@sign("I liked it.")
def asks_nothing(w: Wording) -> bool:
    return w.questions == 0


@sign("Who was it? When was it?")
def asks_twice(w: Wording) -> bool:
    return w.questions >= 2


@sign("Is it? Was it?")
def asks_only(w: Wording) -> bool:
    return w.questions == len(w.sentences)


@sign("We met in Rome. Where do you live now?")
def last_sentence_asks_you(w: Wording) -> bool:
    return w.asks and w.has("you", w.last)


@sign("How does that work?")
def last_sentence_starts_like_a_question(w: Wording) -> bool:
    return w.asks and w.starts("ask", w.last)


@sign("What I like is the sea.")
def starts_like_a_question(w: Wording) -> bool:
    return w.starts("ask")


@sign("I asked myself: do I want this?")
def asks_in_the_first_person(w: Wording) -> bool:
    return w.asks and w.has("i", w.last) and not w.has("you", w.last)


@sign("Should we stop?")
def asks_without_you(w: Wording) -> bool:
    return w.asks and not w.has("you", w.last)


@sign("Please tell us about your work.")
def last_sentence_invites(w: Wording) -> bool:
    return w.has("invite", w.last)


@sign("Tell us about your work. It must be hard.")
def invites(w: Wording) -> bool:
    return any(w.has("invite", s) for s in w.sentences[:-1])


@sign("Describe your day.")
def starts_with_an_invitation(w: Wording) -> bool:
    return w.starts("invite") or w.starts("invite", w.last)


@sign("Tell us about your first job.")
def invites_you_without_a_question_mark(w: Wording) -> bool:
    return not w.asks and w.has("invite", w.last) and (w.has("you", w.last) or w.has("we", w.last))


# Persons


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


@sign("She lives in Rome.")
def says_he_or_she(w: Wording) -> bool:
    return w.has("he") or w.has("she")


# How turns start


@sign("Well, it was late.")
def starts_like_a_reply(w: Wording) -> bool:
    return w.starts("reply")


@sign("Yes, it was.")
def starts_with_a_reply_and_comma(w: Wording) -> bool:
    return w.starts("reply") and bool(re.match(r"[\w' ]{1,20}[,!.]", w.first))


@sign("And what did you do?")
def starts_like_the_next_question(w: Wording) -> bool:
    return w.starts("lead")


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
            r"(?:also|additionally|in addition|however|but|moreover|furthermore|besides|another|on the other hand|for example|"
            r"for instance|after|later|then|when|while|similarly|likewise|again|still|eventually|at the time|at that time|"
            r"of course|as for|second(?:ly)?|third(?:ly)?|finally|lastly|since then|nowadays|overall|in general|to sum up)\b",
            w.first,
            re.IGNORECASE,
        )
    )


@sign("In 2009 the firm closed.")
def starts_in_time_or_place(w: Wording) -> bool:
    return bool(
        re.match(r"(?:in|at|during|around|back|when|since|after|before|early|last|on)\b", w.first, re.IGNORECASE)
    )


# Names


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
            r"\b(?:is|was|are) (?:an?|the|one of|currently|also|now|based|among)\b|\b(?:works?|lives?|leads?|holds?|studied|joined|"
            r"ist|lebt|arbeitet|est|vit|travaille|es|vive|trabaja|é|vive|trabalha|è|lavora) (?:at|in|on|as|for|the|an?|eine?|un|une|una|um|uma|als|bei|à|en|em|a)\b",
            w.own,
        )
    ) and not w.has("i")


# Words to and about the readers, thanks, the conversation itself


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


@sign("As you said, it is late.")
def takes_up_what_was_said(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:you (?:mentioned|said|mention|say|talked|described|wrote|told|touched)|you've (?:mentioned|said|written|been|had|just)|"
            r"your (?:answer|previous|last|latest|recent|book|blog|work|paper|talk)|your question|as i (?:said|mentioned)|like i said|as mentioned)\b",
            w.own,
            re.IGNORECASE,
        )
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
            r"\b(?:i (?:think|believe|guess|feel|suppose|hope|would say|know|like|love|enjoy|prefer)|in my (?:opinion|view|experience)|for me|to me)\b",
            w.own,
            re.I,
        )
    )


@sign("I was born in Rome.")
def tells_of_the_past(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:i|we) (?:was|were|had|did|started|began|used|got|went|made|wrote|worked|joined|met|came|decided|wanted|found|built|became|studied|grew|learned|moved)\b",
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


@sign("Would you agree, in your opinion?")
def asks_for_an_opinion(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:do you (?:think|believe|feel|see|agree|expect|have|like|plan|use)|in your (?:opinion|view|experience)|would you|have you|are you|did you|can you|could you|for you)\b",
            w.own,
            re.I,
        )
    )


@sign("Now let me ask a more personal question.")
def announces_a_question(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:(?:my|next|last|another|first|second|final|more|one|following|follow-up|obligatory|quick|big|of|few|some|these|ask) "
            r"(?:\(?\w+\)? ){0,2}questions?\b|questions? (?:here|is|for you)\b|(?:let me|(?:like|want|wanted|have|love) to|can i|may i) "
            r"(?:\w+ )?ask\b|ask you\b)",
            w.own,
            re.IGNORECASE,
        )
    ) and not re.search(r"\b(?:your|good|great|that) (?:\w+ )?question", w.own, re.IGNORECASE)


@sign("You have written a book about it.")
def speaks_of_your_deeds(w: Wording) -> bool:
    return bool(YOUR_DEEDS.search(w.own))


@sign("You've recently become a teacher.")
def starts_with_your_deeds(w: Wording) -> bool:
    return bool(YOUR_DEEDS.search(w.first))


@sign("If you want that, you can have it.")
def speaks_of_anybody(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:if|when|whenever|once|that|what|where|because|so|until|unless) you\b|\byou(?:'ll| can| can't| need| want| get| don't| have to|"
            r" should| must| may| might| could| will| see| look| just| end up| never| always| won't| cannot)\b",
            w.own,
            re.IGNORECASE,
        )
    )


@sign("That sounds like a lot.")
def reacts(w: Wording) -> bool:
    return w.words < 45 and bool(
        re.match(
            r"(?:wow|great|cool|interesting|nice|awesome|fantastic|amazing|okay|ok|right|i see|that(?:'s| is| sounds| must)|those are|"
            r"it sounds|sounds|impressive|good point|fair enough)\b",
            w.first,
            re.IGNORECASE,
        )
    )


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


# Shape


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


# Neighbours


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
def then_a_reply(a: Wording, b: Wording) -> bool:
    return b.starts("reply")


@pair_sign("It was good.", "However, it was long.")
def then_going_on(a: Wording, b: Wording) -> bool:
    return starts_by_going_on(b) or starts_by_pointing_back(b)


@pair_sign("It was good.", "And now?")
def then_a_lead(a: Wording, b: Wording) -> bool:
    return b.starts("lead")


@pair_sign("You may ask:", "What is it?")
def colon_then_anything(a: Wording, b: Wording) -> bool:
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
    last = {w for w in re.findall(r"[^\W\d_]{5,}", a.last.casefold())}
    return a.asks and not b.asks and any(w in last for w in re.findall(r"[^\W\d_]{5,}", b.first.casefold()))


def signs(w: Wording) -> list[int]:
    """Which rules of the table hold, by their places in it."""
    return [index for index, rule in enumerate(RULES) if rule.holds(w)]


def pair_signs(a: Wording, b: Wording) -> list[int]:
    """Which rules about neighbours hold, by their places in the table."""
    return [index for index, rule in enumerate(PAIR_RULES) if rule.holds(a, b)]


def asks_somebody(w: Wording) -> bool:
    """Whether an answer could follow: a question, or an invitation to speak."""
    return w.questions > 0 or w.has("invite", w.last) or is_question(w.plain)
