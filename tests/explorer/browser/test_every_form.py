"""The form of every action, filled in by the browser: the code that it shows sends what the form sends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser

from ehpc.cli.action_table import ActionInfo, ParameterInfo
from tests.explorer.browser.conftest import Visit, visiting
from tests.explorer.conftest import Running
from tests.explorer.form_values import ACTIONS, form_values, id_of
from tests.explorer.test_snippets import only, run_code, secret_variables

FILL = """
steps => {
  for (const each of document.querySelectorAll('details.optional')) each.open = true;
  const visible = (selector) => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility() || element.disabled) throw new Error(`nobody can use ${selector}`);
    return element;
  };
  for (const [path, value] of steps) {
    if (value === null) {
      const [, list] = /^(.*)\\.\\d+$/.exec(path);
      if (!document.querySelector(`[data-path='${path}']`)) visible(`[data-path='${list}'] > button.add`).click();
      continue;
    }
    const input = visible(`[name='${path}']`);
    input.focus();
    input.value = value;
    if (input.value !== value) throw new Error(`${path} does not take ${value}`);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
"""
"""Adds rows and fills in what can be seen, as a person does, but all in one go: that takes a tenth of the time."""


def steps(parameters: Sequence[ParameterInfo], values: Any, prefix: str = "") -> Iterator[tuple[str, str | None]]:
    """Yield the steps that fill a form in: the path of a field with its text, or that of a row with None."""
    for parameter in parameters:
        if parameter.name not in values:
            continue
        path, value = prefix + parameter.name, values[parameter.name]
        if parameter.kind != "list":
            yield from steps(parameter.members, value, f"{path}.") if parameter.members else [(path, value)]
            continue
        for number, item in enumerate(value):
            yield f"{path}.{number}", None
            inside = steps(parameter.members, item, f"{path}.{number}.")
            yield from inside if parameter.members else [(f"{path}.{number}", item)]


@pytest.fixture(scope="module")
def tab(browser: Browser, writing: Running) -> Iterator[Visit]:
    """One tab for all forms."""
    with visiting(browser) as visit:
        found = visit(writing)
        found.open()
        yield found


@pytest.mark.xdist_group("browser forms")
@pytest.mark.parametrize("action", ACTIONS, ids=id_of)
def test_a_form_that_is_filled_in(
    tab: Visit, writer: Running, action: ActionInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With least and with most: the same parameters on the wire from the button and from the shown code."""
    page, version = tab.page, action.table.version
    tab.go(action.name, version)
    for values in (form_values(action.parameters, most=False), form_values(action.parameters, most=True)):
        page.evaluate(FILL, list(steps(action.parameters, values)))
        code = writer.call("preview", action.name, values, version=version).data["python"]
        page.wait_for_function("code => document.getElementById('code-python').textContent === code", arg=code)
        writer.received.clear()
        page.evaluate("() => document.querySelector('.answer').replaceChildren()")
        tab.send()
        expected = only([each for each in writer.received if each[0] == action.name], values)
        for key, value in {**writer.emulator.variables, **secret_variables(action, values)}.items():
            monkeypatch.setenv(key, value)
        writer.received.clear()
        run_code(code)
        assert expected == only(writer.received, values)
