"""What people do with a result: open it, show it, leave it out, ask about it."""

from functools import cached_property, partial

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.folders.leaving_out import ask_what_to_leave_out, rules_without
from app.platform.opening import NOWHERE, Opener, Spot, this_desktop
from app.quick.popup import QuickSearch
from app.search.bar import SearchBar
from app.search.file_names import file_name, isolated, named, shown
from app.search.history import SearchHistory
from app.search.place_text import spoken_place
from app.search.window import SearchWindow
from indexer.messages import AskCoverage
from indexer.records import Folder, Result


class ResultActions(QObject):
    """Carries out what the window announces, and says there what came of it.

    Signals:
        request: something for the indexer.
    """

    request = Signal(object)

    def __init__(self, window: SearchWindow, history: SearchHistory) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._folders: tuple[Folder, ...] = ()
        self._away: frozenset[str] = frozenset()
        self._gone = ""
        self._bars = [window.bar]
        self._offer_queries()
        results = window.results
        results.open_wanted.connect(self.open)
        results.folder_wanted.connect(self.show_in_folder)
        results.leave_out_wanted.connect(self.leave_out)
        results.state_wanted.connect(self.ask_coverage)
        results.copied.connect(self.remember_query)
        window.preview.open_wanted.connect(self.open)
        window.state_wanted.connect(self.choose_and_ask)
        window.forget_queries_wanted.connect(self.forget_queries)

    @cached_property
    def opener(self) -> Opener:
        """What opens files; made on first use, for D-Bus is slow to load."""
        opener = Opener(this_desktop(), self)
        opener.explained.connect(self._window.tell)
        opener.unreached.connect(self._tell_away)
        opener.failed.connect(self._offer_path)
        opener.know_folders(self._folders)
        return opener

    def follow(self, quick: QuickSearch) -> None:
        """Do with the results of quick search what is done with those of the window."""
        self._bars.append(quick.bar)
        quick.bar.remember(self._history.queries)
        quick.open_wanted.connect(partial(self._open, quick.bar))
        quick.folder_wanted.connect(partial(self._show_in_folder, quick.bar))
        quick.leave_out_wanted.connect(self.leave_out)
        quick.state_wanted.connect(self.ask_coverage)
        quick.results.copied.connect(partial(self._remember, quick.bar))

    def know_folders(self, folders: tuple[Folder, ...]) -> None:
        """Know the folders whose rules may leave a file out, and that may be away."""
        self._folders = folders
        before = self._away
        self._away = frozenset(one.path for one in folders if not one.online)
        for path in before - self._away:
            self._window.notice.settle(path)
        if "opener" in self.__dict__:
            self.opener.know_folders(folders)

    def close(self) -> None:
        """End what was begun for a file."""
        if "opener" in self.__dict__:
            self.opener.close()

    def open_file(self, path: str) -> None:
        """Open a file that is no result."""
        self._open_at(path)

    def show_file(self, path: str) -> None:
        """Show a file that is no result in its folder."""
        self._window.notice.settle(self._gone)
        self.opener.show_in_folder(path)

    def open(self, result: Result) -> None:
        """Open the file of a result."""
        self._open(self._window.bar, result)

    def show_in_folder(self, result: Result) -> None:
        """Show the file of a result in its folder."""
        self._show_in_folder(self._window.bar, result)

    def leave_out(self, result: Result) -> None:
        """Ask what of a result is no longer to be searched, and make it a rule."""
        self.leave_out_file(result.path)

    def leave_out_file(self, path: str) -> None:
        """Ask whether a file or its folder goes, and make it a rule."""
        whole_folder = ask_what_to_leave_out(self._window, path)
        if whole_folder is None:
            return
        wanted = rules_without(self._folders, path, whole_folder=whole_folder)
        if wanted is None:
            sentence = self.tr("This is a whole folder of its own; remove it instead.")
            self._window.tell(sentence)
        else:
            self.request.emit(wanted)

    def ask_coverage(self, result: Result) -> None:
        """Ask whether the file of a result is searchable."""
        self.request.emit(AskCoverage(result.path))

    def choose_and_ask(self) -> None:
        """Let a person choose any file and ask whether it is searchable."""
        title = self.tr("Is this file searchable?")
        path, _ = QFileDialog.getOpenFileName(self._window, title)
        if path:
            self.request.emit(AskCoverage(QDir.toNativeSeparators(path)))

    def remember_query(self) -> None:
        """Keep a query that led to something."""
        self._remember(self._window.bar)

    def forget_queries(self) -> None:
        """Keep none of the last queries."""
        self._history.clear()
        self._offer_queries()

    def keep_history(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Keep queries or keep none, as `keep_queries`."""
        self.keep_queries(wanted=wanted)

    def keep_queries(self, *, wanted: bool) -> None:
        """Keep queries from now on, or keep none and forget those there are."""
        self._history.keep(wanted=wanted)
        self._offer_queries()

    def _open(self, bar: SearchBar, result: Result) -> None:
        self._remember(bar)
        self._open_at(result.path, spot_of(result))

    def _show_in_folder(self, bar: SearchBar, result: Result) -> None:
        self._remember(bar)
        self.show_file(result.path)

    def _open_at(self, path: str, spot: Spot = NOWHERE) -> None:
        self._window.notice.settle(self._gone)
        told = self.tr("Opening {name}…")
        self._window.tell(told.format(name=isolated(file_name(path))))
        self.opener.open_file(path, spot)

    def _tell_away(self, folder: str, sentence: str) -> None:
        self._gone = folder
        self._say(sentence, folder)

    def _say(self, sentence: str, about: str = "") -> None:
        """Say something where it is seen: quick search is gone by then."""
        self._window.notice.tell(sentence, about)
        if self._window.isMinimized() or not self._window.isVisible():
            self._window.come_forward()

    def _remember(self, bar: SearchBar, *_told: object) -> None:
        """Keep the query of a box that led to something."""
        self._history.add(bar.query)
        self._offer_queries()

    def _offer_queries(self) -> None:
        for bar in self._bars:
            bar.remember(self._history.queries)
        self._window.empty.offer(self._history.queries)

    def _offer_path(self, path: str, sentence: str) -> None:
        QGuiApplication.clipboard().setText(shown(path))
        told = self.tr("{sentence} Its path was copied: {path}")
        self._say(told.format(sentence=sentence, path=named(path)))


def spot_of(result: Result) -> Spot:
    """Return where in its file the best passage stands.

    A document inside another file has places of its own, which that file knows not.
    """
    if result.member is not None or not result.hits:
        return NOWHERE
    place = result.hits[0].place
    words = spoken_place(place)
    return Spot(place, words, result.modified, result.size, result.inode)
