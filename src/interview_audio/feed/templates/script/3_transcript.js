// What is drawn from the player's time: the sentence in the text, the chapter, the head over the picture.
const newParagraphMs = Number(document.body.dataset.paragraph); // a longer pause of one speaker begins a paragraph
const LOOKED_AROUND_MS = 6000; // so long after a listener has scrolled, the text stays where they are
let scrolledAt = -Infinity;

function fill(episode) {
  const place = episode.part("transcript");
  if (place.childElementCount) return;
  const { cues, chapters, speakers } = episode.data;
  let chapter = -1, speaker = null, turn = null, paragraph = null;
  cues.forEach(([start, , who, text], index) => {
    const present = Math.max(0, lastBegun(chapters, start + 20));
    if (present !== chapter) {
      chapter = present;
      speaker = null;
      const [at, title] = chapters[chapter];
      if (title) place.append(make("h4", {}, make("span", { className: "time", textContent: clock(at) }), make("span", { dir: "auto", textContent: title })));
    }
    if (who !== speaker) {
      speaker = who;
      const stamp = make("button", { type: "button", className: "stamp", textContent: clock(start), "aria-label": `${clock(start)}, play from here` });
      stamp.dataset.seek = start;
      turn = make("div", { className: `turn ${speakers[who].voice}` }, make("div", { className: "who" }, make("bdi", { textContent: speakers[who].name }), stamp));
      place.append(turn);
      paragraph = null;
    }
    if (!paragraph || start - cues[index - 1][1] > newParagraphMs) {
      paragraph = make("p", { dir: "auto" });
      turn.append(paragraph);
    }
    const sentence = make("span", { className: "s", textContent: text });
    sentence.dataset.index = index;
    paragraph.append(sentence, " ");
  });
  episode.sentences = [...place.querySelectorAll(".s")];
}

function prepareScore(episode) {
  const score = episode.part("score");
  if (episode.head) return;
  const picture = score.querySelector(".picture");
  score.style.setProperty("--count", episode.data.speakers.length);
  episode.head = make("div", { className: "head", hidden: true });
  episode.slider = make("div", { className: "slider", tabIndex: 0, role: "slider", "aria-label": "Position", "aria-valuemin": 0, "aria-valuemax": Math.round(episode.data.duration / 1000), "aria-valuenow": 0 });
  const hint = make("div", { className: "hint", hidden: true });
  picture.replaceWith(episode.slider);
  episode.slider.append(picture, episode.head, hint);
  const at = (event) => {
    const box = episode.slider.getBoundingClientRect();
    return Math.min(Math.max(0, (event.clientX - box.left) / box.width), 1) * episode.data.duration;
  };
  episode.slider.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    episode.slider.setPointerCapture(event.pointerId);
    load(episode, at(event));
  });
  episode.slider.addEventListener("pointermove", (event) => {
    if (episode.slider.hasPointerCapture(event.pointerId)) seek(at(event));
    const ms = at(event), chapter = episode.chapters[lastBegun(episode.chapters, ms)];
    hint.hidden = event.pointerType === "touch";
    hint.textContent = `${clock(ms)}${chapter ? `  ${chapter[1]}` : ""}`;
    hint.style.left = `${Math.min(Math.max(8, (100 * ms) / episode.data.duration), 92)}%`;
  });
  episode.slider.addEventListener("pointerleave", () => { hint.hidden = true; });
  episode.slider.addEventListener("keydown", (event) => {
    const moves = {
      ArrowLeft: () => seek(now() - 5000), ArrowRight: () => seek(now() + 5000), ArrowDown: () => seek(now() - 5000), ArrowUp: () => seek(now() + 5000),
      PageDown: () => step(episode.chapters, -1), PageUp: () => step(episode.chapters, 1), Home: () => seek(0), End: () => seek(episode.data.duration),
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    load(episode);
    moves[event.key]();
  });
}

let drawn = {};
function draw() {
  if (!playing) return;
  const ms = now(), { duration } = playing.data, second = Math.floor(ms / 1000);
  const done = `${(100 * ms) / duration}%`;
  ui.position.style.setProperty("--done", done);
  const chapter = lastBegun(playing.chapters, ms + 20), sentence = lastBegun(playing.cues, ms + 20);
  if (opened === playing && playing.head) { playing.head.hidden = false; playing.head.style.left = done; }
  const before = drawn;
  drawn = { episode: playing, second, chapter, sentence, opened };
  const moved = before.episode !== playing || before.opened !== opened;
  if (moved || before.second !== second) {
    const says = `${spokenTime(ms)} of ${spokenTime(duration)}`;
    ui.elapsed.textContent = clock(ms);
    ui.position.value = ms / 1000;
    ui.position.setAttribute("aria-valuetext", says);
    playing.slider?.setAttribute("aria-valuenow", second);
    playing.slider?.setAttribute("aria-valuetext", says);
  }
  if (moved || before.chapter !== chapter) {
    ui["now-chapter"].textContent = playing.chapters[chapter]?.[1] ?? "";
    playing.element.querySelectorAll(".chapters a").forEach((link, i) => { if (i === chapter) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current"); });
    showCurrentChapter(playing.element);
  }
  if (moved || before.sentence !== sentence) {
    document.querySelector(".s.said")?.classList.remove("said");
    const said = opened === playing ? playing.sentences?.[sentence] : null;
    said?.classList.add("said");
    if (said) follow(said);
  }
}

// The list of chapters scrolls by itself where it is higher than the window; the page stays where it is.
function showCurrentChapter(element) {
  const list = element.querySelector(".aside"), link = list.querySelector("[aria-current]");
  if (!link || list.scrollHeight <= list.clientHeight) return;
  const box = link.getBoundingClientRect(), room = list.getBoundingClientRect();
  if (box.top < room.top || box.bottom > room.bottom) list.scrollTop += box.top - room.top - room.height / 3;
}

function follow(said, force = false) {
  const box = said.getBoundingClientRect(), top = 90, bottom = innerHeight - ui.dock.offsetHeight - 60;
  const outside = box.top < top || box.bottom > bottom;
  const text = opened.part("transcript").getBoundingClientRect();
  const elsewhere = text.top > bottom || text.bottom < top || performance.now() - scrolledAt < LOOKED_AROUND_MS;
  ui.follow.hidden = !outside || !elsewhere || force || audio.paused;
  if (!outside || (elsewhere && !force)) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: box.top - innerHeight * 0.35, behavior: calm ? "auto" : "smooth" });
}

function followAgain() {
  scrolledAt = -Infinity;
  const said = document.querySelector(".s.said");
  if (said) follow(said, true);
  ui.follow.hidden = true;
}
for (const event of ["wheel", "touchmove"]) addEventListener(event, () => { scrolledAt = performance.now(); }, { passive: true });
ui.follow.addEventListener("click", followAgain);

document.addEventListener("click", (event) => {
  const episode = episodes.get(event.target.closest("[data-episode]")?.dataset.episode);
  if (!episode || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const sentence = event.target.closest(".s"), seekable = event.target.closest("[data-seek]");
  if (event.target.closest('[data-ui="play"]')) toggle(episode);
  else if (sentence && getSelection().isCollapsed) playFrom(episode, episode.cues[sentence.dataset.index][0]);
  else if (seekable) { event.preventDefault(); playFrom(episode, Number(seekable.dataset.seek)); }
});
