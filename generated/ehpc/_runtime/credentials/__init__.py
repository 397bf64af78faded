"""Where credentials come from: sources, the chain of them, and the cache that renews them.

::

    credentials  Credentials: an access key, perhaps temporary; the source that gives one
    provider     what a source offers, and what it may take from outside (Environment)
    resolver     from the arguments of a client to a source
    cache        renews in time, one at a time
    chain        the default order: the first source that has something
      ├── environment, oidc, cli_profile, ini_profile, ecs_role, credentials_uri     the sources in that order
      └── assume_role, login, process, alibabacloud_adapter                          what they and callers build on
    parsing, http, sts                                    read files and responses; send one request; ask STS

A client loads only the first and the third of them; the rest waits for the first call. ``ehpc.credentials`` offers
them.
"""
# Hand-written: edit templates/ehpc/_runtime/credentials/__init__.py, then run `make generate`.
