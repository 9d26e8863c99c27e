// Block Kit, drawn as Slack draws it. What is not known here is shown as what it is.
import { el } from "./dom.js";
import { actions, element, accessory } from "./elements.js";
import { chart } from "./charts.js";
import { field } from "./fields.js";
import { richText, text } from "./texts.js";

/**
 * The blocks of a message or a view.
 *
 * `use` is what they need: `values` (what is filled in, by block and action), `act(blockId, action)` when something is
 * used, and `errors` of a form by block.
 */
export function blocks(given, use) {
  return given.map((block, place) => {
    const draw = DRAWN[block.type] ?? unknown;
    const drawn = draw(block, use, block.block_id ?? `block-${place}`);
    drawn.classList.add("block", `block-${block.type}`);
    return drawn;
  });
}

const DRAWN = {
  header: (block) => el("div", { class: "heading", role: "heading", "aria-level": "4" }, text(block.text)),
  section,
  rich_text: richText,
  divider: () => el("hr"),
  context: (block) => el("div", {}, block.elements.map(small)),
  actions,
  input: field,
  image,
  table,
  data_visualization: (block) => chart(block.title, block.chart),
};

function unknown(block) {
  return el(
    "div",
    { class: "unknown" },
    el("strong", {}, `unknown block: ${block.type}`),
    el("pre", { tabindex: "0" }, JSON.stringify(block, null, 2)),
  );
}

function section(block, use, id) {
  const words = el("div", { class: "words" });
  if (block.text) words.append(el("p", {}, text(block.text)));
  if (block.fields) {
    words.append(el("div", { class: "fields" }, block.fields.map((one) => el("p", {}, text(one)))));
  }
  return el("div", {}, words, block.accessory ? accessory(block.accessory, use, id) : null);
}

function small(one) {
  return one.type === "image" ? picture(one) : el("span", {}, text(one));
}

function image(block) {
  const caption = block.title ? el("figcaption", {}, text(block.title)) : null;
  return el("figure", {}, caption, picture(block));
}

/** A picture of this page; one from elsewhere is not fetched, its words are shown. */
function picture(one) {
  const address = one.image_url ?? "";
  const isOurs = address && new URL(address, document.baseURI).origin === location.origin;
  if (isOurs) return el("img", { src: address, alt: one.alt_text ?? "" });
  return el("span", { class: "elsewhere" }, one.alt_text || "A picture", address ? ` (${address})` : "");
}

function table(block) {
  const settings = block.column_settings ?? [];
  const [top, ...rest] = block.rows;
  const cells = (row, tag) =>
    row.map((cell, column) => {
      const align = settings[column]?.align ?? "left";
      return el(tag, { class: `to-${align}`, scope: tag === "th" ? "col" : null }, content(cell));
    });
  const grid = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, cells(top, "th"))),
    el("tbody", {}, rest.map((row) => el("tr", {}, cells(row, "td")))),
  );
  return el("div", { class: "scrolled", role: "region", "aria-label": "Table", tabindex: "0" }, grid);
}

function content(cell) {
  if (cell.type === "rich_text") return richText(cell);
  return cell.text ?? String(cell.value ?? "");
}

export { element };
