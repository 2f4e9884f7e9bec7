"""What the program itself says and writes in Italian."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Le voci di questo episodio sono sintetiche. Le parole sono quelle scritte.",
    introduction="Introduzione",
    question="Domanda {number}",
    closing="Conclusione",
    descriptions={
        "image": "Una figura mostra {text}.",
        "table": "Qui c'è una tabella: {text}.",
        "code": "Qui c'è del codice.",
        "embed": "Qui è incorporato qualcosa: un video, un suono o un messaggio.",
        "footnote": "Una nota dice: {text}.",
        "caption": "La didascalia dice: {text}.",
        "": "Omesso qui: {text}.",
    },
)
