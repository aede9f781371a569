"""Text with simple marks, from mailers before HTML (RFC 1896, RFC 1341)."""

import re

_PARAMETERS = re.compile(r"<param>.*?(?:</param>|\Z)", re.IGNORECASE | re.DOTALL)
_NEW_LINE = re.compile(r"<(?:nl|np|paragraph|/paragraph)>", re.IGNORECASE)
_MARK = re.compile(r"</?[A-Za-z][\w-]{0,59}>")
_BREAKS = re.compile(r"\n+")


def enriched_text(text: str) -> str:
    """Return what text/enriched or text/richtext says, its marks left out."""
    plain = _PARAMETERS.sub("", text)
    if not _NEW_LINE.search(plain):
        # One line break is a space, every further one is a line break.
        plain = _BREAKS.sub(lambda run: "\n" * (len(run[0]) - 1) or " ", plain)
    plain = _MARK.sub("", _NEW_LINE.sub("\n", plain))
    return plain.replace("<lt>", "<").replace("<<", "<")
