"""The desk in Chromium, as a person uses it: by mouse and by keyboard."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from interview_audio.produce import read_interview

from ..feed.conftest import needed, needed_module
from .conftest import Table

pytestmark = pytest.mark.client

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync", "--mute-audio", "--autoplay-policy=no-user-gesture-required"]
MS = 60_000  # a voice that is loaded first, on a machine that does other things as well


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=needed("chromium"), args=QUIET)
        yield browser
        browser.close()


class Visit:
    """The page, and all that went wrong on it."""

    def __init__(self, browser: Any, address: str, **context: Any) -> None:
        self.address = address
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(MS)
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda said: self.wrong.extend([said.text] if said.type == "warning" else []))
        self.page.on("request", lambda asked: self.wrong.extend([] if asked.url.startswith(address) else [asked.url]))
        self.page.goto(address)
        self.turn(1).wait_for()

    def turn(self, number: int) -> Any:
        return self.page.get_by_role("article", name=f"Turn {number}", exact=True)

    def speaker(self, number: int) -> Any:
        return self.turn(number).get_by_label("Speaker")

    def button(self, name: str | re.Pattern[str]) -> Any:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def save(self) -> None:
        self.button("Save").click()
        self.status("Saved")

    def status(self, text: str) -> None:
        self.page.get_by_role("status").filter(has_text=re.compile(f"^{text}$")).wait_for()

    def shown(self) -> list[tuple[str, str]]:
        """Who says what, as the page shows it."""
        code = """[...document.querySelectorAll('article')].filter(a => /^Turn \\d+$/.test(a.ariaLabel)).map(a =>
          [a.querySelector('select').selectedOptions[0].text,
           [...a.querySelectorAll('[role=textbox]')].map(p => p.textContent.trim()).join('\\n\\n')])"""
        return [(name, text) for name, text in self.page.evaluate(code)]

    def wait_for(self, expression: str) -> None:
        """Asks again and again: the page's own policy forbids what Playwright would wait with."""
        deadline = time.monotonic() + MS / 1000
        while not self.page.evaluate(expression):
            assert time.monotonic() < deadline, expression
            self.page.wait_for_timeout(30)

    def plays(self) -> None:
        self.wait_for("document.querySelector('audio').currentTime > 0")


def saved(path: Path) -> list[tuple[str, str]]:
    return [(t.speaker or "Narrator", t.text) for t in read_interview(path).turns]


@pytest.fixture
def visit(chromium: Any, table: Table) -> Iterator[Visit]:
    with table.served() as address:
        visitor = Visit(chromium, address)
        yield visitor
        visitor.context.close()
    assert visitor.wrong == []


def test_corrections_are_saved_as_the_page_shows_them(visit: Visit, table: Table) -> None:
    before = table.post.read_bytes()
    visit.speaker(2).select_option(label="Ben Baker")
    visit.speaker(1).select_option(label="Not said")
    assert visit.turn(1).inner_text().count("When was it last wound?")
    visit.turn(2).get_by_role("button", name="Split").click()
    assert visit.turn(3).get_by_role("textbox").all_inner_texts() == ["Nobody else wants to climb the stairs."]
    visit.speaker(3).select_option(label="Narrator")
    visit.turn(5).get_by_role("button", name="Join").click()
    shown = visit.shown()
    assert [name for name, _ in shown] == ["Ben Baker", "Ben Baker", "Narrator", "Ann Archer"]
    visit.save()
    assert saved(table.saved) == shown
    assert "A visit on a windy day in May." in [s.text for s in read_interview(table.saved).skipped]
    assert table.post.read_bytes() == before
    visit.page.reload()
    visit.turn(1).wait_for()
    assert visit.shown() == shown, "what is opened again is where one left off"


def test_a_turn_is_split_at_the_caret_and_words_are_corrected(visit: Visit, table: Table) -> None:
    words = visit.turn(5).get_by_role("textbox")
    words.click()
    visit.page.keyboard.press("Home")
    for _ in range(len("My daughter says")):
        visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.type(" often")
    visit.page.keyboard.press("Control+Enter")
    assert [text for _, text in visit.shown()[4:]] == [
        "My daughter says often",
        "that she will, once she is tall enough for the crank.",
    ]
    visit.page.get_by_text("In the post: My daughter says", exact=True).wait_for()
    visit.save()
    assert saved(table.saved) == visit.shown()


