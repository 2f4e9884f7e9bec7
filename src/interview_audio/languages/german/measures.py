"""German units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("ein Promille", "Promille"),
    "EL": ("einen Esslöffel", "Esslöffel"),
    "TL": ("einen Teelöffel", "Teelöffel"),
    "%": ("ein Prozent", "Prozent"),
    "°": ("ein Grad", "Grad"),
    "°C": ("ein Grad Celsius", "Grad Celsius"),
    "km": ("ein Kilometer", "Kilometer"),
    "m": ("ein Meter", "Meter"),
    "cm": ("ein Zentimeter", "Zentimeter"),
    "mm": ("ein Millimeter", "Millimeter"),
    "kg": ("ein Kilogramm", "Kilogramm"),
    "g": ("ein Gramm", "Gramm"),
    "l": ("ein Liter", "Liter"),
    "h": ("eine Stunde", "Stunden"),
    "min": ("eine Minute", "Minuten"),
    "Min": ("eine Minute", "Minuten"),
    "s": ("eine Sekunde", "Sekunden"),
    "ms": ("eine Millisekunde", "Millisekunden"),
    "kB": ("ein Kilobyte", "Kilobyte"),
    "KB": ("ein Kilobyte", "Kilobyte"),
    "MB": ("ein Megabyte", "Megabyte"),
    "GB": ("ein Gigabyte", "Gigabyte"),
    "TB": ("ein Terabyte", "Terabyte"),
    "Hz": ("ein Hertz", "Hertz"),
    "MHz": ("ein Megahertz", "Megahertz"),
    "GHz": ("ein Gigahertz", "Gigahertz"),
    "W": ("ein Watt", "Watt"),
    "kW": ("ein Kilowatt", "Kilowatt"),
    "kWh": ("eine Kilowattstunde", "Kilowattstunden"),
    "V": ("ein Volt", "Volt"),
    "dB": ("ein Dezibel", "Dezibel"),
    "°F": ("ein Grad Fahrenheit", "Grad Fahrenheit"),
    "ha": ("ein Hektar", "Hektar"),
    "t": ("eine Tonne", "Tonnen"),
    "mg": ("ein Milligramm", "Milligramm"),
    "ml": ("ein Milliliter", "Milliliter"),
    "Std": ("eine Stunde", "Stunden"),
    "Std.": ("eine Stunde", "Stunden"),
    "Sek": ("eine Sekunde", "Sekunden"),
    "PS": ("ein PS", "PS"),
    "µm": ("ein Mikrometer", "Mikrometer"),
    "MW": ("ein Megawatt", "Megawatt"),
    "mph": ("eine Meile pro Stunde", "Meilen pro Stunde"),
}


CURRENCIES = {
    "DM": Currency("eine Mark", "Mark", "ein", ""),
    "Mark": Currency("eine Mark", "Mark", "ein", ""),
    "€": Currency("ein Euro", "Euro", "ein Cent", "Cent"),
    "$": Currency("ein Dollar", "Dollar", "ein Cent", "Cent"),
    "US$": Currency("ein US-Dollar", "US-Dollar", "ein Cent", "Cent"),
    "£": Currency("ein Pfund", "Pfund", "ein Penny", "Pence"),
    "¥": Currency("ein Yen", "Yen"),
    "EUR": Currency("ein Euro", "Euro", "ein Cent", "Cent"),
    "USD": Currency("ein US-Dollar", "US-Dollar", "ein Cent", "Cent"),
    "CHF": Currency("ein Franken", "Franken", "ein Rappen", "Rappen"),
}


SCALES = {
    "Tausend": ("tausend", "tausend"),
    "Tsd.": ("tausend", "tausend"),
    "Million": ("eine Million", "Million"),
    "Millionen": ("eine Million", "Millionen"),
    "Mio.": ("eine Million", "Millionen"),
    "Mio": ("eine Million", "Millionen"),
    "Milliarde": ("eine Milliarde", "Milliarde"),
    "Milliarden": ("eine Milliarde", "Milliarden"),
    "Mrd.": ("eine Milliarde", "Milliarden"),
    "Mrd": ("eine Milliarde", "Milliarden"),
}
