"""Tells titles that people gave from those that programs left behind."""

import re

_NO_TITLE = re.compile(
    r"(untitled|title|document|slide|powerpoint|microsoft|\(?null|unknown)\b.{0,40}"
    r"|\S.*\.(docx?|pdf|indd|dvi|tex|qxd|xlsx?|pptx?|rtf|odt|html?|pages|p65|ps)"
    r"|[\d\W_]*",
    re.IGNORECASE,
)


def sane_title(title: str | None) -> str:
    """Return a title from a file's properties, empty where it says nothing."""
    line = " ".join((title or "").split())
    return "" if _NO_TITLE.fullmatch(line) else line
