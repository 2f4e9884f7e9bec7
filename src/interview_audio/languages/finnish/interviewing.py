"""What Finnish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="ja|on|että|ei|se|oli|mutta|kun|niin|myös|joka|ovat|tai|kuin|hän|ole|sen|olen|sitä|jos|vain|mitä|nyt|"
    "sekä|olla",
    ask="mitä|mikä|miksi|miten|milloin|missä|mistä|mihin|minne|kuka|kenen|kenelle|millainen|millaista|"
    "millaisia|kuinka|montako|kauanko|onko|oletko|oletteko|voiko|voitko|haluatko|haluatteko|tuleeko|entä",
    invite="kerro|kertokaa|kuvaile|kuvailkaa|selitä|esittele|esittäytykää|voisitko|voisitteko|(?:viimeinen|"
    "ensimmäinen|seuraava) kysymys",
    i="minä|minua|minun|minulle|minulla|mä|mun|olen|olin|itse|luulen|haluan|ajattelen",
    we="me|meitä|meidän|meille|meillä|olemme",
    you="sinä|sinua|sinun|sinulle|sinulla|sä|sun|olet|te|teitä|teidän|teille|teillä|olette|itsesi|itsenne|"
    "haluat|tulit|aloitit",
    he="hän|häntä|hänen",
    she="hän|häntä|hänen",
    they="he|heitä|heidän",
    reply="kyllä|joo|ei|no|toki|ehdottomasti|juuri|se|minä|oikeastaan|hyvä kysymys|ensin|aluksi|luulen",
    lead="ja|entä|lopuksi|nyt|mutta|sitten|no|viimeiseksi",
    thanks="kiitos|kiitoksia|kiitämme",
    hello="hei|moi|terve|tervetuloa|hyvää päivää",
    talk="haastattelu|haastattelussa|haastattelimme|keskustelu|tapasimme|juttelimme|kysyimme|vieraana",
    title="professori|tohtori|herra|rouva",
)

LABELS = LabelWords(
    interviewer=words("kysymys kysymykset haastattelija toimitus toimittaja juontaja"),
    guest=words("vastaus haastateltava vieras"),
    letters=("k", "v"),
    nobody="kuva|lähde|päivämäärä|aihe|teksti|paikka|ikä",
)

NAMES = NameWords(
    credit="haastattelija|haastattelu|teksti|teksti ja kuvat?|haastattelun teki|kirjoittaja",
    also_credited="kuvat?|valokuvat?|käännös|kuvitus",
    joined=words("ja"),
    greeting="[Hh]ei|[Mm]oi",
)
