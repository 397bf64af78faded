"""The comparison of the spec with releases of the official SDKs, whose sources are read and never run."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve

from generator.diagnostics import Problems, UsageError
from generator.document import Document
from generator.load import load
from generator.upstream.comparison import Difference, find_differences
from generator.upstream.entries import STRUCTURE, Entry, Signature
from generator.upstream.sdk import read_release
from generator.upstream.skeletons import format_differences
from generator.upstream.spec import SpecReader
from generator.validate import validate
from tests.conftest import ROOT, Workshop

NEWEST = {
    "2018-04-12": ("alibabacloud_ehpc20180412", "sdk-4.0.0"),
    "2024-07-30": ("alibabacloud_ehpc20240730", "sdk-2.4.0"),
}
"""Package of the official SDK of each API version, and the edition that it is."""

MODELS = """
class BrewTeaRequestPot(DaraModel):
    def __init__(
        self,
        lid_colors: List[str] = None,
        size: int = None,
    ):
        self.lid_colors = lid_colors
        # How much it holds.
        #
        # This parameter is required.
        self.size = size

    def to_map(self):
        result = dict()
        if self.lid_colors is not None:
            result['LidColors'] = self.lid_colors
        if self.size is not None:
            result['Size'] = self.size
        return result

class BrewTeaRequest(DaraModel):
    def __init__(
        self,
        guests: List[main_models.BrewTeaRequestPot] = None,
        hot: bool = None,
        pot: main_models.BrewTeaRequestPot = None,
        sort: str = None,
    ):
        self.guests = guests
        # This parameter is required.
        self.hot = hot
        self.pot = pot
        self.sort = sort

    def to_map(self):
        result = dict()
        result['Guests'] = []
        if self.guests is not None:
            for k1 in self.guests:
                result['Guests'].append(k1.to_map() if k1 else None)
        if self.hot is not None:
            result['Hot'] = self.hot
        if self.pot is not None:
            result['Pot'] = self.pot.to_map()
        if self.sort is not None:
            result['Sort'] = self.sort
        return result

class BrewTeaResponseBody(DaraModel):
    def __init__(
        self,
        minutes: float = None,
    ):
        self.minutes = minutes

    def to_map(self):
        result = dict()
        if self.minutes is not None:
            result['Minutes'] = self.minutes
        return result
"""

CLIENT = """
class Client(OpenApiClient):
    def brew_tea_with_options(self, tmp_req, runtime):
        request.pot_shrink = Utils.array_to_string_with_specified_style(tmp_req.pot, 'Pot', 'json')
        query = {}
        query['Hot'] = request.hot
        body = {}
        body['Sort'] = request.sort
        params = open_api_models.Params(action='BrewTea', version='2024-07-30', method='GET')
        return self.call_api(params, req, runtime)
