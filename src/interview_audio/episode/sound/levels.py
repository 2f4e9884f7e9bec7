"""Set the gain of every voice in an episode: from its calibration first, then corrected by measurement."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from interview_audio.episode.sound.encoding import PEAK_DBTP
from interview_audio.episode.sound.mixing import VoiceProcessing
from interview_audio.errors import AudioError
from interview_audio.model import Voice

REFERENCE_LUFS = -19.0  # what a voice's own gain brings it to
STEREO_LU = 3.0
TOLERANCE_LU = 1.0  # of a finished file
BALANCED_LU = 0.5  # a voice further off than this is corrected: two of them stay within 1 LU of each other
NEAR_LU = 0.7  # the turns together are brought as near to the target, so that the file's own measure is in tolerance
MARGIN_DB = 0.3  # by which a ceiling that was too high is lowered beyond what was measured
GAIN_STEP_DB = 0.5  # of all gains: a turn that is encoded once serves in episodes that differ by less
CEILING_DBFS = -4.5  # what the limiter keeps to: so far below `SAFE_DBTP` no turn is decoded to know its peak
GAIN_LIMIT_DB = 40.0  # a voice that needs more is broken, not quiet


def target_lufs(loudness: float, channels: int) -> float:
    """Return the loudness a meter has to show: mono measures 3 LU less than two channels that sound as loud."""
    return loudness + STEREO_LU * (channels - 1)


@dataclass(frozen=True)
class Levels:
    """The target loudness and the gains to reach it, constant per voice so that no sentence jumps."""

    target_lufs: float
    gains_db: Mapping[Voice, float] = field(default_factory=dict)  # of voices that needed another than their own
    ceiling_dbfs: float = CEILING_DBFS

    def processing(self, voice: Voice) -> VoiceProcessing:
        """Return the processing of a take in this voice."""
        return VoiceProcessing(self._gain_db(voice), self.ceiling_dbfs)

    def balanced(self, heard_lufs: Mapping[Voice, float]) -> Levels:
        """Return levels with every voice that is off the target by more than 0.5 LU brought to it."""
        changes = {
            voice: _stepped(self._gain_db(voice) + _limited(self.target_lufs - lufs))
            for voice, lufs in heard_lufs.items()
            if math.isfinite(lufs) and abs(self.target_lufs - lufs) > BALANCED_LU
        }
        return replace(self, gains_db={**self.gains_db, **changes}) if changes else self

    def corrected(self, heard_lufs: float, peak_dbtp: float, voices: Iterable[Voice]) -> Levels:
        """Return levels with all voices moved by the error of the whole, and the ceiling lowered by the excess.

        Returns `self` if both are within tolerance.
        """
        missing_db = _limited(self.target_lufs - heard_lufs)
        excess_db = peak_dbtp - PEAK_DBTP
        if abs(missing_db) <= NEAR_LU and excess_db <= 0:
            return self
        return replace(
            self,
            gains_db={voice: _stepped(self._gain_db(voice) + missing_db) for voice in voices},
            ceiling_dbfs=self.ceiling_dbfs - (excess_db + MARGIN_DB if excess_db > 0 else 0.0),
        )

    def faults(self, heard_lufs: float, peak_dbtp: float) -> list[str]:
        """Return what is out of tolerance, with figures."""
        faults = []
        if not abs(heard_lufs - self.target_lufs) <= TOLERANCE_LU:
            faults.append(f"its loudness is {heard_lufs:.1f} LUFS instead of {self.target_lufs:.1f}")
        if peak_dbtp > PEAK_DBTP:
            faults.append(f"its true peak is {peak_dbtp:.1f} dBTP, above {PEAK_DBTP:.1f}")
        return faults

    def _gain_db(self, voice: Voice) -> float:
        return self.gains_db.get(voice, _stepped(voice.gain_db + self.target_lufs - REFERENCE_LUFS))


def _stepped(db: float) -> float:
    return round(db / GAIN_STEP_DB) * GAIN_STEP_DB


def _limited(db: float) -> float:
    if abs(db) > GAIN_LIMIT_DB:
        raise AudioError(
            f"The sound is {abs(db):.0f} dB too {'quiet' if db > 0 else 'loud'} to be corrected.",
            do="Listen to the voices with `interview-audio voices say`.",
        )
    return db
