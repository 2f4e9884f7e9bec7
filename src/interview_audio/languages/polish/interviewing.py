"""What Polish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="i|w|z|na|do|się|nie|to|że|jest|o|jak|ale|po|co|tak|za|od|są|dla|był|było|już|też|tylko|przez|przy|"
    "bardzo|kiedy|czy|oraz|może|który|która|które",
    ask="co|czemu|dlaczego|jak|kiedy|gdzie|skąd|dokąd|kto|kogo|komu|czyj|jaki|jaka|jakie|jakich|który|która|"
    "które|ile|czy|czym|czego|po co|jesteś|masz|myślisz|może|mógłbyś|mogłabyś",
    invite="opowiedz|opowiedzcie|powiedz|proszę|opisz|wyjaśnij|przedstaw się|(?:ostatnie|pierwsze|kolejne|"
    "następne) pytanie|zdradź|podziel się",
    i="ja|mnie|mi|mną|mój|moja|moje|moich|jestem|mam|myślę|byłem|byłam|chciałem|chciałabym|wiem|robię|sam|sama",
    we="my|nas|nam|nami|nasz|nasza|nasze|jesteśmy|mamy",
    you="ty|ciebie|cię|ci|tobie|twój|twoja|twoje|twoich|pan|pana|panu|panem|pani|panią|państwo|państwa|wy|was|"
    "wam|wasz|wasza|wasze|jesteś|masz|robisz|myślisz|jesteście|macie",
    he="on|jego|jemu|go",
    she="ona|jej|ją",
    they="oni|one|ich|im",
    reply="tak|nie|no|oczywiście|jasne|ja|myślę|raczej|właściwie|dokładnie|zdecydowanie|chyba|hm+|"
    "przede wszystkim|szczerze|faktycznie|na początku",
    lead="a|i|więc|na koniec|na zakończenie|teraz|ale|porozmawiajmy|wróćmy|czyli",
    thanks="dziękuję|dziękujemy|dzięki",
    hello="cześć|dzień dobry|witaj|witam|hej",
    talk="wywiad|wywiadu|rozmowa|rozmowy|rozmawia(?:my|liśmy)?|porozmawialiśmy|spotkaliśmy|zapytaliśmy|gość|gościem",
    title="profesor|doktor|pan|pani|prof|dr",
)

LABELS = LabelWords(
    interviewer=words("pytanie pytania redakcja dziennikarz dziennikarka prowadzący prowadząca"),
    guest=words("odpowiedź gość"),
    narrator=words("narrator lektor"),
    letters=("p", "o"),
    nobody="zdjęcia|zdjęcie|źródło|data|miejsce|temat|uwaga|wiek",
)

NAMES = NameWords(
    credit="rozmawia(?:ł|ła|li|ły)?|rozmowę (?:przeprowadził|przeprowadziła|prowadził|prowadziła)|"
    "wywiad (?:przeprowadził|przeprowadziła|prowadził|prowadziła)|wywiad|rozmowa|tekst|autor(?:ka)?|"
    "pytał[ai]?|przygotował[ai]?",
    also_credited="zdjęcia|fot(?:ografie)?|tłumaczenie|ilustracje|redakcja|opracowanie",
    joined=words("i"),
    greeting="[Cc]ześć|[Hh]ej",
)
