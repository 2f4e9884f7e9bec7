"""What interviewers and guests say in the languages understood: words by the part they play, no more."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language, each field a regular expression without groups, matched as whole words."""

    common: str  # the most frequent words: they tell the language
    ask: str  # what a question starts with
    invite: str  # how an answer is asked for without a question mark
    i: str  # first person singular
    we: str  # first person plural
    you: str  # second person
    he: str
    she: str
    they: str
    reply: str  # how an answer starts
    lead: str  # how a next question starts
    thanks: str
    hello: str
    talk: str  # how an introduction tells that two people talked
    readers: str  # words to or about the readers, and about the text as a text
    title: str  # what stands before a name


ENGLISH = Vocabulary(
    common="the|and|of|to|a|in|is|that|it|for|was|with|on|as|are|this|you|have|be|not|what|at|or|from|but|how",
    ask="what|what's|why|how|how's|when|where|where's|who|who's|whom|whose|which|do|does|did|don't|doesn't|"
    "didn't|is|isn't|are|aren't|was|wasn't|were|weren't|have|haven't|has|hasn't|had|can|can't|could|"
    "couldn't|would|wouldn't|will|won't|should|shouldn't|any|anything|am|may|might",
    invite="tell (?:us|me|our)|talk (?:us|me|to us|to me|about|a (?:bit|little))|walk (?:us|me)|describe|"
    "explain|please|could you|can you|would you|share|introduce yourself|elaborate|"
    "(?:i'd|i would|we'd|we would) (?:like|love) to (?:ask|know|hear|start|talk|begin)|i wonder|"
    "i(?:'m| am) (?:curious|wondering)|"
    "(?:next|last|first|final|another|follow-up|one more|my) questions?|give us|give me|what about|"
    "how about|let's (?:talk|start|begin|move|turn|go)|"
    "(?:any|what|your|some) (?:other )?(?:advice|tips?|thoughts|comments|words|message|plans|ideas)|"
    "advice for|curious|i(?:'d like| want(?:ed)?) to ask|i have to ask|let me ask",
    i="i|i'm|i've|i'd|i'll|me|my|mine|myself",
    we="we|we're|we've|we'd|we'll|us|our|ours|ourselves",
    you="you|you're|you've|you'd|you'll|your|yours|yourself|yourselves",
    he="he|he's|his|him|himself",
    she="she|she's|her|hers|herself",
    they="they|their|them|themself|themselves",
    reply="well|er|erm|uh|um|ah|hmm?|yes|yeah|yep|yup|no|nope|sure|absolutely|definitely|of course|exactly|"
    "right|i|i'm|i've|i'd|i think|my|oh|hm+|ha+h?|haha|honestly|actually|it's|it was|it is|that's|"
    "good question|great question|thank you|thanks|correct|indeed|certainly|not really|it depends|"
    "personally|to be honest|first|first of all|firstly|basically|initially|originally|"
    "there (?:is|are|was|were)|there's|on (?:your|the) (?:first|second)|because|so far|currently|"
    "definitely|maybe|probably",
    lead="so|and|and so|but|you|you've|you're|your|finally|now|let's|let us|let me|speaking of|turning to|"
    "another|as|in your|last|lastly|final|next|one|moving|since|given|okay|ok|great|wow|cool|interesting|"
    "that|how|what|with|many|some people|before we|to (?:begin|start|close|finish|wrap)|"
    "for (?:those|readers|people)",
    thanks="thanks|thank you|we thank|i thank|many thanks|thank",
    hello="hi|hello|hey|welcome|good (?:morning|afternoon|evening)|dear",
    talk="interview|interviews|interviewed|interviewing|interviewee|spoke (?:with|to)|talked (?:with|to)|"
    "talks? (?:with|to)|sat down with|caught up with|chat(?:ted)? with|conversation with|"
    "discuss(?:ed|es)? with|introduce|meet|guest|asked|speaks? (?:with|to) us|answered|questions|q&a|"
    "proud to present|in this (?:post|episode|interview|article|issue)",
    readers="readers?|dear reader|stay tuned|follow (?:us|him|her|them)|subscribe|"
    "originally (?:published|posted|appeared)|editor'?s'? note|ed\\. note|"
    "this (?:interview|article|post|conversation|transcript|text|q&a)|(?:you|we) can find|"
    "find (?:him|her|them|out more)|read (?:more|on|below|the)|foreword|preface|edited for|disclaimer|"
    "about the author|learn more|goes by|click|sign up|check out|listen|link|links|website|twitter|"
    "mastodon|linkedin",
    title="professor|prof|dr|mr|mrs|ms|mx|sir|miss|dame",
)

