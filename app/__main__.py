"""The `inkling` program: the window, or a command when one is given."""

import os
import sys
from pathlib import Path

LOOK = "--look"
"""What makes the frozen program look at a file, as the app asks it to."""
WISHES = ("--quick", "--tray", "--quit")


def main() -> int:
    """Run the window, a command, or the tour where there is no display."""
    arguments = sys.argv[1:]
    if arguments == [LOOK]:
        return _look()
    asked = _asked_for(arguments)
    if asked is None:
        return _command_line(arguments)
    library, wish = asked
    if not _has_display():
        return _without_display(arguments, wish)
    from indexer.offline import forbid_network  # noqa: PLC0415 - the very first

    forbid_network(local_sockets=True)
    return _window(library, wish)


def _look() -> int:
    from app.platform.look import main as look  # noqa: PLC0415 - no window

    look()
    return 0


def _asked_for(arguments: list[str]) -> tuple[Path | None, str] | None:
    """Return the library and the wish, None where a command is given."""
    library, wish, rest = None, "", list(arguments)
    while rest:
        match rest:
            case ["--data", folder, *rest]:
                library = Path(folder)
            case [option, *rest] if option.startswith("--data="):
                library = Path(option.removeprefix("--data="))
            case [option, *rest] if option in WISHES and not wish:
                wish = option.removeprefix("--")
            case _:
                return None
    return library, wish


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))


def _without_display(arguments: list[str], wish: str) -> int:
    if not wish:
        return _command_line([*arguments, "tour"])
    sys.stderr.write("inkling: There is no display to show a window on.\n")
    return 1


def _command_line(arguments: list[str]) -> int:
    from indexer.cli import main as run_command  # noqa: PLC0415 - no window

    return run_command(arguments)


def _window(library: Path | None, wish: str) -> int:
    try:
        from app.running import run  # noqa: PLC0415 - after the filter
    except ImportError as error:
        sys.stderr.write(f"The window cannot start: {error}.\n")
        return 1
    return run(library, wish)


if __name__ == "__main__":
    sys.exit(main())
