// A pane: one platform with its people, its places, what is said in one of them, and a line to type into.
import { attempt, get } from "./api.js";
import { blocks } from "./blocks.js";
import { activity } from "./cards.js";
import { composer } from "./composer.js";
import { el, fresh, notify } from "./dom.js";
import { Talk } from "./talk.js";
import { marked } from "./texts.js";
import { Modal, home } from "./views.js";

const NAMES = { slack: "Slack", teams: "Teams" };
const GROUPS = { home: "App", channel: "Channels", private: { slack: "Direct messages", teams: "Chat" } };
/** What a place is called: one's own talk is with the bot, whoever one is. */
export const nameOf = ({ kind, name }) => ({ private: "eic-bot", home: "Home" })[kind] ?? name.replace(/^#\s*/, "");
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark, by choice or by the system. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : DARK.matches;
}

export class Pane {
  #again = false;
  #busy = false;

  /** `inspect(platform, message)` and `moved(platform)` tell the rest of the page what happened here. */
  constructor(platform, { inspect, moved }) {
    this.platform = platform;
    this.moved = moved;
    this.person = null;
    this.place = null;
    this.root = document.getElementById(platform);
    this.who = el("select", { id: fresh("who"), onchange: () => this.go(this.who.value, null) });
    this.places = el("nav", { class: "places", "aria-label": `Places in ${NAMES[platform]}` });
    this.title = el("h3", { class: "room-name" });
    this.list = el("div", { class: "messages", tabindex: "0", role: "region" });
    this.homeTab = el("div", { class: "home-tab", tabindex: "0", role: "region", "aria-label": "Home tab", hidden: true });
    this.composer = composer(this, (text, isMention) => this.#say(text, isMention));
    this.modal = new Modal(this.root, () => this.refresh());
    this.talk = new Talk(this.list, (message) => this.#body(message), (message) => inspect(platform, message), NAMES[platform]);
    this.#furnish();
  }

  #furnish() {
    this.root.append(
      el(
        "div",
        { class: "inside" },
        el(
          "header",
          { class: "pane-top" },
          el("h2", { id: `${this.platform}-name` }, NAMES[this.platform], el("small", {}, " pretend")),
          el("label", { class: "who", for: this.who.id }, el("span", {}, "You are"), this.who),
          el("button", { type: "button", class: "again", onclick: () => this.#redeliver() }, "Redeliver last event"),
        ),
        this.places,
        el("div", { class: "room" }, el("header", { class: "room-top" }, this.title), this.list, this.homeTab, this.composer.form),
      ),
    );
  }

  async #redeliver() {
    const done = await attempt("redeliver", { platform: this.platform });
    if (done?.ok) notify("Delivered again.", { hint: `The last event in ${NAMES[this.platform]} was: ${done.delivered}.` });
  }

  /** Take in who is there and where; keeps what is shown if it is still there. */
  furnish({ people, places }) {
    this.people = people;
    this.all = places;
    const options = people.map((one) => el("option", { value: one.id }, one.role ? `${one.name}, ${one.role}` : one.name));
    const signature = JSON.stringify([people, places]);
    if (signature === this.signature) return;
    this.signature = signature;
    this.who.replaceChildren(...options);
    const same = people.some((one) => one.id === this.person);
    this.go(same ? this.person : people[0]?.id, same ? this.place?.id : null);
  }

  /** Be that person in that place; without one, in their private talk. */
  go(person, place) {
    this.person = person;
    this.who.value = person;
    const seen = this.all.filter((one) => one.person === person || one.person === null);
    this.place = seen.find((one) => one.id === place) ?? seen.find((one) => one.kind === "private") ?? seen[0];
    this.#menu(seen);
    if (!this.place) return;
    const isHome = this.place.kind === "home";
    this.list.setAttribute("aria-busy", "true");
    this.title.textContent = this.place.kind === "channel" ? `# ${nameOf(this.place)}` : nameOf(this.place);
    this.list.setAttribute("aria-label", `${NAMES[this.platform]}: messages in ${nameOf(this.place)}`);
    this.list.hidden = isHome;
    this.homeTab.hidden = !isHome;
    this.composer.fit(this.place, nameOf(this.place));
    this.moved(this.platform);
    if (isHome) this.#open();
    else this.refresh();
  }

  /** The app hears that its home tab was opened. */
  async #open() {
    await attempt("open", { platform: this.platform, place: this.place.id, person: this.person });
    await this.refresh();
  }

  #menu(seen) {
    const shown = [];
    for (const kind of ["home", "channel", "private"]) {
      const here = seen.filter((one) => one.kind === kind);
      if (!here.length) continue;
      const group = typeof GROUPS[kind] === "string" ? GROUPS[kind] : GROUPS[kind][this.platform];
      shown.push(el("h3", {}, group), el("ul", {}, here.map((one) => el("li", {}, this.#way(one)))));
    }
    const focused = this.places.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.places.replaceChildren(...shown);
    const here = this.places.querySelector("[aria-current]");
    if (here) this.places.scrollLeft = here.offsetLeft - this.places.offsetLeft - 8;
    if (focused) this.places.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #way(one) {
    const mark = { channel: "#", home: "⌂" }[one.kind] ?? "eb";
    const go = { type: "button", "data-key": one.id, "data-kind": one.kind, onclick: () => this.go(this.person, one.id) };
    const current = one.id === this.place?.id ? "page" : null;
    const icon = el("span", { class: "mark", "aria-hidden": "true" }, mark);
    return el("button", { ...go, title: nameOf(one), "aria-current": current }, icon, el("span", {}, nameOf(one)));
  }

  /** Fetch what is said here and show it; asked again meanwhile, it is done once more afterwards. */
  async refresh() {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { platform, person, place } = this;
      const found = await get("talk", { platform, place: place.id, person });
      if (place === this.place && person === this.person) this.#show(found);
      else this.#again = true;
    } catch {
      this.#again = false; // the line to the demonstration is broken; it says when it is back
    } finally {
      this.#busy = false;
    }
    if (this.#again) await this.refresh();
  }

  #show({ messages, home: view, modal }) {
    this.messages = messages;
    if (this.place.kind === "home") this.#showHome(view);
    else this.talk.show(messages, `${this.place.id} ${this.person}`);
    this.list.setAttribute("aria-busy", "false");
    this.modal.show(modal, this.person);
  }

  #showHome(view) {
    const sign = JSON.stringify([view, this.person]);
    if (this.homeTab.dataset.sign === sign) return;
    const focused = this.homeTab.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.homeTab.dataset.sign = sign;
    const act = (block_id, action) => this.#press({ message: "home", block_id, action, state: {} });
    this.homeTab.replaceChildren(home(view, act));
    if (focused) this.homeTab.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #body(message) {
    const { payload } = message;
    if (this.platform === "teams") {
      return activity(payload, isDark(), (action, inputs) => this.#press({ message: message.id, action, inputs }));
    }
    if (!payload.blocks?.length) return el("div", { class: "typed" }, marked(payload.text ?? ""));
    const use = { values: {} };
    use.act = (block_id, action) => this.#press({ message: message.id, block_id, action, state: { values: use.values } });
    return blocks(payload.blocks, use);
  }

  async #press(what) {
    const { platform, person, place } = this;
    await attempt("press", { platform, place: place.id, person, ...what });
    await this.refresh();
  }

  async #say(text, isMention) {
    const { platform, person, place } = this;
    const command = platform === "slack" && /^\/eic(?:\s+|$)(.*)$/s.exec(text);
    let done;
    if (command) done = await attempt("command", { platform, place: place.id, person, text: command[1] });
    else done = await attempt(isMention ? "mention" : "say", { platform, place: place.id, person, text });
    await this.refresh();
    return done !== null;
  }

  /** Draw all cards anew, in the colours of now. */
  recolour() {
    this.talk.forget();
    this.refresh();
  }
}
