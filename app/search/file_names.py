"""File names as people should see them: whole, honest and on one line."""

import os
import re
from pathlib import PurePath

SEPARATOR = " › "
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_INVISIBLE = re.compile("[\x80-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_PICTURES = 0x2400
"""Unicode's visible pictures of the control characters start here."""


def shown(name: str) -> str:
    """Return a name with bytes that are no text, controls and overrides visible.

    A right-to-left override could make `gpj.exe` look like a picture.
    """
    if not name.isprintable():
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        name = _CONTROLS.sub(_picture, name)
        name = _INVISIBLE.sub(REPLACEMENT, name)
    return name


def isolated(text: str) -> str:
    """Return shown text so that it keeps its direction in a line of another one."""
    return f"{ISOLATE}{text}{END_ISOLATE}"


def named(name: str) -> str:
    """Return a name as it stands within a sentence: shown, and isolated."""
    return isolated(shown(name))


def file_name(path: str) -> str:
    """Return the last part of a path, as shown."""
    return shown(os.path.basename(path) or path)


def folder_text(path: str, levels: int = 2) -> str:
    """Return the nearest folders above a file, outermost first."""
    above = PurePath(path).parent
    names = [part for part in above.parts if part != above.anchor]
    return SEPARATOR.join(map(shown, names[-levels:])) or shown(above.anchor)


def _picture(control: re.Match[str]) -> str:
    code = ord(control[0])
    return "\u2421" if code == 0x7F else chr(_PICTURES + code)
