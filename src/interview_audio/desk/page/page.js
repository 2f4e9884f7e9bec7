// The desk: brings the interview onto the page, and what people do on the page to the interview.

import { CHANGED, GONE, OTHER_TAB, ask, leave } from "./server.js";
import { begin, change, desk, isSaved, markSaved, redo, undo, watch } from "./history.js";
import * as model from "./model.js";
import { SOMEONE_ELSE, caretIn, elementOf, idOf, putCaret } from "./turns.js";
import { drawOutline, drawPeople } from "./people.js";
import { hush, isHearing, listen } from "./listening.js";
import { calm, complain, offer, question, say, shown, withdraw } from "./dialogs.js";
import { render, resume } from "./rendering.js";
import { pronounce } from "./pronunciation.js";

const byId = (id) => document.getElementById(id);
const { NARRATOR, NOT_SAID } = model;
const ALIVE_MS = 2000;
const DRAFT_MS = 800;
const OUTLINE_MS = 500;

let caret = null; // where somebody was in the words last: { id, index, offset }
let gone = false;

// Turns

function focusTurn(id, control = "") {
  const element = elementOf(id);
  if (!element) return;
  element.scrollIntoView({ block: "nearest" });
  (control ? element.querySelector(control) : element).focus();
}

async function speaker(id, who) {
  const before = model.itemOf(desk.state, id).who;
  if (who === before) return;
  if (who === SOMEONE_ELSE) {
    change({ ...desk.state, items: desk.state.items.map((item) => (item.id === id ? { ...item } : item)) }, "redraw");
    desk.past.pop();
    const added = await someoneElse();
    if (added) change(model.setSpeaker(added.state, id, added.id));
    focusTurn(id, "select");
    return;
  }
  change(model.setSpeaker(desk.state, id, who));
  const others = desk.state.items.filter((item) => item.who === before).length;
  if (before && who && others) {
    const from = model.nameOf(desk.state, before);
    const to = model.nameOf(desk.state, who);
    const [text, words] = others > 1 ? [`${others} other turns of ${from}:`, `Change all to ${to}`] : [`1 other turn of ${from}:`, `Change it to ${to}`];
    offer(text, words, () => change(model.setSpeakers(desk.state, before, who)));
  }
}

async function someoneElse() {
  byId("person-name").value = "";
  byId("person-title").textContent = "Someone else";
  const answer = await shown(byId("person-dialog"));
  const name = byId("person-name").value.trim();
  if (answer !== "add" || !name) return null;
  const known = model.named(desk.state, name);
  return known ? { state: desk.state, id: known.id } : model.addPerson(desk.state, name, byId("person-role").value);
}

function split(id) {
  if (document.activeElement.matches("[role=textbox]")) noteCaret(); // its event may be still to come
  const item = model.itemOf(desk.state, id);
  const here = caret?.id === id && caret.offset !== null && !(caret.index === 0 && caret.offset === 0);
  const places = [here ? caret : null, model.placeToSplit(item, desk.state.language)].filter(Boolean);
  const done = places.map((place) => model.split(desk.state, id, place)).find(Boolean);
  caret = null;
  if (!done) {
    say("There is nothing to split in it.", 4000);
    return;
  }
  change(done.state);
  focusTurn(done.added, "select");
}

function join(id) {
  const done = model.join(desk.state, id);
  if (!done) {
    say("No turn stands before it.", 4000);
    return;
  }
  change(done.state);
  focusTurn(done.into);
}

async function hear(id, options = {}) {
  if (isHearing(id)) {
    hush();
    return;
  }
  const item = model.itemOf(desk.state, id);
  if (!model.isSaid(item)) return;
  await attempt(() => listen(item, { button: elementOf(id).querySelector('[data-do="listen"]'), ...options }));
}

const ACTIONS = {
  listen: hear,
  split,
  join,
  confirm: (id) => change(model.confirm(desk.state, id)),
  pronounce: (id) => pronounce(id, marked(id)),
};

function marked(id) {
  const chosen = getSelection().toString().trim();
  if (chosen) return chosen;
  if (caret?.id !== id) return "";
  const text = model.textOf(model.itemOf(desk.state, id).parts[caret.index]);
  return (/[\p{L}\p{N}'’.-]*$/u.exec(text.slice(0, caret.offset))[0] + /^[\p{L}\p{N}'’-]*/u.exec(text.slice(caret.offset))[0]).replace(/\.$/, "");
}

const turns = byId("turns");
turns.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) ACTIONS[button.dataset.do](idOf(button));
});
turns.addEventListener("mousedown", (event) => {
  if (event.target.closest('button[data-do="pronounce"]')) event.preventDefault(); // the marked word stays marked
});
turns.addEventListener("change", (event) => {
  if (event.target.dataset.do === "speaker") speaker(idOf(event.target), event.target.value);
});
turns.addEventListener("input", (event) => {
  const paragraph = event.target.closest("[data-part]");
  if (!paragraph) return;
  const id = idOf(paragraph);
  const text = paragraph.textContent.replace(/\u00a0/g, " ");
  change(model.reword(desk.state, id, Number(paragraph.dataset.part), text), `${id} ${paragraph.dataset.part}`);
});
function noteCaret() {
  const node = getSelection().focusNode;
  const paragraph = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[data-part][role=textbox]");
  if (paragraph) caret = { id: idOf(paragraph), index: Number(paragraph.dataset.part), offset: caretIn(paragraph) };
}
document.addEventListener("selectionchange", noteCaret);

