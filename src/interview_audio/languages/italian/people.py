"""Italian words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

WORD = r"[a-zà-ÿ-]+"
WOMAN = (
    r"donna|signora|ragazza|bambina|madre|mamma|nonna|figlia|sorella|moglie|vedova|regina|principessa|contessa|"
    r"duchessa|"
    r"suora|attrice|maestra|ministra|sindaca|assessora|avvocata|architetta|ingegnera|chirurga|deputata|senatrice|"
    r"impiegata|invitata|candidata|esperta|laureata|pensionata|allieva|cittadina|contadina|artigiana|ballerina|cuoca|"
    r"romana|siciliana|italiana|napoletana|americana|intervistata|amica|matematica|fisica|chimica|"
    r"informatica|storica|medica|poetessa|studentessa|professoressa|dottoressa|campionessa|"
    r"(?!stessa|promessa|scommessa|connessa|messa|essa)\w{3,}essa|(?!matrice|cornice|vernice|radice)\w{3,}trice|"
    r"\w{2,}(?:ologa|ografa|onoma)|(?!maniera|carriera|bandiera|frontiera|preghiera|sera|barriera|primiera|miniera|"
    r"galera|costiera|riviera)\w{2,}iera"
)
MAN = (
    r"uomo|signore|ragazzo|bambino|padre|papà|nonno|figlio|fratello|marito|vedovo|re|principe|conte|duca|frate|"
    r"attore|"
    r"maestro|impiegato|invitato|candidato|esperto|laureato|pensionato|allievo|cittadino|contadino|artigiano|"
    r"ballerino|"
    r"cuoco|romano|siciliano|italiano|napoletano|americano|intervistato|amico|matematico|fisico|chimico|informatico|"
    r"storico|poeta|studente|professore|dottore|campione|scrittore|ricercatore|fondatore|direttore|traduttore|"
    r"pittore|"
    r"(?!valore|colore|dolore|amore|cuore|errore|settore|fattore|motore|onore|maggiore|minore|migliore|umore|fiore|"
    r"computatore|peggiore|superiore)\w{3,}(?:tore|sore|dore|ttore)|\w{2,}(?:ologo|ografo|onomo)|"
    r"(?!pensiero|mistero|intero|cimitero|sentiero|quartiero|cantiere|mestiere|quartiere|piacere|bicchiere)\w{3,}iere"
)
BE = r"è|fu|era|è stato|è stata|sarà|sono|come|da|e|essere"
STATE = (  # participles and adjectives of people, without the ending that agrees
    r"nat|cresciut|laureat|diventat|diplomat|specializzat|conosciut|considerat|appassionat|sposat|format|abilitat|"
    r"trasferit|arrivat|tornat|partit|andat|vissut|premiat|nominat|elett|innamorat|impegnat|interessat|divenut|"
    r"originari|dedicat|iscritt|stat|entrat|rimast|venut|uscit"
)
GENDERS = GenderWords(
    he_before=r"[Ss]ignor|[Ss]ig\.|[Dd]ottor|[Dd]ott\.|[Pp]rofessor|[Dd]on|[Ff]ra|[Ff]rate|[Pp]adre|[Cc]aro|"
    r"[Bb]envenuto|"
    rf"(?:[Ii]l|[Ll]o|[Aa]l|[Dd]al|[Dd]el|[Cc]ol|[Uu]no?|[Qq]uesto|[Nn]ostro)\s+(?:{WORD}\s+){{0,2}}{WORD}|"
    rf"(?:[Ll]|[Dd]ell|[Aa]ll|[Dd]all)[’](?:{MAN})",
    she_before=r"[Ss]ignor(?:a|ina)|[Ss]ig\.(?:ra|na)|[Dd]ottoressa|[Dd]ott\.ssa|[Dd]r\.ssa|[Pp]rofessoressa|"
    r"[Pp]rof\.ssa|[Dd]onna|[Ss]uor|[Mm]adre|[Cc]ara|[Bb]envenuta|[Cc]on la|"
    rf"(?:[Ll]a|[Aa]lla|[Dd]alla|[Dd]ella|[Uu]na|[Qq]uesta|[Nn]ostra)\s+(?:{WORD}\s+){{0,2}}{WORD}|"
    rf"[Uu]n[’][a-zà-ÿ-]+|"
    rf"(?:[Ll]|[Dd]ell|[Aa]ll|[Dd]all)[’](?:{WOMAN})(?:\s+{WORD})?",
    he_after=rf",\s+(?:un |il |lo |uno )?(?:{WORD} )?(?:{MAN})\b|,\s+(?:{STATE})o\b|,?\s+\(lui/\w+\)",
    she_after=rf",\s+(?:una |la |un’)?(?:{WORD} )?(?:{WOMAN})\b|,\s+(?:{STATE})a\b|,?\s+\(lei/\w+\)",
    he=rf"egli|lui|costui|lui stesso|^\w+[aiu]to (?:di|a|in|da)|"
    rf"(?:{STATE})o|autore|padre di|"
    rf"figlio di|(?:co)?fondatore|"
    rf"(?:^|(?:{BE}) )(?:un |il |lo |uno )?(?:(?:giovane|grande|noto|famoso|celebre|primo) )?(?:{MAN})",
    she=rf"ella|costei|lei stessa|^\w+[aiu]ta (?:di|a|in|da)|"
    rf"(?:{STATE})a|autrice|madre di|"
    rf"figlia di|"
    rf"(?:^|(?:{BE}) )(?:una |la |un’)?(?:(?:giovane|grande|nota|famosa|celebre|prima) )?(?:{WOMAN})|"
    rf"\w{{3,}}trice|prima donna",
    told_she=r"[Ll]ei",
    guest_he=r"(?:con|da|a|per) lui|intervistarlo|incontrarlo|l’(?:abbiamo|ho) (?:incontrato|intervistato|raggiunto)|"
    r"(?:il nostro|nostro) ospite|(?:l’|dell’|all’)intervistato",
    guest_she=r"(?:con|da|a|per) lei|intervistarla|incontrarla|l’(?:abbiamo|ho) (?:incontrata|intervistata|"
    r"raggiunta)|"
    r"(?:la nostra|nostra) ospite|(?:l’|dell’|all’)intervistata",
    plural_she=r"(?:[Ll]e|[Dd]alle|[Dd]elle|[Dd]ue|[Cc]on le|[Aa]lle|[Nn]ostre)\s+(?:\w+\s+)?(?:donne|sorelle|amiche|"
    r"\w+(?:esse|trici|ologhe|ografe|iere))",
    asked_he=rf"signore?|benvenuto|(?:sei|è|ti sei|si è|eri|era) (?:mai )?(?:{STATE})o|(?:sei|eri|come|da) (?:un )?"
    rf"(?:{MAN})",
    asked_she=rf"signora|benvenuta|(?:sei|è|ti sei|si è|eri|era) (?:mai )?(?:{STATE})a|(?:sei|eri|come|da) (?:una |"
    rf"un’)?"
    rf"(?:{WOMAN})",
    own_he=rf"(?:sono|mi sono|ero) (?:\w+ )?(?:{STATE})o|(?:sono|ero|come) (?:un |il |uno )?(?:{MAN})",
    own_she=rf"(?:sono|mi sono|ero) (?:\w+ )?(?:{STATE})a|(?:sono|ero|come) (?:una |la |un’)?(?:{WOMAN})",
    kin_he=r"(?:suo|mio|tuo) (?:marito|padre|papà|nonno|figlio|fratello|zio|compagno|fidanzato)",
    kin_she=r"(?:sua|mia|tua) (?:moglie|madre|mamma|nonna|figlia|sorella|zia|compagna|fidanzata)",
    no_person_before=r"il|lo|la|gli|le|i|un|uno|una|del|della|dello|al|alla|nel|nella|in|di|dal|dalla|sul|sulla|su|"
    r"per|"
    r"questa|questo|sua|suo|nostro|nostra|presso|Università|Istituto",
    linking="con|e|che|da|di|fra|tra|ed",
)
