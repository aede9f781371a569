import json
import subprocess
import sys

from indexer import seccomp
from indexer.extracting import landlock
from tests.model_server import serving

TRY = """
import json, sys, urllib.request
from indexer.fetching.confinement import confine
kept = open(sys.argv[1], "ab+")
def attempt(call):
    try:
        call()
    except OSError as error:
        return type(error).__name__
    return "done"
secret = sys.argv[2]
print(json.dumps({
    "confined": confine(),
    "read": attempt(lambda: open(secret).close()),
    "write": attempt(lambda: open(secret + ".new", "w").close()),
    "kept": attempt(lambda: (kept.write(b"x"), kept.flush(), kept.truncate(0))),
    "network": attempt(lambda: urllib.request.urlopen(sys.argv[3]).close()),
    "certificates": attempt(lambda: __import__("ssl").create_default_context()),
    "names": attempt(lambda: open("/etc/hosts").close()),
}))
"""


def test_what_uses_the_network_reaches_no_file_of_anybody(tmp_path):
    secret = tmp_path / "diary.txt"
    secret.write_text("private")
    with serving(b"content") as site:
        said = subprocess.run(
            [sys.executable, "-c", TRY, tmp_path / "part", secret, site.base],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    told = json.loads(said)
    files = "PermissionError" if told["confined"] else "done"
    assert (told["read"], told["write"]) == (files, files)
    assert {told["kept"], told["network"], told["certificates"]} == {"done"}
    can = seccomp.machine() is not None and landlock.version() > 0
    assert told["confined"] is can
