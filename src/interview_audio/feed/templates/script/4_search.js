// Search in everything that is said: every word must be in the sentence, accents and case don't matter.
const MOST_SHOWN = 200;
let shownFor = "";

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function marked(text, words) {
  // `bare` may change lengths, so hits are found letter by letter
  const letters = [...text], flat = letters.map(bare), joined = flat.join("");
  const starts = []; // of every letter in `joined`
  flat.reduce((at, letter) => (starts.push(at), at + letter.length), 0);
  const hits = new Set();
  for (const word of words) {
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
      starts.forEach((start, i) => { if (start >= at && start < at + word.length) hits.add(i); });
    }
  }
  const out = document.createElement("span");
  out.dir = "auto";
  for (let i = 0; i < letters.length;) {
    let end = i + 1;
    while (end < letters.length && hits.has(end) === hits.has(i)) end += 1;
    const run = letters.slice(i, end).join("");
    out.append(hits.has(i) ? make("mark", { textContent: run }) : run);
    i = end;
  }
  return out;
}

function found(episode, words) {
  episode.bare ??= episode.cues.map((cue) => bare(cue[3]));
  return episode.cues.filter((_, i) => words.every((word) => episode.bare[i].includes(word)));
}

function search() {
  const words = bare(ui.search.value).split(/\s+/).filter(Boolean);
  const query = words.join(" ");
  if (query === shownFor) return;
  shownFor = query;
  root.classList.toggle("searching", query.length > 1);
  ui.results.hidden = query.length < 2;
  ui["results-list"].replaceChildren();
  if (query.length < 2) return;
  let count = 0;
  for (const episode of episodes.values()) {
    const about = bare(`${episode.title} ${episode.element.querySelector(".about .by")?.textContent ?? ""}`);
    const cues = found(episode, words), inTitle = words.every((word) => about.includes(word));
    if (!cues.length && !inTitle) continue;
    const group = make("article", { "aria-label": episode.title }, make("h3", { dir: "auto" }, make("a", { href: `#${episode.slug}`, textContent: episode.title })));
    for (const [start, , who, text] of cues.slice(0, Math.max(0, MOST_SHOWN - count))) {
      const speaker = episode.data.speakers[who];
      const hit = make("button", { type: "button" }, make("span", { className: "time", textContent: clock(start) }), make("span", { className: speaker.voice }, make("strong", { dir: "auto", textContent: speaker.name }), " ", marked(text, words)));
      hit.addEventListener("click", () => { leaveSearch(); go(episode.slug); playFrom(episode, start); });
      group.append(hit);
    }
    count += cues.length;
    ui["results-list"].append(group);
  }
  const more = count > MOST_SHOWN ? `, the first ${MOST_SHOWN} are shown` : "";
  ui["results-count"].textContent = count ? `${count} ${count === 1 ? "sentence" : "sentences"}${more}` : ui["results-list"].childElementCount ? "Found in a title" : "Nothing is said like that";
}

function leaveSearch() {
  ui.search.value = "";
  search();
  ui.search.blur();
}

let typing = 0;
ui.search.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(search, 120); });
ui["search-form"].addEventListener("submit", (event) => { event.preventDefault(); search(); });
ui["results-list"].addEventListener("click", (event) => { if (event.target.closest("a")) leaveSearch(); });
