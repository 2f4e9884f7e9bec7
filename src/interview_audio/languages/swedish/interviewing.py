"""What Swedish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="och|att|det|är|som|på|inte|jag|har|den|med|för|till|ett|av|men|så|var|kan|när|från|också|eller|om|vi|"
    "hade|mycket",
    ask="vad|varför|hur|när|var|vart|varifrån|vem|vilka|vilken|vilket|vems|är|har|kan|ska|skulle|vill|tycker|"
    "finns|hade|tror|känner|gör|blir|blev|fick",
    invite="berätta|beskriv|förklara|presentera|nämn|kan du|skulle du|(?:sista|första|nästa) frågan?",
    i="jag|mig|mej|min|mitt|mina",
    we="vi|oss|vår|vårt|våra",
    you="du|dig|dej|din|ditt|dina|ni|er|ert|era",
    he="han|honom|hans",
    she="hon|henne|hennes",
    they="de|dem|dom|deras",
    reply="ja|nej|jo|javisst|absolut|visst|nja|tja|jag|det|precis|egentligen|självklart|oj|bra fråga|först",
    lead="och|så|du|ni|till sist|slutligen|nu|men|avslutningsvis",
    thanks="tack|tackar",
    hello="hej|hallå|välkommen|god dag",
    talk="intervju|intervjun|intervjuade|samtal|pratade|träffade|träffat|frågor|gäst",
    title="professor|doktor|herr|fru",
)

LABELS = LabelWords(
    interviewer=words("fråga frågor intervjuare redaktionen reporter programledare moderator journalist"),
    guest=words("svar gäst"),
    letters=("f", "s"),
    nobody="bild|foto|källa|datum|ämne|text|plats|ålder",
)

NAMES = NameWords(
    particles="af|av",
    talk="[Ii]ntervjun?|[Ss]amtal",
    together="med",
    is_="är",
    greeting="[Hh]ej",
    joined=words("och"),
    credit="intervjun?|intervjuare|text|text och (?:foto|bild)|av|intervjun gjordes av|skriven av",
    also_credited="foto|fotografi|bild(?:er)?|illustration|översättning",
)
