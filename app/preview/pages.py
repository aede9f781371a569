"""Pages that were drawn: a few are kept, neighbours are asked for in advance."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from indexer.document_records import MarkedBox
from indexer.messages import DrawPage, PagePicture

MOST_PAGES = 6
BYTES_PER_PIXEL = 3

Drawn = tuple[QImage, tuple[MarkedBox, ...], int]
"""A page, what is marked on it, and how many pages there are."""


class DrawnPages:
    """Asks for pages and keeps the last ones; older requests no longer count."""

    def __init__(self, ask: Callable[[DrawPage], None]) -> None:
        self._ask = ask
        self._number = 0
        self._asked: dict[int, DrawPage] = {}
        self._kept: OrderedDict[DrawPage, Drawn] = OrderedDict()

    def begin(self) -> int:
        """Return the number for what is looked at from now on."""
        self._number += 1
        self._asked.clear()
        return self._number

    def get(self, wanted: DrawPage) -> Drawn | None:
        """Return a page, or None and ask for it."""
        key = replace(wanted, number=0)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if wanted.page not in self._asked:
            self._asked[wanted.page] = key
            self._ask(replace(wanted, number=self._number))
        return None

    def take(self, told: PagePicture, pixels: QByteArray) -> bool:
        """Keep a page that came; return whether it was still wanted."""
        wanted = self._asked.pop(told.page, None)
        if told.number != self._number or wanted is None:
            return False
        if not told.problem:
            image = QImage(
                pixels.data(),
                told.width,
                told.height,
                told.width * BYTES_PER_PIXEL,
                QImage.Format.Format_RGB888,
            )
            # The bytes belong to Python and go away; the copy stays.
            self._kept[wanted] = (image.copy(), told.boxes, told.pages)
        while len(self._kept) > MOST_PAGES:
            self._kept.popitem(last=False)
        return True
