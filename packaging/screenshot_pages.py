"""The settings and the first start, filled with what the indexer might tell."""
# ruff: noqa: D103 - each function returns the window of its name

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget
from screenshot_samples import HOME

from app.application import stored_choices
from app.platform.autostart import DesktopEntry
from app.quick.hotkey.keys import DEFAULT, key_text
from app.settings.about import AboutPage
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices
from app.settings.compute import ComputePage
from app.settings.dial import DialPage
from app.settings.dialog import SettingsDialog
from app.settings.indexing import IndexingPage
from app.settings.leaving import LeavingBox
from app.settings.models import ModelsPage
from app.settings.privacy import PrivacyPage
from app.settings.shortcuts import ShortcutsPage
from app.settings.starting import StartingPage
from app.shortcuts.choice import ShortcutChoice
from app.welcome.beginning import BeginningPage
from app.welcome.wizard import Wizard
from indexer.dial_state import DialState, MeaningCheck
from indexer.folder_messages import (
    FilesCounted,
    ForgottenReport,
    ScansReport,
)
from indexer.messages import (
    DialReport,
    PaceReport,
    ProgressReport,
    Ready,
)
from indexer.model_messages import (
    DeviceInfo,
    DevicesReport,
    DownloadOffer,
    ModelInfo,
    ModelsReport,
)
from indexer.records import Progress
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
    """Return each page of the settings and of the first start, in its states."""
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
        "settings-indexing-paused": settings(library, 0, indexing=paused()),
        "settings-model-changing": settings(library, 1, models=model_changing()),
        "settings-size-cost": settings(library, 2, sizes=size_cost()),
        "settings-size-changing": settings(library, 2, sizes=dial(0.37)),
        "settings-computing-none": settings(library, 3, computing=no_card()),
        "settings-privacy-on": settings(library, 7, privacy=private(library)),
    }


def settings(library: str, page: int, **made: QWidget) -> SettingsDialog:
    """Return the settings with one of their pages, some of them made elsewhere."""
    choices = choices_of(library)
    starting = StartingPage(choices, DesktopEntry(Path(library), ["inkling"]))
    starting.tell(key_told())
    starting.append(LeavingBox(choices))
    pages: dict[str, QWidget] = {
        "indexing": indexing(),
        "models": models(),
        "sizes": dial(None),
        "computing": compute(),
        "starting": starting,
        "keys": ShortcutsPage(ShortcutChoice(stored_choices(Path(library)))),
        "appearance": AppearancePage(choices),
        "privacy": privacy(library),
        "about": about(),
    }
    dialog = SettingsDialog(tuple((pages | made).values()))
    dialog.names.setCurrentRow(page)
    return dialog


def indexing() -> IndexingPage:
    page = IndexingPage()
    page.scans.show_scans(
        ScansReport(
            wanted=False,
            version="5.3.0",
            installed=(),
            languages=("deu", "eng"),
            waiting=41,
        )
    )
    return page


def paused() -> IndexingPage:
    """Return the page without Tesseract, while indexing rests."""
    page = IndexingPage()
    page.show_pace(PaceReport(paused=True, only_on_mains=True, only_when_idle=False))
    page.scans.show_scans(
        ScansReport(wanted=False, version="", installed=(), languages=(), waiting=41)
    )
    return page


def models() -> ModelsPage:
    page = ModelsPage()
    page.show_models(models_of(GEMMA.name, STARTER, GEMMA))
    return page


def privacy(library: str) -> PrivacyPage:
    page = PrivacyPage(choices_of(library), ("inkling",), is_private=False)
    refused = said("Proof", "{name}: refused by the system")
    lines = [refused.format(name=name) for name in ("TCP over IPv4", "UDP")]
    page.proof.shown.setPlainText("\n".join(lines))
    return page


def private(library: str) -> PrivacyPage:
    """Return the page with privacy mode on, after everything was forgotten."""
    page = PrivacyPage(choices_of(library), ("inkling",), is_private=True)
    page.show_forgotten(ForgottenReport(2, 1_234, 51_200, 412_000_000))
    return page


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


def size_cost() -> DialPage:
    """Return the dial with another size chosen and not yet applied."""
    page = dial(None)
    page.sizes.button(512).click()
    return page


def compute() -> ComputePage:
    page = ComputePage()
    page.show_devices(DevicesReport("auto", "Vulkan0", CARDS, None, 4, 8))
    return page


def no_card() -> ComputePage:
    page = ComputePage()
    page.show_devices(DevicesReport("auto", "", (), None, 4, 8))
    return page


def model_changing() -> ModelsPage:
    page = ModelsPage()
    page.show_progress(ProgressReport(BUSY))
    page.show_models(models_of(GEMMA.name, STARTER, GEMMA, serves=STARTER.name))
    return page


def welcome(library: str, page: int) -> Wizard:
    choices = choices_of(library)
    starting = StartingPage(choices, DesktopEntry(Path(library), ["inkling"]))
    starting.tell(key_told())
    models = ModelsPage()
    models.show_models(models_of(STARTER.name, STARTER))
    beginning = BeginningPage(AppearancePage(choices))
    wizard = Wizard(beginning, models, compute(), starting)
    wizard.show()
    for number in range(page):
        wizard.next()
        if number == 0:
            take_samples(wizard)
    return wizard


def take_samples(wizard: Wizard) -> None:
    """Choose the samples, and tell how many files they are."""
    wizard.folders.take_samples()
    for path in wizard.folders.chosen():
        wizard.folders.show_count(FilesCounted(1, path, 31, 412_000, 2, done=True))


def key_told() -> str:
    sentence = said("Application", "The key {key} shows quick search.")
    return sentence.format(key=key_text(DEFAULT))


def said(part: str, text: str) -> str:
    """Return a text of a part of the app in the language of the windows."""
    return QCoreApplication.translate(part, text)


def choices_of(library: str) -> Choices:
    return Choices(QSettings(f"{library}/window.ini", QSettings.Format.IniFormat))