def test_undo_and_redo_go_all_the_way(visit: Visit) -> None:
    before = visit.shown()
    visit.turn(3).get_by_role("button", name="Split").click()
    visit.speaker(4).select_option(label="Ann Archer")
    visit.turn(2).get_by_role("textbox").click()
    visit.page.keyboard.type("Well, ")
    after = visit.shown()
    for _ in range(3):
        visit.button("Undo").click()
    assert visit.shown() == before
    assert visit.button("Undo").is_disabled()
    for _ in range(3):
        visit.page.keyboard.press("Control+Shift+Z")
    assert visit.shown() == after


def test_the_keyboard_stays_where_it_was_when_a_turn_is_gone(visit: Visit) -> None:
    visit.turn(3).focus()
    for key in ("s", "Escape", "Control+z"):
        visit.page.keyboard.press(key)
    focused = "document.activeElement.closest('article').ariaLabel"
    assert visit.page.evaluate(focused) == "Turn 3"
    visit.page.keyboard.press("ArrowDown")
    assert visit.page.evaluate(focused) == "Turn 4"


def test_changing_one_label_offers_to_change_all_that_carried_it(visit: Visit) -> None:
    visit.speaker(2).select_option(label="Someone else…")
    visit.page.get_by_label("Name", exact=True).fill("Cy Cole")
    visit.page.get_by_label("Role", exact=True).select_option(label="Interviewer")
    visit.button("Add").click()
    assert [name for name, _ in visit.shown()] == ["Narrator", "Cy Cole", "Ben Baker", "Ann Archer", "Ben Baker"]
    visit.speaker(3).select_option(label="Ann Archer")
    visit.button("Change it to Ann Archer").click()
    assert [name for name, _ in visit.shown()] == ["Narrator", "Cy Cole", "Ann Archer", "Ann Archer", "Ann Archer"]


def test_a_label_left_in_the_words_is_deleted_everywhere_at_once(chromium: Any, table: Table) -> None:
    table.post.write_text(
        table.post.read_text().replace("In May. By", "BB: In May. By").replace("My daughter", "BB: My daughter")
    )
    with table.served() as address:
        visit = Visit(chromium, address)
        visit.turn(3).get_by_role("textbox").first.focus()
        visit.page.evaluate("getSelection().collapse(document.activeElement.firstChild, 0)")
        for _ in "BB: ":
            visit.page.keyboard.press("Delete")
        visit.page.keyboard.press("Escape")
        visit.turn(3).get_by_text("In the post: BB: In May. By me, with both…", exact=True).wait_for()
        visit.button("Remove it there, too").click()
        assert [text.split()[0] for _, text in visit.shown()] == ["A", "When", "In", "And", "My"]
        visit.button("Undo").click()
        assert visit.shown()[4][1].startswith("BB: My")
        assert visit.wrong == []
        visit.context.close()


def test_people_are_renamed_and_merged(visit: Visit) -> None:
    name = visit.page.get_by_label("Name of Ben Baker")
    name.fill("Benjamin Baker")
    name.press("Enter")
    assert visit.shown()[2][0] == "Benjamin Baker"
    name = visit.page.get_by_label("Name of Benjamin Baker")
    name.fill("Ann Archer")
    name.press("Enter")
    visit.button("No, swap their names").click()
    assert [name for name, _ in visit.shown()[1:3]] == ["Benjamin Baker", "Ann Archer"]
    visit.button("Undo").click()
    name = visit.page.get_by_label("Name of Benjamin Baker")
    name.fill("ann archer")
    name.press("Enter")
    visit.button("Merge them").click()
    assert {name for name, _ in visit.shown()} == {"Narrator", "Ann Archer"}


def test_a_turn_is_heard_and_its_sentence_lights_up(visit: Visit) -> None:
    visit.turn(3).get_by_role("button", name="Listen").click()
    visit.plays()
    visit.wait_for("[...CSS.highlights.get('said')].map(String).some(s => /In May|By me/.test(s))")
    visit.page.get_by_role("button", name="Listen to Ann Archer").click()
    visit.plays()


def test_a_long_turn_is_heard_piece_by_piece(chromium: Any, table: Table) -> None:
    told = [f"The clock struck {hour}, and the whole town began to listen." for hour in ("one", "two", "three", "four")]
    table.post.write_text(table.post.read_text().replace("In May. By me,", " ".join(told) + " By me,"))
    with table.served() as address:
        visit = Visit(chromium, address)
        visit.page.evaluate("""() => { window.sounds = []; document.querySelector('audio').addEventListener('loadstart',
          event => sounds.push(event.target.src)) }""")
        visit.turn(3).get_by_role("button", name="Listen").click()
        visit.wait_for("[...CSS.highlights.get('said')].map(String).some(s => s.includes('clock struck one'))")
        visit.wait_for("[...CSS.highlights.get('said')].map(String).some(s => s.includes('clock struck two'))")
        visit.wait_for("document.querySelector('[aria-pressed=true]') === null")
        assert len(visit.page.evaluate("sounds")) >= 2
        assert visit.wrong == []
        visit.context.close()


