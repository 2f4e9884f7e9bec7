"""The pages in Chromium, opened as files and served: they play, follow, find, remember, and are for everybody."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from interview_audio.model import Role

from .conftest import Studio, needed, needed_module, served
from .hostile import TEXTS

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync", "--mute-audio"]
LINKS = {"apple": "https://podcasts.apple.com/podcast/id1", "spotify": "https://open.spotify.com/show/1"}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    path = needed("chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A show of three episodes, published once for all tests that only look at it."""
    studio = Studio(tmp_path_factory.mktemp("show"))
    slugs = ("clock-tower", "night-buses", "tides")
    items = (studio.item(slug, n, link=f"https://example.org/{slug}") for n, slug in enumerate(slugs, 1))
    studio.publish(studio.podcast(*items, links=LINKS, funding={"Give": "https://example.org/give"}))
    return studio.folder


@pytest.fixture(scope="module")
def places(show: Path) -> Iterator[dict[str, str]]:
    """The addresses of the show as a folder of files and served."""
    with served(show) as address:
        yield {"file": f"{show.as_uri()}/", "served": address}


# Notes where each jump led and which sentences were marked, by the clock of the sound: on a slow machine it is far
# beyond them by the time that a test asks.
NOTING = """
  globalThis.jumps = [];
  globalThis.marked = [];
  const now = () => document.querySelector("[data-ui=audio]").currentTime * 1000;
  document.addEventListener("seeked", () => jumps.push(now()), true);
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target.matches(".s.said") && marked.at(-1)?.text !== target.innerText)
        marked.push({ text: target.innerText, at: now() });
  }).observe(document, { subtree: true, attributeFilter: ["class"] });
"""


