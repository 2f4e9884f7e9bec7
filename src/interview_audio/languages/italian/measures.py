"""Italian units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("uno per mille", "per mille"),
    "%": ("uno per cento", "per cento"),
    "°": ("un grado", "gradi"),
    "°C": ("un grado Celsius", "gradi Celsius"),
    "km": ("un chilometro", "chilometri"),
    "m": ("un metro", "metri"),
    "cm": ("un centimetro", "centimetri"),
    "mm": ("un millimetro", "millimetri"),
    "kg": ("un chilogrammo", "chilogrammi"),
    "g": ("un grammo", "grammi"),
    "L": ("un litro", "litri"),
    "dl": ("un decilitro", "decilitri"),
    "cl": ("un centilitro", "centilitri"),
    "l": ("un litro", "litri"),
    "h": ("un'ora", "ore"),
    "min": ("un minuto", "minuti"),
    "s": ("un secondo", "secondi"),
    "ms": ("un millisecondo", "millisecondi"),
    "KB": ("un kilobyte", "kilobyte"),
    "MB": ("un megabyte", "megabyte"),
    "GB": ("un gigabyte", "gigabyte"),
    "TB": ("un terabyte", "terabyte"),
    "Hz": ("un hertz", "hertz"),
    "MHz": ("un megahertz", "megahertz"),
    "GHz": ("un gigahertz", "gigahertz"),
    "W": ("un watt", "watt"),
    "kW": ("un chilowatt", "chilowatt"),
    "V": ("un volt", "volt"),
    "dB": ("un decibel", "decibel"),
    "°F": ("un grado Fahrenheit", "gradi Fahrenheit"),
    "ha": ("un ettaro", "ettari"),
    "t": ("una tonnellata", "tonnellate"),
    "mg": ("un milligrammo", "milligrammi"),
    "ml": ("un millilitro", "millilitri"),
    "kWh": ("un chilowattora", "chilowattora"),
    "MW": ("un megawatt", "megawatt"),
    "µm": ("un micrometro", "micrometri"),
    "mph": ("un miglio all'ora", "miglia all'ora"),
    "mAh": ("un milliampere ora", "milliampere ora"),
    "kHz": ("un kilohertz", "kilohertz"),
    "kB": ("un kilobyte", "kilobyte"),
    "nm": ("un nanometro", "nanometri"),
    "dm": ("un decimetro", "decimetri"),
    "GW": ("un gigawatt", "gigawatt"),
    "kcal": ("una chilocaloria", "chilocalorie"),
    "hPa": ("un ettopascal", "ettopascal"),
    "sec": ("un secondo", "secondi"),
    "hg": ("un etto", "etti"),
    "q": ("un quintale", "quintali"),
    "CV": ("un cavallo", "cavalli"),
    "mq": ("un metro quadrato", "metri quadrati"),
    "µg": ("un microgrammo", "microgrammi"),
    "MWh": ("un megawattora", "megawattora"),
}


CURRENCIES = {
    "€": Currency("un euro", "euro", "un centesimo", "centesimi"),
    "$": Currency("un dollaro", "dollari", "un centesimo", "centesimi"),
    "US$": Currency("un dollaro americano", "dollari americani", "un centesimo", "centesimi"),
    "£": Currency("una sterlina", "sterline", "un penny", "penny"),
    "¥": Currency("uno yen", "yen"),
    "EUR": Currency("un euro", "euro", "un centesimo", "centesimi"),
    "USD": Currency("un dollaro americano", "dollari americani", "un centesimo", "centesimi"),
}


SCALES = {
    "mila": ("mila", "mila"),
    "milione": ("un milione", "milione"),
    "milioni": ("un milione", "milioni"),
    "mln": ("un milione", "milioni"),
    "miliardo": ("un miliardo", "miliardo"),
    "miliardi": ("un miliardo", "miliardi"),
    "mld": ("un miliardo", "miliardi"),
    "mlrd": ("un miliardo", "miliardi"),
}
