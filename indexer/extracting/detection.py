"""Decides which format some bytes are in: by content first, then by name."""

import re

from indexer.extracting.kinds import format_by_name, suffix_of
from indexer.extracting.packages import ole_format, zip_format

HEAD_BYTES = 8192
PICTURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"BM",
)
_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "compressed"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ\x00", "compressed"),
    (b"\x28\xb5\x2f\xfd", "compressed"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"!BDN", "pst"),
    (b"\x78\x9f\x3e\x22", "tnef"),
    (b"AT&TFORM", "djvu"),
    (b"ITSF", "chm"),
    (b"\xffWPC", "wordperfect"),
    (b"HWP Document File V", "hwp"),
    (b"\xdb\xa5\x2d\x00", "doc"),
    (b"\xdc\xa5", "doc"),
    (b"\x09\x00\x04\x00", "xls"),
    (b"\x09\x02\x06\x00", "xls"),
    (b"\x09\x04\x06\x00", "xls"),
    (b"\x09\x08\x06\x00", "xls"),
    (b"\x09\x08\x08\x00", "xls"),
    (b"\x09\x08\x10\x00", "xls"),
    (b"\x31\xbe\x00\x00", "write"),
    (b"\x32\xbe\x00\x00", "write"),
    *((magic, "picture") for magic in PICTURES[:-1]),
)
_NO_TEXT = (
    b"Rar!\x1a\x07",
    b"RIFF",
    b"ID3",
    b"OggS",
    b"fLaC",
    b"\x7fELF",
    b"%!PS",
    b"SQLite format 3\x00",
    b"wOFF",
    b"wOF2",
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DBF_VERSIONS = b"\x02\x03\x04\x05\x30\x31\x32\x43\x63\x83\x8b\x8e\xcb\xf5\xfb"
_HTML_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--.{0,2000}?-->\s*)*"
    rb"<(!doctype\s+html|html|head|body|title|meta)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_OLD_SHEETS = re.compile(
    rb"<(?:\w+:)?Workbook[^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet"
)
_XML_ROOTS = (
    (_OLD_SHEETS, "xls"),
    (re.compile(rb"\A[\xef\xbb\xbf\s]*\{\\rtf"), "rtf"),
    (re.compile(rb"<FictionBook[\s>]"), "fb2"),
    (re.compile(rb"<(?:\w+:)?abiword[\s>]"), "abiword"),
    (re.compile(rb"opendocument\.text"), "odt"),
    (re.compile(rb"opendocument\.spreadsheet"), "ods"),
    (re.compile(rb"opendocument\.presentation"), "odp"),
    (re.compile(rb"opendocument\.graphics"), "odg"),
    (re.compile(rb"<(?:\w+:)?wordDocument[\s>]"), "docx"),
    (re.compile(rb"<pkg:package[\s>].{0,4000}ppt/presentation", re.DOTALL), "pptx"),
    (re.compile(rb"<pkg:package[\s>].{0,4000}word/document", re.DOTALL), "docx"),
)
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_MAIL_FIELDS = frozenset(
    b"from to cc subject date message-id mime-version received return-path sender"
    b" reply-to delivered-to content-type x-mailer in-reply-to references".split()
)
_MBOX_LINE = re.compile(rb"From [^\r\n]{3,200}\r?\n")
_BYTE_COUNT = re.compile(rb"\s{0,9}\d{1,12}[ \t]*\r?\n")
_NEXT_MAIL = re.compile(
    rb"\n\r?\nFrom [^\r\n]{3,200}\d\d:\d\d[^\r\n]{0,40}\r?\n[!-9;-~]{1,76}:"
)
_SAVED_PAGE = re.compile(
    rb"^(Snapshot-Content-Location:|From: <?Saved by)", re.IGNORECASE | re.MULTILINE
)
_MAIL_SUFFIXES = frozenset({".eml", ".emlx", ".mht", ".mhtml", ".mbox", ".mbx"})
_CARDS = (
    *((mark, "calendar") for mark in (b"BEGIN:VCALENDAR", b"begin:vcalendar")),
    *((mark, "contacts") for mark in (b"BEGIN:VCARD", b"begin:vcard", b"Begin:VCard")),
)


def format_of(content: bytes, name: str) -> str:
    """Return the format of some bytes; `other` is one that no reader knows.

    The name only decides between formats that the content leaves open, so an
    executable called `letter.pdf` is `other` and a page called `notes` is `html`.
    """
    head = content[:HEAD_BYTES]
    binary = _binary_format(content, head, name)
    return _text_format(content, head, name) if binary is None else binary


def is_mailbox(content: bytes) -> bool:
    """Return whether content is a file of several mails in mbox form."""
    return bool(_MBOX_LINE.match(content) and _NEXT_MAIL.search(content))


def is_message(head: bytes, suffix: str) -> bool:
    """Return whether content begins like a mail: with several of its header fields.

    Text of another known type needs more of them: a note may begin "From: Anna".
    """
    if suffix == ".emlx" and (count := _BYTE_COUNT.match(head)):
        head = head[count.end() :]
    envelope = _MBOX_LINE.match(head)
    known = _known_fields(head[envelope.end() if envelope else 0 :])
    if envelope or suffix in _MAIL_SUFFIXES:
        return len(known) > 0
    traces = known & {b"received", b"message-id", b"mime-version", b"return-path"}
    return len(known) >= 3 and (bool(traces) or len(known) >= 4)


