"""A session writes one file beside the post, and loses nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interview_audio.desk.session import FileChangedError, Session
from interview_audio.desk.state import State
from interview_audio.errors import OutputError, UsageError
from interview_audio.produce import read_interview
from tests.permissions import permissions_count

from .conftest import Table


def state_of(session: Session) -> State:
    state: State = session.initial_state()["state"]
    return state


def test_it_saves_beside_the_post_and_never_the_post(table: Table) -> None:
    before = table.post.read_bytes()
    session = table.session()
    state = state_of(session)
    state["title"] = "Another title"
    assert session.save(state) == ""
    assert table.post.read_bytes() == before
    read = read_interview(table.saved)
    assert (read.title, read.date) == ("Another title", session.interview.date)
    assert [t.text for t in read.turns] == [t.text for t in session.interview.turns]


def test_what_is_opened_again_is_where_one_left_off(table: Table) -> None:
    session = table.session()
    state = state_of(session)
    state["items"][2]["who"] = ""
    state["people"][1]["voice"] = "pyttsx3:en-us+f5"
    session.save(state)
    again = state_of(table.session())
    assert [i["who"] for i in again["items"]] == [i["who"] for i in state["items"]]
    assert again["people"][1]["voice"] == "pyttsx3:en-us+f5"
    assert table.session().slug == "clock-tower", "the episode keeps its names"
    direct = Session(str(table.saved), {}, table.folder / "drafts")
    assert (direct.target, direct.slug) == (table.saved, "clock-tower")


def test_what_the_file_doesnt_hold_is_kept_beside_it_until_the_file_changes(table: Table) -> None:
    session = table.session()
    state = state_of(session)
    state["items"][2]["confidence"] = 0.4
    state["items"][3]["parts"][0]["source"] = "In April."
    session.save(state)
    again = state_of(table.session())
    assert again["items"] == state["items"], "doubts, lines of the post and its words"
    table.saved.write_text(table.saved.read_text().replace("crank", "handle"))
    changed = state_of(table.session())
    assert {item["confidence"] for item in changed["items"]} == {1.0}
    assert "handle" in json.dumps(changed)


def test_a_voice_asked_for_now_replaces_the_one_that_was_saved(table: Table) -> None:
    session = table.session()
    state = state_of(session)
    state["people"][0]["voice"] = "pyttsx3:en-us+f5"
    session.save(state)
    later = Session(str(table.post), {"cast": {"Ann Archer": "piper:joe"}}, table.folder / "drafts")
    assert [p["voice"] for p in state_of(later)["people"]] == ["piper:joe", ""]


@pytest.mark.parametrize("kept", ["", "nul", "[]", '{"of": 1}', '{"of": "x", "state": {"items": 3}}'])
def test_what_was_kept_and_is_broken_is_forgotten(table: Table, kept: str) -> None:
    session = table.session()
    session.save(state_of(session))
    for file in (table.folder / "drafts").glob("*.saved.json"):
        file.write_text(kept.replace('"x"', json.dumps(json.loads(file.read_text())["of"])))
    assert len(state_of(table.session())["items"]) == 6


@pytest.mark.parametrize(
    ("audio", "notice", "wanted"),
    [
        ("", "Two  voices,\nnone real.", {"notice": "Two voices, none real."}),
        ("audio: {speed: 1.1, notice: Old.}\n", "New.", {"speed": 1.1, "notice": "New."}),
        ("audio: {speed: 1.1, notice: Old.}\n", "", {"speed": 1.1}),
        ("audio: {notice: Old.}\n", " ", None),
    ],
)
def test_the_notice_is_kept_with_the_interview(table: Table, audio: str, notice: str, wanted: Any) -> None:
    table.post.write_text(table.post.read_text().replace("date:", f"{audio}date:", 1))
    session = table.session()
    state = state_of(session)
    assert state["notice"] == ("Old." if "Old" in audio else "")
    session.save({**state, "notice": notice})
    read = read_interview(table.saved)
    assert read.metadata.get("audio") == wanted
    assert " ".join(state_of(table.session())["notice"].split()) == (wanted or {}).get("notice", "")


def test_a_file_of_somebody_elses_in_its_place_is_left_alone(table: Table) -> None:
    table.saved.write_text("My notes.\n")
    with pytest.raises(UsageError, match="in the place of the corrected interview"):
        table.session()
    assert table.saved.read_text() == "My notes.\n"


def test_a_file_that_changed_under_it_is_a_question(table: Table) -> None:
    session = table.session()
    state = state_of(session)
    session.save(state)
    table.saved.write_text(table.saved.read_text().replace("crank", "handle"))
    with pytest.raises(FileChangedError):
        session.save({**state, "title": "Mine"})
    assert "handle" in table.saved.read_text()
    session.save({**state, "title": "Mine"}, overwrite=True)
    assert read_interview(table.saved).title == "Mine"


def test_a_file_that_appeared_meanwhile_is_a_question_too(table: Table) -> None:
    session = table.session()
    table.saved.write_text("---\ninterview_audio: 1\n---\n\n**Ann:** Mine?\n\n**Ben:** Mine.\n")
    with pytest.raises(FileChangedError):
        session.save(state_of(session))


def test_the_post_may_be_gone_by_the_time_it_is_saved(table: Table) -> None:
    session = table.session()
    table.post.unlink()
    assert "no longer there" in session.save(state_of(session))
    assert table.saved.is_file()


def test_a_folder_that_cannot_be_written_is_an_error(table: Table) -> None:
    session = table.session()
    table.folder.chmod(0o500)
    try:
        with permissions_count(), pytest.raises(OutputError):
            session.save(state_of(session))
    finally:
        table.folder.chmod(0o700)


def test_a_full_disk_at_save_loses_nothing(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    session = table.session()
    state = state_of(session)
    session.save(state)
    whole = table.saved.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        session.save({**state, "title": "More"})
    monkeypatch.undo()
    assert table.saved.read_bytes() == whole
    session.save({**state, "title": "More"})
    assert read_interview(table.saved).title == "More"


def test_what_isnt_saved_is_there_in_the_next_session(table: Table) -> None:
    session = table.session()
    state = {**state_of(session), "title": "Half done"}
    session.keep_draft(state)
    opened = table.session().initial_state()
    assert (opened["draft"]["title"], opened["draftIsOld"]) == ("Half done", False)
    session.save(state)
    assert table.session().initial_state()["draft"] is None


def test_a_draft_of_a_file_that_changed_since_is_marked(table: Table) -> None:
    session = table.session()
    session.save(state_of(session))
    session.keep_draft({**state_of(session), "title": "Half done"})
    table.saved.write_text(table.saved.read_text().replace("crank", "handle"))
    assert table.session().initial_state()["draftIsOld"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"state": {}}', '{"state": {"items": 3}}'])
def test_a_damaged_draft_is_none(table: Table, content: str) -> None:
    session = table.session()
    session.keep_draft(state_of(session))
    (draft,) = (table.folder / "drafts").glob("*.json")
    draft.write_text(content)
    assert table.session().initial_state()["draft"] is None


def test_a_second_desk_of_one_interview_says_so(table: Table) -> None:
    code = (
        "import sys; from pathlib import Path; from interview_audio.desk.session import Session\n"
        "with Session(sys.argv[1], {}, Path(sys.argv[2])).locked(): print('alone')"
    )
    command = [sys.executable, "-c", code, str(table.post), str(table.folder / "drafts")]
    with table.session().locked():
        other = subprocess.run(command, capture_output=True, text=True)
        assert "open at another desk" in other.stderr
        assert f"process {os.getpid()}" in other.stderr
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "alone\n"


def test_a_page_in_which_no_interview_is_found_opens_as_paragraphs(tmp_path: Path) -> None:
    post = tmp_path / "walk.md"
    post.write_text("# A walk\n\nThe path was long.\n\nIt rained on the moor.\n")
    session = Session(str(post), {}, tmp_path / "drafts")
    state = state_of(session)
    assert "No interview was found" in session.initial_state()["unread"]
    assert {item["who"] for item in state["items"]} == {"narrator"}
    assert [p["name"] for p in state["people"]] == ["Interviewer", "Guest"]
    state["items"][1]["who"], state["items"][2]["who"] = "p1", "p2"
    session.save(state)
    assert [t.role.value for t in read_interview(session.target).turns] == ["narrator", "interviewer", "guest"]


@pytest.mark.parametrize(
    ("change", "voices"),
    [
        ({}, {"Ann Archer": "piper:joe"}),
        ({"name": "Anna"}, {"Anna": "piper:joe"}),
        ({"voice": ""}, {}),
        ({"voice": "hibari:heart"}, {"Ann Archer": "hibari:heart"}),
    ],
)
def test_voices_stay_with_whoever_they_were_asked_for(
    table: Table, change: dict[str, Any], voices: dict[str, str]
) -> None:
    text = table.post.read_text().replace("date:", "cast:\n  Ann Archer: piper:joe\n  guest: hibari:heart\ndate:", 1)
    table.post.write_text(text)
    session = table.session()
    state = state_of(session)
    state["people"][0] |= change
    interview, _ = session.read(state)
    assert dict(interview.info.settings["cast"]) == {"guest": "hibari:heart"} | voices
