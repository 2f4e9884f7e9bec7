// Renders the episode, shows the progress, and opens the result.

import { ask } from "./server.js";
import { desk } from "./history.js";
import { clock } from "./people.js";
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
    const pace = report.speed ? `, ${report.speed}× real time` : "";
    const left = report.leftMs !== undefined && !all ? `, ${clock(report.leftMs)} left` : "";
    byId("rendering-text").textContent = all ? "Joining, measuring and tagging the episode" : `Turn ${report.done} of ${report.of}${pace}${left}`;
  } else if (report.state === "done") {
    const spoken = report.spoken ? `${report.spoken} of ${report.of} lines were spoken anew` : "nothing had to be spoken anew";
    byId("rendering-text").textContent = `The episode is ready, ${clock(report.lengthMs)} long; ${spoken}.`;
    byId("open-episode").href = `episode/${encodeURIComponent(report.open)}`;
  } else if (report.state === "stopped") {
    byId("rendering-text").textContent = "Stopped. What was spoken is kept: Render goes on from there.";
  } else if (report.state === "failed") {
    byId("rendering-text").textContent = `No episode was made. ${report.error}`;
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
  byId("rendering-text").textContent = "Starting the voices";
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
  byId("rendering-text").textContent = "Stopping behind the turn at work";
  draw(await ask("stop"));
});
byId("rendering-hide").addEventListener("click", () => draw({ state: "idle" }));
