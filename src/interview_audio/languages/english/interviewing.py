"""What English interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="the|and|of|to|a|in|is|that|it|for|was|with|on|as|are|this|you|have|be|not|what|at|or|from|but|how",
    ask="what|what's|why|how|how's|when|where|where's|who|who's|whom|whose|which|do|does|did|don't|doesn't|"
    "didn't|is|isn't|are|aren't|was|wasn't|were|weren't|have|haven't|has|hasn't|had|can|can't|could|"
    "couldn't|would|wouldn't|will|won't|should|shouldn't|any|anything|am|may|might",
    invite="tell (?:us|me|our)|talk (?:us|me|to us|to me|about|a (?:bit|little))|walk (?:us|me)|describe|"
    "explain|please|could you|can you|would you|share|introduce yourself|elaborate|"
    "(?:i'd|i would|we'd|we would) (?:like|love) to (?:ask|know|hear|start|talk|begin)|i wonder|"
    "i(?:'m| am) (?:curious|wondering)|"
    "(?:next|last|first|final|another|follow-up|one more|my) questions?|give us|give me|what about|"
    "how about|let's (?:talk|start|begin|move|turn|go)|"
    "(?:any|what|your|some) (?:other )?(?:advice|tips?|thoughts|comments|words|message|plans|ideas)|"
    "advice for|curious|i(?:'d like| want(?:ed)?) to ask|i have to ask|let me ask",
    i="i|i'm|i've|i'd|i'll|me|my|mine|myself",
    we="we|we're|we've|we'd|we'll|us|our|ours|ourselves",
    you="you|you're|you've|you'd|you'll|your|yours|yourself|yourselves",
    he="he|he's|his|him|himself",
    she="she|she's|her|hers|herself",
    they="they|their|them|themself|themselves",
    reply="well|er|erm|uh|um|ah|hmm?|yes|yeah|yep|yup|no|nope|sure|absolutely|definitely|of course|exactly|"
    "right|i|i'm|i've|i'd|i think|my|oh|hm+|ha+h?|haha|honestly|actually|it's|it was|it is|that's|"
    "good question|great question|thank you|thanks|correct|indeed|certainly|not really|it depends|"
    "personally|to be honest|first|first of all|firstly|basically|initially|originally|"
    "there (?:is|are|was|were)|there's|on (?:your|the) (?:first|second)|because|so far|currently|"
    "definitely|maybe|probably",
    lead="so|and|and so|but|you|you've|you're|your|finally|now|let's|let us|let me|speaking of|turning to|"
    "another|as|in your|last|lastly|final|next|one|moving|since|given|okay|ok|great|wow|cool|interesting|"
    "that|how|what|with|many|some people|before we|to (?:begin|start|close|finish|wrap)|"
    "for (?:those|readers|people)",
    thanks="thanks|thank you|we thank|i thank|many thanks|thank",
    hello="hi|hello|hey|welcome|good (?:morning|afternoon|evening)|dear",
    talk="interview|interviews|interviewed|interviewing|interviewee|spoke (?:with|to)|talked (?:with|to)|"
    "talks? (?:with|to)|sat down with|caught up with|chat(?:ted)? with|conversation with|"
    "discuss(?:ed|es)? with|introduce|meet|guest|asked|speaks? (?:with|to) us|answered|questions|q&a|"
    "proud to present|in this (?:post|episode|interview|article|issue)",
    readers="readers?|dear reader|stay tuned|follow (?:us|him|her|them)|subscribe|"
    "originally (?:published|posted|appeared)|editor'?s'? note|ed\\. note|"
    "this (?:interview|article|post|conversation|transcript|text|q&a)|(?:you|we) can find|"
    "find (?:him|her|them|out more)|read (?:more|on|below|the)|foreword|preface|edited for|disclaimer|"
    "about the author|learn more|goes by|click|sign up|check out|listen|link|links|website|twitter|"
    "mastodon|linkedin",
    title="professor|prof|dr|mr|mrs|ms|mx|sir|miss|dame",
)

NOBODY = (
    r"note|notes|update|updated|edit|ps|p\.s|warning|tip|tips|example|examples|image|photo|photos|picture|"
    r"figure|fig|video|"
    r"audio|source|sources|credits?|caption|tags?|topics?|categor(?:y|ies)|date|published|publication|location|website|"
    r"links?|e-?mail|twitter|github|linkedin|mastodon|facebook|instagram|youtube|discord|blog|home ?page|web|url|"
    r"read more|see also|related|further reading|references?|summary|tl;?dr|conclusion|introduction|background|"
    r"overview|"
    r"disclaimer|spoiler|pros|cons|advantages|disadvantages|first|second|third|finally|also|however|remember|important|"
    r"name|age|job|title|occupation|languages?|tools?|hardware|software|editor'?s? note|bio|about|transcript|part \d+|"
    r"step \d+|chapter \d+|version|license|music|episode|guests?:?\s\w+|here|there|this|that|these|those|it|is|are|was|"
    r"interviews|"
    r"following|things|reasons?|one|two|http|https|hero|contributed|posted|"
    r"written|by|"
    r"says|said|asks|i|you|my|your|our|library|framework|laughs?|laughing|laughter|applause|music|inaudible|"
    r"unintelligible|crosstalk|pause|silence|sighs?|smiles?"
)

NEVER = words(
    "the a an and we i you it in on at for with by of from this that these those how what why when where who "
    "is are our your my his her their its as so but or if not no yes hello hi hey thanks thank interview "
    "interviews q a part episode monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december today recently maintainer "
    "contributor developer spotlight profile meet introduction foreword professor prof dr mr mrs ms currently "
    "previously computer science head ceo founder project community team foundation university institute "
    "group linux google microsoft source open initiative network hackfest conference consortium program "
    "programme board summit workshop meetup company society association school academy college department "
    "center centre laboratory lab labs research engineering press magazine journal blog weekly podcast show "
    "series edition volume issue news report review story stories life work world using building making getting "
    "writing running moving working learning creating becoming exploring inside behind new release "
    "releases frequently asked questions answers guide update updates faq every needs into onto upon"
)

LABELS = LabelWords(
    interviewer=words(
        "q question questions interviewer interviewers host hosts moderator us we me ask editor reporter journalist "
        "presenter"
    ),
    guest=words("a answer answers guest interviewee"),
    narrator=words("narrator announcer voiceover"),
    letters=("q", "a"),
    nobody=NOBODY,
)

NAMES = NameWords(
    titles=r"Professor|Prof\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Sir|Dame",
    particles="bin|al",
    talk=r"[Ii]nterview(?:ing|ed|s)?|INTERVIEW|[Cc]onversation|Q&A|[Cc]hat(?:ting)?|[Tt]alk(?:ing|ed|s)?|[Ss]poke|"
    r"[Ss]potlight|[Pp]rofile|[Mm]eet|[Ii]ntroduc(?:e|ing)|[Gg]uest|[Ff]ive [Qq]uestions|\b\d{1,3} [Qq]uestions|"
    r"[Qq]uestions",
    to="to|for|is|of|met",
    together="with",
    by="by",
    conducted="[Ii]nterview(?:ed)?|INTERVIEW|[Mm]oderated|[Cc]onducted|[Qq]uestions",
    introduced="guests?|interviewee|interviewed|interviews|interviewing|introduce|present|welcome|meet|joined by",
    is_="is|was|has",
    greeting="[Hh]i|[Hh]ello|[Hh]ey|[Ww]elcome",
    before_address=r"[Tt]hanks?(?: you)?(?: so much| very much)?|[Ss]o|[Dd]ear",
    offices="Head|CEO|CTO|COO|CFO|Editor|Director|Founder|Co-founder|Professor|Author|Writer|Manager|Engineer|"
    "Developer|Researcher|Scientist|Lead|Chief|President|Senior|Staff|Vice",
    recently="recently|has the pleasure of|had the chance to",
    asks="interview(?:ed|s|ing)?|spoke|talked|sat down|caught up",
    joined=words("and"),
    never=NEVER,
    credit="(?:this |the )?interview(?:ed)?(?: was)?(?: conducted| and text)?|interviewer|words|text|story|"
    "written|words and (?:photos|pictures)|text and (?:photos|pictures)|questions|as told to",
    also_credited="photos?|photograph(?:y|s)?|pictures|images?|illustrations?|translation|translated|edited|"
    "editing|transcript(?:ion)?|transcribed|video|layout",
)

QUESTIONS = QuestionWords(
    wonder="what|how|why|who|whom|whose|where|when|which|to what|in what|in which|for whom|at what",
    opening="and|so|well|now|okay|ok|right|then|but|or|also|next|finally|lastly|first(?:ly)?|first of all|"
    "to (?:start|begin)(?: (?:with|off))?|to (?:finish|conclude|close|wrap up)|wrapping up|last but not least|"
    "in (?:conclusion|closing)|(?:one|my|a|the|our) (?:last|final|first|next|other) question|"
    "before we (?:begin|start|finish|go|close)|with that (?:said|in mind)|that said|speaking of which|by the way|"
    "moving on|on (?:a|that) \\w+ note|let(?:'|’)s (?:start|begin)[^,:]*|(?:I(?:'|’)d|I would) (?:like|love) to "
    "(?:ask|know)(?! you)|i(?:'|’)m curious|i was wondering|tell me|please|you know|of course|again|anyway|"
    "however|still|for (?:example|instance)|in your opinion|"
    "(?:could|can|would) you (?:please )?(?:tell us|say)(?: a (?:bit|little))?",
    remark="hello|hi|hey|welcome|good (?:morning|afternoon|evening)|thanks?|thank you|great|nice|wow|okay|ok|perfect|"
    "interesting|fantastic|awesome|amazing|congratulations",
    following="or|and if so|if so|if not|otherwise|why|why not|right|no|yes|really|how so|isn't it|is that right",
    leading=words(
        "if when while as since although though because given after before considering looking compared in with "
        "despite on at during from besides apart"
    ),
    pointing=words("this that these those it so too"),
    function=words(
        "a an the of in on at to for from by with and or but nor as that which who is are was were be been your our my "
        "his her their its this these those into about than between do does did you we i it they he she them us him "
        "not very more such like has have had can could would should will may might must when where if because "
        "while through over under some any all each other every there so too what how why whom whose don't doesn't "
        "didn't isn't aren't wasn't weren't haven't hasn't won't wouldn't couldn't shouldn't can't"
    ),
    vague=words(
        "agree believe case disagree easy explain extent fair feel good happen happened idea interesting kind long "
        "look looking back mean much opinion point possible really right say see seem share sort statement still "
        "surprise take think thing things true view way well work yes no example instance just also"
    ),
)
