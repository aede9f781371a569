"""The search window and quick search in every state that people meet."""
# ruff: noqa: D103 - each function returns the window of its name

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QMenu, QWidget
from screenshot_documents import Shown, document_of, documents, drawn
from screenshot_samples import (
    FOLDERS,
    HOME,
    NOTHING,
    POSSIBLE,
    RESULTS,
    STRONG,
    UNRELATED,
    answer,
)

from app.indexer_words import said_text
from app.preview.pane import PreviewPane
from app.quick.popup import QuickSearch
from app.search.file_names import named
from app.search.window import SearchWindow
from app.tray import Tray
from indexer.messages import (
    DocumentReport,
    DrawPage,
    FoldersReport,
    ProgressReport,
    SearchReport,
    ShowDocument,
)
from indexer.records import Answer, Chip, Confidence, Folder, Progress
from indexer.sentences import Said

MANY = 600
MENUS_A_ROW = 4
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
BUSY = Progress("indexing", 31_002, 18_662, 210_400, 90_000, 120_400, 7)
LAST = ("when must the rent be paid", "boiler manual", "type:mail deposit", "押金")
MISSPELT = replace(NOTHING, query="depositt", suggestion="deposit")
ODD = replace(
    STRONG,
    query="rent from: type:pdf",
    chips=(Chip("type:pdf", 11, 19, "pdf", "type"),),
    notes=(Said("“{name}:” still needs a value.", {"name": "from"}),),
)
NARROWED = replace(
    NOTHING,
    query="penguins type:pdf date:2025",
    chips=(
        Chip("type:pdf", 9, 17, "pdf", "type"),
        Chip("date:2025", 18, 27, "2025", "date"),
    ),
)
REACHED = FOLDERS[:2]
IN_USE = Said(
    "Another Inkling is using the library in {folder}.",
    {"folder": "/Users/mara/Library/Application Support/Inkling"},
)


def windows(library: str) -> dict[str, QWidget]:
    """Return the search window and quick search, each in the state of its name."""
    return {**found(library), **empty(library), **previews(library), **quick()}


def found(library: str) -> dict[str, QWidget]:
    """Return the window with results in it."""
    return {
        "window": searching(library, STRONG),
        "opened": opened(library),
        "narrow": narrow(searching(library, STRONG)),
        "possible": searching(library, POSSIBLE, BUSY),
        "typing": searching(library, STRONG, final=False),
        "notes": searching(library, ODD),
        "many": many(library),
        "paused": searching(library, STRONG, replace(BUSY, state="paused")),
        "notice": notice(library),
        "partly-away": searching(library, STRONG, folders=FOLDERS),
        "away": away(library),
        "restarting": restarting(library, STRONG),
    }


def empty(library: str) -> dict[str, QWidget]:
    """Return the window with a reason for the absence of results."""
    return {
        "unrelated": searching(library, UNRELATED),
        "nothing": searching(library, NOTHING),
        "nothing-away": searching(library, NOTHING, folders=FOLDERS),
        "nothing-yet": searching(library, NOTHING, BUSY),
        "filtered": searching(library, NARROWED),
        "suggestion": searching(library, MISSPELT),
        "searching": searching(library, NOTHING, final=False),
        "ready": ready(library, REACHED),
        "last": last(library),
        "first": ready(library, ()),
        "starting": fresh(library),
        "no-model": without_model(library),
        "restarting-empty": restarting(library, None),
        "down": down(library),
    }


def previews(library: str) -> dict[str, QWidget]:
    """Return the window with a document of each kind beside the results."""
    shown = {
        f"preview-{name}": previewing(library, document)
        for name, document in documents().items()
    }
    return {**shown, "menus": menus(shown["preview-pdf"])}


def quick() -> dict[str, QWidget]:
    """Return quick search as it is typed into."""
    return {
        "quick": asked(STRONG),
        "quick-empty": QuickSearch(),
        "quick-typing": asked(STRONG, final=False, waits=True),
        "quick-nothing": asked(NOTHING),
        "quick-suggestion": asked(MISSPELT),
    }


def fresh(library: str) -> SearchWindow:
    geometry = QSettings(f"{library}/window.ini", QSettings.Format.IniFormat)
    return attend(SearchWindow(geometry))


def ready(library: str, folders: tuple[Folder, ...]) -> SearchWindow:
    window = fresh(library)
    window.show_ready()
    window.show_folders(FoldersReport(folders))
    files = sum(folder.files for folder in folders)
    window.show_progress(ProgressReport(Progress("ready", files=files)))
    return window


def searching(
    library: str,
    answer: Answer,
    progress: Progress | None = None,
    *,
    folders: tuple[Folder, ...] = REACHED,
    final: bool = True,
) -> SearchWindow:
    window = ready(library, folders)
    window.bar.setText(answer.query)
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, answer, final=final))
    if progress:
        window.show_progress(ProgressReport(progress))
    return window


