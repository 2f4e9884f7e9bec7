"""Read, check and look up `lexicon.toml`, which says how words are pronounced that voices misread."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from interview_audio.errors import UsageError

PACKAGE = Path(__file__).resolve().parents[1]
ANY = "any"
"""The table of a lexicon whose entries hold in every language."""
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
PHONEMES = frozenset(
    "abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟθβχǀǁǂǃ"
    "ˈˌːˑʰʲʷˠˤ.|‿ \u0303\u0306\u0329\u032f\u032a\u0325\u0361\u035c\u0308\u031a"
)
"""Letters and marks of the International Phonetic Alphabet that an entry may use."""
LONGEST = 1000
"""Characters that a respelling may grow to by the entries in it."""
HEADING = re.compile(r"\s*\[\s*([\w.\"'-]+)")
KEY = re.compile(r"\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([\w-]+))\s*[=.]")
FIRST_WORD = re.compile(r"[^\W\d_]+|\d+")
SIBILANTS, VOICELESS = frozenset("szʃʒ"), frozenset("ptkfθ")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase and how it is said: `said` a respelling, or `ipa` its sounds."""

    written: str
    said: str = ""
    ipa: str = ""
    exact: bool = False  # only as written, capitals and all
    path: Path | None = field(default=None, compare=False)
    line: int | None = field(default=None, compare=False)

    def pattern(self) -> re.Pattern[str]:
        """Compile the entry as whole words, with an optional ending -s or -'s; figures may follow, as in PyTorch3D."""
        return _whole(self.written, self.exact)

    def sounded(self, ending: str) -> str:
        """Return the sounds with those of an ending -s."""
        if not ending:
            return self.ipa
        if self.ipa[-1] in SIBILANTS:
            return self.ipa + "ɪz"
        return self.ipa + ("s" if self.ipa[-1] in VOICELESS else "z")


@cache  # compiled when a text holds its first word, which most of them never do
def _whole(written: str, exact: bool) -> re.Pattern[str]:
    end = r"(?!\d)" if written[-1].isdigit() else r"(?P<ending>(?:'|’)?s)?(?![^\W\d_])"
    start = r"(?<!\d)" if written[0].isdigit() else r"(?<![^\W\d_])"
    words = re.sub(r"(?:\\ )+", r"\\s+", re.escape(written)).replace("'", "['’]").replace(r"\-", "[-‑]")
    return re.compile(start + words + end, 0 if exact else re.IGNORECASE)


Table = dict[str, list[Entry]]
"""Entries by their first words, the longest first."""


class Lexicon:
    """Entries by language, found by their first word."""

    def __init__(self, entries: Mapping[str, Iterable[Entry]] | None = None) -> None:
        """Build from `entries` by language tag or `any`; a later entry for the same words replaces an earlier."""
        self._tables: dict[str, Table] = {}
        self._consulted: dict[str, tuple[list[Table], set[str]]] = {}  # by tag: the tables, and all their first words
        for tag, group in (entries or {}).items():
            by_first_word: dict[str, dict[tuple[str, bool], Entry]] = {}
            for entry in group:
                first = FIRST_WORD.search(entry.written)
                key = first[0].casefold() if first else entry.written
                by_first_word.setdefault(key, {})[entry.written, entry.exact] = entry
            self._tables[tag] = {
                key: sorted(same.values(), key=lambda e: (-len(e.written), not e.exact))
                for key, same in by_first_word.items()
            }

    def found(self, text: str, tag: str) -> Iterator[tuple[re.Match[str], Entry]]:
        """Yield the entries that occur in a text, from left to right, the longest at each place."""
        if tag not in self._consulted:
            found = [t for t in (self._tables.get(k) for k in (tag, tag.partition("-")[0], ANY)) if t]
            self._consulted[tag] = (found, {first for table in found for first in table})
        tables, known = self._consulted[tag]
        end = 0
        for word in FIRST_WORD.finditer(text) if tables else ():
            key = word[0].casefold()
            if word.start() < end or not (key in known or key[:-1] in known):
                continue
            for table in tables:
                entries = [*table.get(key, ()), *(table.get(key[:-1], ()) if key.endswith("s") else ())]
                match, entry = _first_match(text, word, entries)
                if match is not None and entry is not None and match.start() >= end:
                    yield match, entry
                    end = match.end()
                    break

    def expanded(self, entry: Entry, tag: str) -> str:
        """Return the respelling of an entry, with entries inside it respelled as well."""
        if entry.said == entry.written:
            return entry.said
        out, end = [], 0
        for match, inner in self.found(entry.said, tag):
            if inner.said:
                out += [entry.said[end : match.start()], self.expanded(inner, tag), ending_of(match)]
                end = match.end()
        return "".join(out) + entry.said[end:]

    def tags(self) -> tuple[str, ...]:
        """Return the languages that have entries."""
        return tuple(self._tables)

    def entries(self, tag: str) -> Iterator[Entry]:
        """Yield the entries of one language's table."""
        for group in self._tables.get(tag, {}).values():
            yield from group


def ending_of(match: re.Match[str]) -> str:
    """Return the ending -s or -'s behind the words of an entry; empty where there is none."""
    return match.groupdict().get("ending") or ""


def _first_match(text: str, word: re.Match[str], entries: Iterable[Entry]) -> tuple[re.Match[str] | None, Entry | None]:
    for entry in entries:
        first = FIRST_WORD.search(entry.written)
        start = word.start() - (first.start() if first else 0)
        if start >= 0 and (match := entry.pattern().match(text, start)):
            return match, entry
    return None, None


