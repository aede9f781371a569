import pytest

from app.icons import KindIcons, application_icon
from indexer.extracting.kinds import kind_of_format
from indexer.extracting.readers import READERS

KINDS = sorted({kind_of_format(name) for name in READERS} - {"protected", "shortcut"})


def picture(icons, kind):
    return icons.of(kind).pixmap(32, 32).toImage()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_drawing(qapp, kind):
    icons = KindIcons()
    assert picture(icons, kind) != picture(icons, "other")


def test_kinds_of_one_family_share_a_drawing(qapp):
    icons = KindIcons()
    assert picture(icons, "xlsx") == picture(icons, "ods")
    assert picture(icons, "xlsx") != picture(icons, "pptx")


def test_an_unknown_kind_looks_like_any_other_file(qapp):
    icons = KindIcons()
    unknown = icons.of("hologram").pixmap(32, 32).toImage()
    assert unknown == icons.of("other").pixmap(32, 32).toImage()


def test_the_application_has_an_icon(qapp):
    assert not application_icon().pixmap(64, 64).isNull()
