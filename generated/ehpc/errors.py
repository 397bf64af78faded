# Generated from spec/2018-04-12/errors.yaml
# by templates/ehpc/errors.py.jinja: edit those, then run `make generate`.
"""All exceptions of this package: the tree of ``_runtime.errors``, and the families of the service's error codes."""

from __future__ import annotations

from ._runtime import errors as _tree
from ._runtime.errors import *
from ._runtime.errors import ServiceError as ServiceError  # type checkers take it for exported only so

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping
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
        "ServerError",
        "SignatureError",
    ]


class InvalidParameterError(ServiceError):
    """The request is wrong in itself, such as a parameter that is missing or has a value that is not allowed.

    Codes: ImageNotSupported, InvalidParams, InvalidVpc, InvalidVolume, InvalidSoftware, InvalidVolumeProtocal,
        InvalidVolumeMountpoint, InvalidVolumn, InvalidProduct.NotFound, InvalidVersion, InvalidApi.NotFound,
        InvalidAction.NotFound, InvalidProtocol.NeedSsl, UnsupportedHTTPMethod, MissingParameter, InvalidParameter,
        InvalidParameter.Format, UnsupportedParameter, IdempotentParameterMismatch.
    """

    hint = "Correct the request; sending it again unchanged cannot work."


class NotFoundError(ServiceError):
    """Something that the request names does not exist in this region.

    Codes: ClusterNotFound, ComputeNotFound, ContainerNotFound, ImageNotFound, ManagerNotFound, ObjectNotFound,
        VolumeNotFound, VpcNotFound.
    """

    hint = "Check the identifier and the region."


