"""What Portuguese interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, QuestionWords, Vocabulary
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
    nobody="exemplos?|data|dura[çc][ãa]o|local|hor[áa]rio|hora (?:de|da) [a-z]+|participantes|objetivos?|contexto|"
    "notas?|observa[çc](?:[ãa]o|[õo]es)|fonte|fontes|tema|temas|modalidade|vers[ãa]o|hist[óo]rico|idade|metadados",
)

NAMES = NameWords(
    particles="de|da|dos",
    talk="[Ee]ntrevista|[Ee]ntrevistamos",
    to="a",
    together="com",
    by="por",
    conducted="[Ee]ntrevista(?:d[oa]s?)?|[Mm]oderad[oa]",
    is_="é",
    joined=words("e"),
    credit="entrevista (?:conduzida|realizada|feita)|entrevista|texto|texto e fotos|reportagem|"
    "entrevistador|entrevistadora",
    also_credited="fotos?|fotografias?|imagens|tradução|ilustração|edição",
)

QUESTIONS = QuestionWords(
    wonder="o que|que|qual|quais|como|por que|porque|porquê|por quê|porque é que|quando|onde|aonde|quem|quant[oa]s?|"
    "(?:a|com|de|desde|em|para|por|sobre|até) (?:que|quem|qual|quais|onde|quando|quant[oa]s?)",
    opening="e|mas|então|bom|bem|pois|agora|depois|além disso|ou|primeiro|em primeiro lugar|"
    "para (?:terminar|finalizar|encerrar|começar|concluir|acabar)|por (?:fim|último)|finalmente|(?:uma )?última "
    "pergunta|vamos falar de[^,:]*|a propósito|por favor|(?:você )?(?:pode|poderia) (?:nos )?(?:dizer|contar|explicar)|"
    "conte-nos|diga-nos|por exemplo|na (?:sua|tua) opinião",
    remark="olá|oi|bom dia|boa (?:tarde|noite)|bem-vind[oa]|obrigad[oa]|muito obrigad[oa]|parabéns|que bom|"
    "interessante|perfeito|ótimo|óptimo",
    following="ou|e se (?:sim|não)|se (?:sim|não|for|assim for)|se isso|caso contrário|em caso afirmativo|"
    "por que não|porque não|sério|sim|não|verdade|não é|é verdade|certo",
    leading=words(
        "se quando enquanto como desde embora porque dado após depois antes considerando em no na com segundo para "
        "durante apesar a ao visto caso"
    ),
    pointing=words("isto isso aquilo este esta estes estas esse essa esses essas disso disto nisso nisto assim o"),
    function=words(
        "o a os as um uma uns umas de do da dos das em no na nos nas a ao à aos às com por pelo pela pelos pelas para "
        "sem sobre entre desde até e ou mas nem que quem onde quando se como porque é são era eram ser sido está estão "
        "estava há tem têm tinha tens pode podem poderia vai vão deve foi me te nos lhe lhes seu sua seus suas teu tua "
        "meu minha nosso nossa eu tu você vocês ele ela eles elas nós não mais muito tão já também este esta estes "
        "estas esse essa esses essas isto isso todo toda todos todas qual quais quanto quanta quantos quantas"
    ),
    vague=words(
        "acha achas afirmação bem caso certo coisa coisas concorda concordas diz dizer exemplo fácil faz fazer hoje "
        "ideia imagem modo opinião parece pensa pensas possível ponto razão sentido significa verdade vê vês vista "
        "acontece acredita acreditas agora feito fornecer poderia discutir"
    ),
)