GERMAN = Vocabulary(
    common="der|die|das|und|ist|nicht|ich|du|sie|ein|eine|mit|auf|für|zu|von|auch|es|den|dem|im|sich|wie|war|dass|aber",
    ask="was|wie|wieso|warum|weshalb|wann|wo|woher|wohin|wer|wem|wen|wessen|welche[rsnm]?|womit|wofür|worum|wodurch|"
    "hast|hat|haben|hattest|bist|ist|sind|war|warst|gibt|gab|kannst|können|könntest|könnten|willst|wollen|möchtest|"
    "würdest|würden|wirst|werden|fühlst|machst|machen|glaubst|glauben|denkst|siehst|sehen|sollte|sollten",
    invite="erzähl(?:e|en sie|st)?(?: uns| mir)?|beschreib(?:e|en)?|erklär(?:e|en)?|bitte|lass uns|lassen sie uns|"
    "stell(?:e|en)? (?:dich|sie sich)|(?:nächste|letzte|erste) frage|ich würde gern|magst du|möchten sie",
    i="ich|mich|mir|mein|meine|meiner|meinen|meinem|meines",
    we="wir|uns|unser|unsere|unserer|unseren|unserem|unseres",
    you="du|dich|dir|dein|deine|deiner|deinen|deinem|deines|ihr|euch|euer|eure|ihnen|ihre|ihren|ihrem|ihrer",
    he="er|ihm|ihn|sein|seine|seiner|seinen|seinem|seines",
    she="sie|ihr|ihre|ihrer|ihren|ihrem|ihres",
    they="sie|ihnen",
    reply="ja|nein|klar|natürlich|genau|ich|also|na ja|naja|tja|gute frage|schon|danke|gerne|auf jeden fall|"
    "eigentlich|für mich|das ist|es ist|tatsächlich|mein|meine|erstmal|zunächst|durch",
    lead="und|du|sie|dein|deine|ihre|zum (?:schluss|abschluss|anfang)|abschließend|kommen wir|aber|jetzt|nun|"
    "was|wie|das klingt|letzte|in deinem|viele",
    thanks="danke|vielen dank|herzlichen dank|wir danken|ich danke|dankeschön|bedanken",
    hello="hallo|hi|guten (?:tag|morgen|abend)|willkommen|servus|moin|liebe|lieber",
    talk="interview|gespräch|sprach(?:en)?|gesprochen|unterhielt(?:en)?|getroffen|fragen|befragt|erzählt|spricht|"
    "im interview|stellt|vorstellen|gast",
    readers="leser(?:innen)?|dieser (?:artikel|beitrag|text)|dieses interview|ursprünglich|zuerst erschienen|"
    "anm(?:erkung|\\.)|mehr (?:dazu|infos?|informationen)|hier geht|folgt|schreibt|findet|webseite|blog|"
    "twitter|mastodon",
    title="professor|professorin|prof|dr|herr|frau",
)

FRENCH = Vocabulary(
    common="le|la|les|de|des|et|est|un|une|que|qui|dans|pour|pas|je|il|elle|en|du|sur|avec|ce|au|vous|nous|mais|plus",
    ask="qu'est-ce|quel|quelle|quels|quelles|que|qui|quoi|comment|pourquoi|quand|où|combien|est-ce|as-tu|avez-vous|"
    "es-tu|êtes-vous|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|travailles-tu|penses-tu|pensez-vous|y a-t-il|"
    "sur quels?|sur quelles?|depuis|à quoi|de quoi|faut-il|quelqu'un",
    invite="parle[z]?(?:-nous|-moi)|raconte[z]?(?:-nous|-moi)?|décri(?:s|vez)|expli(?:que|quez)|présente[z]?|"
    "dis-nous|dites-nous|s'il (?:te|vous) plaît|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|"
    "(?:dernière|première|prochaine) question",
    i="je|j'\\w+|me|m'\\w+|moi|mon|ma|mes|mien|mienne",
    we="nous|notre|nos|nôtre",
    you="tu|te|t'\\w+|toi|ton|ta|tes|vous|votre|vos|vôtre",
    he="il|lui|son|sa|ses",
    she="elle|son|sa|ses",
    they="ils|elles|leur|leurs",
    reply="oui|non|je|j'\\w+|alors|bien sûr|tout à fait|en fait|effectivement|merci|bonne question|eh bien|"
    "c'est|mon|ma|pour moi|il y a|d'abord|absolument|exactement|on",
    lead="et|tu|vous|ton|ta|votre|enfin|pour (?:finir|conclure|terminer|commencer)|parlons|passons|maintenant|"
    "mais|quel|quelle|comment",
    thanks="merci|remercions|remercie|remerciements",
    hello="bonjour|bonsoir|salut|bienvenue|cher|chère",
    talk="entretien|interview|interviewé|rencontré|rencontre|parlé|répondu|questions|discuté|invité|présente",
    readers="lecteurs?|lectrices?|cet (?:article|entretien)|cette interview|publié|note de la rédaction|ndlr|suivez|"
    "retrouvez|en savoir plus|site|lien|liens|twitter|mastodon",
    title="professeur|professeure|prof|dr|docteur|m|mme|monsieur|madame",
)

