"""What German interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="der|die|das|und|ist|nicht|ich|du|sie|ein|eine|mit|auf|für|zu|von|auch|es|den|dem|im|sich|wie|war|dass|aber",
    ask="was|wie|wieso|warum|weshalb|wann|wo|woher|wohin|wer|wem|wen|wessen|welche[rsnm]?|womit|wofür|worum|wodurch|"
    "hast|hat|haben|hattest|bist|ist|sind|war|warst|gibt|gab|kannst|können|könntest|könnten|willst|wollen|möchtest|"
    "würdest|würden|wirst|werden|fühlst|machst|machen|glaubst|glauben|denkst|siehst|sehen|sollte|sollten",
    invite="erzähl(?:e|en sie|st)?(?: uns| mir)?|beschreib(?:e|en)?|erklär(?:e|en)?|bitte|lass uns|lassen sie uns|"
    "stell(?:e|en)? (?:dich|sie sich)|(?:nächste|letzte|erste) frage|ich würde gern|magst du|möchten sie",
    i="ich|mich|mir|mein|meine|meiner|meinen|meinem|meines",
    we="wir|uns|unser|unsere|unserer|unseren|unserem|unseres",
    you="du|dich|dir|dein|deine|deiner|deinen|deinem|deines|ihr|euch|euer|eure|ihnen|ihre|ihren|ihrem|ihrer",
    he="er|ihm|ihn|sein|seine|seiner|seinen|seinem|seines",
    she="sie|ihr|ihre|ihrer|ihren|ihrem|ihres",
    they="sie|ihnen",
    reply="ja|nein|klar|natürlich|genau|ich|also|na ja|naja|tja|gute frage|schon|danke|gerne|auf jeden fall|"
    "eigentlich|für mich|das ist|es ist|tatsächlich|mein|meine|erstmal|zunächst|durch",
    lead="und|du|sie|dein|deine|ihre|zum (?:schluss|abschluss|anfang)|abschließend|kommen wir|aber|jetzt|nun|"
    "was|wie|das klingt|letzte|in deinem|viele",
    thanks="danke|vielen dank|herzlichen dank|wir danken|ich danke|dankeschön|bedanken",
    hello="hallo|hi|guten (?:tag|morgen|abend)|willkommen|servus|moin|liebe|lieber",
    talk="interview|gespräch|sprach(?:en)?|gesprochen|unterhielt(?:en)?|getroffen|fragen|befragt|erzählt|spricht|"
    "im interview|stellt|vorstellen|gast",
    readers="leser(?:innen)?|dieser (?:artikel|beitrag|text)|dieses interview|ursprünglich|zuerst erschienen|"
    "anm(?:erkung|\\.)|mehr (?:dazu|infos?|informationen)|hier geht|folgt|schreibt|findet|webseite|blog|"
    "twitter|mastodon",
    title="professor|professorin|prof|dr|herr|frau",
)

LABELS = LabelWords(
    interviewer=words("frage fragen f interviewerin moderation redaktion wir"),
    guest=words("antwort"),
    narrator=words("erzähler"),
    letters=("f", "a"),
    nobody="beispiele?|hinweis|anmerkung|foto|bild|quelle|datum|dauer|ort|uhrzeit|teilnehmer(?:innen)?|teilnehmende|"
    "ziele?|kontext|notiz(?:en)?|bemerkung(?:en)?|thema|themen|fotos|quellen",
)

NAMES = NameWords(
    titles="Herr|Frau",
    particles="von|der|den",
    talk="[Gg]espräch",
    together="mit",
    by="von",
    conducted="[Gg]eführt|[Mm]oderiert|[Ff]ragen",
    introduced="gast",
    is_="ist",
    greeting="[Hh]allo",
    joined=words("und"),
    credit="(?:das |dieses )?(?:interview|gespräch|die fragen)(?: (?:führte|führten|stellte|stellten|"
    r"moderierte))?|die fragen stellten?|fragen|mit \w+ \w+ sprach|text|autor(?:in)?|"
    "text und (?:fotos?|bilder|interview)|interview und text|aufgezeichnet|interviewer(?:in)?|von",
    also_credited="fotos?|bilder|bild|fotografie|übersetzung|illustration(?:en)?|redaktion|lektorat|video|"
    "transkription",
)

QUESTIONS = QuestionWords(
    wonder="was|wie|wieso|warum|weshalb|wann|wo|woher|wohin|woran|worauf|worin|wer|wem|wen|wessen|welche[rsnm]?|womit|"
    "wofür|worum|wodurch|wovon|wozu|(?:in|an|auf|aus|bei|für|mit|nach|seit|von|zu|über|unter) "
    "(?:welche[rsnm]?|was|wem)",
    opening="und|also|aber|nun|jetzt|dann|oder|gut|okay|ja|zunächst|zuerst|zum (?:schluss|abschluss|anfang|einstieg)|"
    "abschließend|zuletzt|eine letzte frage|letzte frage|kommen wir zu[^,:]*|apropos|übrigens|bitte|"
    "(?:können|könnten|würden|möchten) sie (?:uns )?(?:bitte )?(?:erzählen|sagen|erklären|verraten)|"
    "(?:kannst|könntest|magst) du (?:uns )?(?:bitte )?(?:erzählen|sagen|erklären|verraten)|sagen sie|sag mal|"
    "erzähl(?:en sie)? (?:uns |mal )?|zum beispiel|mich würde interessieren",
    remark="hallo|hi|willkommen|herzlich willkommen|guten (?:tag|morgen|abend)|danke|dankeschön|vielen dank|"
    "herzlichen dank|toll|schön|spannend|interessant|super|wow|glückwunsch|herzlichen glückwunsch",
    following="oder|und wenn (?:ja|nein)|wenn (?:ja|nein|nicht)|falls (?:ja|nein|nicht)|warum nicht|nicht wahr|"
    "wirklich|ja|nein|richtig|stimmt's|stimmt das",
    leading=words(
        "wenn falls als während seit da obwohl weil nachdem bevor ehe angesichts trotz nach vor mit bei in im auf "
        "seitdem sobald abgesehen verglichen"
    ),
    pointing=words("das dies diese dieser dieses diesen diesem dessen es so dem davon dazu damit dagegen"),
    function=words(
        "der die das den dem des ein eine einen einem einer eines und oder aber sondern dass ob wenn weil als wie in "
        "im an am auf aus bei für mit nach seit von vom vor zu zum zur über unter um durch gegen ohne bis ist sind war "
        "waren sein wird werden wurde hat haben hatte kann können könnte könnten soll sollen sollte muss müssen will "
        "wollen würde würden man ich du er sie es wir ihr ihnen dir dich mir mich uns euch sich ihre ihren ihrem ihrer "
        "dein deine deinen deinem deiner mein meine unser unsere sein seine nicht kein keine sehr mehr auch noch nur "
        "denn doch mal diese dieser dieses diesen diesem dies welche welcher welches was wer wo wann warum wieso dort "
        "hier da so zwischen"
    ),
    vague=words(
        "auch ansicht aussage bedeutet beispiel denken ehrlich eigentlich einverstanden erklären erzählen finden "
        "findest genau glauben glaubst gut heute heutzutage immer jetzt leicht macht machen meinen meinst meinung "
        "möglich recht richtig sagen schon schwer sehen siehst sicht stimmen stimmst stimmt denkst tun wahr überhaupt "
        "weg wirklich dazu davon zustimmen teilen"
    ),
)
