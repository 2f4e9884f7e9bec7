// The session with the server: opening, drafts, the outline, saving, closing; and what is shown when it refuses.

import { CHANGED, GONE, OTHER_TAB, ask } from "./server.js";
import { begin, change, desk, isSaved, markSaved, watch } from "./history.js";
import { drawOutline } from "./outline.js";
import { takeVoices } from "./people.js";
import { clearProblem, showProblem, question, say, withdrawOffer } from "./dialogs.js";
import { resume } from "./rendering.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);
const ALIVE_MS = 2000;
const DRAFT_MS = 800;
const OUTLINE_MS = 500;

let gone = false;

export const isClosed = () => gone;

export async function attempt(action) {
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
    showProblem(refusal.message);
  } else if (refusal.status === OTHER_TAB) {
    showProblem(refusal.message, [[w("take over"), () => open(true)]]);
  } else if (refusal.status === undefined) {
    throw refusal;
  } else if (refusal.status !== GONE) {
    showProblem(refusal.message);
  }
}

// Runs an action after a pause in the calls, and never twice at once.
function debounced(action, ms) {
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

const keepDraft = debounced(async () => {
  if (isSaved()) return;
  await attempt(() => ask("draft", { state: desk.state }));
}, DRAFT_MS);

export async function askVoices() {
  const found = await ask("choices", { language: desk.state.language });
  if (!gone) takeVoices(found);
}

const askOutline = debounced(async () => {
  try {
    const outline = await ask("outline", { state: desk.state });
    if (gone) return;
    desk.outline = outline;
    drawOutline();
    if (!desk.facts.choices.length) await askVoices();
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
  withdrawOffer();
  if (!isSaved()) say(w("not saved"));
  else say("");
  keepDraft();
  askOutline();
});

export async function save(overwrite = false) {
  const { state } = desk;
  try {
    say(w("saving"));
    const { file, note } = await ask("save", { state, overwrite });
    markSaved(state);
    clearProblem();
    say(w(isSaved() ? "saved" : "not saved"));
    byId("file-name").textContent = file;
    if (note) showProblem(note);
    return true;
  } catch (refusal) {
    say(w("not saved"));
    if (refusal.status !== CHANGED) {
      refuse(refusal);
      return false;
    }
    const answer = await question(w("file changed"), refusal.message, [
      ["", w("cancel")],
      ["replace", w("replace")],
    ]);
    return answer === "replace" ? save(true) : false;
  }
}

export async function close() {
  let discard = false;
  if (!isSaved()) {
    const answer = await question(w("close question"), w("unsaved"), [
      ["", w("go on")],
      ["discard", w("discard")],
      ["save", w("save and close")],
    ]);
    if (!answer || (answer === "save" && !(await save()))) return;
    discard = answer === "discard";
  }
  gone = true;
  await attempt(() => ask("close", { discard }));
  desk.saved = desk.state;
  const words = document.createElement("p");
  words.className = "closed";
  words.textContent = w("closed");
  document.body.replaceChildren(words);
}

export async function open(takeOver = false, again = true) {
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
    if (facts.unread) showProblem(facts.unread);
    setInterval(() => gone || attempt(() => ask("alive")), ALIVE_MS);
    await resume();
  } catch (refusal) {
    if (refusal.status === OTHER_TAB && again && !takeOver) setTimeout(() => open(false, false), 500); // it may be leaving
    else refuse(refusal);
  }
}

const isWanted = async () =>
  (await question(w("draft"), w("draft what"), [
    ["", w("leave file")],
    ["yes", w("restore")],
  ])) === "yes";
