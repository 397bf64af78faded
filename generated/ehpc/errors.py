# Generated from spec
# by templates/ehpc/errors.py.jinja: edit those, then run `make generate`.
"""All exceptions of this package: the tree of ``_runtime.errors``, and the families of the service's error codes.

The codes of an API version stand in the module ``error_codes`` of its package; this module offers those of API version
2018-04-12, loaded when they are first used.
"""

from __future__ import annotations

from ._runtime import errors as _tree
from ._runtime.errors import *
from ._runtime.errors import ServiceError as ServiceError  # type checkers take it for exported only so

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from .v2018_04_12.error_codes import CODES as CODES, PREFIXES as PREFIXES, REMEDIES as REMEDIES
else:  # type checkers see what the star import brings, and can't read a computed list
    __all__ = [
        *_tree.__all__,
        "CODES",
        "PREFIXES",
        "REMEDIES",
        "InvalidParameterError",
        "NotFoundError",
        "ConflictError",
        "PermissionDeniedError",
        "ThrottledError",
        "QuotaExceededError",
        "BillingError",
        "AgentError",
        "PartialFailureError",
        "ServerError",
        "AlreadyExistsError",
        "SignatureError",
    ]

    def __getattr__(name: str) -> Any:
        if name in ("CODES", "PREFIXES", "REMEDIES"):
            from .v2018_04_12 import error_codes

            return getattr(error_codes, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return list(__all__)


class InvalidParameterError(ServiceError):
    """The request is wrong in itself, such as a parameter that is missing or has a value that is not allowed.

    Codes: ImageNotSupported, InvalidParams, InvalidVpc, InvalidVolume, InvalidSoftware, InvalidVolumeProtocal,
        InvalidVolumeMountpoint, InvalidVolumn, InvalidProduct.NotFound, InvalidVersion, InvalidApi.NotFound,
        InvalidAction, InvalidAction.NotFound, UnsupportedOperation, InvalidProtocol.NeedSsl, UnsupportedHTTPMethod,
        MissingParameter, InvalidParameter, InvalidParameter.Format, UnsupportedParameter, IdempotentParameterMismatch.
    """

    hint = "Correct the request; sending it again unchanged cannot work."


class NotFoundError(ServiceError):
    """Something that the request names does not exist in this region.

    Codes: AgentError.Account.DomainNotExist, AgentError.Account.UserNotExist, ClusterNotFound, ComputeNotFound,
        ContainerNotFound, ImageNotFound, ManagerNotFound, ObjectNotFound, VolumeNotFound, VpcNotFound.
    """

    hint = "Check the identifier and the region."


class ConflictError(ServiceError):
    """The request does not fit the present state, because an object is in the wrong state, a name is taken, or another
    operation is running.

    Codes: ConflictOpt, DeletePrePaidInstance, InvalidClusterStatus, InvalidNodeStatus, InvalidOpt.
    """

    hint = "Wait until the running operation ends, or bring the object into a state that allows the request."
    transient = True


class PermissionDeniedError(ServiceError):
    """The caller is not known or not allowed to do this, or the account has not activated the service.

    Codes: IncorrectCredential, NasServiceNotOpen, NotAuthorized, NotEnabled, InvalidAccessKeyId.NotFound,
        InvalidAccessKeyId.Inactive, MissingSecurityToken, InvalidSecurityToken.Expired,
        InvalidSecurityToken.Malformed, InvalidSecurityToken.MismatchWithAccessKey, SecurityTokenExpired, Forbidden,
        Forbidden.RAM, Forbidden.RiskControl, NoPermission.
    """

    hint = "Check the access key and the RAM policies of its owner, and the name and password of the cluster user if the call has them."


class ThrottledError(ServiceError):
    """Too many requests came in a short time.

    Codes: Throttling, Throttling.User, Throttling.Api, Rejected.Throttling.
    """

    hint = "Wait, then send fewer requests per second."
    throttled = True


class QuotaExceededError(ServiceError):
    """The request would exceed a limit on the number of resources.

    Codes: QuotaExceeded.PrivateIpAddress, TooManyClusters, TooManyComputes, TooManyContainers, TooManyLogins, TooManyNodes,
        TooManyScc.
    """

    hint = "Release resources, or ask for a higher quota."


class BillingError(ServiceError):
    """The account cannot pay for what was ordered, or lacks something that orders need.

    Codes: InDebt, OrderError, OrderError.InsufficientBalance, OrderError.InstHasUnpaidOrder, OrderError.Arrearage,
        OrderError.NoCard, OrderError.InvalidPayMethod, OrderError.NoRealNameAuthentication,
        OrderError.NoRealNameRegistration, OrderError.UserProfileIncomplete, InsufficientBalance, InvalidPayMethod.
    """

    hint = "Settle the matter on the billing pages of the console."


class AgentError(ServiceError):
    """The agent on the cluster, which E-HPC asked to work on users, jobs or container images, could not do it.

    Codes: AgentError, AgentError.Account.UserChangePasswordFailure, AgentError.Account.GetentPasswdFailure,
        AgentError.Account.NotAccountManager, AgentError.Account.UserAddFailure, AgentError.Account.UserDeleteFailure,
        AgentError.Account.UserModifyGroupFailure, AgentError.Image.DeleteImageFailed,
        AgentError.Image.DescribeImageFailed, AgentError.Image.DescribeImagegwFailed,
        AgentError.Image.GetDBInfoFailure, AgentError.Image.ListImagesFailed, AgentError.Image.ModifyImagegwFailed,
        AgentError.Image.PullImageFailed, AgentError.Job.DeleteFailure, AgentError.Job.ListFailure,
        AgentError.Job.RerunFailure, AgentError.Job.StopFailure, AgentError.Job.SubmitFailure,
        AgentError.Job.InvalidContainerType.
    """

    hint = "Look at the message, and at the manager node of the cluster."
    transient = True


class PartialFailureError(ServiceError):
    """Some items of a batch were carried out, and others were not; the message says which, if the service does.

    Codes: PartFailure.
    """

    hint = "List the items to see which were carried out, and repeat the request with the others alone."
    uncertain = True


class ServerError(ServiceError):
    """The service, or another product that it depends on, failed.

    Codes: AliyunError, DbError, EcsError, EipError, FailToGenId, NasError, RedisError, ServiceUnavailable, UnknownError,
        InternalError.
    """

    hint = "Try again later; if it goes on, give the request ID to support."
    transient = True
    uncertain = True


class AlreadyExistsError(ConflictError):
    """What the request would create exists already.

    Codes: AgentError.Account.UserAlreadyExist, ContainerNameExist, UsernameExist.
    """

    hint = "Use what exists, or choose another name."
    transient = True


class SignatureError(PermissionDeniedError):
    """The signature, its nonce or its time stamp was refused.

    Codes: SignatureDoesNotMatch, IncompleteSignature, InvalidSignatureMethod, SignatureNonceUsed, InvalidTimeStamp.Expired,
        InvalidTimeStamp.Format, IllegalTimestamp.
    """

    hint = "Check the access key secret and the clock of this machine."
