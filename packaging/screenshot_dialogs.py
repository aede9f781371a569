"""The dialogs about the library, filled with what the indexer might tell."""
# ruff: noqa: D103 - each function returns the window of its name

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget
from screenshot_pages import BUSY, GEMMA, OFFER, privacy
from screenshot_samples import FOLDERS, HOME, PROBLEMS

from app.application import stored_choices
from app.folders.choosing import removal_question
from app.folders.dialog import FoldersDialog
from app.folders.leaving_out import leaving_question
from app.folders.rules import RulesDialog
from app.problems.coverage import CoverageDialog
from app.problems.dialog import ProblemsDialog
from app.problems.folder_coverage import FolderCoverageDialog
from app.progress.dialog import ProgressDialog
from app.search.key_sheet import KeySheet
from app.settings.model_change import ModelChangeDialog
from app.settings.model_offer import OfferDialog
from app.settings.model_trust import trust_box
from app.settings.scan_languages import ScanLanguagesDialog
from app.shortcuts.choice import ShortcutChoice
from indexer.document_records import CoverageState, DocumentAbout, DocumentName, Passage
from indexer.folder_messages import (
    FilesCounted,
    FolderCoverage,
    FolderStages,
    ReasonCount,
    StagesReport,
)
from indexer.messages import (
    CoverageReport,
    DocumentReport,
    ProblemsReport,
    ProgressReport,
)
from indexer.model_messages import ModelCost
from indexer.records import Folder, Place, ProblemCode, Progress
from indexer.sentences import Said

RESTING = Progress(
    "paused",
    files=BUSY.files,
    waiting=BUSY.waiting,
    passages=BUSY.passages,
    embedded=BUSY.embedded,
    to_embed=BUSY.to_embed,
    problems=BUSY.problems,
    waits_for="person",
)
PICTURES = Said("Pages {pages} are pictures without text.", {"pages": "2, 3"})


def dialogs(library: str) -> dict[str, QWidget]:
    """Return each dialog in the states worth looking at."""
    keys = ShortcutChoice(stored_choices(Path(library)))
    listed = folders(*FOLDERS)
    return {
        "folders": listed,
        "folders-none": removed(),
        "rules": rules(),
        "question": removal_question(listed, FOLDERS[0]),
        "leave-out": leaving_question(listed, f"{HOME}/Flat/lease-2025.pdf"),
        "progress": progress(),
        "progress-paused": progress_paused(),
        "problems": problems(),
        "problems-none": ProblemsDialog(),
        "coverage": coverage(),
        "coverage-missing": coverage_missing(),
        "coverage-folder": folder_coverage(),
        "model-change": model_change(),
        "model-offer": OfferDialog(OFFER),
        "model-trust": trust_box(listed, replace(GEMMA, known=False)),
        "scan-languages": ScanLanguagesDialog(
            ("ara", "chi_sim", "deu", "eng", "fra"), ("deu", "eng"), by_system=False
        ),
        "forget": forget(library),
        "keys": KeySheet(keys),
    }


def folders(*shown: Folder) -> FoldersDialog:
    dialog = FoldersDialog()
    dialog.show_folders(shown)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    return dialog


def removed() -> FoldersDialog:
    """Return the list without a folder, the last one just removed."""
    dialog = folders()
    dialog.removed.offer(FOLDERS[0])
    return dialog


def forget(library: str) -> QMessageBox:
    page = privacy(library)
    box = page.forgetting_question()
    # The page is nobody's child here, and the question must outlive it.
    box.setParent(None, box.windowFlags())
    return box


def progress_paused() -> ProgressDialog:
    dialog = progress()
    dialog.show_progress(ProgressReport(RESTING))
    return dialog


def coverage_missing() -> CoverageDialog:
    dialog = CoverageDialog()
    path = "/Users/mara/Downloads/setup.exe"
    dialog.show_coverage(CoverageReport(path, CoverageState.ELSEWHERE, 0))
    return dialog


def model_change() -> ModelChangeDialog:
    dialog = ModelChangeDialog(GEMMA)
    dialog.show_cost(
        ModelCost(GEMMA.name, 1_187, 51_200, 144_000_000, 81_000_000_000, 1_530.0)
    )
    return dialog


def progress() -> ProgressDialog:
    dialog = ProgressDialog()
    dialog.show_progress(ProgressReport(BUSY))
    dialog.show_stages(
        StagesReport(
            (
                FolderStages(HOME, 29_815, 12_340, 208_000, 90_000, 3),
                FolderStages(FOLDERS[1].path, 1_187, 0, 0, 0, 0),
            )
        )
    )
    return dialog


def problems() -> ProblemsDialog:
    dialog = ProblemsDialog()
    dialog.show_problems(ProblemsReport(PROBLEMS))
    first = dialog.list.model().index(0, 0)
    dialog.list.setCurrentIndex(dialog.list.indexBelow(first))
    return dialog


def coverage() -> CoverageDialog:
    dialog = CoverageDialog()
    path = f"{HOME}/Scans/letter 14.pdf"
    dialog.show_coverage(
        CoverageReport(
            path,
            CoverageState.PARTLY,
            2,
            documents=1,
            problem=PICTURES.english,
            said=PICTURES,
            file_id=1,
        )
    )
    about = DocumentAbout(path, DocumentName(0, None, "pdf", ""), 0.0)
    texts = ("Dear Mrs Lindqvist,", "the heating is read on the third of March.")
    passages = tuple(Passage(n, text, Place(page=1)) for n, text in enumerate(texts))
    dialog.show_document(DocumentReport(dialog.asked, about, passages))
    return dialog


def folder_coverage() -> FolderCoverageDialog:
    dialog = FolderCoverageDialog()
    dialog.ask(HOME)
    dialog.show_coverage(
        FolderCoverage(
            HOME,
            CoverageState.PARTLY,
            *(28_112, 1_203, 41, 459, 1_187),
            reasons=(
                ReasonCount(ProblemCode.UNSUPPORTED, 431),
                ReasonCount(ProblemCode.SCAN, 41),
                ReasonCount(ProblemCode.ENCRYPTED, 7),
            ),
            left_out=214,
        )
    )
    return dialog


def rules() -> RulesDialog:
    dialog = RulesDialog(FOLDERS[0])
    dialog.show()
    dialog.show_count(FilesCounted(1, HOME, 1_187, 812_000_000, 14, done=True))
    return dialog
