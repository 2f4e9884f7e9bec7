"""What Czech interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="a|se|je|na|že|to|do|jsem|jako|ale|pro|jsou|by|při|jsme|který|která|když|také|nebo|není|už|tak|ve|ze|"
    "byl|bylo",
    ask="co|proč|jak|kdy|kde|kam|odkud|kdo|koho|komu|čí|jaký|jaká|jaké|jakou|který|která|které|kolik|čím|čeho|"
    "je|jsou|máte|máš|myslíte|myslíš|můžete|můžeš|mohl|mohla|baví|měl|měla|jste|jsi",
    invite="řekněte|řekni|popište|popiš|povězte|pověz|vyprávějte|představ(?:te)?|vysvětlete|prosím|přibližte|"
    "(?:poslední|první|další) otázk[au]|prozraďte|prozraď|zkuste|zkus",
    i="já|mě|mne|mi|mně|mnou|můj|moje|má|mého|jsem|mám|myslím|bych|chci|chtěl|chtěla|vím|dělám",
    we="my|nás|nám|námi|náš|naše|jsme|máme|bychom",
    you="vy|vás|vám|vámi|váš|vaše|vašeho|vaši|vaší|vašem|jste|máte|byste|chcete|děláte|myslíte|ty|tě|tebe|ti|"
    "tobě|tvůj|tvoje|tvá|jsi|máš|bys|chceš|myslíš|děláš",
    he="on|jeho|jemu|mu",
    she="ona|její|jí",
    they="oni|jejich|jim",
    reply="ano|ne|jo|určitě|samozřejmě|no|já|myslím|spíš|asi|jasně|rozhodně|vlastně|přesně|nejdřív|popravdě",
    lead="a|takže|vy|váš|na závěr|závěrem|nakonec|teď|nyní|ale|pojďme",
    thanks="děkuji|děkujeme|díky|děkuju",
    hello="dobrý den|ahoj|zdravím|vítejte",
    talk="rozhovor|rozhovoru|povídali|zeptali|vyzpovídali|mluvili",
    title="pan|paní|profesor|profesorka|doktor|doktorka",
)

LABELS = LabelWords(
    interviewer=words("otázka dotaz redakce redaktor redaktorka moderátor moderátorka tazatel tazatelka"),
    guest=words("odpověď host respondent respondentka"),
    narrator=words("vypravěč"),
    letters=("o", "p"),
    nobody="foto|zdroj|datum|místo|poznámka|téma",
)

NAMES = NameWords(
    credit="rozhovor (?:vedl[ai]?|připravil[ai]?|pořídil[ai]?)|rozhovor|ptal[ai]? se|text|autor(?:ka)?|zpovídal[ai]?",
    also_credited="foto|fotografie|překlad|ilustrace|přepis",
    joined=words("a"),
    greeting="[Aa]hoj|[Dd]obrý den",
)
