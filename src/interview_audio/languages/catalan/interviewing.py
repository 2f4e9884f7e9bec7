"""What Catalan interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="el|la|els|les|de|i|que|en|un|una|és|per|amb|no|per a|es|com|més|però|al|del|jo|molt|hi|ha|són|aquest|"
    "aquesta|perquè|també|tot",
    ask="què|com|per què|quan|on|d'on|qui|quin|quina|quins|quines|quant|quanta|quants|quantes|heu|has|teniu|"
    "tens|podeu|pots|creieu|creus|és|hi ha|us|et",
    invite="expliqueu|explica|explica'ns|expliqueu-nos|parleu-nos|parla'ns|presenteu|presenta't|descriviu|"
    "si us plau|digueu-nos|(?:última|darrera|primera) pregunta",
    i="jo|em|mi|meu|meva|meus|meves|sóc|soc|tinc|crec|vaig",
    we="nosaltres|ens|nostre|nostra|som|tenim",
    you="tu|et|teu|teva|vós|vosaltres|us|vostre|vostra|vau|heu|teniu|tens|has|vas|vostè|esteu|sou",
    he="ell|seu",
    she="ella|seva",
    they="ells|elles",
    reply="sí|no|clar|bé|doncs|jo|la veritat|crec|gràcies|és clar|exacte|bona pregunta|primer|de fet|home",
    lead="i|tu|per acabar|finalment|ara|però|doncs|per començar",
    thanks="gràcies|agraïm|agraeixo|mercès",
    hello="hola|bon dia|bona tarda|benvingut|benvinguda|benvinguts",
    talk="entrevista|entrevistem|parlem|hem parlat|conversem|conversa|convidat|convidada|preguntes",
    title="professor|professora|doctor|doctora|senyor|senyora",
)

LABELS = LabelWords(
    interviewer=words("pregunta entrevistador entrevistadora redacció periodista"),
    guest=words("resposta entrevistat entrevistada"),
    letters=("p", "r"),
    nobody="exemple|data|lloc|font|fonts|tema|nota",
)

NAMES = NameWords(
    particles="i|de|del",
    talk="[Ee]ntrevista",
    together="amb",
    to="a",
    joined=words("i"),
    greeting="[Hh]ola",
    credit="entrevista de|entrevista|entrevista (?:feta|realitzada) per|text|text i fotos|per",
    also_credited="fotos?|fotografies|traducció|il·lustració",
)