def load_lexicon(paths: Iterable[Path], *, shipped: bool = True) -> Lexicon:
    """Load a lexicon from several files on top of the one that ships with the program; later files win.

    A broken file is a `UsageError` with its line.
    """
    groups: dict[str, list[Entry]] = {}
    for path in (*([_shipped()] if shipped else ()), *paths):
        tables = _read(path)
        in_any = {entry.written for entry in tables.get(ANY, ())}
        groups = {tag: [e for e in entries if e.written not in in_any] for tag, entries in groups.items()}
        for tag, entries in tables.items():
            groups.setdefault(tag, []).extend(entries)
    lexicon = Lexicon(groups)
    for tag in lexicon.tags():
        _check_expansions(lexicon, tag)
    return lexicon


def _shipped() -> Path:
    """Return the path of the shipped lexicon, in the installed package or beside `src/` in a checkout."""
    packaged = PACKAGE / "voices" / "lexicon.toml"
    return packaged if packaged.is_file() else PACKAGE.parents[1] / "voices" / "lexicon.toml"


def _read(path: Path) -> dict[str, list[Entry]]:
    try:
        source = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(source)
    except OSError as error:
        raise UsageError(f"The lexicon can't be read: {error.strerror}.", do="Check the path.", path=path) from error
    except UnicodeDecodeError as error:
        raise UsageError("The lexicon isn't UTF-8 text.", do="Save it as UTF-8.", path=path) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else source.count("\n") + 1
        raise UsageError(
            f"This is not valid TOML: {error}.", do='An entry looks like: "GPT" = "gee pee tee".', path=path, line=line
        ) from error
    out: dict[str, list[Entry]] = {}
    lines = _lines(source)
    for tag, table in tables.items():
        if not isinstance(table, Mapping) or not (tag == ANY or LANGUAGE.fullmatch(tag)):
            raise UsageError(
                f"'{tag}' is not the table of a language.",
                do="Put entries under [en], [de], … or [any], for every language.",
                path=path,
                line=lines.get(("", tag)),
            )
        out[tag] = [_entry(str(word), value, path, lines.get((tag, str(word)))) for word, value in table.items()]
    return out


def _lines(source: str) -> dict[tuple[str, str], int]:
    """Return the line of every key by its table and name, and of every table's heading by "" and its name."""
    lines: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(source.splitlines(), 1):
        if head := HEADING.match(line):
            names = [name.strip("\"'") for name in head[1].split(".")]
            table = names[0]
            lines.setdefault(("", table), number)
            lines.setdefault((table, names[-1]), number)
        elif key := KEY.match(line):
            lines.setdefault((table, key[1] or key[2] or key[3]), number)
    return lines


def _entry(word: str, value: Any, path: Path, line: int | None) -> Entry:
    def wrong(what: str, do: str) -> UsageError:
        return UsageError(what, do=do, path=path, line=line)

    fields = {"say": value} if isinstance(value, str) else value
    if (
        not isinstance(fields, Mapping)
        or not set(fields) <= {"say", "ipa", "case"}
        or len({"say", "ipa"} & set(fields)) != 1
    ):
        raise wrong(
            f"The entry '{word}' is {value!r}.",
            'It takes a respelling, or one of { say = "…" } and { ipa = "…" }, with case = true where capitals count.',
        )
    say, ipa, case = fields.get("say", ""), fields.get("ipa", ""), fields.get("case", word != word.lower())
    if not (isinstance(say, str) and isinstance(ipa, str) and isinstance(case, bool)) or not (say or ipa).strip():
        raise wrong(f"The entry '{word}' says nothing.", "Write how it is said between the quotes.")
    if not FIRST_WORD.search(word):
        raise wrong(f"'{word}' has no letter or figure in it.", "Entries are words or phrases.")
    ipa = ipa.strip("/").replace("g", "ɡ")
    if unknown := sorted(set(ipa) - PHONEMES):
        raise wrong(
            f"The entry '{word}' has sounds that are none of the phonetic alphabet: {' '.join(unknown)}.",
            'Use its letters, as in { ipa = "ˈneɪʃən" }, or a respelling.',
        )
    return Entry(word, " ".join(say.split()), ipa, case, path, line)


def _check_expansions(lexicon: Lexicon, tag: str) -> None:
    """Raise where a respelling leads back to itself, or grows without measure; each entry is looked at once."""
    lengths: dict[Entry, int] = {}
    for entry in lexicon.entries(tag):
        _length_of(lexicon, entry, tag, (entry,), lengths)


def _length_of(lexicon: Lexicon, entry: Entry, tag: str, way: tuple[Entry, ...], lengths: dict[Entry, int]) -> int:
    if entry.said == entry.written or entry in lengths:
        return lengths.get(entry, len(entry.said))
    length = len(entry.said)
    for _, inner in lexicon.found(entry.said, tag):
        if inner in way:
            names = " → ".join(e.written for e in (*way, inner))
            raise UsageError(
                f"The respelling leads back to itself: {names}.",
                do="Spell one of them without the other.",
                path=way[0].path,
                line=way[0].line,
            )
        length += _length_of(lexicon, inner, tag, (*way, inner), lengths)
    if length > LONGEST:
        raise UsageError(
            f"The respelling of '{entry.written}' grows to more than {LONGEST} characters by the entries in it.",
            do="Use fewer other entries in it.",
            path=entry.path,
            line=entry.line,
        )
    lengths[entry] = length
    return length
