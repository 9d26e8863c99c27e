// The tour: what is happening, scene by scene, and how to go on.
import { attempt } from "./api.js";
import { announce, el } from "./dom.js";

export class Tour {
  #said = "";

  /** `follow(places)` is told where a scene plays. */
  constructor(root, follow) {
    this.root = root;
    this.follow = follow;
    this.step = el("strong", { class: "step" });
    this.caption = el("p", { class: "caption" });
    this.next = el("button", { type: "button", class: "next", onclick: () => this.#do("next") }, "Next");
    this.stop = el("button", { type: "button", onclick: () => this.#do("stop") }, "End the tour");
    root.append(this.step, this.caption, el("div", { class: "ways" }, this.next, this.stop));
  }

  /** Begin it, and let the keyboard go on from there. */
  async start() {
    await this.#do("start");
    if (!this.root.hidden) this.next.focus();
  }

  async #do(what) {
    this.next.disabled = true;
    const state = await attempt("tour", { do: what });
    this.next.disabled = false;
    if (state) this.show(state);
    if (what === "next" && !this.root.hidden) this.next.focus();
  }

  /** Show where it is. */
  show({ running, scene, scenes, caption, focus }) {
    this.root.hidden = !running;
    if (!running) {
      this.#said = "";
      return;
    }
    this.step.textContent = `${(scene ?? 0) + 1} of ${scenes}`;
    this.caption.textContent = caption;
    if (caption === this.#said) return;
    this.#said = caption;
    announce(`Tour, ${this.step.textContent}: ${caption}`);
    if (focus) this.follow([focus].flat());
  }
}
