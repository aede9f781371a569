"""Files and signatures that old mailers write into the text of a mail itself."""

import re
from collections.abc import Iterator

MAX_FILES = 200

_BEGIN = re.compile(rb"^begin[ \t]+[0-7]{3,4}[ \t]+([^\r\n]{1,255})\r?\n", re.MULTILINE)
_UU_LINE = re.compile(rb"[ -`]{1,80}[ \t]*\r?\n")
_END = re.compile(rb"[` \t]*\r?\n?end[ \t]*(?:\r?\n|\Z)")
_SIGNED = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[\w-]+:[^\n]*\n)*\n?", re.MULTILINE
)
_SIGNATURE = re.compile(
    r"^-----BEGIN PGP SIGNATURE-----[ \t]*\n.*?(?:^-----END PGP SIGNATURE-----[ \t]*$"
    r"|\Z)",
    re.MULTILINE | re.DOTALL,
)
_ESCAPED_DASH = re.compile(r"^- (?=-)", re.MULTILINE)
_SECRET = re.compile(
    r"^-----BEGIN PGP MESSAGE-----[ \t]*\n.*?(?:^-----END PGP MESSAGE-----[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)


def take_files(content: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """Return a text without the uuencoded files in it, and these as (name, lines)."""
    if b"begin " not in content:
        return content, []
    texts: list[bytes] = []
    files: list[tuple[bytes, bytes]] = []
    at = 0
    for begin, end in _uuencoded(content):
        texts.append(content[at : begin.start()])
        files.append((begin[1].strip(), content[begin.start() : end]))
        at = end
        if len(files) >= MAX_FILES:
            break
    texts.append(content[at:])
    return b"".join(texts), files


def _uuencoded(content: bytes) -> Iterator[tuple[re.Match[bytes], int]]:
    """Yield where files begin and end; words that only look like one are left."""
    at = 0
    while begin := _BEGIN.search(content, at):
        at = begin.end()
        lines = 0
        while not (end := _END.match(content, at)):
            line = _UU_LINE.match(content, at)
            if line is None:
                break
            at, lines = line.end(), lines + 1
        if end and lines:
            at = end.end()
            yield begin, at


def without_armour(text: str) -> tuple[str, bool]:
    """Return a text without the marks of PGP, and whether a part is encrypted."""
    if "-----BEGIN PGP" not in text:
        return text, False
    opened = _SIGNED.sub("", text)
    if opened != text:
        opened = _ESCAPED_DASH.sub("", _SIGNATURE.sub("", opened))
    shown = _SECRET.sub("", opened)
    return shown, shown != opened
