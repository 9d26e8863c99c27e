// Slack's views: the home tab, and the modal over the pane.
import { attempt } from "./api.js";
import { blocks } from "./blocks.js";
import { el, fresh } from "./dom.js";
import { missing } from "./fields.js";

/** The home tab. */
export function home(view, act) {
  if (!view) return el("p", { class: "empty" }, "Nothing has been shown here yet.");
  return el("div", { class: "home" }, blocks(view.blocks, { values: {}, act }));
}

/** The modal of a person. It stays as it is while the same view is open, with all that was written in it. */
export class Modal {
  #dialog = null;
  #shown = "";
  #before = null;

  /** `changed` is called when something was done with it. */
  constructor(pane, changed) {
    this.pane = pane;
    this.changed = changed;
  }

  /** Show this view, or none. */
  show(view, person) {
    const what = view ? JSON.stringify([person, view]) : "";
    if (what === this.#shown) return;
    this.#shown = what;
    this.#gone();
    if (view) this.#open(view, person);
  }

  #gone() {
    if (!this.#dialog) return;
    this.#dialog.close();
    this.#dialog.remove();
    this.#dialog = null;
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
  }

  #open(view, person) {
    this.#before = document.activeElement;
    const use = { values: {}, errors: {}, act: (id, action) => this.#act(view, person, id, action) };
    const title = el("h2", { id: fresh("modal") }, view.title.text);
    const body = el("div", { class: "modal-body" });
    const draw = () => body.replaceChildren(...blocks(view.blocks, use));
    const close = () => this.#close(view, person);
    const form = el(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          this.#submit(view, person, use, draw);
        },
      },
      el("header", {}, title, el("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: close }, "×")),
      body,
      el(
        "footer",
        {},
        el("button", { type: "button", class: "button", onclick: close }, view.close?.text ?? "Cancel"),
        view.submit ? el("button", { type: "submit", class: "button primary" }, view.submit.text) : null,
      ),
    );
    draw();
    const cancelled = (event) => {
      event.preventDefault();
      close();
    };
    this.#dialog = el("dialog", { class: "modal", "aria-labelledby": title.id, oncancel: cancelled }, form);
    this.pane.append(this.#dialog);
    const { left, width } = this.pane.getBoundingClientRect();
    if (width) this.#dialog.style.setProperty("--middle", `${left + width / 2}px`);
    this.#dialog.showModal();
    body.querySelector("textarea, input, [role=combobox], button")?.focus();
  }

  async #submit(view, person, use, draw) {
    use.errors = missing(view.blocks, use.values);
    if (!Object.keys(use.errors).length) {
      const done = await attempt("form", { platform: "slack", person, view: view.id, values: use.values });
      if (done?.errors) use.errors = done.errors;
    }
    if (!Object.keys(use.errors).length) {
      this.changed();
      return;
    }
    draw();
    this.#dialog?.querySelector("[aria-invalid=true]")?.focus();
  }

  async #close(view, person) {
    await attempt("close", { platform: "slack", person, view: view.id });
    this.changed();
  }

  #act(view, person, block_id, action) {
    attempt("press", { platform: "slack", person, message: view.id, block_id, action, state: {} });
  }
}
