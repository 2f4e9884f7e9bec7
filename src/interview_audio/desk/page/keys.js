// The keyboard.

import { change, desk, redo, undo } from "./history.js";
import * as model from "./model.js";
import { elementOf, idOf, putCaret } from "./turns.js";
import { say, shown } from "./dialogs.js";
import { editChapter } from "./chapters.js";
import { pronounce } from "./pronunciation.js";
import { save } from "./session.js";
import { w } from "./words.js";
import { ACTIONS, assignSpeaker, focusTurn, hear, join, markedWord, split } from "./actions.js";

const byId = (id) => document.getElementById(id);

let turn = null; // the last one with the focus
document.addEventListener("focusin", (event) => {
  turn = idOf(event.target) ?? turn;
});

const current = () => idOf(document.activeElement) ?? desk.state.items.find((item) => elementOf(item.id).getBoundingClientRect().bottom > 120)?.id;

function step(by) {
  const { items } = desk.state;
  const active = idOf(document.activeElement);
  const place = active ? items.findIndex((item) => item.id === active) + by : items.findIndex((item) => item.id === current());
  const next = items[Math.min(items.length - 1, Math.max(0, place))];
  if (next) focusTurn(next.id);
}

export function nextDoubtful() {
  const { items } = desk.state;
  const place = items.findIndex((item) => item.id === idOf(document.activeElement));
  const found = [...items.slice(place + 1), ...items.slice(0, place + 1)].find(model.isDoubtful);
  if (found) focusTurn(found.id);
  else say(w("no doubtful"), 4000);
}

export function beginChapter() {
  const { items } = desk.state;
  const place = items.findIndex((item) => item.id === (turn ?? current()));
  const first = items.slice(Math.max(0, place)).find(model.isSaid) ?? items.find(model.isSaid);
  if (first) editChapter(first.id);
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
  h: () => beginChapter(),
  n: () => assignSpeaker(current(), model.NARRATOR),
  x: () => assignSpeaker(current(), model.NOT_SAID),
  c: () => change(model.confirm(desk.state, current())),
  e: () => enterWords(current()),
  p: () => pronounce(current(), markedWord(current())),
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
  if (event.key === "Escape" && idOf(event.target)) focusTurn(idOf(event.target));
  else if (inWords && event.altKey && event.code === "KeyP") ACTIONS.pronounce(idOf(event.target));
  else if (inWords && event.altKey && event.code === "KeyL") hear(idOf(event.target));
  else if (inWords && event.key === "Enter") return true; // a paragraph stays one
  else if (inWords || event.altKey || event.target.matches("input, select, textarea") || !byId("keys-on").checked) return false;
  else if (/^[1-9]$/.test(event.key) && desk.state.people[event.key - 1]) assignSpeaker(current(), desk.state.people[event.key - 1].id);
  else if (SINGLE[event.key] ?? SINGLE[event.key.toLowerCase()]) (SINGLE[event.key] ?? SINGLE[event.key.toLowerCase()])();
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (desk.state && handle(event)) event.preventDefault();
});
