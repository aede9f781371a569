"""What people call kinds of files, and the kinds and endings that are meant."""

import re

from indexer.storing.conditions import OfKind

_DOCUMENTS = (
    "docx doc odt rtf pages wordperfect abiword works write hwp publisher pdf xps djvu"
)
_FAMILIES = {
    "document": (_DOCUMENTS, "documents doc-files dokument dokumente 文档 文件 مستند"),
    "word": ("docx doc", ""),
    "sheet": (
        "xlsx xls xlsb ods csv dbf numbers",
        "sheets spreadsheet spreadsheets table tables excel tabelle tabellen 表格 جدول",
    ),
    "slides": (
        "pptx ppt odp keynote",
        "slide presentation presentations powerpoint folien präsentation 幻灯片 عرض",
    ),
    "mail": (
        "mail",
        "mails email emails e-mail message messages nachricht 邮件 郵件 بريد",
    ),
    "image": (
        "picture",
        "images picture pictures photo photos bild bilder foto fotos 图片 圖片 صورة",
    ),
    "drawing": ("vsdx vsd odg", "drawings diagram diagrams zeichnung"),
    "book": ("epub fb2 chm djvu", "books ebook ebooks e-book buch bücher 书 كتاب"),
    "code": ("code notebook", "source program quelltext 代码"),
    "text": ("text markdown org rst asciidoc tex", "texts note notes notiz 文本 نص"),
    "web": ("html mhtml shortcut", "webpage website page webseite 网页"),
    "archive": ("archive", "archives zip-file archiv 压缩包"),
    "calendar": ("calendar", "event events appointment termin kalender 日历"),
    "contact": ("contacts", "contacts address kontakt kontakte 联系人"),
    "mailbox": ("mailbox", ""),
    "subtitles": ("subtitles", "subtitle untertitel"),
    "pdf": ("pdf", ""),
    "html": ("html mhtml", ""),
    "markdown": ("markdown", ""),
    "other": ("other", "unknown"),
}
_FAMILY_OF = {
    word: family
    for family, (_, words) in _FAMILIES.items()
    for word in (family, *words.split())
}
_ENDINGS = {"jpeg": "jpg jpeg jpe", "jpg": "jpg jpeg jpe", "htm": "html htm"}
_ENDING = re.compile(r"\.?([a-z0-9+_-]{1,12})")


def kind_meant(typed: str) -> tuple[OfKind, str] | None:
    """Return the condition that a type stands for and what to call it.

    A word for a family comes first; anything else that can end a name is an ending.
    None where it can be neither.
    """
    word = typed.casefold().strip().removeprefix("*")
    family = _FAMILY_OF.get(word)
    if family is not None:
        kinds = frozenset(_FAMILIES[family][0].split())
        return OfKind(kinds), family.upper() if family in _SHORT else family
    ending = _ENDING.fullmatch(word)
    if ending is None:
        return None
    endings = _ENDINGS.get(ending[1], ending[1]).split()
    suffixes = frozenset(f".{one}" for one in endings)
    return OfKind(frozenset({ending[1]}), suffixes), f".{ending[1]}"


_SHORT = {"pdf", "html"}
