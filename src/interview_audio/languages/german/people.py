"""German words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

# Not every word in -in, which would take in Robin, Berlin and Medizin: only the endings of occupations.
WOMAN = (
    r"[A-ZÄÖÜ][\wäöüß-]{2,}(?:erin|orin|istin|login|entin|antin|eurin|närin|gogin|sophin|tektin|afin|etin|"
    r"iatrin|atin|"
    r"ärztin|köchin|anwältin|bäuerin|ikerin|rätin|chefin|wirtin|mahin|ynin|pilotin|autin|omin)"
)

GENDERS = GenderWords(
    he_before=r"Herr[n]?|Mr\.?|Lieber|lieber|Verehrter|verehrter|Geehrter|geehrter|"
    rf"(?:[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Ee]inem|[Ee]inen|[Vv]om|[Zz]um|[Bb]eim)\s+(?:[a-zäöüß]+\s+)?"
    rf"(?!{WOMAN}\b)[A-ZÄÖÜ][\wäöüß-]+",
    she_before=r"(?<!seine )(?<!die )(?<!der )(?<!ihre )Frau|Mrs\.?|Ms\.?|Liebe|liebe|Verehrte|verehrte|Geehrte|"
    r"geehrte|"
    rf"{WOMAN}",
    he_after=r",\s+(?:der|dessen|dem|den)\b(?!\s+[A-ZÄÖÜ])",
    she_after=rf",\s+(?:die|deren)\b(?!\s+[A-ZÄÖÜ])|,\s+(?:[a-zäöüß]+\s+){{0,2}}(?-i:{WOMAN})\b",
    he="er|ihm|ihn|seine[mnrs]?|sein (?:[A-ZÄÖÜ]\\w+)|dessen|ist (?:ein|der) (?:[a-zäöüß]+er )?"
    "(?:\\w+er|\\w+or|\\w+ist|\\w+loge|\\w+ent)|vater von|gelernter|geborener",
    she="(?:ist|war|hat|hatte|wurde|wird|kann|lebt|leitet|arbeitet|lehrt|schreibt|forscht|\\w+te) sie|"
    "sie (?:ist|war|hat|hatte|wurde|wird|kann|\\w{2,}t|\\w{2,}te|schreibt|forscht|lehrt)|ihre[mnrs]|deren|"
    f"(?-i:{WOMAN})|mutter von|gelernte|geborene",
)
