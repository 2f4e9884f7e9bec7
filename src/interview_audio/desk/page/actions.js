// What is done to a turn: by its buttons, or by keys.

import { change, desk } from "./history.js";
import * as model from "./model.js";
import { SOMEONE_ELSE, caretIn, elementOf, idOf } from "./turns.js";
import { stopListening, isListening, listen } from "./listening.js";
import { offer, say, shown } from "./dialogs.js";
import { attempt } from "./session.js";
import { pronounce } from "./pronunciation.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);

let caret = null; // the last caret position in the words: { id, index, offset }

export function focusTurn(id, control = "") {
  const element = elementOf(id);
  if (!element) return;
  element.scrollIntoView({ block: "nearest" });
  (control ? element.querySelector(control) : element).focus();
}

export async function assignSpeaker(id, who) {
  const before = model.itemOf(desk.state, id).who;
  if (who === before) return;
  if (who === SOMEONE_ELSE) {
    change({ ...desk.state, items: desk.state.items.map((item) => (item.id === id ? { ...item } : item)) }, "redraw");
    desk.past.pop();
    const added = await addSomeoneElse();
    if (added) change(model.setSpeaker(added.state, id, added.id));
    focusTurn(id, "select");
    return;
  }
  change(model.setSpeaker(desk.state, id, who));
  const others = desk.state.items.filter((item) => item.who === before).length;
  if (before && who && others) {
    const from = { name: model.nameOf(desk.state, before), number: others };
    const to = { name: model.nameOf(desk.state, who) };
    const [text, words] = others > 1 ? ["change several", "change all"] : ["change one", "change it"];
    offer(w(text, from), w(words, to), () => change(model.setSpeakers(desk.state, before, who)));
  }
}

export async function addSomeoneElse() {
  byId("person-name").value = "";
  const answer = await shown(byId("person-dialog"));
  const name = byId("person-name").value.trim();
  if (answer !== "add" || !name) return null;
  const known = model.named(desk.state, name);
  return known ? { state: desk.state, id: known.id } : model.addPerson(desk.state, name, byId("person-role").value);
}

const LABEL = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.’' -]{0,39}:\s*$/u;

// After a label that was left in the words has been deleted from one turn: offers to delete it from the others.
export function offerLabel(id, index) {
  const part = model.itemOf(desk.state, id)?.parts[index];
  const text = part ? model.textOf(part) : "";
  const label = part?.source?.endsWith(text) ? part.source.slice(0, part.source.length - text.length) : "";
  if (!LABEL.test(label) || !text) return;
  const others = model.beginningWith(desk.state, label.trim());
  if (!others.length) return;
  const words = w(others.length > 1 ? "label several" : "label one", { label: label.trim(), number: others.length });
  offer(words, w("remove label"), () => change(model.withoutLabel(desk.state, others, label.trim())));
}

export function split(id) {
  if (document.activeElement.matches("[role=textbox]")) noteCaret(); // its event may not have come yet
  const item = model.itemOf(desk.state, id);
  const here = caret?.id === id && caret.offset !== null && !(caret.index === 0 && caret.offset === 0);
  const places = [here ? caret : null, model.placeToSplit(item, desk.state.language)].filter(Boolean);
  const done = places.map((place) => model.split(desk.state, id, place)).find(Boolean);
  caret = null;
  if (!done) {
    say(w("cannot split"), 4000);
    return;
  }
  change(done.state);
  focusTurn(done.added, "select");
}

export function join(id) {
  const done = model.join(desk.state, id);
  if (!done) {
    say(w("cannot join"), 4000);
    return;
  }
  change(done.state);
  focusTurn(done.into);
}

export async function hear(id, options = {}) {
  if (isListening(id)) {
    stopListening();
    return;
  }
  const item = model.itemOf(desk.state, id);
  if (!model.isSaid(item)) return;
  await attempt(() => listen(item, { button: elementOf(id).querySelector('[data-do="listen"]'), ...options }));
}

export const ACTIONS = {
  listen: hear,
  split,
  join,
  confirm: (id) => change(model.confirm(desk.state, id)),
  pronounce: (id) => pronounce(id, markedWord(id)),
};

export function markedWord(id) {
  const chosen = getSelection().toString().trim();
  if (chosen) return chosen;
  if (caret?.id !== id) return "";
  const text = model.textOf(model.itemOf(desk.state, id).parts[caret.index]);
  return (/[\p{L}\p{N}'’.-]*$/u.exec(text.slice(0, caret.offset))[0] + /^[\p{L}\p{N}'’-]*/u.exec(text.slice(caret.offset))[0]).replace(/\.$/, "");
}

function noteCaret() {
  const node = getSelection().focusNode;
  const paragraph = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[data-part][role=textbox]");
  if (paragraph) caret = { id: idOf(paragraph), index: Number(paragraph.dataset.part), offset: caretIn(paragraph) };
}

document.addEventListener("selectionchange", noteCaret);
