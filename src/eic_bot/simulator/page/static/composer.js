// The line to type into: Enter sends, Shift and Enter begin a new line.
import { el, fresh } from "./dom.js";

/** `send(text, isMention)` resolves to whether it was taken. */
export function composer(pane, send) {
  const id = fresh("say");
  const box = el("textarea", { id, rows: "1", "data-key": "say" });
  const mention = el("input", { type: "checkbox", ".checked": true });
  const calling = el("label", { class: "mentioning" }, mention, el("span", {}, "@eic-bot"));
  const label = el("label", { class: "hidden", for: id });
  const button = el("button", { type: "submit", class: "send" }, "Send");
  const form = el("form", { class: "composer" }, label, calling, box, button);
  let place = null;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.value = "";
    const taken = await send(text, place?.kind === "channel" && mention.checked);
    if (!taken && !box.value) box.value = text;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  /** Fit it to a place: in channels one calls the bot by its name. */
  function fit(now, name) {
    place = now;
    form.hidden = now.kind === "home";
    calling.hidden = now.kind !== "channel";
    label.textContent = `Message ${name}`;
    box.placeholder = pane.platform === "slack" ? `Message ${name}, or /eic help` : "Type a message";
  }

  return { form, box, fit };
}
