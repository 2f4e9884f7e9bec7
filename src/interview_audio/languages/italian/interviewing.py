"""What Italian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="il|lo|la|i|gli|le|di|e|che|in|un|una|è|per|con|non|si|del|della|sono|come|più|ma|mi|anche|ho",
    ask="cosa|che|come|perché|quando|dove|chi|quale|quali|quanto|quanta|quanti|quante|hai|ha|avete|sei|è|"
    "puoi|può|potresti|potrebbe|pensi|pensa|c'è|ci sono|qual",
    invite="raccontaci|raccontami|ci racconti|parlaci|parlami|ci parli|spiegaci|descrivi|descriva|presentati|"
    "si presenti|per favore|puoi|potresti|può|potrebbe|dicci|(?:ultima|prima|prossima) domanda",
    i="io|me|mi|mio|mia|miei|mie|sono|ho|credo",
    we="noi|ci|nostro|nostra|nostri|nostre|abbiamo|siamo",
    you="tu|te|ti|tuo|tua|tuoi|tue|voi|vi|vostro|vostra|lei|hai|sei",
    he="lui|gli",
    she="lei",
    they="loro",
    reply="sì|si|no|certo|beh|io|il mio|la mia|credo|grazie|direi|assolutamente|in realtà|è|bella domanda|"
    "allora|ho|sono",
    lead="e|tu|per (?:finire|concludere|iniziare|cominciare)|infine|ora|adesso|parliamo|ma|quindi|come|quale",
    thanks="grazie|ringraziamo|ringrazio",
    hello="ciao|salve|buongiorno|buonasera|benvenuto|benvenuta|caro|cara",
    talk="intervista|intervistato|intervistata|abbiamo (?:parlato|incontrato|chiesto)|conversazione|ospite|"
    "domande|presentiamo",
    readers="lettori|lettrici|questo articolo|questa intervista|pubblicat[ao]|nota del redattore|seguiteci|segui|"
    "maggiori informazioni|trovare|link|twitter|mastodon|sito",
    title="professore|professoressa|prof|dott|dottor|dottoressa|dr|signor|signora|sig",
)

LABELS = LabelWords(
    interviewer=words("domanda d intervistatore"),
    guest=words("risposta r"),
    narrator=words("narratore"),
    letters=("d", "r"),
    nobody="esempio",
)

NAMES = NameWords(
    particles="di|da",
    talk="[Ii]ntervista|[Ii]nterviste",
    to="a",
    together="con",
    by="da|di",
    conducted="[Ii]ntervista",
    is_="è",
    joined=words("e"),
)
