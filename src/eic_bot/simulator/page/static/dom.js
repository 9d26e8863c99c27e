// Elements made in one line, and what is said to people who cannot see them.

/** An element: attributes by name, listeners as `onclick` and the like, properties behind a dot. Text is never markup. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  dress(made, attributes);
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** An element of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(made, attributes);
  made.append(...children);
  return made;
}

function dress(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name.startsWith(".")) made[name.slice(1)] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
}

let count = 0;

/** An id that nothing else on the page has. */
export const fresh = (name) => `${name}-${++count}`;

/** Words only a screen reader has. */
export const unseen = (text) => el("span", { class: "hidden" }, text);

/** Say something to a screen reader, after what is being said. */
export function announce(text) {
  const place = document.getElementById("said");
  place.append(el("p", {}, text));
  while (place.childElementCount > 6) place.firstElementChild.remove();
}

/** A short notice that goes by itself; a problem stays longer. */
export function notify(text, { hint = "", isProblem = false } = {}) {
  const notice = el("div", { class: isProblem ? "notice problem" : "notice" }, el("strong", {}, text));
  if (hint) notice.append(" ", hint);
  const close = el("button", { type: "button", "aria-label": "Close this notice", onclick: () => notice.remove() }, "×");
  notice.append(close);
  document.getElementById("notices").append(notice);
  setTimeout(() => notice.remove(), isProblem ? 15000 : 7000);
}
