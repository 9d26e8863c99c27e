// Menus as Slack has them: nothing is chosen before somebody says so, also by keyboard.
import { el, fresh } from "./dom.js";
import { naming } from "./elements.js";
import { text } from "./texts.js";

const offered = (given) => [...(given.options ?? []), ...(given.option_groups ?? []).flatMap((group) => group.options)];

/** A menu of which one is taken: a button that opens a list, and arrows within it. */
export function menu(given, kept) {
  const options = offered(given);
  let chosen = kept.value.selected_option ?? given.initial_option ?? null;
  kept.keep({ selected_option: chosen });
  const list = el("ul", { class: "menu-list", role: "listbox", id: fresh("menu"), "aria-label": kept.name ?? "Options" });
  const opener = el("button", {
    type: "button",
    class: "menu",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    ...naming(given, kept),
  });
  const box = el("div", { class: "menu-box" }, opener, list);
  const lines = options.map((one) => {
    const isChosen = String(one.value === chosen?.value);
    return el("li", { role: "option", id: fresh("option"), "aria-selected": isChosen, onclick: () => take(one) }, text(one.text));
  });
  list.append(...lines);
  list.hidden = true;
  let at = -1;

  function shown() {
    opener.replaceChildren(el("span", {}, chosen ? text(chosen.text) : text(given.placeholder)));
    if (kept.name) opener.setAttribute("aria-label", chosen ? `${kept.name}: ${chosen.text.text}` : kept.name);
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) go(Math.max(0, options.findIndex((one) => one.value === chosen?.value)));
    else opener.removeAttribute("aria-activedescendant");
  }

  function go(place) {
    at = Math.min(Math.max(place, 0), lines.length - 1);
    lines.forEach((line, here) => line.classList.toggle("at", here === at));
    opener.setAttribute("aria-activedescendant", lines[at].id);
    lines[at].scrollIntoView({ block: "nearest" });
  }

  function take(one) {
    chosen = one;
    lines.forEach((line, place) => line.setAttribute("aria-selected", String(options[place].value === one.value)));
    kept.keep({ selected_option: one });
    open(false);
    shown();
    kept.act({ selected_option: one });
  }

  const KEYS = {
    ArrowDown: () => (list.hidden ? open(true) : go(at + 1)),
    ArrowUp: () => (list.hidden ? open(true) : go(at - 1)),
    Home: () => !list.hidden && go(0),
    End: () => !list.hidden && go(lines.length - 1),
    Enter: () => (list.hidden ? open(true) : take(options[at])),
    " ": () => (list.hidden ? open(true) : take(options[at])),
  };
  opener.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      open(false);
    } else if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  opener.addEventListener("click", () => open(list.hidden));
  opener.addEventListener("blur", () => setTimeout(() => open(false), 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  shown();
  return box;
}

/** A menu of several: opened in place, with a box for each. */
export function menuOfMany(given, kept) {
  const options = offered(given);
  const initial = kept.value.selected_options ?? given.initial_options ?? [];
  const chosen = new Set(initial.map((one) => one.value));
  kept.keep({ selected_options: initial });
  const summary = el("summary", { class: "menu", ...naming(given, kept), "aria-label": null });
  const count = () => {
    const labels = options.filter((one) => chosen.has(one.value)).map((one) => one.text.text);
    summary.textContent = labels.length ? labels.join(", ") : (given.placeholder?.text ?? "Choose");
  };
  const changed = (one) => (event) => {
    if (event.target.checked) chosen.add(one.value);
    else chosen.delete(one.value);
    const value = { selected_options: options.filter((each) => chosen.has(each.value)) };
    kept.keep(value);
    count();
    kept.act(value);
  };
  const boxes = options.map((one) => {
    const key = `${given.action_id}/${one.value}`;
    const box = el("input", { type: "checkbox", "data-key": key, ".checked": chosen.has(one.value), onchange: changed(one) });
    return el("label", { class: "choice" }, box, el("span", {}, text(one.text)));
  });
  count();
  const group = { role: "group", "aria-label": kept.name ?? "Options" };
  return el("details", { class: "many" }, summary, el("div", { class: "choices", ...group }, boxes));
}
