// Search in everything that is said: every word must be in the sentence, accents and case don't matter.
// The transcripts are loaded when somebody first searches, as a script: that works from a disk too.
const MOST_SHOWN = 200;
let shownFor = "", loading = null;

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.dataset.slug, card]));

function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: document.body.dataset.search });
    script.addEventListener("load", () => resolve(globalThis["interview-audio transcripts"]));
    script.addEventListener("error", () => { loading = null; reject(new Error("no transcripts")); });
    document.head.append(script);
  });
  return loading;
}

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
  episode.bare ??= episode.cues.map((cue) => bare(cue[2]));
  return episode.cues.filter((_, i) => words.every((part) => episode.bare[i].includes(part)));
}

function group(card, cues, speakers, words) {
  const link = card.querySelector("h3 a"), list = make("ol");
  for (const [start, who, text] of cues) {
    const [name, colour] = speakers[who];
    const line = make("span", { className: colour }, make("strong", { dir: "auto", textContent: name }), " ", marked(text, words));
    const hit = make("a", { href: `${link.getAttribute("href")}#t=${start / 1000}` }, make("span", { className: "time", textContent: clock(start) }), line);
    list.append(make("li", {}, hit));
  }
  return make("article", { "aria-label": link.textContent }, make("h2", { dir: "auto" }, make("a", { href: link.getAttribute("href"), textContent: link.textContent })), ...(cues.length ? [list] : []));
}

async function search() {
  const words = bare(ui.search.value).split(/\s+/).filter(Boolean), query = words.join(" ");
  if (query === shownFor) return;
  shownFor = query;
  root.classList.toggle("searching", query.length > 1);
  ui.results.hidden = query.length < 2;
  ui["results-list"].replaceChildren();
  if (query.length < 2) return;
  let transcripts;
  ui["results-count"].textContent = word("searching");
  try { transcripts = await load(); } catch { ui["results-count"].textContent = word("cannot search"); shownFor = ""; return; }
  if (query === shownFor) show(transcripts, words);
}

function show(transcripts, words) {
  let count = 0;
  for (const [slug, card] of cards) {
    const episode = transcripts[slug] ?? { cues: [], speakers: [] };
    const about = bare(`${card.querySelector("h3").textContent} ${card.querySelector(".by")?.textContent ?? ""}`);
    const cues = found(episode, words), inTitle = words.every((part) => about.includes(part));
    if (!cues.length && !inTitle) continue;
    ui["results-list"].append(group(card, cues.slice(0, Math.max(0, MOST_SHOWN - count)), episode.speakers, words));
    count += cues.length;
  }
  const says = count > MOST_SHOWN ? "first hits" : count > 1 ? "several hits" : count ? "one hit" : ui["results-list"].childElementCount ? "only titles" : "no hits";
  ui["results-count"].textContent = word(says, { number: count, shown: MOST_SHOWN });
}

function leaveSearch() {
  ui.search.value = "";
  search();
  ui.search.blur();
}

let typing = 0;
ui.search.addEventListener("focus", () => { load().catch(() => {}); }, { once: true });
ui.search.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(search, 120); });
ui["search-form"].addEventListener("submit", (event) => { event.preventDefault(); search(); });
