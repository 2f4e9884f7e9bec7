"""French units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("un pour mille", "pour mille"),
    "%": ("un pour cent", "pour cent"),
    "°": ("un degré", "degrés"),
    "°C": ("un degré Celsius", "degrés Celsius"),
    "km": ("un kilomètre", "kilomètres"),
    "m": ("un mètre", "mètres"),
    "cm": ("un centimètre", "centimètres"),
    "mm": ("un millimètre", "millimètres"),
    "kg": ("un kilogramme", "kilogrammes"),
    "g": ("un gramme", "grammes"),
    "L": ("un litre", "litres"),
    "dl": ("un décilitre", "décilitres"),
    "cl": ("un centilitre", "centilitres"),
    "l": ("un litre", "litres"),
    "h": ("une heure", "heures"),
    "min": ("une minute", "minutes"),
    "s": ("une seconde", "secondes"),
    "ms": ("une milliseconde", "millisecondes"),
    "ko": ("un kilooctet", "kilooctets"),
    "Ko": ("un kilooctet", "kilooctets"),
    "Mo": ("un mégaoctet", "mégaoctets"),
    "Go": ("un gigaoctet", "gigaoctets"),
    "To": ("un téraoctet", "téraoctets"),
    "MB": ("un mégaoctet", "mégaoctets"),
    "GB": ("un gigaoctet", "gigaoctets"),
    "Hz": ("un hertz", "hertz"),
    "MHz": ("un mégahertz", "mégahertz"),
    "GHz": ("un gigahertz", "gigahertz"),
    "W": ("un watt", "watts"),
    "kW": ("un kilowatt", "kilowatts"),
    "kWh": ("un kilowattheure", "kilowattheures"),
    "V": ("un volt", "volts"),
    "dB": ("un décibel", "décibels"),
    "°F": ("un degré Fahrenheit", "degrés Fahrenheit"),
    "ha": ("un hectare", "hectares"),
    "t": ("une tonne", "tonnes"),
    "mg": ("un milligramme", "milligrammes"),
    "ml": ("un millilitre", "millilitres"),
    "mn": ("une minute", "minutes"),
    "µm": ("un micromètre", "micromètres"),
    "MW": ("un mégawatt", "mégawatts"),
}


CURRENCIES = {
    "F": Currency("un franc", "francs", "un", ""),
    "FF": Currency("un franc", "francs", "un", ""),
    "€": Currency("un euro", "euros", "un centime", "centimes"),
    "$": Currency("un dollar", "dollars", "un cent", "cents"),
    "US$": Currency("un dollar américain", "dollars américains", "un cent", "cents"),
    "£": Currency("une livre", "livres", "un penny", "pence"),
    "¥": Currency("un yen", "yens"),
    "EUR": Currency("un euro", "euros", "un centime", "centimes"),
    "USD": Currency("un dollar américain", "dollars américains", "un cent", "cents"),
    "CHF": Currency("un franc suisse", "francs suisses", "un centime", "centimes"),
}


SCALES = {
    "mille": ("mille", "mille"),
    "million": ("un million", "million"),
    "millions": ("un million", "millions"),
    "M": ("un million", "millions"),
    "milliard": ("un milliard", "milliard"),
    "milliards": ("un milliard", "milliards"),
    "Md": ("un milliard", "milliards"),
    "k": ("mille", "mille"),
}
