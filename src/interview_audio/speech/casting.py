"""Who speaks in which voice: asked for > remembered > what the text says of the person > the cost of the voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, permutations

from interview_audio.errors import UsageError
from interview_audio.model import Cast, Interview, Part, Person, Role, Voice
from interview_audio.speech.engine import Engines
from interview_audio.speech.voices import find_voice, missing, offered_voices, same_language

NARRATOR = Role.NARRATOR.value
GENDERS = {"he": "male", "she": "female"}
ROBOTIC = {"pyttsx3"}  # engines to cast from only when the others have too few voices
MOST_CHOICES = 8  # voices weighed against one another; beyond that the number of ways explodes


@dataclass
class _Casting:
    """What is known while the parts are given out."""

    interview: Interview
    voices: Sequence[Voice]
    engine: str | None
    engines: Engines
    parts: dict[str | None, Part] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def choose_cast(
    interview: Interview,
    voices: Sequence[Voice],
    wishes: Mapping[str, str],
    engine: str | None = None,
    *,
    remembered: Mapping[str, str] | None = None,
) -> Cast:
    """A voice for everybody who speaks.

    `wishes` and `remembered` map a name or a role to a voice as `find_voice` takes it; a name goes before a role.
    `engine` is the one engine to choose from where nothing is wished. A wish that cannot be met is a `UsageError`;
    a remembered voice that is gone, and two people who sound alike, are warnings.
    """
    with Engines() as engines:
        if engine:
            engines[engine]  # an unknown one is an error that names those there are
        casting = _Casting(interview, voices, engine, engines)
        _refuse_unknown_people(interview, wishes)
        for person in interview.people:
            _cast_by_word(casting, person, wishes, remembered or {})
        _cast_the_rest(casting)
        _cast_narrator(casting, wishes)
        casting.warnings.extend(_alike(casting.parts, interview.people))
        return Cast(casting.parts, tuple(casting.warnings))


def _refuse_unknown_people(interview: Interview, wishes: Mapping[str, str]) -> None:
    known = {p.name.casefold() for p in interview.people} | {role.value for role in Role}
    for name in wishes:
        if name.casefold() not in known:
            names = ", ".join([*(p.name for p in interview.people), *(role.value for role in Role)])
            raise UsageError(f"Nobody here is called '{name}'.", do=f"A voice can be given to: {names}.")


def _cast_by_word(casting: _Casting, person: Person, wishes: Mapping[str, str], remembered: Mapping[str, str]) -> None:
    """The voice somebody asked for, or that the person had before."""
    if wish := _of(person, wishes):
        casting.parts[person.name] = Part(_wished(casting, wish), "asked for")
    elif wish := _of(person, remembered):
        try:
            casting.parts[person.name] = Part(_wished(casting, wish), "as before")
        except UsageError as error:
            casting.warnings.append(f"{person.name} cannot sound as before: {error.what}")


def _of(person: Person, voices: Mapping[str, str]) -> str | None:
    folded = {name.casefold(): voice for name, voice in voices.items()}
    return folded.get(person.name.casefold()) or folded.get(person.role.value)


def _wished(casting: _Casting, wish: str) -> Voice:
    voice = find_voice(wish, casting.voices, casting.engines)
    if why := missing(voice, casting.engines):
        raise UsageError(f"The voice {voice.id} cannot speak here.", do=why)
    return voice


def _cast_the_rest(casting: _Casting) -> None:
    """Everybody else: distinct voices first, then those that fit the person, then the least work."""
    open_ = [p for p in casting.interview.people if p.name not in casting.parts]
    if not open_:
        return
    taken = {part.voice.id for part in casting.parts.values()}
    free = list(_candidates(casting, len(open_), taken))
    if not free:
        raise UsageError("There is no voice to speak with.", do="`interview-audio doctor` says what is missing.")
    free = (free * len(open_))[: max(len(free), len(open_))]  # too few voices: some people share one
    said = {p.name: sum(len(t.text) for t in casting.interview.turns if t.speaker == p.name) for p in open_}
    chosen = min(
        permutations(range(len(free)), len(open_)), key=lambda order: _price(open_, [free[i] for i in order], said)
    )
    for person, index in zip(open_, chosen, strict=True):
        casting.parts[person.name] = Part(free[index], _why(person, free[index], casting))


def _price(people: Sequence[Person], voices: Sequence[Voice], said: Mapping[str, int]) -> tuple[float, ...]:
    """What speaks against giving these voices to these people, the weightiest first."""
    robotic = sum(said[p.name] + 1 for p, v in zip(people, voices, strict=True) if v.engine in ROBOTIC)
    misfits = [
        p
        for p, v in zip(people, voices, strict=True)
        if v.gender and p.pronoun in GENDERS and v.gender != GENDERS[p.pronoun]
    ]
    cost = sum(said[p.name] / v.speed for p, v in zip(people, voices, strict=True))
    return sum(p.role is Role.GUEST for p in misfits), len(misfits), robotic, cost


def _candidates(casting: _Casting, wanted: int, taken: set[str]) -> Iterator[Voice]:
    """Voices of the interview's language that speak here, the best first; those of any language if there is none."""
    language = casting.interview.language
    described = [v for v in casting.voices if same_language(v.language, language)]
    described.sort(key=lambda v: (v.engine in ROBOTIC, v.language.lower() != language.lower()))
    found = [v for v in described if _usable(casting, v, taken)]
    if len(found) < wanted:
        ids = {v.model for v in found}
        found += [
            v
            for v in offered_voices(language, casting.engines, casting.engine)
            if v.model not in ids and v.id not in taken
        ]
    if not found:
        casting.warnings.append(f"No voice here speaks the language '{language}'.")
        found = [v for v in casting.voices if _usable(casting, v, taken)]
    neural = sum(v.engine not in ROBOTIC for v in found)
    yield from found[: max(wanted, min(neural, MOST_CHOICES))]


