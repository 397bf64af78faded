// Makes elements. Text from the service only ever becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// h("p.quiet", {id: "x"}, "text", child) makes <p class="quiet" id="x">.
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  return fill(element, attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

export function show(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

let counter = 0;
export const fresh = (prefix) => `${prefix}-${++counter}`;

// Tabs with the keys that people expect: arrows, Home and End. `panels` is a list of [label, element].
export function tabs(label, panels, chosen = 0) {
  const buttons = panels.map(([text, panel], index) => {
    panel.id ||= fresh("panel");
    panel.setAttribute("role", "tabpanel");
    return h("button", { type: "button", role: "tab", id: fresh("tab"), "aria-controls": panel.id, onclick: () => choose(index) }, text);
  });
  function choose(index, focus = false) {
    buttons.forEach((button, number) => {
      const active = number === index;
      button.setAttribute("aria-selected", String(active));
      button.tabIndex = active ? 0 : -1;
      panels[number][1].hidden = !active;
      panels[number][1].setAttribute("aria-labelledby", button.id);
    });
    if (focus) buttons[index].focus();
  }
  const list = h("div.tabs", { role: "tablist", "aria-label": label, onkeydown: (event) => {
    const at = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    choose((next + buttons.length) % buttons.length, true);
  } }, buttons);
  choose(chosen);
  return [list, ...panels.map(([, panel]) => panel)];
}
// Hand-written: edit templates/ehpc/explorer/page/dom.js, then run `make generate`.
