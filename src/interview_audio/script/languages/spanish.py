"""Spanish."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.languages.language import Currency, Language, months_of, words

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


def date(day: int, month: int, year: int | None) -> str:
    """As it is written out: 24 de febrero de 2022."""
    return f"{day} de {MONTHS.split()[month - 1]}" + (f" de {year}" if year else "")


def clock(hour: int, minute: int) -> str:
    """Nueve y treinta, catorce horas."""
    said = "una" if hour == 1 else numerals.cardinal(str(hour), "es")
    return f"{said} y {numerals.cardinal(str(minute), 'es')}" if minute else f"{said} horas"


def _before_noun(number: str) -> str:
    """Veintiún, treinta y un: "uno" loses its end before what it counts."""
    return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", number))


SPANISH = Language(
    code="es",
    numbers="es",
    group=". ",
    decimal=",",
    words={
        "point": "coma",
        "minus": "menos",
        "plus": "más",
        "percent": "por ciento",
        "to": "a",
        "per": "por",
        "and": "y",
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
        "century": "siglo",
        "money and": "con",
        "money of": "de",
    },
    symbols={
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
    abbreviations={
        "a.C.": "antes de Cristo",
        "d.C.": "después de Cristo",
        "aprox.": "aproximadamente",
        "art.": "artículo",
        "Av.": "avenida",
        "Avda.": "avenida",
        "cap.": "capítulo",
        "cf.": "confróntese",
        "Cía.": "compañía",
        "D.": "don",
        "Dª.": "doña",
        "Dr.": "doctor",
        "Dra.": "doctora",
        "EE.UU.": "Estados Unidos",
        "ed.": "edición",
        "ej.": "ejemplo",
        "etc.": "etcétera",
        "fig.": "figura",
        "Ing.": "ingeniero",
        "Lic.": "licenciado",
        "máx.": "máximo",
        "mín.": "mínimo",
        "núm.": "número",
        "p.ej.": "por ejemplo",
        "pág.": "página",
        "págs.": "páginas",
        "Prof.": "profesor",
        "Profa.": "profesora",
        "Sr.": "señor",
        "Sra.": "señora",
        "Sres.": "señores",
        "Srta.": "señorita",
        "Sto.": "santo",
        "Sta.": "santa",
        "tel.": "teléfono",
        "Ud.": "usted",
        "Uds.": "ustedes",
        "vol.": "volumen",
        "vs.": "contra",
    },
    before_figures={"p": "página", "pp": "páginas", "n": "número", "no": "número", "nº": "número", "vol": "volumen"},
    titles=words("D. Dª. Dr. Dra. Ing. Lic. Prof. Profa. Sr. Sra. Sres. Srta. Sto. Sta. núm. pág. págs."),
    unfinished=words("aprox. cf. ej. p.ej. vs. máx. mín."),
    openers=words(
        "a además ahora al así aunque bueno cada claro como con creo cuando cuál cómo de del desde después "
        "donde dónde el ella ellos en entonces es esa ese eso esta este esto estos fue hay hoy la las le lo "
        "los luego mi mientras muy más nadie ni no nos nosotros nuestra nuestro o otra otro para pero por "
        "porque pues que quien quién qué se si sin sobre su sus sí también tal tan te toda todo tras tu un "
        "una usted y ya yo"
    ),
    conjunctions=("y", "e", "pero", "o", "porque", "que", "cuando", "aunque", "sino", "donde"),
    units={
        "%": ("uno por ciento", "por ciento"),
        "°": ("un grado", "grados"),
        "°C": ("un grado Celsius", "grados Celsius"),
        "km": ("un kilómetro", "kilómetros"),
        "m": ("un metro", "metros"),
        "cm": ("un centímetro", "centímetros"),
        "mm": ("un milímetro", "milímetros"),
        "kg": ("un kilogramo", "kilogramos"),
        "g": ("un gramo", "gramos"),
        "l": ("un litro", "litros"),
        "h": ("una hora", "horas"),
        "min": ("un minuto", "minutos"),
        "s": ("un segundo", "segundos"),
        "ms": ("un milisegundo", "milisegundos"),
        "KB": ("un kilobyte", "kilobytes"),
        "MB": ("un megabyte", "megabytes"),
        "GB": ("un gigabyte", "gigabytes"),
        "TB": ("un terabyte", "terabytes"),
        "Hz": ("un hercio", "hercios"),
        "MHz": ("un megahercio", "megahercios"),
        "GHz": ("un gigahercio", "gigahercios"),
        "W": ("un vatio", "vatios"),
        "kW": ("un kilovatio", "kilovatios"),
        "V": ("un voltio", "voltios"),
        "dB": ("un decibelio", "decibelios"),
    },
    counts_itself=True,
    decimals_as_number=True,
    before_noun=_before_noun,
    noun=re.compile(r" (?!de\b|del\b|que\b|por\b|con\b|para\b|más\b|menos\b)[a-záéíóúñ]{3,}"),
    currencies={
        "€": Currency("un euro", "euros", "un céntimo", "céntimos"),
        "$": Currency("un dólar", "dólares", "un centavo", "centavos"),
        "US$": Currency("un dólar estadounidense", "dólares estadounidenses", "un centavo", "centavos"),
        "£": Currency("una libra", "libras", "un penique", "peniques"),
        "¥": Currency("un yen", "yenes"),
        "EUR": Currency("un euro", "euros", "un céntimo", "céntimos"),
        "USD": Currency("un dólar estadounidense", "dólares estadounidenses", "un centavo", "centavos"),
    },
    scales={
        "mil": ("mil", "mil"),
        "millón": ("un millón", "millón"),
        "millones": ("un millón", "millones"),
        "M": ("un millón", "millones"),
        "mil millones": ("mil millones", "mil millones"),
        "billones": ("un billón", "billones"),
    },
    directions=words("risas ríe ríen risa sonríe suspira suspiro silencio aplausos inaudible pausa tose"),
    date=date,
    clock=clock,
)
