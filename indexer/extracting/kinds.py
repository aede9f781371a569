"""Decides what kind of document some bytes are: by content first, then by name."""

import io
import re
import zipfile
from pathlib import PurePath

READER_VERSION = 1
"""Raised when any reader changes what it yields; files are then read again."""

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdx"})
HTML = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
MAIL = frozenset({".eml", ".emlx", ".mht", ".mhtml"})
WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_CODE_SUFFIXES = (
    ".ada .asm .awk .bash .bat .c .cc .cfg .clj .cljs .cmake .cmd .conf .cpp .cs .css"
    " .cxx .d .dart .dockerfile .el .elm .erl .ex .exs .f .f90 .fish .fs .go .gradle"
    " .graphql .groovy .h .hh .hpp .hs .hxx .ini .java .jl .js .json .jsonc .jsonl"
    " .jsx .kt .kts .less .lisp .lua .m .make .mjs .mk .ml .mli .mm .nim .nix .pas"
    " .php .pl .pm .proto .ps1 .psm1 .py .pyi .pyw .r .rb .rs .s .sass .scala .scm"
    " .scss .sh .sql .sv .svelte .swift .tcl .tf .toml .ts .tsx .v .vb .vbs .vhd"
    " .vue .xml .xsd .xsl .xslt .yaml .yml .zig .zsh"
)
CODE = frozenset(_CODE_SUFFIXES.split())
CODE_NAMES = frozenset({"makefile", "dockerfile", "cmakelists.txt", "jenkinsfile"})

_HEAD_BYTES = 8192
_MAGIC = (
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"RIFF",
    b"ID3",
    b"OggS",
    b"fLaC",
    b"II*\x00",
    b"MM\x00*",
    b"\x7fELF",
    b"{\\rtf",
    b"%!PS",
    b"SQLite format 3\x00",
    b"ITSF",
    b"wOFF",
    b"wOF2",
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_MAIN = re.compile(
    rb"wordprocessingml\.(document|template)\.main\+xml"
    rb"|ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml"
)
_HTML_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--.{0,2000}?-->\s*)*"
    rb"<(!doctype\s+html|html|head|body|title|meta)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_MAIL_FIELDS = frozenset(
    b"from to cc subject date message-id mime-version received return-path sender"
    b" reply-to delivered-to content-type x-mailer in-reply-to references".split()
)
_MBOX_LINE = re.compile(rb"From [^\r\n]{3,200}\r?\n")
_NEXT_MAIL = re.compile(
    rb"\n\r?\nFrom [^\r\n]{3,200}\d\d:\d\d[^\r\n]{0,40}\r?\n[!-9;-~]{1,76}:"
)


def kind_of(content: bytes, name: str) -> str:
    """Return the kind of a document, as in `Document.kind`.

    The name only decides between kinds that the content leaves open, so an
    executable called `letter.pdf` is `other` and a page called `notes` is `html`.
    """
    head = content[:_HEAD_BYTES]
    binary = _binary_kind(content, head, name)
    if binary is not None:
        return binary
    if is_message(head, _suffix(name)):
        return "mail"
    by_name = kind_by_name(name)
    if by_name in ("text", "other", "html") and _HTML_START.match(head):
        return "html"
    return "text" if by_name in ("other", "mail", "pdf", "docx") else by_name


def kind_by_name(name: str) -> str:
    """Return the kind that a name promises, `other` where it promises none."""
    suffix = _suffix(name)
    for kind, suffixes in _BY_SUFFIX.items():
        if suffix in suffixes:
            return kind
    return "code" if name.lower() in CODE_NAMES else "other"


_BY_SUFFIX = {
    "markdown": MARKDOWN,
    "html": HTML,
    "mail": MAIL,
    "docx": WORD,
    "pdf": frozenset({".pdf"}),
    "code": CODE,
    "text": frozenset({".txt", ".text", ".csv", ".tsv", ".log", ".rst", ".tex"}),
}


def is_message(head: bytes, suffix: str) -> bool:
    """Return whether content begins like a mail: with several of its header fields.

    Text of another known type needs more of them: a note may begin "From: Anna".
    """
    envelope = _MBOX_LINE.match(head)
    known = _known_fields(head[envelope.end() if envelope else 0 :])
    if envelope or suffix in MAIL:
        return len(known) > 0
    traces = known & {b"received", b"message-id", b"mime-version", b"return-path"}
    return len(known) >= 3 and (bool(traces) or len(known) >= 4)


def is_mailbox(content: bytes) -> bool:
    """Return whether content is a file of several mails in mbox form."""
    return bool(_MBOX_LINE.match(content) and _NEXT_MAIL.search(content))


def is_protected_office(content: bytes) -> bool:
    """Return whether these are the bytes of an Office file behind a password."""
    return content.startswith(_OLE) and _ENCRYPTED_PACKAGE in content


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _binary_kind(content: bytes, head: bytes, name: str) -> str | None:
    """Return the kind of content that is no text, or None where it is text."""
    suffix = _suffix(name)
    if head.lstrip(b"\xef\xbb\xbf\r\n\t \x00").startswith(b"%PDF-"):
        return "pdf"
    if suffix == ".pdf" and b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(content, suffix)
    if is_protected_office(content) and suffix in WORD:
        return "docx"
    if head.startswith((_OLE, *_MAGIC)) or not looks_like_text(head):
        return "other"
    return "other" if is_mailbox(content) else None


def _zip_kind(content: bytes, suffix: str) -> str:
    try:
        with (
            zipfile.ZipFile(io.BytesIO(content)) as archive,
            archive.open("[Content_Types].xml") as member,
        ):
            return "docx" if _WORD_MAIN.search(member.read(1 << 20)) else "other"
    except Exception:  # noqa: BLE001 - any failure means that it is no sound package
        return "docx" if suffix in WORD else "other"


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