class ConflictError(ServiceError):
    """The request does not fit the present state, because an object is in the wrong state, a name is taken, or another
    operation is running.

    Codes: ConflictOpt, ContainerNameExist, DeletePrePaidInstance, InvalidClusterStatus, InvalidNodeStatus, InvalidOpt,
        UsernameExist.
    """

    hint = "Wait for the running operation, or choose another name."


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
        OrderError.NoRealNameRegistration, OrderError.UserProfileIncomplete, InsufficientBalance.
    """

    hint = "Settle the matter on the billing pages of the console."


class AgentError(ServiceError):
    """The agent on the cluster, which E-HPC asked to work on users, jobs or container images, could not do it.

    Codes: AgentError, AgentError.Account.UserChangePasswordFailure, AgentError.Account.DomainNotExist,
        AgentError.Account.GetentPasswdFailure, AgentError.Account.NotAccountManager,
        AgentError.Account.UserAlreadyExist, AgentError.Account.UserAddFailure, AgentError.Account.UserDeleteFailure,
        AgentError.Account.UserNotExist, AgentError.Account.UserModifyGroupFailure,
        AgentError.Image.DeleteImageFailed, AgentError.Image.DescribeImageFailed,
        AgentError.Image.DescribeImagegwFailed, AgentError.Image.GetDBInfoFailure, AgentError.Image.ListImagesFailed,
        AgentError.Image.ModifyImagegwFailed, AgentError.Image.PullImageFailed, AgentError.Job.DeleteFailure,
        AgentError.Job.ListFailure, AgentError.Job.RerunFailure, AgentError.Job.StopFailure,
        AgentError.Job.SubmitFailure, AgentError.Job.InvalidContainerType.
    """

    hint = "Look at the message, and at the manager node of the cluster."


class ServerError(ServiceError):
    """The service, or another product that it depends on, failed.

    Codes: AliyunError, DbError, EcsError, EipError, FailToGenId, NasError, PartFailure, RedisError, ServiceUnavailable,
        UnknownError, InternalError.
    """

    hint = "Try again later; if it goes on, give the request ID to support."
    uncertain = True


class SignatureError(PermissionDeniedError):
    """The signature, its nonce or its time stamp was refused.

    Codes: SignatureDoesNotMatch, IncompleteSignature, InvalidSignatureMethod, SignatureNonceUsed, InvalidTimeStamp.Expired,
        InvalidTimeStamp.Format, IllegalTimestamp.
    """

    hint = "Check the access key secret and the clock of this machine."


CODES: Mapping[str, tuple[type[ServiceError], str, bool]] = {
    "AgentError": (AgentError, "The agent on the cluster could not carry out the request.", False),
    "AgentError.Account.UserChangePasswordFailure": (
        AgentError,
        "The agent could not change the user's password.",
        False,
    ),
    "AgentError.Account.DomainNotExist": (AgentError, "The account domain does not exist on the cluster.", False),
    "AgentError.Account.GetentPasswdFailure": (AgentError, "The agent could not read the list of users.", False),
    "AgentError.Account.NotAccountManager": (
        AgentError,
        "The node that was asked does not manage the user accounts.",
        False,
    ),
    "AgentError.Account.UserAlreadyExist": (AgentError, "The user exists on the cluster already.", False),
    "AgentError.Account.UserAddFailure": (AgentError, "The agent could not add the user.", False),
    "AgentError.Account.UserDeleteFailure": (AgentError, "The agent could not delete the user.", False),
    "AgentError.Account.UserNotExist": (AgentError, "The user does not exist on the cluster.", False),
    "AgentError.Account.UserModifyGroupFailure": (AgentError, "The agent could not change the user's group.", False),
    "AgentError.Image.DeleteImageFailed": (AgentError, "The agent could not delete the container image.", False),
    "AgentError.Image.DescribeImageFailed": (AgentError, "The agent could not look up the container image.", False),
    "AgentError.Image.DescribeImagegwFailed": (
        AgentError,
        "The agent could not read the configuration of the image gateway.",
        False,
    ),
    "AgentError.Image.GetDBInfoFailure": (AgentError, "The agent could not query the image data.", False),
    "AgentError.Image.ListImagesFailed": (AgentError, "The agent could not list the container images.", False),
    "AgentError.Image.ModifyImagegwFailed": (
        AgentError,
        "The agent could not change the configuration of the image gateway.",
        False,
    ),
    "AgentError.Image.PullImageFailed": (AgentError, "The agent could not pull the container image.", False),
    "AgentError.Job.DeleteFailure": (AgentError, "The scheduler did not delete the job.", False),
    "AgentError.Job.ListFailure": (AgentError, "The scheduler did not list the jobs.", False),
    "AgentError.Job.RerunFailure": (AgentError, "The scheduler did not run the job again.", False),
    "AgentError.Job.StopFailure": (AgentError, "The scheduler did not stop the job.", False),
    "AgentError.Job.SubmitFailure": (AgentError, "The scheduler did not accept the job.", False),
    "AgentError.Job.InvalidContainerType": (AgentError, "Jobs cannot run in containers of this type.", False),
    "AliyunError": (ServerError, "Another Alibaba Cloud product that E-HPC called answered with an error.", False),
    "ClusterNotFound": (NotFoundError, "There is no such cluster.", False),
    "ComputeNotFound": (NotFoundError, "There is no such compute node.", False),
    "ConflictOpt": (
        ConflictError,
        "Another operation that excludes this one is still running; wait for its end.",
        False,
    ),
    "ContainerNameExist": (ConflictError, "A container application of this name exists already.", False),
    "ContainerNotFound": (NotFoundError, "There is no such container application.", False),
    "DbError": (ServerError, "The database of the service failed.", True),
    "DeletePrePaidInstance": (
        ConflictError,
        "Instances that are paid by subscription cannot be deleted before they expire.",
        False,
    ),
    "EcsError": (ServerError, "The call that E-HPC made to ECS failed.", False),
    "EipError": (ServerError, "The call that E-HPC made for an elastic IP address failed.", False),
    "FailToGenId": (ServerError, "The service could not generate an identifier.", True),
    "ImageNotSupported": (InvalidParameterError, "E-HPC does not support the image.", False),
    "ImageNotFound": (NotFoundError, "There is no such image.", False),
    "IncorrectCredential": (PermissionDeniedError, "The user name or the password is wrong.", False),
    "InDebt": (BillingError, "The account is in debt.", False),
    "InvalidClusterStatus": (ConflictError, "The cluster is in a state that does not allow the operation.", False),
    "InvalidNodeStatus": (ConflictError, "The node is in a state that does not allow the operation.", False),
    "InvalidOpt": (ConflictError, "The operation is not allowed for the object as it is.", False),
    "InvalidParams": (InvalidParameterError, "A parameter has a value that is not allowed.", False),
    "InvalidVpc": (InvalidParameterError, "The VPC cannot be used.", False),
    "InvalidVolume": (InvalidParameterError, "The volume cannot be used.", False),
    "InvalidSoftware": (InvalidParameterError, "The software is not supported.", False),
    "InvalidVolumeProtocal": (InvalidParameterError, "The protocol of the volume is not allowed.", False),
    "InvalidVolumeMountpoint": (InvalidParameterError, "The mount point is not allowed.", False),
    "ManagerNotFound": (NotFoundError, "The cluster has no manager node, or its manager node does not respond.", False),
    "NasError": (ServerError, "The call that E-HPC made to NAS failed.", False),
    "NasServiceNotOpen": (PermissionDeniedError, "The account has not activated NAS.", False),
    "NotAuthorized": (PermissionDeniedError, "RAM does not permit the request.", False),
    "NotEnabled": (PermissionDeniedError, "The account has not activated E-HPC.", False),
    "ObjectNotFound": (NotFoundError, "The object that the request names does not exist.", False),
    "OrderError": (BillingError, "The order could not be placed.", False),
    "OrderError.InsufficientBalance": (BillingError, "The balance of the account does not cover the order.", False),
    "OrderError.InstHasUnpaidOrder": (
        BillingError,
        "There is an unpaid order for the same resource; pay or cancel it first.",
        False,
    ),
    "OrderError.Arrearage": (BillingError, "The account is in arrears.", False),
    "OrderError.NoCard": (BillingError, "No bank card is bound to the account.", False),
    "OrderError.InvalidPayMethod": (BillingError, "The payment method is not valid.", False),
    "OrderError.NoRealNameAuthentication": (
        BillingError,
        "The real name of the account's owner has not been verified.",
        False,
    ),
    "OrderError.NoRealNameRegistration": (BillingError, "The account is not registered under a real name.", False),
    "OrderError.UserProfileIncomplete": (BillingError, "The profile of the account is incomplete.", False),
    "PartFailure": (ServerError, "Some items of a batch failed; the others have been carried out.", False),
    "QuotaExceeded.PrivateIpAddress": (QuotaExceededError, "The vSwitch has no private IP addresses left.", False),
    "RedisError": (ServerError, "The cache of the service failed.", True),
    "ServiceUnavailable": (ServerError, "The service is unavailable for the moment.", True),
    "TooManyClusters": (QuotaExceededError, "The account already has as many clusters as the limit allows.", False),
    "TooManyComputes": (QuotaExceededError, "There would be more compute nodes than the limit allows.", False),
    "TooManyContainers": (
        QuotaExceededError,
        "There are already as many container applications as the limit allows.",
        False,
    ),
    "TooManyLogins": (QuotaExceededError, "There would be more login nodes than the limit allows.", False),
    "TooManyNodes": (QuotaExceededError, "There would be more nodes than the limit allows.", False),
    "TooManyScc": (
        QuotaExceededError,
        "There would be more instances of the super computing cluster (SCC) types than the limit allows.",
        False,
    ),
    "UnknownError": (ServerError, "The service failed for a reason that it does not state.", True),
    "UsernameExist": (ConflictError, "A user of this name exists already.", False),
    "VolumeNotFound": (NotFoundError, "There is no such volume.", False),
    "VpcNotFound": (NotFoundError, "There is no such VPC.", False),
    "InvalidVolumn": (
        InvalidParameterError,
        "The volume cannot be used; CreateHybridCluster answers with this misspelt code.",
        False,
    ),
    "Throttling": (ThrottledError, "The request was refused because too many came in a short time.", True),
    "Throttling.User": (ThrottledError, "The account has sent too many requests in a short time.", True),
    "Throttling.Api": (ThrottledError, "The action has been called too often in a short time.", True),
    "Rejected.Throttling": (ThrottledError, "The request was refused because too many came in a short time.", True),
    "InvalidProduct.NotFound": (InvalidParameterError, "No product listens under the host name of the request.", False),
    "InvalidVersion": (InvalidParameterError, "The product has no API of this version.", False),
    "InvalidApi.NotFound": (InvalidParameterError, "The product has no action of this name.", False),
    "InvalidAction.NotFound": (InvalidParameterError, "The product has no action of this name.", False),
    "InvalidProtocol.NeedSsl": (InvalidParameterError, "The action can only be called over HTTPS.", False),
    "UnsupportedHTTPMethod": (InvalidParameterError, "The action does not take requests of this HTTP method.", False),
    "MissingParameter": (InvalidParameterError, "A parameter that the action needs is missing.", False),
    "InvalidParameter": (InvalidParameterError, "A parameter has a value that is not allowed.", False),
    "InvalidParameter.Format": (InvalidParameterError, "The answer can only be had as JSON or XML.", False),
    "UnsupportedParameter": (InvalidParameterError, "The action does not take one of the parameters.", False),
    "IdempotentParameterMismatch": (
        InvalidParameterError,
        "A client token was used again with other parameters.",
        False,
    ),
    "InvalidAccessKeyId.NotFound": (PermissionDeniedError, "There is no such access key.", False),
    "InvalidAccessKeyId.Inactive": (PermissionDeniedError, "The access key is disabled.", False),
    "MissingSecurityToken": (
        PermissionDeniedError,
        "A temporary access key was used without its security token.",
        False,
    ),
    "InvalidSecurityToken.Expired": (
        PermissionDeniedError,
        "The security token has expired; ask for a new one.",
        False,
    ),
    "InvalidSecurityToken.Malformed": (PermissionDeniedError, "The security token is not readable.", False),
    "InvalidSecurityToken.MismatchWithAccessKey": (
        PermissionDeniedError,
        "The security token does not belong to the access key.",
        False,
    ),
    "SecurityTokenExpired": (PermissionDeniedError, "The security token has expired; ask for a new one.", False),
    "Forbidden": (PermissionDeniedError, "The caller may not work on the resource.", False),
    "Forbidden.RAM": (
        PermissionDeniedError,
        "RAM does not permit the request, or the action cannot be used with RAM.",
        False,
    ),
    "Forbidden.RiskControl": (PermissionDeniedError, "The cloud's risk control has blocked the operation.", False),
    "NoPermission": (PermissionDeniedError, "The RAM user or role lacks the permission for the request.", False),
    "SignatureDoesNotMatch": (
        SignatureError,
        "The signature is not the one that the server computes; the access key secret may be wrong.",
        False,
    ),
    "IncompleteSignature": (
        SignatureError,
        "The signature does not follow the rules, or a part of it is missing.",
        False,
    ),
    "InvalidSignatureMethod": (SignatureError, "The server does not know the signature method.", False),
    "SignatureNonceUsed": (SignatureError, "The nonce was used before; every request needs a new one.", False),
    "InvalidTimeStamp.Expired": (
        SignatureError,
        "The time stamp differs from the time of the server by more than 15 minutes.",
        False,
    ),
    "InvalidTimeStamp.Format": (SignatureError, "The time stamp is not written as the protocol asks.", False),
    "IllegalTimestamp": (SignatureError, "The time stamp is missing or odd.", False),
    "InsufficientBalance": (BillingError, "The balance of the account does not cover the request.", False),
    "InternalError": (ServerError, "The service failed for a reason that it does not state.", True),
}
"""By error code: exception class, meaning, and whether the same request may work later."""

REMEDIES: Mapping[str, str] = {
    "InvalidSecurityToken.Expired": "token",
    "SecurityTokenExpired": "token",
    "InvalidTimeStamp.Expired": "clock",
    "IllegalTimestamp": "clock",
}
"""By error code: what of the client's makes the same request work once it is renewed, its clock or its token."""

