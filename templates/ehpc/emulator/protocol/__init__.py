"""Speaks the protocol of the service: requests, parameters, signatures, bodies of responses, error codes."""
