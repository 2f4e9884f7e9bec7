"""Common verbs with two pronunciations, told apart by tense and context: read, live, close, used."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.languages.english.homographs.way import (
    ADVERB,
    BE,
    EVERYDAY,
    GONE_BY,
    HAVE,
    HELP,
    PAST,
    VERB,
    Way,
)

FREQUENT: Mapping[str, tuple[Way, ...]] = {
    "read": (
        Way("ˈɹɛd", before=r"\bwell-$"),
        Way("ˈɹiːd", before=r"'d $", near=rf"\b(?:{EVERYDAY}|rather|anything|everything|love to|if i)\b"),
        Way("ˈɹɛd", before=r"'d (?:\w+ )?$"),
        Way("ˈɹiːd", before=rf"\b{HELP} {ADVERB}$", after=r"(?! and heard\b)"),
        Way(
            "ˈɹɛd",
            before=rf"\b(?:{HAVE}|{BE}|get|got|gets) (?:(?:\w+ )?(?:all|both|to|it|aloud|widely|well) )?{ADVERB}$",
        ),
        Way(
            "ˈɹɛd",
            before=rf"\b{HAVE} (?:I|you|we|he|she|they|it|\w+) {ADVERB}$",
            near=r"^(?!.*<after (?:DT|JJ|PRP\$)>)",
        ),
        Way(
            "ˈɹiːd",
            before=r"\b(?:do|does|did|don't|didn't|can|could|will|would|should) (?:I|you|we|he|she|they|people) "
            rf"{ADVERB}$",
        ),
        Way(
            "ˈɹiːd",
            before=r"\b(?:make|makes|made|let|lets|help\w*|have|had|saw|see|heard|hear|watch\w*) (?:me|us|him|her|"
            r"them|you|it|people|everyone|(?:the|my|our|his|their) \w+) $",
        ),
        Way("ˈɹiːd", near=r"<after (?:DT|JJ|PRP\$)>", after=r"(?! by\b)"),
        Way("ˈɹiːd", before=r"\ban? (?:[\w-]+ ){0,2}$", after=r"(?:[.,;!?]|$| (?:for|but|and|that|which)\b)"),
        Way("ˈɹɛd", before=rf"\b(?:he|she|it) {ADVERB}$"),
        Way("ˈɹɛd", before=r"\band $", near=r"<past>"),
        Way("ˈɹɛd", near=rf"\b(?:{GONE_BY})\b", before=r"."),
        Way("ˈɹiːd", near=rf"\b(?:{EVERYDAY})\b"),
        Way("ˈɹɛd", near=r"<past>"),
        Way("ˈɹɛd", near=r"<after (?:NN|NNP)>"),
        Way("ˈɹiːd", near=r"<present>"),
        Way("ˈɹɛd", tags=PAST),
        Way("ˈɹiːd", tags=frozenset({"VB", "VBP", "NN", "NNP"})),
        Way("ˈɹɛd", before=r"\w $"),
        Way("ˈɹiːd"),
    ),
    "lead": (
        Way(
            "ˈlɛd",
            after=r"[ -](?:pipes?|paint\w*|poison\w*|acid|weights?|shot|pencils?|roof\w*|glass|solder|mines?|ore|"
            r"bullets?|levels|content|crystal|oxide|piping|balloon|based|free|type|lining|sheets?|coffin|apron|"
            r"tetra\w*)\b",
        ),
        Way(
            "ˈlɛd",
            before=r"\b(?:molten|of|melted|pencil|white|red|tin and|like|from|containing|contains|contained|"
            r"much|no|with|in|and|or) $",
            tags=frozenset({"NN", "NNP", "JJ", "VB", "VBP"}),
            near=r"\b(?:poison\w*|metal\w*|paint\w*|pipes?|zinc|copper|iron|roof\w*|toxic|batter\w+|silver|gold|"
            r"mercury|"
            r"coffins?|caskets?|lin(?:ed|ing)|heav\w+|solder\w*|drinking water|blood|pencil|weighs?|melt\w*|arsenic|"
            r"petrol|gasoline|made)\b",
        ),
        Way(
            "ˈlɛd",
            before=r"(?<!\bthe )(?<!\ba )(?<!\btake )(?<!\btook )(?<!\btakes )(?<!\btheir )(?<!\bto )(?<!\bhis )$",
            tags=frozenset({"NN", "NNP"}),
            near=r"\b(?:arsenic|neurotoxin|ores?|pewter|alloys?|antimony|chemical element|"
            r"isotopes?|smelt\w*|zinc|mercury|cadmium|pipes|plumb\w*|metals?)\b",
        ),
        Way("ˈliːd"),
    ),
    "live": (
        Way(
            "ˈlɪv",
            before=r"\b(?:I|you|we|they|people|who|where) (?:all |both |still |also |now |only |just |\w+ly )*$",
            after=r"(?![ -](?:music|shows?|on air)\b)",
        ),
        Way(
            "ˈlaɪv",
            before=r"\b(?:hear|heard|see|saw|seen|watch\w*|perform\w*|play\w*|caught|catch|record\w*|sang|sing|"
            r"broadcast)(?: \w+){1,4} $",
            after=r"(?! (?:in|here|there|near|with|alone|together)\b)",
            near=r"<after (?:PRP|NN)>",
        ),
        Way("ˈlaɪv", capital=True, after=r" (?:at|from|on|in)\b"),
        Way(
            "ˈlɪv",
            before=rf"\b{HELP} {ADVERB}$",
            tags=VERB,
            after=r"(?!(?:[ -](?:shows?|music|albums?|on air|concerts?|performances?|audience|streams?|"
            r"broadcasts?|bands?)\b))",
        ),
        Way(
            "ˈlaɪv",
            before=r"\b(?:go|goes|going|went|gone|broadcast|broadcasts|stream\w*|perform\w*|play\w*|record\w*|"
            r"sing|sang|sung|air\w*|aired|shown|show|seen|saw|see|watch\w*|tuned in|came|coming|comes|is|was|are|were|"
            r"be|been|being|really|again) $",
            after=r"(?! (?:here|there)\b)",
        ),
        Way(
            "ˈlaɪv",
            before=r"\b(?:a|an|the|of|his|her|their|our|my|its|some|any|for|with|more|every|first|two|in|this|no|"
            r"that|and|or|your|good|great|all|both|by|only|also|most|had|have|has|love|loved|hear|heard) $",
            tags=frozenset({"JJ", "NN", "NNS", "NNP", "RB", "VB", "VBP"}),
            after=r"(?! (?:in|at|on|near|there|here|together|alone|with)\b)",
        ),
        Way(
            "ˈlaɪv",
            after=r"[ -](?:music|shows?|albums?|concerts?|performances?|audiences?|streams?|broadcasts?|bands?|"
            r"recordings?|sets?|events?|coverage|ammunition|wires?|tv|television|radio|updates?|demos?|"
            r"sessions?|on air|"
            r"from|animals?|versions?|chat|theatre|theater|stage|data|code|coding|action|bait|births?)\b",
        ),
        Way("ˈlaɪv", tags=frozenset({"JJ", "RB"})),
        Way("ˈlɪv"),
    ),
    "lives": (
        Way(
            "ˈlaɪvz",
            before=r"\b(?:our|their|your|people's|these|those|many|all|both|of|whose|other|two|three|nine|"
            r"several|private|own|human|daily|double|save|saved|lost|the|past|everyday|\w+s') $",
        ),
        Way("ˈlɪvz", tags=frozenset({"VBZ"})),
        Way(
            "ˈlɪvz",
            before=r"\b(?:he|she|it|who|that|mother|father|brother|sister|wife|husband|friend|family|"
            r"everyone|everybody|nobody|one|still|now|also) $",
        ),
        Way("ˈlɪvz", after=r" (?:in|at|on|near|there|here|alone|with|next|by)\b"),
        Way("ˈlaɪvz"),
    ),
    "close": (
        Way(
            "ˈkloʊz",
            before=rf"\b(?:{HELP}|I|we|they|you|who|and|they'd|ready to|about to) {ADVERB}$",
            tags=VERB,
            after=r"(?! (?:to|friends?|by|enough|up)\b)",
        ),
        Way("ˈkloʊz", before=rf"\b{HELP} {ADVERB}$", after=r"(?! (?:friends?|enough|relatives|contact|attention)\b)"),
        Way("ˈkloʊz", before=r"(?:^|[,;] )(?:please )?$", after=r" (?:the|your|that|this|it|my|down)\b"),
        Way(
            "ˈkloʊz",
            before=r"\b(?:a|the|to a|at the|came to a|draw to a|drew to a|its|brought to a) $",
            after=r"(?:[.,;!?]|$| of\b)",
        ),
        Way("ˈkloʊs", tags=frozenset({"JJ", "RB", "NN", "NNP", "IN"})),
        Way(
            "ˈkloʊs",
            before=rf"\b(?:{BE}|very|so|too|quite|pretty|really|how|as|stay\w*|keep|kept|came|come|comes|get|got|"
            r"that|a|the|my|his|her|our|their|those|these|remain\w*|sit|sat|stand|stood) $",
        ),
        Way("ˈkloʊs", after=r" (?:to|by|enough|together|friends?)\b"),
        Way("ˈkloʊz"),
    ),
    "used": (
        Way(
            "ˈjuːst",
            before=rf"\b(?:{BE}|get|gets|got|getting|become|became|gotten|grown|grew) {ADVERB}(?:so |quite |very |"
            rf"more )?$",
            after=r" to (?:\w+ing|the|it|a|an|that|this|these|those|them|him|her|me|us|you|my|your|his|our|"
            r"their|such|all|so|people|everything|what|how)\b",
        ),
        Way("ˈjuːzd", before=rf"\b{BE} {ADVERB}$"),
        Way("ˈjuːst", after=r" to \w"),
        Way("ˈjuːzd"),
    ),
    "wind": (
        Way(
            "ˈwaɪnd",
            before=rf"\b(?:{HELP}) {ADVERB}$",
            after=r"(?! (?:turbines?|power|farms?|energy|speed|and|from|or)\b)",
        ),
        Way(
            "ˈwaɪnd",
            before=rf"\b(?:I|we|you|they|who|roads?|paths?|rivers?|and) {ADVERB}$",
            after=r" (?:it|them|up|down|back|the|a|my|our|their|through|around|along|round|every)\b",
        ),
        Way("ˈwaɪnd", before=r"^$", after=r" (?:it|them|up|down|back|the)\b"),
        Way(
            "ˈwaɪnd",
            tags=frozenset({"VB", "VBP"}),
            after=r"(?! (?:turbines?|power|farms?|energy|speed|and|from|or|blows?)\b)",
        ),
        Way("ˈwɪnd"),
    ),
    "wound": (
        Way(
            "ˈwaʊnd",
            after=r" (?:up|down|around|round|through|back|its way|their way|along|tightly|tight|on|into|"
            r"together)\b",
        ),
        Way(
            "ˈwaʊnd",
            before=rf"\b(?:{BE}|tightly|tight|hand|hand-|carefully) $",
            near=r"\b(?:clock|watch|spring|thread|"
            r"wool|yarn|wire|rope|coil\w*|spool|reel|bandage|by hand|tape|gramophone|strings?|road|path|river|key)\b",
        ),
        Way(
            "ˈwaʊnd",
            before=rf"\b(?:he|she|I|we|they|it|who) {ADVERB}$",
            near=r"\b(?:clocks?|watch\w*|spring|thread|wool|"
            r"yarn|wire|rope|coil\w*|spool|reel|bandage|tape|scarf|window|gramophone|road|path|river)\b",
        ),
        Way("ˈwuːnd"),
    ),
    "tear": (
        Way(
            "ˈtɪɹ",
            after=r"(?:[ -](?:gas|ducts?|drops?|stained|jerkers?|rolled|roll|ran|runs?|"
            r"fell|fall|falls|slid|slide|trickled?|in (?:her|his|my|your|their|the) "
            r"eyes?|down (?:her|his|my) (?:cheek|face)|of (?:joy|relief|grief|sadness|pride|rage)|was in|"
            r"came to|glands?))\b",
        ),
        Way(
            "ˈtɪɹ",
            before=r"\b(?:a|single|one|shed|sheds|every|each|the|another) $",
            near=r"\b(?:eyes?|cheeks?|cry\w*|cried|shed\w*|wept|weep\w*|sad\w*|joy|wiped?|face|dry|funeral|mother)\b",
        ),
        Way("ˈtɛɹ"),
    ),
    "tears": (
        Way(
            "ˈtɛɹz",
            tags=frozenset({"VBZ"}),
            before=r"\b(?:he|she|it|who|that|which|\w+) $",
            after=r" (?:up|down|apart|off|open|out|it|them|at|through|the|into|a|easily|him|her)\b",
        ),
        Way("ˈtɛɹz", near=r"\b(?:ligaments?|muscles?|fabric|cloth|paper|meniscus|canvas|seams?|rips?|holes)\b"),
        Way("ˈtɪɹz"),
    ),
}
