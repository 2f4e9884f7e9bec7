"""What Danish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="og|at|det|er|som|på|ikke|jeg|har|den|med|for|til|af|men|så|var|kan|når|fra|også|eller|om|vi|havde|"
    "meget|blev|hvad|sig|efter|uden|nogle|mere|siden|vores",
    ask="hvad|hvorfor|hvordan|hvornår|hvor|hvem|hvilke|hvilken|hvilket|hvis|er|har|kan|skal|skulle|vil|ville|"
    "synes|tror|findes|havde|gør|bliver|blev|fik",
    invite="fortæl|beskriv|forklar|præsenter|nævn|kan du|vil du|(?:sidste|første|næste) spørgsmål",
    i="jeg|mig|min|mit|mine",
    we="vi|os|vores",
    you="du|dig|din|dit|dine|i|jer|jeres|de|dem|deres",
    he="han|ham|hans",
    she="hun|hende|hendes",
    they="de|dem|deres",
    reply="ja|nej|jo|absolut|selvfølgelig|tja|jeg|det|præcis|egentlig|naturligvis|nå|godt spørgsmål|først",
    lead="og|så|du|i|til sidst|afslutningsvis|nu|men",
    thanks="tak|takker",
    hello="hej|goddag|velkommen|god dag",
    talk="interview|interviewet|samtale|talte|talt|mødte|mødt|spørgsmål|gæst",
    title="professor|doktor|hr|fru",
)

LABELS = LabelWords(
    interviewer=words("spørgsmål interviewer redaktionen journalist vært ordstyrer"),
    guest=words("svar gæst"),
    letters=("s", "a"),
    nobody="billede|foto|kilde|dato|emne|tekst|sted|alder",
)

NAMES = NameWords(
    particles="af|til",
    talk="[Ss]amtale",
    together="med",
    greeting="[Hh]ej",
    joined=words("og"),
    credit="interview|interviewer|tekst|tekst og (?:foto|billeder)|af|interviewet af|skrevet af",
    also_credited="foto(?:s|grafi)?|billeder|illustration|oversættelse",
)
