"""What the words of a label tell: a role, a name, or something that is nobody."""

from __future__ import annotations

import re
from collections.abc import Collection


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


INTERVIEWERS = _words(
    "q question questions interviewer interviewers host hosts moderator us we me ask editor reporter "
    "journalist presenter frage fragen f interviewerin moderation redaktion wir pregunta p entrevistador "
    "entrevistadora pergunta perg domanda d intervistatore vraag v intervieweur вопрос в"
)
GUESTS = _words(
    "a answer answers guest interviewee antwort respuesta r réponse resposta risposta antwoord geïnterviewde ответ о"
)
NARRATORS = _words("narrator announcer voiceover erzähler narrateur narrador narratore")
NOT_PEOPLE = re.compile(
    r"\b(?:note|notes|update|updated|edit|ps|p\.s|warning|tip|tips|example|examples|image|photo|photos|picture|"
    r"figure|fig|video|"
    r"audio|source|sources|credits?|caption|tags?|topics?|categor(?:y|ies)|date|published|publication|location|website|"
    r"links?|e-?mail|twitter|github|linkedin|mastodon|facebook|instagram|youtube|discord|blog|home ?page|web|url|"
    r"read more|see also|related|further reading|references?|summary|tl;?dr|conclusion|introduction|background|"
    r"overview|"
    r"disclaimer|spoiler|pros|cons|advantages|disadvantages|first|second|third|finally|also|however|remember|important|"
    r"name|age|job|title|occupation|languages?|tools?|hardware|software|editor'?s? note|bio|about|transcript|part \d+|"
    r"step \d+|chapter \d+|version|license|music|episode|guests?:?\s\w+|here|there|this|that|these|those|it|is|are|was|"
    r"beispiele?|exemples?|ejemplos?|exemplos?|esempio|interviews|"
    r"following|things|reasons?|one|two|http|https|hinweis|anmerkung|foto|bild|quelle|hero|contributed|posted|"
    r"written|by|"
    r"says|said|asks|i|you|my|your|our|library|framework|laughs?|laughing|laughter|applause|music|inaudible|"
    r"unintelligible|crosstalk|pause|silence|sighs?|smiles?)\b",
    re.IGNORECASE,
)


def titled(name: str) -> bool:
    """Whether every word could be part of a name: a capital, or a particle."""
    words = name.replace("&", " ").replace("/", " ").split()
    particles = {
        "and",
        "und",
        "et",
        "y",
        "e",
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "bin",
        "al",
        "ter",
        "dos",
        "du",
    }
    return all(w[:1].isupper() or w in particles or w.isdigit() for w in words) and any(w[:1].isupper() for w in words)


def kind_of(name: str) -> str | None:
    """`interviewer`, `guest` or `narrator` where the label is a word for it: `Q`, `Answer`, `Host`."""
    word = name.casefold().strip(" .")
    word = re.sub(r"[\s.]*\d+$", "", word)
    for kind, words in (("interviewer", INTERVIEWERS), ("guest", GUESTS), ("narrator", NARRATORS)):
        if word in words:
            return kind
    return None


def kinds_of(names: Collection[str]) -> dict[str, str]:
    """Those of the labels of a page that are words for a role. A single letter, but for Q and A, only beside its other:
    R may be Respuesta, or somebody's name."""
    kinds = {n: kind for n in names if (kind := kind_of(n))}
    pairs = ({"p", "r"}, {"d", "r"}, {"f", "a"}, {"v", "a"}, {"в", "о"}, {"q", "a"}, {"q", "r"})
    paired = {letter for pair in pairs if pair <= set(names) for letter in pair}
    initials = {n for n in names if len(n) == 1} - {"q", "a"}  # beside another letter, A is Ada
    alone = "q" if initials and "q" not in names else "qa"
    return {n: kind for n, kind in kinds.items() if len(n) > 1 or n in paired or n in alone}
