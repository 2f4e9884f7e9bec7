"""What Italian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
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
    nobody="esempio|data|durata|luogo|partecipanti|obiettivi?|contesto|note|nota|osservazioni|fonte|fonti|tema",
)

NAMES = NameWords(
    particles="di|da",
    talk="[Ii]ntervista|[Ii]nterviste",
    to="a",
    together="con",
    by="da|di",
    conducted="[Ii]ntervista(?:t[oaie])?|[Mm]oderat[oa]",
    is_="è",
    joined=words("e"),
    credit="intervista (?:a cura|realizzata|raccolta|condotta)?|intervista|testo|testo e foto|a cura|di",
    also_credited="foto|fotografie|immagini|traduzione|illustrazioni",
)

QUESTIONS = QuestionWords(
    wonder="che cosa|cosa|che|come|perché|quando|dove|chi|qual[ei]?|quant[oaie]|cos['’]è|com['’]è|dov['’]è|"
    "(?:a|con|da|di|in|per|su|tra|fra) (?:che|chi|cosa|qual[ei]|quant[oaie]|quando|dove)|in che (?:modo|senso)",
    opening="e|ed|ma|allora|quindi|dunque|bene|beh|ora|adesso|poi|o|prima di tutto|innanzitutto|"
    "per (?:finire|concludere|iniziare|cominciare|chiudere)|infine|(?:un['’])?ultima domanda|parliamo di[^,:]*|"
    "a proposito|per favore|(?:può|potrebbe|puoi|potresti) (?:dirci|raccontarci|spiegarci)|ci (?:dica|racconti|dici)|"
    "raccontaci|per esempio|ad esempio|secondo (?:lei|te)|a (?:suo|tuo) (?:parere|avviso)",
    remark="ciao|salve|buongiorno|buonasera|benvenut[oa]|grazie|grazie mille|molte grazie|complimenti|congratulazioni|"
    "bello|interessante|perfetto|fantastico",
    following="o|oppure|e se (?:sì|no)|se (?:sì|no|sì|così)|in caso contrario|altrimenti|perché no|davvero|sì|no|vero|"
    "è vero|giusto|non è così",
    leading=words(
        "se quando mentre come da dato poiché dopo prima considerando in nel nella con secondo per durante nonostante "
        "rispetto a visto siccome benché"
    ),
    pointing=words("questo questa questi queste quello quella quelli quelle ciò lo ne così"),
    function=words(
        "il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in "
        "nel nella nei nelle con su sul sulla per tra fra e ed o ma se che chi cui dove quando come perché è sono era "
        "erano essere stato ha hanno aveva hai avete ho abbiamo può possono puoi deve va vanno fa si mi ti ci vi ne "
        "suo sua suoi sue tuo tua tuoi tue mio mia nostro vostro io tu lei lui noi voi loro non più molto tanto così "
        "già anche ancora questo questa questi queste quello quella quelli quelle tutto tutta tutti tutte cosa quale "
        "quali qual quanto quanta quanti quante"
    ),
    vague=words(
        "accordo affermazione bene caso d'accordo d’accordo dire esempio facile fare idea immagine modo oggi opinione "
        "parere parte pensa pensi pensare possibile punto ragione senso significa vede vedi vero verità vista "
        "condivide condividi crede credi succede davvero ora cose"
    ),
)
