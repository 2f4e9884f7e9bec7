"""German nouns by their gender, and the article that one of them has in its place: ein, einen, einem, einer."""

from __future__ import annotations

import re

from interview_audio.languages.language import words
from interview_audio.languages.lazy_pattern import LazyPattern

MASCULINE = words(
    "Abend Absatz Akkord Akt Anruf Anteil Anzug Apfel Arbeiter Artikel Arzt Auftrag Auftritt Ball Bauer Baum Becher "
    "Beitrag Berg Beruf Besuch Besucher Bleistift Block Brief Bruder Buchstabe Bus Cent Chef Chor Computer Dollar "
    "Drucker Eimer Esslöffel Euro Fehler Fernseher Film Fisch Fluss Flug Franken Freund Funke Garten Gast Geiger "
    "Gedanke Grad Grund Gulden Hektar Held Herr Hund Hut Job Kaffee Kanal Karton Kasten Kilometer Knopf Koch Koffer "
    "Kollege Konflikt Kopf Korb Kuchen Künstler Kurs Laden Laptop Laster Lehrer Leser Liter Löffel Mann Mantel "
    "Meister Mensch Meter Millimeter Mitarbeiter Moment Monat Morgen Motor Musiker Nachbar Nachmittag Name Ofen "
    "Onkel Ort Pfennig Pianist Plan Plattenspieler Platz Preis Prozess Punkt Quadratmeter Raum Rechner Regen Roman "
    "Sack Satz Sänger Schal Schalter Schauspieler Schilling Schlag Schlüssel Schrank Schritt Schüler Schuh Schuss "
    "Schwanz Sessel Sieg Sohn Soldat Sommer Sonntag Spieler Stein Stern Stift Stock Stuhl Student Tag Takt Tanz "
    "Taler Tee Teelöffel Teil Teller Termin Text Tisch Titel Ton Topf Tourist Traum Treffer Trommler Tropfen Typ "
    "Urlaub Vater Verein Verlag Versuch Verstärker Vertrag Vogel Vortrag Wagen Wald Weg Wein Wert Winter Witz "
    "Wunsch Zaun Zentimeter Zentner Zeuge Zoll Zug Zuhörer Zuschauer"
)
FEMININE = words(
    "Antwort Arbeit Armee Art Ausnahme Axt Bank Braut Brust Faust Frau Frist Frucht Gans Gefahr Geburt Hand Haut "
    "Jacht Kraft Kuh Laus Luft Lust Macht Mark Maus Milch Mutter Nacht Not Nuss Person Schicht Schlacht Schuld "
    "Schrift Schwester Sicht Stadt Stirn Tat Tochter Tür Uhr Unterschrift Wahl Wand Welt Wurst Zahl Zeit Figur "
    "Kultur Natur Spur Kamera Oma Tuba Villa Pizza Couch Jury Party Story Band CD DVD E-Mail Mail Regel Tafel "
    "Nummer Nudel Feder Leiter Kartoffel Gabel Schachtel Schüssel Schulter Trommel Orgel Fabel Insel Mauer Steuer "
    "Ziffer Oper"
)
NEUTER = words(
    "Album Auge Auto Bad Bein Beispiel Bett Bier Bild Blatt Boot Brett Brot Buch Cello Dach Dorf Drittel Ei Ende "
    "Ergebnis Exemplar Fahrrad Fenster Fest Feld Foto Geheimnis Gedicht Gefühl Gerät Geschäft Gespräch Glas Gramm "
    "Haar Halbjahr Handy Haus Heft Hemd Herz Hotel Instrument Interview Jahr Jahrhundert Jahrzehnt Kapitel Kilo "
    "Kilogramm Kind Kino Kleid Klavier Komma Konzert Land Leben Lied Loch Mädchen Mal Messer Mitglied Museum Ohr "
    "Orchester Paar Päckchen Paket Papier Pferd Pfund Plakat Problem Programm Projekt Prozent Quartal Rad Radio "
    "Rennen Rezept Schiff Schloss Schuljahr Schwein Seil Semester Sofa Spiel Stück Stockwerk Studio Team Telefon "
    "Theater Thema Tier Tor Treffen Tuch Verbrechen Werk Wochenende Wort Ziel Ziffernblatt Zimmer Zeugnis"
)
SHORTEST_END = 4
"""Letters of the last part of a compound, at least, that tells the gender of the whole."""
FEMININE_ENDING = LazyPattern(r"[A-ZÄÖÜ]\w+(?:e|ung|heit|keit|schaft|tät|ion|in|ik|ei|anz|enz|ur)$")
NEUTER_ENDING = LazyPattern(r"[A-ZÄÖÜ]\w+(?:chen|lein|ment|um|tel)$")
MASCULINE_ENDING = LazyPattern(r"[A-ZÄÖÜ]\w+(?:er|ist|ling|ismus|or|ent|ant|ig)$")
DATIVE = LazyPattern(
    r"\b(?:mit|nach|vor|seit|bei|von|aus|zu|in|an|auf|unter|binnen|außer|zwischen|ab)"
    r"(?: (?:nur|etwa|fast|genau|gerade|knapp|höchstens|mindestens|rund|circa|ungefähr|erst|schon))* $",
    re.IGNORECASE,
)
OBJECT = LazyPattern(
    r"\b(?:hab\w*|hatte\w*|hast|hat|gibt|gab|kauf\w*|brauch\w*|nahm\w*|nehm\w*|nimmt|bekam\w*|bekomm\w*|verlor\w*|"
    r"gewann\w*|"
    r"schrieb\w*|schreib\w*|trank\w*|trink\w*|aß\w*|esse\w*|fand\w*|sah\w*|seh\w*|kannte\w*|kenn\w*|besitz\w*|"
    r"besaß\w*|dauert\w*|"
    r"warte\w*|blieb\w*|spiel\w*|schoss\w*|les\w*|las\w*|mach\w*|hör\w*|dreh\w*|kostet\w*|such\w*|wog|wiegt|für|um|"
    r"ohne|gegen|pro|"
    r"über|durch|jeweils)\b[^.;:!?]*$",
    re.IGNORECASE,
)
"""A verb or a preposition before makes what follows an object."""


def gender(noun: str) -> str:
    """Return the gender of a noun as m, f or n, by the longest known end of it; empty where nothing tells."""
    for start in (0, *range(1, len(noun) - SHORTEST_END + 1)):
        last = noun[start].upper() + noun[start + 1 :]
        for known, name in ((MASCULINE, "m"), (FEMININE, "f"), (NEUTER, "n")):
            if last in known:
                return name
    for ending, name in ((NEUTER_ENDING, "n"), (FEMININE_ENDING, "f"), (MASCULINE_ENDING, "m")):
        if ending.match(noun):
            return name
    return ""


def inflected(name: str, before: str) -> str:
    """Return the name of one unit in the dative behind a preposition that asks for it: nach einer Stunde."""
    if not DATIVE.search(before):
        return name
    article, _, unit = name.partition(" ")
    return f"{'einer' if article == 'eine' else 'einem'} {unit}" if article in ("ein", "eine", "einen") else name


def one(noun: str, before: str) -> str | None:
    """Return the article for the figure 1 between the text before and a noun: nach 1 Woche, einer."""
    kind = gender(noun)
    if not kind or noun == "Uhr":
        return None
    if DATIVE.search(before):
        return "einer" if kind == "f" else "einem"
    if kind == "m" and OBJECT.search(before):
        return "einen"
    return "eine" if kind == "f" else "ein"
