"""Portuguese as in Brazil; with the numbers and words of Portugal where the tag says so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, months_of, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.languages.portuguese.abbreviations import ABBREVIATIONS
from interview_audio.languages.portuguese.books import BOOKS
from interview_audio.languages.portuguese.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.portuguese.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.portuguese.people import GENDERS
from interview_audio.languages.portuguese.phrases import PHRASES
from interview_audio.languages.portuguese.short_forms import BEFORE_FIGURES, FIXED

MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"


def date(day: int, month: int, year: int | None) -> str:
    """Write out a date, for the rules that say its parts: 24 de fevereiro de 2022, 1º de março."""
    return f"{'1º' if day == 1 else day} de {MONTHS.split()[month - 1]}" + (f" de {year}" if year else "")


def clock(numbers: str, hour: int, minute: int) -> str:
    """Say a time of day: nove horas e trinta, catorze horas, uma hora."""
    said = _before_feminine(numerals.cardinal(str(hour), numbers)) + (" hora" if hour <= 1 else " horas")
    return f"{said} e {numerals.cardinal(str(minute), numbers)}" if minute else said


def fraction(numbers: str, above: int, below: int, noun: str) -> str | None:
    """Say a fraction: meio litro, um meio, três quartos, um doze avos."""
    if below == 1:
        return None
    if (above, below) == (1, 2) and noun:
        return "meia" if _is_feminine(noun) else "meio"
    part = {2: "meio", 3: "terço", 100: "centésimo", 1000: "milésimo"}.get(below)
    if part is None and below <= 10:
        part = numerals.ordinal(str(below), "pt")
    said = numerals.cardinal(str(above), numbers)
    if part is None:
        return f"{said} {numerals.cardinal(str(below), numbers)} avos"
    return f"{said} {part if above == 1 else part + 's'}"


def and_half(numbers: str, whole: str, noun: str) -> str:
    """Say 1½ and what it counts: um ano e meio, duas horas e meia."""
    feminine = _is_feminine(noun)
    number = numerals.cardinal(whole, numbers)
    many = noun.removesuffix("s") if whole == "1" else noun if noun.endswith("s") else noun + "s"
    return f"{_before_feminine(number) if feminine else number} {many} e {'meia' if feminine else 'meio'}"


def _is_feminine(noun: str) -> bool:
    stem = noun.removesuffix("s")
    return (
        stem.endswith(("a", "ção", "dade")) and stem not in ("dia", "mapa", "planeta") and not stem.endswith("grama")
    ) or stem in (
        "colher",
        "vez",
        "noite",
        "parte",
        "tarde",
        "flor",
        "mulher",
        "classe",
        "fonte",
    )


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: metros quadrados, um metro cúbico."""
    return f"{unit} {'quadrado' if power == '2' else 'cúbico'}{'s' if unit.endswith('s') else ''}"


