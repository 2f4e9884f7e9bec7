"""Limits on a server's connections: half-open, idle and stalled ones are closed, so that others are served."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

HEADERS_WITHIN_S = 10.0
"""Time limit from the start of a connection, or the end of its last response, to the end of a request."""

WHOLE = ("DONE", "MUST_CLOSE", "CLOSED", "ERROR")
"""The h11 states of a client that has sent its whole request."""

STALLED_S = 120.0
"""Time limit for a client that reads nothing; a player that pauses for longer requests the rest again."""

MOST_WAITING = 256
"""Maximum number of connections without a whole request; beyond it, the oldest is closed."""


class BoundedProtocol(H11Protocol):
    """HTTP/1.1 with a time limit for requests and for reading responses, and a limit on waiting clients."""

    _waiting: ClassVar[OrderedDict[BoundedProtocol, None]] = OrderedDict()

    def __init__(self, *args: Any, **options: Any) -> None:
        """Take uvicorn's arguments."""
        super().__init__(*args, **options)
        self._deadline: asyncio.TimerHandle | None = None
        self._stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start waiting for a request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Handle received data; stop waiting once a request is complete."""
        super().data_received(data)
        if repr(self.conn.their_state) in WHOLE:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Start waiting for the next request."""
        super().on_response_complete()
        if not self.transport.is_closing():
            self._wait()

    def pause_writing(self) -> None:
        """Start the time limit of a client that reads nothing."""
        super().pause_writing()
        self._stalled = self.loop.call_later(STALLED_S, self.transport.abort)

    def resume_writing(self) -> None:
        """End the time limit of a client that reads again."""
        super().resume_writing()
        self._forget_stall()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_waiting()
        self._forget_stall()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(HEADERS_WITHIN_S, self.transport.abort)
        self._waiting[self] = None
        if len(self._waiting) > MOST_WAITING:
            oldest, _ = self._waiting.popitem(last=False)
            oldest.transport.abort()

    def _stop_waiting(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None
        self._waiting.pop(self, None)

    def _forget_stall(self) -> None:
        if self._stalled:
            self._stalled.cancel()
            self._stalled = None
