"""Portuguese units, currencies and scales of money."""

from __future__ import annotations

from interview_audio.languages.language import Currency

UNITS = {
    "‰": ("um por mil", "por mil"),
    "%": ("um por cento", "por cento"),
    "°": ("um grau", "graus"),
    "°C": ("um grau Celsius", "graus Celsius"),
    "km": ("um quilômetro", "quilômetros"),
    "m": ("um metro", "metros"),
    "cm": ("um centímetro", "centímetros"),
    "mm": ("um milímetro", "milímetros"),
    "kg": ("um quilograma", "quilogramas"),
    "g": ("um grama", "gramas"),
    "L": ("um litro", "litros"),
    "dl": ("um decilitro", "decilitros"),
    "l": ("um litro", "litros"),
    "h": ("uma hora", "horas"),
    "min": ("um minuto", "minutos"),
    "s": ("um segundo", "segundos"),
    "ms": ("um milissegundo", "milissegundos"),
    "KB": ("um kilobyte", "kilobytes"),
    "MB": ("um megabyte", "megabytes"),
    "GB": ("um gigabyte", "gigabytes"),
    "TB": ("um terabyte", "terabytes"),
    "Hz": ("um hertz", "hertz"),
    "MHz": ("um megahertz", "megahertz"),
    "GHz": ("um gigahertz", "gigahertz"),
    "W": ("um watt", "watts"),
    "kW": ("um quilowatt", "quilowatts"),
    "V": ("um volt", "volts"),
    "dB": ("um decibel", "decibéis"),
    "°F": ("um grau Fahrenheit", "graus Fahrenheit"),
    "ha": ("um hectare", "hectares"),
    "t": ("uma tonelada", "toneladas"),
    "mg": ("um miligrama", "miligramas"),
    "ml": ("um mililitro", "mililitros"),
    "kWh": ("um quilowatt-hora", "quilowatts-hora"),
    "MW": ("um megawatt", "megawatts"),
    "µm": ("um micrômetro", "micrômetros"),
    "mph": ("uma milha por hora", "milhas por hora"),
    "mAh": ("um miliampere-hora", "miliamperes-hora"),
    "kHz": ("um quilohertz", "quilohertz"),
    "kB": ("um kilobyte", "kilobytes"),
    "nm": ("um nanômetro", "nanômetros"),
    "cl": ("um centilitro", "centilitros"),
    "dm": ("um decímetro", "decímetros"),
    "GW": ("um gigawatt", "gigawatts"),
    "kcal": ("uma quilocaloria", "quilocalorias"),
    "hPa": ("um hectopascal", "hectopascais"),
    "seg": ("um segundo", "segundos"),
    "cv": ("um cavalo", "cavalos"),
    "µg": ("um micrograma", "microgramas"),
    "MWh": ("um megawatt-hora", "megawatts-hora"),
    "hs": ("uma hora", "horas"),
}


CURRENCIES = {
    "€": Currency("um euro", "euros", "um centavo", "centavos"),
    "$": Currency("um dólar", "dólares", "um centavo", "centavos"),
    "US$": Currency("um dólar", "dólares", "um centavo", "centavos"),
    "R$": Currency("um real", "reais", "um centavo", "centavos"),
    "£": Currency("uma libra", "libras", "um penny", "pence"),
    "¥": Currency("um iene", "ienes"),
    "EUR": Currency("um euro", "euros", "um centavo", "centavos"),
    "USD": Currency("um dólar", "dólares", "um centavo", "centavos"),
}


SCALES = {
    "mil": ("mil", "mil"),
    "milhão": ("um milhão", "milhão"),
    "milhões": ("um milhão", "milhões"),
    "mi": ("um milhão", "milhões"),
    "bilhão": ("um bilhão", "bilhão"),
    "bilhões": ("um bilhão", "bilhões"),
    "bi": ("um bilhão", "bilhões"),
    "mil milhões": ("mil milhões", "mil milhões"),
}
