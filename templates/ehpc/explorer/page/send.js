// Sends a call: what reads at once, changes after a review. Nothing is sent twice by the page.

import { h } from "./dom.js";
import { ask } from "./server.js";

export function sender(session, action, call, showProblems, showResponse) {
  const forbidden = action.changes && !session.facts.changes_allowed;
  const button = h("button.send", { type: "submit", disabled: forbidden }, action.changes ? "Review and send …" : "Send");
  const note = h("p.note", { role: "status" }, forbidden ? "This explorer only reads. Start it with --allow-changes to send this." : "");
  let underWay = false;

  async function run() {
    if (underWay || forbidden) return;
    underWay = true;
    button.disabled = true;
    note.textContent = action.changes ? "" : "Sending …";
    try {
      const found = action.changes ? await reviewed() : await ask("send", call());
      if (found) showResponse(found);
      note.textContent = "";
    } catch (error) {
      note.textContent = error.status === 422 ? "Nothing was sent: some fields need another look." : "";
      if (error.status === 422) showProblems(error, true);
      else showResponse({ error: { message: error.message, ...error.error } });
    }
    underWay = false;
    button.disabled = false;
  }

  async function reviewed() {
    const review = await ask("review", call());
    const typed = await confirmed(session, action, review);
    if (typed === null) return null;
    note.textContent = "Sending …";
    return ask("confirm", { ticket: review.ticket, typed });
  }

  return { button, note, run };
}

// Shows what would be sent and where to; gives what was typed, or null if it is not to be sent.
function confirmed(session, action, review) {
  const { facts } = session;
  return new Promise((resolve) => {
    const input = h("input", { type: "text", id: "confirm-name", autocomplete: "off", spellcheck: "false", oninput: check });
    const yes = h("button.send", { type: "submit", class: action.deletes ? "send danger" : "send" }, action.deletes ? "Delete" : "Send now");
    const dialog = h("dialog", { "aria-labelledby": "confirm-title", onclose: () => {
      dialog.remove();
      resolve(dialog.returnValue === "send" ? input.value : null);
    } },
      h("form", { method: "dialog", onsubmit: (event) => { event.preventDefault(); if (!yes.disabled) dialog.close("send"); } },
        h("h2", { id: "confirm-title" }, `Send ${action.name}?`),
        h("p", {}, action.summary),
        h("dl.where", {},
          h("dt", {}, "To"), h("dd", {}, facts.emulator ? "an emulator" : h("strong", {}, "the real service"), `, ${facts.endpoint}`),
          h("dt", {}, "Account"), h("dd", {}, facts.account),
          h("dt", {}, "Region"), h("dd", {}, session.region || facts.region)),
        h("pre", { tabindex: "0", "aria-label": "Request" }, h("code", {}, review.request)),
        review.type && h("div.field", {}, h("label", { for: "confirm-name" }, "Type ", h("strong", {}, review.type), " to confirm"), input),
        h("div.sending", {}, yes, h("button", { type: "button", onclick: () => dialog.close("") }, "Cancel"))));
    function check() {
      yes.disabled = Boolean(review.type) && input.value !== review.type;
    }
    check();
    document.body.append(dialog);
    dialog.showModal();
    (review.type ? input : yes).focus();
  });
}
