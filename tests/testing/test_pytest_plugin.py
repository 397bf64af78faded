"""The pytest plugin: its fixtures in tests of users, and that it costs nothing where it is not used."""

from __future__ import annotations

import subprocess
import sys

import pytest

USES = """
    import asyncio
    import pytest

    def test_first(ehpc_emulator, ehpc_client):
        ehpc_emulator.add_cluster("one")
        assert len(ehpc_client.list_clusters().clusters) == 1

    def test_fresh(ehpc_client):
        assert ehpc_client.list_clusters().clusters == []

    @pytest.mark.ehpc_emulator(progress="polls:2", fault_rules=["ListRegions:Throttling.User*1"])
    def test_marked(ehpc_emulator, ehpc_client):
        assert ehpc_client.list_regions().regions
        assert [entry.code for entry in ehpc_emulator.requests] == ["Throttling.User", ""]
        assert ehpc_emulator.server.service.backend.lifecycles.progress == ("polls", 2.0)

    def test_async(ehpc_emulator, async_ehpc_client):
        cluster = ehpc_emulator.add_cluster()

        async def run():
            found = await asyncio.gather(*(async_ehpc_client.list_clusters() for _ in range(5)))
            assert {response.clusters[0].id for response in found} == {cluster}

        asyncio.run(run())
        asyncio.run(run())
"""


def test_the_fixtures_work(pytester: pytest.Pytester) -> None:
    """Each test has an emulator of its own, with what its marker says, and clients for it; nothing is left open."""
    pytester.makepyfile(USES)
    done = pytester.runpytest_subprocess("-W", "error", "--strict-markers", "-p", "no:xdist")
    done.assert_outcomes(passed=4)


def test_the_progress_can_be_configured(pytester: pytest.Pytester) -> None:
    """The configuration sets the progress of all tests, and a marker that of one."""
    pytester.makeini("[pytest]\nehpc_progress = timed:10\n")
    pytester.makepyfile("""
        import pytest

        def test_configured(ehpc_emulator):
            assert ehpc_emulator.server.service.backend.lifecycles.progress == ("timed", 10.0)

        @pytest.mark.ehpc_emulator(progress="immediate")
        def test_marked(ehpc_emulator):
            assert ehpc_emulator.server.service.backend.lifecycles.progress == ("immediate", 1.0)
        """)
    pytester.runpytest_subprocess("-W", "error").assert_outcomes(passed=2)


def test_a_wrong_marker_is_told(pytester: pytest.Pytester) -> None:
    """Arguments without names say nothing."""
    pytester.makepyfile("""
        import pytest

        @pytest.mark.ehpc_emulator("polls:2")
        def test_marked(ehpc_emulator):
            pass
        """)
    done = pytester.runpytest_subprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*the marker ehpc_emulator takes named arguments, such as progress='polls:2'*"])


def test_it_can_be_turned_off(pytester: pytest.Pytester) -> None:
    """``-p no:ehpc`` leaves other tests alone, and the fixtures are gone."""
    pytester.makepyfile("def test_other(): pass\n\ndef test_uses(ehpc_client): pass\n")
    done = pytester.runpytest_subprocess("-p", "no:ehpc")
    done.assert_outcomes(passed=1, errors=1)
    done.stdout.fnmatch_lines(["*fixture 'ehpc_client' not found*"])


def test_it_costs_nothing_where_it_is_not_used() -> None:
    """Loading the plugin loads neither the emulator nor a client nor what they need."""
    code = (
        "import pytest, sys; before = set(sys.modules); import ehpc.testing.pytest_plugin;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["ehpc", "ehpc.testing", "ehpc.testing.pytest_plugin"]


def test_the_fixtures_are_described(pytester: pytest.Pytester) -> None:
    """``pytest --fixtures`` and ``--markers`` say what there is."""
    fixtures = pytester.runpytest_subprocess("--fixtures")
    fixtures.stdout.fnmatch_lines(["ehpc_emulator*", "*An emulator of E-HPC of the test's own*"])
    markers = pytester.runpytest_subprocess("--markers")
    markers.stdout.fnmatch_lines(["@pytest.mark.ehpc_emulator(*settings): settings of the fixture*"])
