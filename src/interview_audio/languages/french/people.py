"""French words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"M\.|Mr\.?|[Mm]onsieur|[Cc]her|(?:[Ll]e|[Aa]u|[Dd]u|[Uu]n)\s+(?:[a-zà-ÿ'’-]+\s+){0,2}[a-zà-ÿ'’-]+",
    she_before=r"Mme|Mlle|[Mm]adame|[Mm]ademoiselle|[Cc]hère|(?:[Ll]a|[Uu]ne)\s+(?:[a-zà-ÿ'’-]+\s+){0,2}"
    r"[a-zà-ÿ'’-]+|[Ll]['’](?:[a-zà-ÿ-]+(?:euse|trice|ienne|aine|ière|eure))(?:\s+[a-zà-ÿ-]+)?",
    he="il(?!\\s+(?:y\\s+a|faut|s'agit|fait|pleut|neige|est\\s+(?:vrai|possible|temps|important|difficile|rare)))|"
    "celui-ci|^\\w+é (?:de|en|par|à|dans|pour)|(?:est|était|fut) \\w+(?:er|ien|eur|if|ain)|(?:est|s'est|était|"
    "fut) (?:né|devenu|arrivé|entré|parti|resté|installé|formé|passionné|spécialisé|"
    "connu|"
    "considéré|diplômé|marié|engagé|lancé)|né (?:en|à|au|le|dans)|(?:est|était) (?:un|le)(?! (?:voix|figure))|"
    "père de|"
    "écrivain|chercheur|ingénieur|musicien|physicien|historien|fondateur|directeur|auteur|reçu|diplômé de",
    she="elle|celle-ci|^\\w+ée (?:de|en|par|à|dans|pour)|(?:est|était|fut) \\w+(?:ère|ienne|euse|trice|ive|"
    "aine)|(?:est|s'est|était|fut) (?:née|devenue|arrivée|entrée|partie|restée|installée|formée|"
    "passionnée|"
    "spécialisée|connue|considérée|diplômée|mariée|engagée|lancée)|née (?:en|à|au|le|dans)|"
    "(?:est|était) (?:une|la)(?! (?:voix|figure|référence|star|légende|personne|personnalité|icône))|mère de|"
    "\\w{3,}trice|(?:chant|dans|vend|coiff|entrepren)euse|écrivaine|chercheuse|ingénieure|musicienne|"
    "physicienne|historienne|autrice|auteure|diplômée",
)
