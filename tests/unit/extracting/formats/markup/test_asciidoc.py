from indexer.records import Place, ProblemCode

GUIDE = """= Umzug planen
Anna Berg <anna@example.org>
:keywords: Umzug, Kisten
// a comment

Ein Überblick für *alle*, siehe https://example.org[die Liste].

[[boxes]]
== Kisten packen

.Was mitkommt
[cols="1,2"]
|===
|Bücher |12
|===

----
== no heading
----

=== Beschriften ===

image::label.png[Ein Etikett,width=200] <<boxes,oben>>

////
never seen
////

Danach
------
NOTE: Schlüssel abgeben.
"""


def test_sections_stand_under_their_headings(read):
    (document,) = read(GUIDE.encode(), "a.adoc").documents
    assert (document.kind, document.title) == ("asciidoc", "Umzug planen")
    assert document.metadata == {
        "author": "Anna Berg <anna@example.org>",
        "keywords": "Umzug, Kisten",
    }
    top = ("Umzug planen",)
    assert [one.place for one in document.sections] == [
        Place(line=1, headings=top),
        Place(line=9, headings=(*top, "Kisten packen")),
        Place(line=21, headings=(*top, "Kisten packen", "Beschriften")),
        Place(line=29, headings=(*top, "Danach")),
    ]


def test_what_is_seen_stays_and_what_is_not_goes(read):
    (document,) = read(GUIDE.encode(), "a.adoc").documents
    text = "\n".join(one.text for one in document.sections)
    for seen in (
        "anna@example.org",
        "Ein Überblick für alle, siehe die Liste.",
        "Was mitkommt",
        "|Bücher |12",
        "== no heading",
        "Ein Etikett oben",
        "NOTE: Schlüssel abgeben.",
    ):
        assert seen in text
    for unseen in ("a comment", "never seen", "----", "|===", "cols=", "boxes"):
        assert unseen not in text


def test_encrypted_message_of_the_same_suffix_is_no_document(read):
    content = b"-----BEGIN PGP MESSAGE-----\n\nhQEMA8\n-----END PGP MESSAGE-----\n"
    assert read(content, "a.asc").problem.code is ProblemCode.ENCRYPTED
