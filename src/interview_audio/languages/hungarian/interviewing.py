"""What Hungarian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="a|az|és|hogy|nem|is|egy|volt|ez|de|van|csak|már|mint|meg|vagy|ha|azt|még|mert|nagyon|lehet|kell|ezt|"
    "olyan|aki|amely|sem|el|így",
    ask="mi|mit|miért|hogyan|hogy|mikor|hol|honnan|hová|ki|kit|kinek|milyen|melyik|mennyi|mennyire|hány|van-e|"
    "volt-e|és",
    invite="mesélj(?:en)?|mondja|mondd|mutasd|mutassa|írja le|kérem|kérjük|bemutatkozna|magyarázza|beszélj(?:en)?|"
    "(?:utolsó|első|következő) kérdés",
    i="én|engem|nekem|magam|vagyok|voltam|szerintem|tudom|gondolom|szeretem",
    we="mi|minket|nekünk|vagyunk|voltunk",
    you="ön|önt|önnek|önök|te|téged|neked|maga|magát|vagy|vagytok|szerinted|ti|tied",
    he="ő|őt|neki",
    she="ő|őt|neki",
    they="ők|őket|nekik",
    reply="igen|nem|persze|hát|szerintem|én|pontosan|természetesen|valójában|igazából|először|köszönöm",
    lead="és|végül|most|de|akkor|tehát|zárásként",
    thanks="köszönöm|köszönjük|köszi",
    hello="szia|helló|jó napot|üdvözöl(?:jük|lek|öm)|üdv",
    talk="interjú|interjút|interjúja|beszélgetés|beszélgettünk|beszélgettem|kérdeztük|kérdések",
    title="professzor|doktor|úr|asszony",
)

LABELS = LabelWords(
    interviewer=words("kérdés kérdező szerkesztőség riporter újságíró műsorvezető"),
    guest=words("válasz vendég interjúalany"),
    letters=("k", "v"),
    nobody="fotó|kép|forrás|dátum|helyszín|téma|megjegyzés",
)

NAMES = NameWords(
    credit="az interjút (?:készítette|írta)|kérdezett|kérdezte|írta|szöveg|interjú|szerző|riporter",
    also_credited="fotók?|képek|fordította|illusztráció|fényképezte",
    joined=words("és"),
    greeting="[Ss]zia|[Hh]elló",
)
