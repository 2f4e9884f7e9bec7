"""Words whose meaning decides: the bow of a ship or of a violin, a minute or minute."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.languages.english.homographs.way import (
    ADVERB,
    BE,
    HELP,
    VERB,
    Way,
)

MEANINGS: Mapping[str, tuple[Way, ...]] = {
    "bow": (
        Way(
            "ˈbaʊ",
            before=rf"\b(?:{HELP}|take a|took a|takes a|taking a|taken a|final|deep|low|slight|little|with a|"
            r"the ship's|ship's|starboard|port|gave a|made a|over the|at the|across the|on the|in the) $",
            after=r"(?! (?:tie|and arrow|from|of the (?:violin|cello|fiddle))\b)",
            near=r"^(?!.*\b(?:violin|cello|fiddle|"
            r"arrows?|strings?|ribbon|hair|tied?|archer\w*|hunt\w*|shot|whittled|carved)\b)",
        ),
        Way(
            "ˈbaʊ",
            after=r" (?:out|down|to|before|wave|thruster|his|her|their|your|my|our|low|deeply|politely|when)\b",
            near=r"^(?!.*\b(?:violin|cello|fiddle|arrows?|strings?|ribbon|hair|archer\w*|hunt\w*|shot|whittled|carved)\b)",
            tags=VERB,
        ),
        Way(
            "ˈbaʊ",
            near=r"\b(?:ship|boat|stern|deck|hull|sail\w*|audience|curtain|applause|stage|premi[eè]re|hall|encore|king|queen|end|waist)\b",
            before=r"(?<!\bwith a )(?<!\bthe violin )$",
        ),
        Way("ˈbaʊ", after=r" (?:section|guns?|thruster|waves?|lift|ram|doors?|first|wow|planks?)\b"),
        Way("ˈboʊ"),
    ),
    "bass": (
        Way(
            "ˈbæs",
            near=r"\b(?:fish\w*|caught|lakes?|rivers?|angl\w*|sea bass|striped|largemouth|hook\w*|trout|grilled|fried|"
            r"bait|salmon|pond|boat|perch|cooked|menu|plate)\b",
            after=r"(?! (?:guitar|player|line|drum|clef|notes?)\b)",
        ),
        Way("ˈbeɪs"),
    ),
    "row": (
        Way(
            "ˈɹaʊ",
            before=r"\b(?:had|have|having|a|an|big|huge|terrible|blazing|almighty|public|political|bitter|furious|"
            r"first|the|family|long-running|another|this|that) $",
            after=r" (?:about|with (?:my|his|her|the|their)|over|between|broke|"
            r"erupted|blew)\b",
        ),
        Way(
            "ˈɹaʊ",
            before=r"\b(?:had a|having a|have a|blazing|almighty|terrible|huge|in a|the family|big) $",
            near=r"\b(?:argu\w+|quarrel\w*|shout\w*|neighbou?rs?|parents|over|angry|wife|husband|slammed|made up)\b",
        ),
        Way("ˈɹoʊ"),
    ),
    "rows": (
        Way(
            "ˈɹaʊz",
            after=r" (?:about|with (?:my|his|her|the|their)|over|between)\b",
            before=r"\b(?:terrible|had|big|"
            r"endless|constant|family|many|no|have|loud|blazing) $",
        ),
        Way("ˈɹoʊz"),
    ),
    "sow": (
        Way("ˈsaʊ", near=r"\b(?:pig\w*|boars?|litter|farrow\w*|swine|barn|sty|snout|hog\w*|pen)\b"),
        Way(
            "ˈsaʊ",
            before=r"(?:'s|\b(?:prize|mother|wild|each|every|another|big|great|white|black)) $",
            tags=frozenset({"NN", "NNP", "VB", "VBP"}),
        ),
        Way("ˈsaʊ", before=r"\b(?:a|the|old|our|his|her|my|fat|pregnant|one) $"),
        Way("ˈsoʊ"),
    ),
    "minute": (
        Way(
            "maɪˈnuːt",
            after=r" (?:amounts?|quantit\w+|particles?|details?|differences?|traces?|changes?|variations?|"
            r"fractions?|print|adjustments?|scratches|insects?|organisms?|creatures?|doses?|cracks?|fragments|"
            r"handwriting|"
            r"letters|pieces|grains?|script|movements?|proportions?|scale|droplets?|crystals?)\b",
        ),
        Way(
            "maɪˈnuːt",
            before=rf"\b(?:{BE}|so|very|too|almost|extremely|really|incredibly|seem\w*|how|rather|quite|more|most|"
            r"utterly|truly|in such) $",
            after=r"(?:[,.;!?]|$| (?:and|but|that|compared|to|in|when|details?)\b)",
        ),
        Way("ˈmɪnɪt"),
    ),
    "content": (
        Way(
            "kənˈtɛnt",
            before=rf"\b(?:{BE}|feel\w*|felt|seem\w*|perfectly|quite|very|not|never|remain\w*|became|become|"
            r"looked?|looks|stay\w*|more|so|entirely|fully|pretty|happy and|less|deeply|completely|to|rather|"
            r"almost|I'm|grew|"
            r"and|truly|already|always) $",
            after=r"(?:[,.;!?]|$| (?:with|to|in|that|just|and|there|simply|now|as|enough|but|for|"
            r"if|when|at|here|knowing|being|on|my|your|him|her|them|our|again)\b)",
            tags=frozenset({"JJ", "VB", "VBP", "VBN", "NN", "RB"}),
        ),
        Way("kənˈtɛnt", tags=frozenset({"JJ"}), after=r"(?:[,.;!?]|$| (?:with|to)\b)"),
        Way("kənˈtɛnt", after=r" (?:him|her|my|your|our|them|it)sel(?:f|ves)\b"),
        Way("ˈkɑːntɛnt"),
    ),
    "houses": (Way("ˈhaʊzɪz"),),
    "dove": (
        Way(
            "ˈdoʊv",
            before=rf"\b(?:I|we|he|she|they|it|you|who|and|then|team|kids|boys|girls|[a-z]+er|[A-Z]\w+) {ADVERB}$",
            after=r" (?:in|into|down|off|under|deep|deeper|straight|right|headfirst|for|from|to|through|head|"
            r"behind|at|after|"
            r"back|below|over|together|there|again|every|the (?:wrong|other|right|same))\b",
        ),
        Way("ˈdʌv"),
    ),
    "polish": (Way("ˈpoʊlɪʃ", capital=True), Way("ˈpɑːlɪʃ")),
    "job": (
        Way(
            "ˈdʒoʊb",
            capital=True,
            before=r"\b(?:[Bb]ook of|prophet|patience of|story of|biblical|like|of|as|and|poor) $",
        ),
        Way(
            "ˈdʒoʊb",
            capital=True,
            before=r"\b(?:quot\w+|read\w*|cit\w+|from|in|Psalms|Proverbs|Ruth|Esther|Isaiah|Genesis|"
            r"Daniel|with|to|preach\w* on) $",
        ),
        Way(
            "ˈdʒoʊb", capital=True, after=r" (?:and his|in the Bible|lost|suffered|asked God|cries|complains|chapter)\b"
        ),
        Way("ˈdʒɑːb"),
    ),
    "nice": (
        Way(
            "ˈniːs",
            capital=True,
            before=r"\b(?:in|to|from|near|of|at|via|for|around|towards|outside|left|leaving|and|visited|"
            r"reached|love|loved|or|through|lives in) $",
        ),
        Way("ˈniːs", capital=True, after=r",? (?:France|and Cannes|airport|is a city|on the)\b"),
        Way("ˈnaɪs"),
    ),
    "reading": (
        Way(
            "ˈɹɛdɪŋ",
            capital=True,
            before=r"\b(?:in|at|near|from|to|of|via|around|outside|for|University of|through|and|left|"
            r"towards|between|behind|called) $",
        ),
        Way("ˈɹɛdɪŋ", capital=True, after=r" (?:Festival|station|University|FC|Gaol|Railroad|Abbey|Museum|town)\b"),
        Way("ˈɹiːdɪŋ"),
    ),
    "august": (Way("ɔːˈɡʌst", capital=False, before=r"[\w,] $"), Way("ˈɔːɡəst")),
    "mobile": (Way("moʊˈbiːl", capital=True, before=r"\b(?:in|from|to|near|of) $"), Way("ˈmoʊbəl")),
    "does": (
        Way(
            "ˈdoʊz",
            near=r"\b(?:bucks?|deer|stags?|fawns?|rabbits?|antlers?|herd)\b",
            before=r"\b(?:the|two|three|"
            r"four|five|ten|some|several|many|young|wild|of|and|few) $",
            after=r"(?! not\b| n't\b)",
        ),
        Way("ˈdʌz"),
    ),
    "resume": (
        Way(
            "ˈɹɛzəmeɪ",
            before=r"\b(?:a|the|my|his|her|your|their|our|on|impressive|good|of|whose|one's|its|this|that|"
            r"every|long|updated) $",
            tags=frozenset({"NN", "NNP", "JJ", "VB", "VBP"}),
        ),
        Way("ɹɪˈzuːm"),
    ),
    "invalid": (
        Way(
            "ˈɪnvəlɪd",
            before=r"\b(?:an|the|as an|elderly|old|bedridden|an old|became an|chronic|permanent|poor|lifelong|"
            r"half|his|her|my) $",
            near=r"\b(?:she|he|mother|father|bed\w*|nurs\w*|ill\w*|care\w*|chair|died|wife|sick|"
            r"uncle|aunt|sister|brother|husband|life)\b",
            after=r"(?! (?:argument|vote|votes|ballot|ticket|passport|claim|"
            r"input|code|password|number|date|address|token|request|link|card|entry|response)\b)",
        ),
        Way("ɪnˈvælɪd"),
    ),
    "entrance": (
        Way("ɪnˈtɹæns", tags=VERB),
        Way("ɪnˈtɹæns", before=rf"\b(?:{HELP}) $", after=r" (?:the|you|us|me|him|her|them|audiences?|everyone)\b"),
        Way("ˈɛntɹəns"),
    ),
    "learned": (
        Way(
            "ˈlɜːɹnɪd",
            before=r"\b(?:a|an|the|most|very|his|her|our|my|these|those|of|two) $",
            after=r" (?:man|woman|men|women|people|societ\w+|colleagues?|friends?|journals?|professor|judge|"
            r"scholars?|essay|"
            r"person|book|academy|articles?|gentlemen|discussion)\b",
        ),
        Way("ˈlɜːɹnd"),
    ),
    "aged": (
        Way(
            "ˈeɪdʒɪd",
            before=r"\b(?:the|an|her|his|my|their|our|of) $",
            after=r" (?!between|over|under|about|around|only|just|"
            r"like|in|on|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty\b)[a-z]|(?:[.,;]| and in\b)",
        ),
        Way("ˈeɪdʒd"),
    ),
    "moped": (Way("ˈmoʊpt", before=rf"\b(?:I|we|he|she|they|you|who|and|just|only) {ADVERB}$"), Way("ˈmoʊpɛd")),
    "blessed": (
        Way(
            "ˈblɛsɪd",
            before=r"\b(?:the|a|every|whole|each|this|that|of|most) $",
            tags=frozenset({"JJ", "VBN", "NNP", "VBD", "NN"}),
            after=r"(?! with\b| by\b)",
        ),
        Way("ˈblɛst"),
    ),
    "bases": (
        Way("ˈbeɪsiːz", near=r"\b(?:basis|theoretical|logical|philosophical|legal|statistical|moral)\b"),
        Way("ˈbeɪsɪz"),
    ),
    "axes": (
        Way(
            "ˈæksɪz",
            near=r"\b(?:wood|chop\w*|fell|trees?|swords?|hammers?|firemen|firefighters|blades?|handles?|saws?|stone|"
            r"throwing|battle|sharp\w*|forest|shields?)\b",
        ),
        Way("ˈæksiːz"),
    ),
    "sewer": (
        Way(
            "ˈsoʊɚ",
            near=r"\b(?:stitch\w*|fabrics?|cloth\w*|dress\w*|needles?|threads?|quilt\w*|seams?|tailors?|sewing|costumes?|wardrobe|hems?|embroider\w*|buttons?|lace)\b",
        ),
        Way("ˈsuːɚ"),
    ),
    "number": (
        Way(
            "ˈnʌmɚ",
            before=r"\b(?:gr[eo]w|grows|growing|feels?|felt|feeling|went|becom\w+|became|gets|getting|ever) $",
            after=r"(?: (?:with|and|by|than|as|until|in|every|each|the|from|now|still)\b|[.,;!?]|$)",
        ),
        Way("ˈnʌmbɚ"),
    ),
    "buffet": (Way("ˈbʌfɪt", tags=VERB), Way("bəˈfeɪ")),
    "document": (Way("ˈdɑːkjumɛnt", tags=VERB), Way("ˈdɑːkjumənt")),
    "implement": (Way("ˈɪmplɪmɛnt", tags=VERB), Way("ˈɪmplɪmənt")),
    "supplement": (Way("ˈsʌplɪmɛnt", tags=VERB), Way("ˈsʌplɪmənt")),
    "experiment": (Way("ɪkˈspɛɹɪmɛnt", tags=VERB), Way("ɪkˈspɛɹɪmənt")),
}
