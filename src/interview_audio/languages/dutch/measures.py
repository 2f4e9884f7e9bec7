"""Dutch units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("één promille", "promille"),
    "%": ("één procent", "procent"),
    "°": ("één graad", "graden"),
    "°C": ("één graad Celsius", "graden Celsius"),
    "°F": ("één graad Fahrenheit", "graden Fahrenheit"),
    "km": ("één kilometer", "kilometer"),
    "m": ("één meter", "meter"),
    "cm": ("één centimeter", "centimeter"),
    "mm": ("één millimeter", "millimeter"),
    "µm": ("één micrometer", "micrometer"),
    "kg": ("één kilo", "kilo"),
    "g": ("één gram", "gram"),
    "mg": ("één milligram", "milligram"),
    "t": ("één ton", "ton"),
    "l": ("één liter", "liter"),
    "L": ("één liter", "liter"),
    "cl": ("één centiliter", "centiliter"),
    "ml": ("één milliliter", "milliliter"),
    "ha": ("één hectare", "hectare"),
    "el": ("één eetlepel", "eetlepels"),
    "tl": ("één theelepel", "theelepels"),
    "dl": ("één deciliter", "deciliter"),
    "u": ("één uur", "uur"),
    "h": ("één uur", "uur"),
    "min": ("één minuut", "minuten"),
    "sec": ("één seconde", "seconden"),
    "s": ("één seconde", "seconden"),
    "ms": ("één milliseconde", "milliseconden"),
    "kB": ("één kilobyte", "kilobyte"),
    "KB": ("één kilobyte", "kilobyte"),
    "MB": ("één megabyte", "megabyte"),
    "GB": ("één gigabyte", "gigabyte"),
    "TB": ("één terabyte", "terabyte"),
    "Hz": ("één hertz", "hertz"),
    "kHz": ("één kilohertz", "kilohertz"),
    "MHz": ("één megahertz", "megahertz"),
    "GHz": ("één gigahertz", "gigahertz"),
    "W": ("één watt", "watt"),
    "kW": ("één kilowatt", "kilowatt"),
    "MW": ("één megawatt", "megawatt"),
    "kWh": ("één kilowattuur", "kilowattuur"),
    "V": ("één volt", "volt"),
    "dB": ("één decibel", "decibel"),
    "pk": ("één paardenkracht", "paardenkracht"),
}

CURRENCIES = {
    "€": Currency("één euro", "euro", "één cent", "cent"),
    "EUR": Currency("één euro", "euro", "één cent", "cent"),
    "$": Currency("één dollar", "dollar", "één cent", "cent"),
    "US$": Currency("één Amerikaanse dollar", "Amerikaanse dollar", "één cent", "cent"),
    "USD": Currency("één Amerikaanse dollar", "Amerikaanse dollar", "één cent", "cent"),
    "£": Currency("één pond", "pond", "één penny", "pence"),
    "ƒ": Currency("één gulden", "gulden", "één cent", "cent"),
    "fl.": Currency("één gulden", "gulden", "één cent", "cent"),
    "¥": Currency("één yen", "yen"),
    "euro": Currency("één euro", "euro", "één cent", "cent"),
}

SCALES = {
    "duizend": ("duizend", "duizend"),
    "miljoen": ("één miljoen", "miljoen"),
    "mln": ("één miljoen", "miljoen"),
    "miljard": ("één miljard", "miljard"),
    "mld": ("één miljard", "miljard"),
    "biljoen": ("één biljoen", "biljoen"),
}
