"""Spanish words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

WORD = r"[a-zà-ÿñ-]+"
WOMAN = (
    r"mujer|señora|dama|chica|niña|madre|abuela|hija|hermana|nieta|esposa|viuda|reina|princesa|duquesa|condesa|"
    r"actriz|"
    r"emperatriz|poetisa|alcaldesa|sacerdotisa|heroína|monja|presidenta|jefa|gerenta|ayudanta|concejala|médica|"
    r"música|"
    r"política|física|química|matemática|informática|mecánica|arquitecta|abogada|diputada|licenciada|empleada|"
    r"invitada|"
    r"entrevistada|graduada|candidata|ministra|maestra|experta|activa|aficionada|alumna|vecina|campesina|bailarina|"
    r"escribana|decana|veterana|ciudadana|cirujana|artesana|hortelana|mexicana|argentina|colombiana|española|chilena|"
    r"peruana|cubana|italiana|francesa|madrileña|catalana|gallega|vasca|andaluza|gobernadora|"
    r"\w{2,}(?:óloga|ógrafa|ónoma|ósofa|ógoga)|(?!obra|hora|mejora|demora|ahora|señora|aurora|flora|computadora|"
    r"impresora|calculadora|grabadora|emisora|editorial)\w{2,}(?:dora|tora|sora|lora)|(?!carrera|manera|bandera|"
    r"frontera|primera|escalera|cartera|tercera|pradera|madera|acera|espera|quimera|era|barrera|ladera|esfera)\w{2,}"
    r"(?:iera|nera|lera|jera|tera|dera)|\w{3,}(?:icaria|otaria|etaria|otecaria)"
)
MAN = (
    r"hombre|señor|caballero|chico|niño|padre|abuelo|hijo|hermano|nieto|esposo|viudo|rey|príncipe|duque|conde|actor|"
    r"emperador|alcalde|sacerdote|héroe|monje|jefe|médico|músico|político|físico|"
    r"químico|matemático|informático|mecánico|arquitecto|abogado|diputado|licenciado|empleado|invitado|entrevistado|"
    r"graduado|candidato|ministro|maestro|experto|aficionado|alumno|vecino|campesino|bailarín|escribano|decano|"
    r"veterano|ciudadano|cirujano|artesano|hortelano|mexicano|argentino|colombiano|español|chileno|peruano|cubano|"
    r"italiano|francés|madrileño|catalán|gallego|vasco|andaluz|gobernador|técnico|"
    r"\w{2,}(?:ólogo|ógrafo|ónomo|ósofo|ógogo)|(?!ordenador|computador|motor|factor|sector|valor|color|dolor|mejor|"
    r"mayor|menor|error|calor|sabor|tenedor|mostrador)\w{2,}(?:dor|tor|sor|itor)|doctor|profesor|"
    r"(?!primero|tercero|dinero|género|enero|febrero|sendero|cero|entero|tablero|extranjero)\w{2,}"
    r"(?:iero|nero|lero|jero|tero|dero)|\w{3,}(?:icario|otario|etario|otecario)"
)
BE = r"es|fue|era|ha sido|será|soy|seré|como|siendo|de|sido|ser|y"
STATE = (  # participles and adjectives of people, without the ending that agrees
    r"nacid|formad|licenciad|graduad|doctorad|titulad|conocid|considerad|especializad|apasionad|dedicad|casad|criad|"
    r"afincad|radicad|diplomad|galardonad|premiad|nombrad|elegid|invitad|jubilad|retirad|interesad|enamorad|"
    r"reconocid|egresad|establecid|instalad|involucrad|preparad|divorciad|fascinad|convencid|acostumbrad|llamad|"
    r"residenciad|condecorad|comprometid|apodad"
)
GENDERS = GenderWords(
    he_before=r"[Ss]eñor|Sr\.?|[Dd]on|D\.|Dr\.?|[Dd]octor|[Pp]rofesor|Prof\.|[Mm]aestro|[Bb]ienvenido|[Qq]uerido|"
    r"[Ee]stimado|[Ff]ray|[Pp]adre|[Hh]ermano|Ing\.|"
    rf"(?:[Ee]l|[Aa]l|[Dd]el|[Uu]n|[Ee]ste|[Nn]uestro)\s+(?:{WORD}\s+){{0,2}}{WORD}",
    she_before=r"[Ss]eñor(?:a|ita)|Sra\.?|Srta\.?|[Dd]oña|D\.ª|Dña\.|Dra\.?|[Dd]octora|[Pp]rofesora|Profª\.?|"
    r"Profa\.?|"
    r"[Mm]aestra|[Bb]ienvenida|[Qq]uerida|[Ee]stimada|[Ss]or|[Mm]adre|[Hh]ermana|"
    rf"(?:[Ll]a|[Uu]na|[Ee]sta|[Nn]uestra)\s+(?:{WORD}\s+){{0,2}}{WORD}",
    he_after=rf",\s+(?:un |el )?(?:{WORD} )?(?:{MAN})\b|,\s+(?:{STATE})o\b|,?\s+\(él/\w+\)",
    she_after=rf",\s+(?:una |la )?(?:{WORD} )?(?:{WOMAN})\b|,\s+(?:{STATE})a\b|,?\s+\(ella/\w+\)",
    he=rf"él|éste|él mismo|^\w+[ai]do (?:de|en|por|a)|"
    rf"(?:{STATE})o|padre de|hijo de|"
    rf"(?:^|(?:{BE}) )(?:un |el )?(?:(?:gran|joven|primer|buen|reconocido|actual|destacado|prestigioso) )?(?:{MAN})|"
    rf"autor|(?:co)?fundador|(?:el|este) (?:madrileño|joven|barcelonés)",
    she=rf"ella|ésta|ella misma|^\w+[ai]da (?:de|"
    rf"en|por|a)|(?:{STATE})a|madre de|hija de|"
    rf"(?:^|(?:{BE}) )(?:una |la )?(?:(?:gran|joven|primera|buena|reconocida|actual|destacada|"
    rf"prestigiosa) )?(?:{WOMAN})|"
    rf"autora|(?:co)?fundadora|primera mujer|(?:la|esta) (?:madrileña|joven)",
    guest_he=r"(?:con|para|a) él|entrevistarlo|conocerlo|(?:lo|le) (?:entrevistamos|recibimos|visitamos|conocimos)|"
    r"(?:nuestro|el|al|del) (?:invitado|entrevistado|protagonista)",
    guest_she=r"(?:con|para|a) ella|entrevistarla|conocerla|la (?:entrevistamos|recibimos|visitamos|conocimos)|"
    r"(?:nuestra|la) (?:invitada|entrevistada)",
    plural_she=r"(?:[Ll]as|[Dd]os|[Nn]uestras)\s+(?:\w+\s+)?(?:mujeres|hermanas|amigas|\w+(?:doras|toras|soras|eras|"
    r"ólogas|"
    r"ógrafas|ctas|tices|adas|icas))",
    asked_he=rf"señor|bienvenido|(?:eres|es usted|fuiste|como|siendo|ser) (?:un |el )?(?:{MAN})|(?:eres|estás|"
    rf"estabas|"
    rf"estuviste|fuiste|está usted) (?:\w+ )?(?:{STATE})o|cuando eras niño",
    asked_she=rf"señora|bienvenida|(?:eres|es usted|fuiste|como|siendo|ser|es) (?:una |la )?(?:primera )?(?:{WOMAN})|"
    rf"(?:eres|"
    rf"estás|estabas|estuviste|fuiste|está usted) (?:\w+ )?(?:{STATE})a|cuando eras niña|^(?:{WOMAN}),",
    own_he=rf"(?:soy|era|fui|como) (?:un )?(?:{MAN})|(?:soy|estoy|estaba|fui|estuve) (?:muy |tan )?(?:\w+ado|"
    rf"(?:{STATE})o)",
    own_she=rf"(?:soy|era|fui|como) (?:una )?(?:{WOMAN})|(?:soy|estoy|estaba|fui|estuve) (?:muy |tan )?(?:\w+ada|"
    rf"(?:{STATE})a)",
    kin_he=r"(?:su|mi|tu) (?:\w+ )?(?:marido|esposo|padre|abuelo|hijo|hermano|tío|novio|compañero)",
    kin_she=r"(?:su|mi|tu) (?:\w+ )?(?:mujer|esposa|madre|abuela|hija|hermana|tía|novia|compañera)",
    no_person_before=r"el|la|los|las|un|una|del|al|en|desde|hasta|sobre|su|sus|este|esta|nuestro|nuestra|de|hacia|"
    r"bajo|"
    r"Universidad|Instituto",
    linking="con|y|a|por|que|de|para|entre|e",
)