// People

const people = byId("people");
const personIn = (event) => event.target.closest("[data-person]")?.dataset.person;
people.addEventListener("change", async (event) => {
  const id = personIn(event);
  const { value } = event.target;
  if (event.target.dataset.do === "voice" && id === NARRATOR) change({ ...desk.state, narratorVoice: value });
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
    const answer = await question(`Are ${person.name} and ${other.name} one person?`, `All turns of ${person.name} become turns of ${other.name}.`, [
      ["", "No"],
      ["swap", "No, swap their names"],
      ["merge", "Merge them"],
    ]);
    if (answer === "merge") change(model.mergePeople(desk.state, id, other.id));
    else if (answer === "swap") change(model.swapNames(desk.state, id, other.id));
    else input.value = person.name;
  }
}

// A sentence or two of what somebody says, else the sample of the voice.
function sampleOf(who) {
  const own = desk.state.items.filter((item) => item.who === who).map(model.wordsOf);
  const text = own.find((t) => t.length > 40) ?? own[0] ?? "The clock runs because somebody winds it.";
  const end = text.slice(60, 240).search(/[.!?]["”’»)]*\s/);
  return { id: "sample", who, confidence: 1, parts: [{ runs: [{ t: end < 0 ? text.slice(0, 240) : text.slice(0, 61 + end) }] }] };
}

byId("add-person").addEventListener("click", async () => {
  const added = await someoneElse();
  if (added) change(added.state);
});
byId("chapters").addEventListener("click", (event) => {
  const link = event.target.closest("[data-go]");
  if (!link) return;
  event.preventDefault();
  focusTurn(link.dataset.go);
});

// The whole

for (const key of ["title", "date", "language"]) {
  byId(key).addEventListener("input", (event) => change({ ...desk.state, [key]: event.target.value.replace(/\n/g, " ") }, key));
}
byId("title").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});
watch((state) => {
  for (const key of ["title", "date", "language"]) if (byId(key).value !== state[key]) byId(key).value = state[key];
  byId("undo").disabled = !desk.past.length;
  byId("redo").disabled = !desk.future.length;
  document.body.classList.toggle("unsaved", !isSaved());
});

// What the server is told

async function attempt(action) {
  try {
    return await action();
  } catch (refusal) {
    refuse(refusal);
    return null;
  }
}

function refuse(refusal) {
  if (refusal.status === GONE && !gone) {
    gone = true;
    complain(refusal.message);
  } else if (refusal.status === OTHER_TAB) {
    complain(refusal.message, [["Take over here", () => open(true)]]);
  } else if (refusal.status === undefined) {
    throw refusal;
  } else if (refusal.status !== GONE) {
    complain(refusal.message);
  }
}

function later(action, ms) {
  let timer = 0;
  let running = false;
  let again = false;
  return async function run() {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      await action();
      running = false;
      if (again) {
        again = false;
        run();
      }
    }, ms);
  };
}

const keepDraft = later(async () => {
  if (isSaved()) return;
  await attempt(() => ask("draft", { state: desk.state }));
}, DRAFT_MS);

const askOutline = later(async () => {
  try {
    const outline = await ask("outline", { state: desk.state });
    if (gone) return;
    desk.outline = outline;
    drawOutline();
    if (!desk.facts.choices.length) {
      const { choices } = await ask("choices", { language: desk.state.language });
      if (gone) return;
      desk.facts.choices = choices;
      drawPeople();
    }
  } catch (refusal) {
    if (refusal.status === GONE || refusal.status === OTHER_TAB) refuse(refusal);
    else warn(refusal.message);
  }
}, OUTLINE_MS);

function warn(text) {
  byId("warnings").replaceChildren(Object.assign(document.createElement("li"), { textContent: text }));
}

watch((state, before) => {
  if (before === null || state === before) return;
  withdraw();
  if (!isSaved()) say("Not saved");
  else say("");
  keepDraft();
  askOutline();
});

async function save(overwrite = false) {
  const { state } = desk;
  try {
    say("Saving");
    const { file, note } = await ask("save", { state, overwrite });
    markSaved(state);
    calm();
    say(isSaved() ? "Saved" : "Not saved");
    byId("file-name").textContent = file;
    if (note) complain(note);
    return true;
  } catch (refusal) {
    say("Not saved");
    if (refusal.status !== CHANGED) {
      refuse(refusal);
      return false;
    }
    const answer = await question("The file was changed", refusal.message, [
      ["", "Cancel"],
      ["replace", "Replace it"],
    ]);
    return answer === "replace" ? save(true) : false;
  }
}

