"""Run ffmpeg, which the imageio-ffmpeg wheel brings; the only user of both."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

import imageio_ffmpeg

from interview_audio.errors import AudioError
from interview_audio.languages.lazy_pattern import LazyPattern

QUIET = ("-hide_banner", "-nostdin", "-nostats")
REPRODUCIBLE = ("-fflags", "+bitexact", "-flags", "+bitexact")  # no version, no time of writing
PIECE_BYTES = 1 << 18
TIMEOUT_S = 3600.0  # measuring ten hours of sound took two minutes
# Errors of all; of the remarks those on the frames of an MP3, others are on covers and channel layouts.
COMPLAINT = LazyPattern(r"\[(error|fatal|panic)\]|mp3\b[^\]]*\] \[warning\]")
REINSTALL = "Install it again: pip install --force-reinstall imageio-ffmpeg"


@dataclass(frozen=True, slots=True)
class SoundMeasurement:
    """The measurements of a file that was decoded from start to end."""

    duration_ms: int
    loudness_lufs: float  # integrated; -70 where there is nothing to hear
    range_lu: float  # loudness range
    peak_dbtp: float  # true peak; -inf for digital silence
    rate_hz: int
    channels: int
    complaints: tuple[str, ...]  # of the decoder


@cache
def executable() -> str:
    """Return the path of ffmpeg; raise `AudioError` if there is none."""
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise AudioError("There is no ffmpeg.", do=REINSTALL) from error


def measure_file(path: Path, *, true_peak: bool = True) -> SoundMeasurement:
    """Decode the whole file and measure it by EBU R 128; raise `AudioError` if it holds no sound.

    Without `true_peak` the sample peak is measured, which takes a third of the time.
    """
    measure = (
        f"ebur128=peak={'true' if true_peak else 'sample'}:framelog=verbose"  # else a line for every tenth of a second
    )
    result = _run(
        "-progress",
        "pipe:1",
        "-loglevel",
        "level+info",
        "-i",
        _address(path),
        "-map",
        "0:a:0",
        "-af",
        measure,
        "-f",
        "null",
        "-",
    )
    log = result.stderr
    summary = log.rpartition("Summary:")[2]
    figures = [re.search(rf"\b{name}:\s+(\S+)", summary) for name in ("I", "LRA", "Peak")]
    stream = re.search(r"Stream .*?: Audio: .*?(\d+) Hz, (mono|stereo)", log)
    end = re.findall(r"^out_time_us=(\d+)", result.stdout, re.MULTILINE)
    if result.returncode or not all(figures) or not end or not stream:
        raise _undecodable(log, path)
    loudness, spread, peak = (float(found[1]) for found in figures if found)
    complaints = tuple(line for line in log.splitlines() if COMPLAINT.search(line))
    return SoundMeasurement(
        round(int(end[-1]) / 1000), loudness, spread, peak, int(stream[1]), 1 + (stream[2] == "stereo"), complaints
    )


def decode(path: Path, rate_hz: int, *, channels: int = 1, longest_s: float | None = None) -> Iterator[bytes]:
    """Decode a file to 16-bit samples, a few seconds at a time; raise `AudioError` if it doesn't decode."""
    command = [executable(), *QUIET, "-v", "error", "-i", _address(path), "-map", "0:a:0"]
    command += ["-t", str(longest_s)] if longest_s else []
    command += ["-ac", str(channels), "-ar", str(rate_hz), "-f", "s16le", "-"]
    with tempfile.TemporaryFile() as log:  # no pipe: a full one that nobody reads would stop ffmpeg
        with _starting():
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log)
        with process:
            assert process.stdout
            try:
                while piece := process.stdout.read(PIECE_BYTES):
                    yield piece
            except BaseException:  # the reader has enough, or Ctrl-C
                process.kill()
                raise
        log.seek(0)
        if process.returncode:
            raise _undecodable(log.read().decode("utf-8", "replace"), path)


