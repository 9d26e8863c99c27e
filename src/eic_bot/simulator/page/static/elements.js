// What can be pressed and chosen. What is chosen is kept in `use.values` as Slack keeps it in `state.values`.
import { el, fresh } from "./dom.js";
import { menu, menuOfMany } from "./menu.js";
import { text } from "./texts.js";

const SHAPES = {
  button,
  static_select: menu,
  multi_static_select: menuOfMany,
  checkboxes: ticks,
  radio_buttons: radios,
  datepicker: (given, kept) => input(given, kept, "date", "selected_date", "initial_date"),
  timepicker: (given, kept) => input(given, kept, "time", "selected_time", "initial_time"),
  plain_text_input: written,
  number_input: (given, kept) => input(given, kept, "number", "value", "initial_value"),
  email_text_input: (given, kept) => input(given, kept, "email", "value", "initial_value"),
  url_text_input: (given, kept) => input(given, kept, "url", "value", "initial_value"),
};

/** A row of elements. */
export function actions(block, use, id) {
  return el("div", {}, block.elements.map((one) => element(one, use, id)));
}

/** The one beside a section. */
export function accessory(given, use, id) {
  if (given.type === "image") return el("img", { src: given.image_url, alt: given.alt_text ?? "" });
  return element(given, use, id);
}

/** One element; `about` are the ids of its label and hint in a form. */
export function element(given, use, id, about = {}) {
  const shape = SHAPES[given.type];
  if (!shape) return el("span", { class: "unknown" }, `unknown element: ${given.type}`);
  const kept = {
    about,
    name: about.label ? null : (given.placeholder?.text ?? given.accessibility_label ?? null),
    value: use.values[id]?.[given.action_id] ?? {},
    keep(value) {
      (use.values[id] ??= {})[given.action_id] = { type: given.type, ...value };
      this.value = value;
    },
    act: (value) => use.act(id, { ...given, ...value }),
  };
  return shape(given, kept);
}

/** What every control says of itself. */
export function naming(given, kept) {
  return {
    "data-key": given.action_id,
    "aria-label": kept.name,
    "aria-labelledby": kept.about.label,
    "aria-describedby": kept.about.hint,
    "aria-invalid": kept.about.isWrong ? "true" : null,
  };
}

function button(given, kept) {
  const shape = {
    type: "button",
    class: given.style ? `button ${given.style}` : "button",
    "data-key": given.action_id,
    "aria-label": given.accessibility_label,
  };
  if (given.url && /^https?:/.test(given.url)) {
    const away = { class: shape.class, href: given.url, target: "_blank", rel: "noopener noreferrer" };
    return el("a", { ...away, "data-key": given.action_id, onclick: () => kept.act({}) }, text(given.text));
  }
  return el("button", { ...shape, onclick: () => kept.act({}) }, text(given.text));
}

function choice(type, given, kept, one, isChosen, changed) {
  const key = `${given.action_id}/${one.value}`;
  const box = el("input", { type, name: kept.group, ".checked": isChosen, "data-key": key, onchange: changed });
  const more = one.description ? el("small", {}, text(one.description)) : null;
  return el("label", { class: "choice" }, box, el("span", {}, text(one.text), more));
}

function ticks(given, kept) {
  const initial = kept.value.selected_options ?? given.initial_options ?? [];
  const chosen = new Set(initial.map((one) => one.value));
  kept.keep({ selected_options: initial });
  const changed = (one) => (event) => {
    if (event.target.checked) chosen.add(one.value);
    else chosen.delete(one.value);
    const value = { selected_options: given.options.filter((each) => chosen.has(each.value)) };
    kept.keep(value);
    kept.act(value);
  };
  const boxes = given.options.map((one) => choice("checkbox", given, kept, one, chosen.has(one.value), changed(one)));
  return el("div", { class: "choices", role: "group", ...named(given, kept) }, boxes);
}

function radios(given, kept) {
  const initial = kept.value.selected_option ?? given.initial_option ?? null;
  kept.group = fresh("radio");
  kept.keep({ selected_option: initial });
  const changed = (one) => () => {
    kept.keep({ selected_option: one });
    kept.act({ selected_option: one });
  };
  const buttons = given.options.map((one) =>
    choice("radio", given, kept, one, initial?.value === one.value, changed(one)),
  );
  return el("div", { class: "choices", role: "radiogroup", ...named(given, kept) }, buttons);
}

function named(given, kept) {
  const { "data-key": _, ...said } = naming(given, kept);
  return said["aria-labelledby"] || said["aria-label"] ? said : { ...said, "aria-label": "Choices" };
}

function written(given, kept) {
  const tag = given.multiline ? "textarea" : "input";
  const start = kept.value.value ?? given.initial_value ?? "";
  kept.keep({ value: start || null });
  return el(tag, {
    class: "written",
    rows: given.multiline ? "4" : null,
    type: given.multiline ? null : "text",
    maxlength: given.max_length,
    placeholder: given.placeholder?.text,
    ...naming(given, kept),
    ".value": start,
    oninput: (event) => kept.keep({ value: event.target.value || null }),
  });
}

function input(given, kept, type, field, initial) {
  const start = kept.value[field] ?? given[initial] ?? "";
  kept.keep({ [field]: start || null });
  const changed = (event) => {
    kept.keep({ [field]: event.target.value || null });
    kept.act({ [field]: event.target.value || null });
  };
  kept.name ??= kept.about.label ? null : type;
  return el("input", { type, class: `written ${type}`, ...naming(given, kept), ".value": start, onchange: changed });
}
