"""Keeps the fetcher, which may use the network, away from everybody's files (Linux)."""

import ssl
import sys
from pathlib import Path

from indexer import seccomp
from indexer.extracting import landlock

READABLE = (
    *("/etc", "/usr", "/lib", "/lib64", "/nix/store"),
    *("/run/systemd/resolve", "/run/resolvconf", "/run/NetworkManager"),
)
"""What looking up names and checking certificates needs."""


def confine() -> bool:
    """Leave this process the network, the system's own files, and what it has open.

    Returns whether that holds; where the kernel cannot do it, nothing changes.
    """
    if seccomp.machine() is None or not seccomp.forbid_new_privileges():
        return False
    paths = ssl.get_default_verify_paths()
    certificates = (paths.cafile, paths.capath, paths.openssl_cafile)
    # A checkout is neither in the one nor in the other folder of Python.
    own = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[1]))
    chosen = [place for place in (*READABLE, *own, *certificates) if place]
    return landlock.restrict(chosen, network=True)
