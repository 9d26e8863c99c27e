// Charts, drawn as bars or slices with their numbers beside them, so that nothing is said by shape or colour alone.
import { el, fresh, svg } from "./dom.js";

const WIDTH = 460;
const HEIGHT = 200;
const FLOOR = 162;

/** Slack's chart: a title, and bars, a line, an area or a pie. */
export function chart(title, given) {
  const series = given.segments ? [{ name: "", data: given.segments }] : given.series;
  return bars(title, series);
}

/** Bars for each series; `data` are points of `label` and `value`. */
export function bars(title, series) {
  const id = fresh("chart");
  const points = series.flatMap((one) => one.data);
  const most = Math.max(1, ...points.map((one) => one.value));
  const drawing = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-labelledby": id, class: "chart" });
  drawing.append(svg("title", { id }, `${title}: ${spoken(series)}`), svg("line", { x1: 8, x2: WIDTH - 8, y1: FLOOR, y2: FLOOR }));
  const count = series[0]?.data.length ?? 0;
  const room = (WIDTH - 16) / Math.max(count, 1);
  const thick = Math.min(64, (room * 0.72) / series.length);
  series.forEach((one, row) => {
    one.data.forEach((point, place) => {
      const middle = 8 + room * (place + 0.5);
      const left = middle - (thick * series.length) / 2 + thick * row;
      const tall = Math.max(0, (point.value / most) * (FLOOR - 30));
      drawing.append(
        svg("rect", { x: left, y: FLOOR - tall, width: thick - 2, height: tall, rx: 3, class: `series-${row + 1}` }),
        svg("text", { x: left + thick / 2, y: FLOOR - tall - 7, class: "number" }, String(point.value)),
      );
      if (row === 0) drawing.append(label(point.label, middle, room));
    });
  });
  return el("figure", { class: "visual" }, el("figcaption", {}, title), drawing);
}

function label(words, middle, room) {
  const most = Math.max(4, Math.floor(room / 6));
  const [first, second] = halved(words, most);
  const made = svg("text", { x: middle, y: FLOOR + 16, class: "name" }, svg("tspan", { x: middle }, first));
  if (second) made.append(svg("tspan", { x: middle, dy: 13 }, second));
  return made;
}

function halved(words, most) {
  if (words.length <= most) return [words, ""];
  const space = words.lastIndexOf(" ", most);
  const at = space > 0 ? space : most;
  const rest = words.slice(at).trim();
  return [words.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

function spoken(series) {
  return series.map((one) => one.data.map((point) => `${point.label} ${point.value}`).join(", ")).join("; ");
}
