// A cluster at a glance. The server samples it, for all tabs together; this page only asks while it can be seen.

import { h, show } from "./dom.js";
import { jobList } from "./joblist.js";
import { placeOf } from "./links.js";
import { areas, bars, duration, nodeGrid } from "./plots.js";
import { ask } from "./server.js";

export async function showDashboard(main, session, place) {
  document.title = "Dashboard · ehpc explorer";
  const { version } = session;
  const { choices } = await ask("offer", { version, region: session.region, choices: "clusters", cluster: "" });
  const cluster = place.values.cluster || choices[0]?.[0];
  if (!cluster) {
    show(main, h("section.page", {}, h("h1", {}, "Dashboard"), h("p", {}, "There is no cluster in this region.")));
    return () => {};
  }
  const jobs = jobList(session, cluster);
  const panel = (title, ...content) => h("section.card", {}, h("h2", {}, title), content);
  const parts = Object.fromEntries(["figures", "nodes", "history", "waits", "hours", "states"].map((name) => [name, h("div", { class: name })]));
  const status = h("p.quiet", { role: "status" });
  const known = choices.some(([value]) => value === cluster) ? choices : [[cluster, ""], ...choices];
  show(main, h("section.page", {},
    h("div.title", {}, h("h1", {}, "Dashboard"),
      h("label.fact", {}, h("span.label", {}, "Cluster"), h("select", { onchange: (event) => { location.hash = `#/dashboard?cluster=${encodeURIComponent(event.target.value)}`; } },
        known.map(([value, about]) => h("option", { value, selected: value === cluster }, about ? `${value} (${about})` : value)))), status),
    parts.figures,
    h("div.cards", {}, panel("Nodes", parts.nodes),
      panel("Running and waiting", parts.history, h("p.quiet.legend", {}, h("span.key.running", {}, "running"), h("span.key.waiting", {}, "waiting"), "The shaded part is computed from the jobs' own times.")),
      panel("Waits of the last day", parts.waits), panel("Core hours by user", parts.hours), panel("Jobs by state", parts.states)),
    jobs.element));

  function draw(view) {
    const { figures } = view;
    const openNode = (node) => { location.hash = placeOf(version, "ListNodes", { cluster_id: cluster, [view.filter_fields.node]: node.name }); };
    const figure = (label, value, filter) => h("button.figure", { type: "button", onclick: () => jobs.filter(filter) }, h("strong", {}, value), h("span", {}, label));
    show(parts.figures, figure("running", String(figures.running), { state: "running" }), figure("waiting", String(figures.waiting), { state: "queued" }),
      figure("cores in use", `${figures.cores_used} / ${figures.cores}`, { state: "running" }),
      figure("longest wait", figures.waiting ? duration(figures.longest_wait_seconds) : "–", { state: "queued" }));
    show(parts.nodes, nodeGrid(view.nodes, openNode), view.unread_nodes ? h("p.quiet", {}, `and ${view.unread_nodes} more`) : null);
    show(parts.history, areas(view.history));
    show(parts.waits, bars(view.waits.map(({ label, count }) => ({ label, value: count })), () => jobs.filter({ state: "" })));
    show(parts.hours, bars(view.core_hours.map(({ user, hours }) => ({ label: user || "unknown", value: hours, text: hours.toFixed(1) })), (row) => jobs.filter({ owner: row.label })));
    show(parts.states, bars(view.states.map(({ state, count }) => ({ label: state, value: count, kind: state })), (row) => jobs.filter({ state: row.label })));
    jobs.update(view);
    status.textContent = view.trouble
      ? `Not up to date: ${view.trouble}`
      : `As of ${new Date(view.taken * 1000).toLocaleTimeString()}, ${view.requests} requests.${view.unread_jobs ? ` ${view.unread_jobs} more jobs were not read.` : ""}`;
  }

  let timer;
  let ended = false;
  async function refresh() {
    clearTimeout(timer);
    if (ended || document.hidden) return;
    let seconds = 30;
    try {
      const view = await ask("dashboard", { version, region: session.region, cluster });
      if (ended) return;
      draw(view);
      seconds = view.next_seconds;
    } catch (error) {
      status.textContent = error.message;
      if (error.status === 0) return;
    }
    timer = setTimeout(refresh, seconds * 1000 + 50);
  }
  document.addEventListener("visibilitychange", refresh);
  await refresh();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", refresh);
  };
}
// Hand-written: edit templates/ehpc/explorer/page/dashboard.js, then run `make generate`.
