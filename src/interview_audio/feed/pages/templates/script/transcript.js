// The text follows the voice: the sentence that is said is marked and kept in sight.
const LOOKED_AROUND_MS = 6000; // so long after a listener has scrolled, the text stays where they are
const sentences = [...document.querySelectorAll(".s")].map((element) => [Number(element.dataset.t), element]);
const chapterLinks = [...document.querySelectorAll(".chapters a")];
const chapters = chapterLinks.map((link) => [Number(link.dataset.seek), link.querySelector(".title").textContent]);
let scrolledAt = -Infinity, saidIndex = -1, chapterIndex = -1, words = [], saidWord;

listeners.draw.push((ms) => {
  const chapter = lastBegun(chapters, ms + 20);
  if (chapter !== chapterIndex) {
    chapterLinks[chapterIndex]?.removeAttribute("aria-current");
    chapterLinks[chapter]?.setAttribute("aria-current", "true");
    ui["now-chapter"].textContent = chapters[chapter]?.[1] ?? "";
    chapterIndex = chapter;
    showCurrentChapter();
  }
  const said = started ? lastBegun(sentences, ms + 20) : -1;
  if (said === saidIndex) return sayWord(ms);
  sentences[saidIndex]?.[1].classList.remove("said");
  sentences[said]?.[1].classList.add("said");
  saidIndex = said;
  words = said < 0 ? [] : wordsOf(sentences[said][1]);
  sayWord(ms);
  if (said >= 0) follow();
});

// Where the times of the words are known, the word that is said is marked as well.
function wordsOf(sentence) {
  const starts = sentence.dataset.words?.split(" ").map(Number) ?? [];
  if (starts.length && !sentence.children.length) {
    const parts = sentence.textContent.split(" ").map((text) => make("span", { textContent: text, className: "word" }));
    sentence.replaceChildren(...parts.flatMap((part) => [part, " "]).slice(0, -1));
  }
  return starts.map((start, i) => [start, sentence.children[i]]);
}
function sayWord(ms) {
  const word = words[lastBegun(words, ms + 20)]?.[1];
  if (word === saidWord) return;
  saidWord?.classList.remove("said");
  word?.classList.add("said");
  saidWord = word;
}

// The list of chapters scrolls by itself where it is higher than the window; the page stays where it is.
function showCurrentChapter() {
  const list = ui.chapters, link = chapterLinks[chapterIndex];
  if (!link || list.scrollHeight <= list.clientHeight) return;
  const box = link.getBoundingClientRect(), room = list.getBoundingClientRect();
  if (box.top < room.top || box.bottom > room.bottom) list.scrollTop += box.top - room.top - room.height / 3;
}

function follow(force = false) {
  const said = sentences[saidIndex]?.[1];
  if (!said) return;
  const box = said.getBoundingClientRect(), top = 90, bottom = innerHeight - ui.dock.offsetHeight - 60;
  const outside = box.top < top || box.bottom > bottom;
  const text = ui.transcript.getBoundingClientRect();
  const elsewhere = text.top > bottom || text.bottom < top || performance.now() - scrolledAt < LOOKED_AROUND_MS;
  ui.follow.hidden = !outside || !elsewhere || force || audio.paused;
  if (!outside || (elsewhere && !force)) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: box.top - innerHeight * 0.35, behavior: calm ? "auto" : "smooth" });
}
function followAgain() {
  scrolledAt = -Infinity;
  follow(true);
  ui.follow.hidden = true;
}
for (const event of ["wheel", "touchmove"]) addEventListener(event, () => { scrolledAt = performance.now(); }, { passive: true });
ui.follow.addEventListener("click", followAgain);

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const sentence = event.target.closest(".s"), seekable = event.target.closest("[data-seek]");
  if (sentence && getSelection().isCollapsed) { playFrom(Number(sentence.dataset.t)); followAgain(); }
  else if (seekable) { event.preventDefault(); playFrom(Number(seekable.dataset.seek)); followAgain(); }
});