def decode_frames(data: bytes) -> bytes:
    """Decode MP3 frames to 32-bit float samples, which show peaks above full scale; raise `AudioError` if it fails."""
    with _starting():
        result = subprocess.run(
            [executable(), *QUIET, "-v", "error", "-f", "mp3", "-i", "-", "-f", "f32le", "-"],
            input=data,
            capture_output=True,
            check=False,
        )
    if result.returncode or len(result.stdout) < len(data) or len(result.stdout) % 4:
        raise _undecodable(result.stderr.decode("utf-8", "replace"), None)
    return result.stdout


@contextmanager
def open_encoder(path: Path, sound: tuple[str, ...], arguments: tuple[str, ...]) -> Iterator[IO[bytes]]:
    """Open a pipe that encodes raw sound to `path`; raise `AudioError` if ffmpeg fails."""
    command = [executable(), *QUIET, "-v", "error", *sound, "-i", "-", *arguments, *REPRODUCIBLE, "-y", _address(path)]
    with tempfile.TemporaryFile() as log:
        with _starting():
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log)
        with process:
            assert process.stdin
            try:
                yield process.stdin
                process.stdin.close()
            except BrokenPipeError:
                pass  # it has stopped reading: its exit code and its log say why
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            log.seek(0)
            raise _failed(log.read().decode("utf-8", "replace"))


def remux(source: Path, path: Path, details: Path, picture: Path | None, arguments: tuple[str, ...]) -> None:
    """Copy the sound of `source` to `path` without re-encoding, with the metadata of `details` and a picture."""
    inputs = ["-i", _address(source), "-f", "ffmetadata", "-i", _address(details)]
    maps = ["-map", "0:a", "-map_metadata", "1", "-map_chapters", "1"]
    if picture:
        inputs += ["-i", _address(picture)]
        maps += ["-map", "2:v", "-disposition:v:0", "attached_pic"]
    result = _run("-v", "error", *inputs, *maps, "-c", "copy", *arguments, *REPRODUCIBLE, "-y", _address(path))
    if result.returncode:
        raise _failed(result.stderr)


def read_metadata(path: Path) -> str:
    """Return the metadata and chapters of any file in ffmpeg's metadata format."""
    # Ogg holds them with the sound instead of the whole.
    metadata = ("-map_metadata", "0:s:a:0") if path.suffix in (".opus", ".ogg") else ()
    result = _run("-v", "error", "-i", _address(path), *metadata, "-f", "ffmetadata", "-")
    if result.returncode:
        raise _undecodable(result.stderr, path)
    return result.stdout


def _failed(log: str) -> AudioError:
    cause = next((line.strip() for line in log.splitlines() if line.strip()), "it says nothing")
    cause = re.sub(r"^\[[^\]]* @ 0x\w+\] ", "", cause).rstrip(".")
    return AudioError(f"ffmpeg failed: {cause}.", do=f"Make room on the disk, or {REINSTALL[0].lower()}{REINSTALL[1:]}")


def version() -> str:
    """Return the version of ffmpeg; raise `AudioError` if it doesn't run."""
    result = _run("-version", timeout_s=30)
    found = re.match(r"ffmpeg version (\S+)", result.stdout)
    if result.returncode or not found:
        raise AudioError(f"{executable()} is not a working ffmpeg.", do=REINSTALL)
    return found[1]


def _run(*arguments: str, timeout_s: float = TIMEOUT_S) -> subprocess.CompletedProcess[str]:
    with _starting():
        try:
            return subprocess.run(
                [executable(), *QUIET, *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                encoding="utf-8",
                errors="replace",
                timeout=timeout_s,
            )
        except subprocess.TimeoutExpired as error:
            raise AudioError(f"ffmpeg did not finish within {timeout_s:.0f} seconds.", do=REINSTALL) from error


@contextmanager
def _starting() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise AudioError(f"ffmpeg does not start: {error.strerror or error}.", do=REINSTALL) from error


def _undecodable(log: str, path: Path | None) -> AudioError:
    return AudioError(f"The sound cannot be decoded: {_last_line(log)}", do="Render it again.", path=path)


def _address(path: Path) -> str:
    # Without the protocol a name such as `a:b.mp3` is taken for one.
    return f"file:{path}"


def _last_line(log: str) -> str:
    lines = [line for line in log.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "ffmpeg says nothing"
