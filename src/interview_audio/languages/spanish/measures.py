"""Spanish units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("uno por mil", "por mil"),
    "%": ("uno por ciento", "por ciento"),
    "°": ("un grado", "grados"),
    "°C": ("un grado Celsius", "grados Celsius"),
    "km": ("un kilómetro", "kilómetros"),
    "m": ("un metro", "metros"),
    "cm": ("un centímetro", "centímetros"),
    "mm": ("un milímetro", "milímetros"),
    "kg": ("un kilogramo", "kilogramos"),
    "g": ("un gramo", "gramos"),
    "L": ("un litro", "litros"),
    "dl": ("un decilitro", "decilitros"),
    "cl": ("un centilitro", "centilitros"),
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
    "°F": ("un grado Fahrenheit", "grados Fahrenheit"),
    "ha": ("una hectárea", "hectáreas"),
    "t": ("una tonelada", "toneladas"),
    "mg": ("un miligramo", "miligramos"),
    "ml": ("un mililitro", "mililitros"),
    "kWh": ("un kilovatio hora", "kilovatios hora"),
    "MW": ("un megavatio", "megavatios"),
    "µm": ("un micrómetro", "micrómetros"),
    "mph": ("una milla por hora", "millas por hora"),
    "mAh": ("un miliamperio hora", "miliamperios hora"),
    "kHz": ("un kilohercio", "kilohercios"),
    "kB": ("un kilobyte", "kilobytes"),
    "nm": ("un nanómetro", "nanómetros"),
    "dm": ("un decímetro", "decímetros"),
    "GW": ("un gigavatio", "gigavatios"),
    "kcal": ("una kilocaloría", "kilocalorías"),
    "hPa": ("un hectopascal", "hectopascales"),
    "seg": ("un segundo", "segundos"),
    "CV": ("un caballo", "caballos"),
    "µg": ("un microgramo", "microgramos"),
    "MWh": ("un megavatio hora", "megavatios hora"),
    "hs": ("una hora", "horas"),
}


CURRENCIES = {
    "ptas.": Currency("una peseta", "pesetas"),
    "ptas": Currency("una peseta", "pesetas"),
    "pts.": Currency("una peseta", "pesetas"),
    "€": Currency("un euro", "euros", "un céntimo", "céntimos"),
    "$": Currency("un dólar", "dólares", "un centavo", "centavos"),
    "US$": Currency("un dólar estadounidense", "dólares estadounidenses", "un centavo", "centavos"),
    "£": Currency("una libra", "libras", "un penique", "peniques"),
    "¥": Currency("un yen", "yenes"),
    "EUR": Currency("un euro", "euros", "un céntimo", "céntimos"),
    "USD": Currency("un dólar estadounidense", "dólares estadounidenses", "un centavo", "centavos"),
}


SCALES = {
    "mil": ("mil", "mil"),
    "millón": ("un millón", "millón"),
    "millones": ("un millón", "millones"),
    "M": ("un millón", "millones"),
    "mil millones": ("mil millones", "mil millones"),
    "billones": ("un billón", "billones"),
}
