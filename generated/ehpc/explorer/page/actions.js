// The view of one action: tree, form, live code, answer.

import { showResponse } from "./response.js";
import { codePanel } from "./code.js";
import { h, show } from "./dom.js";
import { field } from "./fields.js";
import { placeOf } from "./links.js";
import { ask } from "./server.js";
import { sender } from "./send.js";
import { tree } from "./tree.js";

const trees = new Map();
const CHOICES_MILLISECONDS = 15_000;

export async function showActions(main, session, place) {
  const { version } = session;
  if (!trees.has(version)) trees.set(version, await ask("tree", { version }));
  const { chapters, service } = trees.get(version);
  const all = chapters.flatMap((chapter) => chapter.actions);
  const chosen = all.find((action) => action.name === place.action);
  const side = tree(chapters, version, chosen?.name);
  const wide = matchMedia("(min-width: 60rem)").matches;
  const browse = h("details.browse", { open: wide || !chosen }, h("summary", {}, chosen ? "Choose another action" : "Choose an action"), side.element);
  const keys = (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      event.preventDefault();
      browse.open = true;
      side.search.focus();
    }
  };
  document.addEventListener("keydown", keys);
  const content = h("div.content");
  show(main, h("div.workbench", {}, browse, content));
  side.element.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  let stop = () => {};
  if (chosen) stop = await showAction(content, session, chosen.name, place.values);
  else show(content, welcome(service, version, all.map((action) => action.name)));
  return () => { document.removeEventListener("keydown", keys); stop(); };
}

function welcome(service, version, names) {
  document.title = "ehpc explorer";
  const link = (name) => h("a", { href: placeOf(version, name) }, name);
  return h("section.welcome", {}, h("h1", {}, service),
    h("p", {}, `${names.length} actions of API version ${version}. Choose one, fill in its form, see the code of the call, send it.`),
    h("p", {}, "Begin with ", link("ListClusters"), ", then ", link(names.includes("AddUsers") ? "AddUsers" : "CreateUsers"), ", then ", link("ListUsers"), "."),
    h("p.quiet", {}, "Keys: ", h("kbd", {}, "/"), " searches, arrows go through the tree, ", h("kbd", {}, "Ctrl"), "+", h("kbd", {}, "Enter"), " sends. ",
      h("a", { href: `/${version}/openapi.json`, download: `ehpc-${version}-openapi.json` }, "OpenAPI document"), " for other tools."));
}

async function showAction(content, session, name, values) {
  const { version } = session;
  const action = await ask("describe", { version, action: name });
  const code = codePanel();
  const answer = h("section.answer", { "aria-label": "Response", "aria-live": "polite" });
  const offers = new Map();
  const call = () => ({ version, region: session.region, action: name, values, format: format.value });

  const form = {
    changed: preview,
    async offer(choices) {
      const asked = { version, region: session.region, choices, cluster: values.cluster_id ?? "" };
      const key = JSON.stringify(asked);
      if (!offers.has(key)) {
        offers.set(key, ask("offer", asked).then((found) => found.choices, () => []));
        setTimeout(() => offers.delete(key), CHOICES_MILLISECONDS);
      }
      return offers.get(key);
    },
  };
  const format = h("select", { onchange: preview }, ["json", "xml"].map((each) => h("option", { value: each }, each.toUpperCase())));
  const fields = (required) => action.fields.filter((spec) => spec.required === required)
    .map((spec) => field(spec, values, spec.name, form));
  const [needed, others] = [fields(true), fields(false)];
  const given = action.fields.some((spec) => !spec.required && values[spec.name]?.length);
  const optional = others.length ? h("details.optional", { open: given || !needed.length }, h("summary", {}, `Optional fields (${others.length})`), others) : null;
  const send = sender(session, action, call, showProblems, (found) => showResponse(answer, found, session, action));
  const element = h("form", { novalidate: true, "aria-label": name, onsubmit: (event) => { event.preventDefault(); send.run(); },
    onkeydown: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send.run(); } } },
    needed, optional, action.fields.length ? null : h("p.quiet", {}, "This action needs nothing but the region."),
    h("div.sending", {}, send.button, h("label.fact", {}, h("span.label", {}, "Response as"), format), send.note));

  let busy = false;
  let again = false;
  async function preview() {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const found = await ask("preview", call());
      code.update(found);
      showProblems(found, false);
      if (element.isConnected) history.replaceState(null, "", placeOf(version, name, found.link));
    } catch (error) {
      code.fail(error.message);
    }
    busy = false;
    if (again) { again = false; preview(); }
  }

  // Marks what is wrong: at once where somebody has typed, everywhere once it was to be sent.
  function showProblems({ problems = {}, warnings = {} }, all) {
    for (const place of element.querySelectorAll("[data-path]")) {
      const text = problems[place.dataset.path] ?? "";
      const warning = warnings[place.dataset.path] ?? "";
      const shown = (text && (all || place.matches(".touched, .refused"))) ? text : warning;
      place.classList.toggle("refused", Boolean(text) && shown === text);
      place.classList.toggle("doubtful", Boolean(warning) && shown === warning);
      place.querySelector(":scope > .message").textContent = shown;
      place.querySelector(":scope > :is(input, select, textarea)")?.setAttribute("aria-invalid", String(shown === text && text !== ""));
    }
    if (!all) return;
    if (optional?.querySelector(".refused")) optional.open = true;
    element.querySelector(".refused :is(input, select, textarea)")?.focus();
  }

  document.title = `${name} · ehpc explorer`;
  show(content,
    h("section.about-action", {}, h("h1", {}, name, action.changes && h("span.badge.warm", {}, action.deletes ? "deletes" : "changes")),
      h("p.lead", {}, action.summary), action.description.map((text) => h("p", {}, text)), h("p.quiet", {}, `${action.chapter}.`)),
    h("div.columns", {}, h("section.form", { "aria-label": "Form" }, element), h("div.results", {}, code.element, answer)));
  await preview();
  return () => { again = false; };
}
// Hand-written: edit templates/ehpc/explorer/page/actions.js, then run `make generate`.
