"""Has systemd start a program for the person, outside of the app and its filters.

A child of ours would inherit the network filter; what systemd starts does not. The
method is that of `systemd-run --user`.
"""

import re
import shutil
from collections.abc import Callable, Sequence
from secrets import token_hex

from app.platform.session_bus import SessionBus

SERVICE = "org.freedesktop.systemd1"
PLACE = "/org/freedesktop/systemd1"
MANAGER = "org.freedesktop.systemd1.Manager"
SIGNATURE = "ssa(sv)a(sa(sv))"


def start(
    bus: SessionBus, program: str, arguments: Sequence[str], failed: Callable[[], None]
) -> bool:
    """Start a program; False where it cannot even be asked for."""
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415

    path = shutil.which(program)
    if path is None or not all(map(_is_text, (path, *arguments))):
        return False
    properties = [
        ("Description", ("s", "A file opened from Inkling")),
        ("CollectMode", ("s", "inactive-or-failed")),
        ("ExecStart", ("a(sasb)", [(path, [path, *arguments], False)])),
    ]
    name = re.sub(r"[^A-Za-z0-9]", "_", path.rpartition("/")[2])
    unit = f"app-inkling-{name}-{token_hex(4)}.service"
    address = DBusAddress(PLACE, bus_name=SERVICE, interface=MANAGER)
    body: tuple[object, ...] = (unit, "fail", properties, [])
    message = new_method_call(address, "StartTransientUnit", SIGNATURE, body)
    bus.call(message, lambda told: None if told else failed())
    return True


def _is_text(argument: str) -> bool:
    """Tell whether D-Bus can carry an argument; a name that is no text it cannot."""
    try:
        argument.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
