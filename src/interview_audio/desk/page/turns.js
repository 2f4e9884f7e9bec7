// The turns as elements: each is drawn again only when its item has changed.

import { DOUBTFUL, NARRATOR, NOT_SAID, changedWords, isDoubtful, isSaid, nameOf, textOf } from "./model.js";
import { desk, watch } from "./history.js";
import { w } from "./words.js";

const place = document.getElementById("turns");
const drawn = new Map(); // id of an item -> { item, element, number }
const SOMEONE_ELSE = "+";

export const elementOf = (id) => drawn.get(id)?.element;
export const idOf = (node) => node?.closest?.("[data-item]")?.dataset.item;

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Each person's colour, as on an episode's page.
export function colours(state) {
  const out = new Map([[NARRATOR, "narrator"], [NOT_SAID, "unsaid"]]);
  const count = { interviewer: 0, guest: 0 };
  for (const person of state.people) {
    count[person.role] += 1;
    const name = person.role === "interviewer" ? "host" : "guest";
    const most = person.role === "interviewer" ? 2 : 4;
    const number = ((count[person.role] - 1) % most) + 1;
    out.set(person.id, number === 1 ? name : `${name}${number}`);
  }
  return out;
}

export const clock = (ms) => {
  const seconds = Math.round(ms / 1000);
  const pad = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
};

function options(state, who) {
  const list = state.people.map((person) => [person.id, person.name]);
  list.push([NARRATOR, w("narrator")], [NOT_SAID, w("not said")], [SOMEONE_ELSE, w("someone else")]);
  return list.map(([value, text]) => {
    const option = make("option", { value }, text);
    option.selected = value === who;
    return option;
  });
}

function run(piece) {
  if (["note", "direction", "comment"].includes(piece.k)) return null;
  let node = document.createTextNode(piece.t);
  const tags = { strong: "strong", emphasis: "em", struck: "s", superscript: "sup", subscript: "sub" };
  for (const mark of piece.m ?? []) if (tags[mark]) node = make(tags[mark], {}, node);
  if (piece.k === "code") node = make("code", {}, node);
  if (piece.h) node = make("span", { class: "link", title: piece.h }, node);
  return node;
}

function paragraph(item, part, index) {
  if (part.reason && isSaid(item)) {
    return make("p", { class: "inner", "data-part": index }, make("small", {}, `${w("not said because", part)} `), textOf(part));
  }
  const name = w(isSaid(item) ? "words" : "words not said");
  const element = make("p", {
    class: `text ${part.kind === "heading" ? "heading" : part.kind === "list item" ? "listed" : ""}${part.quoted ? " quoted" : ""}`,
    "data-part": index,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": item.parts.length > 1 ? w("paragraph", { words: name, number: index + 1 }) : name,
    contenteditable: isSaid(item) ? "plaintext-only" : "false",
    "aria-readonly": isSaid(item) ? null : "true",
    lang: desk.state.language,
    dir: "auto",
    spellcheck: "false",
  });
  if (element.contentEditable === "inherit") element.contentEditable = "true";
  element.append(...part.runs.map(run).filter(Boolean));
  if (part.source !== undefined) {
    element.classList.add("changed");
    element.title = `${w("in the post")} ${part.source}`;
  }
  return element;
}

function sourceNote(part) {
  const { before, gone, after } = changedWords(part);
  const note = make("p", { class: "source" }, make("small", {}, `${w("in the post")} `));
  if (part.source) note.append(before, gone ? make("del", {}, gone) : "", after);
  else note.append(w("nothing"));
  return note;
}

function words(item) {
  return item.parts.flatMap((part, index) => {
    const element = paragraph(item, part, index);
    if (part.source === undefined) return [element];
    return [element, sourceNote(part)];
  });
}

function draw(item, number, state, colour) {
  const said = isSaid(item);
  const reasons = [...new Set(item.parts.map((part) => part.reason ?? "set aside at the desk"))].join(", ");
  const button = (action, key = action) => make("button", { type: "button", class: "small", "data-do": action, title: w(`${key} hint`) }, w(key));
  const header = make(
    "header",
    {},
    make("select", { "aria-label": w("speaker"), "data-do": "speaker" }, ...options(state, item.who)),
    said ? make("span", { class: "time", "data-ui": "time" }) : make("span", { class: "why" }, reasons),
    isDoubtful(item) ? make("span", { class: "doubt" }, w("is doubtful", { percent: Math.round(item.confidence * 100) })) : null,
    isDoubtful(item) ? button("confirm", "right") : null,
    make("span", { class: "line" }, item.line ? w("line", item) : ""),
    said ? button("listen") : null,
    said ? button("split") : null,
    said ? button("join") : null,
    said ? button("pronounce") : null,
  );
  return make(
    "article",
    {
      class: `turn ${colour}${isDoubtful(item) ? " doubtful" : ""}`,
      "data-item": item.id,
      "aria-label": said ? w("turn", { number }) : item.line ? w("not said line", item) : w("not said"),
      tabindex: "-1",
    },
    header,
    make("div", { class: "words" }, ...words(item)),
  );
}