def test_a_voice_is_changed_and_kept_with_its_person(visit: Visit, table: Table) -> None:
    voice = visit.page.get_by_label("Voice of Ann Archer")
    visit.wait_for("document.querySelectorAll('[data-do=voice] option').length > 4")
    voice.select_option("pyttsx3:en-us+f5")
    visit.turn(2).get_by_role("button", name="Listen").click()
    visit.plays()
    visit.save()
    assert read_interview(table.saved).info.settings["cast"] == {"Ann Archer": "pyttsx3:en-us+f5"}


def test_a_pronunciation_is_tried_shown_and_kept(visit: Visit, table: Table) -> None:
    (table.folder / "show.toml").write_text("")
    visit.turn(5).get_by_role("button", name="Pronounce").click()
    visit.page.get_by_label("Word", exact=True).fill("crank")
    visit.page.get_by_label("Say it as").fill("handle")
    visit.page.get_by_text(re.compile("Now said “crank” /.+/")).wait_for()
    visit.page.get_by_role("dialog").get_by_role("button", name="Listen").click()
    visit.plays()
    visit.button("Keep").click()
    visit.page.get_by_text('"crank" = "handle"').wait_for()
    assert not (table.folder / "lexicon.toml").exists()
    visit.button("Write it to lexicon.toml").click()
    visit.page.get_by_role("dialog").wait_for(state="hidden")
    assert '"crank" = "handle"' in (table.folder / "lexicon.toml").read_text()


def test_chapters_are_renamed_moved_added_and_found_anew(visit: Visit, table: Table) -> None:
    dialog = visit.page.get_by_role("dialog", name="Chapter")
    visit.button("Edit the chapter “When was it last wound?”").click()
    dialog.get_by_label("Title").fill("The last time")
    dialog.get_by_label("Begins with").select_option(index=1)
    visit.page.keyboard.press("Escape")
    visit.button("Edit the chapter “When was it last wound?”").click()
    dialog.get_by_label("Title").fill("The last time")
    visit.page.keyboard.press("Enter")
    visit.button("Edit the chapter “Who will do it next?”").click()
    dialog.get_by_label("Begins with").select_option(index=2)
    dialog.get_by_role("button", name="Done").click()
    visit.turn(4).focus()
    visit.page.keyboard.press("h")
    dialog.get_by_label("Title").fill("The daughter")
    dialog.get_by_role("button", name="Done").click()
    visit.button("Edit the chapter “The daughter”").wait_for()
    visit.button("Edit the chapter “Introduction”").click()
    dialog.get_by_role("button", name="Remove").click()
    visit.save()
    chapters = [t.chapter for t in read_interview(table.saved).turns]
    assert chapters == ["", "The last time", "", "The daughter", "Who will do it next?"]
    visit.button("Find the chapters anew").click()
    visit.button("Edit the chapter “When was it last wound?”").wait_for()
    visit.save()
    assert not any(t.chapter for t in read_interview(table.saved).turns)


def test_the_notice_is_reworded(visit: Visit, table: Table) -> None:
    visit.page.get_by_text("Said besides").click()
    visit.page.get_by_label("Notice of synthetic voices").fill("{guests} and {hosts} talked; machines speak.")
    visit.page.get_by_text("Ben Baker and Ann Archer talked; machines speak.").wait_for()
    visit.save()
    assert read_interview(table.saved).info.settings["notice"] == "{guests} and {hosts} talked; machines speak."


def test_the_page_speaks_the_language_of_the_interview(chromium: Any, table: Table) -> None:
    table.post.write_text(table.post.read_text().replace("date:", "language: de\ndate:", 1))
    with table.served() as address, closing(chromium.new_context()) as context:
        page = context.new_page()
        page.set_default_timeout(MS)
        page.goto(address)
        page.get_by_role("article", name="Redebeitrag 1", exact=True).get_by_label("Sprecher").wait_for()
        page.get_by_role("button", name="Speichern", exact=True).click()
        page.get_by_role("status").filter(has_text="Gespeichert").wait_for()


