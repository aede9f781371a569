import pytest

from app.icons import FOLDER, KindIcons, application_icon

KINDS = ("text", "markdown", "html", "code", "pdf", "docx", "mail", "other")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_drawing(qapp, kind):
    assert (FOLDER / f"{kind}.svg").exists()
    assert not KindIcons().of(kind).pixmap(32, 32).isNull()


def test_an_unknown_kind_looks_like_any_other_file(qapp):
    icons = KindIcons()
    unknown = icons.of("hologram").pixmap(32, 32).toImage()
    assert unknown == icons.of("other").pixmap(32, 32).toImage()


def test_the_application_has_an_icon(qapp):
    assert not application_icon().pixmap(64, 64).isNull()
