// The place in the address bar: #/VERSION/Action?users.0.name=alice, #/dashboard?cluster=..., #/history.

function flatten(value, path, found) {
  if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, found);
  } else if (value !== "" && value !== undefined && value !== null) {
    found.append(path, value);
  }
  return found;
}

const isIndex = (part) => /^(0|[1-9]\d{0,2})$/.test(part);

// Puts values back that `flatten` has written; a number in a path means a list.
function nest(parameters) {
  const root = Object.create(null);
  for (const [path, value] of parameters) {
    const parts = path.split(".");
    if (parts.some((part) => part === "__proto__")) continue;
    let place = root;
    parts.slice(0, -1).forEach((part, index) => {
      place[part] ??= isIndex(parts[index + 1]) ? [] : {};
      place = Object(place[part]);
    });
    place[parts.at(-1)] = value;
  }
  return root;
}

export function readPlace(hash = location.hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [first = "", action = ""] = path.split("/").map(decodeURIComponent);
  const values = nest(new URLSearchParams(query));
  if (first === "dashboard" || first === "history") return { view: first, values };
  return { view: "actions", version: first, action, values };
}

export function placeOf(version, action, values = {}) {
  const query = flatten(values, "", new URLSearchParams()).toString();
  return `#/${version}/${action}${query ? `?${query}` : ""}`;
}
