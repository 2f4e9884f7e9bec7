// The people, their voices, and the other content beside the turns.

import { NARRATOR, isSaid, nameOf } from "./model.js";
import { desk, watch } from "./history.js";
import { colours, make } from "./turns.js";

const byId = (id) => document.getElementById(id);
let shown = "";

export const clock = (ms) => {
  const seconds = Math.round(ms / 1000);
  const pad = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
};

function voiceChoices(chosen, cast) {
  const first = make("option", { value: "" }, cast ? `${cast.id.split(":")[1]} (chosen for you)` : "chosen for you");
  const groups = new Map();
  for (const choice of desk.facts.choices) {
    const same = choice.about.split(", ").some((word) => word.split("-")[0] === desk.state.language.split("-")[0]);
    const label = same ? "For this language" : "Other languages";
    if (!groups.has(label)) groups.set(label, make("optgroup", { label }));
    groups.get(label).append(make("option", { value: choice.id }, `${choice.id.replace(":", ": ")} – ${choice.about}`));
  }
  const select = make("select", { "data-do": "voice" }, first, ...groups.values());
  if (chosen && ![...select.options].some((option) => option.value === chosen)) select.append(make("option", { value: chosen }, chosen));
  select.value = chosen;
  return select;
}

function card(who, name, role, voice, colour, turns) {
  const cast = desk.outline?.voices[who];
  const select = voiceChoices(voice, voice ? null : cast);
  select.setAttribute("aria-label", `Voice of ${name}`);
  if (cast) select.title = cast.why;
  const input =
    who === NARRATOR
      ? make("strong", { class: "name" }, name)
      : make("input", { class: "name", value: name, "aria-label": `Name of ${name}`, "data-do": "rename", autocomplete: "off", spellcheck: "false" });
  const roles =
    who === NARRATOR
      ? null
      : make("select", { "data-do": "role", "aria-label": `Role of ${name}` }, make("option", { value: "interviewer" }, "Interviewer"), make("option", { value: "guest" }, "Guest"));
  if (roles) roles.value = role;
  const count = turns === 1 ? "1 turn" : `${turns} turns`;
  return make(
    "div",
    { class: `person ${colour}`, "data-person": who },
    make("div", { class: "row" }, input, roles),
    make("div", { class: "row" }, select, make("button", { type: "button", class: "small", "data-do": "hear", "aria-label": `Listen to ${name}` }, "Listen")),
    make("p", { class: "count" }, count, turns || who === NARRATOR ? null : make("button", { type: "button", class: "small", "data-do": "remove", "aria-label": `Remove ${name}` }, "Remove")),
  );
}

export function drawPeople() {
  const { state } = desk;
  const turns = new Map();
  for (const item of state.items) turns.set(item.who, (turns.get(item.who) ?? 0) + 1);
  const key = JSON.stringify([state.people, state.narratorVoice, [...turns], desk.outline?.voices, state.language, desk.facts.choices?.length]);
  if (key === shown) return;
  shown = key;
  const colour = colours(state);
  const active = document.activeElement;
  const focus = active?.closest?.("[data-person]") ? [active.closest("[data-person]").dataset.person, active.dataset.do] : null;
  const cards = state.people.map((p) => card(p.id, p.name, p.role, p.voice, colour.get(p.id), turns.get(p.id) ?? 0));
  if (turns.get(NARRATOR)) cards.push(card(NARRATOR, "Narrator", "narrator", state.narratorVoice, "narrator", turns.get(NARRATOR)));
  byId("people").replaceChildren(...cards);
  if (focus) byId("people").querySelector(`[data-person="${focus[0]}"] [data-do="${focus[1]}"]`)?.focus();
}

export function drawOutline() {
  const { outline, state } = desk;
  if (!outline) return;
  drawPeople();
  byId("warnings").replaceChildren(...outline.warnings.map((text) => make("li", {}, text)));
  byId("chapters").replaceChildren(
    ...outline.chapters.map((c) =>
      make("li", {}, make("a", { href: "#turns", "data-go": c.item ?? "" }, make("span", { class: "time" }, clock(c.startMs)), make("span", {}, c.title))),
    ),
  );
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
  const doubtful = state.items.filter((item) => isSaid(item) && item.confidence < 0.6).length;
  const left = state.items.length - said;
  const pieces = [`${said} turns`, doubtful ? `${doubtful} doubtful` : "none doubtful", left ? `${left} not said` : "", outline ? `about ${clock(outline.lengthMs)} long` : ""];
  byId("facts").replaceChildren(...pieces.filter(Boolean).map((text) => make("span", {}, text)));
  byId("doubtful").textContent = doubtful ? `Next doubtful (${doubtful})` : "Next doubtful";
  byId("doubtful").disabled = !doubtful;
  document.title = `${state.title || facts.file} – the desk`;
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
  svg.setAttribute("aria-label", `Who speaks when. Of the time: ${parts.join(", ")}.`);
}

watch(() => {
  drawPeople();
  drawFacts();
});
