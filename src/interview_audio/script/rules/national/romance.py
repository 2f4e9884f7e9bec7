"""Read what the Romance languages write their own way: days by a stroke, spans of weekdays, results with an x."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.rule import DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of

MOST_GOALS = 12
PLAYED = r"(?i:ganh\w+|perd\w+|venc\w+|goled\w+|empat\w+|placar|resultado|jogo|deu|foi)"


def _day(match: re.Match[str], language: Language) -> str | None:
    """Say a day and a month by a stroke where the word for a day stands before: no dia 4/11."""
    day, month = int(match[2]), int(match[3])
    said = language.date(day, month, None) if 1 <= day <= 31 and 1 <= month <= 12 else None
    return f"{match[1]}{said}" if said else None


STATES = {
    "AC": "Acre",
    "AL": "Alagoas",
    "AM": "Amazonas",
    "AP": "Amapá",
    "BA": "Bahia",
    "CE": "Ceará",
    "DF": "Distrito Federal",
    "ES": "Espírito Santo",
    "GO": "Goiás",
    "MA": "Maranhão",
    "MG": "Minas Gerais",
    "MS": "Mato Grosso do Sul",
    "MT": "Mato Grosso",
    "PA": "Pará",
    "PB": "Paraíba",
    "PE": "Pernambuco",
    "PI": "Piauí",
    "PR": "Paraná",
    "RJ": "Rio de Janeiro",
    "RN": "Rio Grande do Norte",
    "RO": "Rondônia",
    "RR": "Roraima",
    "RS": "Rio Grande do Sul",
    "SC": "Santa Catarina",
    "SE": "Sergipe",
    "SP": "São Paulo",
    "TO": "Tocantins",
}
SIDES = {"esq": "esquerdo", "dto": "direito", "dir": "direito"}


RULES = (
    Rule(
        "day and month behind its word",
        r"\b((?:[Dd]ia|[Dd]ía|[Ee]l|[Ll]e|[Ii]l|[Oo]p|[Aa]m|[Dd]u|[Aa]u|[Dd]el|[Dd]al) "
        r")(\d{1,2})[/-](\d{1,2})(?![\w/%-]|[.,]\d"
        r"| (?:de|des|di|dei|degli|delle|do|da|van|der|del|d'|uur|Uhr|mensen|keer|personas|fois))",
        _day,
        (("am 4/11 kamen alle", "am vierten November kamen alle."),),
        needs=("/-", DIGITS),
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
    Rule(
        "Portuguese side of a floor",
        r"(?<=[ºo] )([Ee]sq|[Dd]to|[Dd]ir)\b(\.?)",
        lambda match, _: SIDES[match[1].lower()] + (stop_after(match) if match[2] else ""),
        (("no 2.º dto., ao fundo", "no segundo direito, ao fundo."),),
        needs=("º", one_of("esq|dto|dir")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Brazilian postal code",
        r"\b(CEP:? )(\d{5})-?(\d{3})(?!\w|[.,-]\d)",
        lambda match, language: (
            f"{match[1]}{numerals.digits(match[2], language.numbers)} {numerals.digits(match[3], language.numbers)}"
        ),
        (("o CEP 30140-071", "o CEP três zero um quatro zero zero sete um."),),
        needs=("-", one_of("cep")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "month and year by a stroke",
        r"\b((?i:<<months>>))\.?/(?=(?:19|20)?\d\d(?![\w/]))",
        lambda match, language: f"{language.months[match[1].lower()]} de ",
        (("em set./2018", "em setembro de dois mil e dezoito."),),
        needs="/",
        languages=frozenset({"pt"}),
    ),
    Rule(
        "millions and their currency apart",
        r"(?<=\d) M de (?=€)",
        " M",
        (("costó 3 M de €", "costó tres millones de euros."),),
        needs=one_of("0 m de €"),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Brazilian state",
        rf"\b([A-ZÀ-Þ][a-zà-ÿ]+)(?: ?[/(-]| - )({'|'.join(STATES)})(?:\b(?![\w-])\)?)",
        lambda match, _: f"{match[1]}, {STATES[match[2]]}",
        (("Nasci em Belém (PA).", "Nasci em Belém, Pará."),),
        needs=one_of(*(f"{before}{code}" for code in STATES for before in ("(", "/", "-", "- "))),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "fifteen of a town",
        r"\bXV de (?=Piracicaba|Novembro|Jaú)",
        "quinze de ",
        (("o XV de Piracicaba", "o quinze de Piracicaba."),),
        needs=one_of("xv de"),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "Spanish postal code",
        r"\bC\. ?P\.?:? (?=\d{5}(?!\d))",
        "código postal ",
        (("C. P. 41001", "código postal cuarenta y un mil uno."),),
        needs=one_of("p. 00000|p 00000|p: 00000|p.: 00000"),
        languages=frozenset({"es"}),
    ),
    Rule(
        "short telephone number",
        r"\b((?i:tele(?:fone|fon|foon|fono)|téléphone|teléfono|fone|tel\.?)(?: \w+){0,3}:? )"
        r"(\d{1,2})-(\d{3,4})(?!\w|[.,-]\d)",
        lambda match, language: (
            f"{match[1]}{numerals.digits(match[2], language.numbers)}, {numerals.digits(match[3], language.numbers)}"
        ),
        (("das Telefon war 3-2271", "das Telefon war drei, zwei zwei sieben eins."),),
        needs=("-", one_of("tel|tél|fone")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "time that somebody ran",
        r"\b((?i:corr|nad|hic|hiz|gan|baj|termin|cruc|marc|qued)\w+ (?:[^;:!?]{0,30} )?en |"
        r"(?i:marca|tiempo|récord|registro)[^;:!?]{0,30} (?:es|era|fue|de) )"
        r"(\d{1,2}):([0-5]\d)(?![\w:])",
        lambda match, language: (
            f"{match[1]}{number(match[2], language)} {numerals.cardinal(str(int(match[3])), language.numbers)}"
        ),
        (("nadé los 400 en 4:52", "nadé los cuatrocientos en cuatro cincuenta y dos."),),
        needs=one_of("0:00"),
        languages=frozenset({"es"}),
    ),
    Rule(
        "score with x",
        rf"\b({PLAYED}(?: \w+)?(?: de| por| em)?) (\d{{1,2}}) ?[x×] ?(\d{{1,2}})(?!\w|[.,]\d| ?(?:m|cm|metros)\b)",
        lambda match, language: f"{match[1]} {number(match[2], language)} a {number(match[3], language)}",
        (("Perdemos de 4 x 0.", "Perdemos de quatro a zero."),),
        needs=("x×", DIGITS),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "result with x",
        r"\b((?i:o|no|do|ao|pelo|aquele|esse|este|naquele|desse|deste|um|num|por|de) )(\d{1,2}) ?[x×] ?(\d{1,2})"
        r"(?!\w|[.,]\d| ?(?:m|cm|metros|pixels)\b)",
        lambda match, language: (
            None
            if match[2] == match[3] or max(int(match[2]), int(match[3])) > MOST_GOALS
            else f"{match[1]}{number(match[2], language)} a {number(match[3], language)}"
        ),
        (("Aquele 7 x 1 dói.", "Aquele sete a um dói."),),
        needs="x×",
        languages=frozenset({"pt"}),
    ),
    Rule(
        "span of full hours in Spanish",
        r"\b([Dd]e (?:las )?)(\d{1,2}):00 (a|hasta) (las )?(\d{1,2}):00(?!\d)",
        lambda match, language: (
            f"{match[1]}{language.before_feminine(number(str(int(match[2])), language))} {match[3]} {match[4] or ''}"
            + language.before_feminine(number(str(int(match[5])), language))
        ),
        (("de 20:00 a 02:00", "de veinte a dos."),),
        needs=(":", one_of(":00")),
        languages=frozenset({"es"}),
    ),
    Rule(
        "Italian one o'clock",
        r"\b((?:[Aa]ll|[Dd]all|[Vv]erso l)')1(?![\d]|[.,:]\d|° )(?! (?:gennaio|febbraio|marzo|aprile|maggio|"
        r"giugno|luglio|"
        r"agosto|settembre|ottobre|novembre|dicembre)\b)",
        r"\1una",
        (("All'1 si chiude.", "All'una si chiude."),),
        needs="1",
        languages=frozenset({"it"}),
    ),
    Rule(
        "Italian street",
        r"\b[Vv]\. (?=[A-Z][a-z]+(?: [A-Z][a-z]+)*,? \d)",
        "via ",
        (("in v. Garibaldi 12", "in via Garibaldi dodici."),),
        needs=INNER_STOP,
        languages=frozenset({"it"}),
    ),
)
