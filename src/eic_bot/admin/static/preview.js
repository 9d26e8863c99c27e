// Draws what Slack and Teams would be sent, as the demonstration does. Nothing that is pressed here leads anywhere.
import { blocks } from "./blocks.js";
import { activity } from "./cards.js";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const DRAW = {
  slack: (given) => given.flatMap((one) => blocks(one, { values: {}, act() {}, errors: {} })),
  teams: (given) => given.flatMap((one) => activity(one, isDark, () => {})),
};

for (const place of document.querySelectorAll("[data-draw]")) {
  place.replaceChildren(...DRAW[place.dataset.draw](JSON.parse(place.dataset.given)));
  place.dataset.isDrawn = "yes";
}
