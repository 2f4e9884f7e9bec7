"""How everyday things are read in each language that has figures: one row a kind."""

from __future__ import annotations

import pytest

from interview_audio.markup.sounds import without_sounds
from interview_audio.script import spoken_text

READINGS = {
    "pl": [
        ("w dniu 7 lutego 1961 r.", "w dniu siódmego lutego tysiąc dziewięćset sześćdziesiątego pierwszego roku."),
        ("w 2010 roku", "w dwa tysiące dziesiątym roku."),
        ("do 1939 r. mieszkał tu", "do tysiąc dziewięćset trzydziestego dziewiątego roku mieszkał tu."),
        ("lata 60. i XVI wiek", "lata sześćdziesiąte i szesnasty wiek."),
        ("o 8:15 i o godz. 23", "o ósmej piętnaście i o godzinie dwudziestej trzeciej."),
        ("za 4,20 zł", "za cztery złote dwadzieścia groszy."),
        ("22 zł, 25 zł i 1 zł", "dwadzieścia dwa złote, dwadzieścia pięć złotych i jeden złoty."),
        ("3 mln zł", "trzy miliony złotych."),
        ("3 km, 5 km i 1,5 km", "trzy kilometry, pięć kilometrów i jeden przecinek pięć kilometra."),
        ("24 m² przy 30 km/h", "dwadzieścia cztery metry kwadratowe przy trzydzieści kilometrów na godzinę."),
        (
            "m.in. prof. Zając i dr Lis, np. na s. 9",
            "między innymi profesor Zając i doktor Lis, na przykład na strona dziewięć.",
        ),
        ("za Zygmunta III", "za Zygmunta trzeciego."),
        ("zajęła 3. miejsce", "zajęła trzecie miejsce."),
        ("2 minuty i 2 metry", "dwie minuty i dwa metry."),
        ("2/3 z 1/2 litra", "dwie trzecie z pół litra."),
    ],
    "nl": [
        ("ma. en wo., nooit op za.", "maandag en woensdag, nooit op zaterdag."),
        ("in de XVIe eeuw", "in de zestiende eeuw."),
        ("van 9.15 tot 11.00 uur", "van negen uur vijftien tot elf uur."),
        ("1½ liter, 3½ jaar en ½ uur", "anderhalve liter, drieënhalf jaar en een half uur."),
        ("0800-1234", "nul acht nul nul, één twee drie vier."),
        ("op 9 juni 1987", "op negen juni negentienhonderdzevenentachtig."),
        ("op 03-11-2015", "op drie november tweeduizendvijftien."),
        ("om 18.45 uur", "om achttien uur vijfenveertig."),
        ("voor € 12,50", "voor twaalf euro en vijftig cent."),
        ("€ 9,- per stuk", "negen euro per stuk."),
        ("1,6 miljoen euro", "één komma zes miljoen euro."),
        ("de 4e keer", "de vierde keer."),
        ("een 17e-eeuws huis", "een zeventiende-eeuws huis."),
        ("zo'n 7,5% van 40 kg", "zo'n zeven komma vijf procent van veertig kilo."),
        ("80 km/u en 30 m²", "tachtig kilometer per uur en dertig vierkante meter."),
        ("Dhr. Visser, mevr. Kok en prof. dr. Mulder", "de heer Visser, mevrouw Kok en professor doctor Mulder."),
        ("zie blz. 9, d.w.z. hfst. 2", "zie bladzijde negen, dat wil zeggen hoofdstuk twee."),
        ("Karel V en Willem II", "Karel de Vijfde en Willem de Tweede."),
        ("[zucht] Ja.", "Ja."),
    ],
    "de": [
        ("im 15. und 16. Jahrhundert", "im fünfzehnten und sechzehnten Jahrhundert."),
        ("in der 2. Halbzeit, nach der 3. Runde", "in der zweiten Halbzeit, nach der dritten Runde."),
        ("ihr 2. Kind und mein 1. Roman", "ihr zweites Kind und mein erster Roman."),
        ("die 2. Chance, jeder 5. Gast", "die zweite Chance, jeder fünfte Gast."),
        ("Mo. und Mi., nie am Sa.", "Montag und Mittwoch, nie am Samstag."),
        ("die 89er und ein 45er", "die neunundachtziger und ein fünfundvierziger."),
        ("bei –8 °C und 30 qm", "bei minus acht Grad Celsius und dreißig Quadratmeter."),
        ("von 6.30 bis 9 Uhr", "von sechs Uhr dreißig bis neun Uhr."),
        ("Am Di., 7. Sept., regnete es.", "Am Dienstag, siebten September, regnete es."),
        ("Mo.–Do. von 8–17 Uhr", "Montag bis Donnerstag von acht bis siebzehn Uhr."),
        ("95. Heute sind es weniger.", "fünfundneunzig. Heute sind es weniger."),
        ("mit Karl V.", "mit Karl dem Fünften."),
        ("2½ Jahre", "zweieinhalb Jahre."),
        ("Es stand 2:1.", "Es stand zwei zu eins."),
        ("3 EL Mehl", "drei Esslöffel Mehl."),
        ("nach 2:05:30", "nach zwei Stunden fünf Minuten dreißig Sekunden."),
        ("unter 0171 5550123", "unter null eins sieben eins, fünf fünf fünf null eins zwei drei."),
    ],
    "fr": [
        ("la IVe République et le Xe festival", "la quatrième République et le dixième festival."),
        ("lun. et ven., jamais dim.", "lundi et vendredi, jamais dimanche."),
        ("2½ heures et ½ bouteille", "deux heures et demie et une demi bouteille."),
        ("en 1870-71", "en mille huit cent soixante-dix à soixante et onze."),
        ("au XIIIe s.", "au treizième siècle."),
        ("aux XIe et XIIe siècles", "aux onzième et douzième siècles."),
        ("en sept. 1961", "en septembre mille neuf cent soixante et un."),
        ("la 2nde porte", "la seconde porte."),
        ("il mesure 1,75 m", "il mesure un mètre soixante-quinze."),
        ("21 caisses", "vingt et une caisses."),
        ("(Elle rit.) Oui.", "Oui."),
    ],
    "es": [
        ("101 manos", "ciento una manos."),
        ("½ hora y 1½ año", "media hora y un año y medio."),
        ("en 1957 cantaba", "en mil novecientos cincuenta y siete cantaba."),
        ("en el s. XVI", "en el siglo dieciséis."),
        ("los siglos XI y XII", "los siglos once y doce."),
        ("marzo de 1990, 15 por km²", "marzo de mil novecientos noventa, quince por kilómetro cuadrado."),
        ("3 cdas. de azúcar", "tres cucharadas de azúcar."),
        ("cap. VII, t. III", "capítulo siete, tomo tres."),
        ("un 61 %", "un sesenta y uno por ciento."),
    ],
    "it": [
        ("dal 1° al 9 marzo, nei secoli XI e XII", "dal primo al nove marzo, nei secoli undicesimo e dodicesimo."),
        ("nel sec. XIX", "nel secolo diciannovesimo."),
        ("il 1918", "il millenovecentodiciotto."),
        ("S. Chiara e S. Marco", "Santa Chiara e San Marco."),
        ("a 60 km/h", "a sessanta chilometri all'ora."),
        ("mar. 3 sett.", "martedì tre settembre."),
    ],
    "pt": [
        ("no séc. XVIII", "no século dezoito."),
        ("em S. Luís, D. Ana", "em São Luís, dona Ana."),
        ("às 0h15", "às zero hora e quinze."),
        ("apto. 52, na R. das Flores", "apartamento cinquenta e dois, na rua das Flores."),
    ],
    "en": [
        ("in 1987 or 1988", "in nineteen eighty seven or nineteen eighty eight."),
        ("since 1014", "since ten fourteen."),
        ("for 3h 20m", "for three hours twenty minutes."),
        ("By 7.45 he slept.", "By seven forty five he slept."),
        ("Dr. A. B. Osei", "Doctor A B Osei."),
        ("an A330 or a 737-800", "an A three thirty or a seven thirty seven eight hundred."),
        ("the badge number 7781", "the badge number seven seven eight one."),
        ("Ps. 8:3", "Psalm eight three."),
        ("the E♭ horn", "the E flat horn."),
        ("Fri. 9 Aug.", "Friday the ninth of August."),
        ("SO2 at 12‰", "S O two at twelve per mille."),
        ("We won 4-2.", "We won four two."),
        ("2,5 percent", "two point five percent."),
        ("Yes (clears throat, laughs softly), it is.", "Yes, it is."),
        ("[[Bells#Old|the bells]] ==rang== [@lee99]", "the bells rang."),
        ("Zoë Park (@zpark) agreed :tada:", "Zoë Park agreed."),
    ],
}
ROWS = [(language, written, spoken) for language, rows in READINGS.items() for written, spoken in rows]


@pytest.mark.parametrize(("language", "written", "spoken"), ROWS)
def test_a_thing_of_a_kind_is_read_as_people_say_it(language: str, written: str, spoken: str) -> None:
    assert without_sounds(spoken_text(written, language)) == spoken
