// What everything else stands on: parts of the page by name, the episodes, what the browser keeps between visits.
const ui = new Proxy({}, { get: (_, name) => document.querySelector(`[data-ui="${name}"]`) });
const root = document.documentElement;
const audio = ui.audio;

const kept = {
  get(name, otherwise) {
    try { return JSON.parse(localStorage.getItem(`interview-audio ${name}`)) ?? otherwise; } catch { return otherwise; }
  },
  set(name, value) {
    try { localStorage.setItem(`interview-audio ${name}`, JSON.stringify(value)); } catch { /* a browser that keeps nothing */ }
  },
};
const show = document.body.dataset.show;
const placeOf = (slug) => kept.get(`${show} at ${slug}`, 0);

// An episode's data is read when it is first needed: a page may hold hundreds of hours.
class Episode {
  constructor(element) {
    this.element = element;
    this.slug = element.dataset.episode;
    this.title = element.querySelector("h3").textContent;
    this.cover = element.querySelector("header .cover")?.getAttribute("src") ?? null;
  }
  get data() {
    this.parsed ??= JSON.parse(document.querySelector(`script[data-of="${this.slug}"]`).textContent);
    return this.parsed;
  }
  get cues() { return this.data.cues; }
  get chapters() { return this.data.chapters; }
  part(name) { return this.element.querySelector(`[data-ui="${name}"]`); }
}
const episodes = new Map([...document.querySelectorAll(".episode")].map((e) => [e.dataset.episode, new Episode(e)]));

let playing = null; // the episode in the player
let opened = null; // the episode that fills the page

// The index of the last entry that has begun at `ms`, or -1; entries begin with their time.
function lastBegun(entries, ms) {
  let low = 0, high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle][0] <= ms) low = middle + 1; else high = middle;
  }
  return low - 1;
}

function clock(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${String(m).padStart(2, "0")}:${String(s).padStart(2, "0")}` : `${m}:${String(s).padStart(2, "0")}`;
}

function spokenTime(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [[Math.floor(seconds / 3600), "hour"], [Math.floor(seconds / 60) % 60, "minute"], [seconds % 60, "second"]];
  return parts.filter(([n], i) => n || (i === 2 && seconds === 0)).map(([n, unit]) => `${n} ${unit}${n === 1 ? "" : "s"}`).join(" ");
}

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value; else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function setIcon(button, name, label) {
  button.querySelector("use").setAttribute("href", `#${name}-`);
  if (label) button.setAttribute("aria-label", label);
}
