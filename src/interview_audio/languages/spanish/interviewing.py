"""What Spanish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="el|la|los|las|de|y|que|en|un|una|es|por|con|no|para|se|lo|como|más|pero|su|al|del|yo|muy|hay",
    ask="qué|cómo|por qué|cuándo|dónde|quién|quiénes|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|has|ha|tienes|tiene|"
    "puedes|puede|podrías|podría|crees|cree|es|eres|hay|te|le",
    invite="cuéntanos|cuéntame|cuéntenos|háblanos|háblame|háblenos|explícanos|descríbe(?:nos)?|preséntate|por favor|"
    "podrías|podría|puedes|dinos|(?:última|primera|siguiente) pregunta|nos gustaría",
    i="yo|me|mi|mis|mí|mío|mía|conmigo|soy|estoy|tengo|creo",
    we="nosotros|nosotras|nos|nuestro|nuestra|nuestros|nuestras|somos|tenemos",
    you="tú|te|ti|tu|tus|usted|ustedes|vos|contigo|tuyo|eres|tienes",
    he="él|suyo",
    she="ella|suya",
    they="ellos|ellas",
    reply="sí|no|claro|bueno|pues|yo|mi|la verdad|creo|gracias|por supuesto|exacto|es|buena pregunta|desde|"
    "primero|en realidad",
    lead="y|tú|tu|usted|su|para (?:terminar|acabar|empezar|finalizar|cerrar)|por último|finalmente|ahora|"
    "hablemos|pero|entonces|qué|cómo",
    thanks="gracias|agradecemos|agradezco",
    hello="hola|buenos días|buenas tardes|bienvenido|bienvenida|querido|querida",
    talk="entrevista|entrevistamos|hablamos|conversamos|charlamos|conversación|invitado|invitada|preguntas|"
    "presentamos|conocer",
    readers="lectores|lectoras|este artículo|esta entrevista|publicad[ao]|nota del editor|síguenos|seguir|"
    "más información|puedes encontrar|enlace|enlaces|twitter|mastodon|sitio",
    title="profesor|profesora|prof|dr|dra|sr|sra|don|doña",
)

LABELS = LabelWords(
    interviewer=words("pregunta p entrevistador entrevistadora"),
    guest=words("respuesta r"),
    narrator=words("narrador"),
    letters=("p", "r"),
    nobody="ejemplos?",
)

NAMES = NameWords(
    particles="de|del|la|el",
    talk="[Ee]ntrevista|[Ee]ntrevistamos",
    to="a",
    together="con",
    by="por",
    conducted="[Ee]ntrevista",
    is_="es",
    joined=words("y"),
)
