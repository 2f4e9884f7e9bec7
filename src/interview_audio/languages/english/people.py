"""English words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"Mr\.?|Mister|Sir|Lord|Father|Brother|Prince|King|Baron|Count|Monsieur|Herr|Señor|Signor",
    she_before=r"Ms\.?|Mrs\.?|Miss|Madam|Madame|Dame|Lady|Sister|Mother|Princess|Queen|Baroness|Countess|Frau|"
    r"Señora|Signora",
    he_after=r",?\s+\(he/\w+(?:/\w+)?\)",
    she_after=r",?\s+\(she/\w+(?:/\w+)?\)",
    he="he|him|his|himself|he's|he'd|he'll|(?:business|spokes|chair|congress|states|crafts|fisher)man|(?:a|"
    "the) father of|"
    "(?:a|the|her) (?:husband|widower|son|brother)|actor and father",
    she="she|hers?|herself|she's|she'd|she'll|(?:business|spokes|chair|congress|states|crafts|fisher)woman|"
    "(?:a|the) mother of|(?:a|the|his) (?:wife|widow|daughter|sister)|actress|alumna|poetess|heroine|abbess|nun",
)
