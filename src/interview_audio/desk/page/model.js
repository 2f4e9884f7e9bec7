// The state of the interview, and the operations on it. Nothing is changed in place: every function returns
// a new state that shares what stayed the same, so that undoing is to go back to an old one.

import { w } from "./words.js";

export const NARRATOR = "narrator";
export const NOT_SAID = "";
export const DOUBTFUL = 0.6;
const UNSEEN = new Set(["note", "direction", "comment"]);

const lengthOf = (run) => (UNSEEN.has(run.k) ? 0 : run.t.length);
export const textOf = (part) => part.runs.reduce((text, run) => (UNSEEN.has(run.k) ? text : text + run.t), "");
export const isSaid = (item) => item.who !== NOT_SAID;
export const isDoubtful = (item) => isSaid(item) && item.confidence < DOUBTFUL;
export const wordsOf = (item) => item.parts.filter((part) => !part.reason).map(textOf).join("\n\n");

let fresh = 0;
export function newId(kind) {
  fresh += 1;
  return `${kind}${Date.now().toString(36)}-${fresh}`;
}

// Runs of text

function slice(runs, start, end) {
  const out = [];
  let at = 0;
  const total = runs.reduce((sum, run) => sum + lengthOf(run), 0);
  for (const run of runs) {
    const length = lengthOf(run);
    if (UNSEEN.has(run.k)) {
      if ((start <= at && at < end) || (at === end && end === total)) out.push(run);
    } else {
      const low = Math.max(start, at) - at;
      const high = Math.min(end, at + length) - at;
      if (low < high) out.push(low === 0 && high === length ? run : { ...run, t: run.t.slice(low, high) });
    }
    at += length;
  }
  return out;
}

function sharedStart(one, other) {
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n += 1;
  return n;
}

function sharedEnd(one, other, most) {
  let n = 0;
  while (n < most && one[one.length - 1 - n] === other[other.length - 1 - n]) n += 1;
  return n;
}

// The part with new words, which take the emphasis of the text before them. `source` keeps the words of the post.
export function reworded(part, text) {
  const before = textOf(part);
  if (text === before) return part;
  const start = sharedStart(before, text);
  const end = sharedEnd(before, text, Math.min(before.length, text.length) - start);
  const left = slice(part.runs, 0, start);
  const right = slice(part.runs, before.length - end, before.length);
  const near = left[left.length - 1] ?? right[0];
  const added = text.slice(start, text.length - end);
  const run = near && !near.k && !near.h && near.m ? { t: added, m: near.m } : { t: added };
  const source = part.source ?? before;
  const changed = { ...part, runs: [...left, ...(added ? [run] : []), ...right] };
  if (source === text) delete changed.source;
  else changed.source = source;
  return changed;
}

const CONTEXT = 24;

// What was changed in a part: the words of the post that went, with a few before and behind them.
export function changedWords(part) {
  const { source } = part;
  const text = textOf(part);
  const start = sharedStart(source, text);
  const end = source.length - sharedEnd(source, text, Math.min(source.length, text.length) - start);
  const from = start > CONTEXT ? source.lastIndexOf(" ", start - CONTEXT) + 1 : 0;
  const cut = source.indexOf(" ", end + CONTEXT);
  const to = cut < 0 ? source.length : cut;
  return {
    before: (from ? "…" : "") + source.slice(from, start),
    gone: source.slice(start, end),
    after: source.slice(end, to) + (to < source.length ? "…" : ""),
  };
}

function cutPart(part, start, end) {
  const text = textOf(part);
  const kept = text.slice(start, end);
  const low = start + kept.length - kept.trimStart().length;
  const high = start + kept.trimEnd().length;
  const out = { ...part, runs: slice(part.runs, low, Math.max(low, high)) };
  if (part.source !== undefined) {
    const source = part.source.slice(inSource(part, start), inSource(part, end)).trim();
    if (source === text.slice(low, high)) delete out.source;
    else out.source = source;
  }
  if (start > 0) delete out.marker;
  return out;
}

// Maps a position in corrected words to the words of the post.
function inSource(part, place) {
  const text = textOf(part);
  const start = sharedStart(part.source, text);
  const end = sharedEnd(part.source, text, Math.min(part.source.length, text.length) - start);
  if (place <= start) return place;
  return place >= text.length - end ? part.source.length - (text.length - place) : start;
}

// Items

const replaceItem = (state, id, change) => ({
  ...state,
  items: state.items.map((item) => (item.id === id ? change(item) : item)),
});

export const itemOf = (state, id) => state.items.find((item) => item.id === id);

function saidBy(item, who) {
  const wake = who !== NOT_SAID && item.parts.every((part) => part.reason);
  const parts = wake ? item.parts.map(({ reason, ...part }) => part) : item.parts;
  return { ...item, who, parts, confidence: 1 };
}

export const setSpeaker = (state, id, who) => replaceItem(state, id, (item) => saidBy(item, who));

export const setSpeakers = (state, from, to) => ({
  ...state,
  items: state.items.map((item) => (item.who === from ? saidBy(item, to) : item)),
});

