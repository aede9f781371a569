"""Small files of the old office programs, put together byte by byte."""

import hashlib
import struct
import zlib

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher

from indexer.extracting.formats.old_office.ole_writer import write_storage

SUMMARY = "\x05SummaryInformation"
TEXT, FOOTNOTES, HEADERS, MACROS, COMMENTS, ENDNOTES, BOXES, HEADER_BOXES = range(8)
TEXT_AT, PAGE_AT = 0x400, 0x4000
KEY_HEADER = 52
SALT = b"sixteen letters."


def properties(codepage=65001, **texts: str) -> bytes:
    """Return the stream with title, author and the like."""
    numbers = {"title": 2, "subject": 3, "author": 4, "keywords": 5}
    codec = {65001: "utf-8", 1251: "cp1251"}[codepage]
    values = [(1, struct.pack("<IHxx", 2, codepage))]
    for name, text in texts.items():
        raw = text.encode(codec) + b"\x00"
        raw = raw.ljust(-(-len(raw) // 4) * 4, b"\x00")
        values.append((numbers[name], struct.pack("<II", 30, len(raw)) + raw))
    at, places, body = 8 + 8 * len(values), b"", b""
    for number, value in values:
        places += struct.pack("<II", number, at + len(body))
        body += value
    section = struct.pack("<II", at + len(body), len(values)) + places + body
    return bytes(44) + struct.pack("<I", 48) + section


def word(
    *paragraphs,
    parts=None,
    wide=True,
    flags=0,
    stray=0,
    title="",
    more=None,
    password=None,
) -> bytes:
    """Return a Word 97 file; a paragraph is text with its mark, or (text, sprms).

    `parts` are texts beside the main one by their number, `stray` counts characters
    that the table of pieces claims beyond the end of the file.
    """
    told = [one if isinstance(one, tuple) else (one, b"\x00\x00") for one in paragraphs]
    texts = {TEXT: "".join(text for text, _ in told), **(parts or {})}
    whole = "".join(texts.get(number, "") for number in range(8))
    raw = whole.encode("utf-16-le" if wide else "cp1252")
    width = 2 if wide else 1
    clx = _pieces(len(whole) + stray, wide=wide)
    page = _page(told, width)
    styles = _styles()
    bte = struct.pack("<3I", TEXT_AT, TEXT_AT + len(raw), PAGE_AT // 512)
    tables = {1: styles, 13: bte, 33: clx}
    if password is not None:
        flags |= 0x100
    start = 0 if password is None else KEY_HEADER
    stream = _head(texts, flags, tables, start).ljust(TEXT_AT, b"\x00") + raw
    stream = stream.ljust(PAGE_AT, b"\x00") + page
    table = bytes(start) + b"".join(tables.values())
    if password is not None:
        stream = stream[:0x44] + ciphered(stream, password)[0x44:]
        table = _key_header(password) + ciphered(table, password)[KEY_HEADER:]
    streams = {
        "WordDocument": stream,
        "1Table": table,
        SUMMARY: properties(title=title, author="Anna Berg"),
    }
    return write_storage({**streams, **(more or {})})


def heading(text: str, level: int) -> tuple[str, bytes]:
    """Return a paragraph in the style of a heading."""
    return text + "\r", struct.pack("<H", level)


def cell(text: str) -> tuple[str, bytes]:
    """Return the last paragraph of a cell."""
    return text + "\x07", b"\x00\x00\x16\x24\x01"


def row_end() -> tuple[str, bytes]:
    """Return the mark at the end of a row."""
    return "\x07", b"\x00\x00\x16\x24\x01\x17\x24\x01"


def ciphered(content: bytes, password: str) -> bytes:
    """Return a stream as a password hides it, each 512 bytes with their own key."""
    blocks = (content[at : at + 512] for at in range(0, len(content), 512))
    return b"".join(
        hiding(_key(password, number)).update(block)
        for number, block in enumerate(blocks)
    )


def hiding(key: bytes):
    """Return what hides bytes with a key."""
    return Cipher(ARC4(key), mode=None).encryptor()


def _key(password: str, block: int) -> bytes:
    """Return the key of a block ([MS-OFFCRYPTO] 2.3.6.2)."""
    start = hashlib.md5(password.encode("utf-16-le")).digest()[:5]
    mixed = hashlib.md5((start + SALT) * 16).digest()[:5]
    return hashlib.md5(mixed + struct.pack("<I", block)).digest()


def _key_header(password: str) -> bytes:
    """Return what stands before the tables: salt, and a secret to try keys on."""
    secret = bytes(range(16))
    cipher = hiding(_key(password, 0))
    hidden = cipher.update(secret) + cipher.update(hashlib.md5(secret).digest())
    return struct.pack("<HH", 1, 1) + SALT + hidden


def _head(texts, flags, tables, start) -> bytes:
    base = struct.pack("<2sHxxHxxH", b"\xec\xa5", 193, 0x0407, flags | 0x1200)
    base = base.ljust(24, b"\x00") + struct.pack("<II", TEXT_AT, PAGE_AT)
    counts = [len(texts.get(number, "")) for number in range(8)]
    longs = bytes(12) + struct.pack("<8I", *counts) + bytes(88 - 44)
    pairs = [(0, 0)] * 93
    at = start
    for number, table in tables.items():
        pairs[number] = (at, len(table))
        at += len(table)
    packed = b"".join(struct.pack("<II", *pair) for pair in pairs)
    words = struct.pack("<H", 14) + bytes(28) + struct.pack("<H", 22)
    return base + words + longs + struct.pack("<H", 93) + packed


def _pieces(count: int, *, wide: bool) -> bytes:
    place = TEXT_AT if wide else TEXT_AT * 2 | 0x40000000
    table = struct.pack("<IIHIH", 0, count, 0, place, 0)
    return b"\x02" + struct.pack("<I", len(table)) + table


def _page(told, width) -> bytes:
    """Return the page with the properties of paragraphs."""
    starts, blocks = [TEXT_AT], []
    for text, block in told:
        starts.append(starts[-1] + len(text) * width)
        blocks.append(block)
    head = struct.pack(f"<{len(starts)}I", *starts)
    places, bodies, at = b"", b"", 510
    for block in blocks:
        padding = b"\x00" * (1 - len(block) % 2)
        packed = bytes([len(block) // 2 + 1]) + block + padding
        at -= len(packed) + len(packed) % 2
        places += bytes([at // 2]) + bytes(12)
        bodies = packed.ljust(len(packed) + len(packed) % 2, b"\x00") + bodies
    page = (head + places).ljust(at, b"\x00") + bodies
    return page.ljust(511, b"\x00") + bytes([len(blocks)])


def _styles() -> bytes:
    """Return a style sheet: number 0 is text, 1 to 3 are headings."""
    sheet = struct.pack("<HHH", 4, 4, 10)
    for number in range(4):
        style = struct.pack("<HHHH", number, 0xFFF1, 0, 0) + bytes(6)
        sheet += struct.pack("<H", len(style)) + style
    return sheet


def word_6(text: bytes, language=0x0409, flags=0, title="") -> bytes:
    """Return a Word 95 file with one part."""
    head = struct.pack("<2sHxxHxxH", b"\xec\xa5", 104, language, flags)
    head = head.ljust(24, b"\x00") + struct.pack("<II", 0x300, 0x300 + len(text))
    head = head.ljust(52, b"\x00") + struct.pack("<I", len(text))
    stream = head.ljust(0x300, b"\x00") + text
    return write_storage({"WordDocument": stream, SUMMARY: properties(title=title)})


def packaged(path: str, content: bytes) -> bytes:
    """Return the stream of a file that was put into a document as a package."""
    name = path.encode() + b"\x00"
    body = b"\x02\x00" + name + name + struct.pack("<II", 0x30000, len(name)) + name
    body += struct.pack("<I", len(content)) + content
    return struct.pack("<I", len(body)) + body


def record(kind: int, body: bytes | list[bytes], instance=0) -> bytes:
    """Return a record of a presentation; a list makes a container."""
    version = 0
    if isinstance(body, list):
        version, body = 15, b"".join(body)
    return struct.pack("<HHI", instance << 4 | version, kind, len(body)) + body


def shown(text: str, kind=4, *, wide=True) -> list[bytes]:
    """Return the records of a text."""
    raw = text.encode("utf-16-le" if wide else "latin-1")
    atom = record(0x0FA0 if wide else 0x0FA8, raw)
    return [record(0x0F9F, struct.pack("<I", kind)), atom]


def shape(*inside: bytes) -> bytes:
    """Return a shape with a text box."""
    return record(0xF004, [record(0xF00D, list(inside))])


def table(rows: list[list[str]]) -> bytes:
    """Return a table: a group of shapes in a grid."""
    mark = record(0xF122, struct.pack("<HI", 0x039F, 1), 1)
    shapes = [record(0xF004, [mark])]
    for top, row in enumerate(rows):
        for left, text in enumerate(row):
            place = record(0xF00F, struct.pack("<4i", left, top, left + 1, top + 1))
            box = record(0xF00D, shown(text))
            shapes.append(record(0xF004, [place, box]))
    return record(0xF003, shapes)


def page(*shapes: bytes, more=(), kind=0x03EE) -> bytes:
    """Return a slide, or a page of notes."""
    drawing = record(0x040C, [record(0xF002, [record(0xF003, list(shapes))])])
    return record(kind, [*more, drawing])


def notes(slide: int, text: str) -> bytes:
    """Return a page of notes for the slide with an identifier."""
    atom = record(0x03F1, struct.pack("<II", slide, 0))
    return page(shape(*shown(text, 2)), more=[atom], kind=0x03F0)


def comment(author: str, text: str) -> bytes:
    """Return the tags of a slide with a comment."""
    texts = [
        record(0x0FBA, one.encode("utf-16-le"), at)
        for at, one in enumerate((author, text))
    ]
    inside = record(0x138B, record(0x2EE0, texts))
    return record(0x1388, [record(0x138A, [inside])])


def presentation(slides, note_pages=(), order=None, embedded=b"", title="") -> bytes:
    """Return a PowerPoint 97 file; slides get the identifiers 256, 257 and so on.

    `order` lists the slides as they are shown, by their position in `slides`.
    """
    objects: dict[int, bytes] = {}
    order = range(len(slides)) if order is None else order
    shown_slides, shown_notes = [], []
    for number, slide in enumerate(slides):
        objects[10 + number] = slide
    for number, note in enumerate(note_pages):
        objects[50 + number] = note
        shown_notes.append(_listed(50 + number, 0))
    shown_slides = [_listed(10 + number, 256 + number) for number in order]
    inside = [record(0x0FF0, shown_slides), record(0x0FF0, shown_notes, 2)]
    if embedded:
        objects[90] = record(
            0x1011, struct.pack("<I", len(embedded)) + zlib.compress(embedded), 1
        )
        atom = record(0x0FC3, struct.pack("<6I", 1, 0, 1, 0, 90, 0))
        inside.append(record(0x0409, [record(0x0FCC, [atom])]))
    objects[1] = record(0x03E8, inside)
    stream, directory = b"", b""
    for number, body in objects.items():
        directory += struct.pack("<II", number | 1 << 20, len(stream))
        stream += body
    at = len(stream)
    stream += record(0x1772, directory)
    edit = len(stream)
    stream += record(0x0FF5, struct.pack("<IIIIIIHH", 0, 0, 0, at, 1, 100, 0, 0))
    user = struct.pack("<HHIIII", 0, 0x0FF6, 20, 20, 0xE391C05F, edit)
    return write_storage(
        {
            "PowerPoint Document": stream,
            "Current User": user,
            SUMMARY: properties(title=title, author="Ben Koch"),
        }
    )


def _listed(number: int, identifier: int) -> bytes:
    return record(0x03F3, struct.pack("<IIiII", number, 0, 0, identifier, 0))


def quill(text: str, signature=b"CHNKINK ") -> bytes:
    """Return a stream of chunks with one text."""
    raw = text.encode("utf-16-le")
    entry = b"\x18\x00TEXT" + bytes(6) + b"TEXT" + struct.pack("<II", 0x100, len(raw))
    return (signature.ljust(0x20, b"\x00") + entry).ljust(0x100, b"\x00") + raw


def publisher(text: str, title="") -> bytes:
    """Return a Publisher file."""
    streams = {"Quill/QuillSub/CONTENTS": quill(text), SUMMARY: properties(title=title)}
    return write_storage(streams)


def works(text: bytes) -> bytes:
    """Return a text of Works for DOS or Windows, without a storage."""
    head = b"\x01\xfe".ljust(0x26, b"\x00") + struct.pack("<I", 0x100 + len(text))
    return head.ljust(0x100, b"\x00") + text + b"\x01\x02formatting"


def write(text: bytes, margin: bytes = b"") -> bytes:
    """Return a Write file, the margin being its header."""
    end = 128 + len(margin) + len(text)
    page_at = -(-end // 128)
    head = struct.pack("<HxxH", 0xBE31, 0xAB00).ljust(14, b"\x00")
    head += struct.pack("<IHH", end, page_at, page_at + 1)
    entries = struct.pack("<IIHIH", 128, 128 + len(margin), 20, end, 0xFFFF)
    properties_of_margin = bytes([18]) + bytes(16) + b"\x02\x00"
    page_of = entries.ljust(24, b"\x00") + properties_of_margin
    page_of = page_of.ljust(127, b"\x00") + b"\x02"
    body = head.ljust(128, b"\x00") + margin + text
    return body.ljust(page_at * 128, b"\x00") + page_of


def hwp_record(tag: int, level: int, body: bytes) -> bytes:
    """Return a record of a HWP section."""
    if len(body) < 0xFFF:
        return struct.pack("<I", len(body) << 20 | level << 10 | tag) + body
    return struct.pack("<II", 0xFFF << 20 | level << 10 | tag, len(body)) + body


def hwp_text(text: str, level=1) -> bytes:
    """Return a paragraph of a HWP section."""
    return hwp_record(67, level, text.encode("utf-16-le") + b"\r\x00")


def hwp(*sections: bytes, flags=1, preview="", title="") -> bytes:
    """Return a HWP 5 file."""
    head = b"HWP Document File".ljust(32, b"\x00") + struct.pack(
        "<II", 0x05000000, flags
    )
    streams = {"FileHeader": head, "\x05HwpSummaryInformation": properties(title=title)}
    for number, section in enumerate(sections):
        packing = zlib.compressobj(wbits=-15)
        packed = packing.compress(section) + packing.flush()
        streams[f"BodyText/Section{number}"] = packed if flags & 1 else section
    if preview:
        streams["PrvText"] = preview.encode("utf-16-le")
    return write_storage(streams)


def visio(*pages: list[str], version=11, masters=()) -> bytes:
    """Return a Visio drawing, each page with texts."""
    codec = "utf-16-le" if version >= 11 else "utf-8"
    body = bytearray(bytes(0x36))
    body[0x1A] = version

    def stored(kind: int, form: int, content: bytes) -> bytes:
        place = len(body)
        body.extend(content)
        return struct.pack("<IIIIH", kind, 0, place, len(content), form)

    def listed(pointers: list[bytes]) -> bytes:
        return struct.pack("<III", 4, len(pointers), 0) + b"".join(pointers)

    def chunks(texts) -> bytes:
        parts = []
        for text in texts:
            raw = bytes(8) + text.encode(codec)
            parts.append(struct.pack("<IIIIHB", 0x0E, 1, 0, len(raw), 2, 0x50) + raw)
        return b"".join(parts)

    drawn = [stored(0x15, 0xD0, chunks(texts)) for texts in pages]
    stencil = stored(0x1E, 0x50, listed([stored(0x48, 0xD0, chunks(masters))]))
    tops = [stored(0x1D, 0x50, listed([stencil])), stored(0x27, 0x50, listed(drawn))]
    trailer = stored(0x14, 0x50, listed(tops))
    body[0x24:0x36] = trailer
    return write_storage({"VisioDocument": bytes(body), SUMMARY: properties()})


def wordperfect(body: bytes, packets=(), version=2, key=0) -> bytes:
    """Return a WordPerfect file; packets are texts such as notes."""
    index = 0x10
    entries, blocks = b"", b""
    at = index + 14 * (len(packets) + 1)
    for text in packets:
        packet = struct.pack("<HII", 1, 10, len(text)) + text
        entries += struct.pack("<BBHHII", 0, 8, 1, 0, len(packet), at + len(blocks))
        blocks += packet
    head = b"\xffWPC" + struct.pack(
        "<IBBBBHH", at + len(blocks), 1, 10, version, 0, key, index
    )
    count = struct.pack("<HH", 2, len(packets) + 1) + bytes(10)
    return head + count + entries + blocks + body
