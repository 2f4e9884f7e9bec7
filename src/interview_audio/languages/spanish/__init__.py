"""Spanish."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.spanish.abbreviations import ABBREVIATIONS
from interview_audio.languages.spanish.books import BOOKS
from interview_audio.languages.spanish.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.spanish.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.spanish.people import GENDERS
from interview_audio.languages.spanish.phrases import PHRASES
from interview_audio.languages.spanish.short_forms import BEFORE_FIGURES, FIXED

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
AT_A_MINUTE = LazyPattern(r"\b(?:en el|al|del|el) $", re.IGNORECASE)


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 de febrero de 2022."""
    return f"{day} de {MONTHS.split()[month - 1]}" + (f" de {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Say a time of day: nueve y treinta, catorce horas, una."""
    said = _before_feminine(numerals.cardinal(str(hour), "es"))
    if minute:
        return f"{said} y {numerals.cardinal(str(minute), 'es')}"
    return said if 1 <= hour <= 12 else f"{said} horas"


def fraction(above: int, below: int, noun: str) -> str | None:
    """Say a fraction: medio litro, un medio, tres cuartos, un doceavo."""
    if below == 1:
        return None
    if (above, below) == (1, 2) and noun:
        return "media" if _is_feminine(noun) else "medio"
    said = _before_noun(numerals.cardinal(str(above), "es"))
    if below > 100 and below != 1000:
        return f"{said} sobre {numerals.cardinal(str(below), 'es')}"
    part = {2: "medio", 3: "tercio", 100: "centésimo", 1000: "milésimo"}.get(below) or (
        numerals.ordinal(str(below), "es") if below <= 10 else _part(numerals.cardinal(str(below), "es"))
    )
    return f"{said} {part if above == 1 else part + 's'}"


def _part(number: str) -> str:
    """Name the part of a fraction: doceavo, treintavo, veintiunavo."""
    joined = number.replace(" y ", "i").translate(str.maketrans("éó", "eo"))
    return re.sub(r"(?:a|(?<=un)o)$", "", joined) + "avo"


def and_half(whole: str, noun: str) -> str:
    """Say 1½ and what it counts: un año y medio, dos horas y media."""
    number = numerals.cardinal(whole, "es")
    feminine = _is_feminine(noun)
    many = noun.removesuffix("s") if whole == "1" else noun if noun.endswith("s") else noun + "s"
    return (
        f"{_before_feminine(number) if feminine else _before_noun(number)} {many} y {'media' if feminine else 'medio'}"
    )


def _is_feminine(noun: str) -> bool:
    stem = noun.removesuffix("s")
    return stem.endswith(("a", "ción", "dad", "noche", "tesi")) and stem not in ("día", "gramo")


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: metros cuadrados, un metro cúbico."""
    return f"{unit} {'cuadrado' if power == '2' else 'cúbico'}{'s' if unit.endswith('s') else ''}"


def ruler(name: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: felipe sexto, Isabel segunda, Alfonso trece."""
    if int(figures) > 10:
        return numerals.cardinal(figures, "es")
    said = numerals.ordinal(figures, "es")
    return said[:-1] + "a" if name.startswith(("Isabel", "Catalina", "María")) else said


def _before_noun(number: str) -> str:
    """Inflect a number before a noun: veintiún, treinta y un: "uno" loses its end before what it counts."""
    return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", number))


def _before_feminine(number: str) -> str:
    """Inflect a number before a feminine noun: veintiuna, doscientas."""
    return re.sub(r"(ci|ni)entos\b", r"\1entas", re.sub(r"uno$", "una", number))


def minute_of_a_game(figures: str, before: str) -> str:
    """Say the minute of a game: en el minuto noventa."""
    return f"minuto {numerals.cardinal(figures, 'es')}" if AT_A_MINUTE.search(before) else ""


LANGUAGE = Language(
    code="es",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="es",
    group=". ",
    decimal=",",
    words={
        "about": "unos",
        "less than": "menos de",
        "more than": "más de",
        "at least": "al menos",
        "at most": "como máximo",
        "arrow": "a",
        "per 100 km": "a los cien kilómetros",
        "kilo": "kilo",
        "pressure": "sobre",
        "squared": "al cuadrado",
        "cubed": "al cubo",
        "power": "elevado a",
        "over": "partido por",
        "♩": "negra",
        "♪": "corchea",
        "per día": "al día",
        "per semana": "a la semana",
        "per mes": "al mes",
        "per año": "al año",
        "short months": "ene feb abr ago sept oct nov dic",
        "bleep": "bip",
        "sharp": "sostenido",
        "flat": "bemol",
        "natural": "becuadro",
        "weekdays from": "de",
        "weekdays to": "a",
        "out of": "sobre",
        "sections": "párrafos",
        "meter": "por",
        "times": "veces",
        "inches": "pulgadas",
        "point": "coma",
        "minus": "menos",
        "plus": "más",
        "percent": "por ciento",
        "on": "el El los cada",
        "to": "a",
        "per": "por",
        "and": "y",
        "and a half": "y medio",
        "at": "arroba",
        "dot": "punto",
        "slash": "barra",
        "dash": "guion",
        "underscore": "guion bajo",
        "colon": "dos puntos",
        "hashtag": "hashtag",
        "number": "número",
        "by": "por",
        "version": "versión",
        "equals": "igual a",
        "question mark": "interrogación",
        "tilde": "virgulilla",
        "ampersand": "y",
        "hash": "almohadilla",
        "short century": "s S ss sig",
        "centuries": "siglos",
        "century": "siglo",
        "in the morning": "de la mañana",
        "in the afternoon": "de la tarde",
        "in the evening": "de la noche",
        "money and": "con",
        "money of": "de",
    },
    symbols={
        "≥": "mayor o igual que",
        "≤": "menor o igual que",
        "≠": "distinto de",
        "√": "raíz de",
        "∞": "infinito",
        "÷": "dividido por",
        "&": "y",
        "@": "arroba",
        "%": "por ciento",
        "$": "dólar",
        "€": "euro",
        "£": "libra",
        "+": "más",
        "=": "igual a",
        "<": "menor que",
        ">": "mayor que",
        "×": "por",
        "±": "más menos",
        "≈": "aproximadamente",
        "°": "grados",
        "§": "párrafo",
    },
    months=months_of(
        MONTHS, "ene feb mar abr may jun jul ago sept oct nov dic", {"setiembre": "septiembre", "sep": "septiembre"}
    ),
    abbreviations=ABBREVIATIONS,
    fixed=FIXED,
    before_figures=BEFORE_FIGURES,
    also_words=words("d. da. cap. max. col. pl. op. sol. vol."),
    titles=words(
        "Col. D. Dª. Dr. Dra. Ing. Lic. Prof. Profa. Sr. Sra. Sres. Srta. Sto. Sta. núm. pág. págs. Cap. "
        "Sgto. Cbo. Cte. Brig. Gdor. Dip. Sen. Pbro. Card. Tte. Cnel. Gral. Mons. Arq. Alm. Cmdte. Gob. Hna. "
        "Hno. Fr. Pte. Dir. Vda. Lda. Ldo. Rvdo. Excmo. Ilmo. Rda. Mtro. Mtra. Alte."
    ),
    never_final=words("esc. aprox. cf. ej. p.ej. vs. máx. mín."),
    sentence_openers=words(
        "a además ahora al así aunque bueno cada claro como con creo cuando cuál cómo de del desde después "
        "donde dónde el ella ellos en entonces es esa ese eso esta este esto estos fue hay hoy la las le lo "
        "los luego mi mientras muy más nadie ni no nos nosotros nuestra nuestro o otra otro para pero por "
        "porque pues que quien quién qué se si sin sobre su sus sí también tal tan te toda todo tras tu un "
        "una usted y ya yo"
    ),
    conjunctions=("y", "e", "pero", "o", "porque", "que", "cuando", "aunque", "sino", "donde"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=True,
    before_noun=_before_noun,
    feminine_noun=LazyPattern(
        r" (?!días?\b|problemas?\b|sistemas?\b|temas?\b|programas?\b|idiomas?\b|mapas?\b|planetas?\b|poemas?\b|nada\b|"
        r"para\b|hasta\b|contra\b|cada\b|una\b|la\b|las\b|ya\b|a\b|era\b|colegas?\b|fantasmas?\b|poetas?\b|atletas?\b|camaradas?\b|dramas?\b|telegramas?\b|pijamas?\b|esquemas?\b|"
        r"cinemas?\b|diplomas?\b|(?!list|revist|entrevist|pist|vist|conquist)[a-zé]+istas?\b|otra\b|nunca\b|ahora\b|fuera\b|[a-z]+aba\b|"
        r"[a-z]+ía\b)"
        r"(?:[A-ZÁÉÍÓÚ]?[a-záéíóúñ]+(?:as|a|ciones|siones|ción|sión|dades|dad|tud)|veces|vez|fotos|manos|motos|radios|mujeres|"
        r"mujer|"
        r"noches|noche|[a-z]+trices|[a-z]+triz|[a-z]+tudes|[a-z]+umbres?|voces|voz|luces|luz|cruces|cruz|raíces|"
        r"raíz|nueces|nuez|narices|nariz|"
        r"calles?|llaves?|clases?|partes?|gentes?|fuentes?|muertes?|tardes?|leyes|ley|redes|red|paredes|pared|"
        r"flores|flor|madres?|"
        r"imágenes|imagen|órdenes|aves?|nubes?|torres?|cárceles|cárcel|señales|señal|pieles|piel|bases?|frases?|"
        r"fases?|crisis|tesis|"
        r"sedes?|suertes?|series?|superficies?|especies?)\b"
    ),
    before_feminine=_before_feminine,
    fraction=fraction,
    minute_of_a_game=minute_of_a_game,
    telephone=r"[67]\d\d(?: \d{3}){2}|[6789]\d\d(?: \d\d){3}|9\d \d{3}(?: \d\d){2}|"
    r"(?:(?<=al )|(?<=: )|(?<=ero ))[6789]\d\d ?\d{3} ?\d{3}",
    and_half=and_half,
    power=power,
    numbered=words("canto capítulo tomo volumen acto escena parte libro sección artículo tipo fase nivel anexo título"),
    rulers=words(
        "Alejandro Alfonso Benedicto Carlos Catalina Eduardo Enrique Felipe Fernando Francisco Gregorio Guillermo "
        "Isabel Jaime Jorge Juan León Luis Napoleón Nicolás Pablo Pedro Pío Ramsés Sancho"
    )
    | {"Juan Carlos", "Juan Pablo"},
    ruler=ruler,
    keys={
        "Ctrl": "control",
        "Alt": "alt",
        "Mayús": "mayúsculas",
        "Shift": "shift",
        "Cmd": "comando",
        "Supr": "suprimir",
        "Esc": "escape",
        "Intro": "intro",
    },
    weekdays={
        "lun": "lunes",
        "mié": "miércoles",
        "jue": "jueves",
        "vie": "viernes",
        "sáb": "sábado",
        "dom": "domingo",
    },
    noun=LazyPattern(r" (?!de\b|del\b|que\b|por\b|con\b|para\b|más\b|menos\b)[a-záéíóúñ]{3,}"),
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words("mira señala muestra abre cierra coge saca levanta apaga enciende canta lee enseña sirve")
    | {"va a la", "va hacia"},
    with_directions=words("momento rato él ella todos ambos se un una larga largo breve lo"),
    directions=words(
        "risas risa ríe ríen riendo sonríe sonríen suspira suspiro silencio aplausos inaudible incomprensible "
        "ininteligible pausa tose piensa duda titubea asiente reflexiona susurra llora calla música carraspea "
        "carcajada carcajadas"
    )
    | {
        "hace una pausa",
        "se levanta",
        "se queda callado",
        "se queda callada",
        "sacude la cabeza",
        "se le quiebra la voz",
        "mira por la ventana",
        "se seca las lágrimas",
        "asiente con la cabeza",
        "toma agua",
        "risas generales",
        "carcajada general",
        "se echa a reír",
        "rompe a reír",
        "bebe agua",
        "niega con la cabeza",
        "se encoge de hombros",
        "se emociona",
    },
    date=date,
    clock=clock,
)
