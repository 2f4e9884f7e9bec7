"""What Dutch interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
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

LABELS = LabelWords(
    interviewer=words("vraag v interviewer"),
    guest=words("antwoord geïnterviewde a"),
    letters=("v", "a"),
)

NAMES = NameWords(
    particles="van|der|den|ter",
    together="met",
)
