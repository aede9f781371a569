"""Workbooks of every kind, made record by record and part by part for tests."""

import io
import struct
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(members: dict[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relations(*targets: tuple[str, str]) -> str:
    """Return a list of relations, given as types and targets, `rId1` and so on."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def content_types(main: str) -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/xl/{main}" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        'sheet.main+xml"/></Types>'
    )


def sheet_xml(rows: str, after: str = "") -> str:
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>{rows}'
        f"</sheetData>{after}</worksheet>"
    )


def xlsx(
    *sheets: tuple[str, str],
    strings: str = "",
    styles: str = "",
    workbook: str = "",
    **parts: bytes | str,
) -> bytes:
    """Return a workbook of sheets, given as names and XML of rows or whole sheets.

    `workbook` stands before the list of sheets; further parts are given by name.
    """
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _) in enumerate(sheets, 1)
    )
    targets = [
        ("worksheet", f"worksheets/sheet{number}.xml")
        for number in range(1, len(sheets) + 1)
    ]
    targets += [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": content_types("workbook.xml"),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        f"{workbook}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(*targets),
    }
    for number, (_, rows) in enumerate(sheets, 1):
        whole = rows if rows.startswith("<worksheet") else sheet_xml(rows)
        members[f"xl/worksheets/sheet{number}.xml"] = whole
    if strings:
        members["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if styles:
        members["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    return zipped(members | parts)


def inline(*cells: str) -> str:
    """Return a row of texts."""
    return (
        "<row>"
        + "".join(f"<c t='inlineStr'><is><t>{one}</t></is></c>" for one in cells)
        + "</row>"
    )


def record(kind: int, body: bytes = b"") -> bytes:
    """Return a record of an old workbook."""
    return struct.pack("<HH", kind, len(body)) + body


def wide(text: str) -> bytes:
    """Return a text with its length, as Excel 97 has it."""
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def label(row: int, column: int, text: str) -> bytes:
    return record(0x0204, struct.pack("<HHH", row, column, 0) + wide(text))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def biff8(*sheets: tuple[str, bytes], before: bytes = b"") -> bytes:
    """Return the stream of an Excel 97 workbook; sheets are names and records."""
    begin = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    head = record(0x0809, begin) + before
    sizes = sum(4 + 8 + 2 * len(name) for name, _ in sheets)
    at = len(head) + sizes + 4
    listed = body = b""
    for name, records in sheets:
        text = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
        listed += record(0x0085, struct.pack("<IBB", at + len(body), 0, 0) + text)
        begin = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)
        body += record(0x0809, begin) + records + record(0x000A)
    return head + listed + record(0x000A) + body


def binary_record(kind: int, body: bytes = b"") -> bytes:
    """Return a record of a binary workbook of 2007 and later."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size = len(body)
    while size > 127:
        head += bytes([size & 127 | 128])
        size >>= 7
    return head + bytes([size]) + body


def binary_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_cell(kind: int, column: int, value: bytes, style: int = 0) -> bytes:
    return binary_record(kind, struct.pack("<II", column, style) + value)


def binary_row(number: int, *cells: bytes) -> bytes:
    return binary_record(0, struct.pack("<I", number)) + b"".join(cells)


def xlsb(
    *sheets: tuple[str, bytes],
    strings: tuple[str, ...] = (),
    formats: dict[int, str] | None = None,
    **parts: bytes | str,
) -> bytes:
    """Return a binary workbook; `formats` are the number formats of its styles."""
    listed = b"".join(
        binary_record(
            156,
            struct.pack("<II", 0, number)
            + binary_text(f"rId{number}")
            + binary_text(name),
        )
        for number, (name, _) in enumerate(sheets, 1)
    )
    targets = [
        ("worksheet", f"worksheets/sheet{number}.bin")
        for number in range(1, len(sheets) + 1)
    ]
    targets += [("sharedStrings", "sharedStrings.bin"), ("styles", "styles.bin")]
    codes = formats or {}
    types = content_types("workbook.bin").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    )
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": listed,
        "xl/_rels/workbook.bin.rels": relations(*targets),
        "xl/sharedStrings.bin": b"".join(
            binary_record(19, b"\x00" + binary_text(text)) for text in strings
        ),
        "xl/styles.bin": b"".join(
            binary_record(44, struct.pack("<H", number) + binary_text(code))
            for number, code in codes.items()
        )
        + binary_record(617)
        + b"".join(binary_record(47, struct.pack("<HH", 0, one)) for one in [0, *codes])
        + binary_record(618),
    }
    for number, (_, records) in enumerate(sheets, 1):
        members[f"xl/worksheets/sheet{number}.bin"] = records
    return zipped(members | parts)


_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("table", "table"), ("text", "text")),
        *(("draw", "drawing"), ("style", "style"), ("meta", "meta")),
    )
)


def ods(body: str, **parts: bytes | str) -> bytes:
    """Return an OpenDocument spreadsheet around the XML of its tables."""
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": mime, "content.xml": flat_ods(body), **parts})


def flat_ods(body: str, before: str = "") -> str:
    return (
        f"<office:document {_SPACES} xmlns:dc='http://purl.org/dc/elements/1.1/' "
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype='
        f'"application/vnd.oasis.opendocument.spreadsheet">{before}<office:body>'
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document>"
    )


def table(name: str, *rows: str) -> str:
    """Return the XML of a table; rows are given as the XML of their cells."""
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{inside}</table:table>'


def cells(*texts: str) -> str:
    return "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
        for text in texts
    )


def dbf(
    fields: list[tuple[str, str, int]],
    *records: bytes,
    version: int = 3,
    driver: int = 0,
) -> bytes:
    """Return a dBASE table; a field is a name, a type and a width."""
    size = 1 + sum(width for _, _, width in fields)
    start = 32 + 32 * len(fields) + 1
    head = struct.pack("<4BIHH", version, 124, 1, 2, len(records), start, size)
    head = head.ljust(29, b"\x00") + bytes([driver, 0, 0])
    for name, kind, width in fields:
        head += name.encode().ljust(11, b"\x00") + kind.encode()
        head += bytes(4) + bytes([width, 0]) + bytes(14)
    return head + b"\r" + b"".join(records) + b"\x1a"
