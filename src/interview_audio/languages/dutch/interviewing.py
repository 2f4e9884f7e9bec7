"""What Dutch interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="de|het|een|en|van|is|dat|niet|ik|je|op|te|in|met|voor|zijn|maar|ook|die|er|aan|was|als|om|bij|naar",
    ask="wat|hoe|waarom|wanneer|waar|wie|welke?|waarvoor|waarmee|heb|heeft|hebben|ben|bent|is|zijn|kun|kan|"
    "kunt|zou|denk|vind|ga|wil|hebt|gebruik",
    invite="vertelt?|beschrijf|leg eens uit|stel je|alsjeblieft|alstublieft|kun je|kunt u|zou je|zou u|"
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
    credit="interview|tekst|tekst en (?:foto's|beeld)|auteur|interviewer|geïnterviewd|door",
    also_credited="foto['’]?s?|fotografie|beeld|vertaling|illustraties",
)

QUESTIONS = QuestionWords(
    wonder="wat|hoe|hoezo|waarom|wanneer|waar|waarheen|waarvandaan|wie|wiens|welke?|waarvoor|waarmee|waarin|waarop|"
    "waaraan|waarover|waardoor|(?:aan|bij|door|in|met|naar|op|over|sinds|uit|van|voor) (?:wie|welke?|wat)",
    opening="en|maar|dus|nou|goed|oké|nu|dan|of|ook|eerst|ten eerste|om te (?:beginnen|eindigen)|tot slot|ten slotte|"
    "tenslotte|(?:een |de )?laatste vraag|laten we het hebben over[^,:]*|trouwens|alsjeblieft|alstublieft|"
    "(?:kunt|kun|kan|zou|zoudt) (?:u|je|jij) (?:ons )?(?:vertellen|zeggen|uitleggen)|vertel (?:ons |eens )?|"
    "bijvoorbeeld|volgens (?:u|jou)",
    remark="hallo|hoi|welkom|goede(?:morgen|middag|navond)|bedankt|dank (?:u|je)(?: wel)?|dankjewel|hartelijk dank|"
    "hartelijk bedankt|gefeliciteerd|mooi|leuk|interessant|geweldig|super",
    following="of|en zo (?:ja|nee|niet)|zo (?:ja|nee|niet)|en als (?:dat zo is|niet)|anders|waarom niet|echt|ja|nee|"
    "toch|klopt dat|nietwaar",
    leading=words(
        "als wanneer toen terwijl sinds hoewel omdat gezien na voor voordat nadat met bij in op ondanks tijdens "
        "vergeleken behalve gelet"
    ),
    pointing=words("dit dat deze die het zo dit er daar daarmee daarvan daartoe ervan ermee"),
    function=words(
        "de het een en of maar want dus dat die dit deze als wie wat waar in op aan bij van voor met naar uit over "
        "door om te tot tegen tussen zonder onder sinds is zijn was waren wordt worden werd heeft hebben had heb kan "
        "kunnen kun kunt kon zou zouden moet moeten zal zullen wil willen ik je jij u hij zij ze we wij jullie hun hen "
        "hem haar mij me ons onze jouw uw mijn zijn er niet geen geen meer heel zeer ook nog al wel toch zo hoe "
        "waarom wanneer welke welk ben bent daar hier toen terwijl omdat"
    ),
    vague=words(
        "beeld bewering daarmee denk denken denkt echt eens eigenlijk geval goed idee juist kans makkelijk manier "
        "mening mee mogelijk nu punt uitspraak vind vindt vinden waar waarheid zegt zeggen zie ziet zien zin "
        "voorbeeld vandaag gebeurt gaat doet doen deel deelt mening"
    ),
)
