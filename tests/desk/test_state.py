"""What the page holds stands for the same interview, whatever was done to it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from interview_audio.desk.state import SET_ASIDE, State, from_state, to_state
from interview_audio.document import parse_document
from interview_audio.errors import UsageError
from interview_audio.interview import to_canonical, understand
from interview_audio.model import Interview, Role

FRONT = """---
interview_audio: 1
people: [{name: Ann, role: interviewer}, {name: Ben, role: guest}]
---

"""
POSTS = {
    "plain": "**Ann:** Why?\n\n**Ben:** Because. It *had* to be.\n",
    "marks and links": "**Ann:** Did you read [it](https://example.org/a_b) `so`?\n\n**Ben:** I **did**, <br>twice.\n",
    "lists and quotations": "**Ann:** What?\n\n**Ben:** Two:\n\n- rope\n- lamp\n\n> and *time*\n\n**Ann:** Oh.\n",
    "a picture inside": "Hello.\n\n**Ann:** Why?\n\n**Ben:** Look.\n\n![A clock](clock.jpg)\n\nThere it is.\n",
    "a name with a colon": "**Q:** Why now?\n\n**A:** Note: it was 3. May.\n\n**Q:** # odd?\n\n**A:** - No.\n",
    "letters of everywhere": "**Žofia:** Proč – 日本 🧗‍♀️?\n\n**Ben:** می‌خواهم & <b>so</b>.\n",
}


def interview(text: str) -> Interview:
    return understand(parse_document(FRONT.encode() + text.encode()))


def said(read: Interview) -> list[tuple[Role, str | None, str]]:
    return [(t.role, t.speaker, t.text) for t in read.turns]


def back(state: State, base: Interview) -> Interview:
    """The interview of a state that went over the wire."""
    return from_state(json.loads(json.dumps(state)), base)[0]


@pytest.mark.parametrize("text", POSTS.values(), ids=POSTS)
def test_the_state_of_an_interview_is_the_interview(text: str) -> None:
    read = interview(text)
    again = back(to_state(read, {}), read)
    assert said(again) == said(read)
    assert again.people == read.people
    assert [b.inlines for t in again.turns for b in t.blocks] == [b.inlines for t in read.turns for b in t.blocks]


@pytest.mark.parametrize("text", POSTS.values(), ids=POSTS)
def test_what_is_saved_reads_back_as_what_the_page_showed(text: str) -> None:
    shown = back(to_state(interview(text), {}), interview(text))
    read = understand(parse_document(to_canonical(shown, with_omissions=True).encode()))
    assert said(read) == said(shown)
    assert [(s.text, s.reason) for s in read.skipped if s.reason not in ("label", "front matter")] == [
        (s.text, s.reason) for s in shown.skipped
    ]


def test_what_isnt_said_stands_at_its_place_between_turns_or_inside_one() -> None:
    state = to_state(interview(POSTS["a picture inside"]), {})
    assert [item["who"] for item in state["items"]] == ["narrator", "p1", "p2"]
    assert [part.get("reason") for part in state["items"][2]["parts"]] == [None, "image", None]


def test_a_turn_that_is_set_aside_is_skipped_with_a_reason_and_comes_back() -> None:
    read = interview(POSTS["plain"])
    state = to_state(read, {})
    state["items"][0]["who"] = ""
    shown = back(state, read)
    assert [(s.text, s.reason) for s in shown.skipped] == [("Why?", SET_ASIDE)]
    again = understand(parse_document(to_canonical(shown, with_omissions=True).encode()))
    items = to_state(again, {})["items"]
    assert [(item["who"], item["parts"][0].get("reason")) for item in items] == [("", SET_ASIDE), ("p1", None)]


def test_a_chapter_of_what_isnt_said_begins_with_the_next_turn() -> None:
    read = interview(POSTS["plain"])
    state = to_state(read, {})
    state["items"][0] |= {"chapter": " Why  so", "who": ""}
    shown = back(state, read)
    assert [t.chapter for t in shown.turns] == ["Why so"]
    again = understand(parse_document(to_canonical(shown, with_omissions=True).encode()))
    assert [item.get("chapter") for item in to_state(again, {})["items"]] == [None, "Why so"]


def test_neighbouring_turns_of_one_person_stay_two() -> None:
    read = interview(POSTS["plain"])
    state = to_state(read, {})
    state["items"].append({**state["items"][1], "id": "i9", "parts": [{"runs": [{"t": "And again."}]}]})
    shown = back(state, read)
    assert said(understand(parse_document(to_canonical(shown).encode()))) == said(shown)
    assert len(shown.turns) == 3


def test_whoever_says_nothing_any_more_is_not_among_the_people() -> None:
    read = interview(POSTS["plain"])
    state = to_state(read, {})
    state["people"].append({"id": "p9", "name": "Cy", "role": "guest"})
    assert [p.name for p in back(state, read).people] == ["Ann", "Ben"]
    state["items"][0]["who"] = "p9"
    assert [p.name for p in back(state, read).people] == ["Cy", "Ben"]


def test_an_unnamed_speaker_gets_a_name_by_the_role() -> None:
    read = interview(POSTS["plain"])
    nameless = replace(read, people=(), turns=tuple(replace(t, speaker=None) for t in read.turns))
    assert [p["name"] for p in to_state(nameless, {})["people"]] == ["Interviewer", "Guest"]


@pytest.mark.parametrize(
    "change",
    [
        {"items": [{"id": "i1", "who": "p7", "confidence": 1, "parts": [{"runs": [{"t": "Hm?"}]}]}]},
        {"items": [{"who": "p1"}]},
        {"items": None},
        {"people": [{"id": "p1", "name": " ", "role": "guest"}]},
        {"people": [{"id": "p1", "name": "Ann", "role": "guest"}, {"id": "p2", "name": "ANN", "role": "guest"}]},
        {"date": "yesterday"},
        {"items": [{"id": "i1", "who": "p1", "confidence": "?", "parts": [{"runs": [{"t": "x", "k": "nothing"}]}]}]},
    ],
)
def test_what_is_no_state_is_refused(change: dict[str, Any]) -> None:
    read = interview(POSTS["plain"])
    with pytest.raises(UsageError):
        from_state({**to_state(read, {}), **change}, read)


def test_control_characters_and_halves_of_characters_do_no_harm() -> None:
    read = interview(POSTS["plain"])
    state = to_state(read, {})
    state["items"][0]["parts"][0]["runs"] = [{"t": "Why\x00\ud83d?\x1b[2J"}]
    assert "\x00" not in back(state, read).turns[0].text
    to_canonical(back(state, read)).encode()
