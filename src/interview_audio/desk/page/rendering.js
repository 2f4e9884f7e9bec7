// Renders the episode, shows the progress, and opens the result.

import { ask } from "./server.js";
import { desk } from "./history.js";
import { clock } from "./turns.js";
import { w } from "./words.js";
import { showProblem } from "./dialogs.js";

const byId = (id) => document.getElementById(id);
const LOOK_MS = 300;

function draw(report) {
  const working = report.state === "working";
  byId("rendering").hidden = report.state === "idle";
  byId("rendering-bar").hidden = !working;
  byId("stop").hidden = !working;
  byId("rendering-hide").hidden = working;
  byId("render").disabled = working;
  byId("open-episode").hidden = report.state !== "done";
  if (working) {
    const all = report.done >= report.of;
    byId("rendering-bar").value = report.share;
    const pieces = [
      w("progress", report),
      report.speed ? w("pace", report) : "",
      report.leftMs === undefined ? "" : w("left", { time: clock(report.leftMs) }),
    ];
    byId("rendering-text").textContent = all ? w("joining") : pieces.filter(Boolean).join(", ");
  } else if (report.state === "done") {
    const spoken = report.spoken ? w("spoken anew", { number: report.spoken, of: report.of }) : w("nothing anew");
    byId("rendering-text").textContent = w("ready", { time: clock(report.lengthMs), spoken });
    byId("open-episode").href = `episode/${encodeURIComponent(report.open)}`;
  } else if (report.state === "stopped") {
    byId("rendering-text").textContent = w("stopped");
  } else if (report.state === "failed") {
    byId("rendering-text").textContent = w("failed", report);
  }
}

async function follow() {
  for (;;) {
    const report = await ask("progress");
    draw(report);
    if (report.state !== "working") return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

export async function render() {
  draw({ state: "working", done: 0, of: desk.state.items.length, share: 0 });
  byId("rendering-text").textContent = w("starting");
  try {
    await ask("render", { state: desk.state });
    await follow();
  } catch (refusal) {
    draw({ state: "idle" });
    showProblem(refusal.message);
  }
}

export async function resume() {
  const report = await ask("progress");
  draw(report);
  if (report.state === "working") await follow();
}

byId("stop").addEventListener("click", async () => {
  byId("rendering-text").textContent = w("stopping");
  draw(await ask("stop"));
});
byId("rendering-hide").addEventListener("click", () => draw({ state: "idle" }));
