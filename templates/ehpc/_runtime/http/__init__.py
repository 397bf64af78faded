"""Sends requests and reads responses over HTTP: connections, proxies, TLS."""
