"""From a spec inside the test to a package that behaves: generate with the real templates, import, use."""

from __future__ import annotations

import json

from tests.conftest import Workshop

EMULATED = """\
from ehpc import Client, errors
from ehpc.emulator import Emulator
with Emulator(log=lambda line: None) as emulator:
    key = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    secret = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]
"""
GATEWAY = """\
gateway:
  SignatureDoesNotMatch: {family: not_found, status: 400, status_source: invented, meaning: A wrong signature.}
"""


def test_the_imported_package_is_the_one_just_made(brewery: Workshop) -> None:
    """The interpreter of these tests finds the made package, not the one of the checkout, with its one action."""
    out = brewery.python("import ehpc, ehpc.models; print(ehpc.__file__); print(*ehpc.models.__all__)")
    assert out.splitlines() == [
        str(brewery.package / "__init__.py"),
        "BrewTeaRequest BrewTeaResponse Guest",
    ]


def test_the_service_is_that_of_the_spec(brewery: Workshop) -> None:
    """Version, regions and hosts come from ``service.yaml``."""
    out = brewery.python(
        "from ehpc import REGIONS, VERSION\n"
        "from ehpc.v2018_04_12.service import SERVICE\n"
        "print(VERSION, REGIONS, SERVICE.public_host, SERVICE.vpc_host, SERVICE.region_parameter)\n"
    )
    assert out == "2018-04-12 ('cn-hangzhou',) tea.{region}.example.com tea-vpc.{region}.example.com RegionId\n"


def test_sync_and_async_client_have_the_same_methods(brewery: Workshop) -> None:
    """One template makes both: same names, same parameters, and the async ones are coroutines."""
    out = brewery.python(
        "import inspect\n"
        "from ehpc.v2018_04_12.async_client import AsyncClient\n"
        "from ehpc.v2018_04_12.client import Client\n"
        "names = [name for name, _ in inspect.getmembers(Client, inspect.isfunction) if name in vars(Client)]\n"
        "print(names)\n"
        "for name in names:\n"
        "    sync, asynchronous = getattr(Client, name), getattr(AsyncClient, name)\n"
        "    print(inspect.signature(sync) == inspect.signature(asynchronous))\n"
        "    print(inspect.iscoroutinefunction(asynchronous) and not inspect.iscoroutinefunction(sync))\n"
    )
    assert out.splitlines() == ["['brew_tea']", "True", "True"]


def test_a_request_becomes_flat_parameters_and_comes_back(brewery: Workshop) -> None:
    """Lists are indexed from 1, booleans are written as the service spells them, and decoding is the way back."""
    out = brewery.python(
        "import json\n"
        "from ehpc.codec import decode_parameters, encode_parameters\n"
        "from ehpc.models import BrewTeaRequest, Guest\n"
        "guests = [Guest(name='Ada', sugar=True), Guest(name='Bob')]\n"
        "request = BrewTeaRequest(teapot_id='t-1', minutes=4, guests=guests)\n"
        "parameters = encode_parameters(request)\n"
        "print(json.dumps(parameters))\n"
        "print(decode_parameters(parameters, BrewTeaRequest) == request)\n"
    )
    parameters, same = out.splitlines()
    assert json.loads(parameters) == {
        "TeaPotId": "t-1",
        "Minutes": "4",
        "Guest.1.Name": "Ada",
        "Guest.1.Sugar": "true",
        "Guest.2.Name": "Bob",
    }
    assert same == "True"


def test_a_response_is_read_and_written_back(brewery: Workshop) -> None:
    """The wrapper of a list is taken off, and unknown members are kept."""
    text = '{"RequestId":"B1","Cups":{"Cup":["c-1","c-2"]},"Steam":true}'
    out = brewery.python(
        "from ehpc.codec import decode_json, encode_json\n"
        "from ehpc.models import BrewTeaResponse\n"
        f"response = decode_json({text!r}, BrewTeaResponse)\n"
        "print(response.cups, dict(response.unknown))\n"
        "print(encode_json(response))\n"
    )
    read, written = out.splitlines()
    assert read == "['c-1', 'c-2'] {'Steam': True}"
    assert json.loads(written) == json.loads(text)


def test_a_secret_parameter_does_not_show(brewery: Workshop) -> None:
    """The word secret in the spec keeps a value out of the repr."""
    out = brewery.python(
        "from ehpc.models import BrewTeaRequest\n"
        "print(repr(BrewTeaRequest(teapot_id='t-1', password='hush-hush')))\n"
    )
    assert "teapot_id='t-1'" in out
    assert "password=" in out
    assert "hush" not in out


