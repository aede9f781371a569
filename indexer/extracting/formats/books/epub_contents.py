"""The table of contents of an e-book: which titles stand above each of its parts.

EPUB 3.3, 5.4 (`nav`) and, for version 2, DAISY's NCX (ANSI/NISO Z39.86, 8.4.3).
"""

from collections.abc import Iterator

from indexer.extracting.formats.xml_trees import Element, attribute, local_name

MAX_ENTRIES = 10_000
MAX_LEVELS = 12
Entry = tuple[str, tuple[str, ...]]
"""An address relative to the table of contents, and titles, its own last."""


def entries(root: Element) -> Iterator[Entry]:
    """Yield the entries of a table of contents of either kind, in its order."""
    if local_name(root) == "ncx":
        yield from _points(root)
    else:
        yield from _links(root)


def _points(root: Element) -> Iterator[Entry]:
    for number, point in enumerate(root.iter("{*}navPoint")):
        if number >= MAX_ENTRIES:
            return
        address = next(
            (attribute(one, "src") for one in point.iterchildren("{*}content")), ""
        )
        around = [point, *point.iterancestors("{*}navPoint")][:MAX_LEVELS]
        titles = (_label(one) for one in reversed(around))
        yield address, tuple(title for title in titles if title)


def _label(point: Element) -> str:
    labels = point.iterchildren("{*}navLabel")
    return next((_text(one) for one in labels), "")


def _links(root: Element) -> Iterator[Entry]:
    navigations = list(root.iter("{*}nav"))
    told = [one for one in navigations if "toc" in attribute(one, "type").split()]
    for nav in (told or navigations)[:1]:
        for number, link in enumerate(nav.iter("{*}a")):
            if number >= MAX_ENTRIES:
                return
            items = list(link.iterancestors("{*}li"))[1:MAX_LEVELS]
            titles = [*(_item_title(one) for one in reversed(items)), _text(link)]
            yield attribute(link, "href"), tuple(one for one in titles if one)


def _item_title(item: Element) -> str:
    heads = item.iterchildren("{*}a", "{*}span")
    return next((_text(one) for one in heads), "")


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
