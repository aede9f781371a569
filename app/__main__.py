"""The `inkling` program: the window, or a command when one is given."""

import os
import sys
from pathlib import Path


def main() -> int:
    """Run the window, a command, or the tour where there is no display."""
    arguments = sys.argv[1:]
    is_app, library = _wants_window(arguments)
    if not is_app:
        return _command_line(arguments)
    if not _has_display():
        return _command_line([*arguments, "tour"])
    from indexer.offline import forbid_network  # noqa: PLC0415 - the very first

    forbid_network(local_sockets=True)
    return _window(library)


def _wants_window(arguments: list[str]) -> tuple[bool, Path | None]:
    """Tell whether nothing but the library is named, and which one."""
    match arguments:
        case []:
            return True, None
        case ["--data", library]:
            return True, Path(library)
        case [option] if option.startswith("--data="):
            return True, Path(option.removeprefix("--data="))
        case _:
            return False, None


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))


def _command_line(arguments: list[str]) -> int:
    from indexer.cli import main as run_command  # noqa: PLC0415 - no window

    return run_command(arguments)


def _window(library: Path | None) -> int:
    try:
        from app.application import run  # noqa: PLC0415 - after the filter
    except ImportError as error:
        sys.stderr.write(f"The window cannot start: {error}.\n")
        return 1
    return run(library)


if __name__ == "__main__":
    sys.exit(main())
