"""The query as it may have been meant, to be searched with one click."""

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from app.search.colours import readable
from app.search.file_names import isolated


class Suggestion(QLabel):
    """A line with a link; hidden while there is nothing to offer.

    Signals:
        chosen: the link was followed; the value is the query.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._choose)
        self.offer("")

    def offer(self, query: str) -> None:
        """Offer a query, or nothing."""
        self.query = query
        said = self.tr("Did you mean {query}?")
        self.setAccessibleName(said.format(query=isolated(query)) if query else "")
        # Words of documents may look like markup.
        look = f"color:{self._colour()}"
        link = f'<a href="meant" style="{look}">{html.escape(isolated(query))}</a>'
        self.setText(html.escape(said).format(query=link))
        self.setVisible(bool(query))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.offer(self.query)

    def _colour(self) -> str:
        """Return the colour of links, readable: not every dark desktop changes it."""
        palette = self.palette()
        ground, text = palette.window().color(), palette.windowText().color()
        return readable(palette.link().color(), ground, towards=text).name()

    def _choose(self) -> None:
        self.chosen.emit(self.query)
