"""The text of a mail as sections, from whatever form it was written in."""

import re
from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.context import Context
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.web.html import page_text
from indexer.extracting.mail.body import body_sections, unquoted
from indexer.extracting.mail.history import is_attribution
from indexer.extracting.mail.threads import answers
from indexer.records import Section

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"type=[\"']?cite|gmail_quote|moz-cite|yahoo_quoted|olk_src_body|divrplyfwdmsg"
    r"|protonmail_quote|zmail_extra|mail_?quote|ntes-mailmaster|reply-?intro",
    re.IGNORECASE,
)
"""What mailers write into a page around the mail that is answered."""


def page_sections(markup: str, subject: str, context: Context) -> Iterator[Section]:
    """Yield what a decoded page says; indented text that answers nothing is no quote.

    A page that cannot be parsed is searched as it stands.
    """
    if not markup.strip():
        return
    context.beat()
    try:
        text = page_text(markup, context)
    except DamagedError:
        text = markup[: context.limits.html_characters]
    is_answer = answers(subject) or bool(_CITES.search(markup))
    if not is_answer and not any(map(is_attribution, text.split("\n"))):
        text = unquoted(text)
    yield from body_sections(text, subject)


def page_of(content: bytes, charset: str | None, context: Context) -> str:
    """Return the markup of a page whose encoding is told beside it or within it."""
    declared = _DECLARED.search(content[:4096])
    label = charset or (declared[1].decode("ascii", "ignore") if declared else None)
    return decode(beginning(content, 4 * context.limits.html_characters), label)
