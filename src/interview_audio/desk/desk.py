"""The actions of the page, as functions from JSON to JSON."""

from __future__ import annotations

import shlex
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from interview_audio.desk.outline import choices, downloads, outline
from interview_audio.desk.preview import TurnPreview
from interview_audio.desk.pronunciation import current_pronunciation, save_entry, with_entry
from interview_audio.desk.rendering import Rendering
from interview_audio.desk.session import Session
from interview_audio.desk.state import NARRATOR
from interview_audio.desk.tab_lock import TabLock
from interview_audio.errors import InterviewAudioError, UsageError
from interview_audio.model import Cast
from interview_audio.show.publish.episode_pages import write_pages
from interview_audio.speech import find_voice

Request = Mapping[str, Any]
Answer = dict[str, Any]


class Desk:
    """A session, the preview of its turns, and the rendering of its episode."""

    def __init__(self, session: Session, preview: TurnPreview, rendering: Rendering) -> None:
        """`preview` speaks single turns, `rendering` makes the episode."""
        self.session, self.preview, self.rendering = session, preview, rendering
        self._tabs = TabLock()
        self._is_warm = self._ending = False
        self._warming: threading.Thread | None = None
        self.actions: Mapping[str, Callable[[Request], Answer]] = {
            "open": self._open,
            "leave": self._leave,
            "alive": self._for_tab(lambda _: {}),
            "draft": self._for_tab(self._keep_draft),
            "choices": self._for_tab(self._choices),
            "outline": self._for_tab(self._outline),
            "listen": self._for_tab(self._listen),
            "word": self._for_tab(self._word),
            "keep-word": self._for_tab(self._keep_word),
            "save": self._for_tab(self._save),
            "render": self._for_tab(self._render),
            "progress": self._for_tab(lambda _: self.rendering.report()),
            "stop": self._for_tab(self._stop),
            "close": self._for_tab(self._close),
        }

    def _warm_up(self, state: Mapping[str, Any], cast: Cast) -> None:
        """Speak a word in every voice of the cast, so that the first turn asked for is heard without delay."""
        for voice in dict.fromkeys(part.voice.id for part in cast.parts.values()):
            if self._ending or self.preview.is_wanted:  # a person's request must not wait for this
                return
            item = {"id": "i0", "who": NARRATOR, "confidence": 1, "parts": [{"runs": [{"t": "Listen."}]}]}
            with suppress(InterviewAudioError):  # reported when a turn in that voice is asked for
                self._speak({"state": {**state, "items": [item]}, "voice": voice})

    def end(self) -> None:
        """Stop all work; what was spoken is kept."""
        self._ending = True
        self.rendering.stop()
        if self._warming:
            self._warming.join()

    def episode_file(self, name: str) -> Path | None:
        """Return a file of the episode rendered here, or one beside it with its slug."""
        episode = self.rendering.episode
        if episode is None or not name.startswith(f"{episode.slug}.") or "/" in name or "\\" in name:
            return None
        path = self.rendering.output / name
        return path if path.is_file() and not path.is_symlink() else None

    def _for_tab(self, action: Callable[[Request], Answer]) -> Callable[[Request], Answer]:
        def checked(asked: Request) -> Answer:
            self._tabs.check(str(asked.get("tab")))
            return action(asked)

        return checked

    def _open(self, asked: Request) -> Answer:
        self._tabs.enter(str(asked.get("tab")), take_over=bool(asked.get("takeOver")))
        return self.session.initial_state()

    def _choices(self, asked: Request) -> Answer:
        self.session.load_context()  # a voice may have been added meanwhile
        voices, language = self.session.context.voices, str(asked.get("language"))
        show = self.session.context.show
        return {
            "choices": list(choices(voices, language)),
            "downloads": list(downloads(voices, language)),
            "addTo": f" --folder {shlex.quote(str(show.parent / 'voices'))}" if show else "",
        }

    def _leave(self, asked: Request) -> Answer:
        self._tabs.leave(str(asked.get("tab")))
        return {}

    def _keep_draft(self, asked: Request) -> Answer:
        self.session.keep_draft(_state(asked))
        return {}

    def _outline(self, asked: Request) -> Answer:
        planned, ids = self.session.plan(_state(asked))
        if not self._is_warm:
            self._is_warm = True
            self._warming = threading.Thread(target=self._warm_up, args=(_state(asked), planned.cast), daemon=True)
            self._warming.start()
        return outline(planned, ids, _state(asked)["people"])

    def _listen(self, asked: Request) -> Answer:
        with self.preview.wanted():
            return self._speak(asked)

    def _speak(self, asked: Request) -> Answer:
        """Speak the only item of a state in a voice."""
        interview, _ = self.session.read(_state(asked))
        session, context = self.session, self.session.context
        if entry := asked.get("entry"):
            context = replace(context, lexicon=with_entry(entry, interview.language, context.lexicon))
        start = asked.get("start")
        name, heard = self.preview.speak(
            interview, session.settings, context, str(asked.get("voice") or ""), start if isinstance(start, int) else 0
        )
        return {
            "sound": f"sound/{name}",
            "lengthMs": heard.duration_ms,
            "sentences": list(heard.sentences),
            "following": heard.following,
        }

    def _word(self, asked: Request) -> Answer:
        """Return how the speaker's voice pronounces a word."""
        context, language = self.session.context, str(_state(asked).get("language"))
        voice = find_voice(str(asked.get("voice") or ""), context.voices)
        return dict(current_pronunciation(str(asked.get("written")), language, context.lexicon, voice))

    def _keep_word(self, asked: Request) -> Answer:
        session = self.session
        agreed, language = bool(asked.get("write")), str(asked.get("language"))
        kept = save_entry(asked.get("entry") or {}, language, session.context.show, session.post.parent, agreed=agreed)
        if agreed:
            session.load_context()
        return dict(kept)

    def _save(self, asked: Request) -> Answer:
        note = self.session.save(_state(asked), overwrite=bool(asked.get("overwrite")))
        return {"file": self.session.target.name, "note": note}

    def _render(self, asked: Request) -> Answer:
        planned, _ = self.session.plan(_state(asked))
        self.rendering.start(
            planned, lambda plan, episode: write_pages(plan, episode, self.rendering.output, force=self.rendering.force)
        )
        return self.rendering.report()

    def _stop(self, _: Request) -> Answer:
        self.rendering.stop()
        return self.rendering.report()

    def _close(self, asked: Request) -> Answer:
        if asked.get("discard"):
            self.session.forget_draft()
        threading.Thread(target=self.rendering.stop, daemon=True).start()
        return {}


def _state(asked: Request) -> dict[str, Any]:
    state = asked.get("state")
    if not isinstance(state, dict):
        raise UsageError("The page sent no interview.", do="Load it again.")
    return state
