// Inputs of a form: one for each kind of value, rows for lists, to any depth. Everything typed stays a text here;
// the server reads and checks it by the rules of the command line.

import { fresh, h } from "./dom.js";

// What fields need of the form: changed(), offer(choices) -> Promise of [value, about] pairs.
export function field(spec, values, path, form, depth = 0) {
  if (spec.list) return listField(spec, values, path, form, depth);
  return spec.members.length ? structField(spec, values, path, form, depth) : singleField(spec, values, spec.name, path, form, spec.label);
}

function singleField(spec, values, key, path, form, label) {
  const id = fresh("field");
  const input = inputOf(spec, values, key, path, form, id);
  return h("div.field", { "data-path": path },
    h("label", { for: id }, label, spec.required && h("span.required", { title: "required" }, " *"),
      spec.kind !== "string" && h("span.kind", {}, spec.kind)),
    input,
    h("p.message", { id: `${id}-message`, "aria-live": "polite" }),
    spec.about && key === spec.name && h("p.about", { id: `${id}-about` }, spec.about));
}

function inputOf(spec, values, key, path, form, id) {
  const set = (value, input) => {
    if (value === "") delete values[key];
    else values[key] = value;
    input.closest(".field").classList.add("touched");
    form.changed();
  };
  const shared = {
    id, name: path, "aria-describedby": `${id}-message ${id}-about`, "aria-required": spec.required ? "true" : null,
    oninput: (event) => set(event.target.value, event.target), autocomplete: "off", spellcheck: "false",
  };
  const known = spec.kind === "boolean" ? ["true", "false"] : spec.enum.map(String);
  const present = values[key] ?? "";
  if (known.length && (present === "" || known.includes(present))) {
    return h("select", { ...shared, oninput: (event) => {
      if (event.target.value !== "other") return set(event.target.value, event.target);
      const other = h("input", { ...shared, type: "text", placeholder: "another value" });
      event.target.replaceWith(other);
      set("", other);
      return other.focus();
    } },
      h("option", { value: "" }, "—"),
      known.map((value) => h("option", { value, selected: value === present }, value)),
      spec.kind !== "boolean" && h("option", { value: "other" }, "another value …"));
  }
  if (spec.secret) return h("input", { ...shared, type: "password", value: present, autocomplete: "new-password" });
  if (/^(content|post_install_script)$/.test(spec.name)) return h("textarea", { ...shared, rows: 6 }, present);
  const input = h("input", { ...shared, type: "text", value: present, inputmode: { integer: "numeric", number: "decimal" }[spec.kind] ?? null });
  return spec.choices ? [input, offered(input, spec.choices, form)] : input;
}

// Offers values of the account while an input is used.
function offered(input, choices, form) {
  const list = h("datalist", { id: `${input.id}-choices` });
  input.setAttribute("list", list.id);
  input.addEventListener("focus", async () => {
    const found = await form.offer(choices);
    list.replaceChildren(...found.map(([value, about]) => h("option", { value, label: about && about !== value ? `${value}  ${about}` : value })));
  });
  return list;
}

function structField(spec, values, path, form, depth) {
  const inner = (values[spec.name] = Object(values[spec.name] ?? {}));
  return h("fieldset.row", { "data-path": path }, h("legend", {}, spec.label, spec.required && h("span.required", { title: "required" }, " *")),
    spec.about && h("p.about", {}, spec.about), h("p.message", { "aria-live": "polite" }),
    h("div.members", {}, spec.members.map((member) => field(member, inner, `${path}.${member.name}`, form, depth + 1))));
}

function listField(spec, values, path, form, depth) {
  const id = fresh("list");
  const rows = h("div.rows");
  if (!Array.isArray(values[spec.name])) values[spec.name] = [];
  const items = values[spec.name];
  const structured = spec.members.length > 0;
  if (spec.required && !items.length) items.push(structured ? {} : "");

  function draw(focus) {
    rows.replaceChildren(...items.map((item, index) => {
      const place = `${path}.${index}`;
      const name = `${spec.label} ${index + 1}`;
      const remove = h("button.remove", { type: "button", "aria-label": `Remove ${name}`, onclick: () => {
        items.splice(index, 1);
        draw();
        form.changed();
        add.focus();
      } }, "✕");
      if (!structured) {
        const single = singleField({ ...spec, required: false }, items, index, place, form, name);
        return h("div.row", {}, single, remove);
      }
      return h("fieldset.row", { "data-path": place }, h("legend", {}, name), remove,
        h("p.message", { "aria-live": "polite" }),
        h("div.members", {}, spec.members.map((member) => field(member, item, `${place}.${member.name}`, form, depth + 1))));
    }));
    if (focus) rows.lastElementChild?.querySelector("input, select, textarea")?.focus();
  }

  const add = h("button.add", { type: "button", onclick: () => { items.push(structured ? {} : ""); draw(true); form.changed(); } }, `Add ${spec.label}`);
  draw();
  return h("div.field.list", { "data-path": path, role: "group", "aria-labelledby": id },
    h("p.label", { id }, spec.label, spec.required && h("span.required", { title: "required" }, " *"), h("span.kind", {}, "list")),
    spec.about && h("p.about", {}, spec.about), h("p.message", { "aria-live": "polite" }), rows, add);
}
// Hand-written: edit templates/ehpc/explorer/page/fields.js, then run `make generate`.
