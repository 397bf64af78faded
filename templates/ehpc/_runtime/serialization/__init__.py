"""Turns models into parameters, and bodies of responses into models."""
