import pytest

from app.platform.viewers import arguments_at, is_sure
from indexer.records import Place

PAGE, LINE = Place(page=37), Place(line=118)
PDF, TEXT = "/a/lease 1.pdf", "/a/notes.txt"


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("evince", ["--page-index=37", PDF]),
        ("/usr/bin/okular", ["--page", "37", PDF]),
        ("zathura", ["--page=37", PDF]),
        ("qpdfview", [f"{PDF}#37"]),
        ("chromium-browser", ["file:///a/lease%201.pdf#page=37"]),
        ("google-chrome-stable", ["file:///a/lease%201.pdf#page=37"]),
        (r"C:\Program Files\SumatraPDF\SumatraPDF.exe", ["-page", "37", PDF]),
        (r"C:\Adobe\Acrobat.exe", ["/A", "page=37", PDF]),
        ("gimp", None),
        ("", None),
    ],
)
def test_viewers_are_told_the_page(program, arguments):
    assert arguments_at(program, PDF, PAGE) == arguments


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("gedit", ["+118", TEXT]),
        ("kate", ["--line", "118", TEXT]),
        ("code", ["--goto", f"{TEXT}:118"]),
        ("evince", None),
    ],
)
def test_editors_are_told_the_line(program, arguments):
    assert arguments_at(program, TEXT, LINE) == arguments


@pytest.mark.parametrize(
    "place", [Place(), Place(line=1), Place(slide=4), Place(sheet="A", row=3)]
)
def test_a_place_that_nobody_can_be_told_has_no_arguments(place):
    assert arguments_at("evince", PDF, place) is None


ROW = Place(sheet="Anna's 2024 #1", row=12)


def test_libreoffice_is_told_the_sheet_and_the_row():
    told = ["file:///a/rent%201.xlsx#%27Anna%27%27s%202024%20%231%27.A12"]
    for program in ("/usr/bin/soffice", "libreoffice", "localc", r"C:\LO\soffice.exe"):
        assert arguments_at(program, "/a/rent 1.xlsx", ROW) == told
    assert arguments_at("soffice", "/a/b.ods", Place(sheet="A")) == [
        "file:///a/b.ods#%27A%27.A1"
    ]
    assert arguments_at("excel", "/a/rent 1.xlsx", ROW) is None


def test_a_name_can_never_be_an_option():
    assert arguments_at("evince", "--help", PAGE) is None


def test_libreoffice_is_told_the_slide_by_its_english_name():
    for program in ("/usr/bin/soffice", "libreoffice", "simpress"):
        told = arguments_at(program, "/a/show 1.pptx", Place(slide=8))
        assert told == ["file:///a/show%201.pptx#Slide%208"]
    assert arguments_at("powerpnt.exe", "/a/show 1.pptx", Place(slide=8)) is None


def test_only_a_slide_may_be_missed():
    assert not is_sure(Place(slide=8))
    assert all(map(is_sure, (PAGE, LINE, ROW)))
