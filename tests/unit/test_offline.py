import json
import subprocess
import sys

import pytest

from indexer.offline import ConnectionAttempt, probe, scrub_environment

CHILD = """
import dataclasses, json, sys
from indexer import offline
{body}
"""


def in_child(body: str):
    """Run lines in a fresh interpreter, because a filter cannot be taken back."""
    result = subprocess.run(
        [sys.executable, "-c", CHILD.format(body=body)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_without_the_filter_the_probe_says_that_nothing_refuses():
    assert not any(attempt.by_system for attempt in probe() if attempt.name == "UDP")
    assert ConnectionAttempt("TCP over IPv4", refused=False, by_system=False) in probe()


def test_with_the_filter_the_system_refuses_every_attempt():
    attempts = in_child(
        "offline.forbid_network()\n"
        "print(json.dumps([dataclasses.astuple(a) for a in offline.probe()]))"
    )
    assert len(attempts) == 6
    assert all(refused and by_system for _, refused, by_system in attempts), attempts


def test_with_local_sockets_only_the_name_lookup_is_left_to_python():
    attempts = in_child(
        "offline.forbid_network(local_sockets=True)\n"
        "print(json.dumps([dataclasses.astuple(a) for a in offline.probe()]))"
    )
    assert all(refused for _, refused, _ in attempts)
    assert [name for name, _, by_system in attempts if not by_system] == ["name lookup"]


def test_forbidding_twice_is_harmless_and_can_only_narrow():
    levels = in_child(
        "levels = [offline.forbid_network(local_sockets=local)"
        " for local in (True, True, False, False)]\n"
        "print(json.dumps(levels + [a.by_system for a in offline.probe()]))"
    )
    assert levels == ["enforced"] * 4 + [True] * 6


def test_on_an_unknown_processor_python_refuses_and_says_so():
    level, attempts = in_child(
        "offline._CALLS.clear()\n"
        "level = offline.forbid_network()\n"
        "attempts = [dataclasses.astuple(a) for a in offline.probe()]\n"
        "print(json.dumps([level, attempts]))"
    )
    assert level == "python_only"
    assert all(refused and not by_system for _, refused, by_system in attempts)


@pytest.mark.parametrize(
    "call",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "socket.socket().bind(('127.0.0.1', 0))",
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
        "socket.socket(socket.AF_UNIX).connect('/nowhere')",
    ],
)
def test_where_the_kernel_does_not_help_python_refuses(call):
    name = in_child(
        "import socket\n"
        "offline._CALLS.clear()\n"
        "offline.forbid_network()\n"
        f"try:\n    {call}\n"
        "except OSError as error:\n    print(json.dumps(type(error).__name__))"
    )
    assert name == "PermissionError"


def test_the_filter_is_in_place_in_no_time():
    seconds = in_child(
        "import time\n"
        "start = time.perf_counter()\n"
        "offline.forbid_network()\n"
        "print(json.dumps(time.perf_counter() - start))"
    )
    assert seconds < 0.02, "the goal is 2 ms; the margin is for a busy machine"


def test_cloud_credentials_leave_the_environment_and_choices_stay():
    environment = {
        "AWS_SECRET_ACCESS_KEY": "x",
        "AZURE_TOKEN": "x",
        "GOOGLE_API_KEY": "x",
        "LANCEDB_LOG": "debug",
        "HOME": "/home/someone",
    }
    scrub_environment(environment)
    assert environment == {
        "HOME": "/home/someone",
        "LANCEDB_LOG": "debug",
        "OMP_WAIT_POLICY": "PASSIVE",
        "GOMP_SPINCOUNT": "1000",
        "OPENBLAS_NUM_THREADS": "1",
    }
