"""What German interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
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
    nobody="beispiele?|hinweis|anmerkung|foto|bild|quelle",
)

NAMES = NameWords(
    titles="Herr|Frau",
    particles="von|der|den",
    talk="[Gg]espräch",
    together="mit",
    by="von",
    conducted="[Gg]eführt|[Ff]ragen",
    introduced="gast",
    is_="ist",
    greeting="[Hh]allo",
    joined=words("und"),
)
