"""Which calls are sent again after which failure: what is safe, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ehpc import RetryPolicy
from ehpc._runtime.effects import HttpResponse
from ehpc.errors import (
    CredentialsError,
    DecodeError,
    EhpcError,
    NotSentError,
    OutcomeUnknownError,
    ServiceError,
    ThrottledError,
    TooLargeError,
)
from ehpc.models import HybridServiceNode, JobReference, ListRegionsRequest
from tests.client.fake_service import Answer, FakeService, refusal, reply

READ, CHANGE, TOKEN = "read", "change", "change with a token"
CALLS: dict[str, Callable[[Any], Any]] = {
    READ: lambda client: client.list_regions(),
    CHANGE: lambda client: client.start_cluster(cluster_id="c-1"),
    TOKEN: lambda client: client.add_nodes(cluster_id="c-1", count=1),
}
ALL = {READ, CHANGE, TOKEN}
SAFE = {READ, TOKEN}
NONE: set[str] = set()
HTML = b"<html><body>Bad gateway</body></html>"

FAILURES: list[Any] = [
    pytest.param(lambda: NotSentError("no connection"), ALL, id="no-connection"),
    pytest.param(lambda: NotSentError("bad certificate", temporary=False), NONE, id="certificate"),
    pytest.param(lambda: OutcomeUnknownError("the connection broke"), SAFE, id="connection-broke"),
    pytest.param(lambda: TooLargeError("the answer is larger than 9 bytes"), NONE, id="too-large"),
    pytest.param(lambda: refusal("Throttling"), ALL, id="throttled"),
    pytest.param(lambda: refusal("Throttling.User", 503), ALL, id="throttled-503"),
    pytest.param(lambda: refusal("Rejected.Throttling", 429), ALL, id="rejected"),
    pytest.param(lambda: refusal("Throttling.New"), ALL, id="throttled-by-a-new-code"),
    pytest.param(lambda: reply(HTML, 429), ALL, id="429-html"),
    pytest.param(lambda: refusal("InternalError", 500), SAFE, id="internal-error"),
    pytest.param(lambda: refusal("ServiceUnavailable", 400), SAFE, id="retryable-code-with-400"),
    pytest.param(lambda: refusal("SomethingNew", 500), SAFE, id="unknown-code-with-500"),
    pytest.param(lambda: reply(HTML, 502), SAFE, id="502-html"),
    pytest.param(lambda: reply(b"", 503), SAFE, id="503-empty"),
    pytest.param(lambda: reply(b'{"Code', 504), SAFE, id="504-cut"),
    pytest.param(lambda: reply(HTML, 501), NONE, id="501"),
    pytest.param(lambda: refusal("InvalidParameter", 400), NONE, id="invalid-parameter"),
    pytest.param(lambda: refusal("ClusterNotFound", 404), NONE, id="not-found"),
    pytest.param(lambda: refusal("SignatureDoesNotMatch", 400), NONE, id="signature"),
    pytest.param(lambda: refusal("TooManyClusters", 400), NONE, id="quota"),
    pytest.param(lambda: reply(HTML, 302, {"location": "https://elsewhere.example"}), NONE, id="redirect"),
    pytest.param(lambda: reply(HTML, 404), NONE, id="404-html"),
]


@pytest.mark.parametrize("kind", [READ, CHANGE, TOKEN])
@pytest.mark.parametrize(("failure", "repeated"), FAILURES)
def test_a_failure_is_repeated_only_where_that_is_safe(
    world: FakeService, failure: Callable[[], Answer], repeated: set[str], kind: str
) -> None:
    """Reads and changes with a token go on after whatever may pass; other changes only if they were not carried out."""
    if kind in repeated:
        world.run(CALLS[kind], failure(), reply())
        assert (len(world.sent), len(world.slept)) == (2, 1)
        return
    with pytest.raises((ServiceError, NotSentError, OutcomeUnknownError)) as caught:
        world.run(CALLS[kind], failure())
    assert (len(world.sent), world.slept) == (1, [])
    assert caught.value.attempts == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(("failure", "repeated"), FAILURES)
@pytest.mark.parametrize("kind", [READ, CHANGE, TOKEN])
def test_nothing_is_sent_again_where_retries_are_off(
    world: FakeService, failure: Callable[[], Answer], repeated: set[str], kind: str
) -> None:
    """``max_attempts=1`` means what it says, whatever would be safe."""
    assert repeated <= ALL
    world.make(retry=RetryPolicy(max_attempts=1))
    with pytest.raises((ServiceError, NotSentError, OutcomeUnknownError)):
        world.run(CALLS[kind], failure())
    assert (len(world.sent), world.slept) == (1, [])


@pytest.mark.parametrize("kind", [READ, CHANGE, TOKEN])
def test_every_try_has_a_nonce_a_time_stamp_and_a_signature_of_its_own(world: FakeService, kind: str) -> None:
    """The service would refuse the repetition of a nonce."""
    world.random = 1.0
    policy = RetryPolicy(first_delay_seconds=2)
    world.make(retry=policy)
    world.run(CALLS[kind], *[refusal("Throttling")] * 3, reply())
    assert len({sent.nonce for sent in world.sent}) == 4
    assert [sent.stamp for sent in world.sent] == [f"2023-11-14T22:13:{second}Z" for second in (20, 22, 26, 34)]
    assert len({sent.headers["authorization"] for sent in world.sent}) == 4


@pytest.mark.parametrize("signature", ["v3", "v1"])
def test_a_token_is_made_and_stays_the_same_across_tries(world: FakeService, signature: str) -> None:
    """By it the service knows the repetition; the next call has another one."""
    world.make(signature=signature)
    world.run(CALLS[TOKEN], OutcomeUnknownError("broke"), reply(b"", 500), refusal("Throttling"), reply())
    tokens = [sent.parameters["ClientToken"] for sent in world.sent]
    assert len(tokens) == 4
    assert len(set(tokens)) == 1
    assert tokens[0] not in {sent.nonce for sent in world.sent}
    world.run(CALLS[TOKEN], reply())
    assert world.sent[-1].parameters["ClientToken"] != tokens[0]


def test_a_token_of_the_caller_is_sent_as_it_is(world: FakeService) -> None:
    """So that a script that was started again can repeat what it did before."""
    world.run(lambda client: client.add_nodes(cluster_id="c-1", count=1, client_token="mine"), reply(b"", 500), reply())
    assert [sent.parameters["ClientToken"] for sent in world.sent] == ["mine", "mine"]


@pytest.mark.parametrize(
    "use",
    [
        lambda client: client.add_nodes(cluster_id="c", count=1),
        lambda client: client.create_cluster(name="c", ehpc_version="1.0.0", os_tag="CentOS_7.2_64"),
        lambda client: client.create_hybrid_cluster(
            name="c",
            ehpc_version="1.0.0",
            os_tag="CentOS_7.2_64",
            domain="ehpc",
            nodes=[HybridServiceNode(host_name="manager")],
            ecs_order_compute_instance_type="ecs.n1.tiny",
            vpc_id="vpc-1",
            vswitch_id="vsw-1",
            volume_id="nas-1",
            volume_mountpoint="nas-1.example",
        ),
    ],
    ids=["AddNodes", "CreateCluster", "CreateHybridCluster"],
)
def test_actions_that_take_a_token_get_one(world: FakeService, use: Callable[[Any], Any]) -> None:
    """Also where the caller says nothing of it; the text is as short as the service wants it."""
    world.run(use, reply())
    assert 0 < len(world.sent[0].parameters["ClientToken"]) <= 64


def test_an_action_without_a_token_gets_none(world: FakeService) -> None:
    """A parameter that the service does not know is not sent."""
    world.run(CALLS[CHANGE], reply())
    assert "ClientToken" not in world.sent[0].parameters


def test_a_change_of_unknown_outcome_says_what_to_do(world: FakeService) -> None:
    """Somebody has to check before sending it again."""
    error = world.fail(OutcomeUnknownError, CALLS[CHANGE], OutcomeUnknownError("broke", action="StartCluster"))
    assert str(error) == (
        "StartCluster: broke (ehpc.cn-hangzhou.aliyuncs.com:443). The change may have been made: "
        "check with DescribeCluster, or send it again, which has no further effect."
    )
    assert (error.attempts, error.in_doubt, error.message) == (1, True, "broke")
    assert str(error) == f"StartCluster: broke (ehpc.cn-hangzhou.aliyuncs.com:443). {error.hint}"


def test_a_change_with_a_token_says_how_to_send_it_again(world: FakeService) -> None:
    """The token that was sent is told: with it, the caller can repeat the call safely."""
    error = world.fail(OutcomeUnknownError, CALLS[TOKEN], *[OutcomeUnknownError("broke") for _ in range(4)])
    token = world.sent[0].parameters["ClientToken"]
    assert str(error) == (
        "broke (ehpc.cn-hangzhou.aliyuncs.com:443). The change may have been made: "
        f"check with ListNodes before sending it again, or send it with the same token ({token})."
    )
    assert error.attempts == 4


@pytest.mark.parametrize(
    ("use", "hint"),
    [
        (
            lambda client: client.create_gws_cluster(vpc_id="v", cluster_type="gws.s1.standard"),
            "check with DescribeGWSClusters before sending it again.",
        ),
        (
            lambda client: client.stop_jobs(cluster_id="c-1", jobs=[JobReference(id="1")]),
            "check with ListJobs, or send it again, which has no further effect.",
        ),
        (
            lambda client: client.set_job_user(cluster_id="c-1", run_as_user="al", run_as_user_password="pw"),
            "send it again, which has no further effect.",
        ),
        (
            lambda client: client.create_job_file(
                cluster_id="c-1", target_file="/f", content="", run_as_user="al", run_as_user_password="pw"
            ),
            "check before sending it again.",
        ),
        (lambda client: client.call_action("DoThings"), "check before sending it again."),
    ],
    ids=["shown", "shown and idempotent", "idempotent", "neither", "unknown"],
)
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda: OutcomeUnknownError("broke"), id="broke"),
        pytest.param(lambda: TooLargeError("too large"), id="too-large"),
        pytest.param(lambda: refusal("InternalError", 500), id="server-error"),
        pytest.param(lambda: refusal("EcsError", 406), id="code-of-the-server-family"),
        pytest.param(lambda: reply(HTML, 504), id="504-html"),
        pytest.param(lambda: reply(b"<html>", 200), id="good-but-unreadable"),
    ],
)
def test_what_leaves_a_change_in_doubt_says_how_to_find_out(
    world: FakeService, answer: Callable[[], Answer], use: Callable[[Any], Any], hint: str
) -> None:
    """Whether no answer came or one that settles nothing; what else could be advised gives way to it."""
    with pytest.raises(EhpcError) as caught:
        world.run(use, answer())
    error = caught.value
    assert (error.in_doubt, error.hint) == (True, f"The change may have been made: {hint}")
    assert str(error).endswith(f" {error.hint}")
    assert "Try again later" not in str(error)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda: NotSentError("bad certificate", temporary=False), id="not-sent"),
        pytest.param(lambda: refusal("ClusterNotFound", 404), id="not-found"),
        pytest.param(lambda: refusal("AgentError.Account.UserNotExist", 406), id="agent"),
        pytest.param(lambda: refusal("Throttling", 503), id="throttled"),
        pytest.param(lambda: refusal("SomethingNew", 400), id="unknown-code"),
        pytest.param(lambda: reply(HTML, 403), id="403-html"),
    ],
)
def test_a_change_that_was_refused_is_not_in_doubt(world: FakeService, answer: Callable[[], Answer]) -> None:
    """It was not made, and the error says nothing else."""
    world.make(retry=RetryPolicy(max_attempts=1))
    with pytest.raises(EhpcError) as caught:
        world.run(CALLS[CHANGE], answer())
    assert not caught.value.in_doubt
    assert "The change may have been made" not in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [lambda: refusal("InternalError", 500), lambda: reply(b"<html>", 200), lambda: reply(HTML, 502)],
    ids=["server-error", "unreadable", "502-html"],
)
def test_a_read_is_never_in_doubt(world: FakeService, answer: Callable[[], Answer]) -> None:
    """Its error keeps the advice of its family."""
    world.make(retry=RetryPolicy(max_attempts=1))
    with pytest.raises(EhpcError) as caught:
        world.run(CALLS[READ], answer())
    assert not caught.value.in_doubt
    assert "The change may have been made" not in str(caught.value)


def test_a_read_of_unknown_outcome_gives_no_advice(world: FakeService) -> None:
    """Nothing can have been changed."""
    error = world.fail(OutcomeUnknownError, CALLS[READ], *[OutcomeUnknownError("broke") for _ in range(4)])
    assert (str(error), error.hint, error.in_doubt) == ("broke (ehpc.cn-hangzhou.aliyuncs.com:443)", "", False)


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(lambda: NotSentError("no connection"), id="not-sent"),
        pytest.param(lambda: refusal("Throttling"), id="throttled"),
    ],
)
def test_a_later_try_that_was_not_carried_out_does_not_hide_the_doubt(
    world: FakeService, later: Callable[[], Answer]
) -> None:
    """The first request may have been carried out, so the error must not say that sending again is harmless."""
    answers = [OutcomeUnknownError("broke"), later(), later(), later()]
    error = world.fail(OutcomeUnknownError, CALLS[TOKEN], *answers)
    assert str(error).startswith("broke (ehpc.cn-hangzhou.aliyuncs.com:443). The change may have been made: ")
    assert error.attempts == 4


def test_a_server_error_leaves_a_doubt_too(world: FakeService) -> None:
    """After HTTP 500, a refused connection does not mean that nothing has happened."""
    error = world.fail(ServiceError, CALLS[TOKEN], reply(HTML, 502), *[NotSentError("no connection") for _ in range(3)])
    assert (error.code, error.attempts, error.in_doubt) == ("HTTP502", 4, True)


def test_credentials_that_have_dried_up_meanwhile_do_not_hide_the_doubt(world: FakeService) -> None:
    """The first request may have been carried out, whatever has become of the key; a read tells the reason itself."""

    def dry_up(_sent: object) -> HttpResponse:
        world.keys.failure = CredentialsError("the source has dried up")
        return refusal("InvalidSecurityToken.Expired")

    error = world.fail(OutcomeUnknownError, CALLS[TOKEN], OutcomeUnknownError("broke"), dry_up)
    assert (error.in_doubt, error.attempts, str(error.__cause__)) == (True, 2, "the source has dried up")
    world.keys.failure = None
    world.fail(CredentialsError, CALLS[READ], OutcomeUnknownError("broke"), dry_up)


def test_an_answer_to_a_later_try_settles_the_doubt(world: FakeService) -> None:
    """What the service says to the request with the same token counts."""
    error = world.fail(ServiceError, CALLS[TOKEN], OutcomeUnknownError("broke"), refusal("SomethingNew", 400))
    assert (error.code, error.attempts) == ("SomethingNew", 2)


def test_a_read_tells_its_last_failure(world: FakeService) -> None:
    """Nothing is in doubt with a read."""
    error = world.fail(ThrottledError, CALLS[READ], OutcomeUnknownError("broke"), *[refusal("Throttling")] * 3)
    assert error.attempts == 4


@pytest.mark.parametrize(
    ("settings", "hint"),
    [
        ({"region_id": "cn-hangzou"}, "The region cn-hangzou is not known to have the service: is cn-hangzhou meant?"),
        ({"region_id": "xx-moon-7"}, "The region xx-moon-7 is not known to have the service."),
        ({"region_id": "cn-hangzhou"}, ""),
        ({"region_id": "cn-hangzou", "endpoint": "ehpc.example.com"}, ""),
    ],
    ids=["misspelt", "unknown", "known", "own endpoint"],
)
def test_where_nothing_answers_an_unknown_region_is_told(
    world: FakeService, settings: dict[str, Any], hint: str
) -> None:
    """A region may be younger than this package, so it is called all the same."""
    world.make(**settings, retry=RetryPolicy(max_attempts=1))
    error = world.fail(NotSentError, CALLS[CHANGE], NotSentError("no connection"))
    assert (error.hint, error.in_doubt) == (hint, False)
    host = settings.get("endpoint", f"ehpc.{settings['region_id']}.aliyuncs.com")
    assert f"no connection ({host}:443)" + (f". {hint}" if hint else "") == str(error)
    assert f"{host}:443" == error.host
    world.run(CALLS[CHANGE], reply())


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ([NotSentError("no connection") for _ in range(4)], NotSentError),
        ([refusal("Throttling")] * 4, ThrottledError),
    ],
    ids=["transport", "service"],
)
def test_an_error_tells_how_often_the_call_was_sent(
    world: FakeService, answers: list[Answer], kind: type[NotSentError | ThrottledError]
) -> None:
    """Up to four times, unless somebody says otherwise."""
    assert world.fail(kind, CALLS[CHANGE], *answers).attempts == 4
    assert len(world.sent) == 4


def test_an_answer_tells_how_often_the_call_was_sent(world: FakeService) -> None:
    """The call that returned everything that came over the wire tells this too."""

    def use(client: Any) -> Any:
        return client.call(ListRegionsRequest())

    answers: list[HttpResponse] = [refusal("Throttling"), reply(b"", 503), reply({"RequestId": "R-7"})]
    answer = world.run(use, *answers)
    assert (answer.attempts, answer.status, answer.request_id) == (3, 200, "R-7")


def test_a_good_answer_that_can_not_be_read_is_not_asked_for_again(world: FakeService) -> None:
    """The service has carried out the call."""
    world.fail(DecodeError, CALLS[READ], reply(b"{"))
    assert len(world.sent) == 1
