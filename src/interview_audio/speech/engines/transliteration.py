"""Transliterate words in letters that a voice cannot read, so that they are spoken and never left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from anyascii import anyascii

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Turn

LATIN = "LATIN"
SCRIPTS = {  # languages that are not written in Latin letters, by the first words of their letters' Unicode names
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"), ("CYRILLIC",)),
    **dict.fromkeys(("ar", "fa", "ps", "sd", "ug", "ur"), ("ARABIC",)),
    **dict.fromkeys(("he", "iw", "yi"), ("HEBREW",)),
    **dict.fromkeys(("hi", "mr", "ne", "kok"), ("DEVANAGARI",)),
    **dict.fromkeys(("zh", "cmn", "yue", "hak", "nan"), ("CJK", "BOPOMOFO")),
    **dict.fromkeys(("am", "ti"), ("ETHIOPIC",)),
    **dict.fromkeys(("as", "bn", "bpy"), ("BENGALI",)),
    "chr": ("CHEROKEE",),
    "el": ("GREEK",),
    "gu": ("GUJARATI",),
    "hy": ("ARMENIAN",),
    "ja": ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"),
    "ka": ("GEORGIAN",),
    "kn": ("KANNADA",),
    "ko": ("HANGUL", "CJK"),
    "ml": ("MALAYALAM",),
    "my": ("MYANMAR",),
    "or": ("ORIYA",),
    "pa": ("GURMUKHI",),
    "si": ("SINHALA",),
    "ta": ("TAMIL",),
    "te": ("TELUGU",),
    "th": ("THAI",),
}
# Letters for consonants alone: the vowel that a reader adds is unknown here, and any is better than none.
WITHOUT_VOWELS = frozenset(
    {"ARABIC", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "HEBREW", "KANNADA", "MALAYALAM", "ORIYA", "SINHALA"}
) | {"SYRIAC", "TAMIL", "TELUGU"}
NO_VOWEL = "VIRAMA"
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
BEYOND = LazyPattern(f"[{''.join(SMALL_CAPITALS)}\u1e00-\u1e9d\u1ea0-\u1eff]")
"""Latin letters that no voice here has: those of Vietnamese and of transcriptions, which are spelled or dropped."""
FULL_STOPS = "。、，．！？；：।॥؟،؛۔"
NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
VOWELS = frozenset("aeiouAEIOU")


def transliterated(text: str, language: str) -> str:
    """Return `text` with letters and figures that the language (BCP 47) is not written in transliterated to Latin ones.

    Chinese characters are read as in Mandarin, whatever the language around them; missing vowels become an `a`.
    """
    if text.isascii():
        return text
    if not language.lower().startswith("vi"):
        composed = unicodedata.normalize("NFC", text)
        if BEYOND.search(composed):
            text = BEYOND.sub(lambda match: _base(match[0]), composed)
    own = _own(language)
    out = [""]
    for script, run in groupby(text, key=lambda c: _foreign(c, own)):
        word = "".join(run)
        said = _latin(word, script) if script else word
        between = out[-1][-1:].isalnum() and said[:1].isalnum()  # 日本go
        out += [" ", said] if between else [said]
    return "".join(out)


def _base(letter: str) -> str:
    """Return a letter without its marks, a small capital as a small letter: ễ is e, ᴜ is u."""
    if small := SMALL_CAPITALS.get(letter):
        return small
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))


def transliteration_note(turns: Iterable[Turn], language: str) -> str | None:
    """Return a note on the words that `transliterated` transliterates, with their lines; None where there are none."""
    own = _own(language)
    scripts: dict[str, None] = {}
    lines = []
    for turn in turns:
        if not any(_foreign(c, own) for c in set(turn.text)):
            continue
        runs = [(s, len([*run])) for s, run in groupby(turn.text, key=lambda c: _foreign(c, own))]
        found = [
            s for s, length in runs if s and (length > 1 or s == "CJK") and _is_script(s)
        ]  # not the α of a formula
        scripts |= dict.fromkeys(NAMES.get(s, s.capitalize()) for s in found)
        lines += [str(turn.line)] * bool(found)
    if not lines:
        return None
    return (
        f"Words in {', '.join(scripts)} letters (line {', '.join(lines)}) are spoken as they are spelled in Latin "
        "ones, which the voices can read."
    )


def _own(language: str) -> frozenset[str]:
    return frozenset((LATIN, *SCRIPTS.get(language.lower().split("-")[0], ())))


def _is_script(word: str) -> bool:
    return word in NAMES or word in WITHOUT_VOWELS or any(word in scripts for scripts in SCRIPTS.values())


def _foreign(character: str, own: frozenset[str]) -> str:
    """Return the script of a letter, mark or figure that does not belong to `own`; empty for anything else."""
    if character.isascii() or unicodedata.category(character)[0] not in "LMN":
        return "FULL STOP" if character in FULL_STOPS and own == {LATIN} else ""
    if character.isnumeric() and not character.isdecimal() and not character.isalpha():
        return ""  # ½ and ² are read by the rules of the script, or by the voice
    script = unicodedata.name(character, "UNNAMED").partition(" ")[0]
    return "" if script in own or script in ("COMBINING", "MODIFIER", "VARIATION") else script


def _latin(run: str, script: str) -> str:
    units = [NO_VOWEL if NO_VOWEL in unicodedata.name(c, "") else anyascii(c) for c in run]
    if script == "FULL STOP":
        return "".join(f"{unit} " for unit in units)
    if script == "CJK":
        said = " ".join(unit.strip().lower() for unit in units if unit.strip())
    elif script in WITHOUT_VOWELS:
        silent = zip(run, units, strict=True)  # alef, which carries a vowel
        said = "".join(_with_vowels("a" if c.isalpha() and not unit.strip("'`") else unit for c, unit in silent))
    else:
        said = "".join(c for unit in units for c in unit if c.isalnum())
    if not any(c.islower() or c.isupper() for c in run):  # a script without capitals: anyascii marks syllables by them
        said = said.lower()
    return said or " ".join(unicodedata.name(c, "") for c in run if c.isalnum()).lower()


def _with_vowels(units: Iterable[str]) -> list[str]:
    out = ["a"]
    for unit in units:
        if unit == NO_VOWEL:
            out.append("")
        elif sound := "".join(c for c in unit if c.isalnum()):
            bare = sound[0].isalpha() and sound[0] not in VOWELS and out[-1] and out[-1][-1] not in VOWELS
            out += ["a", sound] if bare else [sound]
    return out[1:]
