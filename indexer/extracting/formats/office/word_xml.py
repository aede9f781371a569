"""Word documents in the XML format of Word 2003 (WordprocessingML 1.0)."""

from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.flat_members import readable_root
from indexer.extracting.formats.office.office_properties import named_properties
from indexer.extracting.formats.office.word_styles import heading_levels
from indexer.extracting.formats.office.word_text import WordText
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import Element, walk
from indexer.records import Document, Place, Role, Section


def read_2003(content: bytes, context: Context) -> Iterator[Piece]:
    """Yield the document in an XML file of Word 2003.

    Raises:
        DamagedError: part of it cannot be read.
    """
    root, is_whole = readable_root(content, context.limits)
    told: dict[str, str] = {}
    for listed in root.iterchildren("{*}DocumentProperties"):
        told = named_properties(listed)
    margins = [_text(one, context) for one in root.iter("{*}hdr", "{*}ftr")]
    text = WordText(heading_levels(root.find("{*}styles")), context.beat)
    sections = [
        section
        for body in root.iterchildren("{*}body")
        for section in text.sections(walk(body))
    ]
    title = sane_title(told.pop("title", "")) or text.title
    yield Document("docx", title, metadata=told)
    yield from sections
    for margin in dict.fromkeys(filter(None, margins)):
        yield Section(margin, Place(part="header"), Role.ASIDE)
    if not is_whole:
        raise DamagedError


def _text(element: Element, context: Context) -> str:
    sections = WordText({}, context.beat).sections(walk(element))
    return "\n".join(one.text for one in sections)
