"""One interview on the desk: reading, drafts and saving."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from interview_audio.desk.drafts import Drafts
from interview_audio.desk.front_matter import front_matter
from interview_audio.desk.state import State, from_state, to_state
from interview_audio.document import is_address, parse_document, read_document
from interview_audio.document.post.info import post_info
from interview_audio.document.slug import slug_of
from interview_audio.episode.files import write
from interview_audio.episode.lockfile import hold_lock
from interview_audio.errors import InterviewAudioError, NotAnInterviewError, OutputError, UsageError
from interview_audio.interview import to_canonical, understand
from interview_audio.interview.canonical_reading import is_canonical
from interview_audio.interview.page.omissions import BY_KIND
from interview_audio.interview.title import source_of, title_of
from interview_audio.languages.detection import detected
from interview_audio.model import Document, Interview, Person, Role, Skipped, Turn
from interview_audio.produce import Plan, plan, read_post
from interview_audio.show.context import Contexts

ENDING = ".interview.md"


class FileChangedError(InterviewAudioError):
    """The corrected interview was changed by another program since it was opened; the user has to decide."""


class Session:
    """An interview that is being edited. The post is read once and never written."""

    def __init__(self, post: str, flags: Mapping[str, Any], drafts: Path) -> None:
        """Read the post, or the corrected interview beside it.

        `flags` are settings that override those of the show and the post; `drafts` is the folder for unsaved work.
        Raises what reading raises, and `UsageError` if a foreign file is in the place of the corrected interview.
        """
        document = read_post(post if is_address(post) else Path(post))
        assert document.path
        self.post, self.slug = document.path, slug_of(document).removesuffix(".interview")
        self.from_web = is_address(post)
        self.target = _target(document)
        if self.target != document.path and self.target.exists():
            document = read_document(self.target)
            if not is_canonical(document):
                what = "This file is in the place of the corrected interview but is not one."
                raise UsageError(what, do="Move it, or give it another name.", path=self.target)
        self.document = document
        self._flags = flags
        self.load_context()
        self.unread = ""
        try:
            self.interview = understand(document, self.settings.policies)
        except NotAnInterviewError as error:
            if not (paragraphs := unread(document)):
                raise
            self.interview = paragraphs
            self.unread = f"{error.what} Every paragraph is the narrator's for now: say who speaks."
        self._known = _digest(self.target)
        self._drafts = Drafts(drafts, self.target)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Lock the interview for this process. Raise `UsageError` if another desk has it open."""
        with suppress(OSError):
            self._drafts.lock.parent.mkdir(parents=True, exist_ok=True)

        def refuse(process: int | None) -> None:
            who = f" (process {process})" if process else ""
            do = "Go on in its page, or end it with Ctrl-C first."
            raise UsageError(f"This interview is open at another desk{who}.", do=do, path=self.target)

        with hold_lock(self._drafts.lock, waiting=refuse):
            yield

    def load_context(self) -> None:
        """Load the context of the post's show: its settings, lexicon and voices."""
        self.context = Contexts(self._flags).of(self.post)
        self.settings = self.context.settings(self.document)

    # Between sessions

    def initial_state(self) -> dict[str, Any]:
        """Return what the page starts with: the state, and the draft that an earlier session left, if any."""
        draft, of = self._drafts.read()
        return {
            "state": self._saved_state() or to_state(self.interview, self.settings.cast),
            "draft": draft if self._is_valid(draft) else None,
            "draftIsOld": of != self._known,
            "file": self.target.name,
            "post": str(self.post),
            "unread": self.unread,
        }

    def _saved_state(self) -> State | None:
        """Return the page as it was saved last, unless the file was changed since; with the voices asked for now."""
        state = self._drafts.saved(self._known)
        if state is None or not self._is_valid(state):
            return None
        cast = self.settings.cast
        people = [{**person, "voice": cast.get(person["name"], person.get("voice", ""))} for person in state["people"]]
        return {**state, "people": people}

    def _is_valid(self, state: State | None) -> bool:
        with suppress(UsageError):
            return state is not None and bool(from_state(state, self.interview))
        return False

    def keep_draft(self, state: State) -> None:
        """Keep unsaved work for the next session. Raise `OutputError` if it cannot be written."""
        self._drafts.keep(state, self._known)

    @property
    def has_draft(self) -> bool:
        """Return whether there is unsaved work."""
        return self._drafts.exists

    def forget_draft(self) -> None:
        """Remove the draft."""
        self._drafts.forget()

    # From state to interview

    def read(self, state: State) -> tuple[Interview, tuple[str, ...]]:
        """Return the interview of a state with its front matter, and the id of the item that each turn comes from."""
        interview, ids = from_state(state, self.interview)
        metadata = front_matter(state, interview, self.interview)
        info = post_info(metadata, self.document.path)
        return replace(interview, metadata=metadata, info=info), ids

    def plan(self, state: State) -> tuple[Plan, tuple[str, ...]]:
        """Plan the episode of a state; return also the id of the item that each turn comes from."""
        interview, ids = self.read(state)
        if not interview.turns:
            raise UsageError("Nothing is left to say.", do="Give at least one turn words.")
        document = replace(self.document, metadata=interview.metadata, info=interview.info)
        return replace(plan(document, self.context, interview), slug=self.slug), ids

    # Saving

    def save(self, state: State, *, overwrite: bool = False) -> str:
        """Write the corrected interview atomically; return a note for the user, or nothing.

        Raises `FileChangedError` if the file has changed since it was opened or last saved, unless `overwrite` says
        that the user has agreed; `OutputError` if it cannot be written or would not read back the same.
        """
        interview, _ = self.read(state)
        content = to_canonical(interview, with_omissions=True).encode()
        self._check(content, interview)
        if not overwrite and _digest(self.target) not in (self._known, hashlib.sha256(content).hexdigest()):
            what = "The file was changed by another program since it was opened here."
            raise FileChangedError(what, do="Replace it, or cancel and look at it first.", path=self.target)
        write(self.target, content)
        self._known = hashlib.sha256(content).hexdigest()
        self._drafts.keep_saved(state, self._known)
        self.forget_draft()
        gone = not self.from_web and not self.post.exists()
        return f"The post itself, {self.post.name}, is no longer there." if gone else ""

    def _check(self, content: bytes, interview: Interview) -> None:
        """Raise `OutputError` if the file would not read back as what the page shows."""
        back = understand(parse_document(content, path=self.target))
        wanted = [(t.role, t.speaker, t.chapter, t.text) for t in interview.turns]
        found = [(t.role, t.speaker, t.chapter, t.text) for t in back.turns]
        number = next((n for n, pair in enumerate(zip(wanted, found, strict=False)) if pair[0] != pair[1]), None)
        if number is None and len(wanted) != len(found):
            number = min(len(wanted), len(found))
        if number is not None:
            do = "Change its words a little, and save again; nothing was written."
            raise OutputError(f"Turn {number + 1} would read back differently.", do=do, path=self.target)


def unread(document: Document) -> Interview | None:
    """Return a document without an interview as one: each paragraph is a turn, and no speaker is known."""
    prose = [b for b in document.blocks if b.kind not in BY_KIND and b.text.strip()]
    if not prose:
        return None
    language = detected("\n".join(b.text for b in prose), document.language)
    author = document.info.authors[0] if document.info.authors else None
    turns = tuple(Turn(Role.NARRATOR, author, (block,), block.line, 0.0) for block in prose)
    skipped = tuple(Skipped(b.line, b.text, BY_KIND[b.kind]) for b in document.blocks if b.kind in BY_KIND)
    people = Person("Interviewer", Role.INTERVIEWER), Person("Guest", Role.GUEST)
    title, info = title_of(document) or (document.path.stem if document.path else ""), document.info
    return Interview(
        title,
        language,
        people,
        turns,
        skipped,
        author=author,
        date=info.date,
        source=source_of(document),
        metadata=document.metadata,
        info=info,
    )


def _target(document: Document) -> Path:
    """Return where the corrected interview of a post is saved: beside it, or in its own place if it is one."""
    assert document.path
    if document.path.name.endswith(ENDING) and is_canonical(document):
        return document.path
    return document.path.with_name(document.path.stem + ENDING)


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
