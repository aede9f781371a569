"""Tells what a mail itself says from the history and the signature below it."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from indexer.extracting.mail.history import (
    announces_forward,
    attribution_start,
    introduces_all_below,
    is_divider,
    is_header_block,
)
from indexer.extracting.mail.signatures import signature_runs
from indexer.extracting.mail.threads import forwards
from indexer.records import Place, Role, Section

PartName = Literal["body", "forwarded", "quoted", "signature"]

MAX_LINES = 50_000
"""Longer texts are no letters; their rest counts to their last part."""

_OWN: frozenset[PartName] = frozenset({"body", "forwarded"})
_ESCAPED_FROM = re.compile(r"^>From ", re.MULTILINE)
"""Mailboxes mark lines that begin with `From `, which is no quote."""
_MARK = re.compile(r"\s*>+ ?")


def body_sections(text: str, subject: str) -> Iterator[Section]:
    """Yield the text of a mail in sections: what it says, history, signature.

    A mail that is passed on is what the mail is about: it is no history, and is told
    apart as `forwarded`.
    """
    lines = _ESCAPED_FROM.sub("From ", text).split("\n", MAX_LINES)
    names = _part_names(lines, subject)
    if not any(
        name in _OWN and line.strip() for name, line in zip(names, lines, strict=True)
    ):
        names = ["body"] * len(lines)
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or names[at] != names[start]:
            run = "\n".join(lines[start:at]).strip("\n")
            role = Role.BODY if names[start] in _OWN else Role.ASIDE
            yield Section(run, Place(part=names[start]), role)
            start = at


def unquoted(text: str) -> str:
    """Return a text with the marks of quotes taken off its lines."""
    return "\n".join(_MARK.sub("", line) for line in text.split("\n"))


def _part_names(lines: Sequence[str], subject: str) -> list[PartName]:
    names: list[PartName] = ["body"] * len(lines)
    start, is_forward = _appended(lines, passes_on=forwards(subject))
    end = len(lines) if start is None else start
    for at in range(end):
        if lines[at].lstrip().startswith(">"):
            names[at] = "quoted"
            _claim_attribution(lines, names, at)
    _bridge_blank_lines(lines, names)
    if start is not None:
        told: PartName = "forwarded" if is_forward else "quoted"
        names[start:] = [told] * (len(lines) - start)
    _claim_signatures(lines, names)
    return names


def _appended(lines: Sequence[str], *, passes_on: bool) -> tuple[int | None, bool]:
    """Return where another mail begins that fills the rest, and if it is passed on."""
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if announces_forward(line):
            return at, True
        if is_divider(line):
            return at, passes_on
        if is_header_block(lines, at):
            ruled = at > 0 and set(lines[at - 1].strip()) in ({"_"}, {"-"})
            return at - ruled, passes_on
        start = introduces_all_below(lines, at)
        if start is not None:
            return start, passes_on
    return None, False


def _claim_attribution(lines: Sequence[str], names: list[PartName], at: int) -> None:
    """Count "On Monday Anna wrote:" above a quote to the quote."""
    end = at
    while end > 0 and not lines[end - 1].strip() and at - end < 2:
        end -= 1
    if end == 0 or names[end - 1] == "quoted":
        return
    start = attribution_start(lines, end - 1)
    if start is not None:
        names[start:at] = ["quoted"] * (at - start)


def _bridge_blank_lines(lines: Sequence[str], names: list[PartName]) -> None:
    """Count blank lines to the part before them."""
    for at in range(1, len(lines)):
        if not lines[at].strip():
            names[at] = names[at - 1]


def _claim_signatures(lines: Sequence[str], names: list[PartName]) -> None:
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and names[at] == names[start]:
            continue
        if names[start] in _OWN:
            for run in signature_runs(lines, start, at):
                names[run.start : run.stop] = ["signature"] * len(run)
        start = at


def unflow(text: str, *, delete_space: bool) -> str:
    """Return format=flowed text (RFC 3676) with its soft line breaks undone."""
    lines: list[str] = []
    flows = False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        if flows and depth == _depth(lines[-1]) and content != "-- ":
            kept = lines[-1][:-1] if delete_space else lines[-1]
            lines[-1] = kept + content
        else:
            lines.append(f"{'>' * depth} {content}" if depth else content)
        flows = content.endswith(" ") and content != "-- "
    return "\n".join(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))
