"""What the program itself says and writes in Dutch."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="De stemmen in deze aflevering zijn kunstmatig. De woorden zijn zoals ze geschreven zijn.",
    introduction="Inleiding",
    question="Vraag {number}",
    closing="Afsluiting",
    descriptions={
        "image": "Een afbeelding toont {text}.",
        "table": "Hier staat een tabel: {text}.",
        "code": "Hier staat programmacode.",
        "embed": "Hier is iets ingesloten: een video, een geluid of een bericht.",
        "footnote": "Een voetnoot zegt: {text}.",
        "caption": "Het bijschrift zegt: {text}.",
        "": "Hier weggelaten: {text}.",
    },
)
