"""What French interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="le|la|les|de|des|et|est|un|une|que|qui|dans|pour|pas|je|il|elle|en|du|sur|avec|ce|au|vous|nous|mais|plus",
    ask="qu'est-ce|quel|quelle|quels|quelles|que|qui|quoi|comment|pourquoi|quand|où|combien|est-ce|as-tu|avez-vous|"
    "es-tu|êtes-vous|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|travailles-tu|penses-tu|pensez-vous|y a-t-il|"
    "sur quels?|sur quelles?|depuis|à quoi|de quoi|faut-il|quelqu'un",
    invite="parle[z]?(?:-nous|-moi)|raconte[z]?(?:-nous|-moi)?|décri(?:s|vez)|expli(?:que|quez)|présente[z]?|"
    "dis-nous|dites-nous|s'il (?:te|vous) plaît|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|"
    "(?:dernière|première|prochaine) question",
    i="je|j'\\w+|me|m'\\w+|moi|mon|ma|mes|mien|mienne",
    we="nous|notre|nos|nôtre",
    you="tu|te|t'\\w+|toi|ton|ta|tes|vous|votre|vos|vôtre",
    he="il|lui|son|sa|ses",
    she="elle|son|sa|ses",
    they="ils|elles|leur|leurs",
    reply="oui|non|je|j'\\w+|alors|bien sûr|tout à fait|en fait|effectivement|merci|bonne question|eh bien|"
    "c'est|mon|ma|pour moi|il y a|d'abord|absolument|exactement|on",
    lead="et|tu|vous|ton|ta|votre|enfin|pour (?:finir|conclure|terminer|commencer)|parlons|passons|maintenant|"
    "mais|quel|quelle|comment",
    thanks="merci|remercions|remercie|remerciements",
    hello="bonjour|bonsoir|salut|bienvenue|cher|chère",
    talk="entretien|interview|interviewé|rencontré|rencontre|parlé|répondu|questions|discuté|invité|présente",
    readers="lecteurs?|lectrices?|cet (?:article|entretien)|cette interview|publié|note de la rédaction|ndlr|suivez|"
    "retrouvez|en savoir plus|site|lien|liens|twitter|mastodon",
    title="professeur|professeure|prof|dr|docteur|m|mme|monsieur|madame",
)

LABELS = LabelWords(
    interviewer=words("intervieweur"),
    guest=words("réponse"),
    narrator=words("narrateur"),
    letters=("q", "r"),
    nobody="exemples?|date|dur[ée]e|lieu|heure|participants?|objectifs?|contexte|notes?|remarques?|sources?|photos?|"
    "th[èe]mes?|th[ée]matiques?",
)

NAMES = NameWords(
    particles="de|du|la|le",
    talk="[Ee]ntretien",
    to="à",
    together="avec",
    by="par",
    conducted="[Ee]ntretien|[Pp]ropos recueillis|[Aa]nimée?|[Mm]odérée?",
    introduced="invit[ée]e?",
    is_="est",
    joined=words("et"),
    credit="(?:propos|interview) recueillis?|entretien (?:réalisé|mené|conduit)|interview (?:réalisée|"
    "menée)|entretien|texte|texte et photos|interviewer|journaliste|une interview",
    also_credited="photos?|photographies?|illustrations?|traduction|mise en page|crédits?(?: photos?)?|vidéo",
)

QUESTIONS = QuestionWords(
    wonder="qu['’]est-ce (?:que|qui)|quel(?:le)?s?|que|qui|quoi|comment|pourquoi|quand|où|combien|en quoi|"
    "(?:à|de|en|dans|pour|par|sur|avec|depuis|vers) (?:qui|quoi|quel(?:le)?s?|quand|où)|d['’]où",
    opening="et|alors|donc|mais|or|ou|bon|bien|eh bien|ensuite|enfin|d['’]abord|tout d['’]abord|pour (?:finir|conclure|"
    "terminer|commencer)|en conclusion|(?:une )?dernière question|passons à[^,:]*|parlons de[^,:]*|au fait|justement|"
    "s['’]il (?:vous|te) plaît|(?:pouvez|pourriez)-vous (?:nous )?(?:dire|expliquer|raconter)|"
    "(?:peux|pourrais)-tu (?:nous )?(?:dire|expliquer|raconter)|dites-(?:nous|moi)|dis-(?:nous|moi)|par exemple|"
    "selon (?:vous|toi)|à (?:votre|ton) avis",
    remark="bonjour|bonsoir|salut|bienvenue|merci|merci beaucoup|un grand merci|bravo|félicitations|super|génial|"
    "intéressant|très bien|parfait|d['’]accord",
    following="ou|et si (?:oui|non)|si (?:oui|non)|sinon|dans ce cas|pourquoi pas|vraiment|oui|non|n['’]est-ce pas|"
    "c['’]est (?:vrai|ça)",
    leading=words(
        "si quand lorsque alors après avant dans avec pour selon puisque comme depuis pendant malgré face au aux à en "
        "parce bien étant compte outre contrairement"
    ),
    pointing=words("ce cet cette ces cela ça ceci y en c'est c’est le"),
    function=words(
        "le la les un une des du de d l à au aux en dans par pour sur sous avec sans chez vers entre depuis et ou mais "
        "donc or ni car que qu qui dont où quand si comme est sont était étaient être été a ont avait avez avons as ai "
        "es êtes sommes suis fait faire peut peuvent pouvez peux va vont doit doivent il elle on ils elles je tu nous "
        "vous me te se y lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces cela ça "
        "ne pas plus très trop tout tous toute toutes même aussi encore quel quelle quels quelles quoi comment "
        "pourquoi combien afin est-ce qu'est-ce t-il t-elle a-t-il a-t-elle lorsque puisque alors"
    ),
    vague=words(
        "accord avis cas chose choses dire d'accord d’accord effet exemple facile fait faites image impression "
        "opinion parler partagez partages penses pensez pense point possible question raison sens sais savez sûr vrai "
        "vraiment vois voyez vue idée affirmation aujourd'hui aujourd’hui bien bon êtes-vous es-tu pensez-vous "
        "penses-tu partagez-vous voyez-vous croyez-vous crois-tu arrive arrivé passe passé"
    ),
)
