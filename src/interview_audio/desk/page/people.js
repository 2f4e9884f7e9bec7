// The people and their voices.

import { NARRATOR } from "./model.js";
import { desk } from "./history.js";
import { colours, make } from "./turns.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);
let shown = "";

export const turnCount = (number) => (number === 1 ? w("one turn") : w("several turns", { number }));

function voiceChoices(chosen, cast) {
  const first = make("option", { value: "" }, cast ? w("chosen voice", { voice: cast.id.split(":")[1] }) : w("chosen"));
  const groups = new Map();
  for (const choice of desk.facts.choices) {
    const same = choice.about.split(", ").some((word) => word.split("-")[0] === desk.state.language.split("-")[0]);
    const label = w(same ? "this language" : "other languages");
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
  select.setAttribute("aria-label", w("voice of", { name }));
  if (cast) select.title = cast.why;
  const input =
    who === NARRATOR
      ? make("strong", { class: "name" }, name)
      : make("input", { class: "name", value: name, "aria-label": w("name of", { name }), "data-do": "rename", autocomplete: "off", spellcheck: "false" });
  const roles =
    who === NARRATOR
      ? null
      : make("select", { "data-do": "role", "aria-label": w("role of", { name }) }, make("option", { value: "interviewer" }, w("interviewer")), make("option", { value: "guest" }, w("guest")));
  if (roles) roles.value = role;
  return make(
    "div",
    { class: `person ${colour}`, "data-person": who },
    make("div", { class: "row" }, input, roles),
    make("div", { class: "row" }, select, make("button", { type: "button", class: "small", "data-do": "hear", "aria-label": w("listen to", { name }) }, w("listen"))),
    make("p", { class: "count" }, turnCount(turns), turns || who === NARRATOR ? null : make("button", { type: "button", class: "small", "data-do": "remove", "aria-label": w("remove name", { name }) }, w("remove"))),
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
  if (turns.get(NARRATOR)) cards.push(card(NARRATOR, w("narrator"), "narrator", state.narratorVoice, "narrator", turns.get(NARRATOR)));
  byId("people").replaceChildren(...cards);
  if (focus) byId("people").querySelector(`[data-person="${focus[0]}"] [data-do="${focus[1]}"]`)?.focus();
}

// The voices that can be downloaded, each with the command that does it.
function drawDownloads() {
  const { downloads, addTo } = desk.facts;
  byId("more-voices-how").textContent = w(!downloads.length ? "no more voices" : addTo ? "more voices how" : "more voices show");
  byId("downloads").replaceChildren(
    ...downloads.map(({ id, about, size, licence }) =>
      make("li", {}, make("strong", {}, id), ` ${[about, size, licence].join(", ")}`, addTo ? make("code", {}, `interview-audio voices add ${id}${addTo}`) : null),
    ),
  );
}

export function takeVoices({ choices, downloads, addTo }) {
  Object.assign(desk.facts, { choices, downloads, addTo });
  drawPeople();
  drawDownloads();
}
