"""What French interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
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
    nobody="exemples?",
)

NAMES = NameWords(
    particles="de|du|la|le",
    talk="[Ee]ntretien",
    to="à",
    together="avec",
    by="par",
    conducted="[Ee]ntretien|[Pp]ropos recueillis",
    introduced="invit[ée]e?",
    is_="est",
    joined=words("et"),
)
