"""What the screenshots show in the preview: a document of each manner of reading.

The text is ours; a page is painted here, in place of one from an extractor.
"""
# ruff: noqa: D103 - the words of a script

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from screenshot_samples import ABOUT, HOME, LETTER, RESULTS, TODAY, result

from app.preview.pages import BYTES_PER_PIXEL
from indexer.document_records import (
    DocumentAbout,
    DocumentName,
    MarkedBox,
    Passage,
)
from indexer.messages import DrawPage, PagePicture
from indexer.records import Place, Problem, ProblemCode, Result
from indexer.sentences import Said

SHEET = result(
    "Flat/costs-2025.xlsx",
    "Item\tPaid by\tEuro\nRent, January\tstanding order\t940\nHeating\tinvoice\t118",
    Place(sheet="Running costs", row=2),
    ("Rent", "words"),
    kind="sheet",
    passage=21,
)
SLIDES = result(
    "Flat/house-meeting.pptx",
    "When the rent falls due\nOn the first of the month, in advance\n"
    "Three days of grace for bank transfers",
    Place(slide=5),
    ("rent", "words"),
    ("On the first of the month, in advance", "meaning"),
    kind="slides",
    passage=31,
)
TEXT = result(
    "Flat/notes.md",
    "# What to ask the landlord\n\nMust the rent be paid on the first, or within the "
    "first three days? Does a transfer on a Friday count?",
    Place(line=12, headings=("What to ask the landlord",)),
    ("rent", "words"),
    ("Must the rent be paid on the first, or within the first three days?", "meaning"),
    kind="markdown",
    passage=41,
)
PICTURE = result(
    "Pictures/letter on the door.jpg",
    "The rent is due on the first.",
    Place(page=1),
    ("rent", "words"),
    kind="picture",
    passage=51,
)
LOCKED = result("Tax/assessment-2023.pdf", "", Place(), kind="pdf")
LOCKED_SENTENCE = "This file is protected by a password."
PAPER, INK = QColor("#fffdf8"), QColor("#333336")
PAGES = 41
EMPTY = QByteArray()


@dataclass(frozen=True, slots=True)
class Shown:
    """A result and what its document says around it."""

    result: Result
    about: DocumentAbout
    passages: tuple[Passage, ...] = ()


def documents() -> dict[str, Shown]:
    """Return a document for each manner in which the preview shows one."""
    return {
        "pdf": whole(RESULTS[0]),
        "sheet": whole(
            SHEET,
            Passage(22, "Month\tkWh\nMarch\t212", Place(sheet="Heating", row=1)),
        ),
        "slides": whole(
            SLIDES,
            Passage(32, "Say that Ms Okafor left.", Place(slide=5, part="notes")),
            Passage(33, "What the house costs", Place(slide=6)),
        ),
        "text": whole(
            TEXT, Passage(42, "Who reads the meters?", Place(headings=("Also",)))
        ),
        "picture": whole(PICTURE),
        "locked": Shown(LOCKED, locked()),
        "mail": Shown(RESULTS[1], ABOUT, LETTER),
    }


def document_of(result: Result) -> Shown:
    """Return what the preview shows of a result."""
    for shown in documents().values():
        if shown.result.path == result.path:
            return shown
    return whole(result) if result.hits else Shown(result, about_of(result))


def whole(shown: Result, *following: Passage) -> Shown:
    """Return a document of its best passage and what comes after."""
    hit = shown.hits[0]
    first = Passage(hit.passage, hit.text, hit.place)
    return Shown(shown, about_of(shown), (first, *following))


def about_of(shown: Result) -> DocumentAbout:
    return DocumentAbout(shown.path, DocumentName(0, None, shown.kind, ""), TODAY)


def locked() -> DocumentAbout:
    said = Said(LOCKED_SENTENCE)
    problem = Problem(ProblemCode.ENCRYPTED, LOCKED_SENTENCE, said)
    name, path = DocumentName(0, None, "pdf", ""), f"{HOME}/Tax/assessment-2023.pdf"
    return DocumentAbout(path, name, TODAY, problem=problem)


def drawn(wanted: DrawPage, shown: Shown) -> tuple[PagePicture, QByteArray]:
    """Return a page that says the first passage, which is marked."""
    if not shown.passages:
        return PagePicture(wanted.number, wanted.page, problem=LOCKED_SENTENCE), EMPTY
    width, height = wanted.width, round(wanted.width * 1.3)
    picture = QImage(width, height, QImage.Format.Format_RGB888)
    picture.fill(PAPER)
    area = QRectF(0.12 * width, 0.1 * height, 0.76 * width, 0.8 * height)
    inked = paint_page(picture, area, shown.passages[0].text, wanted.page)
    box = MarkedBox(
        *(inked.left() / width, inked.top() / height),
        *(inked.right() / width, inked.bottom() / height),
        "passage",
    )
    line, row = picture.bytesPerLine(), width * BYTES_PER_PIXEL
    rows = bytes(picture.constBits())
    pixels = b"".join(rows[y * line : y * line + row] for y in range(height))
    pages = 1 if shown.result.kind == "picture" else PAGES
    size = (width, height, len(pixels))
    told = PagePicture(wanted.number, wanted.page, pages, *size, (box,))
    return told, QByteArray(pixels)


def paint_page(picture: QImage, area: QRectF, text: str, page: int) -> QRectF:
    """Write a text and the number of its page; return where the text stands."""
    painter = QPainter(picture)
    painter.setPen(INK)
    font = QFont("serif")
    font.setPixelSize(max(picture.width() // 34, 1))
    painter.setFont(font)
    wrapped = int(Qt.TextFlag.TextWordWrap)
    painter.drawText(area, wrapped, text)
    below = QPointF(0.5 * picture.width(), 0.95 * picture.height())
    painter.drawText(below, str(page))
    inked = painter.boundingRect(area, wrapped, text)
    painter.end()
    return inked
