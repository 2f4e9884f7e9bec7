"""What the program itself says and writes in French."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Les voix de cet épisode sont synthétiques. Les mots sont tels qu'ils ont été écrits.",
    introduction="Introduction",
    question="Question {number}",
    closing="Conclusion",
    descriptions={
        "image": "Une figure montre {text}.",
        "table": "Ici se trouve un tableau : {text}.",
        "code": "Ici se trouve du code.",
        "embed": "Ici se trouve un contenu intégré : une vidéo, un son ou un message.",
        "footnote": "Une note dit : {text}.",
        "caption": "La légende dit : {text}.",
        "": "Omis ici : {text}.",
    },
)
