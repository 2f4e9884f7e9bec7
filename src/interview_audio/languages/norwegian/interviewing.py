"""What Norwegian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="og|at|det|er|som|på|ikke|jeg|har|den|med|for|til|av|men|så|var|kan|når|fra|også|eller|om|vi|hadde|mye|"
    "ble|hva|seg|å|et|noe|noen|etter|uten|mer|siden|vår",
    ask="hva|hvorfor|hvordan|når|hvor|hvem|hvilke|hvilken|hvilket|er|har|kan|skal|skulle|vil|ville|synes|tror|"
    "finnes|hadde|gjør|blir|ble|fikk|kva|korleis|kvifor|kor|kven",
    invite="fortell|beskriv|forklar|presenter|nevn|kan du|vil du|(?:siste|første|neste) spørsmål|fortel",
    i="jeg|meg|min|mitt|mine|eg",
    we="vi|oss|vår|vårt|våre",
    you="du|deg|din|ditt|dine|dere|deres",
    he="han|ham|hans",
    she="hun|henne|hennes|ho",
    they="de|dem|deres",
    reply="ja|nei|jo|absolutt|selvfølgelig|tja|jeg|det|nettopp|egentlig|naturligvis|godt spørsmål|først",
    lead="og|så|du|dere|til slutt|avslutningsvis|nå|men",
    thanks="takk|takker",
    hello="hei|god dag|velkommen",
    talk="intervju|intervjuet|samtale|snakket|møtte|møtt|spørsmål|gjest",
    title="professor|doktor|herr|fru",
)

LABELS = LabelWords(
    interviewer=words("spørsmål intervjuer redaksjonen journalist programleder ordstyrer"),
    guest=words("svar gjest"),
    letters=("s", "a"),
    nobody="bilde|foto|kilde|dato|emne|tekst|sted|alder",
)

NAMES = NameWords(
    particles="af|av",
    talk="[Ii]ntervju|[Ss]amtale",
    together="med",
    greeting="[Hh]ei",
    joined=words("og"),
    credit="intervju|intervjuer|tekst|tekst og (?:foto|bilder)|av|intervjuet av|skrevet av",
    also_credited="foto(?:grafi)?|bilder|illustrasjon|oversettelse",
)
