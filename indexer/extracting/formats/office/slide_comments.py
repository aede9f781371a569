"""Comments on slides, of both kinds that PowerPoint has.

Those up to 2019 (ECMA-376 part 1, 19.4) stand in a list with authors by number, the
threaded ones since ([MS-PPTX] 2.6) have replies within them and authors by GUID.
"""

from indexer.errors import DocumentError
from indexer.extracting.formats.office.drawing_text import body_text
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.xml_trees import Element, local_name

_AUTHORS = ("commentAuthors", "authors")
_COMMENTS = "comments"


def author_names(package: Package, main: str) -> dict[str, str]:
    """Return the name of each author by the id that comments give."""
    names: dict[str, str] = {}
    for kind in _AUTHORS:
        for part in package.related(main, kind):
            try:
                root = package.tree(part)
            except DocumentError:
                continue
            for one in root.iterchildren("{*}*"):
                names[one.get("id", "").lower()] = one.get("name", "").strip()
    return names


def comments(package: Package, slide: str, authors: dict[str, str]) -> list[str]:
    """Return the comments on a slide, each after the name of its author.

    Raises:
        DocumentError: a part cannot be read.
    """
    found: list[str] = []
    for part in package.related(slide, _COMMENTS):
        for one in package.tree(part).iter("{*}cm", "{*}reply"):
            text = _text(one)
            author = authors.get(one.get("authorId", "").lower(), "")
            if text:
                found.append(f"{author}: {text}" if author else text)
    return found


def _text(comment: Element) -> str:
    for child in comment.iterchildren("{*}text", "{*}txBody"):
        plain = local_name(child) == "text"
        return (child.text or "").strip() if plain else body_text(child)
    return ""
