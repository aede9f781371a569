"""The filter holds against everything, and the libraries live with it."""

import json
import os
import subprocess
import sys

import pytest

STRICT = "offline.forbid_network()"
LOCAL = "offline.forbid_network(local_sockets=True)"

TRY_PYTHON = """
import socket
results = []
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):
    try:
        socket.socket(family, socket.SOCK_DGRAM)
        results.append("open")
    except PermissionError:
        results.append("refused")
print(json.dumps(results))
"""
TRY_NATIVE = """
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
results = [libc.socket(family, 2, 0) for family in (2, 10, 16, 17, 40)]
results += [libc.syscall(number, 1, None) for number in (425, 426, 427)]
assert ctypes.get_errno() == errno.EPERM
print(json.dumps(["open" if result >= 0 else "refused" for result in results]))
"""
TRY_LOCAL = """
import socket
try:
    socket.socket(socket.AF_UNIX)
    print(json.dumps("open"))
except PermissionError:
    print(json.dumps("refused"))
"""
TRY_PAIR = """
import socket
a, b = socket.socketpair()
a.send(b"x")
print(json.dumps(b.recv(1).decode()))
"""
TRY_OTHER_THREAD = """
import ctypes, threading
go, results = threading.Event(), []
def native():
    go.wait()
    results.append(ctypes.CDLL(None).socket(2, 2, 0))
thread = threading.Thread(target=native)
thread.start()
{forbid}
go.set()
thread.join()
print(json.dumps(["open" if result >= 0 else "refused" for result in results]))
"""
TRY_INHERITED_SOCKET = """
import socket, ctypes
kept = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
{forbid}
address = (2).to_bytes(2, "little") + bytes((0, 9, 127, 0, 0, 1)) + bytes(8)
result = ctypes.CDLL(None).connect(kept.fileno(), address, 16)
print(json.dumps("open" if result >= 0 else "refused"))
"""
LANCEDB = """
import tempfile
import lancedb, numpy, pyarrow
rows = numpy.eye(8, dtype="float32")
vectors = pyarrow.FixedSizeListArray.from_arrays(rows.ravel(), 8)
data = pyarrow.table({"vector": vectors, "text": [f"word{n}" for n in range(8)]})
with tempfile.TemporaryDirectory() as folder:
    table = lancedb.connect(folder).create_table("passages", data=data)
    table.optimize()
    best = table.search(rows[3], vector_column_name="vector").limit(1).to_list()
    print(json.dumps(best[0]["text"]))
"""
LLAMA = """
import llama_cpp
print(json.dumps(llama_cpp.llama_supports_mmap()))
"""
QT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
line = QLineEdit()
line.show()
shown = []
QTimer.singleShot(0, lambda: (shown.append(line.isVisible()), application.quit()))
application.exec()
print(json.dumps(shown == [True]))
"""


def in_child(forbid: str, body: str):
    code = f"import json\nfrom indexer import offline\n{forbid}\n{body}"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("forbid", [STRICT, LOCAL])
@pytest.mark.parametrize("body", [TRY_PYTHON, TRY_NATIVE], ids=["python", "native"])
def test_no_socket_leaves_the_computer(forbid, body):
    assert set(in_child(forbid, body)) == {"refused"}


def test_local_sockets_exist_only_where_they_were_asked_for():
    assert in_child(STRICT, TRY_LOCAL) == "refused"
    assert in_child(LOCAL, TRY_LOCAL) == "open"


@pytest.mark.parametrize("forbid", [STRICT, LOCAL])
def test_socket_pairs_remain(forbid):
    assert in_child(forbid, TRY_PAIR) == "x"


@pytest.mark.parametrize("forbid", [STRICT, LOCAL])
def test_threads_that_already_run_are_bound_too(forbid):
    assert in_child("", TRY_OTHER_THREAD.format(forbid=forbid)) == ["refused"]


def test_a_socket_from_before_cannot_be_connected_any_more():
    assert in_child("", TRY_INHERITED_SOCKET.format(forbid=STRICT)) == "refused"


@pytest.mark.parametrize("body", [TRY_PYTHON, TRY_NATIVE], ids=["python", "native"])
def test_the_filter_survives_exec_into_a_grandchild(body):
    grandchild = f"""
import subprocess, sys
code = {("import json" + body)!r}
child = [sys.executable, "-c", code]
outer = "import os, sys; os.execv(sys.argv[1], sys.argv[1:])"
print(subprocess.check_output([sys.executable, "-c", outer, *child], text=True))
"""
    assert set(in_child(STRICT, grandchild)) == {"refused"}


def test_lancedb_creates_and_searches_without_any_socket():
    assert in_child(f"offline.scrub_environment()\n{STRICT}", LANCEDB) == "word3"


def test_llama_cpp_loads_without_any_socket():
    assert in_child(STRICT, LLAMA) is True


def test_qt_shows_a_window_with_local_sockets_only():
    assert in_child(LOCAL, QT) is True
