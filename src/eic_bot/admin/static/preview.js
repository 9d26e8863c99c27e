// Draws what Slack and Teams would be sent, as the demonstration does. Nothing that is pressed here leads anywhere.
import { blocks } from "./blocks.js";
import { activity } from "./cards.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const DRAW = {
  slack: (given) => given.flatMap((one) => blocks(one, { values: {}, act() {}, errors: {} })),
  teams: (given) => given.flatMap((one) => activity(one, dark.matches, () => {})),
};

function draw() {
  for (const place of document.querySelectorAll("[data-draw]")) {
    place.replaceChildren(...DRAW[place.dataset.draw](JSON.parse(place.dataset.given)));
    for (const one of place.querySelectorAll("[aria-level]")) one.setAttribute("aria-level", "3");
    place.dataset.isDrawn = "yes";
  }
}

dark.addEventListener("change", draw);
draw();
