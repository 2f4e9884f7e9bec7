// The desk: connects the elements of the page with what they do.

import { leave } from "./server.js";
import { change, desk, isSaved, redo, undo, watch } from "./history.js";
import * as model from "./model.js";
import { idOf } from "./turns.js";
import { listen } from "./listening.js";
import { question, shown } from "./dialogs.js";
import { render } from "./rendering.js";
import { askVoices, attempt, close, isClosed, open, save } from "./session.js";
import { ACTIONS, addSomeoneElse, assignSpeaker, focusTurn, offerLabel } from "./actions.js";
import { beginChapter, nextDoubtful } from "./keys.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);

// Turns

const turns = byId("turns");
turns.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) ACTIONS[button.dataset.do](idOf(button));
});
turns.addEventListener("mousedown", (event) => {
  if (event.target.closest('button[data-do="pronounce"]')) event.preventDefault(); // the marked word stays marked
});
turns.addEventListener("change", (event) => {
  if (event.target.dataset.do === "speaker") assignSpeaker(idOf(event.target), event.target.value);
});
turns.addEventListener("input", (event) => {
  const paragraph = event.target.closest("[data-part]");
  if (!paragraph) return;
  const id = idOf(paragraph);
  const text = paragraph.textContent.replace(/\u00a0/g, " ");
  change(model.reword(desk.state, id, Number(paragraph.dataset.part), text), `${id} ${paragraph.dataset.part}`);
});
turns.addEventListener("focusout", (event) => {
  const paragraph = event.target.closest?.("[data-part]");
  if (paragraph) offerLabel(idOf(paragraph), Number(paragraph.dataset.part));
});

// People

const people = byId("people");
const personIn = (event) => event.target.closest("[data-person]")?.dataset.person;
people.addEventListener("change", async (event) => {
  const id = personIn(event);
  const { value } = event.target;
  if (event.target.dataset.do === "voice" && id === model.NARRATOR) change({ ...desk.state, narratorVoice: value });
  else if (event.target.dataset.do === "voice") change(model.changePerson(desk.state, id, { voice: value }));
  else if (event.target.dataset.do === "role") change(model.changePerson(desk.state, id, { role: value }));
  else await rename(id, value.trim(), event.target);
});
people.addEventListener("click", async (event) => {
  const id = personIn(event);
  if (event.target.dataset.do === "remove") change(model.removePerson(desk.state, id));
  if (event.target.dataset.do === "hear") await attempt(() => listen(sampleOf(id)));
});

async function rename(id, name, input) {
  const person = model.personOf(desk.state, id);
  const other = model.named(desk.state, name);
  if (!name) input.value = person.name;
  else if (!other || other.id === id) change(model.changePerson(desk.state, id, { name }));
  else {
    const both = { one: person.name, other: other.name };
    const answer = await question(w("same person", both), w("merge what", both), [
      ["", w("no")],
      ["swap", w("swap")],
      ["merge", w("merge")],
    ]);
    if (answer === "merge") change(model.mergePeople(desk.state, id, other.id));
    else if (answer === "swap") change(model.swapNames(desk.state, id, other.id));
    else input.value = person.name;
  }
}

// A sentence or two of a person's turns, or else the sample of the voice.
function sampleOf(who) {
  const own = desk.state.items.filter((item) => item.who === who).map(model.wordsOf);
  const text = own.find((t) => t.length > 40) ?? own[0] ?? w("sample");
  const end = text.slice(60, 240).search(/[.!?]["”’»)]*\s/);
  return { id: "sample", who, confidence: 1, parts: [{ runs: [{ t: end < 0 ? text.slice(0, 240) : text.slice(0, 61 + end) }] }] };
}

byId("add-person").addEventListener("click", async () => {
  const added = await addSomeoneElse();
  if (added) change(added.state);
});
byId("chapters").addEventListener("click", (event) => {
  const link = event.target.closest("[data-go]");
  if (!link) return;
  event.preventDefault();
  focusTurn(link.dataset.go);
});

// The interview

const FIELDS = ["title", "date", "language", "notice"];
for (const key of FIELDS) {
  byId(key).addEventListener("input", (event) => change({ ...desk.state, [key]: event.target.value.replace(/\n/g, " ") }, key));
}
byId("title").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});
watch((state) => {
  for (const key of FIELDS) if (byId(key).value !== state[key]) byId(key).value = state[key];
  byId("undo").disabled = !desk.past.length;
  byId("redo").disabled = !desk.future.length;
  document.body.classList.toggle("unsaved", !isSaved());
});

if (matchMedia("(max-width: 58rem)").matches) byId("chapter-details").open = false; // the turns come below it
byId("look-again").addEventListener("click", () => attempt(askVoices));
byId("add-chapter").addEventListener("click", beginChapter);
byId("save").addEventListener("click", () => save());
byId("render").addEventListener("click", render);
byId("undo").addEventListener("click", undo);
byId("redo").addEventListener("click", redo);
byId("close").addEventListener("click", close);
byId("doubtful").addEventListener("click", nextDoubtful);
byId("keys").addEventListener("click", () => shown(byId("keys-dialog")));
window.addEventListener("pagehide", leave);
window.addEventListener("beforeunload", (event) => {
  if (desk.state && !isSaved() && !isClosed()) event.preventDefault();
});

open();
