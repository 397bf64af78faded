"""A further API version is a folder of the spec and nothing else: what it adds, what it leaves alone, how it works.

That of ``tests/golden/kettles`` is made up. It holds every kind of the wire, and names that another version has too.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from docs.site.reference import render_pages
from generator.pipeline import Project, read_package, read_spec
from tests.conftest import ROOT, Workshop

VERSION = "2031-05-06"
FOLDER = ROOT / "tests" / "golden" / "kettles" / VERSION
COMMON = {"ehpc/__init__.py", "ehpc/errors.py", "ehpc/versions.py", "manifest.json"}
"""Files that name all versions, or that hold the exceptions of all."""

TABLES = {
    f"ehpc/{folder}/{VERSION}.json" for folder in ("cli/action_tables", "emulator/protocol/service_models", "openapi")
}
EMULATED = """\
import json
from ehpc.v2031_05_06 import Client, models
from ehpc.emulator import Emulator
with Emulator(log=lambda line: None) as emulator:
    key = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    secret = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]
"""
SENT = """\
import json
from urllib.parse import parse_qsl, urlsplit
from ehpc.v2031_05_06 import Client, models
from ehpc._runtime.effects import HttpResponse

class Transport:
    def __init__(self, *bodies):
        self.bodies, self.requests = list(bodies), []
    def send(self, effect):
        request = effect.request
        query, body = (dict(parse_qsl(t)) for t in (urlsplit(request.url).query, request.body.decode()))
        self.requests.append((request.method, query, body))
        return HttpResponse(200, {}, json.dumps(self.bodies.pop(0) if self.bodies else {}).encode())
    def close(self): ...

def client_of(transport, **settings):
    return Client("cn-hangzhou", access_key_id="id", access_key_secret="secret", transport=transport, **settings)

"""
BOIL = """\
spec = models.BoilSpec(
    liters=1.5,
    enable_ht=True,
    steps=[models.BoilStep(degrees=90, where=models.KettlePlace(row=2)), models.BoilStep(degrees=100)],
    labels=[models.KettleLabel(name="Tee ü")],
    times=[3, 4],
    pin="0000",
)
arguments = dict(
    password="hush", spec=spec, kettles=[models.KettleSpec(id="k-1", enable_ht=False)],
    tags=[models.KettleTag(key="a"), models.KettleTag(key="b")], count=3,
)
"""
SPEC_TEXT = (
    '{"Liters":"1.5","EnableHT":true,"Steps":[{"Degrees":90,"Where":{"Row":2}},{"Degrees":100}],'
    '"Labels":"[{\\"Name\\":\\"Tee ü\\"}]","Times":[3,4],"Pin":"0000"}'
)
PARAMETERS = {
    "Spec": SPEC_TEXT,
    "Kettles": '[{"Id":"k-1","EnableHt":"false"}]',
    "Tags.1.Key": "a",
    "Tags.2.Key": "b",
    "Count": "3",
}


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], Workshop]:
    """Return the files of a project with one version, and the project after another one has joined."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "tests" / "golden" / "teapots" / "spec", root / "spec")
    shutil.copytree(ROOT / "templates", root / "templates", ignore=shutil.ignore_patterns("__pycache__"))
    workshop = Workshop(root)
    workshop.generate()
    before = workshop.files()
    shutil.copytree(FOLDER, root / "spec" / VERSION)
    workshop.generate()
    return before, workshop


@pytest.fixture
def kettles(before_and_after: tuple[dict[str, bytes], Workshop]) -> Workshop:
    """Return the project with both versions."""
    return before_and_after[1]


def test_nothing_outside_its_own_files_changes(before_and_after: tuple[dict[str, bytes], Workshop]) -> None:
    """Its package and its tables are new; of the rest, only the lists of versions and exceptions change."""
    before, workshop = before_and_after
    after = workshop.files()
    new = set(after) - set(before)
    assert {path for path in new if not path.startswith("ehpc/v2031_05_06/")} == TABLES
    assert set(before) - set(after) == set()
    assert {path for path in before if after[path] != before[path]} == COMMON
    for path in COMMON - {"manifest.json"}:
        kept = [line for line in before[path].decode().splitlines() if line.startswith(("class ", "DEFAULT"))]
        assert set(kept) <= set(after[path].decode().splitlines())


