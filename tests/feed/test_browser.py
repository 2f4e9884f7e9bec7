"""The page in Chromium, opened as a file and served: it plays, follows, finds, remembers, and is for everybody."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from interview_audio.model import Role

from .conftest import Studio, needed, needed_module, served
from .hostile import TEXTS

SENTENCES_MS = [0, 2800, 5600, 7800, 10600, 13400, 15600]
"""When the sentences of `Studio.episode` begin."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    path = needed("chromium")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync", "--mute-audio"]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


class Visit:
    """One visitor's page, and all that went wrong on it."""

    def __init__(self, browser: Any, address: str, **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        self.wrong: list[str] = []
        self.page.on(
            "console", lambda said: self.wrong.extend([said.text] if said.type in ("error", "warning") else [])
        )
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.home = address.removesuffix("index.html")
        self.page.goto(address)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:")):
            self.wrong.append(f"asked for {url}")

    def ui(self, name: str) -> Any:
        return self.page.locator(f'[data-ui="{name}"]')

    def at_ms(self) -> float:
        return float(self.page.evaluate("document.querySelector('[data-ui=audio]').currentTime * 1000"))

    def wait_for(self, expression: str) -> None:
        """Asks again and again: the page's own policy forbids what Playwright would wait with."""
        deadline = time.monotonic() + 8
        while not self.page.evaluate(expression):
            assert time.monotonic() < deadline, expression
            self.page.wait_for_timeout(20)

    def wait_until_at(self, ms: int, within: int = 900) -> None:
        audio = "document.querySelector('[data-ui=audio]').currentTime * 1000"
        self.wait_for(f"{audio} >= {ms - 60} && {audio} < {ms + within}")

    def said(self) -> str:
        return str(self.page.locator(".s.said").inner_text())


@pytest.fixture(params=["file", "served"])
def visit(request: pytest.FixtureRequest, chromium: Any, studio: Studio) -> Iterator[Visit]:
    studio.publish()
    if request.param == "file":
        visitor = Visit(chromium, (studio.folder / "index.html").as_uri())
        yield visitor
    else:
        with served(studio.folder) as address:
            visitor = Visit(chromium, address)
            yield visitor
            visitor.context.close()
    assert visitor.wrong == []


def test_it_plays_and_the_text_follows_sentence_by_sentence(visit: Visit) -> None:
    visit.page.get_by_role("link", name="A visit to the clock tower").click()
    visit.page.get_by_text("And who will do it next?", exact=True).last.click()
    visit.wait_until_at(10600)
    assert visit.said() == "And who will do it next?"
    visit.wait_for("document.querySelector('.s.said').textContent.startsWith('Nobody else')")
    assert 13300 < visit.at_ms() < 14500
    assert visit.page.locator(".open .chapters [aria-current]").inner_text().endswith("And who will do it next?")


def test_it_seeks_by_chapter_and_by_the_picture(visit: Visit) -> None:
    visit.page.get_by_role("link", name="A visit to the clock tower").click()
    visit.page.get_by_role("link", name="When was it last wound?").click()
    visit.wait_until_at(2800)
    assert visit.said() == "When was it last wound?"
    visit.ui("toggle").click()
    picture = visit.page.locator(".open .slider")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    picture.click(position={"x": box["width"] * 0.75, "y": box["height"] / 2})
    visit.wait_until_at(round(0.75 * 18_400), within=1500)


def test_it_resumes_after_a_reload_where_it_stopped(visit: Visit) -> None:
    visit.page.get_by_role("link", name="A visit to the night buses").click()
    visit.page.get_by_text("By me.", exact=True).last.click()
    visit.wait_until_at(7800)
    visit.ui("toggle").click()
    stopped = visit.at_ms()
    visit.page.reload()
    assert visit.ui("now-title").inner_text() == "A visit to the night buses"
    visit.wait_for("document.querySelector('[data-ui=audio]').currentTime > 1")
    assert abs(visit.at_ms() - stopped) < 300
    visit.ui("toggle").click()
    visit.wait_for(f"document.querySelector('[data-ui=audio]').currentTime * 1000 > {stopped + 200}")


def test_keys_work(visit: Visit) -> None:
    press = visit.page.keyboard.press
    visit.page.get_by_role("link", name="A visit to the tides").click()
    press("k")
    visit.wait_for("!document.querySelector('[data-ui=audio]').paused")
    press("k")
    visit.wait_for("document.querySelector('[data-ui=audio]').paused")
    for key, ms in (
        ("]", 2800),
        ("]", 10600),
        ("[", 2800),
        (".", 5600),
        (".", 7800),
        (",", 5600),
        ("l", 18350),
        ("j", 3350),
    ):
        press(key)
        visit.wait_until_at(ms, within=60)
    press("+")
    assert visit.page.evaluate("document.querySelector('[data-ui=audio]').playbackRate") == 1.1
    press("d")
    assert visit.page.evaluate("document.documentElement.dataset.theme") == "light"
    press("?")
    assert visit.ui("help-dialog").is_visible()
    press("Escape")
    press("/")
    assert visit.page.evaluate("document.activeElement.dataset.ui") == "search"
    visit.page.keyboard.type("k]")
    assert visit.ui("search").input_value() == "k]"
    press("Escape")
    press("Escape")
    visit.wait_for("!document.querySelector('.episode.open')")
    assert visit.page.locator(".episode").count() == visit.page.locator(".episode:visible").count() == 3


def test_search_finds_sentences_without_regard_to_case_and_accents(visit: Visit) -> None:
    visit.ui("search").fill("STÀIRS climb")
    found = visit.ui("results-list").get_by_role("button")
    found.first.wait_for()
    assert found.count() == 3
    assert visit.ui("results-count").inner_text() == "3 sentences"
    assert [mark.inner_text() for mark in found.first.locator("mark").all()] == ["climb", "stairs"]
    found.nth(1).click()
    visit.wait_until_at(13400)
    assert visit.said() == "Nobody else wants to climb the stairs"


def test_a_link_leads_to_a_moment_of_an_episode(visit: Visit) -> None:
    visit.page.goto(f"{visit.page.url.split('#')[0]}#tides&t=8.5")
    visit.wait_for("document.querySelector('.episode.open')?.id === 'tides'")
    visit.wait_until_at(8500, within=100)
    assert visit.said() == "By me."


def test_a_link_to_this_moment_can_be_copied_and_says_so(visit: Visit) -> None:
    visit.page.goto(f"{visit.page.url.split('#')[0]}#tides&t=8.5")
    visit.wait_until_at(8500, within=100)
    visit.page.locator('.open [data-ui="link"]').click()
    visit.wait_for("document.querySelector('[data-ui=copied]').textContent === 'Link to 0:08 copied'")
    assert visit.ui("copied").is_visible()


def test_a_long_list_of_chapters_keeps_the_present_one_in_sight(chromium: Any, studio: Studio) -> None:
    talk = [part for n in range(60) for part in (("Ann Archer", f"What of number {n}?"), ("Ben Baker", "Nothing."))]
    studio.publish(studio.podcast(studio.item(episode={"talk": talk})))
    visit = Visit(chromium, (studio.folder / "index.html").as_uri(), viewport={"width": 1280, "height": 700})
    visit.page.goto(f"{visit.page.url}#clock-tower&t=200")
    visit.wait_until_at(200_000)
    inside = """(() => {
      const link = document.querySelector(".open .chapters [aria-current]").getBoundingClientRect();
      const list = document.querySelector(".open .aside").getBoundingClientRect();
      return link.top >= list.top && link.bottom <= list.bottom;
    })()"""
    visit.wait_for(inside)
    visit.context.close()


def test_it_prints_black_on_white_whatever_the_screen_shows(chromium: Any, studio: Studio) -> None:
    studio.publish()
    visit = Visit(chromium, (studio.folder / "index.html").as_uri(), color_scheme="dark")
    visit.page.goto(f"{visit.page.url}#clock-tower")
    visit.page.locator(".open .s").first.wait_for()
    visit.page.emulate_media(media="print", color_scheme="dark")
    colour = "getComputedStyle(document.querySelector('.open .guest .s')).color"
    assert visit.page.evaluate(colour) == "rgb(0, 0, 0)"
    assert not visit.page.locator(".bar").is_visible()
    visit.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_against_anybody(chromium: Any, studio: Studio, scheme: str, width: int) -> None:
    axe = (needed_module("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    studio.publish(studio.podcast(studio.item("one"), studio.item("two", 2, link="https://example.org/two")))
    visit = Visit(
        chromium,
        (studio.folder / "index.html").as_uri(),
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        reduced_motion="reduce",
        bypass_csp=True,  # for axe itself
    )
    visit.page.evaluate(axe)

    def complaints() -> list[str]:
        found = visit.page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
        return [f"{v['impact']}: {v['id']}: {v['nodes'][0]['html']}: {v['nodes'][0]['failureSummary']}" for v in found]

    assert complaints() == []
    visit.page.get_by_role("link", name="A visit to the two").click()
    visit.page.get_by_text("By me.", exact=True).last.click()
    visit.page.keyboard.press("k")
    assert complaints() == []
    visit.ui("search").fill("stairs")
    visit.ui("results-list").get_by_role("button").first.wait_for()
    assert complaints() == []
    visit.page.evaluate("document.querySelector('[data-ui=help-dialog]').showModal()")
    assert complaints() == []
    visit.context.close()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_is_wider_than_the_screen(chromium: Any, studio: Studio, width: int) -> None:
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
    item = studio.item(
        description=long, episode={"title": long, "talk": [("Ann Archer", f"{long}?"), ("Ben Baker", long)]}
    )
    studio.publish(studio.podcast(item, title=long))
    visit = Visit(chromium, (studio.folder / "index.html").as_uri(), viewport={"width": width, "height": 700})
    for show in ("", "#clock-tower&t=1"):
        visit.page.goto(visit.page.url.split("#")[0] + show)
        assert visit.page.evaluate("document.documentElement.scrollWidth") == width
    visit.context.close()


def test_hostile_text_runs_nowhere(chromium: Any, studio: Studio) -> None:
    items = [
        studio.item(
            f"episode-{n}",
            n,
            description=text,
            episode={
                "title": text,
                "people": ((text, Role.INTERVIEWER), (f"{text} too", Role.GUEST)),
                "talk": ((text, "Why?"), (f"{text} too", text), (None, text)),
            },
        )
        for n, text in enumerate(TEXTS, 1)
    ]
    studio.publish(studio.podcast(*items, title=TEXTS[0], description=TEXTS[1]))
    with served(studio.folder) as address:
        visit = Visit(chromium, address)
        for number in range(1, len(TEXTS) + 1):
            visit.page.goto(f"{address}#episode-{number}")
            visit.page.locator(f"#episode-{number}.open .s").first.wait_for()
        visit.ui("search").fill("script")
        visit.ui("results-list").get_by_role("button").first.wait_for()
        assert visit.page.evaluate("window.hacked") is None
        assert visit.page.get_by_text(TEXTS[0]).count() > 0
        visit.context.close()
    assert visit.wrong == []


def test_without_scripts_the_page_still_plays(chromium: Any, studio: Studio) -> None:
    studio.publish()
    visit = Visit(chromium, (studio.folder / "index.html").as_uri(), java_script_enabled=False)
    assert visit.page.locator("audio.plain:visible").count() == 3
    assert visit.page.get_by_role("link", name="Transcript (WebVTT)").count() == 0, "folded away"
    visit.page.get_by_text("Downloads").first.click()
    assert visit.page.get_by_role("link", name="Transcript (WebVTT)").count() == 1
    visit.context.close()