def _binary_format(content: bytes, head: bytes, name: str) -> str | None:
    """Return the format of content that is no text, or None where it is text."""
    if _is_pdf(head, name):
        return "pdf"
    for marks, format_inside in _WRAPPINGS:
        if head.startswith(marks):
            return format_inside(content, name)
    found = _told_by_beginning(head)
    if found is not None:
        return found
    is_text = looks_like_text(head) and not _is_table(head, name)
    return None if is_text else _untold_binary(head, name)


_WRAPPINGS = (
    ((b"PK\x03\x04", b"PK\x05\x06"), zip_format),
    ((OLE,), ole_format),
)


def _is_pdf(head: bytes, name: str) -> bool:
    """Return whether this is a PDF; one that is called so may begin with junk."""
    if head.lstrip(b"\xef\xbb\xbf\r\n\t \x00").startswith(b"%PDF-"):
        return True
    return suffix_of(name) == ".pdf" and b"%PDF-" in head[:1024]


def _told_by_beginning(head: bytes) -> str | None:
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head[257:262] == b"ustar":
        return "tar"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "picture"
    return "other" if head.startswith(_NO_TEXT) else None


def _is_table(head: bytes, name: str) -> bool:
    """Return whether this is a dBASE table, most of which may be text."""
    is_called = format_by_name(name) == "dbf" and head[:1] in _DBF_VERSIONS
    return is_called and b"\x00" in head[:32]


def _untold_binary(head: bytes, name: str) -> str:
    """Return the format of binary content without a telling beginning."""
    told = format_by_name(name)
    if told == "picture" and head.startswith(b"BM"):
        return "picture"
    if told == "dbf" and head[:1] in _DBF_VERSIONS:
        return "dbf"
    return told if told in _WITHOUT_MAGIC else "other"


_WITHOUT_MAGIC = frozenset(
    {"tar", "zip", "shortcut", "compressed", "works", "wordperfect"}
)
"""Formats whose oldest files have no telling beginning."""


def _text_format(content: bytes, head: bytes, name: str) -> str:
    start = head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    told = format_by_name(name)
    card = next((found for mark, found in _CARDS if start.startswith(mark)), None)
    if card is not None:
        return card
    if is_mailbox(content):
        return "mbox"
    if is_message(head, suffix_of(name)):
        saved = told == "mhtml" or _SAVED_PAGE.search(head)
        return "mhtml" if saved else "mail"
    if told in ("xls", "xlsx", "xlsb"):
        return _workbook_as_text(head)
    if start.startswith((b"<", b"{\\rtf")):
        return _markup_format(head, told)
    return told if told in _TEXTS else "text"


def _workbook_as_text(head: bytes) -> str:
    """Return the format of text that is called a workbook; Excel opens all of them."""
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")
    if plain[:13].lower() == b"mime-version:":
        return "mhtml"
    if not plain.startswith(b"<"):
        return "csv"
    return "xls" if _OLD_SHEETS.search(plain) else "html"


def _markup_format(head: bytes, told: str) -> str:
    for root, found in _XML_ROOTS:
        if root.search(head):
            return found
    if told in ("text", "other", "html") and _HTML_START.match(head):
        return "html"
    return told if told in _TEXTS else "text"


_TEXTS = frozenset(
    (
        *("markdown", "html", "code", "csv", "org", "rst", "asciidoc", "tex"),
        *("notebook", "subtitles", "shortcut", "text", "fb2", "abiword"),
    )
)
"""Formats in which any text may be, so that the name is believed."""


def looks_like_text(head: bytes) -> bool:
    """Return whether bytes read as text in some encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    odd = sum(map(head.count, _CONTROL))
    if odd * 50 > len(head):
        return False
    zeros = head.count(0)
    return zeros * 100 <= len(head) or wide_encoding(head) is not None


_CONTROL = [bytes([code]) for code in range(1, 32) if code not in b"\t\n\r\f\x1b\x1a\b"]


def wide_encoding(head: bytes) -> str | None:
    """Return the UTF-16 or UTF-32 that text without a byte order mark is in."""
    sample = head[: len(head) // 4 * 4]
    if len(sample) < 8:
        return None
    zeros = [sample[at::4].count(0) * 4 / len(sample) for at in range(4)]
    if min(zeros[1:]) > 0.9 and zeros[0] < 0.1:
        return "utf-32-le"
    if min(zeros[:3]) > 0.9 and zeros[3] < 0.1:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return None


def _known_fields(head: bytes) -> set[bytes]:
    known: set[bytes] = set()
    for number, line in enumerate(head.splitlines()):
        if not line.strip():
            if number:
                break
            continue
        if line[:1] in b" \t":
            continue
        field = _FIELD.match(line)
        if not field:
            break
        known.add(field[1].lower())
    return known & _MAIL_FIELDS
