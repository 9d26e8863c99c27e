// What the demonstration is asked, and told.
import { notify } from "./dom.js";

/** Said no, and why. */
export class Refusal extends Error {
  constructor(problem, hint = "") {
    super(problem);
    this.hint = hint;
  }
}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(`api/${path}`, options);
  } catch {
    throw new Refusal("The demonstration does not answer.", "Is it still running?");
  }
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  const body = isJson ? await answer.json() : await answer.text();
  if (answer.ok) return body;
  throw new Refusal(body.problem ?? `The demonstration answered ${answer.status}.`, body.hint);
}

/** Ask for something; `query` without what is empty. */
export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return asked(search ? `${path}?${search}` : path, {});
}

/** Do something. */
export function post(path, body = {}) {
  return asked(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Do something and show what comes of it; null where it was refused. */
export async function attempt(path, body) {
  try {
    const done = await post(path, body);
    if (done?.ok === false && !done.errors) notify(done.problem, { hint: done.hint, isProblem: true });
    if (done?.toast) notify(done.toast);
    return done;
  } catch (no) {
    if (!(no instanceof Refusal)) throw no;
    notify(no.message, { hint: no.hint, isProblem: true });
    return null;
  }
}

/** Hear of changes; `hear` is called with each, and with `{}` whenever the line was broken and is there again. */
export function listen(hear) {
  const line = new EventSource("api/live");
  let wasBroken = false;
  line.addEventListener("changed", (event) => hear(JSON.parse(event.data)));
  line.addEventListener("open", () => {
    if (wasBroken) hear({});
    wasBroken = false;
    delete document.documentElement.dataset.unheard;
  });
  line.addEventListener("error", () => {
    wasBroken = true;
    document.documentElement.dataset.unheard = "";
  });
}
