"""Portuguese words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"[Ss]enhor|Sr\.?|[Dd]om|[Ss]eu|Dr\.?|[Dd]outor|[Pp]rofessor|Prof\.|[Cc]aro|[Qq]uerido|[Bb]em-vindo|"
    r"(?:[Oo]|[Aa]o|[Dd]o|[Nn]o|[Pp]elo|[Uu]m)\s+(?:[a-zà-ÿ-]+\s+){0,2}[a-zà-ÿ-]+|[Oo]",
    she_before=r"[Ss]enhor(?:a|ita)|Sra\.?|Srta\.?|[Dd]ona|D\.ª|Dra\.?|[Dd]outora|[Pp]rofessora|Profa\.?|"
    r"Prof\.ª|[Cc]ara|"
    r"[Qq]uerida|[Bb]em-vinda|(?:A|a|[Dd]a|[Nn]a|[Pp]ela|[Uu]ma|à)\s+(?:[a-zà-ÿ-]+\s+){0,2}[a-zà-ÿ-]+|[Dd]a",
    he="ele|dele|nele|^\\w+[ai]do (?:de|em|por|pel[oa])|nascido|formado|graduado|licenciado|doutorado|"
    "especializado|conhecido|considerado|"
    "apaixonado|casado|"
    "autor|pai de|(?:co)?fundador|diretor|escritor|pesquisador|investigador|professor|doutor|tradutor|ator|"
    "pintor|(?:é|foi|era) (?:(?:um|o) )?\\w+(?:ólogo|ógrafo|or|ico|ário|eiro|ado|ido|ivo|ano)",
    she="ela|dela|nela|^\\w+[ai]da (?:de|em|por|pel[oa])|nascida|formada|graduada|licenciada|doutorada|"
    "especializada|conhecida|considerada|"
    "apaixonada|casada|"
    "autora|mãe de|(?:co)?fundadora|diretora|escritora|pesquisadora|investigadora|professora|doutora|tradutora|"
    "atriz|pintora|"
    "(?:é|foi|era) (?:(?:uma|a) )?\\w+(?:óloga|ógrafa|ora|ica|ária|eira|ada|ida|iva|ana)",
)
