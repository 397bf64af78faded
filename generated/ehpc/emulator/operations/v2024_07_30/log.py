"""Chapter log of 2024-07-30: what was done, action by action; it outlives the clusters."""

from __future__ import annotations

from datetime import datetime, timezone

from ...protocol.errors import ServiceError
from ...state.sqlite_store import Record
from ..call import Call, Members
from . import handles


def describe_log(call: Call, log: Record) -> Members:
    """Return an action that was carried out, for a response."""
    cluster = call.backend.store.get("cluster", log.data["ClusterId"] or "")
    busy = cluster is not None and call.backend.lifecycles.is_in_progress(cluster)
    account = call.backend.seed["account"]["id"]
    return {
        **log.data,
        "RequestId": log.id,
        "LogType": "operation",
        "Message": f"{log.data['Action']} was carried out.",
        "OperatorUid": account,
        "Uid": account,
        "Status": ("InProgress" if busy and log.data["Action"] in ("CreateCluster", "DeleteCluster") else "Finished"),
        "Time": f"{datetime.fromtimestamp(log.data['Moment'], timezone.utc):%Y-%m-%d %H:%M:%S}",
    }


@handles("ListCommonLogs")
def list_common_logs(call: Call) -> Members:
    """Lists the changes that were made with this version in a time range, also to clusters that are gone."""
    filters = {
        "ClusterId": call["ClusterId"],
        "Status": call["ActionStatus"],
        "RequestId": call["LogRequestId"],
        "LogType": call["LogType"],
        "OperatorUid": call["OperatorUid"],
        "Target": call["Resource"],
    }
    rows = [describe_log(call, log) for log in call.backend.store.list("action_log")]
    rows = [
        row
        for row in rows
        if call["From"] <= row["Moment"] <= call["To"]
        and (not call["ActionName"] or row["Action"] in call["ActionName"])
        and all(value in (None, row[name]) for name, value in filters.items())
    ]
    shown, page = call.paginate(rows[::-1] if call["IsReverse"] else rows)
    return {**page, "Uid": call.backend.seed["account"]["id"], "Logs": list(shown)}


@handles("GetCommonLogDetail")
def get_common_log_detail(call: Call) -> Members:
    """Describes a change that was made with this version; it has one stage, and refused requests have left nothing."""
    log = call.get_record("action_log", call["LogRequestId"], "InvalidParams")
    details = describe_log(call, log)
    if not call["From"] <= details["Moment"] <= call["To"]:
        raise ServiceError("InvalidParams", f"The request {log.id} is outside of the time range.")
    stage = {**details, "LogLevel": "info", "Method": details["Action"]}
    return {**details, "LogDetail": [{"StageName": details["Action"], "Stages": [stage]}]}
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/log.py, then run `make generate`.