// Keeps the element that is being edited, with the caret in it.
function refresh(entry, item, number, colour) {
  const { element, item: before } = entry;
  const active = element.contains(document.activeElement) ? document.activeElement.closest("[data-part]") : null;
  const same = active && before.who === item.who && before.parts.length === item.parts.length && before.confidence === item.confidence;
  if (!same) return false;
  item.parts.forEach((part, index) => {
    if (part === before.parts[index]) return;
    const old = element.querySelector(`[data-part="${index}"]`);
    const changed = part.source !== undefined;
    old.classList.toggle("changed", changed);
    if (old.textContent !== textOf(part)) {
      const offset = active === old ? caretIn(old) : null;
      old.replaceChildren(...part.runs.map(run).filter(Boolean));
      if (offset !== null) putCaret(old, Math.min(offset, textOf(part).length));
    }
    const note = old.nextElementSibling?.classList.contains("source") ? old.nextElementSibling : null;
    note?.remove();
    if (changed) old.after(sourceNote(part));
  });
  return true;
}

export function caretIn(paragraph) {
  const selection = getSelection();
  if (!selection.rangeCount || !paragraph.contains(selection.focusNode)) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().length;
}

// The text node and offset of a position in a paragraph's text.
export function placeIn(paragraph, offset) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  let last = null;
  while (node) {
    if (left <= node.length) return [node, left];
    left -= node.length;
    last = node;
    node = walker.nextNode();
  }
  return last ? [last, last.length] : [paragraph, 0];
}

export function putCaret(paragraph, offset) {
  const [node, at] = placeIn(paragraph, offset);
  getSelection().collapse(node, at);
}

// Turns far from the window keep their elements, which searching and screen readers need, but not their layout, which is
// most of what a long interview takes: an element that was not rendered for a moment gets none until it is near again.
const rendered = new WeakSet();
const nearby = new IntersectionObserver(
  (entries) => {
    const far = [];
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) rendered.add(target);
      else if (rendered.has(target) && !target.contains(document.activeElement)) far.push(target);
    }
    for (const element of far) element.hidden = rendered.delete(element);
    for (const element of far) getComputedStyle(element).display; // drops the layout, and computes none: nothing moves
    for (const element of far) element.hidden = false;
  },
  { rootMargin: "1500px 0px" },
);

// The item before one that is gone, so that the keyboard stays where it was.
function neighbour(before, id) {
  const items = before?.items ?? [];
  const earlier = items.slice(0, Math.max(0, items.findIndex((item) => item.id === id)));
  return earlier.findLast((item) => drawn.has(item.id))?.id ?? items.find((item) => drawn.has(item.id))?.id;
}

const peopleKey = (state) => JSON.stringify(state.people.map(({ id, name, role }) => [id, name, role]));

watch((state, before) => {
  const colour = colours(state);
  const renamed = !before || (state.people !== before.people && peopleKey(state) !== peopleKey(before));
  const focused = idOf(document.activeElement);
  const control = document.activeElement?.dataset?.do;
  let number = 0;
  let cursor = place.firstChild;
  const kept = new Set();
  for (const item of state.items) {
    if (isSaid(item)) number += 1;
    kept.add(item.id);
    let entry = drawn.get(item.id);
    if (!entry || renamed || (entry.item !== item && !refresh(entry, item, number, colour.get(item.who)))) {
      const element = draw(item, number, state, colour.get(item.who));
      if (entry) {
        if (cursor === entry.element) cursor = element;
        nearby.unobserve(entry.element);
        entry.element.replaceWith(element);
      }
      nearby.observe(element);
      entry = { element };
      drawn.set(item.id, entry);
    } else if (entry.number !== number && isSaid(item)) {
      entry.element.setAttribute("aria-label", w("turn", { number }));
    }
    Object.assign(entry, { item, number });
    if (entry.element === cursor) cursor = cursor.nextSibling;
    else place.insertBefore(entry.element, cursor);
  }
  for (const [id, { element }] of drawn) {
    if (!kept.has(id)) {
      nearby.unobserve(element);
      element.remove();
      drawn.delete(id);
    }
  }
  const element = focused && (elementOf(focused) ?? elementOf(neighbour(before, focused)));
  if (element && !element.contains(document.activeElement)) {
    const same = drawn.has(focused) ? element.querySelector(`[data-do="${control}"]`) : null;
    (same ?? element).focus({ preventScroll: true });
  }
});

export { SOMEONE_ELSE, DOUBTFUL, nameOf };