def test_the_client_calls_the_emulator(brewery: Workshop) -> None:
    """Client and emulator are both made from the spec: the emulator makes up an answer to what it has no words for."""
    out = brewery.python(
        f"{EMULATED}"
        "    with Client(endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client:\n"
        "        response = client.brew_tea(teapot_id='t-1', minutes=3)\n"
        "        print(len(response.request_id), response.cups)\n"
    )
    assert out == "36 ['text']\n"


def test_a_refused_call_raises_the_exception_that_the_spec_names(brewery: Workshop) -> None:
    """The code of the answer, here that of a wrong signature, finds its class in the table made from the spec."""
    brewery.edit("errors.yaml", "gateway: {}\n", GATEWAY)
    brewery.generate()
    out = brewery.python(
        f"{EMULATED}"
        "    with Client(endpoint=emulator.url, access_key_id=key, access_key_secret=secret + '?') as client:\n"
        "        try:\n"
        "            client.brew_tea(teapot_id='t-1')\n"
        "        except errors.NotFoundError as error:\n"
        "            print(error.code, error.action)\n"
    )
    assert out == "SignatureDoesNotMatch BrewTea\n"


def test_error_codes_of_the_spec_are_exception_classes(brewery: Workshop) -> None:
    """A family is a class below ServiceError, and a code is looked up by its name."""
    out = brewery.python(
        "from ehpc import errors\n"
        "family, meaning, retryable = errors.CODES['KitchenNotFound']\n"
        "print(family is errors.NotFoundError, issubclass(family, errors.ServiceError), family.hint)\n"
        "print(meaning, retryable)\n"
    )
    assert out.splitlines() == ["True True Check the identifier.", "There is no such kitchen. False"]


def test_families_stand_after_the_wider_ones(brewery: Workshop) -> None:
    """A family three levels deep is importable in whatever order the file lists them."""
    brewery.edit(
        "errors.yaml",
        "codes:\n",
        "  lost_pot: {class: LostPotError, parent: lost, description: A lost pot.}\n"
        "  lost: {class: LostError, parent: not_found, description: Something lost.}\n"
        "codes:\n",
    )
    brewery.generate()
    out = brewery.python("from ehpc.errors import LostPotError; print([c.__name__ for c in LostPotError.__mro__[:3]])")
    assert out == "['LostPotError', 'LostError', 'NotFoundError']\n"


def test_texts_of_the_spec_stay_texts(brewery: Workshop) -> None:
    """Quotes, backslashes and braces in a spec end up in docstrings and literals as they are, never as code."""
    text = r"""Say "no" to \N{NOTHING}, \d, {{ braces }}, %s, '''three''' and {0} and end with "quoted\d" """.strip()
    brewery.edit("actions/kitchen/BrewTea.yaml", "effect: mutate", f"description: {json.dumps(text)}\neffect: mutate")
    brewery.edit("actions/kitchen/BrewTea.yaml", "Kind of the tea.", json.dumps(text))
    brewery.edit("actions/kitchen/BrewTea.yaml", "enum: [green, black]", """enum: ["a'b", 'c"d', 'e\\f']""")
    brewery.generate()
    out = brewery.python(
        "import json, typing\n"
        "from ehpc import Client\n"
        "from ehpc.models import BrewTeaRequest\n"
        "kinds = typing.get_args(typing.get_type_hints(BrewTeaRequest)['kind'])[0]\n"
        "print(json.dumps([typing.get_args(kinds), BrewTeaRequest.__doc__, Client.brew_tea.__doc__]))\n"
    )
    kinds, model_doc, method_doc = json.loads(out)
    assert kinds == ["a'b", 'c"d', "e\\f"]
    assert text in model_doc
    assert text in method_doc


def test_three_quotes_in_a_text_do_not_end_a_docstring(brewery: Workshop) -> None:
    """They are escaped, so that a reader sees them as they are."""
    text = '''description: 'A """quoted""" word.'\neffect: mutate'''
    brewery.edit("actions/kitchen/BrewTea.yaml", "effect: mutate", text)
    brewery.generate()
    out = brewery.python("from ehpc.models import BrewTeaRequest; print(BrewTeaRequest.__doc__)")
    assert 'A """quoted""" word.' in out
