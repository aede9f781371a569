"""Drives the real program on a real X server: `python -m tests.real_window`.

Needs Xvfb, xdotool and dbus-daemon. The key for quick search is pressed, a query is
typed, a row chosen by the arrow key and Enter pressed, once for a page of a PDF and
once for a line of a text; systemd, played by this script on a session bus of its own,
has to be asked for the right program, file and place. Tells what happened and ends
with 0 when it was right.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from select import select
from typing import IO

NEEDED = ("Xvfb", "xdotool", "dbus-daemon")
STEPS = {
    "when is the rent due": "house.pdf",
    "umbrella left in the tram": "notes.txt",
}
"""What is typed, and which of the files that are found is opened."""
PATIENCE_S = 90.0
HIGH = 200
"""Of the popup with results, in pixels."""
PAGES = {
    "lease.pdf": ("Parties of the lease", "The rent is due on the third of a month."),
    "house.pdf": ("Stairs", "Bins", "Late rent is due with interest of two per cent."),
    "soup.pdf": ("Boil the lentils with cumin.",),
}
NOTES = "".join(f"Line {number} of the notes.\n\n" for number in range(60))
UMBRELLA = "The umbrella was left in the tram on Tuesday.\n"
ENTRY = "[Desktop Entry]\nType=Application\nName={name}\nExec={name} %U\n"
DEFAULTS = {"application/pdf": "evince", "text/plain": "kate"}


def main() -> int:
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        say(f"This needs {', '.join(missing)}.")
        return 1
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        return drive(Path(folder), stack)


def drive(folder: Path, stack: ExitStack) -> int:
    documents = write_documents(folder / "documents")
    library = folder / "library"
    index(library, documents)
    environment = desktop(folder, stack)
    told = stack.enter_context(systemd(environment))
    program = [sys.executable, "-m", "app", "--data", str(library)]
    stack.enter_context(running(program, environment))
    find("Inkling", environment)
    right = [
        step(library, environment, told, query, name) for query, name in STEPS.items()
    ]
    return 0 if all(right) else 1


def step(
    library: Path,
    environment: Mapping[str, str],
    told: IO[str],
    query: str,
    name: str,
) -> bool:
    """Look for something as a person would; return whether it was opened rightly."""
    press("ctrl+alt+space", environment)
    popup = find("Inkling quick search", environment)
    press("ctrl+a", environment)
    xdotool(environment, "type", "--delay", "30", query)
    wait(lambda: height(popup, environment) > HIGH, "results in the popup")
    row, expected = wanted(library, query, name)
    time.sleep(1.0)  # the final order may come after the first; a person looks, too
    for _ in range(row):
        press("Down", environment)
    press("Return", environment)
    wait(lambda: bool(select([told], [], [], 0)[0]), "a viewer")
    asked = json.loads(told.readline())
    say(f"asked for {asked}, expected was {expected}")
    return bool(asked == expected)


def write_documents(folder: Path) -> Path:
    import pymupdf

    folder.mkdir()
    for name, pages in PAGES.items():
        document = pymupdf.open()
        for text in pages:
            document.new_page().insert_text((72, 72), text)
        document.save(folder / name)
    (folder / "notes.txt").write_text(NOTES + UMBRELLA)
    return folder


def index(library: Path, documents: Path) -> None:
    inkling(library, "index", str(documents))
    (library / "window.ini").write_text("[General]\nwelcomed=true\n")


def wanted(library: Path, query: str, name: str) -> tuple[int, list[str]]:
    """Return the row of a file, and the program and arguments it should lead to."""
    found = json.loads(inkling(library, "search", query, "--json"))["results"]
    row = [Path(result["path"]).name for result in found].index(name)
    place, path = found[row]["place"], found[row]["path"]
    if "page" in place:
        return row, ["evince", f"--page-index={place['page']}", path]
    return row, ["kate", "--line", str(place["line"]), path]


def inkling(library: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "indexer", "--data", str(library), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def desktop(folder: Path, stack: ExitStack) -> dict[str, str]:
    """Return the environment of a desktop: a screen, a bus, viewers."""
    programs, share = folder / "programs", folder / "share" / "applications"
    for made in (programs, share, folder / "config"):
        made.mkdir(parents=True)
    lines = ["[Default Applications]"]
    for kind, name in DEFAULTS.items():
        (programs / name).touch(mode=0o755)
        (share / f"{name}.desktop").write_text(ENTRY.format(name=name))
        lines.append(f"{kind}={name}.desktop")
    (folder / "config" / "mimeapps.list").write_text("\n".join(lines))
    bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"]
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_DIRS": str(folder / "share"),
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": ":" + stack.enter_context(first_line(screen)),
        "DBUS_SESSION_BUS_ADDRESS": stack.enter_context(first_line(bus)),
    }
    environment.pop("XDG_SESSION_TYPE", None)
    return environment


@contextmanager
def systemd(environment: Mapping[str, str]) -> Iterator[IO[str]]:
    """Play the systemd of a person; yield where it tells what to run, a line each."""
    program = [sys.executable, __file__, "systemd"]
    with subprocess.Popen(
        program, env=environment, stdout=subprocess.PIPE, text=True
    ) as played:
        assert played.stdout is not None
        played.stdout.readline()
        yield played.stdout
        played.kill()


def play_systemd() -> None:
    """Own the name on the bus, and print the arguments of what is to be started."""
    from jeepney import HeaderFields, MessageType, new_method_return
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.systemd1"))
    say("ready")
    while True:
        message = connection.receive()
        fields = message.header.fields
        if fields.get(HeaderFields.member) == "StartTransientUnit":
            arguments = dict(message.body[2])["ExecStart"][1][0][1]
            say(json.dumps([Path(arguments[0]).name, *arguments[1:]]))
        if message.header.message_type is MessageType.method_call:
            connection.send(new_method_return(message, "o", ("/job/1",)))


@contextmanager
def running(command: list[str], environment: Mapping[str, str]) -> Iterator[None]:
    with subprocess.Popen(command, env=environment) as program:
        yield
        program.terminate()


@contextmanager
def first_line(command: list[str]) -> Iterator[str]:
    """Run a program that tells in its first line how it is reached."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        assert program.stdout is not None
        yield program.stdout.readline().strip()
        program.terminate()


def find(name: str, environment: Mapping[str, str]) -> str:
    """Return the number of a visible window, once there is one of this name."""
    search = ["search", "--onlyvisible", "--name", f"^{name}$"]
    wait(lambda: bool(xdotool(environment, *search)), f"the window {name}")
    return xdotool(environment, *search).split()[0]


def height(window: str, environment: Mapping[str, str]) -> int:
    told = xdotool(environment, "getwindowgeometry", "--shell", window)
    values = dict(line.split("=") for line in told.split())
    return int(values.get("HEIGHT", 0))


def press(key: str, environment: Mapping[str, str]) -> None:
    xdotool(environment, "key", "--clearmodifiers", key)


def xdotool(environment: Mapping[str, str], *arguments: str) -> str:
    """Return what xdotool says; nothing where it finds nothing."""
    command = ["xdotool", *arguments]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def wait(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"There was no sign of {what}.")
        time.sleep(0.05)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:] == ["systemd"]:
        play_systemd()
    sys.exit(main())
