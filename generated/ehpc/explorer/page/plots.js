// Plots as plain SVG: colours come from the style sheet, texts can be read aloud.

import { h, svg } from "./dom.js";

const clock = (time) => new Date(time * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

export function duration(seconds) {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${(seconds / 3600).toFixed(1)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

// Running and waiting jobs over time; what was computed, not seen, has a paler ground.
export function areas({ points, computed_until: computed }) {
  const [width, height, left, bottom] = [640, 180, 34, 22];
  if (points.length < 2) return h("p.quiet", {}, "No history yet.");
  const [first, last] = [points[0][0], points.at(-1)[0]];
  const most = Math.max(4, ...points.map(([, running, waiting]) => Math.max(running, waiting)));
  const x = (time) => left + ((width - left) * (time - first)) / Math.max(last - first, 1);
  const y = (count) => (height - bottom) * (1 - count / most) + 6 * (count / most);
  const path = (index) => points.map((point, number) => `${number ? "L" : "M"}${x(point[0]).toFixed(1)} ${y(point[index]).toFixed(1)}`).join("");
  const closed = (index) => `${path(index)}L${x(last)} ${height - bottom}L${left} ${height - bottom}Z`;
  const hours = [0, 0.25, 0.5, 0.75, 1].map((part) => first + (last - first) * part);
  const [, running, waiting] = points.at(-1);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", class: "plot", "aria-label": `Jobs over the last day: now ${running} run and ${waiting} wait, at most ${most} at a time` },
    svg("rect", { class: "computed", x: left, y: 0, width: Math.max(x(Math.min(computed, last)) - left, 0), height: height - bottom }),
    [0, 0.5, 1].map((part) => [
      svg("line", { class: "rule", x1: left, x2: width, y1: y(most * part), y2: y(most * part) }),
      svg("text", { class: "tick", x: left - 6, y: y(most * part) + 4, "text-anchor": "end" }, String(Math.round(most * part))),
    ]),
    svg("path", { class: "area running", d: closed(1) }), svg("path", { class: "line running", d: path(1) }),
    svg("path", { class: "area waiting", d: closed(2) }), svg("path", { class: "line waiting", d: path(2) }),
    hours.map((time, index) => svg("text", { class: "tick", x: x(time), y: height - 5, "text-anchor": ["start", "middle", "middle", "middle", "end"][index] }, clock(time))));
}

// One cell a node, filled by the cores in use. Each leads to the list of nodes.
export function nodeGrid(nodes, open) {
  return h("div.nodes", {}, nodes.map((node) => {
    const share = node.cores ? node.used / node.cores : 0;
    const text = `${node.name}: ${node.state}, ${node.used} of ${node.cores} cores in use`;
    return h("button", { type: "button", class: `node ${state(node.state)}`, title: text, "aria-label": text, onclick: () => open(node) },
      svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("rect", { class: "use", x: 0, y: 20 - 20 * share, width: 20, height: 20 * share })));
  }));
}

function state(name) {
  if (/exception|fail|error/.test(name)) return "bad";
  if (/running|ready/.test(name)) return "good";
  return "pending";
}

// Bars with their names and numbers; each leads to the list behind it.
export function bars(rows, open) {
  const most = Math.max(1e-9, ...rows.map((row) => row.value));
  if (!rows.length) return h("p.quiet", {}, "Nothing in the last day.");
  return h("div.bars", {}, rows.map((row) => h("button", { type: "button", class: "bar", onclick: () => open(row) },
    h("span.name", {}, row.label),
    svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { class: `fill ${row.kind ?? ""}`, x: 0, y: 1, width: (100 * row.value) / most, height: 8, rx: 1 })),
    h("span.number", {}, row.text ?? String(row.value)))));
}
// Hand-written: edit templates/ehpc/explorer/page/plots.js, then run `make generate`.