"""

TEA = Signature(
    method="GET",
    encodings={"Guests": "indexed", "Pot": "json"},
    in_body=frozenset({"Sort"}),
    request={
        "Guests.n": Entry(type=STRUCTURE),
        "Guests.n.LidColors.n": Entry(type="string"),
        "Guests.n.Size": Entry(type="integer", required=True),
        "Hot": Entry(type="boolean", required=True),
        "Pot": Entry(type=STRUCTURE),
        "Pot.LidColors.n": Entry(type="string"),
        "Pot.Size": Entry(type="integer", required=True),
        "Sort": Entry(type="string"),
    },
    response={"Minutes": Entry(type="number")},
)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """Return the API versions of the real spec."""
    problems = Problems()
    checked = validate(load(ROOT / "spec", problems), problems)
    assert not problems, str(problems.entries)
    return {document.service.version: document for document in checked}


@pytest.fixture
def today(documents: Mapping[str, Document]) -> dict[str, Signature]:
    """Return what an SDK of 2024-07-30 would say that agrees with the spec in everything."""
    return SpecReader(documents["2024-07-30"], "sdk-2.4.0").read_actions()


def changed(today: Mapping[str, Signature], action: str, path: str, entry: Entry | None) -> dict[str, Signature]:
    """Return the SDK with another parameter, or without one."""
    request = {name: before for name, before in today[action].request.items() if name != path}
    if entry is not None:
        request[path] = entry
    return {**today, action: evolve(today[action], request=request)}


def lines(differences: list[Difference]) -> list[str]:
    """Return differences as text."""
    return [str(difference) for difference in differences]


def test_a_release_is_read_without_being_run() -> None:
    """Names, types, lists, required marks, methods, encodings and places come from the syntax trees."""
    assert {"BrewTea": TEA} == read_release({"tea/models/_brew.py": MODELS, "tea/client.py": CLIENT})


def test_a_distribution_without_a_client_is_none() -> None:
    """What is no official SDK is refused."""
    with pytest.raises(UsageError, match="it has 0 files"):
        read_release({"tea/models.py": MODELS})


@pytest.mark.parametrize("version", sorted(NEWEST))
def test_nothing_but_explained_rows_is_left(version: str, documents: Mapping[str, Document]) -> None:
    """The spec has all that the newest official SDK has, or says why not."""
    package, edition = NEWEST[version]
    peers = Path(os.environ.get("EHPC_PEERS", ROOT / ".venv-peers"))
    folders = list(peers.glob(f"lib/python*/site-packages/{package}"))
    assert len(folders) == 1, "the official SDKs are not installed: run `make .venv-peers/.ready`"
    sources = {path.as_posix(): path.read_text(encoding="utf-8") for path in folders[0].rglob("*.py")}
    sdk = read_release(sources)
    assert {"2018-04-12": 103, "2024-07-30": 45}[version] == len(sdk)
    assert [] == lines(find_differences(sdk, documents[version], edition))


def test_the_spec_agrees_with_itself(documents: Mapping[str, Document], today: dict[str, Signature]) -> None:
    """An SDK like the spec leaves no differences, so that those of the next tests are theirs."""
    assert [] == lines(find_differences(today, documents["2024-07-30"], "sdk-2.4.0"))


@pytest.mark.parametrize(
    ("path", "entry", "expected"),
    [
        ("JobName", None, "CreateJob request.JobName: SDK lacks it, spec string"),
        ("Color", Entry(type="string"), "CreateJob request.Color: SDK string, spec lacks it"),
        ("JobName", Entry(type="integer"), "CreateJob request.JobName: SDK integer, spec string"),
        (
            "JobName",
            Entry(type="string", required=True),
            "CreateJob request.JobName: SDK requires it, spec does not require it",
        ),
        (
            "JobSpec.Resources.Nodes",
            None,
            "CreateJob request.JobSpec.Resources.Nodes: SDK lacks it, spec integer",
        ),
    ],
)
def test_a_parameter_that_differs_is_found(
    path: str, entry: Entry | None, expected: str, documents: Mapping[str, Document], today: dict[str, Signature]
) -> None:
    """Whichever side lacks it, and whatever of it differs, at any depth."""
    sdk = changed(today, "CreateJob", path, entry)
    assert [expected] == lines(find_differences(sdk, documents["2024-07-30"], "sdk-2.4.0"))


def test_actions_methods_and_encodings_are_compared(
    documents: Mapping[str, Document], today: dict[str, Signature]
) -> None:
    """Each has a line of its own."""
    sdk = {name: signature for name, signature in today.items() if name != "GetUser"} | {"BrewTea": TEA}
    sdk["ListUsers"] = evolve(sdk["ListUsers"], method="POST")
    sdk["ListNodes"] = evolve(sdk["ListNodes"], encodings={"Hostnames": "indexed"}, in_body=frozenset({"SortBy"}))
    assert [
        "BrewTea action: SDK has it, spec lacks it",
        "GetUser action: SDK lacks it, spec has it",
        "ListNodes request.Hostnames: SDK indexed, spec json",
        "ListNodes request.SortBy: SDK in the body, spec in the query",
        "ListUsers action: SDK POST, spec GET",
    ] == lines(find_differences(sdk, documents["2024-07-30"], "sdk-2.4.0"))


def test_an_older_release_need_not_have_what_came_later(
    documents: Mapping[str, Document], today: dict[str, Signature]
) -> None:
    """GetUser came with 2.4.0, and the intervals of CreateCluster with 2.3.1."""
    sdk = {name: signature for name, signature in today.items() if name != "GetUser"}
    sdk = changed(sdk, "CreateCluster", "GrowInterval", None)
    late = "CreateCluster request.GrowInterval: SDK lacks it, spec integer"
    document = documents["2024-07-30"]
    assert [] == lines(find_differences(sdk, document, "sdk-2.3.0"))
    assert [late] == lines(find_differences(sdk, document, "sdk-2.3.1"))


def test_a_deviation_explains_a_difference(documents: Mapping[str, Document], today: dict[str, Signature]) -> None:
    """The SDK does not mark JobSpec as required, and the spec says why it is; without the deviation that is a row."""
    sdk = changed(today, "CreateJob", "JobSpec", Entry(type=STRUCTURE, required=False))
    document = documents["2024-07-30"]
    assert [] == lines(find_differences(sdk, document, "sdk-2.4.0"))
    silent = evolve(document.actions["CreateJob"], deviations=())
    document = evolve(document, actions={**document.actions, "CreateJob": silent})
    assert ["CreateJob request.JobSpec: SDK does not require it, spec requires it"] == lines(
        find_differences(sdk, document, "sdk-2.4.0")
    )


def test_what_is_missing_becomes_a_skeleton() -> None:
    """A new action comes with its structures, ready to be filled in."""
    difference = Difference(action="BrewTea", where="action", sdk="has it", spec="")
    text = format_differences("tea", [difference], {"BrewTea": TEA}, "sdk-2.5.0")
    assert """\
