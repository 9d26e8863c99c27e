// The messages of one place. One that changes is replaced where it stands, and the focus stays where it was.
import { announce, el, fresh } from "./dom.js";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/London" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

export class Talk {
  #drawn = new Map();
  #place = null;

  /** `draw(message)` gives what is inside a message; `inspect(message)` shows what is behind it. */
  constructor(list, draw, inspect, spoken) {
    this.list = list;
    this.draw = draw;
    this.inspect = inspect;
    this.spoken = spoken;
  }

  /** Draw everything anew, as after a change of colours. */
  forget() {
    this.#drawn.clear();
    this.#place = null;
    this.list.replaceChildren();
  }

  /** Show these messages of that place, each under the one it answers. */
  show(messages, place) {
    const isNew = place !== this.#place;
    if (isNew) this.forget();
    this.#place = place;
    const wanted = this.#ordered(messages);
    this.list.querySelector(":scope > .empty")?.remove();
    const known = new Map();
    const came = [];
    for (const { key, sign, make, message } of wanted) {
      const before = this.#drawn.get(key);
      if (before?.sign === sign) {
        known.set(key, before);
        continue;
      }
      const node = make();
      if (before) replaced(before.node, node);
      if (message) came.push({ message, node, isNew: !before });
      known.set(key, { sign, node });
    }
    for (const [key, { node }] of this.#drawn) if (!known.has(key)) node.remove();
    this.#drawn = known;
    wanted.forEach(({ key }, at) => {
      const { node } = known.get(key);
      if (this.list.children[at] !== node) this.list.insertBefore(node, this.list.children[at] ?? null);
    });
    if (!wanted.length) this.list.replaceChildren(el("p", { class: "empty" }, "Nothing was said here yet. Say hello."));
    this.#told(came, isNew);
  }

  #told(came, isFirst) {
    const added = came.filter((one) => one.isNew);
    if (isFirst) {
      this.list.scrollTop = this.list.scrollHeight;
    } else if (added.length) {
      const [{ node }] = added;
      this.list.scrollTop = Math.min(node.offsetTop - 12, this.list.scrollHeight);
    }
    if (isFirst) return;
    for (const { message, isNew } of came) {
      if (message.who === "bot") announce(`${this.spoken}, ${message.name}${isNew ? "" : ", changed"}: ${message.text}`);
    }
  }

  #ordered(messages) {
    const roots = messages.filter((one) => !one.thread || !messages.some((each) => each.id === one.thread));
    const found = [];
    let day = "";
    for (const root of roots) {
      const today = DAY.format(new Date(root.at));
      if (today !== day) found.push({ key: `day ${root.id}`, sign: today, make: () => el("p", { class: "day" }, el("span", {}, today)) });
      day = today;
      found.push(this.#entry(root, false));
      for (const reply of messages) if (reply.thread === root.id && reply !== root) found.push(this.#entry(reply, true));
    }
    return found;
  }

  #entry(message, isReply) {
    const { limits: _, ...rest } = message;
    return { key: message.id, sign: JSON.stringify(rest), make: () => this.#article(message, isReply), message };
  }

  #article(message, isReply) {
    const isBot = message.who === "bot";
    const by = fresh("by");
    const see = { type: "button", class: "behind", "data-key": "behind", onclick: () => this.inspect(message) };
    const header = el(
      "div",
      { class: "by" },
      el("strong", { id: by }, message.name),
      isBot ? el("span", { class: "badge" }, "App") : null,
      el("time", { datetime: message.at }, TIME.format(new Date(message.at))),
      message.edited ? el("span", { class: "edited" }, "edited") : null,
      message.ephemeral ? el("span", { class: "only" }, "Only visible to you") : null,
      el("button", see, isBot ? "What was sent" : "What was typed"),
    );
    const kind = ["message", isBot ? "of-bot" : "of-person", isReply ? "reply" : ""].join(" ").trim();
    return el(
      "article",
      { class: kind, tabindex: "-1", "aria-labelledby": by, "data-id": message.id },
      el("div", { class: "avatar", "aria-hidden": "true" }, isBot ? bars() : initials(message.name)),
      el(
        "div",
        { class: "content" },
        header,
        el("div", { class: "body" }, this.draw(message)),
        (message.pictures ?? []).map((one) => el("img", { class: "picture", src: one.src, alt: one.alt })),
      ),
    );
  }
}

function bars() {
  return el("span", { class: "bars" }, el("i"), el("i"), el("i"));
}

/** Two letters of a name. */
export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("").toUpperCase();
}

function replaced(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key;
  before.replaceWith(after);
  if (!focused) return;
  const same = [...after.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  (same ?? after).focus({ preventScroll: true });
}
