"""What Spanish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
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
    nobody="ejemplos?|fecha|duraci[óo]n|modalidad|lugar|hora (?:de|da) [a-z]+|participantes|objetivos?|contexto|notas?|"
    "observaci(?:[óo]n|ones)|fuentes?|temas?|edad|c[óo]digo|perfil|seud[óo]nimo|secci[óo]n",
)

NAMES = NameWords(
    particles="de|del|la|el",
    talk="[Ee]ntrevista|[Ee]ntrevistamos",
    to="a",
    together="con",
    by="por",
    conducted="[Ee]ntrevista(?:d[oa]s?)?|[Mm]oderad[oa]",
    is_="es",
    joined=words("y"),
    credit="entrevista (?:realizada|hecha|de)|entrevista|texto|texto y fotos|entrevistador|entrevistadora|por",
    also_credited="fotos?|fotograf[ií]as?|ilustraciones|traducción|vídeo|edición",
)

QUESTIONS = QuestionWords(
    wonder="qué|cómo|por qué|cuándo|dónde|adónde|quién(?:es)?|cuál(?:es)?|cuánt[oa]s?|"
    "(?:a|con|de|desde|en|hacia|hasta|para|por|sobre) (?:qué|quién(?:es)?|cuál(?:es)?|dónde|cuándo|cuánt[oa]s?)",
    opening="y|pero|entonces|bueno|bien|pues|ahora|luego|después|además|o|primero|en primer lugar|"
    "para (?:terminar|acabar|empezar|comenzar|finalizar|cerrar|concluir)|por último|finalmente|una última pregunta|"
    "última pregunta|hablemos de[^,:]*|por cierto|por favor|(?:puede|podría|puedes|podrías) (?:decirnos|contarnos|"
    "explicarnos)|(?:nos )?(?:cuéntanos|cuéntenos|díganos|dinos)|por ejemplo|en (?:su|tu) opinión|según (?:usted|tú)",
    remark="hola|buen(?:os|as) (?:días|tardes|noches)|bienvenid[oa]|gracias|muchas gracias|enhorabuena|felicidades|"
    "genial|interesante|perfecto|qué bien",
    following="o|y si (?:es así|no)|si es así|si no|de ser así|en caso (?:contrario|afirmativo)|por qué no|de verdad|"
    "sí|no|verdad|no es así|es cierto",
    leading=words(
        "si cuando mientras como desde aunque porque dado tras después antes considerando comparado en con según para "
        "durante pese a al puesto"
    ),
    pointing=words("esto eso ello este esta estos estas ese esa esos esas aquello lo así"),
    function=words(
        "el la los las lo un una unos unas de del a al en con por para sin sobre entre desde hasta hacia según y e o u "
        "pero sino que quien donde cuando si como porque es son era eran ser sido está están estaba hay ha han había "
        "he has hemos tiene tienes tienen puede puedes pueden podría va van debe fue se me te nos os le les su sus tu "
        "tus mi mis nuestro nuestra yo tú usted ustedes él ella ellos ellas nosotros no ni más muy tan tanto ya "
        "también este esta estos estas ese esa esos esas esto eso todo toda todos todas qué cómo cuándo dónde quién "
        "cuál cuáles cuánto cuánta cuántos"
    ),
    vague=words(
        "acuerdo afirmación bien caso cierto cosa cosas cree crees creer decir de ejemplo fácil hace hacer idea imagen "
        "opinas opina opinión parece pasa piensas piensa posible punto razón sentido significa verdad ves ve vista "
        "comparte compartes ocurre hoy ahora mismo"
    ),
)
