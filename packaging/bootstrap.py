"""Inkling in two commands, each of which makes its environment first.

    python3 packaging/bootstrap.py run [ARGUMENTS]         starts Inkling
    python3 packaging/bootstrap.py test [PYTEST ARGUMENTS] checks the code

This file keeps to syntax that any Python understands, so that one that is too old
can say so.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(
        "Inkling runs on Python 3.11, 3.12 or 3.13 and this is Python %d.%d; "  # noqa: UP031
        "start it with one of those, for example: python3.12 packaging/bootstrap.py run"
        % sys.version_info[:2]
    )

import verbs

if __name__ == "__main__":
    sys.exit(verbs.main(sys.argv[1:]))