# tea: 1 difference

# BrewTea action: SDK has it, spec lacks it
action: BrewTea
summary:    # <- one sentence in the imperative
edition: sdk-2.5.0
method: GET
effect:    # <- read, or mutate
parameters:
  Guests:
    type: list
    item: Guests
    description:    # <- what it is, in your own words
  Hot:
    type: boolean
    required: true
    description:    # <- what it is, in your own words
  Pot:
    type: Pot
    style: json
    description:    # <- what it is, in your own words
  Sort:
    type: string
    description:    # <- what it is, in your own words
response:
  Minutes:
    type: number
    description:    # <- what it is, in your own words
shapes:
  Guests:
    description:    # <- what it is, in your own words
    fields:
      LidColors:
        type: list
        item: string
        description:    # <- what it is, in your own words
      Size:
        type: integer
        required: true
        description:    # <- what it is, in your own words
  Pot:
    description:    # <- what it is, in your own words
    fields:
      LidColors:
        type: list
        item: string
        description:    # <- what it is, in your own words
      Size:
        type: integer
        required: true
        description:    # <- what it is, in your own words""" == text


def test_the_command_reads_a_release_from_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Differences are printed and give exit code 1; pip finds the release, here in a folder instead of an index."""
    name = "alibabacloud_ehpc20240730"
    info = f"{name}-9.9.9.dist-info"
    with zipfile.ZipFile(tmp_path / f"{name}-9.9.9-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}/models.py", MODELS)
        wheel.writestr(f"{name}/client.py", CLIENT)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 9.9.9\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    outcome = Workshop(ROOT).run("upstream", f"{name}==9.9.9")
    assert (1, "") == (outcome.code, outcome.err)
    assert outcome.out.startswith("# 2024-07-30, alibabacloud_ehpc20240730==9.9.9: 46 differences\n")
    assert "# BrewTea action: SDK has it, spec lacks it\naction: BrewTea\n" in outcome.out
    assert "# GetUser action: SDK lacks it, spec has it\nwithdrawn: {since: sdk-9.9.9}" in outcome.out


@pytest.mark.parametrize(
    ("release", "message"),
    [
        ("teapots==1.0", "teapots==1.0: the spec knows the SDKs alibabacloud_ehpc20180412, alibabacloud_ehpc20240730"),
        ("alibabacloud_ehpc20240730", "'alibabacloud_ehpc20240730' is not a release: give name and version, such as"),
        ("alibabacloud_ehpc20240730==9.9.9", "alibabacloud_ehpc20240730==9.9.9 could not be downloaded: ERROR: "),
    ],
)
def test_a_release_that_is_not_to_be_had_is_refused(
    release: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With exit code 2, and what is wrong."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    outcome = Workshop(ROOT).run("upstream", release)
    assert (2, "") == (outcome.code, outcome.out)
    assert message in outcome.err
