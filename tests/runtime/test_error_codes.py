"""Error codes of the service: each becomes the exception of its family."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc import errors
from ehpc.errors import CODES, PREFIXES, REMEDIES, EhpcError, ServiceError
from ehpc.v2018_04_12.error_codes import REFUSALS
from ehpc.v2018_04_12.service import SERVICE

FOLDER = Path(__file__).parents[2] / "spec"
OWN: dict[str, Any] = YAML(typ="safe").load(FOLDER / "2018-04-12" / "errors.yaml")
SHARED: dict[str, Any] = YAML(typ="safe").load(FOLDER / "shared" / "errors.yaml")
SPEC: dict[str, Any] = {**SHARED, **OWN}
FAMILIES: dict[str, Any] = SPEC["families"]
KNOWN: dict[str, Any] = {**SPEC["codes"], **SPEC["gateway"]}


def error(code: str, message: str = "It failed", status: int = 400, request_id: str = "R-1") -> ServiceError:
    """Return the exception for a code."""
    return SERVICE.error(action="ListNodes", code=code, message=message, status=status, request_id=request_id)


@pytest.mark.parametrize("code", KNOWN)
def test_code_has_the_class_of_its_family(code: str) -> None:
    """Every code of the spec becomes its family's exception, with the spec's hint, whatever the HTTP status is."""
    family = FAMILIES[KNOWN[code]["family"]]
    for status in (200, 400, 500):
        found = error(code, status=status)
        assert type(found) is getattr(errors, family["class"])
        assert (found.code, found.status, found.hint) == (code, status, " ".join(family["hint"].split()))
        assert found.meaning == " ".join(KNOWN[code]["meaning"].split())


def test_no_code_is_there_that_the_spec_has_not() -> None:
    """The table of codes is the spec's, neither more nor less."""
    assert set(CODES) == set(KNOWN)


def test_what_the_client_can_renew_stands_in_the_spec() -> None:
    """The codes that are cured by another time or another token, and no others, are those that the spec names."""
    assert {code: each["remedy"] for code, each in KNOWN.items() if "remedy" in each} == REMEDIES
    assert REMEDIES == {
        "IllegalTimestamp": "clock",
        "InvalidTimeStamp.Expired": "clock",
        "InvalidSecurityToken.Expired": "token",
        "SecurityTokenExpired": "token",
    }
    assert {error(code).remedy for code in KNOWN if code not in REMEDIES} == {None}
    assert {code: error(code).remedy for code in REMEDIES} == REMEDIES


def test_what_a_refusal_refuses_stands_in_the_spec() -> None:
    """The codes that refuse an action or an HTTP method, and no others, are those that the spec names."""
    assert {code: each["refuses"] for code, each in KNOWN.items() if "refuses" in each} == REFUSALS
    assert REFUSALS == {
        "InvalidApi.NotFound": "action",
        "InvalidAction": "action",
        "InvalidAction.NotFound": "action",
        "UnsupportedOperation": "action",
        "UnsupportedHTTPMethod": "method",
    }
    assert {code: error(code).refuses for code in (*KNOWN, "SomethingElse")} == {
        **dict.fromkeys((*KNOWN, "SomethingElse")),
        **REFUSALS,
    }


def test_families_say_what_a_failure_leaves_open() -> None:
    """Throttling has certainly done nothing; a failure of the service may have done everything."""
    for name, family in FAMILIES.items():
        kind = getattr(errors, family["class"])
        assert (kind.throttled, kind.uncertain) == (name == "throttled", name in ("server", "partial_failure"))


@pytest.mark.parametrize("family", FAMILIES)
def test_family_is_a_service_error(family: str) -> None:
    """Each family is a ServiceError, under its parent family if it has one, and is exported."""
    kind = getattr(errors, FAMILIES[family]["class"])
    parent = FAMILIES[family].get("parent")
    assert kind.__bases__ == (getattr(errors, FAMILIES[parent]["class"]) if parent else ServiceError,)
    assert kind.__name__ in vars(errors)["__all__"]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("InvalidParams.ClusterId", "InvalidParameterError"),
        ("InvalidSomethingNew", "InvalidParameterError"),
        ("MissingClusterId", "InvalidParameterError"),
        ("MissingSecurityToken.Other", "PermissionDeniedError"),
        ("Throttling.SomethingNew", "ThrottledError"),
        ("QuotaExceeded.Nodes", "QuotaExceededError"),
        ("TooManySomething", "QuotaExceededError"),
        ("AgentError.Job.New", "AgentError"),
        ("OrderError.New", "BillingError"),
        ("Forbidden.New", "PermissionDeniedError"),
        ("InvalidAccessKeyId.New", "PermissionDeniedError"),
        ("InvalidTimeStamp.New", "SignatureError"),
        ("SignatureNew", "SignatureError"),
        ("InternalError.New", "ServerError"),
        ("EntityNotExist.Role", "PermissionDeniedError"),
        ("EntityNotExist.User", "NotFoundError"),
        ("EntityAlreadyExists.User", "AlreadyExistsError"),
        ("AgentError.Account.UserAlreadyExist.New", "AlreadyExistsError"),
        ("SomethingElse", "ServiceError"),
        ("clusternotfound", "ServiceError"),
        ("", "ServiceError"),
    ],
)
def test_unlisted_code_goes_by_its_beginning(code: str, kind: str) -> None:
    """A code that the spec does not list goes by its longest known beginning, else it is a plain ServiceError."""
    assert type(error(code)).__name__ == kind


