"""Spanish words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"[Ss]eñor|Sr\.?|[Dd]on|D\.|Dr\.?|[Dd]octor|[Pp]rofesor|[Mm]aestro|[Bb]ienvenido|[Qq]uerido|"
    r"[Ee]stimado|"
    r"(?:[Ee]l|[Aa]l|[Dd]el|[Uu]n)\s+(?:[a-zà-ÿñ-]+\s+){0,2}[a-zà-ÿñ-]+",
    she_before=r"[Ss]eñor(?:a|ita)|Sra\.?|Srta\.?|[Dd]oña|D\.ª|Dña\.|Dra\.?|[Dd]octora|[Pp]rofesora|[Mm]aestra|"
    r"[Bb]ienvenida|[Qq]uerida|[Ee]stimada|(?:[Ll]a|[Uu]na)\s+(?:[a-zà-ÿñ-]+\s+){0,2}[a-zà-ÿñ-]+",
    he="él|éste|^\\w+[ai]do (?:de|en|por|a)|nacido|formado|licenciado|graduado|doctorado en|titulado|conocido|"
    "considerado|especializado|"
    "apasionado|"
    "dedicado|casado|autor|padre de|(?:co)?fundador|director|escritor|investigador|profesor|doctor|traductor|"
    "actor|pintor|(?:es|fue|era) (?:(?:un|el) )?\\w+(?:ólogo|ógrafo|or|ico|ario|ero|ado|ido|ivo|ano|atra)",
    she="ella|ésta|^\\w+[ai]da (?:de|en|por|a)|nacida|formada|licenciada|graduada|doctorada en|titulada|"
    "conocida|considerada|especializada|"
    "apasionada|"
    "dedicada|casada|autora|madre de|(?:co)?fundadora|directora|escritora|investigadora|profesora|doctora|"
    "traductora|actriz|pintora|"
    "(?:es|fue|era) (?:(?:una|la) )?\\w+(?:óloga|ógrafa|ora|ica|aria|era|ada|ida|iva|ana|esa)",
)
