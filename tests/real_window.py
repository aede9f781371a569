"""Drives the real program on a real X server: `python -m tests.real_window`.

Needs Xvfb, xdotool and dbus-daemon. The key for quick search is pressed, a query is
typed, the second row chosen and Enter pressed; systemd, played by this script on a
session bus of its own, has to be asked for the right viewer, file and page. Tells what
happened and ends with 0 when it was right.
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
QUERY = "when is the rent due"
PATIENCE_S = 90.0
PAGES = {
    "lease.pdf": ("Parties of the lease", "The rent is due on the third of a month."),
    "house.pdf": ("Stairs", "Bins", "Late rent is due with interest of two per cent."),
    "soup.pdf": ("Boil the lentils with cumin.",),
}
VIEWER = "[Desktop Entry]\nType=Application\nName=Viewer\nExec=evince %U\n"
DEFAULTS = "[Default Applications]\napplication/pdf=viewer.desktop\n"


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
    press("ctrl+alt+space", environment)
    popup = find("Inkling quick search", environment)
    low = height(popup, environment)
    xdotool(environment, "type", "--delay", "30", QUERY)
    wait(lambda: height(popup, environment) > low + 100, "results in the popup")
    expected = second(library)
    time.sleep(1.0)  # the final order may come after the first; a person looks, too
    press("Down", environment)
    press("Return", environment)
    wait(lambda: bool(select([told], [], [], 0)[0]), "a viewer")
    program, *arguments = json.loads(told.readline())
    say(f"{program} was asked for {arguments}, expected was {expected}")
    return 0 if arguments == expected else 1


def write_documents(folder: Path) -> Path:
    import pymupdf

    folder.mkdir()
    for name, pages in PAGES.items():
        document = pymupdf.open()
        for text in pages:
            document.new_page().insert_text((72, 72), text)
        document.save(folder / name)
    return folder


def index(library: Path, documents: Path) -> None:
    inkling(library, "index", str(documents))
    (library / "window.ini").write_text("[General]\nwelcomed=true\n")


def second(library: Path) -> list[str]:
    """Return the arguments for the viewer that the second result should lead to."""
    result = json.loads(inkling(library, "search", QUERY, "--json"))["results"][1]
    return [f"--page-index={result['place']['page']}", result["path"]]


def inkling(library: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "indexer", "--data", str(library), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def desktop(folder: Path, stack: ExitStack) -> dict[str, str]:
    """Return the environment of a desktop: a screen, a bus, a viewer for PDFs."""
    programs, share = folder / "programs", folder / "share" / "applications"
    for made in (programs, share, folder / "config"):
        made.mkdir(parents=True)
    (programs / "evince").touch(mode=0o755)
    (share / "viewer.desktop").write_text(VIEWER)
    (folder / "config" / "mimeapps.list").write_text(DEFAULTS)
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
