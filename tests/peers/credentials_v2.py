"""Reads credentials with the official package, one order a line: it runs in the environment of the peers."""

import json
import sys

from alibabacloud_credentials.provider import CLIProfileCredentialsProvider
from alibabacloud_credentials.provider.oauth import OAuthCredentialsProvider
from alibabacloud_credentials.utils import auth_util


def read(order):
    """Return the credentials of an order, or the kind of error."""
    try:
        if order["kind"] == "environment":
            found = (
                auth_util.environment_access_key_id,
                auth_util.environment_access_key_secret,
                auth_util.environment_security_token,
            )
            return list(found)
        if order["kind"] == "oauth":
            provider = OAuthCredentialsProvider(**order["arguments"])
        else:
            provider = CLIProfileCredentialsProvider(profile_file=order["file"])
        found = provider.get_credentials()
    except Exception as error:  # whatever it is, it has none
        return {"error": type(error).__name__}
    return [found.get_access_key_id(), found.get_access_key_secret(), found.get_security_token()]


for line in sys.stdin:
    print(json.dumps(read(json.loads(line))), flush=True)
