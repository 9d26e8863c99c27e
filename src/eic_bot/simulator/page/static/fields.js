// A field of a form: its label, what is filled in, a hint, and what is wrong with it.
import { el, fresh } from "./dom.js";
import { element } from "./elements.js";
import { text } from "./texts.js";

/** An input block. */
export function field(block, use, id) {
  const label = el("div", { class: "label", id: fresh("label") }, text(block.label));
  if (block.optional) label.append(el("span", { class: "optional" }, " (optional)"));
  const hint = block.hint ? el("p", { class: "hint", id: fresh("hint") }, text(block.hint)) : null;
  const problem = use.errors?.[id];
  const wrong = problem ? el("p", { class: "wrong", id: fresh("wrong") }, problem) : null;
  const described = [wrong?.id, hint?.id].filter(Boolean).join(" ");
  const about = { label: label.id, hint: described || null, isWrong: Boolean(problem) };
  const quiet = block.dispatch_action ? use : { ...use, act: () => {} };
  const inner = element(block.element, quiet, id, about);
  return el("div", { class: problem ? "field is-wrong" : "field" }, label, inner, wrong, hint);
}

/** What is missing in a form before it is handed in: a problem by block. */
export function missing(blocks, values, say = "Please fill in this field.") {
  const found = {};
  for (const block of blocks) {
    if (block.type !== "input" || block.optional) continue;
    const { type: _, ...value } = values[block.block_id]?.[block.element.action_id] ?? {};
    const [filled] = Object.values(value);
    if (filled === null || filled === undefined || filled === "" || filled.length === 0) found[block.block_id] = say;
  }
  return found;
}
