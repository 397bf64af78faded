"""Prints how many distributions a distribution needs, itself included, and how many bytes they have installed."""

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

EXTRA = re.compile(r"extra\s*==")
BELOW = re.compile(r"""python(?:_full)?_version\s*<\s*["']([\d.]+)""")


def applies(requirement):  # type: ignore[no-untyped-def]
    """Return whether a requirement holds here; only extras and versions of Python are looked at."""
    marker = requirement.partition(";")[2]
    if EXTRA.search(marker):
        return False
    version = BELOW.search(marker)
    return version is None or sys.version_info[:3] < tuple(map(int, version[1].split(".")))


def closure(name, found):  # type: ignore[no-untyped-def]
    """Collect a distribution and all that it needs."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return
    for requirement in found[key].requires or ():
        if applies(requirement):
            closure(re.match(r"[A-Za-z0-9._-]+", requirement)[0], found)  # type: ignore[index]


def size(item):  # type: ignore[no-untyped-def]
    """Return the installed bytes of a distribution, without compiled caches; an editable one by its package folder."""
    files = [Path(str(item.locate_file(file))) for file in item.files or ()]
    editable = [Path(line) / "ehpc" for file in files if file.suffix == ".pth" for line in file.read_text().split()]
    files += [file for folder in editable for file in folder.rglob("*")]
    kept = {file for file in files if file.is_file() and file.suffix not in (".pyc", ".pth")}
    return sum(file.stat().st_size for file in kept)


found: dict = {}
closure(sys.argv[1], found)
print(
    json.dumps(
        {"distributions": len(found), "bytes": sum(size(item) for item in found.values()), "names": sorted(found)}
    )
)