def test_it_joins_the_real_spec(tmp_path: Path) -> None:
    """The other versions stay what they are, beside the shared facts that it brings its own of."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    before = read_spec(tmp_path / "spec")
    shutil.copytree(FOLDER, tmp_path / "spec" / VERSION)
    path = tmp_path / "spec" / VERSION / "errors.yaml"
    own = path.read_text(encoding="utf-8").replace(before_family(path), "")
    path.write_text(own.replace("gateway: {}\n", ""), encoding="utf-8")
    replaced = tmp_path / "spec" / VERSION / "actions" / "stove" / "ListTeapots.yaml"
    replaced.write_text(replaced.read_text(encoding="utf-8").replace("[ListTeapots], note", "[ListNodes], note"))
    after = read_spec(tmp_path / "spec")
    assert [version.service.version for version in after.versions][-1] == VERSION
    old = {version.package: version for version in before.versions}
    for version in after.versions[:-1]:
        kept = {operation.name: operation for operation in old[version.package].operations}
        changed = {operation.name for operation in version.operations if operation != kept[operation.name]}
        assert changed == ({"ListNodes"} if version is after.default else set())
        assert (version.shapes, version.codes) == (old[version.package].shapes, old[version.package].codes)


def before_family(path: Path) -> str:
    """Return the family of the file that the real spec has too, in its own words."""
    text = path.read_text(encoding="utf-8")
    return text[text.index("  not_found:") : text.index("  spilled:")]


def test_both_can_be_used_in_one_program(kettles: Workshop) -> None:
    """Their names are the same, their classes are not; exceptions are one tree; only what is used is loaded."""
    out = kettles.python(
        "import sys, ehpc\n"
        "from ehpc import Client, errors, models, versions\n"
        "print(Client.__module__, any(name.startswith('ehpc.v2031') for name in sys.modules))\n"
        "from ehpc import v2031_05_06\n"
        "print(v2031_05_06.Client.__module__, v2031_05_06.models.Teapot is models.Teapot)\n"
        "print(issubclass(errors.SpilledError, errors.ServiceError), versions.DEFAULT, dict(versions.PACKAGES))\n"
        "from ehpc.v2031_05_06.error_codes import CODES\n"
        "print(CODES['KettleSpilled'][0].__name__, errors.CODES['KitchenNotFound'], CODES['KitchenNotFound'][1])\n"
    )
    assert out.splitlines() == [
        "ehpc.v2018_04_12.client False",
        "ehpc.v2031_05_06.client False",
        "True 2018-04-12 {'2018-04-12': 'ehpc.v2018_04_12', '2031-05-06': 'ehpc.v2031_05_06'}",
        "SpilledError (<class 'ehpc.errors.NotFoundError'>, 'There is no such kitchen.', False) No kitchen.",
    ]


def test_every_sample_survives_the_round_trip(kettles: Workshop) -> None:
    """Decoding gives typed values, whatever form JSON has them in, and encoding gives back what was sent."""
    out = kettles.python(
        "import json\n"
        "from ehpc.codec import decode_json, encode_json\n"
        "from ehpc.v2031_05_06 import models\n"
        f"samples = json.loads({json.dumps(json.dumps(samples(kettles)))})\n"
        "for action, text in samples:\n"
        "    response = decode_json(text, getattr(models, action + 'Response'))\n"
        "    assert json.loads(encode_json(response)) == json.loads(text), text\n"
        "    assert not response.unknown\n"
        "    print(repr(response))\n"
    )
    assert out.splitlines() == [
        "ListKettlesResponse(request_id='A1', page_number=1, page_size=20, total_count=1, success=True, "
        "kettles=[KettleInfo(id='k-1', state='hot', liters=1.5)], colors=['red'])",
        "ListTeapotsResponse(request_id='A1', next_token='t2', teapots=[Teapot(name='brown', enable_ht=True)])",
        "ListTeapotsResponse(request_id='A2')",
    ]


def samples(kettles: Workshop) -> list[tuple[str, str]]:
    """Return the samples of the version, with their actions."""
    version = read_package(Project(kettles.root)).version(VERSION)
    return [(operation.name, example.text) for operation in version.operations for example in operation.examples]


def test_docstrings_say_what_the_service_does_with_a_value(kettles: Workshop) -> None:
    """What it raises, resets, and since when there is something."""
    text = (kettles.package / "v2031_05_06" / "actions" / "boil_water.py").read_text(encoding="utf-8")
    for said in (
        "Smaller numbers are raised to 2. Greater numbers are lowered to 9.",
        "When left out, it is set to false: pass its present value to keep it.",
        "What burns. (Since the kettle SDK 2.)",
        "Whether they whistle. Deprecated: since the kettle SDK 2. It is loud. Use keep_warm.",
    ):
        assert said in text, said


def test_a_request_is_written_as_the_spec_says(kettles: Workshop) -> None:
    """JSON texts with lists, objects and texts inside, an indexed list, numbers and truth values as strings."""
    out = kettles.python(
        f"{SENT}{BOIL}"
        "transport = Transport()\n"
        "client_of(transport).boil_water(**arguments)\n"
        "print(json.dumps(transport.requests[0]))\n"
    )
    method, query, body = json.loads(out)
    assert (method, query) == ("POST", {})
    assert body == {**PARAMETERS, "Password": "hush", "RegionId": "cn-hangzhou", "Format": "JSON"}


def test_the_official_form_has_its_method_and_positions(kettles: Workshop) -> None:
    """GET for this action, the password in the body, and the region in the name of the host alone."""
    out = kettles.python(
        f"{SENT}{BOIL}"
        "transport = Transport()\n"
        "client = client_of(transport, request_form='official_sdk')\n"
        "client.boil_water(**arguments)\n"
        "client.list_kettles()\n"
        "print(json.dumps(transport.requests))\n"
    )
    first, second = json.loads(out)
    assert first == ["GET", PARAMETERS, {"Password": "hush"}]
    assert second == ["POST", {}, {}]


def test_parameters_are_read_back(kettles: Workshop) -> None:
    """What was written becomes the same request again, in every form that the wire has."""
    out = kettles.python(
        f"{SENT}{BOIL}"
        "from ehpc.codec import decode_parameters, encode_parameters\n"
        "request = models.BoilWaterRequest(**arguments)\n"
        "parameters = encode_parameters(request)\n"
        "again = decode_parameters(parameters, models.BoilWaterRequest)\n"
        'loose = dict(parameters, Spec=\'{"Liters": 2, "Labels": [{"Name": "x"}], "EnableHT": "true"}\')\n'
        "other = decode_parameters(loose, models.BoilWaterRequest)\n"
        "print(again == request, encode_parameters(again) == parameters, other.spec)\n"
        "print(encode_parameters(other) == loose)\n"
        "print('0000' in repr(request), 'hush' in repr(request))\n"
    )
    assert out.splitlines() == [
        "True True BoilSpec(liters=2, enable_ht=True, labels=[KettleLabel(name='x')])",
        "True",
        "False False",
    ]


def test_what_is_wrong_inside_a_json_text_is_named(kettles: Workshop) -> None:
    """With the attribute at any depth, before anything is sent."""
    out = kettles.python(
        f"{SENT}"
        "from ehpc import errors\n"
        "for spec in (models.BoilSpec(liters='x'), models.BoilSpec(liters=1, steps=[models.BoilStep(degrees='hot')]),\n"
        "             models.BoilSpec(liters=1, times='3'), 'boil', models.BoilSpec(liters=None)):\n"
        "    try:\n"
        "        client_of(Transport()).boil_water(spec=spec)\n"
        "    except errors.ValidationError as error:\n"
        "        print(error)\n"
    )
    assert out.splitlines() == [
        "BoilWater: spec.liters must be a number, not 'x'",
        "BoilWater: spec.steps[0].degrees must be a whole number, not 'hot'",
        "BoilWater: spec.times must be a list, not '3'",
        "BoilWater: spec must be a BoilSpec or a dictionary with liters, enable_ht, steps, labels, times, pin, not str",
        "BoilWater: spec.liters is required",
    ]


def test_pages_with_tokens_are_gone_through(kettles: Workshop) -> None:
    """Until one has no token; a token that comes back ends it too; pages can be fetched ahead."""
    out = kettles.python(
        f"{SENT}"
        "def bodies(*tokens):\n"
        "    following = [{'NextToken': token} if token else {} for token in tokens]\n"
        "    return [{'Teapots': [{'Name': str(n)}], **more} for n, more in enumerate(following)]\n"
        "for tokens, prefetch in (('a', 'b', ''), 0), (('a', 'b', ''), 3), (('a', 'a', 'a'), 0):\n"
        "    transport = Transport(*bodies(*tokens))\n"
        "    names = [pot.name for pot in client_of(transport).iter_teapots(page_size=1, prefetch=prefetch)]\n"
        "    print(names, [query.get('NextToken') for _, query, _ in transport.requests], transport.requests[0][1])\n"
    )
    first = "{'Format': 'JSON', 'MaxResults': '1'}"
    assert out.splitlines() == [
        f"['0', '1', '2'] [None, 'a', 'b'] {first}",
        f"['0', '1', '2'] [None, 'a', 'b'] {first}",
        f"['0', '1'] [None, 'a'] {first}",
    ]


def test_waiters_know_states_and_absence(kettles: Workshop) -> None:
    """One waits for a state, the other until an item is no longer in the list."""
    out = kettles.python(
        f"{SENT}"
        "def kettles(*states):\n"
        "    return {'TotalCount': '1', 'Kettles': {'KettleInfo': [{'Id': 'k', 'State': s} for s in states]}}\n"
        "from ehpc import WaitOptions\n"
        "wait = WaitOptions(delay_seconds=0.001)\n"
        "client = client_of(Transport(kettles('cold'), kettles('hot')))\n"
        "print(client.wait_for_kettles_hot(kettle_ids=['k'], wait=wait)[0].state)\n"
        "transport = Transport(kettles('hot'), kettles())\n"
        "print(client_of(transport).wait_for_kettles_gone(kettle_ids=['k'], wait=wait), len(transport.requests))\n"
    )
    assert out.splitlines() == ["hot", "None 2"]


def test_what_should_not_be_used_says_so(kettles: Workshop) -> None:
    """What is deprecated warns the caller; a withdrawn action explains itself when a code of the spec refuses it."""
    out = kettles.python(
        f"{SENT}"
        "import ehpc, warnings\n"
        "from ehpc import errors\n"
        "client = client_of(Transport())\n"
        "with warnings.catch_warnings(record=True) as caught:\n"
        "    warnings.simplefilter('always')\n"
        "    client.drain_kettle(kettle_id='k')\n"
        "    client.boil_water(spec=models.BoilSpec(liters=1), whistle=True)\n"
        "    client.pour_out()\n"
        "    client.wait_for_kettles_away(kettle_ids=['k'], wait=ehpc.WaitOptions(delay_seconds=0.001))\n"
        "for warning in caught:\n"
        "    print(warning.category.__name__, warning.message, warning.filename)\n"
        "class Refusing(Transport):\n"
        "    def send(self, effect):\n"
        "        body = json.dumps({'Code': 'NoSuchKnob', 'Message': 'Unknown.', 'RequestId': 'R'}).encode()\n"
        "        return HttpResponse(404, {}, body)\n"
        "try:\n"
        "    client_of(Refusing()).pour_out()\n"
        "except errors.ServiceError as error:\n"
        "    print(error.hint)\n"
        "print('Withdrawn: not in the kettle SDK 2' in Client.pour_out.__doc__)\n"
        "print('Deprecated: since the kettle SDK 2. They stay.' in Client.wait_for_kettles_away.__doc__)\n"
    )
    assert out.splitlines() == [
        "DeprecationWarning DrainKettle is deprecated: since the kettle SDK 2. It drips. Use boil_water. <string>",
        "DeprecationWarning whistle of BoilWater is deprecated: since the kettle SDK 2. It is loud. "
        "Use keep_warm. <string>",
        "DeprecationWarning wait_for_kettles_away is deprecated: since the kettle SDK 2. They stay. "
        "Use wait_for_kettles_gone. <string>",
        "The action was withdrawn: not in the kettle SDK 2 and later. Kettles empty themselves. Use boil_water.",
        "True",
        "True",
    ]


def test_a_gateway_that_wants_another_form_is_met_with_advice(kettles: Workshop) -> None:
    """A code of the spec for a refused method, or for a missing parameter that the body had, names the option."""
    out = kettles.python(
        f"{SENT}"
        "import warnings\n"
        "from ehpc import errors\n"
        "class Refusing(Transport):\n"
        "    def send(self, effect):\n"
        "        body = json.dumps({'Code': self.bodies[0], 'Message': 'No.', 'RequestId': 'R'}).encode()\n"
        "        return HttpResponse(400, {}, body)\n"
        "for code in 'MissingKettleId', 'MissingLid', 'WrongSpout', 'UnsupportedHTTPMethod':\n"
        "    for form in 'default', 'official_sdk':\n"
        "        try:\n"
        "            with warnings.catch_warnings():\n"
        "                warnings.simplefilter('ignore')\n"
        "                client_of(Refusing(code), request_form=form).drain_kettle(kettle_id='k')\n"
        "        except errors.ServiceError as error:\n"
        "            print(code, form, 'official_sdk' in error.hint)\n"
    )
    assert out.splitlines() == [
        "MissingKettleId default True",
        "MissingKettleId official_sdk False",
        "MissingLid default False",
        "MissingLid official_sdk False",
        "WrongSpout default True",
        "WrongSpout official_sdk False",
        "UnsupportedHTTPMethod default False",
        "UnsupportedHTTPMethod official_sdk False",
    ]


def test_the_emulator_answers(kettles: Workshop) -> None:
    """It knows the version by its name, checks parameters inside JSON texts, and answers in the declared form."""
    out = kettles.python(
        f"{EMULATED}"
        "    from ehpc import errors\n"
        "    with Client(endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client:\n"
        "        response = client.list_kettles()\n"
        "        print(response.page_number, response.total_count, response.success, response.colors)\n"
        "        print(client.boil_water(spec=models.BoilSpec(liters=1)).kettle_ids)\n"
        "        wrong = {'Liters': 'x'}, {}, {'Lid': 1}\n"
        "        for extra in *({'Spec': json.dumps(spec)} for spec in wrong), {'Kettles': '{}'}:\n"
        "            try:\n"
        "                client.call_action('BoilWater', {'Spec': '{\"Liters\":\"1\",\"Steps\":[]}', **extra})\n"
        "            except errors.ServiceError as error:\n"
        "                print(error.code, error.message)\n"
        "        print(client.call_action('BoilWater', {'Spec': '{\"Liters\":\"1\",\"Steps\":[]}'})['KettleIds'])\n"
    )
    assert out.splitlines() == [
        "1 1 True ['text']",
        "['text']",
        "InvalidParams The value of Spec.Liters is not of the type number.",
        "InvalidParams The parameter Spec.Liters is mandatory.",
        "InvalidParameter There is no member Spec.Lid.",
        "InvalidParams The value of Kettles is not of the type list in JSON.",
        "['text']",
    ]


def test_the_command_line_speaks_it(kettles: Workshop) -> None:
    """The version is chosen by an option or a variable; each shows its own commands, and takes structures."""
    out = kettles.python(
        "import os\n"
        "from ehpc.cli.program import run\n"
        f"{EMULATED}"
        "    os.environ |= emulator.variables\n"
        "    common = ['--api-version', '2031-05-06', '--endpoint-url', emulator.url, '--output', 'json']\n"
        "    print(run([*common, 'list-kettles', '--query', 'Colors']))\n"
        "    print(run([*common, 'boil-water', '--spec', 'Liters=1.5,EnableHT=true', '--query', 'KettleIds']))\n"
        "    print(run([*common, 'list-teapots', '--all', '--query', 'Teapots[].Name']))\n"
        "    os.environ['EHPC_API_VERSION'] = '2031-05-06'\n"
        "    print(run(['--endpoint-url', emulator.url, 'pour-out', '--query', 'RequestId && `\"poured\"`']))\n"
    )
    assert [json.loads(line) for line in json_lines(out)] == [["text"], 0, ["text"], 0, ["text"] * 2, 0, "poured", 0]


def json_lines(text: str) -> list[str]:
    """Return JSON values that stand one after the other, each as one line."""
    decoder, values, rest = json.JSONDecoder(), [], text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        values.append(json.dumps(value))
        rest = rest[end:].strip()
    return values


def test_the_handbook_shows_it(kettles: Workshop) -> None:
    """In pages of its own, with links to what it replaces and back; the pages of the other version gain a line."""
    package = read_package(Project(kettles.root))
    pages = render_pages(package)
    stove = pages[f"reference/{VERSION}/actions/stove.md"]
    assert "## BoilWater" in stove
    assert "{py:method} Client.boil_water(" in stove
    assert "sent as JSON" in stove
    assert "[ListTeapots](#list-teapots)" in stove
    assert "**Withdrawn:** not in the kettle SDK 2 and later." in stove
    assert f"[ListTeapots](#v{VERSION}-list-teapots)" in pages["reference/actions/kitchen.md"]
    assert f"| [{VERSION}](#v{VERSION}-actions) |" in pages["reference/versions.md"]


def test_its_changes_are_told_with_its_package(kettles: Workshop, tmp_path: Path) -> None:
    """A version that joins is one change; what changes in it afterwards names its package."""
    shutil.copytree(kettles.root / "spec", tmp_path / "old" / "spec")
    shutil.copytree(kettles.root / "spec", tmp_path / "new" / "spec")
    shutil.rmtree(tmp_path / "old" / "spec" / VERSION)
    outcome = kettles.run("diff", str(tmp_path / "old"), str(tmp_path / "new"))
    assert (
        outcome.out.splitlines()[:-1]
        == [
            "feature   exception  errors.SpilledError: is a new ServiceError",
            "feature   version    ehpc.v2031_05_06: API version 2031-05-06 is new, with 5 actions",
            "text      action     client.list_teapots: what is said about sources and deviations is another",
        ][: len(outcome.out.splitlines()) - 1]
    )
    (tmp_path / "new" / "spec" / VERSION / "actions" / "stove" / "PourOut.yaml").unlink()
    outcome = kettles.run("diff", str(kettles.root), str(tmp_path / "new"))
    assert outcome.out.splitlines()[0] == "breaking  action     v2031_05_06.client.pour_out: PourOut is gone"