SPANISH = Vocabulary(
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

PORTUGUESE = Vocabulary(
    common="o|a|os|as|de|e|que|em|um|uma|é|por|com|não|para|se|do|da|no|na|como|mais|mas|eu|ao|foi",
    ask="o que|qual|quais|como|por que|porque|quando|onde|quem|quanto|quanta|quantos|quantas|você|tem|há|"
    "pode|poderia|é|já|existe|que",
    invite="conte|fale|explique|descreva|apresente-se|se apresente|por favor|pode|poderia|diga|gostaria|"
    "(?:última|primeira|próxima) pergunta",
    i="eu|me|mim|meu|minha|meus|minhas|comigo|sou|estou|tenho|acho",
    we="nós|nos|nosso|nossa|nossos|nossas|a gente|somos|temos",
    you="você|vocês|tu|te|teu|tua|seu|sua|seus|suas",
    he="ele|dele",
    she="ela|dela",
    they="eles|elas|deles|delas",
    reply="sim|não|claro|bem|bom|então|eu|meu|minha|acho|obrigado|obrigada|com certeza|na verdade|é|"
    "boa pergunta|olha|primeiro",
    lead="e|você|para (?:terminar|finalizar|encerrar|começar)|por fim|finalmente|agora|vamos|mas|seu|sua|"
    "então|como|qual",
    thanks="obrigado|obrigada|agradecemos|agradeço",
    hello="olá|oi|bom dia|boa tarde|boa noite|bem-vindo|bem-vinda|caro|cara",
    talk="entrevista|entrevistamos|conversamos|conversa|falamos|bate-papo|convidado|convidada|perguntas|apresentamos",
    readers="leitores|leitoras|este artigo|esta entrevista|publicad[ao]|nota do editor|siga|saiba mais|"
    "mais informações|encontrar|link|links|twitter|mastodon|site",
    title="professor|professora|prof|dr|dra|sr|sra|dom|dona",
)

ITALIAN = Vocabulary(
    common="il|lo|la|i|gli|le|di|e|che|in|un|una|è|per|con|non|si|del|della|sono|come|più|ma|mi|anche|ho",
    ask="cosa|che|come|perché|quando|dove|chi|quale|quali|quanto|quanta|quanti|quante|hai|ha|avete|sei|è|"
    "puoi|può|potresti|potrebbe|pensi|pensa|c'è|ci sono|qual",
    invite="raccontaci|raccontami|ci racconti|parlaci|parlami|ci parli|spiegaci|descrivi|descriva|presentati|"
    "si presenti|per favore|puoi|potresti|può|potrebbe|dicci|(?:ultima|prima|prossima) domanda",
    i="io|me|mi|mio|mia|miei|mie|sono|ho|credo",
    we="noi|ci|nostro|nostra|nostri|nostre|abbiamo|siamo",
    you="tu|te|ti|tuo|tua|tuoi|tue|voi|vi|vostro|vostra|lei|hai|sei",
    he="lui|gli",
    she="lei",
    they="loro",
    reply="sì|si|no|certo|beh|io|il mio|la mia|credo|grazie|direi|assolutamente|in realtà|è|bella domanda|"
    "allora|ho|sono",
    lead="e|tu|per (?:finire|concludere|iniziare|cominciare)|infine|ora|adesso|parliamo|ma|quindi|come|quale",
    thanks="grazie|ringraziamo|ringrazio",
    hello="ciao|salve|buongiorno|buonasera|benvenuto|benvenuta|caro|cara",
    talk="intervista|intervistato|intervistata|abbiamo (?:parlato|incontrato|chiesto)|conversazione|ospite|"
    "domande|presentiamo",
    readers="lettori|lettrici|questo articolo|questa intervista|pubblicat[ao]|nota del redattore|seguiteci|segui|"
    "maggiori informazioni|trovare|link|twitter|mastodon|sito",
    title="professore|professoressa|prof|dott|dottor|dottoressa|dr|signor|signora|sig",
)

DUTCH = Vocabulary(
    common="de|het|een|en|van|is|dat|niet|ik|je|op|te|in|met|voor|zijn|maar|ook|die|er|aan|was|als|om|bij|naar",
    ask="wat|hoe|waarom|wanneer|waar|wie|welke?|waarvoor|waarmee|heb|heeft|hebben|ben|bent|is|zijn|kun|kan|"
    "kunt|zou|denk|vind|ga|wil|hebt|gebruik",
    invite="vertel|beschrijf|leg eens uit|stel je|alsjeblieft|alstublieft|kun je|kunt u|zou je|zou u|"
    "(?:laatste|eerste|volgende) vraag|laten we",
    i="ik|me|mij|mijn|mezelf",
    we="wij|we|ons|onze",
    you="je|jij|jou|jouw|jullie|u|uw",
    he="hij|hem",
    she="zij|haar",
    they="zij|hun|hen|ze",
    reply="ja|nee|zeker|natuurlijk|nou|ik|mijn|goede vraag|bedankt|eigenlijk|dat is|het is|absoluut|precies|inderdaad",
    lead="en|je|jij|tot slot|ten slotte|nu|maar|dus|hoe|wat|laten we|u|uw",
    thanks="bedankt|dank|dankjewel",
    hello="hallo|hoi|welkom|goedemorgen|goedemiddag|beste",
    talk="interview|geïnterviewd|gesprek|spraken|gesproken|praat|sprak|gast|vragen|stellen",
    readers="lezers?|dit (?:artikel|interview|bericht)|oorspronkelijk|noot van de redactie|volg|lees (?:meer|verder)|"
    "meer informatie|website|twitter|mastodon|links?",
    title="professor|prof|dr|meneer|mevrouw|dhr|mevr",
)

VOCABULARIES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
}


