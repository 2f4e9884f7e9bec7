"""What isn't said, told in a few words where a show wants it: `A figure shows a clock without hands.`"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from interview_audio.model import Interview, Line, Role, Sentence, Skipped
from interview_audio.script.lexicon import Lexicon
from interview_audio.script.spoken import speak

REASON = "description"
LONG = 25
"""Words of a description's own text; the rest is left out."""

PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "image": "A figure shows {text}.",
        "table": "Here stands a table: {text}.",
        "code": "Here stands some code.",
        "embed": "Here something is embedded: a video, a player or a post.",
        "footnote": "A footnote says: {text}.",
        "caption": "A caption says: {text}.",
        "": "Left out here: {text}.",
    },
    "de": {
        "image": "Eine Abbildung zeigt {text}.",
        "table": "Hier steht eine Tabelle: {text}.",
        "code": "Hier steht Programmtext.",
        "embed": "Hier ist etwas eingebettet: ein Video, eine Aufnahme oder ein Beitrag.",
        "footnote": "Eine Fußnote sagt: {text}.",
        "caption": "Die Bildunterschrift sagt: {text}.",
        "": "Hier ist ausgelassen: {text}.",
    },
    "fr": {
        "image": "Une figure montre {text}.",
        "table": "Ici se trouve un tableau : {text}.",
        "code": "Ici se trouve du code.",
        "embed": "Ici se trouve un contenu intégré : une vidéo, un son ou un message.",
        "footnote": "Une note dit : {text}.",
        "caption": "La légende dit : {text}.",
        "": "Omis ici : {text}.",
    },
    "es": {
        "image": "Una figura muestra {text}.",
        "table": "Aquí hay una tabla: {text}.",
        "code": "Aquí hay código.",
        "embed": "Aquí hay algo incrustado: un vídeo, un sonido o un mensaje.",
        "footnote": "Una nota dice: {text}.",
        "caption": "El pie de foto dice: {text}.",
        "": "Omitido aquí: {text}.",
    },
}
"""By language and reason; under an empty reason what goes for all others. Other languages are told of in English."""


def described(
    interview: Interview, lines: Sequence[Line], policies: Mapping[str, str], lexicon: Lexicon | None = None
) -> list[Line]:
    """The lines, and behind each turn what is left out within it, by the narrator."""
    wanted = [s for s in interview.skipped if policies.get(s.reason) == "describe"]
    told = [
        Line((Sentence(text, spoken, 0),), Role.NARRATOR, None, 0, None, line, 0, f"{REASON}: {reason}")
        for line, reason, text in _texts(wanted, interview.language)
        if (spoken := speak(text, interview.language, lexicon))
    ]
    return sorted((*lines, *told), key=lambda line: (line.source_line, line.turn is None))


def _texts(wanted: Sequence[Skipped], language: str) -> Iterator[tuple[int, str, str]]:
    """What is told: the line where it stands, the reason, the words. Neighbours of one reason are told of at once."""
    phrases = PHRASES.get(language.split("-")[0].lower(), PHRASES["en"])
    for reason, group in groupby(wanted, key=lambda s: s.reason):
        entries = list(group)
        for skipped in entries if reason == "image" else entries[:1]:
            words = skipped.text.replace("\t", ", ").split()
            text = " ".join(words[:LONG]).rstrip(" .,;:!?") + ("…" if len(words) > LONG else "")
            phrase = phrases.get(reason, phrases[""])
            if text or "{text}" not in phrase:
                yield skipped.line, reason, phrase.format(text=text).replace("….", "…")
