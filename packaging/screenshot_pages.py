"""The dialogs about the library, filled with what the indexer might tell."""
# ruff: noqa: D103 - each function returns the window of its name

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget
from screenshot_samples import FOLDERS, HOME, PROBLEMS

from app.application import stored_choices
from app.folders.rules import RulesDialog
from app.platform.autostart import DesktopEntry
from app.problems.coverage import CoverageDialog
from app.problems.dialog import ProblemsDialog
from app.problems.folder_coverage import FolderCoverageDialog
from app.progress.dialog import ProgressDialog
from app.quick.hotkey.keys import DEFAULT, key_text
from app.settings.about import AboutPage
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices
from app.settings.compute import ComputePage
from app.settings.dial import DialPage
from app.settings.dialog import SettingsDialog
from app.settings.indexing import IndexingPage
from app.settings.leaving import LeavingBox
from app.settings.model_change import ModelChangeDialog
from app.settings.model_offer import OfferDialog
from app.settings.models import ModelsPage
from app.settings.privacy import PrivacyPage
from app.settings.scan_languages import ScanLanguagesDialog
from app.settings.shortcuts import ShortcutsPage
from app.settings.starting import StartingPage
from app.shortcuts.choice import ShortcutChoice
from app.welcome.beginning import BeginningPage
from app.welcome.wizard import Wizard
from indexer.dial_state import DialState, MeaningCheck
from indexer.document_records import CoverageState, DocumentAbout, DocumentName, Passage
from indexer.folder_messages import (
    FilesCounted,
    FolderCoverage,
    FolderStages,
    ReasonCount,
    ScansReport,
    StagesReport,
)
from indexer.messages import (
    CoverageReport,
    DialReport,
    DocumentReport,
    ProblemsReport,
    ProgressReport,
    Ready,
)
from indexer.model_messages import (
    DeviceInfo,
    DevicesReport,
    DownloadOffer,
    ModelCost,
    ModelInfo,
    ModelsReport,
)
from indexer.records import Place, ProblemCode, Progress
from indexer.sentences import Said

PICTURES = Said("Pages {pages} are pictures without text.", {"pages": "2, 3"})
STARTER = ModelInfo(
    "starter",
    "Starter (MiniLM)",
    "English",
    (384,),
    "F16",
    45_949_216,
    known=True,
    licence="Apache-2.0",
)
GEMMA = ModelInfo(
    "embeddinggemma-300m-q8_0",
    "EmbeddingGemma",
    "more than 100 languages",
    (768, 512, 256, 128),
    "Q8_0",
    333_590_944,
    known=True,
    licence="Gemma Terms of Use",
)
OFFER = DownloadOffer(
    "bge-m3-q8_0",
    "BGE-M3",
    "ggml-org",
    634_553_760,
    "aa473d51f451a22f0fcf39ba3330c14bed38a385712b1113440f69df4047a173",
    "MIT",
    "https://opensource.org/license/mit",
    "https://huggingface.co/ggml-org/bge-m3-Q8_0-GGUF/resolve/main/bge-m3-q8_0.gguf",
    "inkling models download bge-m3-q8_0",
)
CARDS = (
    DeviceInfo("Vulkan0", "Radeon RX 6600", integrated=False, problem="", faster=7.5),
    DeviceInfo(
        "Vulkan1",
        "Intel UHD Graphics 620",
        integrated=True,
        problem="It computes something else than the processor.",
        faster=0.9,
    ),
)
BUSY = Progress(
    "indexing",
    files=31_002,
    waiting=18_662,
    passages=210_400,
    embedded=90_000,
    to_embed=120_400,
    problems=7,
    files_per_second=41.0,
    passages_per_second=52.3,
    current=f"{HOME}/Flat/lease-2025.pdf",
    words_seconds_left=460.0,
    meaning_seconds_left=2400.0,
)


