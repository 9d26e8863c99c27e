// The strip above: the clock, the network, the service, the tour, the colours, and what is behind it all.
import { attempt } from "./api.js";
import { announce, el, notify } from "./dom.js";

const WHEN = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});
const CUT_SECONDS = 10;
const THEMES = { "": "Colours: system", light: "Colours: light", dark: "Colours: dark" };
const NARROW = matchMedia("(max-width: 860px)");

export class Controls {
  #from = { now: 0, at: 0 };

  /** `hooks` are `tour`, `inspect` and `recolour`. */
  constructor(root, hooks) {
    this.hooks = hooks;
    this.time = el("time", { class: "now" });
    this.network = el("span", { class: "state", "data-for": "network" });
    this.service = el("span", { class: "state", "data-for": "service" });
    this.cut = button(`Cut ${CUT_SECONDS} s`, () => attempt("network", { cut_seconds: CUT_SECONDS }));
    this.inspecting = button("Under the bonnet", hooks.inspect);
    this.inspecting.setAttribute("aria-expanded", "false");
    this.inspecting.setAttribute("aria-controls", "inspect");
    this.theme = button("", () => this.#recolour());
    const tour = button("Tour", hooks.tour);
    tour.id = "begin-tour";
    this.languages = group("Language");
    const clock = (body, label) => button(label, () => attempt("clock", body));
    root.append(
      group("Clock", this.time, clock({ to: "next" }, "Next nudge"), clock({ to: "midnight" }, "Past midnight")),
      group("Network", this.network, this.cut),
      group("Service", this.service, button("Restart", restart)),
      this.languages,
      group("Page", tour, this.inspecting, this.theme),
    );
    const around = root.closest("details");
    const fold = () => (around.open = !NARROW.matches);
    NARROW.addEventListener("change", fold);
    fold();
    this.#colour(kept());
    setInterval(() => this.#tick(), 1000);
  }

  /** Show how things are. */
  show(state) {
    this.#from = { now: Date.parse(state.now), at: Date.now() };
    this.#tick();
    this.time.title = state.clock_moved_ms ? "The clock was moved" : "The time of now";
    told(this.network, state.network === "up" ? "up" : "cut", "Network");
    told(this.service, state.service === "running" ? "running" : "stopped", "Service");
    this.cut.disabled = state.network === "cut";
    this.#speaking(state);
  }

  /** A button for each language the people can speak; the one they speak is pressed. */
  #speaking({ language, languages }) {
    if (!this.languages.childElementCount) {
      for (const [code, name] of Object.entries(languages)) {
        const made = button(name, () => attempt("language", { language: code }));
        made.lang = made.dataset.language = code;
        this.languages.append(made);
      }
    }
    for (const one of this.languages.children) {
      one.setAttribute("aria-pressed", String(one.dataset.language === language));
    }
  }

  #tick() {
    if (!this.#from.now) return;
    const now = new Date(this.#from.now + Date.now() - this.#from.at);
    this.time.dateTime = now.toISOString();
    this.time.textContent = WHEN.format(now);
  }

  #recolour() {
    const names = Object.keys(THEMES);
    const next = names[(names.indexOf(document.documentElement.dataset.theme ?? "") + 1) % names.length];
    this.#colour(next);
    keep(next);
    this.hooks.recolour();
  }

  #colour(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    this.theme.textContent = THEMES[theme];
  }
}

async function restart() {
  const done = await attempt("restart");
  if (done?.ok) notify("The service was killed and started again.");
}

function button(label, press) {
  return el("button", { type: "button", onclick: press }, label);
}

function group(name, ...inner) {
  return el("div", { class: "group", role: "group", "aria-label": name }, inner);
}

function told(place, word, what) {
  if (place.dataset.is === word) return;
  if (place.dataset.is) announce(`${what}: ${word}`);
  place.dataset.is = word;
  place.textContent = `${what} ${word}`;
}

function kept() {
  try {
    const theme = localStorage.getItem("theme") ?? "";
    return theme in THEMES ? theme : "";
  } catch {
    return "";
  }
}

function keep(theme) {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // not kept where the browser keeps nothing
  }
}
