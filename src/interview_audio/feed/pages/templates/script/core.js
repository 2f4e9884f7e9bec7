// What the other parts stand on: elements by name, words, what the browser keeps between visits.
const ui = new Proxy({}, { get: (_, name) => document.querySelector(`[data-ui="${name}"]`) });
const root = document.documentElement;
const texts = JSON.parse(document.getElementById("words-").textContent);
const word = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), texts[key]);

const kept = {
  get(name, otherwise) {
    try { return JSON.parse(localStorage.getItem(`interview-audio ${name}`)) ?? otherwise; } catch { return otherwise; }
  },
  set(name, value) {
    try { localStorage.setItem(`interview-audio ${name}`, JSON.stringify(value)); } catch { /* a browser that keeps nothing */ }
  },
};

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

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value; else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

let toasting = 0;
function toast(text) {
  ui.toast.textContent = text;
  clearTimeout(toasting);
  toasting = setTimeout(() => { ui.toast.textContent = ""; }, 3000);
}

async function copy(text, said) {
  try { await navigator.clipboard.writeText(text); } catch {
    // `file:` and plain `http:` pages have no clipboard; the old way works there
    const field = make("textarea", { value: text, className: "hidden" });
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  toast(said);
}

const THEMES = ["system", "light", "dark"];
function setTheme(theme) {
  root.dataset.theme = theme;
  try { localStorage.setItem("interview-audio theme", theme); } catch { /* a browser that keeps nothing */ }
  if (!ui.theme) return;
  ui.theme.title = word("appearance", { theme: word(`theme ${theme}`) });
  ui.theme.setAttribute("aria-label", ui.theme.title);
}
const nextTheme = () => setTheme(THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length]);
if (ui.theme) {
  setTheme(THEMES.includes(root.dataset.theme) ? root.dataset.theme : "system");
  ui.theme.addEventListener("click", nextTheme);
}
