"""Find the voice that somebody means, among those described in files and those that engines offer by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from interview_audio.errors import UsageError
from interview_audio.model import Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.voices.voicefile import load_voices


def find_voice(request: str, voices: Sequence[Voice], engines: Engines | None = None) -> Voice:
    """Return the voice that is asked for as `heart`, `hibari:heart`, `pyttsx3:en-gb` or `pyttsx3:gmw/en-us+f3`.

    Those of `voices` go before those that engines offer. Raises `UsageError` for an unknown one, with similar names.
    """
    if engines is None:
        with Engines() as engines:
            return find_voice(request, voices, engines)
    engine, colon, name = request.strip().rpartition(":")
    if not colon or engine not in engines:
        engine, name = "", request.strip()
    described = [v for v in voices if engine in ("", v.engine)]
    if found := _named(name, described):
        return found
    offered = [v for e in engines if engine in ("", e) for v in _offered(e, engines)]
    if found := _named(name, offered) or _variant(name, offered, engines) or _of_language(name, described + offered):
        return found
    near = _near(request, described) or _near(request.rpartition(":")[2], voices) or _near(request, offered)
    hint = f"Near it: {', '.join(near)}. " if near else ""
    raise UsageError(f"There is no voice '{request}'.", do=f"{hint}`interview-audio voices list` shows them all.")


def offered_voices(language: str, engines: Engines, only: str | None = None) -> list[Voice]:
    """Return the voices that engines offer by themselves for a language (BCP 47; its region doesn't matter)."""
    names = [name for name in engines if only in (None, name)]
    return [v for name in names for v in _offered(name, engines) if same_language(v.language, language)]


def same_language(one: str, other: str) -> bool:
    """Tell whether two tags name one language, whatever the region."""
    return one.lower().split("-")[0] == other.lower().split("-")[0]


def missing(voice: Voice, engines: Engines | None = None) -> str | None:
    """Return why a voice cannot speak on this machine, and what to do; None when it can."""
    if engines is None:
        with Engines() as engines:
            return missing(voice, engines)
    try:
        return engines[voice.engine].missing(voice)
    except UsageError as error:
        return f"{error.what} {error.do}"


def _named(name: str, voices: Iterable[Voice]) -> Voice | None:
    """Find a voice by its name, else by the engine's own name for it."""
    wanted = name.casefold()
    found = [v for v in voices if wanted and wanted in (v.name.casefold(), v.model.casefold())]
    return min(found, key=lambda v: v.name.casefold() != wanted, default=None)


def _near(request: str, voices: Iterable[Voice]) -> list[str]:
    ids = {key: v.id for v in voices for key in (v.name, v.id)}
    return [*dict.fromkeys(ids[key] for key in get_close_matches(request, ids, n=6))][:3]


def _of_language(name: str, voices: Iterable[Voice]) -> Voice | None:
    return next((v for v in voices if v.language.casefold() == name.casefold()), None)


def _offered(engine: str, engines: Engines) -> list[Voice]:
    try:
        return list(engines[engine].voices())
    except Exception:  # a broken engine offers nothing; asked for by name it reports why
        return []


def _variant(name: str, offered: Sequence[Voice], engines: Engines) -> Voice | None:
    """Find `base+variant`, as espeak-ng writes it: there are too many to list, so the engine is asked whether it has
    it."""
    base, plus, variant = name.partition("+")
    voice = _named(base, offered) if plus else None
    if voice is None:
        return None
    voice = replace(voice, name=name, model=f"{voice.model}+{variant}", gender=None)
    return None if engines[voice.engine].missing(voice) else voice


def sample_of(language: str) -> str:
    """Return the sample text of a shipped voice of the language; empty where there is none."""
    return next((v.sample for v in load_voices() if same_language(v.language, language)), "")
