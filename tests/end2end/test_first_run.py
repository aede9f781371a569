"""The first start: five pages, and what becomes of what was chosen."""

import pytest
from PySide6.QtWidgets import QWizard

from app.application import Application, indexer_command
from app.search.situation import Empty
from indexer.settings import Settings
from tests.windows import names

PATIENCE_MS = 40_000
pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Where the system says that documents are."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    documents = tmp_path / "Documents"
    documents.mkdir()
    for name in ("lease", "soup"):
        (documents / f"{name}.txt").write_text(f"A note about the {name}.\n")
    return documents


@pytest.fixture
def wait(qtbot):
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)


@pytest.fixture
def start(qtbot, paths):
    running = []

    def start():
        application = Application(paths, indexer_command(paths.root))
        qtbot.addWidget(application.window)
        running.append(application)
        application.start()
        return application

    yield start
    for application in running:
        application.close()


def test_the_first_start_leads_to_a_library_that_can_be_searched(
    start, wait, documents
):
    application = start()
    wait(lambda: "wizard" in vars(application.pages))
    wizard = application.pages.wizard
    wizard.next()
    wait(lambda: "Files in all: 2" in wizard.folders.sum.text())
    assert wizard.folders.chosen() == [str(documents)]
    for page in wizard.pageIds()[2:]:
        wizard.next()
        assert wizard.currentId() == page
    assert application.window.situation.folders == 0
    wizard.button(QWizard.WizardButton.FinishButton).click()
    wait(lambda: "Up to date · 2 files" in application.window.status.text)


def test_all_pages_can_be_skipped_and_samples_are_found_while_they_are_read(
    start, wait, documents
):
    application = start()
    window = application.window
    wait(lambda: "wizard" in vars(application.pages))
    wizard = application.pages.wizard
    wizard.button(QWizard.WizardButton.CancelButton).click()
    wait(lambda: window.situation.empty() is Empty.NO_FOLDER)
    application.pages.welcome_again()
    wizard.next()
    wizard.folders.take_samples()
    for _ in wizard.pageIds()[2:]:
        wizard.next()
    wizard.button(QWizard.WizardButton.FinishButton).click()
    window.set_query("when is the boiler serviced")
    wait(lambda: names(window)[:1] == ["boiler-handbook.pdf"])


def test_a_model_that_is_missing_is_told_and_another_takes_its_place(
    start, wait, paths, documents
):
    Settings(model="gone", compute="cpu").save(paths.settings)
    application = start()
    window = application.window
    wait(lambda: window.situation.folders == 0)
    application.pages.wizard.reject()
    application.client.include_folder(str(documents))
    wait(lambda: window.situation.empty() is Empty.NO_MODEL)
    window.empty.action_wanted.emit(Empty.NO_MODEL)
    models = application.pages.settings.models
    wait(lambda: models.models.count() == 1)
    models.use.click()
    wait(models.change.apply.isEnabled)
    models.change.apply.click()
    wait(lambda: window.situation.empty() is Empty.NOTHING_TYPED)
    wait(lambda: "Up to date · 2 files" in window.status.text)
