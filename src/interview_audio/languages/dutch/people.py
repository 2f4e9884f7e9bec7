"""Dutch words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

WOMAN = (
    r"vrouw|dame|moeder|oma|dochter|zus|weduwe|echtgenote|koningin|prinses|gravin|boerin|vriendin|heldin|non|meisje|"
    r"lerares|kunstenares|zangeres|danseres|dichteres|eigenares|minnares|"
    r"\w*(?:schrijf|onderzoek|oprich|verpleeg|voorzit|dans|spreek|verslaggeef|teken|speel|werk|bestuur|ontwerp|maak|"
    r"loop|voetbal|naai|vertel|vertaal|uitvind|begeleid|deelneem|zwem|schaats|program|hoed|help|verzorg)ster|"
    r"\w{3,}(?:trice|euse|esse)|"
    r"(?!horloge)\w{3,}loge|\w{2,}iste|(?:docent|student|agent|assistent|advocat|president|consulent|muzikant|"
    r"praktikant|stagiair|cabaretier|historic|politic|fysic|mathematic|technic|filosof|fotograf|geograf|choreograf)e|"
    r"historica|politica|fysica|botanica|romancière|cabaretière|stagiaire|medica|componiste"
)
SINGULAR = (
    r"is|was|heeft|had|werd|wordt|kan|kon|wil|wilde|zou|zal|moet|moest|mag|mocht|gaat|ging|komt|kwam|doet|deed|staat|"
    r"stond|ziet|zag|geeft|gaf|werkt|werkte|woont|woonde|schrijft|schreef|maakt|maakte|vertelt|vertelde|leidt|leidde|"
    r"studeert|studeerde|begon|begint|speelt|speelde|leeft|leefde|groeide|volgt|volgde|won|kreeg|krijgt|vindt|vond|"
    r"zegt|zei|sprak|spreekt|legt|legde|richtte|promoveerde|trouwde|vertrok|verhuisde|onderzoekt|onderzocht|geniet|"
    r"loopt|liep|rijdt|zingt|zong|danst|tekent|bouwt|bouwde|ontwerpt|zit|zat|houdt|hield|neemt|nam|\w{3,}eer(?:t|de)"
)

GENDERS = GenderWords(
    he_before=r"[Dd]hr\.?|(?:[Dd]e )?[Hh]eer|[Mm]eneer|[Mm]ijnheer|[Bb]roeder|[Pp]ater|[Pp]rins|[Kk]oning|[Gg]raaf|"
    r"[Jj]onkheer|[Bb]este heer|[Tt]immerman|[Zz]akenman|[Vv]oorman",
    she_before=r"[Mm]evr\.?|[Mm]w\.?|[Mm]evrouw|[Mm]ejuffrouw|[Zz]uster|[Pp]rinses|[Kk]oningin|[Gg]ravin|"
    r"[Jj]onkvrouw|"
    rf"{WOMAN}",
    he_after=r",?\s+\(hij/\w+\)",
    she_after=r",?\s+\(zij/\w+\)|,?\s+(?:née)\b",
    he=r"hij|hijzelf|hem|als (?:\w+ ){0,2}(?:jongen|jongetje|jongeman)|"
    r"(?:in|met|van|voor|door|over|uit|op|naar|bij|na|tijdens|en|onder|sinds) zijn (?!(?:er|we|ze|"
    r"zij|"
    r"wij|jullie|de|het|een|dat|die|niet)\b)\w+|^zijn (?!(?:er|we|ze|zij|wij|jullie|de|het|een|dat|die|deze|"
    r"dit)\b)\w+|"
    r"zijn (?:werk|boek|onderzoek|vader|moeder|vrouw|carrière|bedrijf|atelier|eerste|eigen)|(?:de|een|als|is|was|"
    r"en|,) (?:\w+ ){0,2}(?:man|vader|zoon|broer|opa|weduwnaar|koning|zakenman|timmerman|vakman|jongen) "
    r"(?:van|die|uit|en|met)|vader van",
    she=r"haar|zijzelf|moeder van|dochter van|zus van|weduwe van|echtgenote van|"
    rf"(?:zij|ze) (?:{SINGULAR})|(?:{SINGULAR}) (?:zij|ze)|"
    rf"(?:is|was|werd|wordt|als|de|een|,|en|onze) (?:\w+ ){{0,2}}(?:{WOMAN})",
    guest_he=r"(?:met|sprak|spraken|spreken|interviewden|interviewde|ontmoetten|vroegen|zochten|bezochten|aan|"
    r"bij) hem",
    guest_she=r"(?:met|sprak|spraken|spreken|interviewden|interviewde|ontmoetten|vroegen|zochten|bezochten|aan|bij) "
    r"haar(?! \w+)|(?:met|bij|aan) haar(?= (?:over|in|op|aan|thuis|toe|af|te)\b)",
    plural_she=r"(?:[Zz]ussen|[Vv]rouwen|[Dd]ames|\w+sters)",
    asked_he=r"meneer|mijnheer|als (?:man|vader|jongen|zoon)",
    asked_she=rf"mevrouw|als (?:\w+ )?(?:{WOMAN})",
    own_he=r"(?:ik ben|ik was|als) (?:een )?(?:\w+ )?(?:man|vader|jongen|opa)",
    own_she=rf"(?:ik ben|ik was|als) (?:een )?(?:\w+ )?(?:{WOMAN})",
    kin_he=r"(?:mijn|haar|zijn|hun|jouw|je|uw|’s) (?:\w+ )?(?:man|echtgenoot|vader|opa|zoon|broer|broertje|oom|neef|"
    r"vriend)",
    kin_she=r"(?:mijn|haar|zijn|hun|jouw|je|uw|’s) (?:\w+ )?(?:vrouw|echtgenote|moeder|oma|dochter|zus|zusje|tante|"
    r"nicht|"
    r"vriendin)",
    no_person_before=r"de|het|een|in|op|aan|uit|bij|voor|over|van|te|deze|dit|die|dat|onze|zijn|haar|als|onder|via|"
    r"rond|"
    r"naar",
    linking="van|met|en|door|tot|dan",
)
