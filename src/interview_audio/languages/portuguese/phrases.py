"""What the program itself says and writes in Portuguese."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="As vozes deste episódio são sintéticas. As palavras são tal como foram escritas.",
    introduction="Introdução",
    question="Pergunta {number}",
    closing="Encerramento",
    descriptions={
        "image": "Uma figura mostra {text}.",
        "table": "Aqui há uma tabela: {text}.",
        "code": "Aqui há código.",
        "embed": "Aqui há algo incorporado: um vídeo, um som ou uma publicação.",
        "footnote": "Uma nota diz: {text}.",
        "caption": "A legenda diz: {text}.",
        "": "Omitido aqui: {text}.",
    },
)
