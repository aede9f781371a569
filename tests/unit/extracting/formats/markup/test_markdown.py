import pytest

from indexer.records import Place, Section
from tests.samples import PARAGRAPH

MANUAL = f"""\
# Heating *manual*

Welcome.

## Pump

{PARAGRAPH}

```sh
# not a heading
```

### Valve

## Boiler
Turn it off.
"""


def test_each_heading_with_text_is_a_section_with_its_path(read):
    (document,) = read(MANUAL.encode(), "a.md").documents
    assert (document.kind, document.title) == ("markdown", "Heating manual")
    manual = "Heating manual"
    assert [(one.place.line, one.place.headings) for one in document.sections] == [
        (1, (manual,)),
        (5, (manual, "Pump")),
        (13, (manual, "Boiler")),
    ]
    assert document.sections[1].text.startswith("## Pump\n\nThe heating pump")
    assert document.sections[2].text == "### Valve\n\n## Boiler\nTurn it off."


def test_every_line_is_kept_where_it_was(read):
    lines = MANUAL.split("\n")
    for section in read(MANUAL.encode(), "a.md").documents[0].sections:
        text = section.text.split("\n")
        start = section.place.line - 1
        assert text == lines[start : start + len(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param('---\ntitle: "Rent"\n---\n# Other\n', "Rent", id="YAML"),
        pytest.param("+++\ntitle = 'Rent'\n+++\ntext\n", "Rent", id="TOML"),
        pytest.param("---\ntags: a\n---\n# Other\n", "Other", id="no title told"),
        pytest.param("Rent\n====\n\ntext", "Rent", id="underlined"),
        pytest.param("## [Rent](http://a.b)\n\n# Real `one`", "Real one", id="link"),
        pytest.param("text only", "", id="none"),
    ],
)
def test_title_is_told_by_front_matter_or_first_heading(read, text, title):
    assert read(text.encode(), "a.md").documents[0].title == title


def test_front_matter_is_text_and_no_heading(read):
    (document,) = read(b"---\ntags: rent\n---\ntext", "a.md").documents
    assert document.sections == (Section("---\ntags: rent\n---\ntext", Place(line=1)),)


NESTED = """# One

text

Two `words`
===========

```
# no heading
```

Three
---

> # quoted

- item
---
## Four ##
text
"""


def test_headings_of_a_huge_file_are_those_of_a_small_one(read):
    huge = read(NESTED.encode(), "a.md", markdown_characters=5).documents
    assert huge == read(NESTED.encode(), "a.md").documents
    places = [section.place for section in huge[0].sections]
    assert places == [
        Place(line=1, headings=("One",)),
        Place(line=5, headings=("Two words",)),
        Place(line=12, headings=("Two words", "Three")),
        Place(line=19, headings=("Two words", "Four")),
    ]


def test_deep_nesting_is_read(read):
    extraction = read(b"> " * 50_000 + b"text\n\n# Heading\n\nmore", "a.md")
    assert extraction.problem is None