PREFIXES: tuple[tuple[str, type[ServiceError]], ...] = (
    ("InvalidClusterStatus", ConflictError),
    ("InvalidSecurityToken", PermissionDeniedError),
    ("MissingSecurityToken", PermissionDeniedError),
    ("EntityNotExist.Role", PermissionDeniedError),
    ("IncompleteSignature", SignatureError),
    ("Rejected.Throttling", ThrottledError),
    ("InvalidAccessKeyId", PermissionDeniedError),
    ("ServiceUnavailable", ServerError),
    ("InvalidNodeStatus", ConflictError),
    ("IllegalTimestamp", SignatureError),
    ("InvalidTimeStamp", SignatureError),
    ("EntityNotExist", NotFoundError),
    ("InternalError", ServerError),
    ("NotAuthorized", PermissionDeniedError),
    ("QuotaExceeded", QuotaExceededError),
    ("NoPermission", PermissionDeniedError),
    ("Unsupported", InvalidParameterError),
    ("AgentError", AgentError),
    ("OrderError", BillingError),
    ("Throttling", ThrottledError),
    ("Forbidden", PermissionDeniedError),
    ("Incorrect", ConflictError),
    ("Signature", SignatureError),
    ("AckError", ServerError),
    ("Conflict", ConflictError),
    ("Invalid", InvalidParameterError),
    ("Missing", InvalidParameterError),
    ("TooMany", QuotaExceededError),
    ("InDebt", BillingError),
)
"""Exception class by the beginning of a code that is not listed, longest first."""
