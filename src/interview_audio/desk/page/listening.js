// Plays one turn and highlights the current sentence.

import { ask } from "./server.js";
import { desk } from "./history.js";
import { NARRATOR, itemOf, textOf } from "./model.js";
import { elementOf, placeIn } from "./turns.js";
import { w } from "./words.js";

const audio = document.getElementById("audio");
const light = "Highlight" in window ? new Highlight() : null;
if (light) CSS.highlights.set("said", light);

let heard = null; // { id, sentences: [{startMs, endMs, range}] }
let asked = 0;

const voiceOf = (who) => {
  const chosen = who === NARRATOR ? desk.state.narratorVoice : desk.state.people.find((p) => p.id === who)?.voice;
  return chosen || desk.outline?.voices[who]?.id || "";
};

export const isListening = (id) => heard?.id === id;

export function stopListening() {
  asked += 1;
  heard = null;
  audio.pause();
  mark(null);
  document.querySelectorAll('[aria-pressed="true"]').forEach((button) => button.setAttribute("aria-pressed", "false"));
}

// Plays an item in its speaker's voice, or in another; `entry` is a pronunciation to try. Of a long one, the next
// sentences are spoken while the first are heard.
export async function listen(item, { voice = "", entry = null, button = null } = {}) {
  stopListening();
  const mine = asked;
  const state = { ...desk.state, items: [item] };
  const speak = (start) => ask("listen", { state, voice: voice || voiceOf(item.who), entry, start });
  const isOver = () => mine !== asked;
  let from = 0;
  button?.setAttribute("aria-busy", "true");
  try {
    let piece = await speak(0);
    while (piece && !isOver()) {
      const sentences = located(item, piece.sentences, from);
      from = sentences.reduce((end, sentence) => sentence.end ?? end, from);
      heard = { id: item.id, sentences };
      audio.src = piece.sound;
      audio.setAttribute("aria-label", w("heard turn"));
      button?.removeAttribute("aria-busy");
      button?.setAttribute("aria-pressed", "true");
      const next = piece.following === null ? null : speak(piece.following);
      next?.catch(() => {}); // it is awaited only when the piece before it has ended
      await played();
      piece = isOver() ? null : await next;
    }
    if (!isOver()) stopListening();
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

// Plays the sound to its end, or until it is stopped.
async function played() {
  try {
    await audio.play();
  } catch (error) {
    if (error.name !== "AbortError") throw error; // that one says that it was stopped
    return;
  }
  const over = new AbortController();
  await new Promise((resolve) => {
    if (audio.paused) resolve();
    for (const event of ["ended", "pause", "error"]) audio.addEventListener(event, resolve, { signal: over.signal });
  });
  over.abort();
}

// Where each sentence stands in the words on the page: both are compared without blanks, which speech puts otherwise.
function located(item, sentences, start) {
  const element = elementOf(item.id);
  if (!element || !itemOf(desk.state, item.id)) return sentences;
  const letters = [];
  let all = "";
  item.parts.forEach((part, index) => {
    if (part.reason) return;
    [...textOf(part).matchAll(/\S/g)].forEach((match) => {
      letters.push([index, match.index]);
      all += match[0];
    });
  });
  let from = start;
  return sentences.map((sentence) => {
    const bare = sentence.text.replace(/\s/g, "");
    const at = all.indexOf(bare, from);
    if (at < 0 || !bare) return sentence;
    from = at + bare.length;
    return { ...sentence, from: letters[at], to: letters[from - 1], end: from };
  });
}

function rangeOf(id, { from, to }) {
  const element = elementOf(id);
  if (!from || !element) return null;
  const range = new Range();
  const paragraph = (index) => element.querySelector(`[data-part="${index}"]`);
  if (!paragraph(from[0]) || !paragraph(to[0])) return null;
  range.setStart(...placeIn(paragraph(from[0]), from[1]));
  range.setEnd(...placeIn(paragraph(to[0]), to[1] + 1));
  return range;
}

function mark(sentence) {
  light?.clear();
  const range = sentence && rangeOf(heard.id, sentence);
  if (range) light?.add(range);
}

function follow() {
  if (!heard || audio.paused) return;
  const ms = audio.currentTime * 1000;
  const now = heard.sentences.find((s) => s.startMs <= ms && ms < s.endMs) ?? null;
  if (now !== heard.now) {
    heard.now = now;
    mark(now);
  }
  requestAnimationFrame(follow);
}

audio.addEventListener("play", follow);
