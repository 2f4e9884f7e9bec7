// The small player on another site: the line that is said, chapters, speed.
const lines = JSON.parse(document.getElementById("lines-").textContent); // start in ms, name, colour, words
const chapters = [...(ui.chapter?.options ?? [])].map((option) => [Number(option.value), option.textContent]);
makeSlider(ui.timeline, chapters);

let saidIndex = -1, chapterIndex = -1;
listeners.draw.push((ms) => {
  const said = started ? lastBegun(lines, ms + 20) : -1;
  if (said !== saidIndex && said >= 0) {
    const [, name, colour, text] = lines[said];
    ui.line.classList.add("said");
    ui.line.replaceChildren(make("b", { className: colour, textContent: name }), ` ${text}`);
    saidIndex = said;
  }
  const chapter = lastBegun(chapters, ms + 20);
  if (chapter !== chapterIndex && chapter >= 0) { ui.chapter.selectedIndex = chapter; chapterIndex = chapter; }
});
ui.chapter?.addEventListener("change", () => playFrom(Number(ui.chapter.value)));
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select")) return;
  if (event.key === " " && event.target.closest("button, a")) return;
  const action = { " ": toggle, k: toggle, j: () => seek(now() - BACK_MS), l: () => seek(now() + FORWARD_MS) }[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
if (placeKept() > 2000 && placeKept() < duration - ENDING_MS) wanted = placeKept();
announce(document.querySelector("h1").textContent, "", "", document.querySelector(".cover")?.getAttribute("src"), chapters);
draw();
