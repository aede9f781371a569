"""The one table that says which module reads which format."""

from collections.abc import Callable, Iterator

from indexer.extracting.containers import (
    compressed,
    seven_zip,
    tar_archive,
    zip_archive,
)
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.apple import iwork
from indexer.extracting.formats.books import chm, epub, fb2
from indexer.extracting.formats.markup import (
    asciidoc,
    markdown,
    notebook,
    org,
    restructured_text,
    tex,
)
from indexer.extracting.formats.office import docx, pptx, protection, visio
from indexer.extracting.formats.old_office import (
    abiword,
    doc,
    hwp,
    ppt,
    publisher,
    vsd,
    wordperfect,
    works,
    write,
)
from indexer.extracting.formats.open_document import ods, opendocument
from indexer.extracting.formats.paged import djvu, pdf, xps
from indexer.extracting.formats.pictures import picture
from indexer.extracting.formats.rich_text import rtf
from indexer.extracting.formats.sheets import csv_table, dbf, xls, xlsb, xlsx
from indexer.extracting.formats.text import plain_text, shortcut, source_code, subtitles
from indexer.extracting.formats.web import html, mhtml
from indexer.extracting.mail import (
    calendar,
    contacts,
    mbox,
    message,
    outlook_message,
    outlook_store,
    tnef,
)

READERS: dict[str, Callable[[bytes, str, Context], Iterator[Piece]]] = {
    "7z": seven_zip.extract,
    "abiword": abiword.extract,
    "asciidoc": asciidoc.extract,
    "calendar": calendar.extract,
    "chm": chm.extract,
    "code": source_code.extract,
    "compressed": compressed.extract,
    "contacts": contacts.extract,
    "csv": csv_table.extract,
    "dbf": dbf.extract,
    "djvu": djvu.extract,
    "doc": doc.extract,
    "docx": docx.extract,
    "epub": epub.extract,
    "fb2": fb2.extract,
    "html": html.extract,
    "hwp": hwp.extract,
    "keynote": iwork.extract,
    "mail": message.extract,
    "markdown": markdown.extract,
    "mbox": mbox.extract,
    "mhtml": mhtml.extract,
    "msg": outlook_message.extract,
    "notebook": notebook.extract,
    "numbers": iwork.extract,
    "odg": opendocument.extract,
    "odp": opendocument.extract,
    "ods": ods.extract,
    "odt": opendocument.extract,
    "org": org.extract,
    "pages": iwork.extract,
    "pdf": pdf.extract,
    "picture": picture.extract,
    "ppt": ppt.extract,
    "pptx": pptx.extract,
    "protected": protection.extract,
    "pst": outlook_store.extract,
    "publisher": publisher.extract,
    "rst": restructured_text.extract,
    "rtf": rtf.extract,
    "shortcut": shortcut.extract,
    "subtitles": subtitles.extract,
    "tar": tar_archive.extract,
    "tex": tex.extract,
    "text": plain_text.extract,
    "tnef": tnef.extract,
    "vsd": vsd.extract,
    "vsdx": visio.extract,
    "wordperfect": wordperfect.extract,
    "works": works.extract,
    "write": write.extract,
    "xls": xls.extract,
    "xlsb": xlsb.extract,
    "xlsx": xlsx.extract,
    "xps": xps.extract,
    "zip": zip_archive.extract,
}
