"""What is fuzzed beside posts: files of a show, its output state and its voices. Refusals are messages of ours."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PIL import Image

from interview_audio.document import parse_document
from interview_audio.document.slug import slug_of
from interview_audio.episode.cover.picture import fit_cover, picture_size
from interview_audio.errors import InterviewAudioError
from interview_audio.script import load_lexicon
from interview_audio.show import lock
from interview_audio.show.settings import Show, find_show, layered, settings_for
from interview_audio.show.state.output_state import OutputState
from interview_audio.show.state.sealed import SEAL
from interview_audio.speech import load_voices

FRONT = b"---\ntitle: Tides\ndate: 2024-05-01T06:30:00+02:00\nguest: [Ann, {name: Bo}]\naudio: {speed: 1.1}\n---\n"
SHOW = b'title = "Clocks"\nloudness = -19.0\n[gaps]\nanswer = [600, 900]\n[cast]\nguest = "hibari:heart"\n'
LEXICON = b'[words]\nGNOME = "guh-nome"\n[patterns]\n"v(\\\\d)" = "version"\n'
VOICE = b'engine = "piper"\nname = "joe"\nlanguage = "en-US"\nmodel = "joe.onnx"\ngain_db = 1.5\ntimbre = [0.1, 0.2]\n'
LOCK = (
    b'{\n "note": "n",\n "guid": "g",\n "episodes": {\n  "a": {"guid": "x", "number": 1, "first_seen": '
    b'"2024-05-01T00:00:00+00:00", "post": "a.md", "words": "w:abcdef"}\n },\n "voices": {\n  "Ann": "a:b"\n }\n}\n'
)


def spliced(base: bytes, data: bytes) -> bytes:
    """Return the file with the data in it, at a place and over a length that its first bytes choose."""
    at, over = (data[0] * len(base) // 256, data[1] // 4) if len(data) > 1 else (0, 0)
    return base[:at] + data[2:200] + base[at + over :]


def front_matter(data: bytes) -> None:
    """Whatever a post says of itself has the types of `PostInfo`, a slug, and settings that are checked."""
    with suppress(InterviewAudioError):
        document = parse_document(spliced(FRONT, data) + b"Hi.\n", path=Path("post.md"), format="markdown")
        assert slug_of(document).isascii()
        assert document.info.published is None or document.info.published.tzinfo is not None
        settings_for(document, Show(), {}, Path())


def _in_file(name: str, base: bytes, read: Callable[[Path], object]) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(spliced(base, data))
            with suppress(InterviewAudioError):
                read(path)

    return target


def _memory(path: Path) -> object:
    content = path.read_bytes()
    content += SEAL + hashlib.sha256(content).hexdigest().encode() + b'"}'
    state = OutputState(path.parent, "1")
    for name in ("posts.json", "notes.json", "lock.json", "episodes/a.json", "files/a.json"):
        place = state.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return state.posts(path.parent), state.records(), state.lock(), state.note("x"), state.files("a")


def picture(data: bytes) -> None:
    """A broken picture is refused, or fitted."""
    made = io.BytesIO()
    Image.new("RGB", (600, 600), "teal").save(made, "PNG" if data[:1] < b"\x80" else "JPEG")
    _in_file("a.jpg", made.getvalue(), lambda path: (picture_size(path), fit_cover(path)))(data)


FILE_TARGETS: dict[str, Callable[[bytes], None]] = {
    "front_matter": front_matter,
    "show_toml": _in_file("show.toml", SHOW, lambda path: layered(find_show(path.parent).layer)),
    "lock": _in_file("show.lock.json", LOCK, lambda path: lock.serialise(lock.load(path))),
    "memory": _in_file(
        "x", json.dumps({"version": "1", "content": {"a.md": {"digest": "d", "reason": "r"}}}).encode()[:-1], _memory
    ),
    "lexicon": _in_file("lexicon.toml", LEXICON, lambda path: load_lexicon([path])),
    "voice": _in_file("a.toml", VOICE, lambda path: load_voices(path.parent)),
    "picture": picture,
}
