"""Portuguese words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

WORD = r"[a-zà-ÿ-]+"
WOMAN = (
    r"mulher|senhora|moça|menina|mãe|avó|filha|irmã|neta|esposa|viúva|rainha|princesa|duquesa|condessa|atriz|"
    r"embaixatriz|poetisa|prefeita|ministra|deputada|vereadora|advogada|arquiteta|médica|música|política|física|"
    r"química|"
    r"matemática|mecânica|empregada|convidada|entrevistada|formanda|candidata|aluna|vizinha|"
    r"bailarina|cidadã|artesã|alemã|brasileira|portuguesa|mineira|baiana|angolana|italiana|"
    r"presidenta|chefa|mestra|professora|doutora|"
    r"\w{2,}(?:óloga|ógrafa|ônoma|ónoma|ósofa)|(?!obra|hora|melhora|demora|agora|senhora|aurora|flora|impressora|"
    r"calculadora|emissora)\w{2,}(?:dora|tora|sora|lora)|(?!carreira|maneira|bandeira|fronteira|primeira|"
    r"terceira|madeira|beira|feira|cadeira|barreira|brincadeira|besteira|poeira)\w{2,}eira|\w{3,}(?:ecária|etária)"
)
MAN = (
    r"homem|senhor|moço|menino|pai|avô|filho|irmão|neto|esposo|viúvo|rei|príncipe|duque|conde|ator|embaixador|"
    r"prefeito|"
    r"ministro|deputado|vereador|advogado|arquiteto|médico|músico|político|físico|químico|matemático|mecânico|"
    r"técnico|"
    r"empregado|convidado|entrevistado|formando|candidato|aluno|vizinho|bailarino|cidadão|artesão|alemão|brasileiro|"
    r"português|mineiro|baiano|angolano|italiano|mestre|professor|doutor|criador|inventor|"
    r"\w{2,}(?:ólogo|ógrafo|ônomo|ónomo|ósofo)|(?!computador|motor|fator|setor|valor|cor|dor|melhor|maior|menor|pior|"
    r"calor|sabor|amor|servidor|navegador)\w{2,}(?:dor|tor|sor)|(?!primeiro|terceiro|dinheiro|janeiro|fevereiro|"
    r"inteiro|cheiro|verdadeiro)\w{2,}eiro|\w{3,}(?:ecário|etário)"
)
BE = r"é|foi|era|tem sido|será|sou|como|sendo|de|e|ser"
STATE = (  # participles and adjectives of people, without the ending that agrees
    r"nascid|formad|graduad|licenciad|doutorad|especializad|conhecid|considerad|apaixonad|casad|criad|radicad|"
    r"diplomad|premiad|nomead|eleit|convidad|aposentad|reformad|interessad|dedicad|envolvid|reconhecid|chamad|"
    r"mestrad|pós-graduad|divorciad|fascinad|acostumad|encantad|ativ|galardoad"
)
GENDERS = GenderWords(
    he_before=r"[Ss]enhor|Sr\.?|[Dd]om|[Ss]eu|Dr\.?|[Dd]outor|[Pp]rofessor|Prof\.|[Cc]aro|[Qq]uerido|[Bb]em-vindo|"
    r"[Ff]rei|"
    r"[Pp]adre|[Ii]rmão|Eng\.|"
    rf"(?:[Oo]|[Aa]o|[Dd]o|[Nn]o|[Pp]elo|[Uu]m|[Ee]ste|[Nn]osso)\s+(?:{WORD}\s+){{0,2}}{WORD}|"
    rf"[Oo]|[Aa]o|[Dd]o|[Pp]elo",
    she_before=r"[Ss]enhor(?:a|ita)|Sra\.?|Srta\.?|[Dd]ona|D\.ª|Dra\.?|[Dd]outora|[Pp]rofessora|Profa\.?|"
    r"Prof\.ª|Profª\.?|[Cc]ara|[Qq]uerida|[Bb]em-vinda|[Ii]rmã|[Mm]adre|[Ss]óror|"
    rf"(?:A|a|[Dd]a|[Nn]a|[Pp]ela|[Uu]ma|à|[Ee]sta|[Nn]ossa)\s+(?:{WORD}\s+){{0,2}}{WORD}|"
    rf"[Dd]a|[Pp]ela|à|(?<=[Cc]om )a|(?<=para )a|(?<=que )a|(?<= e )a|(?<=, )a|(?<=sobre )a|(?<=como )a|(?<=onde )a|"
    rf"A",
    he_after=rf",\s+(?:um |o )?(?:{WORD} )?(?:{MAN})\b|,\s+(?:{STATE})o\b|,?\s+\(ele/\w+\)",
    she_after=rf",\s+(?:uma |a )?(?:{WORD} )?(?:{WOMAN})\b|,\s+(?:{STATE})a\b|,?\s+\(ela/\w+\)",
    he=rf"ele|dele|nele|ele mesmo|^\w+[ai]do (?:de|em|por|"
    rf"pel[oa])|(?:{STATE})o|autor|pai de|"
    r"(?:em|quando|desde|como) (?:menino|garoto|rapaz)|"
    rf"filho de|(?:co)?fundador|"
    rf"(?:^|(?:{BE}) )(?:um |o )?(?:(?:grande|jovem|primeiro|renomado|conhecido) )?(?:{MAN})",
    she=rf"ela|dela|nela|ela mesma|^\w+[ai]da (?:de|em|por|"
    rf"pel[oa])|(?:{STATE})a|autora|"
    r"(?:em|quando|desde|como) (?:menina|garota|rapariga)|"
    rf"mãe de|filha de|(?:co)?fundadora|"
    rf"(?:^|(?:{BE}) )(?:uma |a )?(?:(?:grande|jovem|primeira|renomada|conhecida) )?(?:{WOMAN})|"
    rf"primeira mulher",
    guest_he=r"(?:com|para|a) ele|entrevistá-lo|conhecê-lo|(?:nosso|o|ao|do) (?:convidado|entrevistado)",
    guest_she=r"(?:com|para|a) ela|entrevistá-la|conhecê-la|(?:nossa|a|à|da) (?:convidada|entrevistada)|entrevistada",
    plural_she=r"(?:[Aa]s|[Dd]uas|[Dd]as|[Cc]om as|[Nn]ossas|[Pp]elas)\s+(?:\w+\s+)?(?:mulheres|irmãs|amigas|"
    r"\w+(?:doras|toras|soras|eiras|ólogas|ógrafas|adas|etas))",
    asked_he=rf"(?:o|ao|do) senhor|bem-vindo|(?:você é|você foi|tu és|como|sendo|ser|és) (?:um |o )?(?:{MAN}|"
    rf"(?:{STATE})o)",
    asked_she=rf"(?:a|à|da) senhora|bem-vinda|(?:você é|você foi|tu és|como|sendo|ser|és) (?:uma |a )?(?:{WOMAN}|"
    rf"(?:{STATE})a)",
    own_he=rf"(?:sou|era|fui|como) (?:um )?(?:{MAN})|(?:sou|estou|estava|fui) (?:muito )?(?:{STATE})o|obrigado",
    own_she=rf"(?:sou|era|fui|como) (?:uma )?(?:{WOMAN})|(?:sou|estou|estava|fui) (?:muito )?(?:{STATE})a|obrigada",
    kin_he=r"(?:seu|meu|teu|o) (?:\w+ )?(?:marido|esposo|pai|avô|filho|irmão|tio|namorado|companheiro)",
    kin_she=r"(?:sua|minha|tua|a) (?:\w+ )?(?:mulher|esposa|mãe|avó|filha|irmã|tia|namorada|companheira)",
    no_person_before=r"o|a|os|as|um|uma|do|da|dos|das|ao|à|no|na|em|de|pelo|pela|sobre|sua|seu|este|esta|nosso|nossa|"
    r"até|Universidade|Instituto",
    linking="com|e|a|por|que|de|para|entre|ao|à",
)
