from indexer.records import Place

MANUAL = """.. _start:

==============
Heizung warten
==============

:Author: Anna Berg
:Date: 2024-10-01

Einmal im Jahr, siehe `die Anleitung <https://example.org>`_ und :ref:`start`.

Vorbereitung
============

.. note:: Vorher *abkühlen* lassen.

.. image:: pump.png
   :alt: Die Pumpe von vorn
   :width: 40

Werkzeug
--------

``Schlüssel`` und **Zange**.

+------+-------+
| Teil | Preis |
+------+-------+

Danach
======
=====  =====
A      B
=====  =====
1      2
=====  =====
"""


def test_sections_stand_under_their_headings(read):
    (document,) = read(MANUAL.encode(), "a.rst").documents
    assert (document.kind, document.title) == ("rst", "Heizung warten")
    assert document.metadata == {"author": "Anna Berg", "date": "2024-10-01"}
    top = ("Heizung warten",)
    assert [one.place for one in document.sections] == [
        Place(line=4, headings=top),
        Place(line=12, headings=(*top, "Vorbereitung")),
        Place(line=21, headings=(*top, "Vorbereitung", "Werkzeug")),
        Place(line=30, headings=(*top, "Danach")),
    ]


def test_text_of_directives_and_links_stays(read):
    (document,) = read(MANUAL.encode(), "a.rst").documents
    text = "\n".join(one.text for one in document.sections)
    assert "siehe die Anleitung und start." in text
    assert "Vorher abkühlen lassen." in text
    assert "Die Pumpe von vorn" in text
    assert "Schlüssel und Zange." in text
    for unseen in ("pump.png", "https://", ":width:", "+----", "note::", "_start"):
        assert unseen not in text


def test_rows_of_a_table_are_no_headings(read):
    table = b"=====\nName\n=====\nAnna\n=====\n\nText\n"
    (document,) = read(table, "a.rst").documents
    assert document.title == ""