def ruler(name: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: joão sexto, Maria segunda, Luís catorze."""
    if int(figures) > 10:
        return numerals.cardinal(figures, "pt_BR")
    said = numerals.ordinal(figures, "pt")
    return (
        said[:-1] + "a"
        if name.startswith(("Maria", "Isabel", "Catarina", "Elizabeth", "Elisabete", "Vitória"))
        else said
    )


def _before_feminine(number: str) -> str:
    """Inflect a number before a feminine noun: vinte e uma, duas, duzentas."""
    said = re.sub(r"entos\b", "entas", number)
    return re.sub(r"\bum$", "uma", re.sub(r"\bdois(?=$| mil\b)", "duas", said))


BRAZILIAN = Language(
    code="pt",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=BOOKS,
    numbers="pt_BR",
    group=". ",
    decimal=",",
    words={
        "about": "cerca de",
        "less than": "menos de",
        "more than": "mais de",
        "at least": "pelo menos",
        "at most": "no máximo",
        "arrow": "para",
        "per 100 km": "aos cem quilômetros",
        "kilo": "quilo",
        "pressure": "por",
        "squared": "ao quadrado",
        "cubed": "ao cubo",
        "power": "elevado a",
        "over": "sobre",
        "♩": "semínima",
        "♪": "colcheia",
        "short months": "jan fev abr ago out nov dez",
        "bleep": "bipe",
        "sharp": "sustenido",
        "flat": "bemol",
        "natural": "bequadro",
        "weekdays from": "de",
        "weekdays to": "a",
        "out of": "de",
        "sections": "parágrafos",
        "meter": "por",
        "times": "vezes",
        "inches": "polegadas",
        "point": "vírgula",
        "minus": "menos",
        "plus": "mais",
        "percent": "por cento",
        "on": "na no Na No toda todo às",
        "to": "a",
        "per": "por",
        "and": "e",
        "and a half": "e meio",
        "at": "arroba",
        "dot": "ponto",
        "slash": "barra",
        "dash": "hífen",
        "underscore": "sublinhado",
        "colon": "dois-pontos",
        "hashtag": "hashtag",
        "number": "número",
        "by": "por",
        "version": "versão",
        "equals": "igual a",
        "question mark": "interrogação",
        "tilde": "til",
        "ampersand": "e",
        "hash": "cardinal",
        "short century": "séc sec sécs secs",
        "centuries": "séculos",
        "century": "século",
        "money and": "e",
        "hours and": "e",
        "money of": "de",
    },
    symbols={
        "≥": "maior ou igual a",
        "≤": "menor ou igual a",
        "≠": "diferente de",
        "√": "raiz de",
        "∞": "infinito",
        "÷": "dividido por",
        "&": "e",
        "@": "arroba",
        "%": "por cento",
        "$": "dólar",
        "€": "euro",
        "£": "libra",
        "+": "mais",
        "=": "igual a",
        "<": "menor que",
        ">": "maior que",
        "×": "vezes",
        "±": "mais ou menos",
        "≈": "aproximadamente",
        "°": "graus",
        "§": "parágrafo",
    },
    months=months_of(MONTHS, "jan fev mar abr mai jun jul ago set out nov dez"),
    abbreviations=ABBREVIATIONS,
    fixed=FIXED,
    before_figures=BEFORE_FIGURES,
    also_words=words("d. mal. ir. ex. com. al. max. op."),
    titles=words(
        "Ten. Maj. Gal. Gen. Cel. Dep. Sen. Gov. Des. D. Dr. Dra. Eng. Prof. Profa. Sr. Sra. Srs. Srta. Sto. "
        "Sta. núm. pág. págs. Min. Alm. Brig. Cap. Cmdt. Cte. Pref. Dir. Emb. Card. Rvmo. Sgt. Pres. Arq. "
        "Mons. Pe. Fr. Ir. Drs. Hosp. Inst. Fac. Univ. bl. Vva."
    ),
    never_final=words("aprox. cf. ex. p.ex. vs. máx. mín."),
    sentence_openers=words(
        "a acho agora ainda além algumas alguns antes ao aos apesar as assim até bem cada claro com como da "
        "das de depois do dos e ela elas ele eles em então era essa esse esta este eu existe foi hoje há isso "
        "isto já mas me mesmo meu minha muito muitos na nas nem no nos nossa nosso não nós o onde os ou outra "
        "outro para pela pelo pois por porque portanto qual quando quanto que quem se sem ser seu sim sobre "
        "sua são talvez também tem tenho todo todos tudo um uma você vocês é"
    ),
    conjunctions=("e", "mas", "ou", "porque", "que", "quando", "embora", "onde", "pois"),
    units=UNITS,
    name_includes_one=True,
    decimals_as_number=True,
    noun=LazyPattern(r" (?!das?\b|dos?\b|de\b|que\b|por\b|com\b|para\b|mais\b|menos\b)[a-záéíóúâêôãõç]{3,}"),
    feminine_noun=LazyPattern(
        r" (?!dias?\b|problemas?\b|sistemas?\b|temas?\b|programas?\b|idiomas?\b|mapas?\b|planetas?\b|poemas?\b|nada\b|"
        r"para\b|mas\b|uma\b|a\b|as\b|era\b|cada\b|climas?\b|na\b|da\b|já\b|ainda\b|agora\b|nunca\b|fora\b|"
        r"colegas?\b|fantasmas?\b|tapas?\b|poetas?\b|atletas?\b|camaradas?\b|dramas?\b|telegramas?\b|gramas?\b|"
        r"pijamas?\b|esquemas?\b|cinemas?\b|diplomas?\b|(?!list|revist|entrevist|pist|vist|conquist)[a-zê]+istas?\b|[a-z]+ava\b|[a-z]+ia\b)"
        r"(?:[A-ZÁÉÍÓÚ]?[a-záéíóúâêôãõç]+(?:as|a|ãs|ã|ções|ção|sões|são|dades|dade|gens|gem)|vezes|vez|fotos|mãos|motos|rádios|"
        r"colheres|colher|flores|partes|mulheres|mulher|noites|noite|"
        r"[a-z]+trizes|[a-z]+triz|[a-z]+tudes|[a-z]+tude|vozes|voz|luzes|luz|cruzes|cruz|raízes|raiz|nozes|chaves?|"
        r"classes?|parte|gentes?|"
        r"doses?|fontes?|mortes?|tardes?|leis?|redes?|paredes?|flor|mães?|cores|cor|dores|dor|árvores?|aves?|torres?|"
        r"pontes?|nuvens?|bases?|frases?|"
        r"fases?|crises?|teses?|séries?|espécies?|peles?|sedes?|sortes?|vértebras?)\b"
    ),
    before_feminine=_before_feminine,
    fraction=partial(fraction, "pt_BR"),
    telephone=r"9\d\d(?: \d{3}){2}|\(?\d\d\)? ?9?\d{4}-\d{4}|9\d{4}-\d{4}|(?!1[5-9]|20)\d{4}-\d{4}"
    r"|2\d \d{3} \d\d \d\d|(?:(?<=o )|(?<=: ))[29]\d\d \d{3} \d{3}",
    and_half=partial(and_half, "pt_BR"),
    power=power,
    numbered=words(
        "canto capítulo tomo volume ato acto cena parte livro seção secção artigo tipo fase nível anexo título"
    ),
    rulers=words(
        "Elizabeth Elisabete Vitória Afonso Alexandre Bento Carlos Catarina Dinis Duarte Eduardo Fernando "
        "Filipe Francisco Gregório Henrique "
        "Isabel Jorge José João Leão Luis Luís Manuel Maria Napoleão Nicolau Paulo Pedro Pio Sancho Sebastião"
    )
    | {"João Paulo"},
    ruler=ruler,
    keys={
        "Ctrl": "control",
        "Alt": "alt",
        "Shift": "shift",
        "Cmd": "command",
        "Del": "delete",
        "Esc": "escape",
    },
    weekdays={
        "seg": "segunda",
        "ter": "terça",
        "qua": "quarta",
        "qui": "quinta",
        "sex": "sexta",
        "sáb": "sábado",
        "dom": "domingo",
    },
    currencies=CURRENCIES,
    scales=SCALES,
    actions=words("olha aponta mostra abre fecha pega levanta apaga acende canta lê serve vira")
    | {"vai ao", "vai até", "vai à"},
    with_directions=words("momento pouco ele ela todos ambos se um uma longa longo breve"),
    directions=words(
        "risos riso ri riem rindo risada risadas sorri sorriem suspira suspiro silêncio aplausos inaudível "
        "incompreensível pausa tosse pensa hesita reflete acena sussurra chora cala música gargalhada "
        "gargalhadas"
    )
    | {
        "faz uma pausa",
        "levanta-se",
        "se levanta",
        "emociona-se",
        "encolhe os ombros",
        "abana a cabeça",
        "olha pela janela",
        "enxuga as lágrimas",
        "gargalhada geral",
        "risos gerais",
        "cai na gargalhada",
        "risada geral",
        "balança a cabeça",
        "bebe água",
        "dá de ombros",
        "se emociona",
    },
    date=date,
    clock=partial(clock, "pt_BR"),
)

EUROPEAN = replace(
    BRAZILIAN,
    numbers="pt",
    units={
        symbol: (one.replace("lômetro", "lómetro"), many.replace("lômetro", "lómetro"))
        for symbol, (one, many) in BRAZILIAN.units.items()
    },
    currencies={
        symbol: replace(currency, cent="um cêntimo", cents="cêntimos") if currency.one == "um euro" else currency
        for symbol, currency in BRAZILIAN.currencies.items()
    },
    fraction=partial(fraction, "pt"),
    and_half=partial(and_half, "pt"),
    clock=partial(clock, "pt"),
)

LANGUAGE = replace(BRAZILIAN, home="BR", other_countries=EUROPEAN)
