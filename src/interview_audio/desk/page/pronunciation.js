// The pronunciation of a word: how the voice says it, a new one to try, and the lexicon that keeps it.

import { ask } from "./server.js";
import { desk } from "./history.js";
import { itemOf } from "./model.js";
import { listen } from "./listening.js";
import { shown, say } from "./dialogs.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);
let item = null;

const entry = () => {
  const said = byId("word-said").value.trim();
  const written = byId("word").value.trim();
  if (!said || !written) return null;
  const sounds = /^\/(.+)\/$/.exec(said);
  return sounds ? { written, ipa: sounds[1] } : { written, said };
};

async function attempt(action) {
  byId("word-failed").textContent = "";
  try {
    return await action();
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    byId("word-failed").textContent = refusal.message;
    return null;
  }
}

async function ponder() {
  const written = byId("word").value.trim();
  byId("word-preview").hidden = true;
  byId("word-keep").textContent = w("keep");
  if (!written) {
    byId("word-now").textContent = "";
    return;
  }
  while (!desk.outline) await new Promise((resolve) => setTimeout(resolve, 50)); // the cast comes a moment after the page
  const voice = desk.outline.voices[item.who]?.id ?? "";
  const answer = await attempt(() => ask("word", { state: { ...desk.state, items: [item] }, written, voice }));
  if (!answer) return;
  const sounds = answer.sounds ? ` /${answer.sounds}/` : "";
  byId("word-now").textContent = w("now said", { said: answer.said, sounds });
}

export async function pronounce(id, word) {
  item = itemOf(desk.state, id);
  byId("word").value = word.split(/\s+/).slice(0, 6).join(" ");
  byId("word-said").value = "";
  byId("word-failed").textContent = "";
  byId("word-now").textContent = "";
  ponder();
  const closed = shown(byId("word-dialog"));
  byId(word ? "word-said" : "word").focus();
  await closed;
}

byId("word").addEventListener("change", ponder);
byId("word-said").addEventListener("input", () => {
  byId("word-preview").hidden = true;
  byId("word-keep").textContent = w("keep");
});
byId("word-form").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(() => listen(item, { entry: entry() }));
});
byId("word-keep").addEventListener("click", async () => {
  const chosen = entry();
  if (!chosen) {
    byId("word-failed").textContent = w("word missing");
    return;
  }
  const agreed = !byId("word-preview").hidden;
  const answer = await attempt(() => ask("keep-word", { entry: chosen, language: desk.state.language, write: agreed }));
  if (!answer) return;
  if (agreed) {
    byId("word-dialog").close();
    say(w("kept in", answer), 5000);
  } else {
    byId("word-preview").textContent = `${answer.file}\n\n${answer.lines}`;
    byId("word-preview").hidden = false;
    byId("word-keep").textContent = w("write it", { file: answer.name });
  }
});
