"""What is worth interrupting a person for, each said once in a library's life."""

from PySide6.QtCore import QObject, QSettings, Signal

from app.quantities import number_text
from indexer.records import Progress

FINISHED, ATTENTION = "told_finished", "told_problems"


class Milestones(QObject):
    """Sees when the first index is finished, and whether files need attention.

    Signals:
        reached: a sentence without names.
    """

    reached = Signal(str)

    def __init__(self, stored: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = stored
        self._worked = False

    def take(self, progress: Progress) -> None:
        """Look at where indexing stands."""
        if progress.state == "indexing" and (progress.waiting or progress.to_embed):
            self._worked = True
        if progress.state != "ready" or not progress.files or not self._worked:
            return
        files, problems = number_text(progress.files), number_text(progress.problems)
        finished = self.tr("The first index is finished. Files: {files}")
        self._tell(FINISHED, finished.format(files=files))
        if progress.problems:
            attention = self.tr("Some files need your attention: {problems}")
            self._tell(ATTENTION, attention.format(problems=problems))

    def _tell(self, key: str, sentence: str) -> None:
        if not self._stored.value(key, defaultValue=False, type=bool):
            self._stored.setValue(key, True)  # noqa: FBT003 - a value, no switch
            self.reached.emit(sentence)
