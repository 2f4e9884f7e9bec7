"""Who gets which voice, and why; every example is an interview's people: name, role, pronoun, how much they say."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest

from interview_audio.errors import UsageError
from interview_audio.model import Block, BlockKind, Inline, Role, Turn
from interview_audio.speech import choose_cast, load_voices
from interview_audio.speech.voices.similarity import TOO_ALIKE, similarity

from .samples import interview

VOICES = load_voices()
People = tuple[tuple[str, str, str | None, int], ...]
TWO: People = (("Ann", "interviewer", None, 100), ("Bob", "guest", None, 900))
FIVE: People = (*TWO, ("Cy", "guest", None, 800), ("Di", "guest", None, 700), ("Ed", "guest", None, 600))
linux = pytest.mark.skipif(sys.platform != "linux", reason="voices of espeak-ng")


def ids(
    people: People, requests: Mapping[str, str] | None = None, language: str = "en", **more: object
) -> dict[str, str]:
    cast = choose_cast(interview(*people, language=language), VOICES, requests or {}, **more)  # type: ignore[arg-type]
    return {name or "narrator": part.voice.id for name, part in cast.parts.items()}


def test_the_dearer_voice_belongs_to_whoever_says_less() -> None:
    assert ids(TWO) == {"Ann": "piper:joe", "Bob": "hibari:heart", "narrator": "piper:joe"}
    talkative = (("Ann", "interviewer", None, 900), ("Bob", "guest", None, 100))
    assert ids(talkative) == {"Ann": "hibari:heart", "Bob": "piper:joe", "narrator": "hibari:heart"}


@pytest.mark.parametrize(
    ("interviewer", "guest", "cast"),
    [
        (None, "he", ("hibari:heart", "piper:joe")),
        (None, "she", ("piper:joe", "hibari:heart")),
        ("he", None, ("piper:joe", "hibari:heart")),
        ("she", None, ("hibari:heart", "piper:joe")),
        ("she", "he", ("hibari:heart", "piper:joe")),
        ("he", "he", ("piper:joe-high", "piper:joe")),
        ("she", "she", ("hibari:heart-low", "hibari:heart")),
        ("they", "they", ("piper:joe", "hibari:heart")),
    ],
)
def test_what_the_text_says_of_a_person_goes_before_the_cost_and_the_guest_before_the_host(
    interviewer: str | None, guest: str | None, cast: tuple[str, str]
) -> None:
    voices = ids((("Ann", "interviewer", interviewer, 100), ("Bob", "guest", guest, 900)))
    assert (voices["Ann"], voices["Bob"]) == cast


def test_names_say_nothing() -> None:
    assert ids((("Mary", "interviewer", None, 100), ("Victor", "guest", None, 900)))["Victor"] == "hibari:heart"


@pytest.mark.parametrize(
    ("requests", "cast"),
    [
        ({"guest": "joe"}, {"Ann": "hibari:heart", "Bob": "piper:joe"}),
        ({"Bob": "joe"}, {"Ann": "hibari:heart", "Bob": "piper:joe"}),
        ({"bob": "joe", "guest": "heart"}, {"Bob": "piper:joe"}),
        ({"interviewer": "heart"}, {"Ann": "hibari:heart", "Bob": "piper:joe"}),
        ({"narrator": "heart"}, {"narrator": "hibari:heart", "Ann": "piper:joe"}),
        pytest.param({"Ann": "pyttsx3:en-gb"}, {"Ann": "pyttsx3:en-gb", "Bob": "hibari:heart"}, marks=linux),
    ],
)
def test_what_is_asked_for_is_given_a_name_before_a_role(requests: dict[str, str], cast: dict[str, str]) -> None:
    assert cast.items() <= ids(TWO, requests).items()


def test_a_wish_goes_before_what_the_text_says_and_what_is_remembered() -> None:
    people = (("Ann", "interviewer", None, 100), ("Bob", "guest", "he", 900))
    assert ids(people, {"guest": "heart"}, remembered={"Bob": "joe"})["Bob"] == "hibari:heart"


@pytest.mark.parametrize(
    ("asked", "given"),
    [("Sergey Nikolenko", True), ("sergey", True), ("NIKOLENKO", True), ("Victor", False), ("lempitsky", False)],
)
def test_a_part_of_a_name_will_do_where_nobody_else_has_it(asked: str, given: bool) -> None:
    people = (
        ("Sergey Nikolenko", "interviewer", None, 100),
        ("Victor Lempitsky", "guest", None, 900),
        ("Ann Lempitsky", "guest", None, 90),
        ("Victor", "guest", None, 90),
    )
    assert (ids(people, {asked: "en-us+m1"})["Sergey Nikolenko"] == "pyttsx3:en-us+m1") is given


def test_a_show_may_cast_people_of_other_interviews_but_a_slip_is_a_warning() -> None:
    cast = choose_cast(interview(*TWO), VOICES, {"Zoe": "heart", "Bobb": "joe"})
    assert cast.warnings == ("Nobody here is called 'Bobb': is 'bob' meant?",)


@pytest.mark.parametrize(
    ("introduction", "own"),
    [
        ("Ann Ray met Bob in Oslo.", True),
        ("I am Ann Ray, and this is a talk with Bob.", False),
        ("A talk about clocks.", False),
    ],
)
def test_a_narrator_who_speaks_of_the_interviewer_has_a_voice_of_its_own(introduction: str, own: bool) -> None:
    people = interview(("Ann Ray", "interviewer", None, 90), ("Bob", "guest", None, 900))
    narrated = Turn(Role.NARRATOR, None, (Block(BlockKind.PARAGRAPH, (Inline(introduction),), 1),), 1)
    cast = choose_cast(replace(people, turns=(narrated, *people.turns)), VOICES, {})
    voices = [cast.parts[name].voice for name in ("Ann Ray", "Bob", None)]
    assert (voices[2] not in voices[:2]) is own
    assert voices[2].engine != "pyttsx3"


def test_who_was_heard_before_sounds_the_same_again() -> None:
    assert ids(TWO, remembered={"Ann": "hibari:heart"}) == {
        "Ann": "hibari:heart",
        "Bob": "piper:joe",
        "narrator": "hibari:heart",
    }


def test_a_remembered_voice_of_another_language_stays_with_that_language() -> None:
    cast = choose_cast(interview(*TWO, language="de"), VOICES, {}, remembered={"Ann": "hibari:heart"})
    assert cast.parts["Ann"].why != "as before"
    assert cast.parts["Ann"].voice.language.startswith("de")


def test_a_remembered_voice_that_is_gone_is_a_warning() -> None:
    cast = choose_cast(interview(*TWO), VOICES, {}, remembered={"Ann": "hibari:fenrir"})
    assert cast.parts["Ann"].voice.id == "piper:joe"
    assert any("Ann cannot sound as before" in warning for warning in cast.warnings)


@pytest.mark.parametrize(
    ("requests", "what"),
    [
        ({"guest": "nobody"}, "no voice 'nobody'"),
        ({"guest": "fake:missing"}, "no voice 'fake:missing'"),
    ],
)
def test_a_wish_that_cannot_be_met_is_an_error(requests: dict[str, str], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        ids(TWO, requests)


def test_an_engine_without_a_voice_for_the_language_is_named() -> None:
    cast = choose_cast(interview(*TWO, language="de"), VOICES, {}, "hibari")
    assert cast.parts["Bob"].voice.id == "hibari:heart"
    assert "No voice here speaks the language 'de'." in cast.warnings
    assert cast.parts["Ann"].voice.id == "hibari:heart-low"


def test_two_people_in_one_voice_are_a_warning() -> None:
    cast = choose_cast(interview(*TWO), VOICES, {"Ann": "heart", "Bob": "heart"})
    assert cast.warnings == ("Ann and Bob speak in the same voice, hibari:heart.",)


@linux
def test_two_people_too_alike_are_a_warning_that_says_how_much() -> None:
    cast = choose_cast(interview(*TWO), VOICES, {"Ann": "en-us+david", "Bob": "en-gb+david"})
    assert len(cast.warnings) == 1
    assert "Ann (pyttsx3:en-us+david) and Bob (pyttsx3:en-gb+david) sound much alike: 0.9" in cast.warnings[0]


@pytest.mark.parametrize("language", ["es", "fr", "it", "pt-BR"])
def test_people_whom_one_model_holds_are_told_apart(language: str) -> None:
    several = [v for v in VOICES if v.engine == "kokoro" and v.language == language]
    requests = dict(zip(("Ann", "Bob"), (v.id for v in several), strict=False))
    people = (("Ann", "interviewer", None, 100), ("Bob", "guest", None, 900))
    try:
        cast = choose_cast(interview(*people, language=language), VOICES, requests)
    except UsageError:
        pytest.skip("the extra `languages` is not installed")
    assert [warning for warning in cast.warnings if "alike" in warning] == []


@linux
@pytest.mark.parametrize(
    "language", ["en", "en-GB", "de", "fr", "es", "it", "pt", "pt-BR", "nl", "pl", "ru", "sv", "sw"]
)
def test_pyttsx3_has_two_speakers_of_the_language_that_differ(language: str) -> None:
    cast = choose_cast(interview(*TWO, language=language), VOICES, {}, "pyttsx3")
    ann, bob = cast.parts["Ann"].voice, cast.parts["Bob"].voice
    assert {ann.language.split("-")[0], bob.language.split("-")[0]} == {language.split("-")[0]}
    assert ann.model != bob.model
    assert {ann.gender, bob.gender} == {"male", "female"}
    assert cast.warnings == ()


@linux
@pytest.mark.parametrize(("language", "region"), [("pt-BR", "pt-BR"), ("pt", "pt"), ("en-GB", "en-GB")])
def test_the_region_is_kept_where_there_is_a_choice(language: str, region: str) -> None:
    cast = choose_cast(interview(*TWO, language=language), VOICES, {}, "pyttsx3")
    assert {part.voice.language for part in cast.parts.values()} == {region}


@linux
@pytest.mark.parametrize("engine", [None, "pyttsx3"])
def test_a_panel_of_five_has_five_voices_that_differ_and_robots_say_least(engine: str | None) -> None:
    cast = choose_cast(interview(*FIVE), VOICES, {}, engine)
    voices = [cast.parts[name].voice for name, *_ in FIVE]
    assert len({voice.id for voice in voices}) == 5
    assert all(similarity(a.timbre, b.timbre) <= TOO_ALIKE for a, b in combinations(voices, 2))
    assert cast.warnings == ()
    if engine is None:
        assert {voice.engine for voice in voices} == {"hibari", "piper"}


@linux
def test_a_crowd_is_cast_within_a_moment_and_warned_of() -> None:
    crowd = tuple((f"P{n}", "guest", None, 100 + n) for n in range(14))
    cast = choose_cast(interview(*crowd), VOICES, {})
    assert len(cast.parts) == 15
    assert cast.warnings


@pytest.mark.parametrize("people", [(("Bob", "guest", None, 9),), (("Ann", "interviewer", None, 9),), ()])
def test_a_monologue_and_a_page_without_people_have_a_voice(people: People) -> None:
    cast = choose_cast(interview(*people), VOICES, {})
    assert cast.voice(Role.NARRATOR, None).engine != "pyttsx3"


@pytest.mark.parametrize(("speed", "rate"), [(1.0, 1.0), (1.1, 1.1), (0.5, 0.5), (2.0, 2.0), (3.0, 3.0)])
def test_everybody_speaks_at_the_speed_of_the_whole(speed: float, rate: float) -> None:
    cast = choose_cast(interview(*FIVE), VOICES, {}, speed=speed)
    own = {voice.id: voice.rate for voice in VOICES}
    for voice in (part.voice for part in cast.parts.values()):
        asked = voice.rate / voice.playback  # of the engine, which takes 0.5 to 2
        assert asked == pytest.approx(min(2.0, max(0.5, own[voice.id] * rate / voice.playback)))


def test_every_part_says_why() -> None:
    cast = choose_cast(interview(*TWO), VOICES, {"Bob": "heart"}, remembered={"Ann": "joe"})
    assert [part.why for part in cast.parts.values()] == ["as before", "asked for", "Ann's voice"]
