"""The lock for browser tabs: the first may edit, until it is gone or another takes over on request."""

from __future__ import annotations

import time

from interview_audio.errors import InterviewAudioError

GONE_S = 8.0
"""A tab silent for so long counts as gone; an open one reports every two seconds."""


class AnotherTabError(InterviewAudioError):
    """The interview is being edited in another tab."""


class TabLock:
    """The browser tab that may edit; at most one."""

    def __init__(self) -> None:
        """Let the first tab in."""
        self._tab = ""
        self._heard = 0.0

    def enter(self, tab: str, *, take_over: bool) -> None:
        """Let a tab edit. Raise `AnotherTabError` while another does, unless it is to `take_over`."""
        there = self._tab and self._tab != tab and time.monotonic() - self._heard < GONE_S
        if there and not take_over:
            raise AnotherTabError("This interview is open in another tab.", do="Go on there, or take over here.")
        self._tab, self._heard = tab, time.monotonic()

    def check(self, tab: str) -> None:
        """Raise `AnotherTabError` unless this is the tab that may edit."""
        if tab != self._tab:
            raise AnotherTabError("This interview was opened in another tab since.", do="Go on there, or take it back.")
        self._heard = time.monotonic()

    def leave(self, tab: str) -> None:
        """Let other tabs in, if this was the tab that may edit."""
        if tab == self._tab:
            self._tab = ""
