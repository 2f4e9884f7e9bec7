// Which episode fills the page, colours, keys, and where a visitor stopped.
let listScroll = 0;

function route() {
  const [, slug, seconds] = decodeURIComponent(location.hash).match(/^#(.*?)(?:&t=([\d.]+))?$/) ?? [];
  const next = episodes.get(slug) ?? null;
  if (next !== opened) {
    if (!opened) listScroll = scrollY;
    opened?.element.classList.remove("open");
    opened = next;
    root.classList.toggle("opened", Boolean(opened));
    document.title = opened ? `${opened.title} – ${showTitle}` : showTitle;
    if (opened) {
      opened.element.classList.add("open");
      fill(opened);
      prepareScore(opened);
      opened.element.querySelector("h3").focus({ preventScroll: true });
    }
    ui.follow.hidden = true;
    scrollTo(0, opened ? 0 : listScroll);
    draw();
  }
  if (next && seconds !== undefined) load(next, Number(seconds) * 1000);
}
const showTitle = document.title;
const go = (slug) => { if (location.hash === `#${slug}`) route(); else location.hash = slug; };
addEventListener("hashchange", route);

const THEMES = { system: "as the system", light: "light", dark: "dark" };
function setTheme(theme) {
  root.dataset.theme = theme;
  try { localStorage.setItem("interview-audio theme", theme); } catch { /* a browser that keeps nothing */ }
  ui.theme.title = `Colours: ${THEMES[theme]}`;
  ui.theme.setAttribute("aria-label", ui.theme.title);
}
function nextTheme() {
  const names = Object.keys(THEMES);
  setTheme(names[(names.indexOf(root.dataset.theme) + 1) % names.length]);
}
ui.theme.addEventListener("click", nextTheme);
ui.help.addEventListener("click", () => ui["help-dialog"].showModal());

async function copy(text, said) {
  try { await navigator.clipboard.writeText(text); } catch {
    // `file:` and plain `http:` pages have no clipboard; the old way works there
    const field = make("textarea", { value: text, className: "hidden" });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  ui.copied.textContent = said;
  clearTimeout(toasting);
  toasting = setTimeout(() => { ui.copied.textContent = ""; }, 3000);
}
let toasting = 0;
function copyLink(episode) {
  const at = episode === playing ? Math.floor(now() / 1000) : 0;
  copy(`${location.href.split("#")[0]}#${episode.slug}${at ? `&t=${at}` : ""}`, at ? `Link to ${clock(at * 1000)} copied` : "Link copied");
}
for (const episode of episodes.values()) episode.part("link").addEventListener("click", () => copyLink(episode));
ui["copy-feed"].addEventListener("click", () => copy(document.querySelector('link[rel="alternate"]').href, "Address of the feed copied"));

const keys = {
  " ": () => toggle(), k: () => toggle(), j: () => seek(now() - BACK_MS), l: () => seek(now() + ON_MS),
  ",": () => playing && step(playing.cues, -1), ".": () => playing && step(playing.cues, 1),
  "[": () => playing && step(playing.chapters, -1), "]": () => playing && step(playing.chapters, 1),
  "-": () => faster(-1), "+": () => faster(1), "=": () => faster(1),
  f: followAgain, d: nextTheme, "/": () => ui.search.focus(), "?": () => ui["help-dialog"].showModal(),
  c: () => playing && copyLink(playing),
};
addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.key === "Escape" && (target === ui.search || root.classList.contains("searching"))) return leaveSearch();
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ui["help-dialog"].open || !ui["keys-on"].checked) return;
  if (target.matches("input:not([type=range]):not([type=checkbox]), textarea, select")) return;
  if (event.key === " " && target.closest("button, a, summary, label, input")) return;
  if (event.key === "Escape" && opened) { location.hash = "episodes-"; return; }
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
ui["keys-on"].addEventListener("change", () => kept.set("keys", ui["keys-on"].checked));

ui["keys-on"].checked = kept.get("keys", true);
ui.speed.value = kept.get("speed", "1");
if (!ui.speed.value) ui.speed.value = "1";
setTheme(root.dataset.theme in THEMES ? root.dataset.theme : "system");
for (const episode of episodes.values()) {
  showLeft(episode);
  if (placeOf(episode.slug) > 2000) episode.part("play").querySelector("span").textContent = "Continue";
}
const last = episodes.get(kept.get(`${show} last`, ""));
if (last && placeOf(last.slug) > 2000 && placeOf(last.slug) < Number(last.element.dataset.duration) - ENDING_MS) load(last);
route();
