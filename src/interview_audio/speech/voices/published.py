"""Voices that no package brings: their files, where those are published, and how to check that they are right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Voice

HIBARI = "https://huggingface.co/maureesewilliams/hibari/resolve/main/voices"
PIPER_NAME = LazyPattern(
    r"(?P<language>[a-z]{2,3})_(?P<region>[A-Z]{2})-(?P<name>\w+)-(?P<quality>x_low|low|medium|high)"
)
KOKORO = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0"
KOKORO_VOICES = {  # by what their names begin with: a language and a gender
    "af": "alloy aoede bella heart jessica kore nicole nova river sarah sky",
    "am": "adam echo eric fenrir liam michael onyx puck santa",
    "bf": "alice emma isabella lily",
    "bm": "daniel fable george lewis",
    "ef": "dora",
    "em": "alex santa",
    "ff": "siwis",
    "hf": "alpha beta",
    "hm": "omega psi",
    "if": "sara",
    "im": "nicola",
    "pf": "dora",
    "pm": "alex santa",
}
KOKORO_LANGUAGES = {
    "a": ("en-US", "American"),
    "b": ("en-GB", "British"),
    "e": ("es", ""),
    "f": ("fr", ""),
    "h": ("hi", ""),
    "i": ("it", ""),
    "p": ("pt-BR", "Brazilian"),
}
GENDERS = {"f": "female", "m": "male"}


PIPER_VOICES = {  # of each language, one or two of the best in piper's catalogue that are unlike, with their gender
    "ca": ("ca_ES-upc_ona-medium female", "ca_ES-upc_pau-x_low male"),
    "cs": ("cs_CZ-jirka-medium male",),
    "da": ("da_DK-talesyntese-medium male",),
    "de": ("de_DE-thorsten-medium male", "de_DE-kerstin-low female"),
    "el": ("el_GR-rapunzelina-low female",),
    "es": ("es_ES-davefx-medium male", "es_ES-sharvard-medium"),
    "fa": ("fa_IR-amir-medium male", "fa_IR-ganji-medium male"),
    "fi": ("fi_FI-harri-medium male",),
    "fr": ("fr_FR-siwis-medium female", "fr_FR-tom-medium male"),
    "hu": ("hu_HU-anna-medium female", "hu_HU-imre-medium male"),
    "is": ("is_IS-salka-medium female", "is_IS-steinn-medium male"),
    "it": ("it_IT-paola-medium female", "it_IT-riccardo-x_low male"),
    "nl": ("nl_NL-ronnie-medium male", "nl_BE-nathalie-medium female"),
    "no": ("no_NO-talesyntese-medium male",),
    "pl": ("pl_PL-darkman-medium male", "pl_PL-gosia-medium female"),
    "pt": ("pt_BR-faber-medium male", "pt_BR-cadu-medium male"),
    "ro": ("ro_RO-mihai-medium male",),
    "ru": ("ru_RU-irina-medium female", "ru_RU-dmitri-medium male"),
    "sk": ("sk_SK-lili-medium female",),
    "sl": ("sl_SI-artur-medium male",),
    "sv": ("sv_SE-nst-medium male", "sv_SE-lisa-medium female"),
    "tr": ("tr_TR-dfki-medium", "tr_TR-fahrettin-medium male"),
    "uk": ("uk_UA-lada-x_low female", "uk_UA-ukrainian_tts-medium"),
    "vi": ("vi_VN-vais1000-medium female",),
    "zh": ("zh_CN-huayan-medium female",),
}
PIPER_MB = {"x_low": 20, "low": 63, "medium": 63, "high": 114}
"""About what a voice of each quality weighs; the hub says it exactly before anything is downloaded."""


@dataclass(frozen=True)
class ModelFile:
    """A file of a voice: where it is published, and how to check that it is right."""

    name: str
    url: str
    size_bytes: int
    sha256: str = ""
    git_blob: str = ""  # git's SHA-1 of a small file, where no other hash is published


KOKORO_FILES = (
    ModelFile(
        "kokoro-v1.0.onnx",
        f"{KOKORO}/kokoro-v1.0.onnx",
        325_532_387,
        "7d5df8ecf7d4b1878015a32686053fd0eebe2bc377234608764cc0ef3636a6c5",
    ),
    ModelFile(
        "voices-v1.0.bin",
        f"{KOKORO}/voices-v1.0.bin",
        28_214_398,
        "bca610b8308e8d99f32e6fe4197e7ec01679264efed0cac9140fe9c29f1fbf7d",
    ),
)
"""One model and one file of voices, for all of them."""


@dataclass(frozen=True)
class Download:
    """A voice that can be downloaded, not yet measured."""

    voice: Voice
    files: tuple[ModelFile, ...]  # the model first

    @property
    def size_bytes(self) -> int:
        """The size of all its files."""
        return sum(file.size_bytes for file in self.files)


def published() -> Iterator[Download]:
    """Yield the voices known without a network: hibari's and kokoro's, except those that come in a package."""
    for name, about in _hibari_voices().items():
        voice = Voice(
            "hibari",
            name,
            about["language"],
            gender=about["gender"],
            accent=about["accent"],
            speed=120.0,
            licence="Apache-2.0",
        )
        url = f"{HIBARI}/{about['file']}"
        yield Download(voice, (ModelFile(about["file"], url, about["bytes"], about["sha256"]),))
    for start, names in KOKORO_VOICES.items():
        language, accent = KOKORO_LANGUAGES[start[0]]
        for name in names.split():
            voice = Voice(
                "kokoro",
                f"{start}_{name}",
                language,
                gender=GENDERS[start[1]],
                accent=accent,
                speed=2.0,
                licence="Apache-2.0",
            )
            yield Download(voice, KOKORO_FILES)


def piper_voices(language: str) -> tuple[tuple[Voice, int], ...]:
    """Return piper's one or two recommended voices of a language (BCP 47), with about how many megabytes each is."""
    code, _, region = language.replace("_", "-").lower().partition("-")
    found = []
    for listed in PIPER_VOICES.get(code, ()):
        name, _, gender = listed.partition(" ")
        tag, _, rest = name.partition("-")
        voice = Voice("piper", name, tag.replace("_", "-"), gender=gender or None, speed=12.0)
        found.append((voice, PIPER_MB[rest.rpartition("-")[2]]))
    return tuple(found) if not region or any(v.language.lower().endswith(region) for v, _ in found) else ()


def _hibari_voices() -> dict[str, dict[str, Any]]:
    """Return hibari's own list, which comes in its package, without the voice that the package includes."""
    spec = find_spec("hibari")
    listed = (
        Path((spec.submodule_search_locations or [""])[0], "assets", "voices.json") if spec else Path("voices.json")
    )
    try:
        voices = json.loads(listed.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: about for name, about in voices.items() if not about.get("bundled")}
