"""Tells what a mail itself says from the history and the signature below it."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from indexer.records import Place, Role, Section

PartName = Literal["body", "quoted", "signature"]
SIGNATURE_LINES = 20
"""A signature is no longer than this; a longer one is text after a divider."""
ATTRIBUTION_LINES = 3
"""Lines over which a mailer may spread "On Monday Anna wrote:"."""

_WROTE = re.compile(
    r"(wrote|writes|schrieb(en)?|schreibt|a écrit|écrit|escribió|escribiu|ha scritto"
    r"|scrive|schreef|escreveu|pisze|napisał\(?a?\)?|napsal\(?a?\)?|skrev|kirjoitti"
    r"|írta|написал\(?а?\)?|пишет|писал\(?а?\)?|wrote in message|написав|geschreven"
    r"|のメール|書きました|写道|寫道|님이 작성|작성)\s*(:|：|…|:>)?\s*:?$"
    r"|\b(schrieb|schreef|skrev|napisał|napsal|kirjoitti)\b.{1,80}:$",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"-{3,}\s*(original message|original-nachricht|ursprüngliche nachricht"
    r"|urspr\. nachricht|message d.origine|mensaje original|messaggio originale"
    r"|mensagem original|oorspronkelijk bericht|originele bericht|исходное сообщение"
    r"|ursprungligt meddelande|oprindelig meddelelse|alkuperäinen viesti"
    r"|wiadomość oryginalna|původní zpráva|原始邮件|原始郵件|元のメッセージ)\s*-{3,}",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\*?(from|von|de|da|van|od|fra|från|от|发件人|差出人|寄件者)\*?\s?[:：]", re.I
)
_FURTHER = re.compile(
    r"\*?(sent|gesendet|envoyé|enviado|inviato|verzonden|wysłano|sendt|skickat"
    r"|отправлено|date|datum|fecha|data|to|an|à|para|aan|do|til|till|кому|subject"
    r"|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|emne|ämne|тема|发送时间"
    r"|收件人|主题|件名|宛先|送信日時)\*?\s?[:：]",
    re.IGNORECASE,
)
_FORWARDS = re.compile(r"\s*(fwd?|wg|tr|rv|enc|i|doorst|vs|fs|pd)\s*:", re.IGNORECASE)


def body_sections(text: str, subject: str) -> Iterator[Section]:
    """Yield the text of a mail in sections: what it says, history, signature.

    In a forwarded mail the history is the message, so it is not set aside.
    """
    lines = text.split("\n")
    names = _part_names(lines, forwards=bool(_FORWARDS.match(subject)))
    if not any(
        name == "body" and line.strip() for name, line in zip(names, lines, strict=True)
    ):
        names = ["body"] * len(lines)
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or names[at] != names[start]:
            run = "\n".join(lines[start:at]).strip("\n")
            role = Role.BODY if names[start] == "body" else Role.ASIDE
            yield Section(run, Place(part=names[start]), role)
            start = at


def _part_names(lines: Sequence[str], *, forwards: bool) -> list[PartName]:
    names: list[PartName] = ["body"] * len(lines)
    for at, line in enumerate(lines):
        if line.lstrip().startswith(">"):
            names[at] = "quoted"
            _claim_attribution(lines, names, at)
    _bridge_blank_lines(lines, names)
    history = None if forwards else _history_start(lines)
    if history is not None:
        names[history:] = ["quoted"] * (len(lines) - history)
    _claim_signature(lines, names)
    return names


def _claim_attribution(lines: Sequence[str], names: list[PartName], at: int) -> None:
    """Count "On Monday Anna wrote:" above a quote to the quote."""
    end = at
    while end > 0 and not lines[end - 1].strip() and at - end < 2:
        end -= 1
    if end == 0 or names[end - 1] == "quoted" or not _WROTE.search(lines[end - 1]):
        return
    start = end - 1
    while start > max(0, end - ATTRIBUTION_LINES) and lines[start - 1].strip():
        start -= 1
    if start > 0 and lines[start - 1].strip():
        start = end - 1
    names[start:at] = ["quoted"] * (at - start)


def _bridge_blank_lines(lines: Sequence[str], names: list[PartName]) -> None:
    """Count blank lines to the part before them."""
    for at in range(1, len(lines)):
        if not lines[at].strip():
            names[at] = names[at - 1]


def _history_start(lines: Sequence[str]) -> int | None:
    """Return where the mail that was answered begins, as Outlook appends it."""
    for at, line in enumerate(lines):
        bare = line.strip()
        if _DIVIDER.fullmatch(bare):
            return at
        if _FROM.match(bare):
            following = [one.strip() for one in lines[at + 1 : at + 8] if one.strip()]
            if sum(bool(_FURTHER.match(one)) for one in following[:4]) >= 2:
                ruled = at > 0 and set(lines[at - 1].strip()) == {"_"}
                return at - 1 if ruled else at
    return None


def _claim_signature(lines: Sequence[str], names: list[PartName]) -> None:
    for at, line in enumerate(lines):
        if line.rstrip() != "--" or names[at] != "body":
            continue
        end = at
        while end < len(lines) and names[end] == "body":
            end += 1
        if end - at <= SIGNATURE_LINES:
            names[at:end] = ["signature"] * (end - at)


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
