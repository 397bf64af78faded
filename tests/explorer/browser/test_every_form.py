"""The form of every action, filled in by the browser: the code that it shows sends what the form sends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ehpc.cli.action_table import ParameterInfo
from tests.explorer.browser.conftest import Visit, visiting
from tests.explorer.conftest import Running
from tests.explorer.form_values import NAMES, action_named, form_values
from tests.explorer.test_snippets import only, run_code, secret_variables


def fill(page: Page, parameters: Sequence[ParameterInfo], values: Any, prefix: str = "") -> None:
    """Fill a form in, row by row."""
    for parameter in parameters:
        if parameter.name in values:
            fill_field(page, parameter, values[parameter.name], prefix + parameter.name)


def fill_field(page: Page, parameter: ParameterInfo, value: Any, path: str) -> None:
    """Fill a field in, or the rows of a list."""
    if parameter.kind != "list":
        if parameter.members:
            fill(page, parameter.members, value, f"{path}.")
        else:
            enter(page, parameter, parameter.kind, path, value)
        return
    add = page.locator(f"[data-path='{path}'] > button.add")
    for number, item in enumerate(value):
        if page.locator(f"[data-path='{path}.{number}']").count() == 0:
            add.click()
        if parameter.members:
            fill(page, parameter.members, item, f"{path}.{number}.")
        else:
            enter(page, parameter, parameter.item, f"{path}.{number}", item)


def enter(page: Page, parameter: ParameterInfo, kind: str, path: str, text: str) -> None:
    """Type into an input, or choose from a list."""
    place = page.locator(f"[name='{path}']")
    if parameter.enum or kind == "boolean":
        place.select_option(text)
    else:
        place.fill(text)


@pytest.fixture(scope="module")
def tab(browser: Browser, writing: Running) -> Iterator[Visit]:
    """One tab for all forms."""
    with visiting(browser) as visit:
        found = visit(writing)
        found.open()
        yield found


@pytest.mark.xdist_group("browser forms")
@pytest.mark.parametrize("name", NAMES)
def test_a_form_that_is_filled_in(tab: Visit, writer: Running, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With least and with most: the same parameters on the wire from the button and from the shown code."""
    page = tab.page
    tab.go(name)
    parameters = action_named(name).parameters
    for values in (form_values(parameters, most=False), form_values(parameters, most=True)):
        page.evaluate("() => { for (const each of document.querySelectorAll('details.optional')) each.open = true; }")
        fill(page, parameters, values)
        code = writer.call("preview", name, values).data["python"]
        page.wait_for_function("code => document.getElementById('code-python').textContent === code", arg=code)
        writer.received.clear()
        page.evaluate("() => document.querySelector('.answer').replaceChildren()")
        tab.send()
        expected = only([each for each in writer.received if each[0] == name], values)
        for key, value in {**writer.emulator.variables, **secret_variables(name, values)}.items():
            monkeypatch.setenv(key, value)
        writer.received.clear()
        run_code(code)
        assert expected == only(writer.received, values)
