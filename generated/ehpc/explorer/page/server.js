// Asks the explorer that served this page. The token never stands in a URL that is sent.

const KEY = "ehpc-explorer-token";

// Moves the token from the fragment, where the file that opened the page put it, into this tab's own storage.
export function takeToken() {
  const found = /^#token=([\w-]+)$/.exec(location.hash);
  if (found) {
    sessionStorage.setItem(KEY, found[1]);
    history.replaceState(null, "", "#/");
  }
  return sessionStorage.getItem(KEY) !== null;
}

export class AskError extends Error {
  constructor(status, found) {
    super(found.error?.message || `HTTP ${status}`);
    this.status = status;
    this.error = found.error || {};
    this.problems = found.problems || {};
  }
}

export async function ask(name, body = {}) {
  let response;
  try {
    response = await fetch(`/explorer/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${sessionStorage.getItem(KEY)}` },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    });
  } catch {
    throw new AskError(0, { error: { message: "The explorer has ended, or does not answer: start `ehpc explorer` again." } });
  }
  const found = await response.json();
  if (!response.ok) throw new AskError(response.status, found);
  return found;
}
// Hand-written: edit templates/ehpc/explorer/page/server.js, then run `make generate`.
