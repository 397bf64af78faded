"""Holds the state of the emulated service: resources, their life cycles, the clock, the seed."""
