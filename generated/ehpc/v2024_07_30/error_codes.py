# Generated from spec/2024-07-30/errors.yaml
# by templates/ehpc/{version}/error_codes.py.jinja: edit those, then run `make generate`.
"""The error codes of API version 2024-07-30, and the exceptions of ``ehpc.errors`` that they become."""

from __future__ import annotations

from ..errors import (
    AgentError,
    AlreadyExistsError,
    BillingError,
    ConflictError,
    InvalidParameterError,
    NotFoundError,
    PermissionDeniedError,
    QuotaExceededError,
    ServerError,
    SignatureError,
    ThrottledError,
)

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..errors import ServiceError

__all__ = ["CODES", "PREFIXES", "REFUSALS", "REMEDIES"]

CODES: Mapping[str, tuple[type[ServiceError], str, bool]] = {
    "AgentError": (AgentError, "The agent on the cluster could not carry out the request.", False),
    "AliyunError": (ServerError, "Another Alibaba Cloud product that E-HPC called answered with an error.", False),
    "ClusterNotFound": (NotFoundError, "There is no such cluster.", False),
    "DbError": (ServerError, "The database of the service failed.", True),
    "EcsError": (ServerError, "The call that E-HPC made to ECS failed.", False),
    "InDebt": (BillingError, "The account is in debt.", False),
    "InvalidClusterStatus": (ConflictError, "The cluster is in a state that does not allow the operation.", False),
    "InvalidNodeStatus": (ConflictError, "The node is in a state that does not allow the operation.", False),
    "InvalidParams": (
        InvalidParameterError,
        "A parameter has a value that is not allowed, or names a queue that does not exist.",
        False,
    ),
    "InvalidPayMethod": (BillingError, "The account has no balance or credit for a subscription.", False),
    "ManagerNotFound": (NotFoundError, "The cluster has no manager node, or its manager node does not respond.", False),
    "NasError": (ServerError, "The call that E-HPC made to NAS failed.", False),
    "NotAuthorized": (PermissionDeniedError, "RAM does not permit the request.", False),
    "NotEnabled": (PermissionDeniedError, "The account has not activated E-HPC.", False),
    "ServiceUnavailable": (ServerError, "The service is unavailable for the moment.", True),
    "UnknownError": (ServerError, "The service failed for a reason that it does not state.", True),
    "VolumeNotFound": (NotFoundError, "There is no such file system.", False),
    "Throttling": (ThrottledError, "The request was refused because too many came in a short time.", True),
    "Throttling.User": (ThrottledError, "The account has sent too many requests in a short time.", True),
    "Throttling.Api": (ThrottledError, "The action has been called too often in a short time.", True),
    "Rejected.Throttling": (ThrottledError, "The request was refused because too many came in a short time.", True),
    "InvalidProduct.NotFound": (InvalidParameterError, "No product listens under the host name of the request.", False),
    "InvalidVersion": (InvalidParameterError, "The product has no API of this version.", False),
    "InvalidApi.NotFound": (InvalidParameterError, "The product has no action of this name.", False),
    "InvalidAction": (InvalidParameterError, "The product has no action of this name.", False),
    "InvalidAction.NotFound": (InvalidParameterError, "The product has no action of this name.", False),
    "UnsupportedOperation": (InvalidParameterError, "The product has no action of this name.", False),
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

REFUSALS: Mapping[str, str] = {
    "InvalidApi.NotFound": "action",
    "InvalidAction": "action",
    "InvalidAction.NotFound": "action",
    "UnsupportedOperation": "action",
    "UnsupportedHTTPMethod": "method",
}
"""By error code: what of the request is refused, its ``action`` as unknown or its HTTP ``method``."""

PREFIXES: tuple[tuple[str, type[ServiceError]], ...] = (
    ("AgentError.Account.UserAlreadyExist", AlreadyExistsError),
    ("AgentError.Account.DomainNotExist", NotFoundError),
    ("AgentError.Account.UserNotExist", NotFoundError),
    ("InvalidClusterStatus", ConflictError),
    ("InvalidSecurityToken", PermissionDeniedError),
    ("MissingSecurityToken", PermissionDeniedError),
    ("EntityNotExist.Role", PermissionDeniedError),
    ("IncompleteSignature", SignatureError),
    ("Rejected.Throttling", ThrottledError),
    ("EntityAlreadyExist", AlreadyExistsError),
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
