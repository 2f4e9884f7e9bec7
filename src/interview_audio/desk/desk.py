"""What the page can ask for, as functions of JSON."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from interview_audio.desk.listening import Listening
from interview_audio.desk.outline import choices, outline
from interview_audio.desk.pronunciation import keep, said_now, with_entry
from interview_audio.desk.rendering import Rendering
from interview_audio.desk.session import Session
from interview_audio.desk.state import NARRATOR
from interview_audio.desk.tabs import Tabs
from interview_audio.errors import InterviewAudioError, UsageError
from interview_audio.model import Cast
from interview_audio.show.publish.podcast_files import write_pages
from interview_audio.speech import find_voice

Asked = Mapping[str, Any]
Answer = dict[str, Any]


class Desk:
    """One session, its voices, and the episode that is made of it."""

    def __init__(self, session: Session, listening: Listening, rendering: Rendering) -> None:
        """`listening` speaks single turns, `rendering` makes the episode."""
        self.session, self.listening, self.rendering = session, listening, rendering
        self._tabs = Tabs()
        self._is_warm = self._ending = False
        self._warming: threading.Thread | None = None
        self.actions: Mapping[str, Callable[[Asked], Answer]] = {
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
        """Speak a word in every voice of the cast, so that the first turn somebody asks for is heard at once."""
        for voice in dict.fromkeys(part.voice.id for part in cast.parts.values()):
            if self._ending or self.listening.is_wanted:  # nobody waits for a word that nobody asked for
                return
            item = {"id": "i0", "who": NARRATOR, "confidence": 1, "parts": [{"runs": [{"t": "Listen."}]}]}
            with suppress(InterviewAudioError):  # whoever asks for a turn in that voice is told
                self._speak({"state": {**state, "items": [item]}, "voice": voice})

    def end(self) -> None:
        """Stop all work; what was spoken is kept."""
        self._ending = True
        self.rendering.stop()
        if self._warming:
            self._warming.join()

    def episode_file(self, name: str) -> Path | None:
        """Return a file of the episode that was made here, or one that lies beside it under its slug."""
        episode = self.rendering.episode
        if episode is None or not name.startswith(f"{episode.slug}.") or "/" in name or "\\" in name:
            return None
        path = self.rendering.output / name
        return path if path.is_file() and not path.is_symlink() else None

    def _for_tab(self, action: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
        def checked(asked: Asked) -> Answer:
            self._tabs.check(str(asked.get("tab")))
            return action(asked)

        return checked

    def _open(self, asked: Asked) -> Answer:
        self._tabs.enter(str(asked.get("tab")), take_over=bool(asked.get("takeOver")))
        return self.session.opened()

    def _choices(self, asked: Asked) -> Answer:
        return {"choices": list(choices(self.session.context.voices, str(asked.get("language"))))}

    def _leave(self, asked: Asked) -> Answer:
        self._tabs.leave(str(asked.get("tab")))
        return {}

    def _keep_draft(self, asked: Asked) -> Answer:
        self.session.keep_draft(_state(asked))
        return {}

    def _outline(self, asked: Asked) -> Answer:
        planned, ids = self.session.plan(_state(asked))
        if not self._is_warm:
            self._is_warm = True
            self._warming = threading.Thread(target=self._warm_up, args=(_state(asked), planned.cast), daemon=True)
            self._warming.start()
        return outline(planned, ids, _state(asked)["people"])

    def _listen(self, asked: Asked) -> Answer:
        with self.listening.wanted():
            return self._speak(asked)

    def _speak(self, asked: Asked) -> Answer:
        """Speak the only item of a state in a voice."""
        interview, _ = self.session.read(_state(asked))
        session, context = self.session, self.session.context
        if entry := asked.get("entry"):
            context = replace(context, lexicon=with_entry(entry, interview.language, context.lexicon))
        name, heard = self.listening.speak(interview, session.settings, context, str(asked.get("voice") or ""))
        return {"sound": f"sound/{name}", "lengthMs": heard.duration_ms, "sentences": list(heard.sentences)}

    def _word(self, asked: Asked) -> Answer:
        """Return how a word is said in the voice of whoever says it."""
        context, language = self.session.context, str(_state(asked).get("language"))
        voice = find_voice(str(asked.get("voice") or ""), context.voices)
        return dict(said_now(str(asked.get("written")), language, context.lexicon, voice))

    def _keep_word(self, asked: Asked) -> Answer:
        session = self.session
        agreed, language = bool(asked.get("write")), str(asked.get("language"))
        kept = keep(asked.get("entry") or {}, language, session.context.show, session.post.parent, agreed=agreed)
        if agreed:
            session.load_context()
        return dict(kept)

    def _save(self, asked: Asked) -> Answer:
        note = self.session.save(_state(asked), overwrite=bool(asked.get("overwrite")))
        return {"file": self.session.target.name, "note": note}

    def _render(self, asked: Asked) -> Answer:
        planned, _ = self.session.plan(_state(asked))
        self.rendering.start(
            planned, lambda plan, episode: write_pages(plan, episode, self.rendering.output, force=self.rendering.force)
        )
        return self.rendering.report()

    def _stop(self, _: Asked) -> Answer:
        self.rendering.stop()
        return self.rendering.report()

    def _close(self, asked: Asked) -> Answer:
        if asked.get("discard"):
            self.session.forget_draft()
        threading.Thread(target=self.rendering.stop, daemon=True).start()
        return {}


def _state(asked: Asked) -> dict[str, Any]:
    state = asked.get("state")
    if not isinstance(state, dict):
        raise UsageError("The page sent no interview.", do="Load it again.")
    return state
