"""English words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

MAN = (
    r"man|gentleman|guy|lad|boy|father|dad|grandfather|husband|widower|bachelor|son|brother|nephew|uncle|king|prince|"
    r"duke|monk|friar|bridegroom|alumnus|patriarch|actor and father|(?:business|spokes|chair|congress|states|crafts|"
    r"fisher|camera|front|police|sales|sports|anchor|clergy|council|fire|news|noble|country|horse|door|weather|"
    r"ombuds|"
    r"handy|midship|stunt|bond|stock|assembly|alder|repair|milk|post|fellow country|"
    r"oars|swords|marks|yachts|trades|show|bush|wood)man"
)
WOMAN = (
    r"woman|lady|girl|mother|mum|mom|grandmother|wife|widow|daughter|sister|niece|aunt|queen|princess|duchess|nun|"
    r"abbess|bride|alumna|matriarch|actress|poetess|heroine|hostess|waitress|heiress|seamstress|sculptress|"
    r"stewardess|songstress|countess|baroness|priestess|landlady|ballerina|housewife|comedienne|suffragette|"
    r"\w{3,}woman"
)
ADJECTIVES = r"(?:[\w-]+ ){0,2}"
BE = r"is|was|became|[’]s|am|[’]m|as|be|being|been"

GENDERS = GenderWords(
    he_before=r"Mr\.?|Mister|Sir|Lord|Father|Brother|Friar|Prince|King|Duke|Baron|Count|Earl|Monsieur|M\.|Herr|Señor|"
    r"Signor|Don|Rev\. Mr\.?|[Bb]usinessman|[Cc]hairman|[Ss]pokesman|[Ff]rontman|[Cc]raftsman|[Ff]isherman|"
    r"[Cc]ongressman|[Ss]tatesman|[Cc]ameraman|Gentleman",
    she_before=r"Ms\.?|Mrs\.?|Miss|Madam|Madame|Mme|Mlle|Dame|Lady|Sister|Mother|Princess|Queen|Duchess|Baroness|"
    r"Countess|Frau|Señora|Doña|Signora|[Aa]ctress|\w+woman|[Bb]allerina",
    he_after=r",?\s+\(?(?:pronouns:? )?he/\w+(?:/\w+)?\)?",
    she_after=r",?\s+\(?(?:pronouns:? )?she/\w+(?:/\w+)?\)?|,?\s+\(?née\b",
    he=rf"he|him|his|himself|he’s|he’d|he’ll|(?:{BE}) (?:a|an|the) {ADJECTIVES}(?:{MAN})|"
    rf"^(?:a|an) {ADJECTIVES}(?:{MAN})(?=,)|"
    rf"(?:one of the|the|a) (?:man|men|gentleman) (?:who|behind)|father[- ]of[- ]\w+|emeritus",
    she=rf"she|her|hers|herself|she’s|she’d|she’ll|(?:{BE}) (?:a|an|the) {ADJECTIVES}(?:{WOMAN})|"
    rf"^(?:a|an) {ADJECTIVES}(?:{WOMAN})(?=,)|"
    rf"(?:one of the|the|a) (?:first |few )?(?:woman|women|lady) (?:who|behind|to|in)|mother[- ]of[- ]\w+|emerita|"
    r"actress|alumna|businesswoman|spokeswoman|chairwoman|heroine|poetess|née",
    guest_he=r"(?:with|to|asks?|asked|met|meets?|interview(?:s|ed|ing)?|joins?|joined|visit(?:s|ed)?|caught|"
    r"welcomes?|"
    r"welcomed|invited?|introduces?|know|reach|follow|have) him|(?:have|be|do|enjoy|below is|read) his "
    r"(?:interview|story|answers)|lucky guy|our man",
    guest_she=r"(?:with|to|asks?|asked|met|meets?|interview(?:s|ed|ing)?|joins?|joined|visit(?:s|ed)?|caught|"
    r"welcomes?|"
    r"welcomed|invited?|introduces?|know|reach|follow|have) her(?! \w+(?:’s|er|or|ist)\b)|"
    r"(?:have|be|do|enjoy|below is|read) her (?:interview|story|answers)|our (?:woman|lady)",
    plural_she=r"(?:[Ss]isters|[Ww]omen|[Ll]adies|[Aa]ctresses|Mmes)",
    asked_he=rf"sir|(?:as|being|like) (?:a|an|the) {ADJECTIVES}(?:{MAN})",
    asked_she=rf"ma’?am|(?:as|being|like) (?:a|an|the) {ADJECTIVES}(?:{WOMAN})",
    own_he=rf"(?:I am|I’m|I was|as) (?:a|an|the) {ADJECTIVES}(?:{MAN})",
    own_she=rf"(?:I am|I’m|I was|as) (?:a|an|the) {ADJECTIVES}(?:{WOMAN})",
    kin_he=r"(?:my|your|his|her|their|whose|’s) (?:late |elder |older |younger |little |big |then |twin |"
    r"ex-?)*(?:husband|"
    r"father|dad|grandfather|son|brother|uncle|nephew|boyfriend|fiancé|godfather|stepfather|widower)",
    kin_she=r"(?:my|your|his|her|their|whose|’s) (?:late |elder |older |younger |little |big |then |twin |"
    r"ex-?)*(?:wife|"
    r"mother|mum|mom|grandmother|daughter|sister|aunt|niece|girlfriend|fiancée|godmother|stepmother|widow)",
    no_person_before=r"a|an|the|at|in|of|from|for|on|near|into|using|its|this|our|via|about|called|titled|named|like|"
    r"as|into|Inc|than|or|through|under|across|behind|over",
    linking="with|and|to|by|who|that",
)
