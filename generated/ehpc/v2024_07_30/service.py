# Generated from spec/2024-07-30/service.yaml
# by templates/ehpc/{version}/service.py.jinja: edit those, then run `make generate`.
"""The service as a whole: version, endpoints, regions, error codes."""

from __future__ import annotations

from .._runtime.service import Service

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from .._runtime.service import ErrorCodes

__all__ = ["REGIONS", "SERVICE", "VERSION"]

VERSION = "2024-07-30"
"""Version of the API."""

REGIONS = (
    "cn-qingdao",
    "cn-beijing",
    "cn-zhangjiakou",
    "cn-huhehaote",
    "cn-wulanchabu",
    "cn-hangzhou",
    "cn-shanghai",
    "cn-shenzhen",
    "cn-heyuan",
    "cn-guangzhou",
    "cn-wuhan-lr",
    "cn-chengdu",
    "cn-hongkong",
    "ap-northeast-1",
    "ap-southeast-1",
    "ap-southeast-5",
    "eu-central-1",
    "me-east-1",
)
"""Regions that are known to have the service; others are called all the same."""


def load_error_codes() -> ErrorCodes:
    """Return the module with the error codes."""
    from . import error_codes

    return error_codes


SERVICE = Service(
    version=VERSION,
    public_host="ehpc.{region}.aliyuncs.com",
    vpc_host="ehpc-vpc.{region}.aliyuncs.com",
    regions=REGIONS,
    region_parameter="RegionId",
    common_parameters=frozenset(
        {
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "Signature",
            "SecurityToken",
            "BearerToken",
        }
    ),
    largest_page_size=50,
    method="POST",
    position="query",
    error_codes=load_error_codes,
)
"""What the client knows of Alibaba Cloud Elastic High Performance Computing (E-HPC), second generation."""
