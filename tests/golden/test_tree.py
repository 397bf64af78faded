"""What the generator makes of one small spec, file by file."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.conftest import ROOT, Workshop

TEMPLATES = ROOT / "templates" / "ehpc"
NOT_SHOWN = {
    "ehpc/__init__.py",
    "ehpc/v2018_04_12/actions/__init__.py",
    "ehpc/v2018_04_12/async_client.py",
    "ehpc/cli/action_tables/2018-04-12.json",
    "ehpc/openapi/2018-04-12.json",
    "ehpc/emulator/protocol/service_models/2018-04-12.json",
    "ehpc/v2018_04_12/service.py",
    "ehpc/v2018_04_12/shapes/__init__.py",
}
"""Files that repeat what another says, or that the functional tests look into; they keep the expected text short."""


def handwritten() -> dict[str, bytes]:
    """Return the files of the template folder that are copied, by their path in the package."""
    paths = (path for path in TEMPLATES.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    copied = (path for path in paths if path.suffix != ".jinja")
    return {f"ehpc/{path.relative_to(TEMPLATES).as_posix()}": path.read_bytes() for path in copied}


def test_a_small_spec_makes_exactly_the_expected_tree(
    workshop: Workshop, assert_golden: Callable[[str, str], None]
) -> None:
    """No file more, no file less, and each file made from a template has the content that was reviewed."""
    workshop.generate()
    made = {path: content for path, content in workshop.files().items() if path not in handwritten()}
    del made["manifest.json"]
    parts = []
    for path, content in made.items():
        parts.append(f"==== {path}{' (not shown)' if path in NOT_SHOWN else ''}\n")
        parts.append("" if path in NOT_SHOWN else content.decode())
    assert_golden("teapots/tree.txt", "".join(parts))


def test_hand_written_files_are_copied_line_for_line(workshop: Workshop) -> None:
    """Every file of the template folder that is not a template; the copy has one line more, which names it."""
    workshop.generate()
    files = workshop.files()
    expected = handwritten()
    assert len(expected) > 20
    for path, content in expected.items():
        if path.endswith(".json"):
            own, copied = json.loads(content), json.loads(files[path])
            notice = copied.pop("//")
        else:
            own = content.splitlines()
            *copied, last = files[path].splitlines() or [b""]
            notice = last.decode()
        assert own == copied, path
        assert (f"edit templates/{path}," in notice) is bool(content), path
