"""Choose who speaks in which voice: by request, by memory, by what the text says of the person, by what the voice
costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import combinations, permutations

from interview_audio.errors import UsageError
from interview_audio.languages import vocabulary_of
from interview_audio.model import Cast, CastEntry, Interview, Person, Role, Voice
from interview_audio.speech.engines.engine import Engines
from interview_audio.speech.engines.transliteration import transliteration_note
from interview_audio.speech.voices.catalogue import find_voice, missing, offered_voices, same_language
from interview_audio.speech.voices.published import piper_voices
from interview_audio.speech.voices.similarity import TOO_ALIKE, similarity
from interview_audio.speech.voices.voicefile import NUMBERS

GENDERS = {"he": "male", "she": "female"}
ROBOTIC = {"pyttsx3"}  # engines to cast from only where the others have too few voices
CHOICES = 8  # voices considered for a group at once; more would give too many permutations
TOGETHER = 5  # people in a group; later groups take what is left


@dataclass(frozen=True)
class _Voices:
    """The voices there are to choose from."""

    described: Sequence[Voice]
    language: str
    engine: str | None
    engines: Engines

    def requested(self, request: str) -> Voice:
        """Return the requested voice. Raises `UsageError` where there is none, or it cannot speak on this machine."""
        voice = find_voice(request, self.described, self.engines)
        if why := missing(voice, self.engines):
            raise UsageError(f"The voice {voice.id} cannot speak here.", do=why)
        return voice

    def free(self, wanted: int, taken: set[str]) -> list[Voice]:
        """Return the usable voices of the language that are not `taken`: the best first, robotic ones only to make up
        the number."""
        spoken = [v for v in self.described if same_language(v.language, self.language)]
        spoken.sort(key=lambda v: v.language.lower() != self.language.lower())
        able = [v for v in spoken if v.engine not in ROBOTIC and self._able(v, taken)]
        if len(able) < wanted:
            able += [v for v in spoken if v.engine in ROBOTIC and self._able(v, taken)]
        if len(able) < wanted:
            models = {v.model for v in spoken}
            offered = offered_voices(self.language, self.engines, self.engine)
            able += [v for v in offered if v.model not in models and v.id not in taken]
        return able

    def of_any_language(self, taken: set[str]) -> list[Voice]:
        """Return the usable voices, whatever their language."""
        return [v for v in self.described if self._able(v, taken)]

    def _able(self, voice: Voice, taken: set[str]) -> bool:
        wanted = self.engine in (None, voice.engine) and voice.id not in taken
        return wanted and missing(voice, self.engines) is None


def choose_cast(
    interview: Interview,
    voices: Sequence[Voice],
    requests: Mapping[str, str],
    engine: str | None = None,
    *,
    remembered: Mapping[str, str] | None = None,
    speed: float = 1.0,
) -> Cast:
    """Choose a voice for everybody who speaks, with the reason for it.

    `requests` and `remembered` map a name or a role to a voice as `find_voice` takes it; a name goes before a role.
    `engine` is the one engine to choose from where nothing is requested. `speed` is how many times faster than
    described all voices speak. Raises `UsageError` for a request that cannot be met; a remembered voice that is gone, a
    name that looks misspelt, and two people who sound alike give warnings.
    """
    parts: dict[str | None, CastEntry] = {}
    warnings = [*_misspelt_names(interview, requests)]
    with Engines() as engines:
        known = _Voices(voices, interview.language, engine, engines)
        for person in interview.people:
            if request := _of(person, requests, interview.people):
                parts[person.name] = CastEntry(known.requested(request), "asked for")
            elif request := _of(person, remembered or {}, interview.people):
                try:
                    voice = known.requested(request)
                    if same_language(voice.language, interview.language):  # a host of two languages has two voices
                        parts[person.name] = CastEntry(voice, "as before")
                except UsageError as error:
                    warnings.append(f"{person.name} cannot sound as before: {error.what}")
        open_ = [p for p in interview.people if p.name not in parts]
        choice = _candidates(known, len(open_), {part.voice.id for part in parts.values()}, warnings) if open_ else []
        parts |= _assigned(interview, open_, choice, [part.voice for part in parts.values()])
        parts[None] = _narrator(known, interview, requests, parts, warnings)
    warnings.extend(_too_alike(parts, interview.people))
    if note := _note_on_neural_voices(known, parts):
        warnings.append(note)
    if note := transliteration_note(interview.turns, interview.language):
        warnings.append(note)
    substitutes = tuple(_at_speed(speed, v) for v in voices if same_language(v.language, interview.language))
    paced = {who: replace(part, voice=_at_speed(speed, part.voice)) for who, part in parts.items()}
    return Cast(paced, tuple(warnings), substitutes)


def _note_on_neural_voices(known: _Voices, parts: Mapping[str | None, CastEntry]) -> str | None:
    """Return a note on neural voices of the language that could be had, where only robots speak it here."""
    chosen = [part for who, part in parts.items() if who is not None]
    if known.engine or not chosen or not all(p.voice.engine in ROBOTIC and p.why != "asked for" for p in chosen):
        return None
    neural = (v for v in known.described if v.engine not in ROBOTIC and same_language(v.language, known.language))
    why = next((why for voice in neural if (why := missing(voice, known.engines))), None)
    if not why and (found := piper_voices(known.language)):
        code = known.language.partition("-")[0]
        size = sum(megabytes for _, megabytes in found)
        why = f"`interview-audio voices add {code}` downloads {'one' if len(found) == 1 else 'two'} (about {size} MB)."
    return f"Only robotic voices speak '{known.language}' here; neural ones sound far better. {why}" if why else None


def _at_speed(speed: float, voice: Voice) -> Voice:
    """Return the voice at another speed, as far as its range allows."""
    slowest, quickest = NUMBERS["rate"]
    return replace(voice, rate=min(quickest, max(slowest, voice.rate * speed / voice.playback)) * voice.playback)


def unfitting(names: Iterable[str], interviews: Sequence[Interview]) -> Iterator[tuple[str, str | None]]:
    """Yield those of `names` that fit nobody in any of the interviews and are no role, each with the nearest that
    does."""
    fitting = [role.value for role in Role]
    for interview in interviews:
        fitting += [name for person in interview.people for name in _names(person, interview.people)]
    for name in names:
        if name.casefold() not in fitting:
            yield name, next(iter(get_close_matches(name.casefold(), fitting, n=1)), None)


def _misspelt_names(interview: Interview, requests: Mapping[str, str]) -> Iterator[str]:
    """Yield warnings of requests for unknown names that look like a slip; a show may well cast people of other
    interviews."""
    for name, near in unfitting(requests, [interview]):
        if near:
            yield f"Nobody here is called '{name}': is '{near}' meant?"


def _names(person: Person, people: Sequence[Person]) -> list[str]:
    """Return what a person may be called by: the name, and those parts of it that nobody else has."""
    others = {part for p in people if p is not person for part in p.name.casefold().split()}
    return [person.name.casefold(), *(part for part in person.name.casefold().split() if part not in others)]


def _of(person: Person, voices: Mapping[str, str], people: Sequence[Person]) -> str | None:
    folded = {name.casefold(): voice for name, voice in voices.items()}
    return next((folded[n] for n in (*_names(person, people), person.role.value) if n in folded), None)


def _candidates(known: _Voices, wanted: int, taken: set[str], warnings: list[str]) -> list[Voice]:
    """Return at least one voice; where there are too few, those that are taken are the last resort."""
    free = known.free(wanted, taken) or known.free(wanted, set())
    if not free:
        warnings.append(f"No voice here speaks the language '{known.language}'.")
        free = known.of_any_language(taken) or known.of_any_language(set())
    if not free:
        where = f"The engine '{known.engine}' has" if known.engine else "There is"
        raise UsageError(f"{where} no voice that speaks here.", do="`interview-audio doctor` says what is missing.")
    return free


def _assigned(
    interview: Interview, people: Sequence[Person], free: Sequence[Voice], taken: Sequence[Voice]
) -> dict[str | None, CastEntry]:
    """Give out the voices so that as little as possible speaks against it, for up to `TOGETHER` people at once."""
    said = {p.name: 1 + sum(len(t.text) for t in interview.turns if t.speaker == p.name) for p in people}
    parts: dict[str | None, CastEntry] = {}
    left, used = list(free), list(taken)
    for start in range(0, len(people), TOGETHER):
        group = people[start : start + TOGETHER]
        while len(left) < len(group):
            left += free  # more people than voices: some share one, and a warning names them
        ways = permutations(left[:CHOICES], len(group))
        best = min(ways, key=lambda way: _cost(group, way, said, used, interview.language))
        for person, voice in zip(group, best, strict=True):
            parts[person.name] = CastEntry(voice, _why(person, voice, said))
            left.remove(voice)
        used += best
    return parts


def _cost(
    people: Sequence[Person], voices: Sequence[Voice], said: Mapping[str, int], used: Sequence[Voice], language: str
) -> tuple[float, ...]:
    """Return what speaks against giving these people these voices, the weightiest first."""
    pairs = [*combinations(voices, 2), *((a, b) for a in voices for b in used)]
    similarities = [_similarity(a, b) for a, b in pairs]
    cast = list(zip(people, voices, strict=True))
    misfits = [p for p, v in cast if v.gender and p.pronoun in GENDERS and v.gender != GENDERS[p.pronoun]]
    return (
        sum(said[p.name] for p, v in cast if v.engine in ROBOTIC),
        sum(value > TOO_ALIKE for value in similarities),
        sum(p.role is Role.GUEST for p in misfits),
        len(misfits),
        sum(v.language.lower() != language.lower() for v in voices),
        sum(said[p.name] for p, v in cast if v.playback != 1.0),  # derived voices are less natural than the originals
        round(sum(similarities), 1),
        sum(said[p.name] / v.speed for p, v in cast),
    )


def _sound(voice: Voice) -> tuple[str, str, float, float]:
    return voice.engine, voice.model, voice.pitch, voice.playback


def _similarity(one: Voice, other: Voice) -> float:
    if one.id != other.id and one.timbre and other.timbre:
        return similarity(one.timbre, other.timbre)  # also where one model holds several people, as kokoro's does
    # unknown timbre: taken for neither different nor the same
    return 1.0 if one.id == other.id or _sound(one) == _sound(other) else 0.7


def _why(person: Person, voice: Voice, said: Mapping[str, int]) -> str:
    if person.pronoun in GENDERS and voice.gender == GENDERS[person.pronoun]:
        return f"a {voice.gender} voice: the text says '{person.pronoun}'"
    if voice.engine in ROBOTIC or len(said) == 1:
        return f"a voice for '{voice.language}' that is still free"
    if said[person.name] == max(said.values()):
        return "says most: the voice that is made quickest"
    return "says less: the voice that takes longer to make"


def _narrator(
    known: _Voices,
    interview: Interview,
    requests: Mapping[str, str],
    parts: Mapping[str | None, CastEntry],
    warnings: list[str],
) -> CastEntry:
    request = {name.casefold(): voice for name, voice in requests.items()}.get(Role.NARRATOR.value)
    if request:
        return CastEntry(known.requested(request), "asked for")
    people = interview.people
    host = next((p for p in people if p.role is Role.INTERVIEWER), people[0] if people else None)
    if host and not _is_spoken_of(host, interview):
        return CastEntry(parts[host.name].voice, f"{host.name}'s voice")
    if host:
        return _voice_apart(known, host, [part.voice for part in parts.values()], parts[host.name].voice)
    return CastEntry(_candidates(known, 1, set(), warnings)[0], "nobody else speaks")


def _is_spoken_of(host: Person, interview: Interview) -> bool:
    """Tell whether the narrator speaks of the interviewer as of somebody else: by name, and never as "I"."""
    first_person = vocabulary_of(interview.language).patterns["i"]
    own = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _names(host, interview.people)))})(?!\w)", re.IGNORECASE)
    told = [turn.text for turn in interview.turns if turn.role is Role.NARRATOR]
    return any(own.search(text) for text in told) and not any(first_person.search(text) for text in told)


def _voice_apart(known: _Voices, host: Person, taken: Sequence[Voice], hosts: Voice) -> CastEntry:
    """Return a voice for a narrator who speaks of the interviewer: a natural one that nobody else has, least like
    theirs."""
    free = [v for v in known.free(1, {v.id for v in taken}) if v.engine not in ROBOTIC or hosts.engine in ROBOTIC]
    apart = [v for v in free if all(_similarity(v, other) <= TOO_ALIKE for other in taken)]
    if not apart:
        return CastEntry(hosts, f"{host.name}'s voice")
    best = min(apart, key=lambda v: round(max(_similarity(v, other) for other in taken), 1))
    return CastEntry(best, f"a voice of its own: it speaks of {host.name}")


def _too_alike(parts: Mapping[str | None, CastEntry], people: Sequence[Person]) -> Iterator[str]:
    for one, other in combinations(people, 2):
        a, b = parts[one.name].voice, parts[other.name].voice
        if a.id == b.id:
            yield f"{one.name} and {other.name} speak in the same voice, {a.id}."
        elif (likeness := _similarity(a, b)) > TOO_ALIKE:
            yield f"{one.name} ({a.id}) and {other.name} ({b.id}) sound much alike: {likeness:.2f} of 1."