async function close() {
  let discard = false;
  if (!isSaved()) {
    const answer = await question("Close the desk?", "There are changes that aren’t saved.", [
      ["", "Go on editing"],
      ["discard", "Close without saving"],
      ["save", "Save and close"],
    ]);
    if (!answer || (answer === "save" && !(await save()))) return;
    discard = answer === "discard";
  }
  gone = true;
  await attempt(() => ask("close", { discard }));
  desk.saved = desk.state;
  const words = document.createElement("p");
  words.className = "closed";
  words.textContent = "The desk is closed. This tab can be closed, too.";
  document.body.replaceChildren(words);
}

byId("save").addEventListener("click", () => save());
byId("render").addEventListener("click", render);
byId("undo").addEventListener("click", undo);
byId("redo").addEventListener("click", redo);
byId("close").addEventListener("click", close);
byId("doubtful").addEventListener("click", nextDoubtful);
byId("keys").addEventListener("click", () => shown(byId("keys-dialog")));
window.addEventListener("pagehide", leave);
window.addEventListener("beforeunload", (event) => {
  if (desk.state && !isSaved() && !gone) event.preventDefault();
});

// Keys

const current = () => idOf(document.activeElement) ?? desk.state.items.find((item) => elementOf(item.id).getBoundingClientRect().bottom > 120)?.id;

function step(by) {
  const { items } = desk.state;
  const active = idOf(document.activeElement);
  const place = active ? items.findIndex((item) => item.id === active) + by : items.findIndex((item) => item.id === current());
  const next = items[Math.min(items.length - 1, Math.max(0, place))];
  if (next) focusTurn(next.id);
}

function nextDoubtful() {
  const { items } = desk.state;
  const place = items.findIndex((item) => item.id === idOf(document.activeElement));
  const found = [...items.slice(place + 1), ...items.slice(0, place + 1)].find(model.isDoubtful);
  if (found) focusTurn(found.id);
  else say("No turn is doubtful.", 4000);
}

function enterWords(id) {
  const paragraph = elementOf(id).querySelector("[role=textbox]");
  paragraph?.focus();
  if (paragraph) putCaret(paragraph, 0);
}

const SINGLE = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  d: nextDoubtful,
  l: () => hear(current()),
  s: () => split(current()),
  j: () => join(current()),
  n: () => speaker(current(), NARRATOR),
  x: () => speaker(current(), NOT_SAID),
  c: () => change(model.confirm(desk.state, current())),
  e: () => enterWords(current()),
  p: () => pronounce(current(), marked(current())),
  "?": () => shown(byId("keys-dialog")),
};

function withControl(event) {
  const key = event.key.toLowerCase();
  if (key === "s") save();
  else if (key === "z") (event.shiftKey ? redo : undo)();
  else if (key === "y") redo();
  else if (key === "enter" && event.target.matches("[role=textbox]")) split(idOf(event.target));
  else return false;
  return true;
}

function handle(event) {
  if (document.querySelector("dialog[open]")) return false;
  const inWords = event.target.matches("[role=textbox]");
  if (event.ctrlKey || event.metaKey) return !event.altKey && withControl(event);
  if (inWords && event.key === "Escape") focusTurn(idOf(event.target));
  else if (inWords && event.altKey && event.code === "KeyP") ACTIONS.pronounce(idOf(event.target));
  else if (inWords && event.altKey && event.code === "KeyL") hear(idOf(event.target));
  else if (inWords && event.key === "Enter") return true; // a paragraph stays one
  else if (inWords || event.altKey || event.target.matches("input, select, textarea") || !byId("keys-on").checked) return false;
  else if (/^[1-9]$/.test(event.key) && desk.state.people[event.key - 1]) speaker(current(), desk.state.people[event.key - 1].id);
  else if (SINGLE[event.key] ?? SINGLE[event.key.toLowerCase()]) (SINGLE[event.key] ?? SINGLE[event.key.toLowerCase()])();
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (desk.state && handle(event)) event.preventDefault();
});

// The beginning

async function open(takeOver = false, again = true) {
  try {
    const { state, draft, draftIsOld, ...facts } = await ask("open", { takeOver });
    desk.facts = facts;
    byId("file-name").textContent = facts.file;
    if (desk.state && takeOver) { // this page has its own words, which count more than the file's
      keepDraft();
      return;
    }
    desk.facts.choices = [];
    begin(state, state);
    askOutline();
    if (draft && (!draftIsOld || (await isWanted()))) change(draft);
    if (facts.unread) complain(facts.unread);
    setInterval(() => gone || attempt(() => ask("alive")), ALIVE_MS);
    await resume();
  } catch (refusal) {
    if (refusal.status === OTHER_TAB && again && !takeOver) setTimeout(() => open(false, false), 500); // it may be leaving
    else refuse(refusal);
  }
}

const isWanted = async () =>
  (await question("Changes that weren’t saved", "An earlier session left changes, but the file was changed since. Take them up again?", [
    ["", "No, leave the file as it is"],
    ["yes", "Take them up"],
  ])) === "yes";

open();
