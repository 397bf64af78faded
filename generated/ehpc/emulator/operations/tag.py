"""Chapter tag: tags of clusters."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..state.sqlite_store import Record
from .call import Call, Members
from .registry import handles

MOST_TAGS = 20
PAGE = 50
"""Tags on a page of ListTagResources; the service's own number is not known."""


def get_clusters(call: Call) -> list[Record]:
    """Return the clusters that a request names, which must exist."""
    version = call.action.version
    return [call.backend.cluster(name, call.request.named_region, version=version) for name in call["ResourceId"]]


@handles("TagResources")
def tag_resources(call: Call) -> None:
    """Puts tags on clusters, at most 20 on each; a key that there is gets the new value."""
    for cluster in get_clusters(call):
        tags = cluster.data.setdefault("Tags", {})
        for number, tag in enumerate(call.get("Tag", ()), 1):
            if not tag.get("Key"):
                raise ServiceError("InvalidParams", f"Tag.{number} needs a Key.")
            tags[tag["Key"]] = tag.get("Value", "")
        if len(tags) > MOST_TAGS:
            raise ServiceError("InvalidParams", f"A cluster may have {MOST_TAGS} tags.")
        call.backend.store.save(cluster)


@handles("UnTagResources")
def untag_resources(call: Call) -> None:
    """Takes the named tags off clusters; without names all of them if All is set, else none."""
    for cluster in get_clusters(call):
        tags = cluster.data.setdefault("Tags", {})
        for key in call["TagKey"] or (list(tags) if call["All"] else ()):
            tags.pop(key, None)
        call.backend.store.save(cluster)


@handles("ListTagResources")
def list_tag_resources(call: Call) -> Members:
    """Lists the tags of clusters, 50 at a time, by cluster and by tag: a cluster must have all those that are named."""
    ids, wanted = call["ResourceId"], call.get("Tag", ())
    rows = []
    for cluster in call.clusters():
        tags = cluster.data.get("Tags", {})
        fits = all(tag.get("Key") in tags and tag.get("Value", tags[tag["Key"]]) == tags[tag["Key"]] for tag in wanted)
        if fits and (not ids or cluster.id in ids):
            about = {"ResourceId": cluster.id, "ResourceType": call["ResourceType"]}
            rows += [{**about, "TagKey": key, "TagValue": value} for key, value in tags.items()]
    shown, token = call.continue_list(rows, PAGE)
    return {"TagResources": {"TagResource": list(shown)}, "NextToken": token}
# Hand-written: edit templates/ehpc/emulator/operations/tag.py, then run `make generate`.
