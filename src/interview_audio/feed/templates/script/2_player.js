// The player: one audio element for every episode, its place kept between visits.
const BACK_MS = 15000, ON_MS = 30000, ENDING_MS = 5000, SAVE_EVERY_MS = 4000;
let wanted = null; // where to go as soon as the file can be sought in, in ms
let savedAt = 0;

const now = () => wanted ?? audio.currentTime * 1000;

function load(episode, startMs) {
  if (playing === episode) {
    if (startMs !== undefined) seek(startMs);
    return;
  }
  save();
  playing?.element.classList.remove("playing");
  playing = episode;
  episode.element.classList.add("playing");
  const kept = placeOf(episode.slug);
  wanted = startMs ?? (kept < episode.data.duration - ENDING_MS ? kept : 0);
  audio.src = episode.data.audio;
  audio.playbackRate = audio.defaultPlaybackRate = Number(ui.speed.value);
  ui.dock.hidden = false;
  ui.failed.hidden = true;
  ui.position.max = episode.data.duration / 1000;
  ui.total.textContent = clock(episode.data.duration);
  ui["now-title"].textContent = episode.title;
  ui.now.href = `#${episode.slug}`;
  ui.previous.disabled = ui.next.disabled = episode.chapters.length < 2;
  ui["now-cover"].hidden = !episode.cover;
  if (episode.cover) ui["now-cover"].src = episode.cover;
  measureDock();
  announce(episode);
  draw();
}

function seek(ms) {
  if (!playing) return;
  const target = Math.min(Math.max(0, ms), playing.data.duration - 50);
  if (audio.readyState > 0) { audio.currentTime = target / 1000; wanted = null; } else wanted = target;
  draw();
}

function play() { audio.play().catch(() => {}); } // refused without a gesture, or the file is gone: "error" tells
function toggle(episode = playing ?? episodes.values().next().value) {
  if (!episode) return;
  if (episode === playing && !audio.paused) return audio.pause();
  load(episode);
  play();
}
function playFrom(episode, ms) { load(episode, ms); play(); followAgain(); }

function step(entries, direction) {
  // to the start of the one before or after; the start of the present one if it began a while ago
  const index = lastBegun(entries, now() + 20);
  const back = direction < 0 && index >= 0 && now() - entries[index][0] > 2500 ? 0 : direction;
  const entry = entries[Math.max(0, index + back)];
  if (entry) seek(entry[0]);
}

function faster(direction) {
  const options = [...ui.speed.options];
  const index = options.findIndex((o) => o.selected) + direction;
  if (options[index]) { ui.speed.value = options[index].value; setSpeed(); }
}
function setSpeed() {
  audio.playbackRate = audio.defaultPlaybackRate = Number(ui.speed.value);
  kept.set("speed", ui.speed.value);
}

function save() {
  if (!playing || audio.readyState === 0) return;
  kept.set(`${show} at ${playing.slug}`, Math.round(audio.ended ? playing.data.duration : now()));
  kept.set(`${show} last`, playing.slug);
  showLeft(playing);
}

function showLeft(episode) {
  const place = placeOf(episode.slug);
  const left = Number(episode.element.dataset.duration) - place;
  episode.part("left").textContent = place < 2000 ? "" : left < ENDING_MS ? "heard" : `${clock(left)} left`;
}

// The lock screen of a phone, the keys of a headset.
function announce(episode) {
  const session = navigator.mediaSession;
  if (!session || typeof MediaMetadata === "undefined") return;
  const artwork = episode.cover && location.protocol !== "file:" ? [{ src: new URL(episode.cover, location.href).href, type: "image/jpeg" }] : [];
  const artist = episode.data.speakers.map((s) => s.name).join(", ");
  session.metadata = new MediaMetadata({ title: episode.title, artist, album: document.title, artwork });
  const actions = {
    play, pause: () => audio.pause(), seekbackward: () => seek(now() - BACK_MS), seekforward: () => seek(now() + ON_MS),
    previoustrack: () => step(playing.chapters, -1), nexttrack: () => step(playing.chapters, 1),
    seekto: (details) => seek(details.seekTime * 1000),
  };
  for (const [name, action] of Object.entries(actions)) {
    try { session.setActionHandler(name, action); } catch { /* not every browser has every action */ }
  }
}

function measureDock() { root.style.setProperty("--dock", ui.dock.hidden ? "0px" : `${ui.dock.offsetHeight}px`); }

audio.addEventListener("loadedmetadata", () => { if (wanted !== null) { audio.currentTime = wanted / 1000; wanted = null; } draw(); });
audio.addEventListener("error", () => {
  ui.failed.textContent = `${playing.data.audio} cannot be played: is it beside this page?`;
  ui.failed.hidden = false;
  measureDock();
});
for (const event of ["play", "pause", "ended"]) {
  audio.addEventListener(event, () => {
    const runs = !audio.paused && !audio.ended;
    setIcon(ui.toggle, runs ? "pause" : "play", runs ? "Pause" : "Play");
    for (const episode of episodes.values()) {
      const here = runs && episode === playing;
      setIcon(episode.part("play"), here ? "pause" : "play");
      episode.part("play").querySelector("span").textContent = here ? "Pause" : placeOf(episode.slug) > 2000 ? "Continue" : "Play";
    }
    save();
    if (runs) requestAnimationFrame(run);
  });
}
function run(time) {
  draw();
  if (time - savedAt > SAVE_EVERY_MS) { savedAt = time; save(); }
  if (!audio.paused && !audio.ended) requestAnimationFrame(run);
}
audio.addEventListener("seeked", () => { draw(); save(); });
audio.addEventListener("timeupdate", () => { if (document.hidden) { draw(); if (performance.now() - savedAt > SAVE_EVERY_MS) { savedAt = performance.now(); save(); } } });
addEventListener("pagehide", save);
addEventListener("resize", measureDock);
ui.toggle.addEventListener("click", () => toggle());
ui.back.addEventListener("click", () => seek(now() - BACK_MS));
ui.on.addEventListener("click", () => seek(now() + ON_MS));
ui.previous.addEventListener("click", () => step(playing.chapters, -1));
ui.next.addEventListener("click", () => step(playing.chapters, 1));
ui.position.addEventListener("input", () => seek(ui.position.value * 1000));
ui.speed.addEventListener("change", setSpeed);