def _usable(casting: _Casting, voice: Voice, taken: set[str]) -> bool:
    fits = casting.engine in (None, voice.engine) and voice.id not in taken
    return fits and missing(voice, casting.engines) is None


def _why(person: Person, voice: Voice, casting: _Casting) -> str:
    if person.pronoun in GENDERS and voice.gender == GENDERS[person.pronoun]:
        return f"a {voice.gender} voice: the text says '{person.pronoun}'"
    if casting.engine:
        return f"a voice of {casting.engine}"
    if voice.engine in ROBOTIC:
        return f"a voice for '{casting.interview.language}'"
    return (
        "says most, so has the quickest voice"
        if voice.speed == max(v.speed for v in casting.voices if v.engine not in ROBOTIC)
        else "says less, so can have a dearer voice"
    )


def _cast_narrator(casting: _Casting, wishes: Mapping[str, str]) -> None:
    wish = {name.casefold(): voice for name, voice in wishes.items()}.get(NARRATOR)
    if wish:
        casting.parts[None] = Part(_wished(casting, wish), "asked for")
        return
    people = casting.interview.people
    host = next((p for p in people if p.role is Role.INTERVIEWER), people[0] if people else None)
    if host:
        casting.parts[None] = Part(casting.parts[host.name].voice, f"speaks with {host.name}'s voice")
        return
    voice = next(_candidates(casting, 1, set()), None)
    if voice is None:
        raise UsageError("There is no voice to speak with.", do="`interview-audio doctor` says what is missing.")
    casting.parts[None] = Part(voice, "nobody else speaks")


def _alike(parts: Mapping[str | None, Part], people: Sequence[Person]) -> Iterator[str]:
    for one, other in combinations(people, 2):
        if parts[one.name].voice == parts[other.name].voice:
            yield f"{one.name} and {other.name} speak in the same voice, {parts[one.name].voice.id}."
