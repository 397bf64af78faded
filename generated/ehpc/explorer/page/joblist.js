// The jobs behind the marks of the dashboard: filters by state, owner and words; the own ones first.

import { h } from "./dom.js";
import { placeOf } from "./links.js";
import { duration } from "./plots.js";

const ROWS = 100;
const MINE = "ehpc-explorer-mine";

export function jobList(session, cluster) {
  let view = { jobs: [], taken: 0 };
  const chosen = { state: "", owner: "" };
  const words = h("input", { type: "search", placeholder: "name or id", "aria-label": "Filter jobs by name or id", oninput: draw, autocomplete: "off" });
  const states = h("select", { "aria-label": "State", onchange: () => { chosen.state = states.value; draw(); } });
  const owners = h("select", { "aria-label": "Owner", onchange: () => { chosen.owner = owners.value; draw(); } });
  const mine = h("select", { "aria-label": "Whose jobs come first", onchange: () => { sessionStorage.setItem(MINE, mine.value); draw(); } });
  const rows = h("tbody");
  const note = h("p.quiet", { role: "status" });
  const heads = ["Job", "Name", "Owner", "State", "Cores", "Waited", "Ran", "Nodes or reason"];
  const element = h("section.card.jobs", { id: "jobs", tabindex: "-1" }, h("h2", {}, "Jobs"), h("div.filters", {}, states, owners, words, mine), note,
    h("div.scroll", { tabindex: "0", role: "region", "aria-label": "Jobs" }, h("table", {}, h("thead", {}, h("tr", {}, heads.map((name) => h(`th${/Cores|Waited|Ran/.test(name) ? ".number" : ""}`, { scope: "col" }, name)))), rows)));

  function options(select, all, values, value) {
    select.replaceChildren(h("option", { value: "" }, all), ...values.map((each) => h("option", { value: each, selected: each === value }, each)));
    select.value = values.includes(value) ? value : "";
  }

  function draw() {
    const search = words.value.toLowerCase();
    const found = view.jobs.filter((job) => (!chosen.state || job.state === chosen.state) && (!chosen.owner || job.owner === chosen.owner)
      && (!search || `${job.id} ${job.name}`.toLowerCase().includes(search)));
    const own = mine.value;
    const sorted = own ? [...found.filter((job) => job.owner === own), ...found.filter((job) => job.owner !== own)] : found;
    rows.replaceChildren(...sorted.slice(0, ROWS).map((job) => h("tr", { class: own && job.owner === own ? "own" : null },
      h("td", {}, h("a", { href: placeOf(session.version, "ListJobs", { cluster_id: cluster, [view.filter_fields.owner]: job.owner }) }, job.id)), h("td", {}, job.name), h("td", {}, job.owner),
      h("td", {}, h("span", { class: `state ${job.state}` }, job.state), job.said && job.said.toLowerCase() !== job.state ? h("span.quiet", {}, ` ${job.said}`) : null),
      h("td.number", {}, job.cores || ""),
      h("td.number", {}, job.submitted === null ? "" : duration(Math.max((job.started ?? job.ended ?? view.taken) - job.submitted, 0))),
      h("td.number", {}, job.started === null ? "" : duration(Math.max((job.ended ?? view.taken) - job.started, 0))),
      h("td", {}, job.hosts.replace(/[[\]']/g, "") || job.comment))));
    note.textContent = found.length > ROWS ? `The first ${ROWS} of ${found.length} jobs.` : `${found.length} jobs.`;
  }

  return {
    element,
    update(next) {
      view = next;
      const users = [...new Set(view.jobs.map((job) => job.owner))].sort();
      options(states, "all states", [...new Set(view.jobs.map((job) => job.state))], chosen.state);
      options(owners, "all owners", users, chosen.owner);
      options(mine, "newest first", users, sessionStorage.getItem(MINE) ?? "");
      for (const option of [...mine.options].slice(1)) option.textContent = `${option.value} first`;
      draw();
    },
    filter(wanted) {
      Object.assign(chosen, { state: "", owner: "" }, wanted);
      states.value = chosen.state;
      owners.value = chosen.owner;
      draw();
      element.scrollIntoView({ block: "start" });
      element.focus({ preventScroll: true });
    },
  };
}
// Hand-written: edit templates/ehpc/explorer/page/joblist.js, then run `make generate`.