def pages(library: str) -> dict[str, QWidget]:
    """Return each dialog in the state worth looking at."""
    names = (
        *("indexing", "model", "size", "computing", "key", "keys", "appearance"),
        *("privacy", "about"),
    )
    shown: dict[str, QWidget] = {
        f"settings-{name}": settings(library, number)
        for number, name in enumerate(names)
    }
    steps = ("", "-folders", "-model", "-computing", "-key")
    shown |= {
        f"welcome{name}": welcome(library, number) for number, name in enumerate(steps)
    }
    return shown | {
        "model-change": model_change(),
        "model-offer": OfferDialog(OFFER),
        "model-changing": model_changing(),
        "size-changing": size_changing(),
        "progress": progress(),
        "problems": problems(),
        "coverage": coverage(),
        "coverage-folder": folder_coverage(),
        "rules": rules(),
        "scan-languages": ScanLanguagesDialog(
            ("ara", "chi_sim", "deu", "eng", "fra"), ("deu", "eng"), by_system=False
        ),
    }


def settings(library: str, page: int) -> SettingsDialog:
    choices = choices_of(library)
    shortcuts = ShortcutChoice(stored_choices(Path(library)))
    privacy = PrivacyPage(choices, ("inkling",), is_private=False)
    refused = said("Proof", "{name}: refused by the system")
    lines = [refused.format(name=name) for name in ("TCP over IPv4", "UDP")]
    privacy.proof.shown.setPlainText("\n".join(lines))
    models = ModelsPage()
    models.show_models(models_of(GEMMA.name, STARTER, GEMMA))
    starting = StartingPage(choices, DesktopEntry(Path(library), ["inkling"]))
    starting.tell(key_told())
    starting.append(LeavingBox(choices))
    indexing = IndexingPage()
    indexing.scans.show_scans(
        ScansReport(
            wanted=False,
            version="5.3.0",
            installed=(),
            languages=("deu", "eng"),
            waiting=41,
        )
    )
    pages = (
        *(indexing, models, dial(None), compute(), starting),
        *(ShortcutsPage(shortcuts), AppearancePage(choices), privacy, about()),
    )
    dialog = SettingsDialog(pages)
    dialog.names.setCurrentRow(page)
    return dialog


def about() -> AboutPage:
    page = AboutPage("/Users/mara/Library/Application Support/Inkling")
    page.show_ready(Ready("0.1.0", GEMMA.title, 256))
    return page


def models_of(chosen: str, *models: ModelInfo, serves: str = "") -> ModelsReport:
    return ModelsReport(
        models, chosen, restart=False, downloads=(OFFER,), serves=serves
    )


def dial(share: float | None) -> DialPage:
    before = MeaningCheck("a", 768, 196_608_000, 9.1, 1.0, 30, 51_200, 0, 0.0)
    now = MeaningCheck("b", 256, 65_536_000, 5.2, 0.987, 30, 51_200, 0, 0.0)
    sizes = (196_608_000, 131_072_000, 65_536_000, 32_768_000)
    wanted = 512 if share else 256
    page = DialPage()
    state = DialState(256, wanted, GEMMA.dimensions, sizes, share, now, before)
    page.show_dial(DialReport(state))
    return page


def size_changing() -> SettingsDialog:
    return SettingsDialog((dial(0.37),))


def compute() -> ComputePage:
    page = ComputePage()
    page.show_devices(DevicesReport("auto", "Vulkan0", CARDS, None, 4, 8))
    return page


def model_changing() -> SettingsDialog:
    page = ModelsPage()
    page.show_progress(ProgressReport(BUSY))
    page.show_models(models_of(GEMMA.name, STARTER, GEMMA, serves=STARTER.name))
    return SettingsDialog((page,))


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


def welcome(library: str, page: int) -> Wizard:
    choices = choices_of(library)
    starting = StartingPage(choices, DesktopEntry(Path(library), ["inkling"]))
    starting.tell(key_told())
    models = ModelsPage()
    models.show_models(models_of(STARTER.name, STARTER))
    beginning = BeginningPage(AppearancePage(choices))
    wizard = Wizard(beginning, models, compute(), starting)
    wizard.show()
    for _ in range(page):
        wizard.next()
    wizard.folders.take_samples()
    for path in wizard.folders.chosen():
        wizard.folders.show_count(FilesCounted(1, path, 31, 412_000, 2, done=True))
    return wizard


def key_told() -> str:
    sentence = said("Application", "The key {key} shows quick search.")
    return sentence.format(key=key_text(DEFAULT))


def said(part: str, text: str) -> str:
    """Return a text of a part of the app in the language of the windows."""
    return QCoreApplication.translate(part, text)


def choices_of(library: str) -> Choices:
    return Choices(QSettings(f"{library}/window.ini", QSettings.Format.IniFormat))
