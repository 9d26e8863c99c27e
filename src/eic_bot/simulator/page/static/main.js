// The page, put together.
import { get, listen } from "./api.js";
import { Controls } from "./controls.js";
import { el, notify } from "./dom.js";
import { Inspector } from "./inspect.js";
import { Pane } from "./panes.js";
import { Tour } from "./tour.js";

const panes = {};
for (const platform of ["slack", "teams"]) {
  panes[platform] = new Pane(platform, {
    inspect: (where, message) => inspector.look(where, message),
    moved: () => inspector?.changed(),
  });
}
const inspector = new Inspector(document.getElementById("inspect"), panes, (isOpen) => {
  controls.inspecting.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) controls.inspecting.focus();
});
const tour = new Tour(document.getElementById("tour"), (places) => {
  for (const { platform, place, person } of places) panes[platform].go(person, place);
  if (places.length === 1) choose(places[0].platform);
}, refresh);
const controls = new Controls(document.getElementById("controls"), {
  tour: () => tour.start(),
  inspect: () => inspector.toggle(),
  recolour: () => Object.values(panes).forEach((pane) => pane.recolour()),
});
const chooser = choosers();

/** On a narrow screen one pane is shown at a time. */
function choosers() {
  return ["slack", "teams"].map((name) => {
    const label = name === "slack" ? "Slack" : "Teams";
    const made = el("button", { type: "button", "data-for": name, onclick: () => choose(name) }, label);
    document.getElementById("chooser").append(made);
    return made;
  });
}

function choose(name) {
  document.body.dataset.pane = name;
  for (const one of chooser) one.setAttribute("aria-pressed", String(one.dataset.for === name));
}

async function refresh() {
  const state = await get("state");
  controls.show(state);
  for (const [platform, pane] of Object.entries(panes)) pane.furnish(state.platforms[platform]);
  tour.show(state.tour);
}

function heard({ what, platform, place }) {
  if (platform) {
    const pane = panes[platform];
    if (!place || place === pane.place?.id || pane.place?.kind === "home") pane.refresh();
  } else {
    refresh().catch(() => {});
    if (!what) Object.values(panes).forEach((pane) => pane.refresh());
  }
  inspector.changed();
}

choose("slack");
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  Object.values(panes).forEach((pane) => pane.recolour());
});
listen(heard);
try {
  await refresh();
} catch (no) {
  notify(no.message, { hint: no.hint, isProblem: true });
}
