// The player: its place is kept between visits, and everything that shows it is told by `draw`.
const BACK_MS = 15000, FORWARD_MS = 30000, ENDING_MS = 5000, SAVE_EVERY_MS = 4000;
const audio = ui.audio;
const duration = Number(document.body.dataset.duration);
const placeKey = `at ${document.body.dataset.id}`;
const listeners = { draw: [], state: [] };
let wanted = null; // where to go as soon as the file can be sought in, in ms
let savedAt = 0;
let started = false; // whether a listener has played or sought

const now = () => wanted ?? audio.currentTime * 1000;
const runs = () => !audio.paused && !audio.ended;
const draw = () => listeners.draw.forEach((listener) => listener(now()));

function seek(ms) {
  const target = Math.min(Math.max(0, ms), duration - 50);
  started = true;
  if (audio.readyState > 0) { audio.currentTime = target / 1000; wanted = null; } else wanted = target;
  draw();
}
function play() { started = true; audio.play().catch(() => {}); } // refused without a gesture, or the file is gone: "error" tells
function toggle() { if (runs()) audio.pause(); else play(); }
function playFrom(ms) { seek(ms); play(); }

function step(entries, direction) {
  // to the start of the one before or after; the start of the present one if it began a while ago
  const index = lastBegun(entries, now() + 20);
  const back = direction < 0 && index >= 0 && now() - entries[index][0] > 2500 ? 0 : direction;
  const entry = entries[Math.max(0, index + back)];
  if (entry) seek(entry[0]);
}

function setSpeed() {
  audio.playbackRate = audio.defaultPlaybackRate = Number(ui.speed.value);
  kept.set("speed", ui.speed.value);
}
function faster(direction) {
  const options = [...ui.speed.options];
  const option = options[options.findIndex((o) => o.selected) + direction];
  if (option) { ui.speed.value = option.value; setSpeed(); }
}

const placeKept = () => kept.get(placeKey, 0);
function save() {
  if (started && audio.readyState > 0) kept.set(placeKey, Math.round(audio.ended ? duration : now()));
}

function setIcon(button, name, label) {
  button.querySelector("use").setAttribute("href", `#${name}-`);
  if (label) button.setAttribute("aria-label", label);
}

// The lock screen of a phone, the keys of a headset.
function announce(title, artist, album, cover, chapters) {
  const session = navigator.mediaSession;
  if (!session || typeof MediaMetadata === "undefined") return;
  const artwork = cover && location.protocol !== "file:" ? [{ src: new URL(cover, location.href).href, type: "image/jpeg" }] : [];
  session.metadata = new MediaMetadata({ title, artist, album, artwork });
  const actions = {
    play, pause: () => audio.pause(), seekbackward: () => seek(now() - BACK_MS), seekforward: () => seek(now() + FORWARD_MS),
    previoustrack: () => step(chapters, -1), nexttrack: () => step(chapters, 1), seekto: (details) => seek(details.seekTime * 1000),
  };
  for (const [name, action] of Object.entries(actions)) {
    try { session.setActionHandler(name, action); } catch { /* not every browser has every action */ }
  }
}

// The picture of who speaks when becomes a slider.
function makeSlider(place, chapters) {
  const picture = place.querySelector(".picture");
  if (!picture) return;
  const head = make("div", { className: "head" }), hint = make("div", { className: "hint", hidden: true });
  const slider = make("div", { className: "slider", tabIndex: 0, role: "slider", "aria-label": picture.getAttribute("aria-label"), "aria-valuemin": 0, "aria-valuemax": Math.round(duration / 1000), "aria-valuenow": 0 });
  place.style.setProperty("--count", picture.querySelectorAll("path").length - 1);
  picture.replaceWith(slider);
  picture.setAttribute("aria-hidden", "true");
  picture.removeAttribute("role");
  picture.removeAttribute("aria-label");
  slider.append(picture, head, hint);
  const at = (event) => {
    const box = slider.getBoundingClientRect();
    return Math.min(Math.max(0, (event.clientX - box.left) / box.width), 1) * duration;
  };
  slider.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    slider.setPointerCapture(event.pointerId);
    seek(at(event));
  });
  slider.addEventListener("pointermove", (event) => {
    if (slider.hasPointerCapture(event.pointerId)) seek(at(event));
    const ms = at(event), chapter = chapters[lastBegun(chapters, ms)];
    hint.hidden = event.pointerType === "touch";
    hint.textContent = `${clock(ms)}${chapter ? `  ${chapter[1]}` : ""}`;
    hint.style.left = `${Math.min(Math.max(8, (100 * ms) / duration), 92)}%`;
  });
  slider.addEventListener("pointerleave", () => { hint.hidden = true; });
  const moves = {
    ArrowLeft: () => seek(now() - 5000), ArrowRight: () => seek(now() + 5000), ArrowDown: () => seek(now() - 5000), ArrowUp: () => seek(now() + 5000),
    PageDown: () => step(chapters, -1), PageUp: () => step(chapters, 1), Home: () => seek(0), End: () => seek(duration),
  };
  slider.addEventListener("keydown", (event) => {
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });
  let second = -1;
  listeners.draw.push((ms) => {
    head.style.left = `${(100 * ms) / duration}%`;
    if (second === (second = Math.floor(ms / 1000))) return;
    slider.setAttribute("aria-valuenow", second);
    slider.setAttribute("aria-valuetext", word("position is", { time: clock(ms), total: clock(duration) }));
  });
}

audio.addEventListener("loadedmetadata", () => { if (wanted !== null) { audio.currentTime = wanted / 1000; wanted = null; } draw(); });
audio.addEventListener("error", () => {
  ui.failed.textContent = word("cannot play", { file: audio.getAttribute("src") });
  ui.failed.hidden = false;
  listeners.state.forEach((listener) => listener());
});
for (const event of ["play", "pause", "ended"]) {
  audio.addEventListener(event, () => {
    setIcon(ui.toggle, runs() ? "pause" : "play", word(runs() ? "pause" : "play"));
    listeners.state.forEach((listener) => listener());
    save();
    if (runs()) requestAnimationFrame(run);
  });
}
function run(time) {
  draw();
  if (time - savedAt > SAVE_EVERY_MS) { savedAt = time; save(); }
  if (runs()) requestAnimationFrame(run);
}
audio.addEventListener("seeked", () => { draw(); save(); });
audio.addEventListener("timeupdate", () => { if (document.hidden) { draw(); if (performance.now() - savedAt > SAVE_EVERY_MS) { savedAt = performance.now(); save(); } } });
addEventListener("pagehide", save);
ui.toggle.addEventListener("click", toggle);
ui.back.addEventListener("click", () => seek(now() - BACK_MS));
ui.forward.addEventListener("click", () => seek(now() + FORWARD_MS));
ui.speed.addEventListener("change", setSpeed);
ui.speed.value = kept.get("speed", "1");
if (!ui.speed.value) ui.speed.value = "1";
audio.playbackRate = audio.defaultPlaybackRate = Number(ui.speed.value);
ui.total.textContent = clock(duration);
let shownSecond = -1;
listeners.draw.push((ms) => {
  if (shownSecond === (shownSecond = Math.floor(ms / 1000))) return;
  ui.elapsed.textContent = clock(ms);
});
