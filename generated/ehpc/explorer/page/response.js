// What came back: status, time, request id, the typed result as a table, the raw body, headers; or the error with its hint.

import { h, show, tabs } from "./dom.js";
import { ask } from "./server.js";

export function showResponse(element, found) {
  const { error } = found;
  const facts = error ?? found;
  const rows = [["Status", facts.status], ["Time", found.milliseconds === undefined ? "" : `${found.milliseconds} ms`], ["Request id", facts.request_id],
    ["Attempts", facts.attempts > 1 ? facts.attempts : ""]].filter(([, value]) => value !== undefined && value !== "" && value !== null);
  const head = h("dl.outcome", {}, rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, String(value)))));
  show(element, h("h2", {}, error ? "Error" : "Response"), head, error ? errorBox(error) : result(found));
  element.scrollIntoView({ block: "nearest" });
}

function errorBox(error) {
  const meaning = error.meaning && error.meaning !== error.message;
  return h("div.notice.bad", { role: "alert" },
    h("p", {}, h("strong", {}, error.code || error.family || "Refused"), error.code && error.family && h("span.quiet", {}, ` ${error.family}`)),
    h("p", {}, error.message), meaning && h("p", {}, error.meaning), error.hint && h("p", {}, h("strong", {}, "Hint: "), error.hint),
    error.in_doubt && h("p", {}, "The change may have been made all the same: look before you send it again."),
    error.handbook && h("p.quiet", {}, "Handbook: ", h("code", {}, error.handbook)));
}

function result(found) {
  const panels = [];
  if (found.table.total) panels.push([`Table (${found.table.total})`, h("div", {}, h("div.scroll", { tabindex: "0", role: "region", "aria-label": "Rows" }, table(found)))]);
  const details = Object.entries(found.details);
  if (details.length) panels.push(["Details", pairs(details)]);
  panels.push(["Body", body(found)]);
  panels.push(["Headers", pairs(Object.entries(found.headers))]);
  return tabs("Response", panels);
}

function pairs(rows) {
  return h("div", {}, h("dl.details", {}, rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))));
}

function table(found) {
  const columns = found.table.columns;
  const rows = h("tbody");
  const more = h("button.more", { type: "button", onclick: next });
  const element = h("table", {}, h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name)))), rows);
  function add(page) {
    const places = columns.map((name) => page.columns.indexOf(name));
    rows.append(...page.rows.map((row) => h("tr", {}, places.map((place) => h("td", {}, row[place] ?? "")))));
    const left = page.total - page.first - page.rows.length;
    more.hidden = left <= 0;
    more.textContent = `Show more (${left} left)`;
  }
  async function next() {
    more.disabled = true;
    try {
      add(await ask("rows", { id: found.id, first: rows.rows.length }));
    } catch (error) {
      more.textContent = error.message;
      return;
    }
    more.disabled = false;
  }
  add(found.table);
  return [element, more];
}

function body(found) {
  const cut = found.body.length < found.body_length;
  const save = h("button", { type: "button", onclick: async () => {
    const text = cut ? (await ask("body", { id: found.id })).body : found.body;
    const link = h("a", { href: URL.createObjectURL(new Blob([text])), download: `response-${found.request_id || found.id}.txt` });
    link.click();
    URL.revokeObjectURL(link.href);
  } }, "Save");
  return h("div.code", {}, cut && h("p.quiet", {}, `The first ${found.body.length} of ${found.body_length} characters.`), save,
    h("pre", { tabindex: "0", "aria-label": "Body" }, h("code", { id: "answer-body" }, found.body)));
}
// Hand-written: edit templates/ehpc/explorer/page/response.js, then run `make generate`.
