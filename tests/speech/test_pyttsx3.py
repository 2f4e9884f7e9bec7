"""The traps of pyttsx3, each on the real engine; Windows and macOS with a stand-in for their drivers, named as such."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_audio.model import Voice
from interview_audio.speech.engines import pyttsx3 as module
from interview_audio.speech.engines.pyttsx3 import CHILD, Child, DriverError, Pyttsx3Engine, tag
from interview_audio.speech.engines.soundfile import read_sound
from interview_audio.speech.work.take import trimmed

from .samples import DAVID, SHIPPED, processes

F5 = SHIPPED["pyttsx3:en-us+f5"]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the espeak-ng that comes with the package")


@pytest.fixture
def engine() -> Iterator[Pyttsx3Engine]:
    engine = Pyttsx3Engine()
    yield engine
    engine.close()


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child([sys.executable, "-P", str(CHILD)])
    yield child
    child.close()


def request(text: str, voice: str = DAVID.model, **more: object) -> dict[str, object]:
    return {"do": "speak", "text": text, "voice": voice, "rate": 1.0, "pitch": 1.0, "seconds": 10, **more}


def pid_of(engine: Pyttsx3Engine) -> int:
    assert engine._child
    return engine._child._process.pid


@linux
def test_the_first_file_of_a_process_is_there_whole_when_it_is_said_to_be(child: Child) -> None:
    text = "The first file nearly always comes after the call has returned. " * 20
    first, second = (read_sound(Path(child.ask(request(text), 20)["path"])) for _ in range(2))
    assert len(first.samples) == len(second.samples) > 2 * 22_050 * 60


@pytest.mark.soak
@linux
def test_five_hundred_sentences_in_a_row_are_each_their_own(engine: Pyttsx3Engine) -> None:
    texts = [f"Sentence {n} says {'so ' * (n % 9)}and ends." for n in range(25)]
    alone = {}
    for text in texts:
        alone[text] = len(engine.speak(text, DAVID, 1).samples)
    assert len(set(alone.values())) > 20
    for n in range(500):
        text, voice = texts[n * 7 % 25], DAVID if n % 3 else F5
        samples = engine.speak(text, voice, 1).samples
        if voice is DAVID:
            assert len(samples) == alone[text]
        else:
            assert len(samples) != alone[text]


@linux
@pytest.mark.parametrize("voice", ["nonsense", "gmw/en-us+nonsense", "gmw/en-gb+f2", ""])
def test_an_unknown_voice_is_an_error_and_not_the_last_voice(child: Child, voice: str) -> None:
    child.ask(request("Hello."), 10)
    with pytest.raises(DriverError, match="no voice"):
        child.ask(request("Hello.", voice), 10)
    assert child.ask(request("Hello."), 10)["path"]


@linux
def test_a_file_that_cannot_be_written_is_an_error(child: Child) -> None:
    path = Path(child.ask(request("Hello."), 10)["path"])
    shutil.rmtree(path.parent)
    with pytest.raises(DriverError, match="did not finish"):
        child.ask(request("Hello.", seconds=0.5), 10)


@pytest.mark.soak
@linux
def test_after_such_a_failure_the_engine_goes_on_in_a_new_process(
    engine: Pyttsx3Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(module, "START_SECONDS", 1.0)
    first = engine.speak("Hello.", DAVID, 1)
    (folder,) = tmp_path.iterdir()
    shutil.rmtree(folder)
    assert engine.speak("Hello.", DAVID, 1) == first


@pytest.mark.soak
@linux
@pytest.mark.parametrize("how", ["SIGSTOP", "SIGKILL"])
def test_a_hanging_or_dying_driver_is_ended_and_asked_once_more(
    engine: Pyttsx3Engine, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(module, "START_SECONDS", 1.0)
    first = engine.speak("Hello.", DAVID, 1)
    old = pid_of(engine)
    os.kill(old, signal.Signals[how])
    assert engine.speak("Hello.", DAVID, 1) == first
    assert pid_of(engine) != old
    assert old not in processes()


@pytest.mark.soak
def test_a_driver_that_always_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "hanging.py"
    hanging.write_text("import time; time.sleep(600)")
    monkeypatch.setattr(module, "CHILD", hanging)
    monkeypatch.setattr(module, "START_SECONDS", 0.5)
    engine = Pyttsx3Engine()
    before, start = processes(), time.monotonic()
    with pytest.raises(DriverError, match="did not answer within"):
        engine.speak("Hello.", DAVID, 1)
    assert time.monotonic() - start < 8
    assert processes() <= before


@linux
def test_standard_output_stays_clean() -> None:
    code = (
        "from interview_audio.speech import *\n"
        "with Engines() as engines:\n"
        "    voice = find_voice('en-us+f5', load_voices(), engines)\n"
        "    for n in range(5): assert engines['pyttsx3'].speak(f'Hello {n}.', voice, 1).samples\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.soak
@linux
def test_twenty_thousand_characters_are_said_whole(engine: Pyttsx3Engine) -> None:
    text = "and so it went on, and on, and on, " * 570
    start = time.monotonic()
    sound = engine.speak(text, DAVID, 1)
    assert sound.duration_ms > 700_000
    assert time.monotonic() - start < 60


@linux
def test_espeak_and_piper_live_in_one_program(engine: Pyttsx3Engine) -> None:
    from interview_audio.speech.engines.piper import PiperEngine

    piper = PiperEngine()
    for _ in range(2):
        assert engine.speak("Hello.", DAVID, 1).samples
        assert piper.speak("Hello.", SHIPPED["piper:joe"], 1).samples


@linux
def test_no_espeak_of_the_system_is_needed_or_used() -> None:
    code = (
        "import sys; sys.path.append(sys.argv[1]); from pyttsx3_child import Driver; Driver();"
        "print({line.split()[-1] for line in open('/proc/self/maps') if 'espeak' in line})"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(CHILD.parent)], capture_output=True, text=True, check=True
    )
    assert "espeakng_loader" in done.stdout
    assert "/usr/lib" not in done.stdout


@linux
def test_an_abbreviation_at_the_end_keeps_its_last_sound(engine: Pyttsx3Engine) -> None:
    heard = [trimmed(engine.speak(f"We work in the early 2010s{end}", DAVID, 1)).duration_ms for end in ("", ".", "!")]
    assert max(heard) - min(heard) < 30


def test_the_process_ends_with_whoever_started_it(child: Child) -> None:
    folder = Path(child.ask(request("Hello.", next(iter(Pyttsx3Engine()._voices))), 10)["path"]).parent
    assert child._process.stdin
    child._process.stdin.close()
    assert child._process.wait(5) == 0
    assert not folder.exists()


@pytest.mark.parametrize(
    ("code", "language"), [("en_US", "en-US"), ("en-gb-x-rp", "en-GB-x-rp"), ("de", "de"), ("zh_CN", "zh-CN"), ("", "")]
)
def test_codes_of_drivers_become_language_tags(code: str, language: str) -> None:
    assert tag(code) == language


@pytest.mark.parametrize("driver", ["sapi5", "nsss"])
class TestWithAStandInForTheDriver:
    """Not the real thing: no test here runs on Windows or macOS. The stand-in has their drivers' known ways."""

    @pytest.fixture(autouse=True)
    def stand_in(self, driver: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FAKE_DRIVER", driver)
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).with_name("fakes") / "drivers"))

    def test_utterance_after_utterance_is_spoken(self, engine: Pyttsx3Engine) -> None:
        voice = next(engine.voices())
        for text in ("One.", "Two and three.", "Four."):
            sound = engine.speak(text, voice, 1)
            assert (len(sound.samples), sound.rate_hz) == (2 * len(text) * 1600, 22_050)

    def test_voices_have_the_systems_names_and_languages(self, engine: Pyttsx3Engine, driver: str) -> None:
        voices = list(engine.voices())
        assert len(voices) == 2
        assert {voice.language for voice in voices} == ({"en-US"} if driver == "sapi5" else {"en-US", "de-DE"})
        assert all(engine.missing(voice) is None for voice in voices)

    def test_espeaks_voices_are_missing(self, engine: Pyttsx3Engine) -> None:
        assert "no voice" in str(engine.missing(DAVID))
        assert engine.missing(Voice("pyttsx3", "x", "en", model="")) is not None
