// Adaptive Cards by Microsoft's renderer, dressed as in Teams. Text is never taken for Markdown.
/* global AdaptiveCards */
import { bars } from "./charts.js";
import { el } from "./dom.js";
import { hostConfig } from "./host.js";

const CARD = "application/vnd.microsoft.card.adaptive";
let isSetUp = false;

/** Whether the renderer was brought. */
export const canDraw = () => typeof AdaptiveCards !== "undefined";

function setUp() {
  if (isSetUp) return;
  isSetUp = true;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
  class Bars extends AdaptiveCards.CardElement {
    getJsonTypeName() {
      return "Chart.VerticalBar";
    }

    internalParse(source, context) {
      super.internalParse(source, context);
      this.given = source;
    }

    internalRender() {
      const data = this.given.data.map((one) => ({ label: String(one.x), value: one.y }));
      const drawn = bars(this.given.title ?? "", [{ name: this.given.yAxisTitle ?? "", data }]);
      // Teams keeps the title to itself, and the numbers unless it is told to show them.
      drawn.querySelector("figcaption").remove();
      if (!this.given.showBarValues) for (const one of drawn.querySelectorAll(".number")) one.remove();
      return drawn;
    }
  }
  // Teams draws charts; the renderer of npm does not know them yet.
  AdaptiveCards.GlobalRegistry.elements.register("Chart.VerticalBar", Bars);
}

/** What an activity says: its text, and each of its cards; its pictures are drawn with the message.
 * `act` gets the action and what was filled in. */
export function activity(given, isDark, act) {
  const shown = [];
  if (given.text?.trim()) shown.push(el("div", { class: "typed" }, given.text));
  for (const one of given.attachments ?? []) {
    if (one.contentType === CARD) shown.push(card(one.content, isDark, act));
  }
  return shown;
}

function card(given, isDark, act) {
  if (!canDraw()) {
    return el("div", { class: "unknown" }, "The renderer of cards is not here. Run: make vendor");
  }
  setUp();
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig(isDark));
  drawn.onExecuteAction = (action) => used(action, drawn, act);
  drawn.parse(given);
  const shown = drawn.render();
  if (!shown) return el("div", { class: "unknown" }, given.fallbackText ?? "A card that cannot be drawn");
  mended(shown);
  const isWide = given.msteams?.width === "Full";
  return el("div", { class: isWide ? "card wide" : "card", lang: given.lang }, shown);
}

function used(action, drawn, act) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") {
    if (/^https?:/.test(action.url)) window.open(action.url, "_blank", "noopener,noreferrer");
    return;
  }
  if (type !== "Action.Execute" && type !== "Action.Submit") return;
  const inputs = {};
  if (action.associatedInputs !== "none") {
    for (const one of drawn.getAllInputs()) {
      if (one.id && one.value !== undefined) inputs[one.id] = one.value;
    }
  }
  const data = { ...action.data };
  for (const id of Object.keys(inputs)) delete data[id];
  act({ type, verb: action.verb ?? data.verb, data }, inputs);
}

/** What the renderer says to screen readers, put right: rows of buttons are no menus, and each thing keeps its key. */
function mended(shown) {
  for (const strip of shown.querySelectorAll("[role=menubar]")) strip.setAttribute("role", "group");
  for (const button of shown.querySelectorAll("button[role=menuitem], button[role=button]")) {
    button.removeAttribute("role");
    for (const name of ["aria-posinset", "aria-setsize"]) button.removeAttribute(name);
  }
  const seen = new Map();
  for (const one of shown.querySelectorAll("button, input, select, textarea, a[href]")) {
    const name = `${one.tagName}/${one.name || one.id || ""}/${one.tagName === "BUTTON" ? one.textContent : one.value}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    one.dataset.key = `${name}/${count}`;
  }
}
