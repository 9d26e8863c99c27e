// The tour: what is happening, scene by scene, and how to go on.
import { attempt } from "./api.js";
import { announce, el, notify } from "./dom.js";

export class Tour {
  #said = "";
  #wasRunning = false;

  /** `follow(places)` is told where a scene plays; `refresh` looks how things are. */
  constructor(root, follow, refresh) {
    this.root = root;
    this.follow = follow;
    this.refresh = refresh;
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
    if (await attempt("tour", { do: what })) await this.refresh();
    this.next.disabled = false;
    if (what === "next" && !this.root.hidden) this.next.focus();
  }

  /** Show where it is. */
  show({ running, scene, scenes, caption, focus, problem }) {
    const wasInside = this.root.contains(document.activeElement);
    this.root.hidden = !running;
    if (!running && wasInside) document.getElementById("begin-tour").focus();
    const ended = this.#wasRunning && !running;
    this.#wasRunning = running;
    if (ended && problem) notify("The tour could not go on.", { hint: problem, isProblem: true });
    else if (ended) notify(caption ? "That was the tour. Everything is still here to try." : "The tour was ended.");
    if (!running) {
      this.#said = "";
      return;
    }
    this.step.textContent = scene === null ? "Beginning" : `${scene + 1} of ${scenes}`;
    this.caption.textContent = caption;
    if (caption === this.#said) return;
    this.#said = caption;
    announce(`Tour, ${this.step.textContent}: ${caption}`);
    if (focus) this.follow([focus].flat());
  }
}