def test_longer_beginnings_come_first() -> None:
    """No beginning in the table hides a longer one that comes after it."""
    beginnings = [beginning for beginning, _ in PREFIXES]
    for number, beginning in enumerate(beginnings):
        assert not any(later.startswith(beginning) for later in beginnings[number + 1 :])


def test_throttling_may_work_later_and_a_wrong_request_never() -> None:
    """Whether the same request may work later is told by the error."""
    assert error("Throttling.User").retryable
    assert error("ServiceUnavailable").retryable
    assert not error("ClusterNotFound").retryable
    assert not error("SomethingElse").retryable


def test_message_tells_everything() -> None:
    """The message names action, code, the service's words, status, request, meaning and hint."""
    assert str(error("ClusterNotFound", "The cluster is gone.", 404)) == (
        "ListNodes: ClusterNotFound: The cluster is gone. (HTTP 404, request id R-1). "
        f"{CODES['ClusterNotFound'][1]} Check the identifier and the region."
    )


def test_message_without_words_and_request() -> None:
    """Where the service says nothing, the meaning of the code stands in for it, once."""
    assert str(error("ClusterNotFound", "", 404, "")) == (
        f"ListNodes: ClusterNotFound: {CODES['ClusterNotFound'][1]} (HTTP 404). Check the identifier and the region."
    )
    assert str(error("SomethingElse", "", 418, "")) == "ListNodes: SomethingElse (HTTP 418)."


def test_all_exceptions_are_of_one_tree() -> None:
    """Everything that ``ehpc.errors`` exports as an exception can be caught as EhpcError."""
    kinds = [getattr(errors, name) for name in vars(errors)["__all__"] if isinstance(getattr(errors, name), type)]
    assert {family["class"] for family in FAMILIES.values()} < {kind.__name__ for kind in kinds}
    assert all(issubclass(kind, EhpcError) for kind in kinds)


HOSTILE = "\x1b]0;title\x07\r\n\u202e\u009b31m\u2028../../etc 中文\u3000ok"


def test_message_keeps_its_dots() -> None:
    """Paths in a message stay as they are, and so do dots at its end."""
    assert str(error("ClusterNotFound", "no ../../etc, 1..5...", 404)).startswith(
        "ListNodes: ClusterNotFound: no ../../etc, 1..5... (HTTP 404, request id R-1). "
    )


def test_message_holds_no_control_characters_and_is_short() -> None:
    """What the service says is escaped and cut in a message; the error's attribute has it all."""
    found = error(f"Code{HOSTILE}", HOSTILE + "x" * 5_000_000, request_id=HOSTILE)
    text = str(found)
    assert text.isprintable() or {letter for letter in text if not letter.isprintable()} == {"\u3000"}
    assert "\\x1b]0;title\\x07\\r\\n\\u202e\\x9b31m\\u2028../../etc 中文\u3000ok" in text
    assert f"... ({len(HOSTILE) + 5_000_000} characters)" in text
    assert len(text) < 4_000
    assert HOSTILE + "x" * 5_000_000 == found.message
    found.advise("Wait.")
    assert len(str(found)) < 4_000
    assert len(str(error("C" * 1_000_000, "m"))) < 1_000


@pytest.mark.parametrize(
    "make",
    [
        errors.EhpcError,
        errors.ValidationError,
        errors.ConfigurationError,
        errors.CredentialsError,
        errors.DecodeError,
        errors.NotSentError,
        errors.OutcomeUnknownError,
        errors.TooLargeError,
        lambda text: errors.WaiterTimeoutError("jobs", {text: text}, 5, missing=(text,)),
        lambda text: errors.WaiterFailedError("jobs", {"1": text}, []),
        lambda text: errors.WaiterCancelledError("jobs", {"1": text}),
    ],
)
def test_no_error_shows_control_characters(make: Any) -> None:
    """Whatever an error quotes, its message can't steer a terminal, nor fill a log."""
    text = str(make(HOSTILE))
    assert not set("\x1b\x07\r\u202e\u009b\u2028") & set(text)
    assert "\\x1b" in text
    assert len(str(make("x" * 1_000_000))) < 25_000


def test_two_conflicts_have_two_hints() -> None:
    """What exists already is another conflict than what is in the wrong state."""
    exists, state = error("AgentError.Account.UserAlreadyExist"), error("InvalidClusterStatus")
    assert (errors.AlreadyExistsError, errors.ConflictError) == (type(exists), type(state))
    assert isinstance(exists, errors.ConflictError)
    assert "Use what exists, or choose another name." == exists.hint
    assert (
        "Wait until the running operation ends, or bring the object into a state that allows the request." == state.hint
    )


def test_part_of_a_batch_has_an_error_of_its_own() -> None:
    """A batch that was carried out in part is no failure of the service, and leaves open what was done."""
    found = error("PartFailure", "Nodes i-1 are stopped.", 409)
    assert errors.PartialFailureError is type(found)
    assert not isinstance(found, errors.ServerError)
    assert found.uncertain
    assert isinstance(error("AgentError.Account.UserNotExist"), errors.NotFoundError)
