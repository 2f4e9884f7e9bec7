"""German words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

# Not every word in -in, which would take in Robin, Berlin and Medizin: only the endings of occupations.
WOMAN = (
    r"[A-ZÄÖÜ][\wäöüß-]*(?:erin|orin|istin|login|entin|antin|eurin|närin|gogin|sophin|tektin|afin|etin|iatrin|atin|"
    r"ärztin|köchin|anwältin|bäuerin|ikerin|rätin|chefin|wirtin|mahin|ynin|pilotin|autin|omin|ödin|kundin|"
    r"wältin|eiferin|ötin|erbin|ärin|nomin|astin|agin|ätin|ebin|iotin|öttin|ürstin|äfin|ögin|öwin|urgin|ergin|eundin|"
    r"genossin|kollegin|königin|heldin|gästin|zeugin|beamtin|landsmännin|schwägerin|herrin|göttin|nachbarin|"
    r"ägerin|icherin|zogin|öslin|nossin|ossin|epotin|iktin|ptin|yklin|andin|osin|mannschaftskapitänin|kapitänin|"
    r"laborantin)|Ärztin|Köchin|Anwältin|Erbin|Wirtin|Äbtissin|Hebamme"
)
FEW = r"(?:[a-zäöüß-]+\s+){0,2}"
# of a man's occupation, the endings that hardly anything else has
MAN = (
    r"[A-ZÄÖÜ][\wäöüß-]*(?:er|or|ist|ent|loge|eur|ant|iker|mann|arzt|koch|anwalt|graf|nom|soph|arch|tekt|pilot|chef|"
    r"wirt|nome|graph|bauer|vater|sohn|bruder|jurist|kapitän|könig)|Mann|Vater|Sohn|Arzt|Anwalt|Architekt"
)
NO_MAN = (
    r"(?!(?:Mitglied|Wasser|Sommer|Winter|Alter|Computer|Körper|Fehler|Fenster|Zimmer|Messer|Theater|Kloster|Muster|"
    r"Opfer|Talent|Moment|Element|Dokument|Instrument|Experiment|Restaurant|Motor|Faktor|Sektor|Chor|Humor|Tor|Ohr|"
    r"Mutter|Tochter|Schwester|Kinder|Männer|Frauen|Mentor(?:en)?innen|Teil|Orchester|Semester|Charakter|Vorbild|Ist|"
    r"Januar|Oktober|September|November|Dezember|Nummer|Leiter(?= sein)|Filter|Server|Browser|Podcast|Twitter|"
    r"Projekt|"
    r"Koordinator(?=innen)|Schwerpunkt|Zeuge|Zeitalter|Roboter|Folklore|Wissenschaft|Hintergrund|Dauer|Mauer|Butter|"
    r"Nachwuchs|Partner(?=schaft)|Gegenwart|Kammer|Feier|Papier|Klavier|Turnier|Revier)\b)"
)
SINGULAR = (
    r"ist|war|hat|hatte|wurde|wird|kann|konnte|will|wollte|soll|muss|musste|darf|lebt|lebte|leitet|leitete|arbeitet|"
    r"arbeitete|lehrt|lehrte|schreibt|schrieb|forscht|forschte|studierte|studiert|promovierte|kam|kommt|ging|geht|"
    r"gründete|gewann|erhielt|erhält|wuchs|zog|begann|beginnt|fand|findet|sagt|sagte|erzählt|erzählte|spricht|sprach|"
    r"spielt|spielte|singt|sang|baut|baute|führt|führte|weiß|wusste|macht|machte|entwickelt|entwickelte|trat|tritt|"
    r"übernahm|übernimmt|wechselte|veröffentlichte|wohnt|wohnte|engagiert|beschäftigt|\w{3,}iert|\w{3,}ierte|liebt|"
    r"liebte|denkt|dachte|sieht|sah|gibt|gab|steht|stand|berichtet|erklärt|verrät|betreibt|betrieb|interessiert|"
    r"träumt"
)

GENDERS = GenderWords(
    he_before=r"Herr[n]?|Hr\.|Mr\.?|Lieber|lieber|Verehrter|verehrter|Geehrter|geehrter|Pater|Bruder|Graf|Freiherr|"
    r"Fürst|König|Prinz|Pfarrer|"
    rf"(?:[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Ee]inem|[Ee]inen|[Vv]om|[Zz]um|[Bb]eim)\s+{FEW}"
    rf"(?!(?:{WOMAN})\b)[A-ZÄÖÜ][\wäöüß-]+|[Dd]er\s+[a-zäöüß-]+e|[Dd]e[mn]\s+[a-zäöüß-]+en",
    she_before=r"(?<!seine )(?<!die )(?<!der )(?<!ihre )(?<!seiner )Frau|Fr\.|Fräulein|Mrs\.?|Ms\.?|Liebe|liebe|"
    r"Verehrte|verehrte|Geehrte|geehrte|Schwester|Gräfin|Freifrau|Fürstin|Königin|Prinzessin|Pfarrerin|Hebamme|"
    rf"{WOMAN}|[Dd]ie\s+[a-zäöüß-]+e|[Dd]er\s+[a-zäöüß-]+en",
    he_after=r",\s+(?:der|dessen|dem|den)\b(?!\s+[A-ZÄÖÜ])|,\s+(?:[a-zäöüß]+er\s+)?(?:gebürtiger|gelernter)\b",
    she_after=rf",\s+(?:die|deren)\b(?!\s+[A-ZÄÖÜ])|,\s+{FEW}(?-i:{WOMAN})\b|,?\s+\(?(?:geb\.|geborene|née)\s",
    he=r"er|ihm|ihn|seine[mnrs]?|sein [A-ZÄÖÜ]\w+|dessen|"
    rf"(?:ist|war|wurde|als|blieb) (?:ein |der )?(?:[a-zäöüß]+er )?(?-i:{NO_MAN}(?:{MAN}))|"
    r"als (?:[a-zäöüß]+er )?(?-i:Junge|Bub|Schuljunge)|(?:groß)?vater (?:von|zweier|dreier|eines|einer)|zweifacher|"
    r"(?:gelernter|geborener|gebürtiger|promovierter|studierter|"
    r"freier|junger|ehemaliger|langjähriger|leidenschaftlicher) (?-i:[A-Z]\w+)|(?:der|dem|den) (?:\d\d-Jährigen?|"
    r"gebürtigen?) ?|sohn (?:eines|einer|von)|der mann (?:hinter|mit|aus|der)",
    she=rf"(?:{SINGULAR}) (?-i:sie)|(?-i:^Sie|sie) (?:{SINGULAR})|(?-i:ihre[mnrs])|"
    rf"(?:mit|bei|von|zu|neben|nach|an) (?-i:ihr)|(?-i:ihr(?:em|en)? (?:Ehe)?[Mm]ann)|deren|(?-i:{WOMAN})|"
    r"als (?:[a-zäöüß]+es )?(?-i:Mädchen|Schulmädchen)|"
    r"(?:groß)?mutter (?:von|zweier|dreier|eines|einer)|zweifache mutter|"
    r"(?:ist|war|als|,) (?:eine |"
    r"die )?(?:[a-zäöüß]+e )?(?-i:Frau|Mutter|Witwe|Nonne|Dame)|"
    r"tochter (?:eines|einer|von)|"
    r"(?:gelernte|geborene|gebürtige|promovierte|studierte|freie|junge|ehemalige|langjährige) (?-i:[A-Z]\w+in\b)|"
    r"(?:die|der) \d\d-Jährigen?(?= )|die frau (?:hinter|mit|aus|die)|geb\.",
    told_he=r"(?:[Hh]aben|[Hh]at|[Hh]abe) ihn ",
    told_she=r"(?:^|(?<=[.!?] )|(?<=[:–] ))Ihr(?:e[mnrs]?)? [A-Za-zäöüß]+",
    guest_he=r"(?:mit|bei|von|zu) ihm|(?:haben|habe|hat|hatten) ihn (?:[\w.]+ ){0,5}(?:getroffen|interviewt|befragt|"
    r"besucht|gesprochen|gebeten|gefragt|kennengelernt|eingeladen)|(?:trafen|besuchten|fragten|befragten|trifft|"
    r"traf|interviewten|baten) ihn|unser(?:em|en)? (?:Gesprächs|Interview)partner",
    guest_she=r"(?:mit|bei|von|zu) (?-i:ihr)|(?:haben|habe|hat|hatten) (?-i:sie) (?:[\w.]+ ){0,5}(?:getroffen|"
    r"interviewt|"
    r"befragt|besucht|gesprochen|gebeten|gefragt|kennengelernt|eingeladen)|(?:trafen|besuchten|fragten|befragten|"
    r"interviewten|baten) (?-i:sie)|unsere[r]? (?:Gesprächs|Interview)partnerin",
    plural_she=r"[A-ZÄÖÜ][\wäöüß-]{2,}innen|Schwestern|Frauen|Damen",
    asked_he=r"(?:Sie|du|Ihnen|dir|dich|Ihr|dein|Ihre|deine)[^.?!]{0,60}? als (?:ein |[a-zäöüß]+er )?"
    rf"(?-i:{NO_MAN}(?:{MAN}))",
    asked_she=rf"(?:wurden|werden|sind|waren) (?:Sie|du) (?:eine )?(?-i:{WOMAN})|(?:Sie|du|Ihnen|dir|dich|Ihr|dein|"
    rf"Ihre|deine)[^.?!]{{0,60}}? (?:als|eine) (?:[a-zäöüß]+ )?(?-i:{WOMAN})",
    own_he=rf"(?:ich|mich|mir|ich selbst) (?:bin|war|arbeite|als|habe|wurde) (?:\w+ ){{0,3}}?(?:als |ein )?"
    rf"(?:[a-zäöüß]+er )?(?-i:{NO_MAN}(?:{MAN}))",
    own_she=rf"(?:ich|mich|mir) (?:bin|war|arbeite|als|habe|wurde) (?:\w+ ){{0,3}}?(?:als |eine )?(?-i:{WOMAN})",
    kin_he=r"(?:mein|dein|sein|ihr|unser|’s)(?:em|en|es)? (?:\w+ )?(?:Ehemann|Mann|Vater|Großvater|Opa|Sohn|Bruder|"
    r"Onkel|"
    r"Neffe|Freund|Lebensgefährte|Partner|Enkel)",
    kin_she=r"(?:mein|dein|sein|ihr|unser)(?:er?)? (?:\w+ )?(?:Ehefrau|Frau|Mutter|Großmutter|Oma|Tochter|Schwester|"
    r"Tante|"
    r"Nichte|Freundin|Lebensgefährtin|Partnerin|Enkelin)",
    no_person_before=r"der|die|das|dem|den|des|ein|eine|einem|einer|einen|eines|in|im|am|an|auf|aus|bei|beim|für|zur|"
    r"zum|"
    r"vom|von|seit|über|nach|unter|ab|um|durch|ihr|sein|ihre|seine|ihrem|seinem|Universität|als",
    linking="mit|und|von|an|als|dass|zu",
)
