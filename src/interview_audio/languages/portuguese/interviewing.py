"""What Portuguese interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="o|a|os|as|de|e|que|em|um|uma|é|por|com|não|para|se|do|da|no|na|como|mais|mas|eu|ao|foi",
    ask="o que|qual|quais|como|por que|porque|quando|onde|quem|quanto|quanta|quantos|quantas|você|tem|há|"
    "pode|poderia|é|já|existe|que",
    invite="conte|fale|explique|descreva|apresente-se|se apresente|por favor|pode|poderia|diga|gostaria|"
    "(?:última|primeira|próxima) pergunta",
    i="eu|me|mim|meu|minha|meus|minhas|comigo|sou|estou|tenho|acho",
    we="nós|nos|nosso|nossa|nossos|nossas|a gente|somos|temos",
    you="você|vocês|tu|te|teu|tua|seu|sua|seus|suas",
    he="ele|dele",
    she="ela|dela",
    they="eles|elas|deles|delas",
    reply="sim|não|claro|bem|bom|então|eu|meu|minha|acho|obrigado|obrigada|com certeza|na verdade|é|"
    "boa pergunta|olha|primeiro",
    lead="e|você|para (?:terminar|finalizar|encerrar|começar)|por fim|finalmente|agora|vamos|mas|seu|sua|"
    "então|como|qual",
    thanks="obrigado|obrigada|agradecemos|agradeço",
    hello="olá|oi|bom dia|boa tarde|boa noite|bem-vindo|bem-vinda|caro|cara",
    talk="entrevista|entrevistamos|conversamos|conversa|falamos|bate-papo|convidado|convidada|perguntas|apresentamos",
    readers="leitores|leitoras|este artigo|esta entrevista|publicad[ao]|nota do editor|siga|saiba mais|"
    "mais informações|encontrar|link|links|twitter|mastodon|site",
    title="professor|professora|prof|dr|dra|sr|sra|dom|dona",
)

LABELS = LabelWords(
    interviewer=words("pergunta perg p entrevistador entrevistadora"),
    guest=words("resposta r"),
    narrator=words("narrador"),
    letters=("p", "r"),
    nobody="exemplos?",
)

NAMES = NameWords(
    particles="de|da|dos",
    talk="[Ee]ntrevista|[Ee]ntrevistamos",
    to="a",
    together="com",
    by="por",
    conducted="[Ee]ntrevista",
    is_="é",
    joined=words("e"),
)
