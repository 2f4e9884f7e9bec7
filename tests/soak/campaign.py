"""Random operations on a show, checked against a simple model after every run of `feed`.

No episode of a living post is ever lost from the feed or the disk, no guid moves, and no file of somebody else changes.
`python -m tests.soak.campaign MINUTES SEED` runs it for as long as that.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock
from urllib.parse import unquote
from xml.etree import ElementTree

from interview_audio.episode.delivery import deliver, refuse_foreign, staging_folder
from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import OutputError, SpeechError, UsageError
from interview_audio.model import Episode
from interview_audio.show.identity import text_digest
from interview_audio.show.lock import load
from interview_audio.show.publish.publishing import PublishResult, publish
from interview_audio.show.renderer import EpisodeRenderer
from tests.feed.conftest import Studio

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.UTC)
WORDS = ("harbour", "clock", "tower", "tide", "bell", "ladder", "rope", "lantern", "mill", "bridge", "ferry", "kiln")


class Killed(BaseException):
    """A run that is killed: nothing catches it."""


@dataclass
class Post:
    """An interview as its author sees it."""

    number: int
    path: Path
    edits: int = 0
    dated: bool = True
    draft: bool = False
    broken: str = ""  # how it cannot be read; "" where it can
    gone: bool = False
    guid: str = ""  # what the feed gave it first
    published: bool = False  # in the feed as its author last saw it

    @property
    def turns(self) -> list[str]:
        random = Random(self.number)
        turns = [" ".join(random.choices(WORDS, k=9)) for _ in range(6)]
        for edit in range(self.edits):
            turns[edit % 6] = " ".join(Random(f"{self.number} {edit}").choices(WORDS, k=9))
        return [f"What of {turn}{'?' if k % 2 == 0 else '. I know it.'}" for k, turn in enumerate(turns)]

    @property
    def text(self) -> str:
        front = [f"title: Interview {self.number}"]
        front += [f"date: 2026-0{1 + self.number % 5}-1{self.number // 5 % 10}"] if self.dated else []
        front += ["draft: true"] if self.draft else []
        said = [f"**{('Ann Archer', 'Ben Baker')[k % 2]}:** {turn}" for k, turn in enumerate(self.turns)]
        return "---\n" + "\n".join(front) + "\n---\n\n" + "\n\n".join(said) + "\n"

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = self.text
        content = {
            "": text,
            "typo": text.replace("title: ", "title: [", 1),
            "half": text[: len(text) // 6],
            "empty": "",
            "binary": "\0\1\2" * 100,
        }[self.broken]
        self.path.write_text(content, encoding="utf-8")


@dataclass
class Campaign:
    """A show, what its author and others do to it, and what has to hold."""

    root: Path
    random: Random
    posts: list[Post] = field(default_factory=list)
    foreign: dict[Path, bytes] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    log: list[str] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    fails: bool = False  # whether voices fail
    kill_in: int = 0  # steps until the run is killed; 0: it is not

    def __post_init__(self) -> None:
        self.interviews, self.output = self.root / "interviews", self.root / "output"
        self.interviews.mkdir(parents=True)
        (self.root / "show.toml").write_text('title = "Clocks"\nbase_url = "https://example.org/p"\n')
        self.lock = self.root / "show.lock.json"

    # What is done

    def operations(self) -> dict[str, tuple[int, Callable[[], None]]]:
        return {
            "add": (6 if len(self.living()) < 8 else 1, self.add),
            "edit": (6, self.edit),
            "rename": (4, self.rename),
            "swap names": (3, self.swap),
            "take the place of a renamed one": (2, self.take_place),
            "break": (5, self.damage),
            "mend": (5, self.mend),
            "delete": (2, self.delete),
            "restore": (3, self.restore),
            "draft": (2, self.draft),
            "feed": (20, self.feed),
            "feed --prune": (5, lambda: self.feed(prune=True)),
            "feed, killed": (5, self.killed),
            "feed, voices fail": (3, self.speechless),
            "feed of an empty folder": (2, self.unmounted),
            "feed of another folder": (1, self.other_folder),
            "lose the lock": (2, self.lose_lock),
            "an older lock": (2, self.older_lock),
            "lose what was learnt of posts": (2, lambda: self.lose("posts.json")),
            "lose the notes": (1, lambda: self.lose("notes.json")),
            "damage the memory": (2, self.damage_memory),
            "another machine adds an episode": (3, self.merge),
            "a file of somebody's": (2, self.put_foreign),
            "correct an output file by hand": (1, self.correct),
            "lose an output file": (2, self.lose_output),
        }

    def step(self) -> None:
        operations = self.operations()
        name = self.random.choices([*operations], [weight for weight, _ in operations.values()])[0]
        self.counts[name] += 1
        self.log.append(name)
        operations[name][1]()
        self.check_foreign()

    def living(self) -> list[Post]:
        return [post for post in self.posts if not post.gone]

    def pick(self, *, readable: bool = True) -> Post | None:
        choice = [post for post in self.living() if not (readable and post.broken)]
        return self.random.choice(choice) if choice else None

    def fresh_path(self) -> Path:
        folder = self.random.choice([self.interviews, self.interviews / "2026"])
        return folder / f"{self.random.choice(WORDS)}-{next(self.ids)}.md"

    def add(self, path: Path | None = None) -> None:
        post = Post(next(self.ids), path or self.fresh_path(), dated=self.random.random() < 0.7)
        self.posts.append(post)
        post.save()
        self.log.append(f"  {post.number} at {post.path.name}")

    def edit(self) -> None:
        if post := self.pick():
            post.edits += 1
            post.save()

    def rename(self) -> None:
        if post := self.pick():
            new = self.fresh_path()
            new.parent.mkdir(exist_ok=True)
            post.path.rename(new)
            self.log.append(f"  {post.number} from {post.path.name} to {new.name}")
            post.path = new

    def swap(self) -> None:
        one, other = self.pick(), self.pick()
        if one and other and one is not other:
            one.path, other.path = other.path, one.path
            one.save()
            other.save()
            self.log.append(f"  {one.number} and {other.number}")

    def take_place(self) -> None:
        """Not the place of one that is gone: in another text there, feed sees a new version of it and says so."""
        post = self.pick()
        if post and not self.of_one_that_is_gone(post.path):
            place = post.path
            post.path = self.fresh_path()
            post.save()
            self.add(place)

    def has_lost_its_place(self, post: Post) -> bool:
        """Return whether another lies where the show knows this post, which nobody can tell from it once it is gone."""
        others = {other.path.relative_to(self.root).as_posix() for other in self.living() if other is not post}
        return any(kept.post in others and kept.guid == post.guid for kept in load(self.lock).episodes.values())

    def of_one_that_is_gone(self, path: Path) -> bool:
        gone = {post.guid for post in self.posts if post.gone}
        place = path.relative_to(self.root).as_posix()
        return any(kept.post == place and kept.guid in gone for kept in load(self.lock).episodes.values())

    def damage(self) -> None:
        """Only posts whose name the show knows: what is renamed and broken at once nobody can recognise."""
        published = [post for post in self.living() if not post.broken and self.known_at(post)]
        if published:
            post = self.random.choice(published)
            post.broken = self.random.choice(["typo", "half", "empty", "binary"])
            post.save()
            self.log.append(f"  {post.number} {post.broken}")

    def known_at(self, post: Post) -> bool:
        place = post.path.relative_to(self.root).as_posix()
        return bool(post.guid) and any(
            kept.post == place and kept.guid == post.guid for kept in load(self.lock).episodes.values()
        )

    def mend(self) -> None:
        for post in self.living():
            if post.broken and self.random.random() < 0.7:
                post.broken = ""
                post.save()

    def delete(self) -> None:
        if len(self.living()) > 2 and (post := self.pick(readable=False)) and not self.has_lost_its_place(post):
            post.path.unlink()
            post.gone = True
            self.log.append(f"  {post.number}")

    def restore(self) -> None:
        taken = {post.path for post in self.living()}
        back = [post for post in self.posts if post.gone and post.path not in taken]
        if back:
            post = self.random.choice(back)
            post.gone, post.broken = False, ""
            post.save()
            self.log.append(f"  {post.number}")

    def draft(self) -> None:
        if post := self.pick():
            post.draft = not post.draft
            post.save()

    def lose_lock(self) -> None:
        """While the output folder has a copy that can be read."""
        if self.copy_is_whole():
            self.lock.unlink(missing_ok=True)

    def copy_is_whole(self) -> bool:
        try:
            return bool(load(self.output / FOLDER / "lock.json").episodes)
        except UsageError:
            return False

    def older_lock(self) -> None:
        before = self.root / "older.json"
        if before.is_file() and self.random.random() < 0.5:
            shutil.copy(before, self.lock)
        elif self.lock.is_file():
            shutil.copy(self.lock, before)

    def lose(self, name: str) -> None:
        """While every post can be read: what can't, and isn't remembered, nobody knows."""
        if not any(post.broken for post in self.living()):
            (self.output / FOLDER / name).unlink(missing_ok=True)

    def damage_memory(self) -> None:
        """Not the copy of a lock that is lost: of an episode that has left the feed, nothing else knows the guid."""
        files = sorted(p for p in (self.output / FOLDER).glob("*.json") if self.lock.is_file() or p.name != "lock.json")
        if files and not any(post.broken for post in self.living()):
            path = self.random.choice(files)
            data = bytearray(path.read_bytes())
            if self.random.random() < 0.5:
                path.write_bytes(data[: self.random.randrange(len(data) + 1)])
            else:
                data[self.random.randrange(len(data))] ^= 1 << self.random.randrange(7)
                path.write_bytes(data)

    def merge(self) -> None:
        """Another machine has added an episode, and the lock was merged by keeping both sides."""
        if not self.lock.is_file():
            return
        self.add()
        post = self.posts[-1]
        name = post.path.relative_to(self.root).as_posix()
        lines = self.lock.read_text(encoding="utf-8").split("\n")
        entry = {"guid": f"other-{post.number}", "number": 1, "first_seen": NOW.isoformat(), "post": name, "words": ""}
        entry["words"] = text_digest(post.turns)
        row = f"  {json.dumps(post.path.stem)}: {json.dumps(entry)}"
        at = lines.index(' "episodes": {') + 1
        lines[at:at] = [row + ","] if self.random.random() < 0.5 else ["<<<<<<< a", "=======", row, ">>>>>>> b"]
        self.lock.write_text("\n".join(lines), encoding="utf-8")

    def put_foreign(self) -> None:
        """A name that an episode of a post that is not published yet would have, or one of nobody's."""
        new = [post for post in self.living() if not post.guid]
        stems = [post.path.stem for post in new] + ["notes"]
        path = self.output / f"{self.random.choice(stems)}{self.random.choice(['.srt', '.jpg', '.mp3'])}"
        if self.output.is_dir() and not path.exists():
            path.write_bytes(b"mine")
            self.foreign[path] = b"mine"

    def correct(self) -> None:
        files = sorted(path for path in self.output.glob("*.vtt") if path not in self.foreign)
        if files:
            path = self.random.choice(files)
            path.write_bytes(path.read_bytes() + b"\ncorrected\n")
            self.foreign[path] = path.read_bytes()

    def lose_output(self) -> None:
        files = sorted(
            p for p in self.output.glob("[!.]*.*") if p not in self.foreign and p.suffix not in (".mp3", ".xml")
        )
        if files:
            self.random.choice(files).unlink()

    # Runs

    def run(self, folder: Path, *, prune: bool = False) -> PublishResult | None:
        renderer = EpisodeRenderer({}, lambda: None, lambda _: nullcontext(lambda _: None), lambda _: None)
        try:
            with mock.patch("interview_audio.produce.produce", self.produce), self.dying():
                done = publish(
                    folder, self.output, renderer, now=NOW, new_id=lambda: f"id-{next(self.ids)}", prune=prune
                )
        except (OutputError, UsageError) as error:
            self.log.append(f"  {type(error).__name__}: {error}")
            return None
        except Killed:
            self.log.append("  killed")
            return None
        self.log.extend(f"  failed: {failure}" for failure in done.failed)
        bugs = [f.error for f in done.failed if not isinstance(f.error, UsageError | OutputError | SpeechError)]
        bugs = [e for e in bugs if type(e).__name__ != "NotAnInterviewError"]
        assert not bugs, "".join(traceback.format_exception(bugs[0]))
        return done

    @contextmanager
    def dying(self) -> Iterator[None]:
        """Kill the run after so many files that are written or moved."""
        if not self.kill_in:
            yield
            return
        left = itertools.count(self.kill_in, -1)
        replace_file = Path.replace

        def dies(path: Path, target: Any) -> Path:
            if next(left) <= 0:
                raise Killed
            return replace_file(path, target)

        with mock.patch.object(Path, "replace", dies):
            yield

    def produce(self, plan: Any, output: Path, **_: Any) -> Episode:
        if self.fails and self.random.random() < 0.7:
            raise SpeechError("The voice failed.", do="Try another.")
        refuse_foreign(output, plan.slug, "mp3")
        people = tuple((person.name, person.role) for person in plan.interview.people)
        talk = [(turn.speaker, turn.text) for turn in plan.interview.turns]
        with staging_folder(output, plan.slug) as folder:
            episode = Studio(folder).episode(plan.slug, plan.interview.title, people, talk)
            return replace(episode, files=deliver(episode.files, output, plan.slug))

    def feed(self, *, prune: bool = False) -> None:
        done = self.run(self.interviews, prune=prune)
        self.check(done)

    def killed(self) -> None:
        self.kill_in = self.random.randint(1, 25)
        self.run(self.interviews, prune=self.random.random() < 0.3)
        self.kill_in = 0
        self.check(None)

    def speechless(self) -> None:
        self.fails = True
        done = self.run(self.interviews)
        self.fails = False
        self.check(done)

    def unmounted(self) -> None:
        away = self.root / "away"
        self.interviews.rename(away)
        self.interviews.mkdir()
        done = self.run(self.interviews, prune=True)
        assert done is None or not any(post.published for post in self.living())
        self.interviews.rmdir()
        away.rename(self.interviews)
        self.check(None)

    def other_folder(self) -> None:
        other = self.root / "elsewhere"
        other.mkdir(exist_ok=True)
        (other / "note.txt").write_text("Nobody asks anything here.")
        self.run(other, prune=True)
        shutil.rmtree(other)
        self.check(None)

    # What has to hold

    def check(self, done: PublishResult | None) -> None:
        feed = self.output / "feed.xml"
        items: dict[str, tuple[str, str, int]] = {}
        if feed.is_file():
            for item in ElementTree.parse(feed).getroot().iter("item"):
                enclosure = item.find("enclosure")
                assert enclosure is not None
                title, guid = str(item.findtext("title")), str(item.findtext("guid"))
                assert title not in items, f"{title} is there twice"
                items[title] = (
                    guid,
                    unquote(enclosure.get("url", "")).rpartition("/")[2],
                    int(enclosure.get("length", 0)),
                )
        guids = [guid for guid, _, _ in items.values()]
        assert len(guids) == len(set(guids)), "two items have one guid"
        for post in self.posts:
            found = items.get(f"Interview {post.number}")
            if post.published and not post.gone and not post.draft:
                assert found, f"{post.number} is lost from the feed"
            if not found:
                post.published = post.published and not done
                continue
            guid, name, size = found
            post.guid = post.guid or guid
            assert guid == post.guid, f"the guid of {post.number} moved from {post.guid} to {guid}"
            if not post.gone and not post.draft:
                audio = self.output / name
                assert audio.is_file(), f"the sound of {post.number}, {name}, is lost from the disk"
                assert done is None or audio.stat().st_size == size, f"{name} has not the size that the feed gives"
                post.published = True
        if done and not done.failed:
            wanted = {f"Interview {p.number}" for p in self.living() if not p.draft and not p.broken}
            assert wanted == items.keys(), (
                f"the feed has {items.keys() - wanted} too much and lacks {wanted - items.keys()}"
            )

    def check_foreign(self) -> None:
        for path, content in self.foreign.items():
            assert path.is_file(), f"{path.name}, which is somebody else's, is gone"
            assert path.read_bytes() == content, f"{path.name}, which is somebody else's, was changed"


def run(seed: int, steps: int) -> Campaign:
    """Run a campaign of so many steps. `AssertionError` with its last operations where something does not hold."""
    with tempfile.TemporaryDirectory(prefix="campaign-") as folder:
        campaign = Campaign(Path(folder) / "show", Random(seed))
        try:
            for _ in range(steps):
                campaign.step()
        except Exception as error:
            last = "\n".join(campaign.log[-60:])
            raise AssertionError(f"seed {seed}, step {sum(campaign.counts.values())}: {error}\n{last}") from error
        return campaign


def main(minutes: float, seed: int) -> None:
    """Run campaigns of 150 steps, each with a seed of its own, for so long."""
    until, counts, found = time.monotonic() + 60 * minutes, Counter[str](), 0
    while time.monotonic() < until:
        try:
            counts += run(seed, 150).counts
        except AssertionError as error:
            found += 1
            print(error, file=sys.stderr, flush=True)
        seed += 1
    print(f"{sum(counts.values())} operations, {found} findings: {dict(counts.most_common())}")
    sys.exit(bool(found))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
