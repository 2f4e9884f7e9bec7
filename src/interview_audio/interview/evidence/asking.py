"""Signs of somebody asking: questions, invitations, words about and to the other person."""

from __future__ import annotations

import re

from interview_audio.interview.evidence.sign import Evidence, sign_into
from interview_audio.interview.evidence.wording import Wording

YOUR_DEEDS = re.compile(
    r"\byou(?:'ve| have| had) (?!to\b)|\byou (?:wrote|said|mention(?:ed)?|started|began|joined|founded|created|work|"
    r"worked|run|also|recently|were|"
    r"are (?:the|also|one|a|an|very|currently)|seem|did|made|describe|grew|came|left|studied|published|use|talk|"
    r"speak)\b|\byou're (?:a|an|the|also|very|"
    r"currently|known|famous|using|working)\b|\byour (?:\w+ ){0,2}(?:work|works|book|books|blog|papers?|projects?|"
    r"team|company|career|answers?|talks?|"
    r"posts?|role|job|experience|background|recent|latest|last|first|group|community|students|colleagues|opinion|"
    r"view|website|page)\b",
    re.IGNORECASE,
)

RULES: list[Evidence] = []
sign = sign_into(RULES)


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


@sign("Would you agree, in your opinion?")
def asks_for_an_opinion(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:do you (?:think|believe|feel|see|agree|expect|have|like|plan|use)|in your (?:opinion|view|"
            r"experience)|would you|have you|are you|did you|can you|could you|for you)\b",
            w.own,
            re.I,
        )
    )


@sign("Now let me ask a more personal question.")
def announces_a_question(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:(?:my|next|last|another|first|second|final|more|one|following|follow-up|obligatory|quick|big|of|"
            r"few|some|these|ask) "
            r"(?:\(?\w+\)? ){0,2}questions?\b|questions? (?:here|is|for you)\b|(?:let me|(?:like|want|wanted|have|"
            r"love) to|can i|may i) "
            r"(?:\w+ )?ask\b|ask you\b)",
            w.own,
            re.IGNORECASE,
        )
    ) and not re.search(r"\b(?:your|good|great|that) (?:\w+ )?question", w.own, re.IGNORECASE)


@sign("And what did you do?")
def starts_like_the_next_question(w: Wording) -> bool:
    return w.starts("lead")


@sign("You have written a book about it.")
def speaks_of_your_deeds(w: Wording) -> bool:
    return bool(YOUR_DEEDS.search(w.own))


@sign("You've recently become a teacher.")
def starts_with_your_deeds(w: Wording) -> bool:
    return bool(YOUR_DEEDS.search(w.first))


@sign("As you said, it is late.")
def takes_up_what_was_said(w: Wording) -> bool:
    return bool(
        re.search(
            r"\b(?:you (?:mentioned|said|mention|say|talked|described|wrote|told|touched)|you've (?:mentioned|said|"
            r"written|been|had|just)|"
            r"your (?:answer|previous|last|latest|recent|book|blog|work|paper|talk)|your question|as i (?:said|"
            r"mentioned)|like i said|as mentioned)\b",
            w.own,
            re.IGNORECASE,
        )
    )


@sign("That sounds like a lot.")
def reacts(w: Wording) -> bool:
    return w.words < 45 and bool(
        re.match(
            r"(?:wow|great|cool|interesting|nice|awesome|fantastic|amazing|okay|ok|right|i see|that(?:'s| is| sounds|"
            r" must)|those are|"
            r"it sounds|sounds|impressive|good point|fair enough)\b",
            w.first,
            re.IGNORECASE,
        )
    )


HEARD = re.compile(
    r"\b(?:i|we)(?:'ve| have| had)? (?:also |often |recently |just )?(?:read|heard|hear|saw|seen|noticed|notice|"
    r"understand|know|see|gather|found|learned) (?:that |about |on |in |of )?(?:you|your|the|it|there|some|many)\b|"
    r"\b(?:some|many|most|a lot of|other|lots of) (?:people|developers|users|readers|folks|of (?:us|our readers))\b|"
    r"\b(?:is|are|has been|have been|'s) (?:often|widely|well|best|commonly|sometimes|usually) (?:known|seen|"
    r"considered|said|regarded|described|used)\b|\b(?:a|the) reputation\b|\bit (?:seems|sounds|looks|appears)\b",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"(?:(?:so|and|but|or|then)[, ]+)?(?:\w++(?:'\w*+)? ){1,4}(?:that|this|it|these|those|they|them|there|so)\b"
    r"(?! \w+ (?:is|are)\b)|"
    r"(?:(?:so|and|but) )?(?:why|how|how so|why not|what else|in what way|such as|like what|really|anything else)\b"
    r"[^ ]*$",
    re.IGNORECASE,
)


@sign("I read that your team has grown.")
def reports_what_was_heard(w: Wording) -> bool:
    return w.words < 90 and bool(HEARD.search(w.own))


@sign("How did that happen?")
def asks_by_pointing_back(w: Wording) -> bool:
    return w.asks and bool(POINTING.match(w.last))


@sign("What do you think of your new job at the harbour of Genoa?")
def asks_at_length(w: Wording) -> bool:
    return w.asks and len(w.last.split()) >= 12


@sign("Why?")
def asks_briefly(w: Wording) -> bool:
    return w.asks and w.words <= 5
