// The call as code, made by the server as one types.

import { h, tabs } from "./dom.js";

const TOKENS = /(#[^\n]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\b(import|from|with|async|await|def|as|print|True|False|None)\b|(--[\w-]+)/g;

// Colours strings, keywords, options and comments; the text stays what it is.
export function coloured(text) {
  const found = [];
  let last = 0;
  for (const match of text.matchAll(TOKENS)) {
    const kind = ["comment", "string", "keyword", "option"][match.slice(1).findIndex((part) => part !== undefined)];
    found.push(text.slice(last, match.index), h(`span.${kind}`, {}, match[0]));
    last = match.index + match[0].length;
  }
  return [...found, text.slice(last)];
}

export function codePanel() {
  const names = [["Python", "python"], ["Async", "async"], ["Command line", "cli"], ["Request", "request"]];
  const panels = names.map(([label, key]) => {
    const text = h("code", { id: `code-${key}` });
    const copy = h("button.copy", { type: "button", onclick: async () => {
      await navigator.clipboard.writeText(text.textContent);
      copy.textContent = "Copied";
      setTimeout(() => { copy.textContent = "Copy"; }, 1500);
    } }, "Copy");
    return { key, label, text, panel: h("div.code", {}, copy, h("pre", { tabindex: "0", "aria-label": label }, text)) };
  });
  const element = h("section.panel", { "aria-label": "Code of the call" }, tabs("Code of the call", panels.map((each) => [each.label, each.panel])));
  return {
    element,
    update(found) {
      for (const { key, text } of panels) {
        const lines = found[key] || "The request can be shown once the required fields are filled in.\n";
        if (text.textContent !== lines) text.replaceChildren(...(key === "request" ? [lines] : coloured(lines)));
      }
    },
    fail(message) {
      for (const { text } of panels) text.textContent = message;
    },
  };
}
