"""French words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

WORD = r"[a-zà-ÿ’-]+"
WOMAN = (
    r"femme|dame|mère|grand-mère|maman|fille|sœur|épouse|veuve|reine|princesse|comtesse|duchesse|marquise|bergère|"
    r"(?!quinzaine|semaine|douzaine|fontaine|domaine|centaine|migraine|graine|peine|scène|chaîne|matière|lumière|"
    r"carrière|manière|rivière|première|dernière|prière|bière|barrière|frontière|poussière|filière|équipe|troupe|"
    r"matrice|cicatrice)(?:\w+(?:euse|trice|ienne|ière|esse)|[\w-]*(?:écrivaine|romancière|chercheuse|"
    r"ingénieure|autrice|auteure|professeure|docteure|metteuse|metteure|proviseure|défenseure|doctorante|étudiante|"
    r"habitante|enseignante|dirigeante|militante|commerçante|assistante|consultante|gérante|présidente|adjointe|"
    r"avocate|députée|magistrate|soldate|lauréate|candidate|cheffe|sénatrice|mairesse|artisane|paysanne|championne|"
    r"patronne|lyonnaise|française|québécoise|marseillaise|bordelaise|sculptrice|peintresse|écolière|retraitée|"
    r"salariée|invitée|associée|déléguée|employée|chargée|attachée|agrégée|immigrée|réfugiée|lycéenne|"
    r"présentatrice|traductrice|apprentie|maraîchère|bouchère|boulangère|horlogère|cuisinière|"
    r"infirmière|sage-femme|comédienne|nouvelle venue))"
)
MAN = (
    r"homme|père|grand-père|papa|fils|frère|époux|veuf|roi|prince|comte|duc|marquis|berger|écrivain|romancier|"
    r"chercheur|"
    r"ingénieur|musicien|physicien|historien|mathématicien|informaticien|technicien|comédien|pharmacien|politicien|"
    r"fondateur|directeur|auteur|acteur|traducteur|sculpteur|réalisateur|compositeur|créateur|rédacteur|éditeur|"
    r"producteur|animateur|présentateur|chanteur|danseur|coiffeur|vendeur|entrepreneur|développeur|programmeur|"
    r"professeur|docteur|instituteur|agriculteur|éleveur|viticulteur|doctorant|étudiant|enseignant|dirigeant|"
    r"militant|"
    r"commerçant|assistant|consultant|gérant|président|adjoint|avocat|député|magistrat|soldat|lauréat|candidat|chef|"
    r"sénateur|artisan|paysan|champion|patron|infirmier|cuisinier|boulanger|horloger|maraîcher|pâtissier|menuisier|"
    r"charpentier|policier|pompier|luthier|jardinier|conseiller|conférencier|caméraman|co-créateur|co-fondateur|"
    r"cofondateur|cocréateur|administrateur|formateur|restaurateur|explorateur|inventeur|graveur|brasseur|retraité|"
    r"salarié|invité|associé|délégué|employé|chargé|attaché|agrégé|apprenti"
)
BE = r"est|était|fut|sera|devient|devint|reste|[’]est|a été|avait été|ait été|étant|comme"
STATE = (  # past participles and adjectives of people, without the ending that agrees
    r"né|devenu|arrivé|entré|parti|resté|installé|formé|passionné|spécialisé|diplômé|marié|engagé|lancé|venu|revenu|"
    r"élu|nommé|invité|retraité|agrégé|licencié|chargé|salarié|âgé|basé|récompensé|primé|décoré|promu|recruté|"
    r"embauché|fasciné|tombé|rentré|reconnu|admis|issu|allé|retourné|élevé|rendu|intéressé|consacré|tourné|établi"
)
GENDERS = GenderWords(
    he_before=r"M\.|MM\.|Mr\.?|[Mm]onsieur|[Cc]her|[Ff]rère|[Pp]ère|[Ss]ire|[Cc]omte|[Pp]rince|"
    rf"(?:[Ll]e|[Aa]u|[Dd]u|[Uu]n|[Cc]et?)\s+(?:{WORD}\s+){{0,2}}(?!(?:{WOMAN})\b){WORD}|"
    rf"(?:[Ll]|[Dd]|[Cc]et )[’ ]?(?:ancien\s+|actuel\s+|excellent\s+)?(?:{MAN})",
    she_before=rf"Mmes?|Mlles?|M[ᵐm][ᵉe]|[Mm]adame|[Mm]ademoiselle|[Cc]hère|[Ss]œur|"
    rf"(?:[Ll]a|[Uu]ne|[Cc]ette)\s+(?:{WORD}\s+){{0,2}}{WORD}|"
    rf"(?:[Ll]|[Dd])[’](?:ancienne\s+|actuelle\s+|excellente\s+)?(?:{WOMAN})(?:\s+{WORD})?|"
    rf"(?:[Ll]|[Dd])[’](?:ancienne|actuelle|excellente)\s+{WORD}",
    he_after=rf",\s+(?:(?:un|le|l’|ancien|jeune|célèbre)\s*)*(?:{MAN})\b|,\s+(?:{STATE})\b|"
    r",?\s+\(il/\w+\)",
    she_after=rf",\s+(?:(?:une|la|l’|ancienne|jeune|célèbre)\s*)*(?:{WOMAN})\b|,\s+(?:{STATE})es?\b|"
    r",?\s+\(?née\b|,?\s+\(elle/\w+\)",
    he=r"(?<!-)il(?! (?:y a|faut|s’agit|fait|pleut|neige|suffit|existe|convient|semble|paraît|arrive|reste "
    r"(?:à|des|du)|est (?:si |très |plus |aussi |assez )?(?:vrai|possible|temps|important|difficile|rare|question|"
    r"facile|clair|évident|nécessaire)))|"
    rf"celui-ci|(?:^|(?:{BE}|s’est) (?:\w+ment )?(?:un |le )?(?:(?:ancien|jeune|grand|petit|célèbre|tout) )?)"
    rf"(?:{MAN}|{STATE})|,? (?:{STATE}) (?:en|à|au|le|dans|de|par|pour)|père de|"
    rf"fils (?:de|d’)|(?:avec|pour|chez|selon|derrière) lui|"
    r"(?:le|ce) (?:trentenaire|quadragénaire|quinquagénaire|sexagénaire|natif|jeune homme|Lyonnais|Parisien)|"
    r"docteur (?:en|ès)|diplômé de|^petit garçon",
    she=r"(?<!-)elle|celle-ci|elle-même|"
    rf"(?:^|(?:{BE}|s’est) (?:\w+ment )?|l’|d’)(?:(?:une|la|ancienne|jeune|grande|petite|célèbre|toute) )*"
    rf"(?:{WOMAN}|(?:{STATE})e)|,? (?:{STATE})e (?:en|à|au|le|dans|de|par|pour)|mère de|"
    rf"(?:fille|sœur|veuve|épouse) (?:de|d’)|"
    r"(?:la|cette) (?:trentenaire|quadragénaire|quinquagénaire|sexagénaire|native|jeune femme|Lyonnaise|Parisienne)|"
    rf"née|première femme|docteure|diplômée",
    guest_he=r"(?:avec|pour|chez|de|à|vers) lui|l’(?:ai|a|avons|ont|avait|avions|avoir) (?:\w+ )?(?:rencontré|"
    r"interviewé|"
    r"interrogé|reçu|accueilli|invité|questionné|contacté|croisé|écouté)|(?:notre|son|cet) (?:invité|interviewé|"
    r"interlocuteur)",
    guest_she=r"(?:avec|pour|chez) elle|l’(?:ai|a|avons|ont|avait|avions|avoir) (?:\w+ )?(?:rencontrée|interviewée|"
    r"interrogée|reçue|accueillie|invitée|questionnée|contactée|croisée|écoutée)|(?:notre|cette) (?:invitée|"
    r"interviewée|"
    r"interlocutrice)",
    plural_she=r"(?:les|aux|des|deux|ces|nos) (?:\w+ )?(?:femmes|sœurs|dames|\w+(?:euses|trices|iennes|ières))",
    asked_he=rf"monsieur|(?:vous|tu|t’|toi)[^.?!]{{0,30}}? (?:{STATE})|(?:vous êtes|tu es|étiez|étais|êtes-vous|"
    rf"es-tu|"
    rf"comme|que|devenir|devenu) (?:un |le )?(?:jeune |ancien )?(?:{MAN})|bienvenu",
    asked_she=rf"madame|mademoiselle|(?:vous|tu|t’|toi)[^.?!]{{0,30}}? (?:{STATE})e|(?:vous êtes|tu es|étiez|étais|"
    rf"êtes-vous|"
    rf"es-tu|comme|que|devenir|devenue) (?:une |la )?(?:jeune |ancienne )?(?:{WOMAN})",
    own_he=rf"je (?:suis|me suis|fus|serai) (?:\w+ )?(?:{STATE})|(?:je suis|j’étais|en tant que|comme) (?:un |"
    rf"le )?(?:jeune )?"
    rf"(?:{MAN})",
    own_she=rf"je (?:suis|me suis|fus|serai) (?:\w+ )?(?:{STATE})e|(?:je suis|j’étais|en tant que|comme) (?:une |"
    rf"la )?"
    rf"(?:jeune )?(?:{WOMAN})",
    kin_he=r"(?:son|mon|ton|votre|notre|leur) (?:\w+ )?(?:mari|époux|père|grand-père|fils|frère|oncle|neveu|"
    r"compagnon|"
    r"conjoint|petit ami|ami)",
    kin_she=r"(?:sa|ma|ta|son|votre|notre|leur) (?:\w+ )?(?:femme|épouse|mère|grand-mère|fille|sœur|tante|nièce|"
    r"compagne|"
    r"conjointe|amie)",
    no_person_before=r"le|la|les|un|une|des|du|au|aux|à|en|dans|sur|chez|pour|vers|depuis|cette?|sa|son|ses|leur|"
    r"notre|"
    r"de|d’|l’|Université|Institut|École",
    linking="avec|et|par|que|qu|de|du|sans|entre|pour",
)
