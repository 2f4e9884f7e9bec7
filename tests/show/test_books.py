"""A book of interviews is a show: alone, or in a folder of posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_audio.show.publish.publishing import PublishResult
from tests.document.packs import epub
from tests.show.test_publishing import Show

TALK = "".join(
    f"<p><b>Ann Archer:</b> {question}</p><p><b>{{0}}:</b> {answer}</p>"
    for question, answer in (
        ("When was the bell of {0} last rung, and who did it?", "On a Sunday in March, by me."),
        ("Why do you think that nobody else does?", "The stairs are steep, and the rope is worn."),
        ("Who will do it when you are gone?", "I have asked the baker's daughter."),
    )
)
PEOPLE = ("Ben Baker", "Carla Cooper", "Dora Dean")


def book(*people: str) -> bytes:
    chapters = [("preface", "<h1>Preface</h1><p>These talks were held in three towers in the spring.</p>")]
    chapters += [(f"c{n}", f"<h1>The tower of {who}</h1>{TALK.format(who)}") for n, who in enumerate(people)]
    contents = [("preface", "Preface"), *((f"c{n}", f"The tower of {who}") for n, who in enumerate(people))]
    about = (
        "<dc:title>Three Towers</dc:title><dc:creator>Ann Archer</dc:creator><dc:language>en</dc:language>"
        "<dc:date>2026-04-01</dc:date><dc:description>About the whole book.</dc:description>"
    )
    return epub(chapters, contents=contents, metadata=about)


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    made = Show(tmp_path)
    monkeypatch.setattr("interview_audio.produce.produce", made.produce)
    return made


def titles(done: PublishResult) -> list[str]:
    return sorted(item.episode.title for item in done.podcast.items)


def test_each_interview_of_a_book_in_the_folder_is_an_episode(show: Show) -> None:
    show.post("a.md", title="The clock tower")
    (show.interviews / "towers.epub").write_bytes(book(*PEOPLE))
    done = show.feed()
    assert not done.failed
    assert titles(done) == ["The clock tower", *(f"The tower of {who}" for who in PEOPLE)]
    assert sorted(show.rendered) == ["a", "towers", "towers-2", "towers-3"]
    of_book = [item for item in done.podcast.items if item.episode.slug != "a"]
    assert {item.published.date().isoformat() for item in of_book} == {"2026-04-01"}
    assert len({item.guid for item in of_book}) == 3
    assert not any("whole book" in item.description for item in of_book)


def test_a_book_that_is_unchanged_is_neither_read_nor_rendered_again(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    (show.interviews / "towers.epub").write_bytes(book(*PEOPLE))
    show.feed()
    monkeypatch.setattr("interview_audio.show.reader.PostReader.read", lambda *_: pytest.fail("it was read"))
    assert len(titles(show.feed())) == 3
    assert show.rendered == []


def test_a_new_chapter_leaves_the_identity_of_the_others(show: Show) -> None:
    place = show.interviews / "towers.epub"
    place.write_bytes(book(*PEOPLE))
    before = {item.episode.slug: item.guid for item in show.feed().podcast.items}
    place.write_bytes(book("Ben Baker", "Carla Cooper", "Dora Dean", "Eve Ellis"))
    done = show.feed()
    assert len(titles(done)) == 4
    after = {item.episode.slug: item.guid for item in done.podcast.items}
    assert before.items() <= after.items()


@pytest.mark.parametrize("fault", [b"", b"PK\x03\x04 half a book"])
def test_a_damaged_book_keeps_its_last_good_episodes(show: Show, fault: bytes) -> None:
    place = show.interviews / "towers.epub"
    whole = book(*PEOPLE)
    place.write_bytes(whole)
    show.feed()
    place.write_bytes(fault)
    done = show.feed()
    assert len(titles(done)) == 3
    assert [failure.path for failure in done.failed] == [place]
    place.write_bytes(whole)
    assert len(titles(show.feed())) == 3
    assert show.rendered == []


def test_a_chapter_that_is_gone_leaves_the_feed_and_a_book_that_is_gone_does_too(show: Show) -> None:
    show.post("a.md")
    place = show.interviews / "towers.epub"
    place.write_bytes(book(*PEOPLE))
    show.feed()
    place.write_bytes(book(*PEOPLE[:2]))
    assert len(titles(show.feed())) == 3
    place.unlink()
    assert len(titles(show.feed())) == 1


def test_a_book_alone_is_a_show_under_its_own_title(show: Show) -> None:
    show.toml.unlink()
    place = show.interviews / "towers.epub"
    place.write_bytes(book(*PEOPLE))
    show.post("elsewhere.md")
    show.interviews = place
    done = show.feed()
    assert titles(done) == [f"The tower of {who}" for who in PEOPLE]
    assert done.podcast.title == "Three Towers"
    assert (place.parent / "towers.show.lock.json").is_file()
    again = show.feed()
    assert show.rendered == []
    assert [item.guid for item in again.podcast.items] == [item.guid for item in done.podcast.items]