def opened(library: str) -> SearchWindow:
    """Return the window with what belongs to two results shown below them."""
    window = searching(library, STRONG)
    for row in (1, 0):
        window.results.toggle(row)
    return window


def many(library: str) -> SearchWindow:
    """Return the window far down a long list."""
    rows = tuple(
        replace(RESULTS[number % len(RESULTS)], rank=number + 1, file_id=number + 1)
        for number in range(MANY)
    )
    window = searching(library, answer(Confidence.STRONG, rows))
    window.show()
    window.results.setCurrentIndex(window.model.index(MANY // 2, 0))
    return window


def previewing(library: str, document: Shown) -> SearchWindow:
    """Return the window with a document in the preview, as page or as text."""
    found = (document.result, *RESULTS[2:5])
    return searching(library, answer(Confidence.STRONG, found))


def attend(window: SearchWindow) -> SearchWindow:
    """Answer what the preview asks for, as the indexer would."""
    pane = window.preview

    def show_document(wanted: ShowDocument) -> None:
        if pane.result:
            shown = document_of(pane.result)
            parts = (wanted.number, shown.about, shown.passages)
            pane.show_document(DocumentReport(*parts))

    def show_page(wanted: DrawPage) -> None:
        if pane.result:
            told = drawn(wanted, document_of(pane.result))
            QTimer.singleShot(0, pane, lambda: pane.show_page(*told))

    pane.document_wanted.connect(show_document)
    pane.page_wanted.connect(show_page)
    return window


def is_settled(window: QWidget) -> bool:
    """Tell whether a window shows all that it waits for."""
    if not isinstance(window, SearchWindow) or not window.preview.isVisible():
        return True
    return window.preview.result is None or is_shown(window.preview)


def is_shown(preview: PreviewPane) -> bool:
    """Tell whether the preview shows its document, as pages where it has some."""
    has_pages = preview.bar.page.isVisible()
    return preview.showing_page if has_pages else preview.showing_text


def last(library: str) -> SearchWindow:
    window = ready(library, REACHED)
    window.empty.offer(LAST)
    return window


def without_model(library: str) -> SearchWindow:
    window = ready(library, REACHED)
    window.show_ready(with_model=False)
    return window


def restarting(library: str, answer: Answer | None) -> SearchWindow:
    window = searching(library, answer) if answer else ready(library, REACHED)
    window.show_restarting()
    return window


def narrow(window: SearchWindow) -> SearchWindow:
    window.resize(560, 480)
    return window


def down(library: str) -> SearchWindow:
    window = fresh(library)
    window.show_down(said_text(IN_USE))
    return window


def away(library: str) -> SearchWindow:
    """Return the window with results whose folder is on a disk that is not there."""
    window = opened(library)
    window.show_folders(FoldersReport((replace(FOLDERS[0], online=False),)))
    return window


def notice(library: str) -> SearchWindow:
    window = searching(library, STRONG)
    failed = QApplication.translate("Opener", "The desktop could not open this file.")
    told = "{sentence} Its path was copied: {path}"
    told = QApplication.translate("ResultActions", told)
    path = f"{HOME}/Flat/lease-2025.pdf"
    window.notice.tell(told.format(sentence=failed, path=named(path)))
    return window


def asked(answer: Answer, *, final: bool = True, waits: bool = False) -> QuickSearch:
    popup = QuickSearch()
    popup.show_ready()
    popup.show_folders(FoldersReport(REACHED))
    popup.bar.setText(answer.query)
    popup.bar.returnPressed.emit()
    if not waits:
        popup.show_answer(SearchReport(1, answer, final=final))
    return popup


def menus(window: SearchWindow) -> QWidget:
    """Return pictures of all menus side by side, for a menu closes with its window."""
    tray = Tray(window)
    tray.show_status(window.status.text, problems=7, paused=False)
    filters = window.filters.menu
    panel = QMenu(window)
    panel.addActions(window.results.actions())
    shown = [*window.findChildren(QMenu, options=DIRECT)]
    shown += [filters, *filters.findChildren(QMenu, options=DIRECT)]
    shown += [tray.menu, tray.pause]
    sheet = QWidget()
    grid = QGridLayout(sheet)
    for number, menu in enumerate(shown):
        place = divmod(number, MENUS_A_ROW)
        grid.addWidget(picture_of(menu), *place, Qt.AlignmentFlag.AlignTop)
    return sheet


def picture_of(menu: QMenu) -> QLabel:
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    label = QLabel()
    label.setPixmap(menu.grab())
    return label


def wait_until(condition: Callable[[], bool], seconds: float = 300.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("The window did not get there.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
