// The chapters: found in the interview, until somebody renames, moves, adds or removes one; then they are as chosen.

import { isSaid, nameOf, wordsOf } from "./model.js";
import { change, desk } from "./history.js";
import { clock, make } from "./turns.js";
import { shown } from "./dialogs.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);

const isChosen = (state) => state.items.some((item) => item.chapter);

// The title of each chapter by the turn it begins with. That of an item that isn't said begins with the next turn.
function titles(state) {
  const out = new Map();
  if (!isChosen(state)) {
    for (const { item, title } of desk.outline?.chapters ?? []) if (item) out.set(item, title);
    return out;
  }
  let title = "";
  for (const item of state.items) {
    title = item.chapter || title;
    if (!isSaid(item) || !title) continue;
    out.set(item.id, title);
    title = "";
  }
  return out;
}

const withTitles = (state, chosen) => ({
  ...state,
  items: state.items.map((item) => {
    const title = chosen.get(item.id) ?? "";
    if ((item.chapter ?? "") === title) return item;
    const { chapter, ...rest } = item;
    return title ? { ...rest, chapter: title } : rest;
  }),
});

function turnOption(item, number) {
  const text = wordsOf(item).replace(/\s+/g, " ");
  const start = text.length > 50 ? `${text.slice(0, 48).trimEnd()}…` : text;
  return make("option", { value: item.id }, `${number}. ${nameOf(desk.state, item.who)}: ${start}`);
}

// Asks for title and first turn of the chapter that begins with a turn, or is to.
export async function editChapter(id) {
  const chosen = titles(desk.state);
  const said = desk.state.items.filter(isSaid);
  byId("chapter-title").value = chosen.get(id) ?? desk.outline?.chapters.find((chapter) => chapter.item === id)?.title ?? "";
  byId("chapter-remove").hidden = !chosen.has(id);
  byId("chapter-turn").replaceChildren(...said.flatMap((item, n) => (item.id === id || !chosen.has(item.id) ? [turnOption(item, n + 1)] : [])));
  byId("chapter-turn").value = id;
  const closed = shown(byId("chapter-dialog"));
  byId("chapter-title").select();
  const answer = await closed;
  const title = byId("chapter-title").value.trim();
  if (answer !== "remove" && (answer !== "keep" || !title)) return;
  chosen.delete(id);
  if (answer === "keep") chosen.set(byId("chapter-turn").value, title);
  change(withTitles(desk.state, chosen));
}

export function drawChapters(outline) {
  const focused = document.activeElement?.dataset?.edit;
  byId("chapters").replaceChildren(
    ...outline.chapters.map(({ item, title, startMs }) =>
      make(
        "li",
        {},
        make("a", { href: "#turns", "data-go": item ?? "" }, make("span", { class: "time" }, clock(startMs)), make("span", {}, title)),
        item ? make("button", { type: "button", class: "small", "data-edit": item, "aria-label": w("edit chapter", { title }) }, w("edit")) : null,
      ),
    ),
  );
  if (focused) byId("chapters").querySelector(`[data-edit="${focused}"]`)?.focus();
  byId("find-chapters").hidden = !isChosen(desk.state);
}

byId("chapters").addEventListener("click", (event) => {
  const button = event.target.closest("[data-edit]");
  if (button) editChapter(button.dataset.edit);
});
byId("find-chapters").addEventListener("click", () => change(withTitles(desk.state, new Map())));
