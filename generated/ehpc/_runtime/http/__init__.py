"""Sends requests and reads responses over HTTP: connections, proxies, TLS."""
# Hand-written: edit templates/ehpc/_runtime/http/__init__.py, then run `make generate`.
