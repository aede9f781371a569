"""Parameters of header fields (RFC 2045, RFC 2231), read with all their mistakes."""

import re
from urllib.parse import unquote_to_bytes

from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.mail.charsets import charset_named
from indexer.extracting.mail.encoded_words import decode_header

MAX_PARAMETERS = 200

_PARAMETER = re.compile(
    r"(?:^|[;, ]) ?([\w.-]{1,40}\*?(?:\d{1,3}\*?)?) ?= ?"
    r"(?:\"((?:[^\"\\]|\\.)*)(?:\"|\Z)|'([^';]*)'(?= ?(?:;|\Z))|([^;]*))"
)
_CONTINUED = re.compile(r"([\w.-]+?)\*(\d{1,3})(\*?)")
_CODED = re.compile(r"\s*([\w.:-]{0,40})'[\w-]{0,20}'(.*)", re.DOTALL)
_STRAY = re.compile(r" (?:charset|boundary|name|format) ?=.*", re.I)


def parameters(value: str) -> dict[str, str]:
    """Return the parameters of a header value by name in lower case, decoded.

    Names told in pieces are joined, and the form that names its character set wins
    over the one for old mailers.
    """
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for name, text in _told(value):
        continued = _CONTINUED.fullmatch(name)
        if continued:
            at, is_coded = int(continued[2]), bool(continued[3])
            pieces.setdefault(continued[1], {}).setdefault(at, (text, is_coded))
        elif name.endswith("*"):
            pieces.setdefault(name[:-1], {})[0] = (text, True)
        else:
            plain.setdefault(name, text)
    joined = {name: _joined(told) for name, told in pieces.items()}
    return {**plain, **{name: text for name, text in joined.items() if text}}


def _told(value: str) -> list[tuple[str, str]]:
    spaced = " ".join(value.split())
    rest = spaced.partition(";" if ";" in spaced else " ")[2]
    found: list[tuple[str, str]] = []
    for told in _PARAMETER.finditer(rest):
        if told[2] is not None:
            text = re.sub(r"\\([\"\\])", r"\1", told[2])
        else:
            text = told[3] or _STRAY.sub("", told[4] or "")
        found.append((told[1].lower(), text.strip()))
        if len(found) >= MAX_PARAMETERS:
            break
    return found


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """Return a value from its pieces; the first one tells the character set."""
    ordered = [pieces[at] for at in sorted(pieces)]
    if not any(is_coded for _, is_coded in ordered):
        return decode_header("".join(text for text, _ in ordered))
    first, is_coded = ordered[0]
    coded = _CODED.fullmatch(first) if is_coded else None
    charset = coded[1] if coded else None
    texts = [(coded[2] if coded else first, is_coded), *ordered[1:]]
    raw = b"".join(
        unquote_to_bytes(text) if is_coded else text.encode("utf-8", "replace")
        for text, is_coded in texts
    )
    return decode_header(decode(raw, charset_named(charset)))
