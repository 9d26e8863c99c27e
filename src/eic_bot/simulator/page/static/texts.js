// Slack's text: what is plain stays as it is, whatever stands in it; only `mrkdwn` is read.
import { el } from "./dom.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const SPANS = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*?\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]*?\S)~(?![\w~])/;

/** A text object, or the runs of one. */
export function text(given) {
  if (!given) return [];
  return given.type === "mrkdwn" && !given.verbatim ? marked(given.text) : lines(given.text);
}

/** Text as it is; only its lines are kept apart. */
function lines(written) {
  return written.split("\n").flatMap((line, place) => (place ? [el("br"), line] : [line]));
}

/** Slack's own light markup. */
export function marked(written) {
  const found = SPANS.exec(written);
  if (!found) return lines(unescaped(written));
  const [all, block, code, link, bold, italic, struck] = found;
  const before = lines(unescaped(written.slice(0, found.index)));
  const after = marked(written.slice(found.index + all.length));
  let inner;
  if (block !== undefined) inner = el("pre", {}, unescaped(block.trim()));
  else if (code !== undefined) inner = el("code", {}, unescaped(code));
  else if (link !== undefined) inner = linked(link);
  else if (bold !== undefined) inner = el("strong", {}, marked(bold));
  else if (italic !== undefined) inner = el("em", {}, marked(italic));
  else inner = el("s", {}, marked(struck));
  return [...before, inner, ...after];
}

function unescaped(written) {
  return written.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
}

function linked(inside) {
  const [target, label] = inside.split("|", 2);
  if (/^[@#!]/.test(target)) return el("span", { class: "mention" }, unescaped(label ?? target.replace("!", "@")));
  return link(unescaped(target), unescaped(label ?? target));
}

/** A link that leads out of the page only when somebody follows it; an address of another kind is shown, no more. */
export function link(address, label) {
  if (!/^(https?:|mailto:)/.test(address)) return el("span", {}, label || address);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label || address);
}

/** A block of rich text. */
export function richText(block) {
  return el("div", { class: "rich" }, block.elements.map(richPart));
}

function richPart(part) {
  const inner = () => part.elements.map(run);
  switch (part.type) {
    case "rich_text_section":
      return el("p", {}, inner());
    case "rich_text_quote":
      return el("blockquote", {}, inner());
    case "rich_text_preformatted":
      return el("pre", { tabindex: "0" }, inner());
    case "rich_text_list":
      return list(part);
    default:
      return el("p", { class: "unknown" }, `unknown text: ${part.type}`);
  }
}

function list(part) {
  const items = part.elements.map((item) => el("li", {}, item.elements.map(run)));
  const indented = part.indent ? `indent-${part.indent}` : null;
  if (part.style !== "ordered") return el("ul", { class: indented }, items);
  return el("ol", { start: (part.offset ?? 0) + 1, class: indented }, items);
}

const TAGS = { bold: "strong", italic: "em", strike: "s", code: "code" };

/** One run of rich text. */
function run(one) {
  const shown = {
    text: () => lines(one.text),
    link: () => [link(one.url, one.text)],
    emoji: () => [one.unicode ? symbol(one.unicode) : `:${one.name}:`],
    user: () => [el("span", { class: "mention" }, `@${one.user_id}`)],
    channel: () => [el("span", { class: "mention" }, `#${one.channel_id}`)],
    broadcast: () => [el("span", { class: "mention" }, `@${one.range}`)],
    date: () => [one.fallback ?? String(one.timestamp)],
  }[one.type];
  const inner = shown ? shown() : [`[${one.type}]`];
  const styles = Object.keys(TAGS).filter((style) => one.style?.[style]);
  return styles.reduce((children, style) => [el(TAGS[style], {}, children)], inner);
}

function symbol(unicode) {
  return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
}
