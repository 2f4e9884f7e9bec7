"""Transcripts, as they are written and as other programs read them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_audio.episode.metadata.text import plain
from interview_audio.episode.metadata.transcripts import read_webvtt, srt, transcript_json, webvtt
from interview_audio.model import Cue

CUES = (
    Cue(0, 1_900, None, "Welcome."),
    Cue(2_500, 6_001, "Ann Askew", "What is 1 < 2 & why does everybody ask such a question --> today?"),
    Cue(6_300, 7_000, "Ben <B> Böhm", "Incomprehensibilities of internationalisation."),
    Cue(3_600_000, 3_601_500, "Ben <B> Böhm", "Yes."),
)

VTT = """\
WEBVTT

NOTE A & B (en)

1
00:00:00.000 --> 00:00:01.900
Welcome.

2
00:00:02.500 --> 00:00:06.001
<v Ann Askew>What is 1 &lt; 2 &amp; why does everybody ask such a
question --&gt; today?

3
00:00:06.300 --> 00:00:07.000
<v Ben &lt;B&gt; Böhm>Incomprehensibilities of
internationalisation.

4
01:00:00.000 --> 01:00:01.500
<v Ben &lt;B&gt; Böhm>Yes.
"""

SRT = """\
1
00:00:00,000 --> 00:00:01,900
Welcome.

2
00:00:02,500 --> 00:00:04,849
Ann Askew: What is 1 < 2
& why does everybody ask

3
00:00:04,849 --> 00:00:06,001
such a question → today?

4
00:00:06,300 --> 00:00:06,750
Ben <B> Böhm:
Incomprehensibilities of

5
00:00:06,750 --> 00:00:07,000
internationalisation.

6
01:00:00,000 --> 01:00:01,500
Yes.
"""


def test_webvtt() -> None:
    assert webvtt(CUES, "A & B", "en") == VTT


def test_srt() -> None:
    assert srt(CUES) == SRT


def test_json() -> None:
    assert json.loads(transcript_json(CUES[:2])) == {
        "version": "1.0.0",
        "segments": [
            {"startTime": 0.0, "endTime": 1.9, "body": "Welcome."},
            {"speaker": "Ann Askew", "startTime": 2.5, "endTime": 6.001, "body": CUES[1].text},
        ],
    }


texts = st.text().filter(lambda text: bool(plain(text)))
names = st.none() | texts


@st.composite
def cue_lists(draw: st.DrawFn) -> list[Cue]:
    cues, at = [], 0
    for speaker, text, wait, length in draw(
        st.lists(st.tuples(names, texts, st.integers(0, 5_000), st.integers(1, 400_000)), max_size=8)
    ):
        cues.append(Cue(at + wait, at + wait + length, speaker, text))
        at += wait + length
    return cues


@given(cue_lists(), st.text(), st.sampled_from(["en", "pt-BR"]))
def test_webvtt_reads_back_with_nothing_lost(cues: list[Cue], title: str, language: str) -> None:
    found = read_webvtt(webvtt(cues, title, language))
    assert [(c.start_ms, c.end_ms, c.speaker or "") for c in found] == [
        (c.start_ms, c.end_ms, plain(c.speaker or "")) for c in cues
    ]
    # scripts without spaces get line breaks that read back as such
    assert ["".join(c.text.split()) for c in found] == ["".join(plain(c.text).split()) for c in cues]


@given(cue_lists())
def test_lines_of_webvtt_are_at_most_65_characters(cues: list[Cue]) -> None:
    for line in webvtt(cues, "T", "en").splitlines()[3:]:
        words = re.sub(r"^<v [^>]*>", "", line)
        assert len(words) <= 65 or " " not in words or "-->" in words


@given(cue_lists())
def test_cards_of_srt_keep_to_the_size_lose_nothing_and_ascend(cues: list[Cue]) -> None:
    blocks = re.findall(r"(\d+)\n([\d:,]+) --> ([\d:,]+)\n(.*(?:\n.+)?)(?:\n\n|\n$)", srt(cues))
    assert [int(number) for number, *_ in blocks] == list(range(1, len(blocks) + 1))
    times = [time for _, start, end, _ in blocks for time in (start, end)]
    assert times == sorted(times)
    assert all(len(line) <= 32 or " " not in line for *_, text in blocks for line in text.split("\n"))
    assert all(text.count("\n") <= 1 for *_, text in blocks)
    said, speaking = "", None
    for cue in cues:
        name = plain(cue.speaker or "")
        said += f"{name}:" if name and name != speaking else ""
        said += plain(cue.text).replace("-->", "→")
        speaking = name
    assert "".join("".join(text for *_, text in blocks).split()) == "".join(said.split())


@given(cue_lists())
def test_json_can_be_read_whatever_is_said(cues: list[Cue]) -> None:
    segments = json.loads(transcript_json(cues).encode("utf-8"))["segments"]
    assert [segment["body"] for segment in segments] == [plain(cue.text) for cue in cues]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n00:01.000 --> 00:02.500 align:start\n<v.loud Ann>Hello <b>there</b>",
        "WEBVTT - title\r\n\r\nSTYLE\r\n::cue {}\r\n\r\nid\r\n00:00:01.000 --> 00:00:02.500\r\n<v Ann>Hello there\r\n",
    ],
)
def test_webvtt_of_other_programs_is_read(text: str) -> None:
    assert read_webvtt(text) == [Cue(1000, 2500, "Ann", "Hello there")]


PARSE = """
const { WebVTTParser } = require("webvtt-parser");
const text = require("fs").readFileSync(0, "utf8");
const { cues, errors } = new WebVTTParser().parse(text, "metadata");
const starts = cues.map((cue) => Math.round(cue.startTime * 1000));
console.log(JSON.stringify({ starts, errors: errors.map((e) => `${e.line}: ${e.message}`) }));
"""


@pytest.mark.client
@pytest.mark.parametrize(
    "text", ["What?", "كيف بدأت العمل؟", "你是怎么开始的？" * 20, "<b>&amp;</b> --> NOTE\tSTYLE", "🎙️ " * 40]
)
def test_the_parser_of_the_specification_finds_nothing(text: str) -> None:
    modules = Path(__file__).resolve().parents[1] / "feed"
    if not (modules / "node_modules/webvtt-parser").is_dir() or not shutil.which("node"):
        why = "needs the npm package webvtt-parser: npm install --prefix tests/feed"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    cues = (*CUES, Cue(3_602_000, 3_603_000, text[:40], text))
    written = webvtt(cues, text, "en")
    command = ["node", "-e", PARSE]
    said = subprocess.run(command, cwd=modules, input=written, encoding="utf-8", capture_output=True, check=True).stdout
    assert json.loads(said) == {"starts": [cue.start_ms for cue in cues], "errors": []}
