from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from app.search.file_names import isolated
from app.settings import models as models_page
from app.settings.model_offer import OfferDialog
from app.settings.model_trust import trust_box
from app.settings.models import ModelsPage
from indexer.messages import ProgressReport
from indexer.model_messages import (
    AddModel,
    AskModelCost,
    CheckModel,
    DownloadOffer,
    ListModels,
    ModelCost,
    ModelInfo,
    ModelReport,
    ModelsReport,
    UseModel,
)
from indexer.records import Progress

FILE = "/Users/mara/Downloads/some.gguf"
STARTER = ModelInfo("starter", "Starter", "English", (384,), "F16", 46, True, "Apache")
GEMMA = ModelInfo(
    "embeddinggemma-300m-q8_0",
    "EmbeddingGemma",
    "more than 100 languages",
    (768, 256),
    "Q8_0",
    333_590_944,
    known=True,
    licence="Gemma Terms of Use",
)
ODD = replace(GEMMA, name="some", title="Some model", known=False, licence="")
OFFER = DownloadOffer(
    *("bge-m3", "BGE-M3", "ggml-org", 634_553_760, "aa473d51", "MIT"),
    *("https://opensource.org", "https://example.org/bge.gguf"),
    "inkling models download bge-m3",
)


@pytest.fixture
def page(qtbot):
    page = ModelsPage(ask=lambda _parent: FILE)
    page.asked = []
    page.wanted.connect(page.asked.append)
    qtbot.addWidget(page)
    return page


def show(page, *models, chosen="starter", **more):
    values = {"restart": False, "downloads": (OFFER,), **more}
    page.show_models(ModelsReport(models or (STARTER, GEMMA), chosen, **values))


def test_models_are_asked_for_when_the_page_appears(page):
    page.show()
    assert page.asked == [ListModels()]


def test_the_model_in_use_is_in_hand_and_described(page):
    show(page)
    assert [page.models.item(row).text() for row in range(2)] == [
        f"{isolated('Starter')} (in use)",
        isolated("EmbeddingGemma"),
    ]
    assert "made for English" in page.about.text()
    assert not page.use.isEnabled()
    page.models.setCurrentRow(1)
    for part in ("334 MB, Q8_0", "768 / 256", "Gemma Terms of Use", "100 languages"):
        assert part in page.about.text()


def test_another_model_can_be_used_where_the_chosen_one_is_missing(page):
    show(page, STARTER, chosen="gone")
    assert page.models.currentRow() == 0
    assert page.use.isEnabled()


def test_a_change_says_its_cost_before_anything_begins(page):
    show(page)
    page.models.setCurrentRow(1)
    page.use.click()
    assert page.asked == [AskModelCost(GEMMA.name)]
    assert not page.change.apply.isEnabled()
    page.show_cost(ModelCost("other", 1, 1, 1, 2, 1.0))
    assert not page.change.apply.isEnabled()
    cost = ModelCost(GEMMA.name, 1187, 51_200, 144_000_000, 81_000_000_000, 1530.0)
    page.show_cost(cost)
    for part in ("51,200, from 1,187 files", "about 30 min", "144 MB", "81 GB"):
        assert part in page.change.costs.text()
    page.change.apply.click()
    assert page.asked[1:] == [UseModel(GEMMA.name)]


@pytest.mark.parametrize(
    ("cost", "told", "possible"),
    [
        pytest.param((1, 9, 50, 40, 1.0), "not enough room", False, id="disk is full"),
        pytest.param((1, 9, 50, 99, None), "unknown", True, id="no trial"),
        pytest.param((0, 0, 0, 99, 0.0), "costs nothing", True, id="empty library"),
    ],
)
def test_what_a_change_cannot_or_need_not_cost_is_said(page, cost, told, possible):
    show(page)
    page.models.setCurrentRow(1)
    page.use.click()
    page.show_cost(ModelCost(GEMMA.name, *cost))
    assert told in page.change.costs.text()
    assert page.change.apply.isEnabled() == possible


def test_a_choice_that_was_applied_is_taken_up_by_a_restart(page, qtbot):
    with qtbot.waitSignal(page.restart_wanted):
        show(page, chosen=GEMMA.name, restart=True)


def test_a_change_under_way_is_shown_and_can_be_stopped(page):
    page.show_progress(ProgressReport(Progress("indexing", embedded=30, to_embed=70)))
    show(page, chosen=GEMMA.name, serves="starter")
    assert "30 %, 70 passages are left. \u2068Starter\u2069" in page.changing.text()
    page.stop.click()
    assert page.asked == [UseModel("starter")]
    show(page, serves="starter")
    assert not page.stop.isVisibleTo(page)


def test_a_known_file_is_checked_and_put_on_the_shelf(page):
    show(page, STARTER)
    page.add.click()
    assert page.asked == [CheckModel(FILE)]
    page.show_file(ModelReport("/another.gguf", GEMMA))
    assert len(page.asked) == 1
    page.show_file(ModelReport(FILE, GEMMA))
    assert page.asked[1:] == [AddModel(FILE)]
    assert "byte for byte" in page.told.text()
    show(page)
    page.show_file(ModelReport(FILE, GEMMA))
    assert page.models.currentRow() == 1
    assert "on the list now" in page.told.text()
    assert page.use.isEnabled()


@pytest.mark.parametrize("trusted", [True, False])
def test_an_unknown_file_is_taken_only_with_trust(page, monkeypatch, trusted):
    monkeypatch.setattr(models_page, "trust_question", lambda *_: trusted)
    show(page)
    page.choose_file()
    page.show_file(ModelReport(FILE, ODD))
    assert page.asked[1:] == [AddModel(FILE, trust=True)] * trusted


def test_the_question_about_trust_describes_the_file_and_refuses_by_default(page):
    box = trust_box(page, ODD)
    assert "more than 100 languages" in box.informativeText()
    assert "Licence" not in box.informativeText()
    assert "Cancel" in box.defaultButton().text()


def test_a_file_that_cannot_be_used_gets_its_reason(page):
    show(page)
    page.choose_file()
    page.show_file(ModelReport(FILE, None, "This is no model file."))
    assert page.told.text() == "This is no model file."


def test_a_download_shows_all_that_is_to_be_known_and_its_command(page):
    show(page)
    page.offer.click()
    dialog = page.findChild(OfferDialog)
    texts = " ".join(label.text() for label in dialog.findChildren(type(page.about)))
    for part in ("https://example.org/bge.gguf", "635 MB", "aa473d51", "MIT"):
        assert part in texts
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == OFFER.command
    dialog.reject()
    assert page.asked == [ListModels()]


def test_privacy_mode_offers_no_download(page):
    show(page, downloads=())
    assert page.no_offers.isVisibleTo(page)
    assert not page.offer.isVisibleTo(page)
