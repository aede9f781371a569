from indexer.records import Place

GARDEN = """#+TITLE: Garten im Herbst
#+AUTHOR: Anna Berg
#+FILETAGS: :garten:
#+OPTIONS: toc:nil

Vor dem Frost.
* TODO [#A] Beete umgraben    :arbeit:herbst:
:PROPERTIES:
:ID: 4711
:END:
SCHEDULED: <2024-10-12 Sat>
Mit dem *großen* Spaten, siehe [[https://example.org][die Anleitung]].
** Kompost
| Lage | Höhe |
|------+------|
| Laub | 20   |
#+CAPTION: Schichten
#+BEGIN_SRC python
* no heading = "/kept/ as it is"
#+END_SRC
* Rasen
"""


def test_sections_stand_under_their_headings(read):
    (document,) = read(GARDEN.encode(), "a.org").documents
    assert (document.kind, document.title) == ("org", "Garten im Herbst")
    assert document.metadata == {"author": "Anna Berg", "keywords": "garten"}
    assert [one.place for one in document.sections] == [
        Place(line=1),
        Place(line=7, headings=("Beete umgraben",)),
        Place(line=13, headings=("Beete umgraben", "Kompost")),
        Place(line=21, headings=("Rasen",)),
    ]


def test_what_is_seen_stays_and_what_is_not_goes(read):
    (document,) = read(GARDEN.encode(), "a.org").documents
    text = "\n".join(one.text for one in document.sections)
    for seen in (
        "TODO",
        "arbeit herbst",
        "Mit dem großen Spaten, siehe die Anleitung.",
        "Schichten",
        '* no heading = "/kept/ as it is"',
    ):
        assert seen in text
    for unseen in ("4711", "PROPERTIES", "toc:nil", "BEGIN_SRC", "|------"):
        assert unseen not in text


def test_drawer_without_end_is_text(read):
    (document,) = read(b"* A\n:NOTES:\nkept\n* B\nmore", "a.org").documents
    assert ":NOTES:\nkept" in document.sections[0].text


def test_title_is_the_first_heading_where_none_is_told(read):
    assert read(b"** Later\n* First\ntext", "a.org").documents[0].title == "First"
