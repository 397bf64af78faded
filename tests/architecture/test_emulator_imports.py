"""The rooms of the emulator: who may import whom is data here, and a new arrow is a decision.

Imports for type checkers count: a knot of types is a knot.
"""

from __future__ import annotations

from graphlib import TopologicalSorter

from tests.architecture.conftest import GENERATED, imports, module_name, python_files

PACKAGE = "ehpc.emulator"

ROOMS: dict[str, set[str]] = {
    "protocol": set(),
    "http": {"protocol"},
    "state": {"protocol"},
    "jobs": {"protocol", "state"},
    "operations": {"jobs", "protocol", "state"},
    "service": {"jobs", "operations", "protocol", "state"},
    "emulator": {"http", "jobs", "protocol", "service", "state"},
    "__init__": {"emulator"},
    "command": {"emulator", "http", "protocol", "state"},
    "__main__": {"command"},
}
"""Room or module of the package -> those that it imports, the lowest first: no arrow points back."""


def read_edges() -> dict[str, set[str]]:
    """Return the modules of the emulator with those of its modules that they import, types included."""
    edges = {}
    for path in python_files(GENERATED / "ehpc" / "emulator"):
        inside = {name for name in imports(path, GENERATED) if f"{name}.".startswith(f"{PACKAGE}.")}
        edges[module_name(path, GENERATED)] = inside - {module_name(path, GENERATED)}
    return edges


def find_room(module: str) -> str:
    """Return the room that a module belongs to; a module of the package itself is a room of its own."""
    return module.removeprefix(PACKAGE).removeprefix(".").partition(".")[0] or "__init__"


def test_the_rooms_import_what_is_listed() -> None:
    """No arrow more and none less than the table says."""
    rooms: dict[str, set[str]] = {}
    for module, targets in read_edges().items():
        rooms.setdefault(find_room(module), set()).update(find_room(target) for target in targets)
    assert {room: targets - {room} for room, targets in rooms.items()} == ROOMS


def test_no_arrow_points_back() -> None:
    """A room imports only rooms that stand above it in the table."""
    order = list(ROOMS)
    for room, targets in ROOMS.items():
        assert targets <= set(order[: order.index(room)]), room


def test_the_modules_have_no_circle() -> None:
    """No module needs itself by way of others, inside of a room neither."""
    edges = read_edges()
    assert len(edges) > 40
    order = list(TopologicalSorter(edges).static_order())  # raises CycleError
    assert set(order) == set(edges)


def test_state_knows_nothing_of_requests() -> None:
    """Of the protocol it needs errors, timestamps, the service model and files of JSON alone."""
    allowed = {f"{PACKAGE}.protocol.{name}" for name in ("errors", "json_file", "service_model", "timestamps")}
    for module, targets in read_edges().items():
        if find_room(module) == "state":
            assert {name for name in targets if find_room(name) == "protocol"} <= allowed, module


def test_the_server_knows_a_protocol_of_two_methods() -> None:
    """It can serve any application: it imports how requests are read, how responses are sent, and errors."""
    server = read_edges()[f"{PACKAGE}.http.server"]
    assert server == {f"{PACKAGE}.{name}" for name in ("http.request_reader", "http.response", "protocol.errors")}
