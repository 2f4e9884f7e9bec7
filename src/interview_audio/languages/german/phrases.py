"""What the program itself says and writes in German."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Die Stimmen in dieser Folge sind künstlich. Die Worte sind so, wie sie geschrieben wurden.",
    introduction="Einleitung",
    question="Frage {number}",
    closing="Schluss",
    descriptions={
        "image": "Eine Abbildung zeigt {text}.",
        "table": "Hier steht eine Tabelle: {text}.",
        "code": "Hier steht Programmtext.",
        "embed": "Hier ist etwas eingebettet: ein Video, eine Aufnahme oder ein Beitrag.",
        "footnote": "Eine Fußnote sagt: {text}.",
        "caption": "Die Bildunterschrift sagt: {text}.",
        "": "Hier ist ausgelassen: {text}.",
    },
)