class Visit:
    """One visitor's page, and all that went wrong on it."""

    def __init__(self, browser: Any, home: str, page: str, **context: Any) -> None:
        self.home = home
        self.context = browser.new_context(**context)
        self.context.add_init_script(NOTING)
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        self.wrong: list[str] = []
        self.page.on("console", lambda said: self._said(said.type, said.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.go(page)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.wrong.append(text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:")):
            self.wrong.append(f"asked for {url}")

    def go(self, page: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(self.home + page)

    def ui(self, name: str) -> Any:
        return self.page.locator(f'[data-ui="{name}"]')

    def at_ms(self) -> float:
        return float(self.page.evaluate("document.querySelector('[data-ui=audio]').currentTime * 1000"))

    def wait_for(self, expression: str) -> None:
        """Asks again and again: the page's own policy forbids what Playwright would wait with."""
        deadline = time.monotonic() + 20
        while not self.page.evaluate(expression):
            assert time.monotonic() < deadline, expression
            self.page.wait_for_timeout(20)

    def wait_until_at(self, ms: int, within: int = 900) -> None:
        self.wait_for(f"jumps.at(-1) >= {ms - 60} && jumps.at(-1) < {ms + within}")

    def marked(self, n: int) -> tuple[str, float]:
        """The nth sentence that was marked on this page, and the time in milliseconds at which it was."""
        self.wait_for(f"marked.length > {n}")
        sentence = self.page.evaluate(f"marked[{n}]")
        return str(sentence["text"]), float(sentence["at"])


@contextmanager
def visiting(browser: Any, home: str, page: str, **context: Any) -> Iterator[Visit]:
    visit = Visit(browser, home, page, **context)
    yield visit
    visit.context.close()
    assert visit.wrong == []


@pytest.fixture(params=["file", "served"])
def episode(request: pytest.FixtureRequest, chromium: Any, places: dict[str, str]) -> Iterator[Visit]:
    with visiting(chromium, places[request.param], "clock-tower.html") as visit:
        yield visit


@pytest.fixture(params=["file", "served"])
def front(request: pytest.FixtureRequest, chromium: Any, places: dict[str, str]) -> Iterator[Visit]:
    with visiting(chromium, places[request.param], "index.html") as visit:
        yield visit


@pytest.mark.client
def test_it_plays_and_the_text_follows_sentence_by_sentence(episode: Visit) -> None:
    episode.page.locator(".s", has_text="And who will do it next?").click()
    episode.wait_until_at(10600)
    assert episode.marked(0)[0] == "And who will do it next?"
    assert episode.ui("dock").is_visible()
    text, at = episode.marked(1)
    assert text == "Nobody else wants to climb the stairs"
    assert 13300 < at < 14500
    assert episode.page.locator(".chapters [aria-current]").inner_text().endswith("And who will do it next?")


@pytest.mark.client
def test_each_word_is_marked_while_it_is_said(chromium: Any, tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    studio.publish(studio.podcast(studio.item("clock-tower", episode={"word_times": True})))
    asked = "And who will do it next?"
    with visiting(chromium, f"{tmp_path.as_uri()}/", "clock-tower.html") as visit:
        sentence = visit.page.locator(".s", has_text=asked)
        times = [int(time) for time in sentence.get_attribute("data-words").split(" ")]
        sentence.click()
        visit.wait_for("document.querySelector('.word.said')")
        visit.ui("toggle").click()
        for start, word in zip(times, asked.split(" "), strict=True):
            visit.page.evaluate(f"document.querySelector('[data-ui=audio]').currentTime = {(start + 40) / 1000}")
            visit.wait_for(f"document.querySelector('.word.said')?.textContent === '{word}'")
            assert visit.page.locator(".word.said").count() == 1
        assert sentence.inner_text() == asked
        visit.ui("toggle").click()
        visit.wait_for("document.querySelector('.s.said').textContent.startsWith('Nobody else')")
        assert sentence.locator(".said").count() == 0


@pytest.mark.client
def test_it_seeks_by_chapter_by_speaker_and_by_the_timeline(episode: Visit) -> None:
    episode.page.locator(".chapters").get_by_text("When was it last wound?").click()
    episode.wait_until_at(2800)
    assert episode.marked(0)[0] == "When was it last wound?"
    episode.page.get_by_role("link", name="Play from 0:05").click()
    episode.wait_until_at(5600)
    episode.ui("toggle").click()
    picture = episode.page.locator(".slider")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    picture.click(position={"x": box["width"] * 0.75, "y": box["height"] / 2})
    episode.wait_until_at(round(0.75 * 18_400), within=1500)


@pytest.mark.client
def test_it_resumes_where_it_stopped_and_the_front_page_says_how_much_is_left(episode: Visit) -> None:
    episode.page.locator(".s", has_text="By me.").click()
    episode.wait_until_at(7800, within=3000)
    episode.ui("toggle").click()
    stopped = episode.at_ms()
    episode.go("clock-tower.html")
    assert episode.ui("play").inner_text() == "Continue"
    episode.wait_for("document.querySelector('[data-ui=audio]').currentTime > 1")
    assert abs(episode.at_ms() - stopped) < 300
    episode.go("index.html")
    assert episode.page.locator('[data-slug="clock-tower"] .left').inner_text().endswith(" left")


@pytest.mark.client
def test_keys_work(episode: Visit) -> None:
    press = episode.page.keyboard.press
    press("k")
    episode.wait_for("!document.querySelector('[data-ui=audio]').paused")
    press("k")
    episode.wait_for("document.querySelector('[data-ui=audio]').paused")
    moves = ((")", None), ("]", 2800), ("]", 10600), ("[", 2800), (".", 5600), (".", 7800), (",", 5600))
    for key, ms in (*moves[1:], ("l", 18350), ("j", 3350)):
        press(key)
        episode.wait_until_at(ms or 0, within=60)
    press("+")
    assert episode.page.evaluate("document.querySelector('[data-ui=audio]').playbackRate") == 1.1
    press("-")
    press("d")
    assert episode.page.evaluate("document.documentElement.dataset.theme") == "light"
    press("?")
    assert episode.ui("help-dialog").is_visible()
    press("Escape")
    press("c")
    episode.wait_for("document.querySelector('[data-ui=toast]').textContent === 'Link copied'")


@pytest.mark.client
def test_a_link_leads_to_a_moment_and_old_addresses_lead_on(episode: Visit) -> None:
    episode.go("tides.html#t=8.5")
    episode.wait_until_at(8500, within=100)
    episode.go("index.html#night-buses&t=8.5")
    episode.wait_for("location.pathname.endsWith('night-buses.html')")
    episode.wait_until_at(8500, within=100)


@pytest.mark.client
def test_sharing_gives_the_public_address_and_the_player_to_embed(episode: Visit) -> None:
    episode.ui("share").click()
    snippet = episode.ui("snippet").input_value()
    assert 'src="https://example.org/podcast/clock-tower.embed.html"' in snippet
    episode.ui("copy-link").click()
    episode.wait_for("document.querySelector('[data-ui=toast]').textContent === 'Link copied'")
    assert not episode.ui("share-dialog").is_visible()


@pytest.mark.client
def test_search_loads_the_transcripts_and_finds_without_regard_to_case_and_accents(front: Visit) -> None:
    assert front.page.evaluate("!globalThis['interview-audio transcripts']"), "not before somebody searches"
    front.page.keyboard.press("/")
    front.page.keyboard.type("STÀIRS climb")
    found = front.ui("results-list").locator("li a")
    found.first.wait_for()
    assert found.count() == 3
    assert front.ui("results-count").inner_text() == "3 sentences"
    assert [mark.inner_text() for mark in found.first.locator("mark").all()] == ["climb", "stairs"]
    found.nth(1).click()
    front.wait_for("location.pathname.endsWith('night-buses.html')")
    front.wait_until_at(13400)
    assert front.marked(0)[0] == "Nobody else wants to climb the stairs"


@pytest.mark.client
def test_an_escape_leaves_the_search_and_every_card_leads_to_a_page(front: Visit) -> None:
    front.ui("search").fill("nowhere")
    front.wait_for("document.querySelector('[data-ui=results-count]').textContent === 'Nobody says that'")
    front.page.keyboard.press("Escape")
    assert front.page.locator(".card:visible").count() == 3
    front.page.get_by_role("link", name="A visit to the tides").click()
    assert front.page.locator("h1").inner_text() == "A visit to the tides"
    assert front.page.get_by_role("link", name="Apple Podcasts").get_attribute("href") == LINKS["apple"]


@pytest.mark.client
@pytest.mark.parametrize("place", ["file", "served"])
def test_the_player_lives_in_a_frame_of_another_site(
    chromium: Any, show: Path, places: dict[str, str], tmp_path: Path, place: str
) -> None:
    frame = f'<iframe src="{places[place]}clock-tower.embed.html" width="640" height="180" allow="autoplay"></iframe>'
    (tmp_path / "post.html").write_text(f"<!DOCTYPE html><title>A post</title>{frame}", encoding="utf-8")
    with ExitStack() as stack:
        visit = Visit(chromium, "", "about:blank")
        stack.callback(visit.context.close)
        visit.home = f"{tmp_path.as_uri()}/"
        visit.page.goto(f"{visit.home}post.html")
        player = visit.page.frame_locator("iframe")
        player.get_by_role("button", name="Play").click()
        player.locator(".line b", has_text="Narrator").wait_for()
        player.get_by_label("Chapter").select_option(index=2)
        player.locator(".line", has_text="And who will do it next?").wait_for()
        assert player.locator(".line b").inner_text() == "Ann Archer"
        assert player.get_by_role("button", name="Pause").is_visible()
        assert visit.page.frames[1].evaluate("document.documentElement.scrollHeight") <= 180
        assert [wrong for wrong in visit.wrong if places[place] not in wrong] == []


@pytest.mark.client
def test_a_long_list_of_chapters_keeps_the_present_one_in_sight(chromium: Any, studio: Studio) -> None:
    talk = [part for n in range(60) for part in (("Ann Archer", f"What of number {n}?"), ("Ben Baker", "Nothing."))]
    studio.publish(studio.podcast(studio.item(episode={"talk": talk})))
    size = {"width": 1280, "height": 700}
    with visiting(chromium, f"{studio.folder.as_uri()}/", "clock-tower.html#t=200", viewport=size) as visit:
        visit.wait_until_at(200_000)
        inside = """(() => {
          const link = document.querySelector(".chapters [aria-current]").getBoundingClientRect();
          const list = document.querySelector(".chapters").getBoundingClientRect();
          return link.top >= list.top && link.bottom <= list.bottom;
        })()"""
        visit.wait_for(inside)


@pytest.mark.client
def test_it_prints_black_on_white_whatever_the_screen_shows(chromium: Any, places: dict[str, str]) -> None:
    with visiting(chromium, places["file"], "clock-tower.html", color_scheme="dark") as visit:
        visit.page.emulate_media(media="print", color_scheme="dark")
        colour = "getComputedStyle(document.querySelector('.guest .s')).color"
        assert visit.page.evaluate(colour) == "rgb(0, 0, 0)"
        assert not visit.page.locator(".bar").is_visible()


@pytest.mark.client
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_against_anybody(chromium: Any, places: dict[str, str], scheme: str, width: int) -> None:
    axe = (needed_module("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    context = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "reduced_motion": "reduce"}
    visit = Visit(chromium, places["file"], "index.html", bypass_csp=True, **context)  # for axe itself

    def complaints() -> list[str]:
        visit.page.evaluate(axe)
        found = visit.page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
        return [f"{v['impact']}: {v['id']}: {v['nodes'][0]['html']}: {v['nodes'][0]['failureSummary']}" for v in found]

    assert complaints() == []
    visit.ui("search").fill("stairs")
    visit.ui("results-list").locator("li a").first.wait_for()
    assert complaints() == []
    visit.go("clock-tower.html")
    assert complaints() == []
    visit.page.locator(".s", has_text="By me.").click()
    visit.page.keyboard.press("k")
    assert complaints() == []
    for dialog in ("share", "help"):
        visit.page.evaluate(f"document.querySelector('[data-ui={dialog}-dialog]').showModal()")
        assert complaints() == []
        visit.page.keyboard.press("Escape")
    visit.go("clock-tower.embed.html")
    assert complaints() == []
    visit.context.close()


@pytest.mark.client
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_is_wider_than_the_screen(chromium: Any, studio: Studio, width: int) -> None:
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
    talk = [("Ann Archer", f"{long}?"), ("Ben Baker", long)]
    item = studio.item(description=long, episode={"title": long, "talk": talk})
    studio.publish(studio.podcast(item, title=long, links={long: "https://example.org"}))
    size = {"width": width, "height": 700}
    with visiting(chromium, f"{studio.folder.as_uri()}/", "index.html", viewport=size) as visit:
        for page in ("index.html", "clock-tower.html#t=1", "clock-tower.embed.html"):
            visit.go(page)
            assert visit.page.evaluate("document.documentElement.scrollWidth") == width, page


@pytest.mark.client
def test_hostile_text_runs_nowhere(chromium: Any, studio: Studio) -> None:
    items = [
        studio.item(
            f"episode-{n}",
            n,
            description=text,
            author=text,
            link=f"https://example.org/{text}",
            language="en",
            episode={
                "title": text,
                "people": ((text, Role.INTERVIEWER), (f"{text} too", Role.GUEST)),
                "talk": ((text, f"{text}?"), (f"{text} too", text), (None, text)),
                "notice": text,
                "voices": ((text, text),),
            },
        )
        for n, text in enumerate(TEXTS, 1)
    ]
    everywhere = {text: "https://example.org/?" + text for text in TEXTS} | {"x": "javascript:window.hacked = true"}
    settings: dict[str, Any] = {"links": everywhere, "funding": everywhere, "author": TEXTS[0], "copyright": TEXTS[0]}
    settings |= {
        "podroll": everywhere,
        "location": TEXTS[1],
        "license": TEXTS[0],
        "publisher": TEXTS[0],
        "link": TEXTS[0],
    }
    studio.publish(studio.podcast(*items, title=TEXTS[0], description=TEXTS[1], **settings))
    with served(studio.folder) as address, visiting(chromium, address, "index.html") as visit:
        for number in range(1, len(TEXTS) + 1):
            for page in (f"episode-{number}.html", f"episode-{number}.embed.html", f"episode-{number}.transcript.html"):
                visit.go(page)
                assert visit.page.evaluate("window.hacked") is None
        assert visit.page.evaluate("document.querySelectorAll('a[href^=javascript]').length") == 0
        visit.go("index.html")
        assert visit.page.get_by_text(TEXTS[0]).count() > 0
        visit.ui("search").fill("script")
        visit.ui("results-list").locator("li a").first.wait_for()
        assert visit.page.evaluate("window.hacked") is None
        assert visit.page.evaluate("document.querySelectorAll('a[href^=javascript]').length") == 0
        other = visit.context.new_page()  # where browsers show the feed, they warn of its style sheet
        other.goto(f"{address}feed.xml")
        assert other.evaluate("window.hacked") is None
        visit.context.set_offline(True)
        for number in range(1, len(TEXTS) + 1):  # what other sites put into their own pages
            snippet = (studio.folder / f"episode-{number}.embed.txt").read_text(encoding="utf-8")
            oembed = json.loads((studio.folder / f"episode-{number}.oembed.json").read_bytes())
            other.set_content(snippet + oembed["html"], wait_until="commit")
            assert other.evaluate("[window.hacked, document.querySelectorAll('body *').length]") == [None, 2]


@pytest.mark.client
def test_without_scripts_the_whole_transcript_is_read_and_the_page_plays(chromium: Any, places: dict[str, str]) -> None:
    with visiting(chromium, places["file"], "clock-tower.html", java_script_enabled=False) as visit:
        text = visit.page.locator(".transcript").inner_text()
        for sentence in ("We met under the clock.", "When was it last wound?", "By me.", "The stairs are steep."):
            assert sentence in text
        assert visit.page.locator("audio.plain:visible").count() == 1
        assert visit.page.get_by_role("link", name="Transcript (WebVTT)").is_visible()
        assert not visit.ui("share").is_visible()
        visit.go("index.html")
        assert visit.page.locator(".card:visible").count() == 3
        visit.go("clock-tower.embed.html")
        assert visit.page.locator("audio.plain:visible").count() == 1
