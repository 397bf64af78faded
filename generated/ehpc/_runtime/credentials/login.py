"""Exchanges the login that a profile of the official CLI keeps, by OAuth or CloudSSO, for temporary credentials.

The login itself needs a browser, and ``aliyun configure`` makes it. What it leaves in the profile is used as the
official credentials package does, with one difference: the profile is only read. An OAuth access token that has ended
is not renewed here, since its refresh token works once, and the official CLI would be logged out.

Source: ``alibabacloud-credentials`` 1.0.12.
"""

from __future__ import annotations

import json
from typing import Final
from urllib.parse import urlsplit

from ..effects import Flow, HttpRequest
from ..endpoint import parse_endpoint
from ..errors import ConfigurationError, CredentialsError
from .credentials import Credentials, is_sound
from .http import send_once
from .parsing import Fields, parse_object
from .provider import Environment

OAUTH_SITES: Final = {"CN": "https://oauth.aliyun.com", "INTL": "https://oauth.alibabacloud.com"}
"""Where tokens of OAuth are exchanged, by the site of the account."""
LOG_IN: Final = "log in again with `aliyun configure`"


class OAuthProvider:
    """Gives the credentials that an OAuth profile keeps, and exchanges its access token once they have ended.

    Args:
        fields: The profile.
        site: URL of the OAuth server. Default: that of the profile's ``oauth_site_type``.
    """

    name = "OAuth login"

    def __init__(self, fields: Fields, *, site: str | None = None) -> None:
        self._fields = fields
        self._site = site

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials.

        Raises:
            CredentialsError: If the login has ended, or the server refuses.
        """
        fields = self._fields
        end = fields.unix_time("sts_expiration")
        if end > environment.time() and all(map(fields.text, ("access_key_id", "access_key_secret", "sts_token"))):
            kept = fields.credentials("access_key_id", "access_key_secret", "sts_token", temporary=True)
            return Credentials(kept.access_key_id, kept.access_key_secret, kept.security_token, end)
        site = self._site or OAUTH_SITES.get((fields.text("oauth_site_type") or "CN").upper())
        if site is None:
            raise fields.error(f"has an oauth_site_type other than {' and '.join(OAUTH_SITES)}")
        token = read_token(fields, "oauth_access_token", "oauth_access_token_expire", environment)
        response = yield from post(site, "/v1/exchange", token, b"", "the OAuth server")
        return Fields(response, "the response of the OAuth server").response_credentials()


class CloudSsoProvider:
    """Exchanges the access token that a CloudSSO profile keeps."""

    name = "CloudSSO login"

    def __init__(self, fields: Fields) -> None:
        self._fields = fields

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials of the profile's account and access configuration.

        Raises:
            CredentialsError: If the login has ended, or the server refuses.
        """
        fields = self._fields
        token = read_token(fields, "access_token", "cloud_sso_access_token_expire", environment)
        wanted = {
            "AccountId": fields.require("cloud_sso_account_id"),
            "AccessConfigurationId": fields.require("cloud_sso_access_config"),
        }
        url = fields.require("cloud_sso_sign_in_url")
        response = yield from post(url, "/cloud-credentials", token, json.dumps(wanted).encode(), "the CloudSSO server")
        where = "the response of the CloudSSO server"
        members = response.get("CloudCredential")
        if not isinstance(members, dict):
            raise CredentialsError(f"{where} has no CloudCredential")
        return Fields(members, where).response_credentials()


def read_token(fields: Fields, key: str, end: str, environment: Environment) -> str:
    """Return the access token in a member of a profile, unless the time in another member has come.

    Raises:
        CredentialsError: If there is none, or it has ended.
    """
    token = fields.text(key)
    if token is None or fields.unix_time(end) <= environment.time():
        raise CredentialsError(f"{fields.where} has no {key} that is still valid: {LOG_IN}")
    if not is_sound(token):
        raise fields.error(f"has an {key} with a space or another character that no token has")
    return token


def post(url: str, path: str, token: str, body: bytes, server: str) -> Flow[dict[str, object]]:
    """Exchange an access token at the scheme, host and port of a URL, and return the members of the response.

    Raises:
        CredentialsError: If the server can't be reached safely, refuses, or responds with something else.
    """
    problem, scheme, host = "", "", ""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}", scheme="https")
        scheme, host = parse_endpoint(f"{parts.scheme}://{parts.netloc}", allow_http=False)
    except (ConfigurationError, ValueError) as error:
        problem = str(error) if isinstance(error, ConfigurationError) else "its URL can't be read"
    if problem:
        raise CredentialsError(f"{server} can't be asked: {problem}")
    headers = {
        "accept": "application/json",
        "authorization": f"Bearer {token}",
        "content-type": "application/json",
        "host": host,
    }
    request = HttpRequest("ExchangeToken", "POST", f"{scheme}://{host}{path}", headers, body, secrets=(token,))
    response = yield from send_once(request, f"{server} ({host})")
    if response.status != 200:
        raise CredentialsError(f"{server} ({host}) responds with HTTP {response.status}; {LOG_IN}")
    return dict(parse_object(response.body, f"the response of {server}"))
# Hand-written: edit templates/ehpc/_runtime/credentials/login.py, then run `make generate`.
