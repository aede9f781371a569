"""Subtitles in XML: TTML (W3C Timed Text) and its relatives, and SAMI."""

import re

from lxml import etree

from indexer.extracting.formats.text.cues import Cue, Script, plain_words, seconds
from indexer.extracting.formats.xml_trees import Element, attribute, local_name

_CLOCK = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6})|:\d+)?$")
_OFFSET = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)(h|ms|m|s|f|t)?$")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_SAMI_CUE = re.compile(r"<sync\b[^>]*?\bstart\s*=\s*[\"']?(\d{1,9})[^>]*>", re.I)
_DECLARATION = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?")
_PARAGRAPH = re.compile(r"<(?:br|p)\b[^>]*>", re.IGNORECASE)


def read_timed_text(text: str) -> Script:
    """Return the cues of a file in XML, or in the older SAMI that looks like it."""
    if _SAMI_CUE.search(text):
        return Script("", tuple(_sami_cues(text)))
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    before = _DECLARATION.match(text)
    start = before.end() if before else 0
    content = text[start:].strip().encode()
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        root = None
    return Script("", ()) if root is None else _script(root, text.count("\n", 0, start))


def _script(root: Element, lines_before: int) -> Script:
    title = ""
    cues: list[Cue] = []
    rates = _rates(root)
    for element in root.iter():
        name = local_name(element)
        if name == "title" and not title:
            title = " ".join("".join(element.itertext()).split())
        begin = attribute(element, "begin") or attribute(element, "t")
        if name in ("p", "text") and begin:
            words = plain_words(_words(element))
            line = lines_before + (element.sourceline or 1)
            if words:
                cues.append(Cue(_time(begin, rates), line, words))
    return Script(title, tuple(cues))


def _rates(root: Element) -> dict[str, float]:
    """Return how long each unit lasts; frames and ticks as the file tells."""
    found = dict(_UNITS)
    for unit, name, usual in (("f", "frameRate", 30.0), ("t", "tickRate", 1.0)):
        told = attribute(root, name)
        rate = float(told) if re.fullmatch(r"\d{1,9}", told) and int(told) else usual
        found[unit] = 1.0 / rate
    return found


def _time(begin: str, rates: dict[str, float]) -> float:
    clock = _CLOCK.match(begin.strip())
    if clock:
        return seconds(*clock.groups())
    offset = _OFFSET.match(begin.strip())
    if offset is None:
        return 0.0
    return float(offset[1]) * rates.get(offset[2] or "s", 1.0)


def _words(element: Element) -> str:
    parts = [element.text or ""]
    for inner in element.iterdescendants():
        if local_name(inner) == "br":
            parts.append("\n")
        else:
            parts.append(inner.text or "" if local_name(inner) else "")
        parts.append(inner.tail or "")
    lines = "".join(parts).split("\n") if len(element) else [element.text or ""]
    return "\n".join(lines).replace("<", "&lt;")


def _sami_cues(text: str) -> list[Cue]:
    marks = list(_SAMI_CUE.finditer(text))
    cues: list[Cue] = []
    line = 1
    seen = 0
    for at, mark in enumerate(marks):
        line += text.count("\n", seen, mark.start())
        seen = mark.start()
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        words = plain_words(_PARAGRAPH.sub("\n", text[mark.end() : end]))
        if words.strip("\xa0 "):
            cues.append(Cue(int(mark[1]) / 1000, line, words))
    return cues