export const confirm = (state, id) => replaceItem(state, id, (item) => ({ ...item, confidence: 1 }));

export const reword = (state, id, index, text) =>
  replaceItem(state, id, (item) => ({
    ...item,
    parts: item.parts.map((part, n) => (n === index ? reworded(part, text) : part)),
  }));

const firstSaid = (item) => item.parts.findIndex((part) => !part.reason && textOf(part).trim());

// The ids of the turns whose words begin with a label, and the state without it there.
export const beginningWith = (state, label) =>
  state.items.filter((item) => isSaid(item) && textOf(item.parts[firstSaid(item)] ?? { runs: [] }).startsWith(label)).map((item) => item.id);

export const withoutLabel = (state, ids, label) =>
  ids.reduce((before, id) => {
    const index = firstSaid(itemOf(before, id));
    return reword(before, id, index, textOf(itemOf(before, id).parts[index]).slice(label.length).trimStart());
  }, state);

// Where to split without a caret: after the first paragraph, or after the first question or sentence of the only one.
export function placeToSplit(item, language) {
  const said = item.parts.map((part, index) => ({ part, index })).filter(({ part }) => !part.reason && textOf(part).trim());
  if (said.length > 1) return { index: said[1].index, offset: 0 };
  if (!said.length) return null;
  const { part, index } = said[0];
  const text = textOf(part);
  const starts = [...new Intl.Segmenter(language || "en", { granularity: "sentence" }).segment(text)].map((s) => s.index);
  const asked = starts.slice(1).find((start) => /\?["”’»)]*\s*$/.test(text.slice(0, start)));
  const offset = asked ?? starts[1];
  return offset ? { index, offset } : null;
}

// A position inside a word is moved to its nearer edge.
function atWord(text, offset) {
  if (!/\S/.test(text[offset - 1] ?? " ") || !/\S/.test(text[offset] ?? " ")) return offset;
  const left = text.slice(0, offset).search(/\S*$/);
  const right = offset + text.slice(offset).match(/^\S*/)[0].length;
  return offset - left <= right - offset ? left : right;
}

// The state with a turn split, and the id of the new turn; null where one half would have no words.
export function split(state, id, { index, offset }) {
  const item = itemOf(state, id);
  const part = item.parts[index];
  const text = textOf(part);
  const place = atWord(text, offset);
  const left = [...item.parts.slice(0, index), ...(place > 0 ? [cutPart(part, 0, place)] : [])];
  const right = [...(place < text.length ? [cutPart(part, place, text.length)] : []), ...item.parts.slice(index + 1)];
  const spoken = (parts) => parts.some((p) => !p.reason && textOf(p).trim());
  if (!spoken(left) || !spoken(right)) return null;
  const { chapter, ...rest } = item; // it begins with the first half
  const added = { ...rest, id: newId("i"), parts: right, line: right[0].line ?? item.line };
  const items = state.items.flatMap((other) => (other.id === id ? [{ ...item, parts: left }, added] : [other]));
  return { state: { ...state, items }, added: added.id };
}

// The state with a turn joined to the one before it; omissions between them are moved inside.
export function join(state, id) {
  const place = state.items.findIndex((item) => item.id === id);
  let before = place - 1;
  while (before >= 0 && !isSaid(state.items[before])) before -= 1;
  if (before < 0 || !isSaid(state.items[place])) return null;
  const between = state.items.slice(before + 1, place).flatMap((item) => item.parts.map(setAside));
  const first = state.items[before];
  const parts = [...first.parts, ...between, ...state.items[place].parts];
  const confidence = Math.max(first.confidence, DOUBTFUL);
  const chapter = first.chapter ?? state.items[place].chapter;
  const joined = { ...first, parts, confidence, ...(chapter ? { chapter } : {}) };
  return { state: { ...state, items: [...state.items.slice(0, before), joined, ...state.items.slice(place + 1)] }, into: first.id };
}

const setAside = (part) => ({ ...part, reason: part.reason ?? "set aside at the desk" });

// People

export const personOf = (state, who) => state.people.find((person) => person.id === who);
export const nameOf = (state, who) => (who === NARRATOR ? w("narrator") : who === NOT_SAID ? w("not said") : personOf(state, who)?.name ?? "");
export const named = (state, name) => state.people.find((p) => p.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());

export const changePerson = (state, id, change) => ({
  ...state,
  people: state.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
});

export function addPerson(state, name, role) {
  const person = { id: newId("p"), name: name.trim(), role, pronoun: null, voice: "" };
  return { state: { ...state, people: [...state.people, person] }, id: person.id };
}

export const mergePeople = (state, from, into) => ({
  ...setSpeakers(state, from, into),
  people: state.people.filter((person) => person.id !== from),
});

// Swaps the names of two people; the turns keep their roles and voices.
export function swapNames(state, one, other) {
  const { name, pronoun } = personOf(state, one);
  const { name: second, pronoun: secondPronoun } = personOf(state, other);
  return changePerson(changePerson(state, one, { name: second, pronoun: secondPronoun }), other, { name, pronoun });
}

export const removePerson = (state, id) => ({ ...state, people: state.people.filter((person) => person.id !== id) });
