"""What Romanian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="și|de|să|nu|este|în|la|pe|cu|un|o|care|mai|din|ce|pentru|că|am|ca|dar|sunt|fost|au|foarte|când|sau|"
    "după|prin|era",
    ask="ce|de ce|cum|când|unde|cine|cui|care|câți|câte|cât|câtă|ați|ai|aveți|puteți|poți|credeți|crezi|este|"
    "sunt|există|vă|te",
    invite="povestiți|povestește|spuneți|spune|descrieți|explicați|prezentați|vă rog|te rog|vorbiți|vorbește|"
    "(?:ultima|prima) întrebare",
    i="eu|mă|mine|mie|îmi|meu|mea|mei|mele|sunt|am|cred",
    we="noi|ne|nouă|nostru|noastră|noștri",
    you="tu|te|tine|ție|îți|tău|ta|voi|vă|dumneavoastră|dvs|ați|aveți|ești|ai|sunteți|vostru",
    he="el|lui",
    she="ea|ei",
    they="ei|ele|lor",
    reply="da|nu|sigur|desigur|păi|eu|cred|exact|bineînțeles|de fapt|sincer|mulțumesc|în primul rând",
    lead="și|în final|în încheiere|acum|dar|deci|haideți|pentru început",
    thanks="mulțumesc|mulțumim|mersi",
    hello="bună|bună ziua|salut|bine ați venit",
    talk="interviu|interviul|interviului|dialog|discuție|vorbit|discutat|întrebări|invitat",
    title="profesor|profesoara|doctor|domnul|doamna",
)

LABELS = LabelWords(
    interviewer=words("întrebare redacția reporter reporterul moderator moderatorul jurnalist"),
    guest=words("răspuns invitat"),
    letters=("î", "r"),
    nobody="foto|sursa|data|locul|tema|notă",
)

NAMES = NameWords(
    particles="de|din",
    talk="[Ii]nterviu",
    together="cu",
    joined=words("și"),
    greeting="[Bb]ună|[Ss]alut",
    credit="interviu (?:realizat|consemnat) de|interviu de|interviu|a consemnat|text|autor|realizat de|un interviu de",
    also_credited="foto(?:grafii)?|traducere|ilustrații",
)
