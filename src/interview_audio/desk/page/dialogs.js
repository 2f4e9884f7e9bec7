// Questions and messages.

import { make } from "./turns.js";
import { w } from "./words.js";

const byId = (id) => document.getElementById(id);

// Asks a question; resolves to the value of the answer, "" if it is dismissed. `answers` are [value, text], the last the main one.
export function question(title, text, answers) {
  const dialog = byId("question");
  byId("question-title").textContent = title;
  byId("question-text").textContent = text;
  byId("question-actions").replaceChildren(
    ...answers.map(([value, words], n) => make("button", { type: "submit", value, class: n === answers.length - 1 ? "main" : "quiet" }, words)),
  );
  return shown(dialog);
}

export function shown(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

// Enter in a field presses a dialog's only submit button; the others close it by this.
document.addEventListener("click", (event) => {
  const button = event.target.closest("dialog button[type=button][value]");
  button?.closest("dialog").close(button.value);
});

let hiding = 0;

export function say(text, ms = 0) {
  clearTimeout(hiding);
  byId("status").textContent = text;
  if (ms) hiding = setTimeout(() => (byId("status").textContent = ""), ms);
}

// Shows a problem until it is closed or solved; `actions` are [text, function].
export function showProblem(text, actions = [[w("close"), () => {}]]) {
  byId("alert-text").textContent = text;
  byId("alert-actions").replaceChildren(
    ...actions.map(([words, action]) => {
      const button = make("button", { type: "button", class: "quiet" }, words);
      button.addEventListener("click", () => {
        clearProblem();
        action();
      });
      return button;
    }),
  );
  byId("alert").hidden = false;
}

export function clearProblem() {
  byId("alert").hidden = true;
}

// Offers to apply a change to all similar turns, until the next change.
export function offer(text, words, action) {
  const button = make("button", { type: "button", class: "main" }, words);
  const dismiss = make("button", { type: "button", class: "quiet" }, w("only this"));
  button.addEventListener("click", () => {
    withdrawOffer();
    action();
  });
  dismiss.addEventListener("click", withdrawOffer);
  byId("offer").replaceChildren(make("span", {}, text), button, dismiss);
  byId("offer").hidden = false;
}

export function withdrawOffer() {
  byId("offer").hidden = true;
}
