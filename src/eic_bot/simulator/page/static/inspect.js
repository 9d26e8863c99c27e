// Under the bonnet: the payload of a message and the limits it uses, the talk as plain text, the session, the outbox.
import { get } from "./api.js";
import { el, fresh } from "./dom.js";

const TABS = { payload: "Payload", limits: "Limits used", plain: "Plain text", session: "Session", outbox: "Outbox" };

export class Inspector {
  #asked = 0;

  /** `panes` by platform; `toggled(isOpen)` is told when it opens or closes. */
  constructor(root, panes, toggled) {
    this.root = root;
    this.panes = panes;
    this.toggled = toggled;
    this.platform = "slack";
    this.tab = "payload";
    this.chosen = {};
    this.body = el("div", { class: "inspect-body", role: "tabpanel", tabindex: "0", id: fresh("panel") });
    this.tabs = Object.entries(TABS).map(([name, label]) => this.#tabOf(name, label));
    this.sides = ["slack", "teams"].map((name) => this.#sideOf(name));
    this.close = el("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => this.toggle(false) }, "×");
    root.append(
      el(
        "header",
        {},
        el("fieldset", { class: "sides" }, el("legend", { class: "hidden" }, "Platform"), this.sides),
        el("div", { role: "tablist", "aria-label": "Under the bonnet" }, this.tabs),
        this.close,
      ),
      this.body,
    );
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
  }

  #tabOf(name, label) {
    const go = { onclick: () => this.show(name), onkeydown: (event) => this.#arrow(event) };
    return el("button", { type: "button", role: "tab", id: fresh("tab"), "data-tab": name, "aria-controls": this.body.id, ...go }, label);
  }

  #sideOf(name) {
    const input = el("input", { type: "radio", name: "side", value: name, onchange: () => this.side(name) });
    return el("label", {}, input, el("span", {}, name === "slack" ? "Slack" : "Teams"));
  }

  #arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const names = Object.keys(TABS);
    this.show(names[(names.indexOf(this.tab) + step + names.length) % names.length]);
    this.tabs.find((one) => one.dataset.tab === this.tab).focus();
  }

  /** Open or close it. The focus goes in, and back to the button. */
  toggle(isOpen = this.root.hidden) {
    this.root.hidden = !isOpen;
    this.toggled(isOpen);
    if (isOpen) this.show(this.tab).then(() => this.tabs.find((one) => one.dataset.tab === this.tab).focus());
  }

  /** Show what is behind this message. */
  look(platform, message) {
    this.chosen[platform] = message.id;
    this.platform = platform;
    this.tab = "payload";
    this.toggle(true);
  }

  /** The other platform. */
  side(platform) {
    this.platform = platform;
    this.show(this.tab);
  }

  /** What is shown may have changed. */
  changed() {
    if (!this.root.hidden) this.show(this.tab);
  }

  async show(name) {
    this.tab = name;
    for (const one of this.tabs) {
      const isAt = one.dataset.tab === name;
      one.setAttribute("aria-selected", String(isAt));
      one.tabIndex = isAt ? 0 : -1;
      if (isAt) this.body.setAttribute("aria-labelledby", one.id);
    }
    for (const label of this.sides) label.firstChild.checked = label.firstChild.value === this.platform;
    const asked = ++this.#asked;
    this.body.setAttribute("aria-busy", "true");
    let shown;
    try {
      shown = await this[name]();
    } catch (no) {
      shown = el("p", { class: "empty" }, no.message);
    }
    if (asked !== this.#asked) return;
    this.body.replaceChildren(...[shown].flat());
    this.body.setAttribute("aria-busy", "false");
  }

  #message() {
    const messages = this.panes[this.platform].messages ?? [];
    return messages.find((one) => one.id === this.chosen[this.platform]) ?? messages.findLast((one) => one.who === "bot");
  }

  async payload() {
    const message = this.#message();
    if (!message) return el("p", { class: "empty" }, "No message yet.");
    return [el("p", { class: "about" }, `${message.name}, ${message.id}`), el("pre", {}, JSON.stringify(message.payload, null, 2))];
  }

  async limits() {
    const message = this.#message();
    if (!message?.limits?.length) return el("p", { class: "empty" }, "Nothing is counted here.");
    return el("dl", { class: "limits" }, message.limits.map((one) => limit(one)));
  }

  async plain() {
    const { platform, place, person } = this.panes[this.platform];
    return el("pre", {}, await get("plain", { platform, place: place.id, person }));
  }

  async session() {
    const { platform, person } = this.panes[this.platform];
    const found = await get("session", { platform, person });
    return found ? el("pre", {}, JSON.stringify(found, null, 2)) : el("p", { class: "empty" }, "No session.");
  }

  async outbox() {
    const rows = await get("outbox");
    if (!rows.length) return el("p", { class: "empty" }, "Nothing waits, and nothing was sent yet.");
    const names = Object.keys(rows[0]);
    return el(
      "table",
      {},
      el("thead", {}, el("tr", {}, names.map((name) => el("th", { scope: "col" }, name.replaceAll("_", " "))))),
      el("tbody", {}, rows.map((row) => el("tr", {}, names.map((name) => el("td", {}, cell(row[name])))))),
    );
  }
}

function cell(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function limit({ name, used, most }) {
  const meter = el("meter", { min: "0", max: String(most), value: String(used), "aria-label": name });
  return [el("dt", {}, name), el("dd", {}, meter, ` ${used.toLocaleString("en-GB")} of ${most.toLocaleString("en-GB")}`)];
}
