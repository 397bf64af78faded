# Generated from spec/2018-04-12/actions/basic_info/GetIfEcsTypeSupportHtConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetIfEcsTypeSupportHtConfig: Check whether hyper-threading of an instance type can be set."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetIfEcsTypeSupportHtConfigRequest", "GetIfEcsTypeSupportHtConfigResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetIfEcsTypeSupportHtConfigRequest(Request["GetIfEcsTypeSupportHtConfigResponse"]):
    """Parameters of GetIfEcsTypeSupportHtConfig: check whether hyper-threading of an instance type can be set."""

    instance_type: str
    """ECS instance type, such as ecs.c7.4xlarge."""

    __wire__ = (WireField("instance_type", "InstanceType", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class GetIfEcsTypeSupportHtConfigResponse(Response):
    """Response of GetIfEcsTypeSupportHtConfig: default_ht_enabled, instance_type, support_ht_config, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    default_ht_enabled: bool | None = None
    """Whether hyper-threading is enabled by default."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    support_ht_config: bool | None = None
    """Whether hyper-threading can be set."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("default_ht_enabled", "DefaultHtEnabled", "boolean"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("support_ht_config", "SupportHtConfig", "boolean"),
    )


OPERATION = Operation(
    "GetIfEcsTypeSupportHtConfig",
    GetIfEcsTypeSupportHtConfigRequest,
    GetIfEcsTypeSupportHtConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
