// The words of the page, in the language of the interview; the server puts them into the page.

const WORDS = JSON.parse(document.getElementById("words").textContent);

// The words of a key, with the values in their places: w("turn", { number: 3 }).
export const w = (key, values = {}) => WORDS[key].replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
