"""Text with simple marks, from mailers before HTML (RFC 1896, RFC 1341)."""

import re

_LITERAL = "\x00"
"""Stands for a sign that begins no mark while the marks are taken out."""
_PARAMETERS = re.compile(r"<param>.*?(?:</param>|\Z)", re.IGNORECASE | re.DOTALL)
_NEW_LINE = re.compile(r"<(?:nl|np|paragraph|/paragraph)>", re.IGNORECASE)
_MARK = re.compile(r"</?[A-Za-z][\w-]{0,59}>")
_BREAKS = re.compile(r"\n+")


def enriched_text(text: str) -> str:
    """Return what text/enriched or text/richtext says, its marks left out."""
    plain = _PARAMETERS.sub("", text.replace("<<", _LITERAL))
    if not _NEW_LINE.search(plain):
        # One line break is a space, every further one is a line break.
        plain = _BREAKS.sub(lambda run: "\n" * (len(run[0]) - 1) or " ", plain)
    plain = _NEW_LINE.sub("\n", plain).replace("<lt>", _LITERAL)
    return _MARK.sub("", plain).replace(_LITERAL, "<")
