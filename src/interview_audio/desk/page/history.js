// The current state of the page, and the history for undo and redo.

const TYPING_MS = 1200;

export const desk = { state: null, saved: null, past: [], future: [], facts: {}, outline: null };
const watchers = [];
let typing = { key: "", at: 0 };

export const watch = (watcher) => watchers.push(watcher);

function show(state) {
  const before = desk.state;
  desk.state = state;
  for (const watcher of watchers) watcher(state, before);
}

export function begin(state, saved) {
  Object.assign(desk, { past: [], future: [], saved });
  show(state);
}

// Shows a new state. Quick successive steps with one `key`, such as typing, are undone together.
export function change(state, key = "") {
  if (!state || state === desk.state) return;
  const now = performance.now();
  if (!key || key !== typing.key || now - typing.at > TYPING_MS) desk.past.push(desk.state);
  typing = { key, at: now };
  desk.future = [];
  show(state);
}

export function undo() {
  if (!desk.past.length) return;
  desk.future.push(desk.state);
  typing.key = "";
  show(desk.past.pop());
}

export function redo() {
  if (!desk.future.length) return;
  desk.past.push(desk.state);
  typing.key = "";
  show(desk.future.pop());
}

export const isSaved = () => desk.state === desk.saved;

export function markSaved(state) {
  desk.saved = state;
  for (const watcher of watchers) watcher(desk.state, desk.state);
}
