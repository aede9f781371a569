"""Lets Debian's `recollindex` read a folder, as a yardstick for extraction.

It is told to do as little else as it can: one thread, no stemming, no spelling, one
flush at the end. Its helper programs (poppler-utils, antiword, unrtf and so on) have
to be installed for it to read what it can.
"""

import json
import subprocess
from pathlib import Path

from tests.benchmarks.measures import Work, work_of

SETTINGS = """topdirs = {folder}
skippedNames =
skippedPaths =
noContentSuffixes =
indexstemminglanguages =
noaspell = 1
idxflushmb = 2000
thrQSizes = -1 -1 -1
systemfilecommand = file -b --mime-type
filtermaxseconds = 60
loglevel = 1
"""
COUNT = """
import json, sys
from recoll import recoll
query = recoll.connect(confdir=sys.argv[1]).query()
query.execute("mime:*", fetchtext=True)
files, characters = set(), 0
for found in query:
    if found.text.strip():
        files.add(found.url)
        characters += len(found.text)
print(json.dumps([len(files), characters]))
"""
"""Runs on the system's own Python, for which Debian has recoll's module."""


def read_with_recoll(folder: Path, home: Path) -> Work:
    """Return what it costs recoll to read a folder, on one core, and what it read."""
    settings = home / "settings"
    settings.mkdir(parents=True)
    (settings / "recoll.conf").write_text(SETTINGS.format(folder=folder), "utf-8")
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    command = ["taskset", "-c", "0", "recollindex", "-c", str(settings), "-z"]
    work = work_of(command, environment)
    counted = subprocess.run(
        ["/usr/bin/python3", "-c", COUNT, str(settings)],
        check=True,
        capture_output=True,
        env=environment,
    )
    work.files, work.characters = json.loads(counted.stdout)
    return work
