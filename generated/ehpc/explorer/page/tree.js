// The actions by chapter, with search. `/` goes to the search, arrows go through the list.

import { h } from "./dom.js";
import { placeOf } from "./links.js";

export function tree(chapters, version, chosen) {
  const rows = [];
  const groups = chapters.filter((chapter) => chapter.actions.length).map((chapter) => {
    const own = chapter.actions.map((action) => {
      const link = h("a", {
        href: placeOf(version, action.name),
        title: action.summary,
        "aria-current": action.name === chosen ? "page" : null,
      }, h("span", {}, action.name), action.changes && h("span.mark", { title: "changes something" }, "✎", h("span.hidden", {}, " changes something")));
      const item = h("li", {}, link);
      rows.push({ item, link, text: `${action.name} ${action.summary} ${chapter.title}`.toLowerCase() });
      return item;
    });
    const open = chapter.actions.some((action) => action.name === chosen);
    return h("details", { open }, h("summary", {}, chapter.title, h("span.count", {}, String(own.length))), h("ul", {}, own));
  });
  const state = groups.map((group) => group.open);
  const none = h("p.quiet", { hidden: true }, "No action has these words.");
  const search = h("input", { type: "search", placeholder: "Search actions ( / )", "aria-label": "Search actions", oninput: filter, autocomplete: "off", spellcheck: "false" });

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) row.item.hidden = !words.every((word) => row.text.includes(word));
    groups.forEach((group, index) => {
      group.hidden = ![...group.querySelectorAll("li")].some((item) => !item.hidden);
      group.open = words.length ? true : state[index];
    });
    none.hidden = rows.some((row) => !row.item.hidden);
  }

  function move(event) {
    const stops = [search, ...groups.filter((group) => !group.hidden).flatMap((group) => [
      group.querySelector("summary"),
      ...(group.open ? [...group.querySelectorAll("li:not([hidden]) a")] : []),
    ])];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    const group = document.activeElement.closest("details");
    if (event.key === "ArrowDown") stops[Math.min(at + 1, stops.length - 1)].focus();
    else if (event.key === "ArrowUp") stops[Math.max(at - 1, 0)].focus();
    else if (event.key === "ArrowRight" && group && at > 0) group.open = true;
    else if (event.key === "ArrowLeft" && group && at > 0) { group.open = false; group.querySelector("summary").focus(); }
    else if (event.key === "Enter" && document.activeElement === search) rows.find((row) => !row.item.hidden)?.link.click();
    else return;
    if (document.activeElement !== search || event.key !== "ArrowLeft") event.preventDefault();
  }

  const element = h("nav.tree", { "aria-label": "Actions", onkeydown: move }, search, groups, none);
  return { element, search };
}
// Hand-written: edit templates/ehpc/explorer/page/tree.js, then run `make generate`.