def test_an_episode_is_rendered_and_a_correction_renders_what_changed(visit: Visit, table: Table) -> None:
    for spoken in ("nothing had to be spoken anew|6 of 6", "1 of 6"):
        visit.button("Render").click()
        visit.page.get_by_role("link", name="Open episode").wait_for(timeout=120_000)
        assert re.search(spoken, visit.page.locator("#rendering-text").inner_text())
        visit.turn(4).get_by_role("textbox").click()
        visit.page.keyboard.type("Tell me: ")
    href = visit.page.get_by_role("link", name="Open episode").get_attribute("href")
    with visit.context.expect_page() as opened:
        visit.page.get_by_role("link", name="Open episode").click()
    assert opened.value.url == visit.address + href
    assert (table.output / "clock-tower.mp3").stat().st_size > 50_000


def test_a_rendering_is_stopped(visit: Visit, table: Table) -> None:
    visit.button("Render").click()
    visit.page.get_by_role("progressbar", name="Rendering").wait_for()
    visit.button("Stop").click()
    visit.page.get_by_text(re.compile("^(Stopped|The episode is ready)")).wait_for()


def test_a_file_that_changed_is_a_question(visit: Visit, table: Table) -> None:
    visit.save()
    table.saved.write_text(table.saved.read_text().replace("crank", "handle"))
    visit.speaker(2).select_option(label="Narrator")
    visit.button("Save").click()
    visit.button("Cancel").click()
    assert "handle" in table.saved.read_text()
    visit.button("Save").click()
    visit.button("Replace it").click()
    visit.status("Saved")
    assert saved(table.saved) == visit.shown()


def test_a_second_tab_says_so_and_can_take_over(visit: Visit) -> None:
    second = visit.context.new_page()
    second.goto(visit.address)
    second.get_by_text("This interview is open in another tab.").wait_for()
    second.get_by_role("button", name="Take over here").click()
    second.get_by_role("article", name="Turn 1", exact=True).wait_for()
    visit.page.get_by_text("This interview was opened in another tab since.").wait_for()
    second.close()


def test_what_wasnt_saved_is_there_when_the_server_was_killed(chromium: Any, table: Table) -> None:
    with table.served() as address:
        first = Visit(chromium, address)
        first.speaker(2).select_option(label="Narrator")
        shown = first.shown()
        first.wait_for("!document.querySelector('#status').textContent.includes('Saving')")
        first.page.wait_for_timeout(1500)
    first.page.get_by_text("The desk’s program has ended.").wait_for()
    first.context.close()
    with table.served() as address:
        again = Visit(chromium, address)
        assert again.shown() == shown
        again.context.close()


def test_close_asks_for_what_isnt_saved(visit: Visit, table: Table) -> None:
    visit.speaker(2).select_option(label="Narrator")
    visit.button("Close").click()
    visit.button("Go on editing").click()
    visit.button("Close").click()
    visit.button("Save and close").click()
    visit.page.get_by_text("The desk is closed.").wait_for()
    assert saved(table.saved)[1][0] == "Narrator"


def test_all_of_it_by_keyboard_alone(visit: Visit, table: Table) -> None:
    keys = visit.page.keyboard
    visit.page.get_by_role("link", name="Skip to the turns").focus()
    keys.press("Enter")
    for _ in range(3):
        keys.press("ArrowDown")
    keys.press("1")
    assert visit.shown()[0][0] == "Narrator"
    keys.press("ArrowDown")
    keys.press("s")
    keys.press("Escape")
    visit.turn(3).focus()
    keys.press("j")
    keys.press("x")
    keys.press("Control+z")
    keys.press("l")
    visit.plays()
    keys.press("e")
    keys.type("So, ")
    keys.press("Escape")
    keys.press("Control+s")
    visit.status("Saved")
    assert saved(table.saved) == visit.shown()
    assert any(text.startswith("So, ") for _, text in visit.shown())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(chromium: Any, table: Table, width: int, scheme: str) -> None:
    axe = needed_module("axe-core") / "axe.min.js"
    with table.served() as address:
        visit = Visit(chromium, address, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        visit.speaker(2).select_option(label="Ben Baker")
        visit.speaker(1).select_option(label="Not said")
        visit.wait_for("document.querySelector('#chapters li') !== null")
        visit.page.add_script_tag(path=str(axe))
        for opened in ("", "keys-dialog", "word-dialog", "person-dialog"):
            visit.page.evaluate("id => id && document.getElementById(id).showModal()", opened)
            found = visit.page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
            assert found == [], json.dumps(found, indent=1)
            visit.page.evaluate("id => id && document.getElementById(id).close()", opened)
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        visit.context.close()
