"""What the program itself says and writes in Spanish."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Las voces de este episodio son sintéticas. Las palabras son tal como se escribieron.",
    introduction="Introducción",
    question="Pregunta {number}",
    closing="Despedida",
    descriptions={
        "image": "Una figura muestra {text}.",
        "table": "Aquí hay una tabla: {text}.",
        "code": "Aquí hay código.",
        "embed": "Aquí hay algo incrustado: un vídeo, un sonido o un mensaje.",
        "footnote": "Una nota dice: {text}.",
        "caption": "El pie de foto dice: {text}.",
        "": "Omitido aquí: {text}.",
    },
)
