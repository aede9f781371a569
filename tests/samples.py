"""Small sample files of every kind, made when a test asks for them."""

import base64
import io
import zipfile

import docx
import pymupdf

PARAGRAPH = "The heating pump is serviced every autumn before the frost."


def pdf(*pages: str, title: str = "", password: str = "", outline=()) -> bytes:
    """Return a PDF, a page for each text; `outline` holds (level, heading, page)."""
    with pymupdf.open() as document:
        for text in pages:
            page = document.new_page()
            if text:
                page.insert_textbox(pymupdf.Rect(60, 60, 540, 780), text)
        document.set_metadata({"title": title, "author": "Anna Berg"})
        if outline:
            document.set_toc([list(entry) for entry in outline])
        if password:
            return document.tobytes(
                encryption=pymupdf.PDF_ENCRYPT_AES_256,
                user_pw=password,
                owner_pw=password,
            )
        return document.tobytes()


def scanned_pdf() -> bytes:
    """Return a PDF whose only page is a picture."""
    with pymupdf.open() as document:
        picture = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 50, 50), 0)
        picture.clear_with(200)
        document.new_page().insert_image(pymupdf.Rect(0, 0, 500, 500), pixmap=picture)
        return document.tobytes()


def word(*paragraphs: str | tuple[str, int], title: str = "", table=(), **margins):
    """Return a .docx; a paragraph given with a number is a heading of that level."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = "Anna Berg"
    for paragraph in paragraphs:
        if isinstance(paragraph, tuple):
            document.add_heading(paragraph[0], level=paragraph[1])
        else:
            document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    if margins:
        document.sections[0].header.paragraphs[0].text = margins.get("header", "")
        document.sections[0].footer.paragraphs[0].text = margins.get("footer", "")
    return _saved(document)


def word_from_xml(body: str, **members: bytes) -> bytes:
    """Return a bare .docx around some WordprocessingML."""
    main = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
        'main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return package({"word/document.xml": main.encode(), **members})


def package(members: dict[str, bytes]) -> bytes:
    """Return a zip file that calls itself a Word document."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def protected_word() -> bytes:
    """Return the beginning of what Office writes when a document has a password."""
    stream = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream + bytes(512)


def mail(
    body: str | bytes = PARAGRAPH,
    *,
    subject: str = "Heating",
    sender: str = "Anna Berg <anna@example.org>",
    more: str = "",
    encoding: str = "utf-8",
) -> bytes:
    """Return a mail with one text; `more` are further header lines."""
    headers = (
        f"From: {sender}\r\nTo: Ben Koch <ben@example.org>, c@example.org\r\n"
        f"Subject: {subject}\r\nDate: Tue, 12 Mar 2024 09:30:00 +0100\r\n"
        "Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
    )
    if "content-type" not in more.lower():
        more += f"Content-Type: text/plain; charset={encoding}\r\n"
    text = body.encode(encoding) if isinstance(body, str) else body
    return (headers + more).encode("utf-8") + b"\r\n" + text


def part(content: str | bytes, media_type: str = "text/plain", name: str = "") -> bytes:
    """Return a part for `multipart`, its content as base64."""
    raw = content.encode() if isinstance(content, str) else content
    headers = f"Content-Type: {media_type}\r\nContent-Transfer-Encoding: base64\r\n"
    if name:
        headers += f'Content-Disposition: attachment; filename="{name}"\r\n'
    return headers.encode() + b"\r\n" + base64.encodebytes(raw)


def multipart(
    *parts: bytes, kind: str = "mixed", mark: str = "mark", subject: str = "Heating"
) -> bytes:
    """Return a mail made of parts."""
    content_type = f'Content-Type: multipart/{kind}; boundary="{mark}"\r\n'
    return mail(enclosed(parts, mark), more=content_type, subject=subject)


def enclosed(parts: tuple[bytes, ...], mark: str) -> bytes:
    """Return parts between lines with a boundary."""
    line = f"--{mark}".encode()
    body = b"".join(line + b"\r\n" + one + b"\r\n" for one in parts)
    return body + line + b"--\r\n"


def _saved(document) -> bytes:
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()
