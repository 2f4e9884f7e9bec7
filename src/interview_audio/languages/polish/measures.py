"""Polish units, currencies and scales of money: one, and two to four, five and more, a part of one."""

from __future__ import annotations

from interview_audio.languages.language import Currency


def _kilo(stem: str, feminine: bool = False) -> tuple[str, str]:
    """Return the forms of a name that is declined like metr or minuta."""
    if feminine:
        return f"jedna {stem}a", f"{stem}y|{stem}|{stem}y"
    return f"jeden {stem}", f"{stem}y|{stem}ów|{stem}a"


UNITS = {
    "%": ("jeden procent", "procent"),
    "‰": ("jeden promil", "promile|promili|promila"),
    "°": ("jeden stopień", "stopnie|stopni|stopnia"),
    "°C": ("jeden stopień Celsjusza", "stopnie Celsjusza|stopni Celsjusza|stopnia Celsjusza"),
    "°F": ("jeden stopień Fahrenheita", "stopnie Fahrenheita|stopni Fahrenheita|stopnia Fahrenheita"),
    "km": _kilo("kilometr"),
    "m": _kilo("metr"),
    "dm": _kilo("decymetr"),
    "cm": _kilo("centymetr"),
    "mm": _kilo("milimetr"),
    "µm": _kilo("mikrometr"),
    "nm": _kilo("nanometr"),
    "ha": _kilo("hektar"),
    "kg": _kilo("kilogram"),
    "dag": _kilo("dekagram"),
    "g": _kilo("gram"),
    "mg": _kilo("miligram"),
    "t": ("jedna tona", "tony|ton|tony"),
    "l": _kilo("litr"),
    "L": _kilo("litr"),
    "ml": _kilo("mililitr"),
    "h": ("jedna godzina", "godziny|godzin|godziny"),
    "godz.": ("jedna godzina", "godziny|godzin|godziny"),
    "min": ("jedna minuta", "minuty|minut|minuty"),
    "s": ("jedna sekunda", "sekundy|sekund|sekundy"),
    "sek": ("jedna sekunda", "sekundy|sekund|sekundy"),
    "ms": ("jedna milisekunda", "milisekundy|milisekund|milisekundy"),
    "kB": ("jeden kilobajt", "kilobajty|kilobajtów|kilobajta"),
    "KB": ("jeden kilobajt", "kilobajty|kilobajtów|kilobajta"),
    "MB": ("jeden megabajt", "megabajty|megabajtów|megabajta"),
    "GB": ("jeden gigabajt", "gigabajty|gigabajtów|gigabajta"),
    "TB": ("jeden terabajt", "terabajty|terabajtów|terabajta"),
    "Hz": ("jeden herc", "herce|herców|herca"),
    "kHz": ("jeden kiloherc", "kiloherce|kiloherców|kiloherca"),
    "MHz": ("jeden megaherc", "megaherce|megaherców|megaherca"),
    "GHz": ("jeden gigaherc", "gigaherce|gigaherców|gigaherca"),
    "W": ("jeden wat", "waty|watów|wata"),
    "kW": ("jeden kilowat", "kilowaty|kilowatów|kilowata"),
    "MW": ("jeden megawat", "megawaty|megawatów|megawata"),
    "kWh": ("jedna kilowatogodzina", "kilowatogodziny|kilowatogodzin|kilowatogodziny"),
    "V": ("jeden wolt", "wolty|woltów|wolta"),
    "dB": ("jeden decybel", "decybele|decybeli|decybela"),
    "KM": ("jeden koń mechaniczny", "konie mechaniczne|koni mechanicznych|konia mechanicznego"),
}


CURRENCIES = {
    "zł": Currency("jeden złoty", "złote|złotych|złotego", "jeden grosz", "grosze|groszy|grosza"),
    "PLN": Currency("jeden złoty", "złote|złotych|złotego", "jeden grosz", "grosze|groszy|grosza"),
    "gr": Currency("jeden grosz", "grosze|groszy|grosza"),
    "€": Currency("jeden euro", "euro", "jeden cent", "centy|centów|centa"),
    "EUR": Currency("jeden euro", "euro", "jeden cent", "centy|centów|centa"),
    "$": Currency("jeden dolar", "dolary|dolarów|dolara", "jeden cent", "centy|centów|centa"),
    "USD": Currency("jeden dolar", "dolary|dolarów|dolara", "jeden cent", "centy|centów|centa"),
    "£": Currency("jeden funt", "funty|funtów|funta", "jeden pens", "pensy|pensów|pensa"),
    "GBP": Currency("jeden funt", "funty|funtów|funta", "jeden pens", "pensy|pensów|pensa"),
    "CHF": Currency("jeden frank szwajcarski", "franki szwajcarskie|franków szwajcarskich|franka szwajcarskiego"),
}


SCALES = {
    "tys.": ("tysiąc", "tysiące|tysięcy|tysiąca"),
    "tysiące": ("tysiąc", "tysiące|tysięcy|tysiąca"),
    "tysięcy": ("tysiąc", "tysiące|tysięcy|tysiąca"),
    "mln": ("milion", "miliony|milionów|miliona"),
    "miliony": ("milion", "miliony|milionów|miliona"),
    "milionów": ("milion", "miliony|milionów|miliona"),
    "miliona": ("milion", "miliony|milionów|miliona"),
    "mld": ("miliard", "miliardy|miliardów|miliarda"),
    "miliardy": ("miliard", "miliardy|miliardów|miliarda"),
    "miliardów": ("miliard", "miliardy|miliardów|miliarda"),
    "miliarda": ("miliard", "miliardy|miliardów|miliarda"),
}
