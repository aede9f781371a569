from indexer.extracting.formats.outline import (
    SECTION_CHARACTERS,
    TITLE_LEVEL,
    Outline,
)


def test_sections_stand_under_their_headings():
    outline = Outline()
    sections = [
        *outline.heading(TITLE_LEVEL, "Manual"),
        *outline.heading(1, "Pump"),
        *outline.line("Oil it."),
        *outline.heading(2, "Valve"),
        *outline.line("Close it."),
        *outline.heading(1, "Boiler"),
        *outline.end(),
    ]
    assert outline.title == "Manual"
    assert [(one.place.headings, one.text) for one in sections] == [
        (("Pump",), "Manual\nPump\nOil it."),
        (("Pump", "Valve"), "Valve\nClose it."),
        (("Boiler",), "Boiler"),
    ]


def test_long_text_is_handed_on_in_parts():
    outline = Outline()
    sections = list(outline.line("a" * SECTION_CHARACTERS))
    assert len(sections) == 1
    assert list(outline.end()) == []
