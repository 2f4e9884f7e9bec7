// Asks the desk's server. Every answer is JSON; errors are a `Refusal` with a message for the user.

import { w } from "./words.js";

export const tab = crypto.randomUUID();

export class Refusal extends Error {
  constructor(status, { what, do: todo }) {
    super([what, todo].filter(Boolean).join(" "));
    this.status = status;
    this.what = what;
  }
}

export const CHANGED = 409;
export const OTHER_TAB = 423;
export const GONE = 0;

export async function ask(name, content = {}) {
  let response;
  try {
    response = await fetch(name, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ tab, ...content }),
    });
  } catch {
    throw new Refusal(GONE, { what: w("ended") });
  }
  const answer = await response.json().catch(() => ({ what: w("no answer") }));
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

export function leave() {
  navigator.sendBeacon("leave", new Blob([JSON.stringify({ tab })], { type: "application/json" }));
}
