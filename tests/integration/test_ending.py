"""A program that is told twice to end, while something lasts, ends once and quietly."""

import signal
import subprocess
import sys

import pytest

CHILD = """
import sys
import time

from indexer.cli import main
from indexer.dial_thread import DialThread
from indexer.service import Service

close = Service.close


def last(self):
    print("busy", file=sys.stderr, flush=True)
    time.sleep(0.5)
    self._dial.state()


def tell_and_close(self):
    print("ending", file=sys.stderr, flush=True)
    close(self)


DialThread._step = last
Service.close = tell_and_close
sys.exit(main())
"""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows ends programs in another way"
)


def read_until(stream, line):
    for told in stream:
        if told.strip() == line:
            return
    pytest.fail(f"It ended before it said {line!r}.")


@pytest.mark.parametrize(("command", "code"), [("serve", 130), ("watch", 0)])
def test_a_second_sign_to_end_does_not_take_the_library_from_a_thread(
    tmp_path, command, code
):
    library, folder = tmp_path / "library", tmp_path / "folder"
    folder.mkdir()
    data = ["--data", str(library)]
    include = [sys.executable, "-m", "indexer", "folders", "add", str(folder), *data]
    subprocess.run(include, check=True, capture_output=True)
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, command, *data],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stderr is not None
        read_until(child.stderr, "busy")
        child.send_signal(signal.SIGTERM)
        read_until(child.stderr, "ending")
        child.send_signal(signal.SIGTERM)
        said = child.stderr.read()
    assert "Traceback" not in said
    assert child.returncode == code
