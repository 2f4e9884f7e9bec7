// The page of an episode: the player at its foot, sharing, keys, links to a moment.
makeSlider(ui.timeline ?? document.createElement("div"), chapters);

const measureDock = () => root.style.setProperty("--dock", ui.dock.hidden ? "0px" : `${ui.dock.offsetHeight}px`);
function showDock() {
  if (!ui.dock.hidden || !started) return;
  ui.dock.hidden = false;
  measureDock();
}
addEventListener("resize", measureDock);
listeners.state.push(() => {
  showDock();
  measureDock();
  setIcon(ui.play, runs() ? "pause" : "play");
  ui.play.querySelector("span").textContent = word(runs() ? "pause" : placeKept() > 2000 ? "continue" : "play");
});
ui.position.max = duration / 1000;
listeners.draw.push((ms) => {
  showDock();
  ui.position.style.setProperty("--done", `${(100 * ms) / duration}%`);
  ui.position.value = ms / 1000;
  ui.position.setAttribute("aria-valuetext", word("position is", { time: clock(ms), total: clock(duration) }));
});
ui.play.addEventListener("click", toggle);
ui.previous.addEventListener("click", () => step(chapters, -1));
ui.next.addEventListener("click", () => step(chapters, 1));
ui.previous.disabled = ui.next.disabled = chapters.length < 2;
ui.position.addEventListener("input", () => seek(ui.position.value * 1000));

const address = () => document.body.dataset.address || location.href.split("#")[0];
function copyLink(ms) {
  copy(ms >= 1000 ? `${address()}#t=${Math.floor(ms / 1000)}` : address(), word("link copied"));
}
ui.share.addEventListener("click", () => {
  ui["from-time"].textContent = clock(now());
  ui["from-here"].checked = started && now() > 2000;
  ui["share-dialog"].showModal();
});
ui["copy-link"].addEventListener("click", () => { copyLink(ui["from-here"].checked ? now() : 0); ui["share-dialog"].close(); });
ui["copy-snippet"].addEventListener("click", () => { copy(ui.snippet.value, word("copied")); ui["share-dialog"].close(); });
ui.snippet.addEventListener("focus", () => ui.snippet.select());
ui.help.addEventListener("click", () => ui["help-dialog"].showModal());

const keys = {
  " ": toggle, k: toggle, j: () => seek(now() - BACK_MS), l: () => seek(now() + FORWARD_MS),
  ",": () => step(sentences, -1), ".": () => step(sentences, 1), "[": () => step(chapters, -1), "]": () => step(chapters, 1),
  "-": () => faster(-1), "+": () => faster(1), "=": () => faster(1),
  f: followAgain, d: nextTheme, c: () => copyLink(now()), "?": () => ui["help-dialog"].showModal(),
};
addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || !ui["keys-on"].checked) return;
  if (target.matches("input:not([type=range]):not([type=checkbox]), textarea, select")) return;
  if (event.key === " " && target.closest("button, a, summary, label, input")) return;
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
ui["keys-on"].checked = kept.get("keys", true);
ui["keys-on"].addEventListener("change", () => kept.set("keys", ui["keys-on"].checked));

// `#t=83` is the moment that a link leads to; else a listener goes on where they stopped.
function followAddress() {
  const found = location.hash.match(/^#t=(\d+(?:\.\d+)?)$/);
  if (found) { seek(Number(found[1]) * 1000); followAgain(); }
}
addEventListener("hashchange", followAddress);
if (location.hash) followAddress();
else if (placeKept() > 2000 && placeKept() < duration - ENDING_MS) {
  seek(placeKept());
  ui.play.querySelector("span").textContent = word("continue");
}
if (matchMedia("(max-width: 54rem)").matches && ui.chapters) ui.chapters.open = chapters.length <= 6;
const cover = document.querySelector(".hero .cover")?.getAttribute("src");
announce(document.querySelector("h1").textContent, document.querySelector(".by")?.textContent ?? "", document.querySelector(".home").textContent, cover, chapters);
draw();
