"""The posts given to a command: how they are read and planned, and how each may fail alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from interview_audio.cli import terminal
from interview_audio.errors import InterviewAudioError, OutputError, UsageError
from interview_audio.model import Role

if TYPE_CHECKING:
    from interview_audio.model import Document
    from interview_audio.produce import Plan
    from interview_audio.show.context import Contexts


@dataclass
class Batch:
    """The posts of one command. One that fails doesn't stop the others; if it is alone, its error is the command's."""

    size: int
    failures: int = 0

    @contextmanager
    def continue_after(self, post: str) -> Iterator[None]:
        """Report an error in a post and continue with the next."""
        try:
            yield
        except InterviewAudioError as error:
            if error.line or self.size > 1:
                error.path = error.path or post
            if self.size == 1:
                raise
            terminal.fail(str(error))
            self.failures += 1

    def end(self) -> None:
        """Exit with an error if any post failed."""
        if self.failures:
            terminal.fail(f"{self.failures} of {self.size} interviews failed; they are named above.")
            raise typer.Exit(OutputError.exit_code)


def has_changed(post: str, output: Path) -> bool:
    """Return whether a post looks newer than its episode, judged without reading the post.

    A wrong guess only costs time: loading models that nobody needs slows down everything else.
    """
    from interview_audio.document.slug import default_slug

    path = Path(post)
    try:
        return (output / f"{default_slug(path)}.mp3").stat().st_mtime <= path.stat().st_mtime
    except OSError:
        return True


def plans_of(post: str, contexts: Contexts, only: int | None, pick: int | None, every: bool) -> Sequence[Plan]:
    """Plan a file: as one interview, the one that was picked, or each of its interviews."""
    from interview_audio.interview import titles_within
    from interview_audio.produce import plan, plan_each

    document = document_of(post)
    context = contexts.of(document.path)
    if document.path and (note := contexts.show(document.path.parent).note):
        terminal.say(f"Note: {note}")
    if not (every or pick):
        planned = plan(document, context, only=only)
        if titles := titles_within(document, planned.interview):
            terminal.say(f"{post} holds several interviews: {'; '.join(titles)}. They become one episode;")
            terminal.say("--pick N takes one of them, --all makes an episode of each; script --list numbers them.")
        return [planned]
    return plan_each(document, context, only=only, pick=None if every else pick)


def document_of(post: str) -> Document:
    """Return the document of a post: a file, an address, or standard input."""
    from interview_audio.document import is_address
    from interview_audio.produce import read_post

    if post == "-":
        return read_post(sys.stdin.buffer.read())
    return read_post(post if is_address(post) else Path(post))


def rows_of_parts(document: Document, contexts: Contexts) -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each part of a document: number for `--pick`, or `–`; title, people, questions."""
    from interview_audio.interview import parts

    for number, part in parts(document, contexts.of(document.path).settings(document).policies):
        if number is None or part.interview is None:
            yield "–", part.title, "", ""
        else:
            asked = sum(turn.role is Role.INTERVIEWER for turn in part.interview.turns)
            yield str(number), part.title, ", ".join(person.name for person in part.interview.people), str(asked)


def refuse_same_slugs(slugs: Iterable[tuple[str, str]]) -> None:
    """Raise `UsageError` if two posts would write the same files. Case is ignored, as some file systems do."""
    seen: dict[str, str] = {}
    for slug, post in slugs:
        if other := seen.get(slug.casefold()):
            raise UsageError(
                f"{other} and {post} would both become {slug}.mp3.",
                do="Give one of them another `slug:` in its front matter.",
            )
        seen[slug.casefold()] = post
