"""The text of OpenDocument paragraphs (OpenDocument 1.3 part 3, 5 and 6)."""

from collections.abc import Iterator

from indexer.extracting.formats.xml_trees import Element, attribute, local_name, walk

_SILENT = frozenset({"ruby-text", "annotation", "tracked-changes", "binary-data"})
_FIELDS = tuple(
    f"{{*}}{name}"
    for name in ("page-number", "page-count", "sheet-name", "file-name", "date", "time")
)
_PARAGRAPHS = frozenset({"p", "h"})
_BREAKS = {"tab": "\t", "line-break": "\n"}
_MOST_SPACES = 100


def paragraph_text(paragraph: Element) -> str:
    """Return one paragraph as shown."""
    if not len(paragraph):
        return paragraph.text or ""
    pieces: list[str] = []
    steps = walk(paragraph)
    for event, element in steps:
        name = local_name(element)
        if event == "end":
            if element is not paragraph:
                pieces.append(element.tail or "")
        elif name in _SILENT:
            # The end of what is skipped is still told, and with it its tail.
            steps.skip_subtree()
        else:
            pieces.append(_opening(name, element))
    return "".join(pieces)


def paragraphs(parent: Element) -> Iterator[str]:
    """Yield the texts of all paragraphs below an element, alternative texts too."""
    steps = walk(parent)
    for event, element in steps:
        name = local_name(element)
        if event == "end":
            continue
        if name in _SILENT:
            steps.skip_subtree()
        elif name in _PARAGRAPHS:
            yield paragraph_text(element).strip()
            steps.skip_subtree()
        elif name in ("title", "desc"):
            yield (element.text or "").strip()
        elif label := attribute(element, "label"):
            yield label


def fixed_text(parent: Element) -> str:
    """Return the paragraphs below an element without page numbers and the like."""
    lines: list[str] = []
    for paragraph in parent.iter("{*}p"):
        fields = list(paragraph.iter(*_FIELDS))
        for field in fields:
            field.text = ""
        words = paragraph_text(paragraph).split()
        # Of "Page 1 of 3" nothing is left that anybody looks for.
        if sum(any(map(str.isalnum, word)) for word in words) > min(len(fields), 2):
            lines.append(" ".join(words))
    return "\n".join(lines)


def _opening(name: str, element: Element) -> str:
    if name == "s":
        told = attribute(element, "c")
        count = int(told) if told.isdecimal() and len(told) < 4 else 1
        return " " * min(count, _MOST_SPACES)
    return _BREAKS.get(name, element.text or "")
