// What stands around the turns: facts, timeline, chapters, what is said besides, and the time of each turn.

import { NARRATOR, isDoubtful, isSaid, nameOf } from "./model.js";
import { desk, watch } from "./history.js";
import { clock, colours, make } from "./turns.js";
import { drawPeople, turnCount } from "./people.js";
import { drawChapters } from "./chapters.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);

export function drawOutline() {
  const { outline, state } = desk;
  if (!outline) return;
  drawPeople();
  byId("warnings").replaceChildren(...outline.warnings.map((text) => make("li", {}, text)));
  drawChapters(outline);
  byId("added").replaceChildren(...outline.added.map((a) => make("li", {}, a.text, make("small", {}, ` ${a.reason}`))));
  const starts = new Map(outline.turns.map((turn) => [turn.item, turn.startMs]));
  for (const time of document.querySelectorAll('[data-ui="time"]')) {
    const start = starts.get(time.closest("[data-item]").dataset.item);
    time.textContent = start === undefined ? "" : clock(start);
  }
  drawTimeline(state, outline);
  drawFacts();
}

export function drawFacts() {
  const { state, outline, facts } = desk;
  const said = state.items.filter(isSaid).length;
  const doubtful = state.items.filter(isDoubtful).length;
  const left = state.items.length - said;
  const pieces = [
    turnCount(said),
    doubtful ? w("doubtful", { number: doubtful }) : w("none doubtful"),
    left ? w("number not said", { number: left }) : "",
    outline ? w("about long", { time: clock(outline.lengthMs) }) : "",
  ];
  byId("facts").replaceChildren(...pieces.filter(Boolean).map((text) => make("span", {}, text)));
  byId("doubtful").textContent = doubtful ? w("next of doubtful", { number: doubtful }) : w("next doubtful");
  byId("doubtful").disabled = !doubtful;
  document.title = w("desk", { title: state.title || facts.file });
}

function drawTimeline(state, outline) {
  const colour = colours(state);
  const rows = [...state.people.map((p) => p.id), NARRATOR].filter((who) => state.items.some((item) => item.who === who));
  const who = new Map(state.items.map((item) => [item.id, item.who]));
  const svg = byId("timeline");
  svg.setAttribute("viewBox", `0 0 1000 ${Math.max(1, rows.length) * 10}`);
  svg.style.setProperty("--count", rows.length);
  const paths = new Map();
  const shares = new Map();
  outline.turns.forEach((turn, n) => {
    const end = outline.turns[n + 1]?.startMs ?? outline.lengthMs;
    const row = rows.indexOf(who.get(turn.item));
    if (row < 0) return;
    const x = (ms) => ((1000 * ms) / outline.lengthMs).toFixed(2);
    const width = Math.max(0.8, x(end) - x(turn.startMs) - 0.4).toFixed(2);
    paths.set(row, `${paths.get(row) ?? ""}M${x(turn.startMs)} ${row * 10 + 1.5}h${width}v7h-${width}z`);
    shares.set(row, (shares.get(row) ?? 0) + end - turn.startMs);
  });
  svg.replaceChildren(
    ...[...paths].map(([row, d]) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", d);
      path.setAttribute("class", colour.get(rows[row]));
      return path;
    }),
  );
  const parts = [...shares].map(([row, ms]) => `${nameOf(state, rows[row])} ${Math.round((100 * ms) / outline.lengthMs)} %`);
  svg.setAttribute("aria-label", w("shares", { shares: parts.join(", ") }));
}

watch(() => {
  drawPeople();
  drawFacts();
});