SCRIPTS = (
    ("ja", "\u3040-\u30ff", 0.15),  # beside the signs that it shares with Chinese
    ("ko", "\uac00-\ud7af", 0.3),
    ("zh", "\u4e00-\u9fff", 0.3),
    ("uk", "іїєґІЇЄҐ", 0.03),
    ("ru", "\u0400-\u04ff", 0.3),
    ("el", "\u0370-\u03ff", 0.3),
    ("he", "\u0590-\u05ff", 0.3),
    ("ar", "\u0600-\u06ff", 0.3),
    ("hi", "\u0900-\u097f", 0.3),
    ("th", "\u0e00-\u0e7f", 0.3),
)
"""Languages that their letters tell, and the share of all letters of a text that must be theirs; first come, first
served."""


def written_in(text: str) -> str | None:
    """The language that the letters of a text tell."""
    letters = len(re.findall(r"[^\W\d_]", text))
    shares = ((code, len(re.findall(f"[{signs}]", text)), share) for code, signs, share in SCRIPTS)
    return next((code for code, count, share in shares if letters and count >= share * letters), None)


@cache
def words_of(language: str) -> dict[str, re.Pattern[str]]:
    """The compiled fields of a language's vocabulary, by their names; English where a language isn't known."""
    vocabulary = VOCABULARIES.get(language.split("-")[0].lower(), ENGLISH)
    return {field.name: _words(getattr(vocabulary, field.name)) for field in fields(Vocabulary)}


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])", re.IGNORECASE)


def detected(text: str, known: str | None = None) -> str:
    """The language of `text` by its letters or a vote of its most common words; `known` where the document says it."""
    if known:
        return known
    sample = text[:20_000]
    if foreign := written_in(sample):
        return foreign
    votes = {code: len(_words(words.common).findall(sample)) for code, words in VOCABULARIES.items()}
    best = max(votes, key=lambda code: votes[code])
    return best if votes[best] else "en"
