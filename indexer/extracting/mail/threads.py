"""What ties a mail to the conversation it belongs to."""

import re

MAX_REFERENCES = 50
MAX_PREFIXES = 50

_ID = re.compile(r"<\s*([^<>\s][^<>]{0,500}?)\s*>")
_BARE_ID = re.compile(r"[^\s<>,;\"()]+@[^\s<>,;\"()]+")
_PREFIX_WORDS = (
    "re|r|fwd?|aw|antw|antwort|wg|wtr|sv|vs|vb|vl|ynt|i̇lt|ilt|i|rif|res|rv|tr|enc"
    "|odp|pd|atb|doorst|fs|vá|va|továbbítás|továbbítva|bls|trs|rép|fw"
    "|ответ|отв|ha|пересл|на|нa|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|転送|답장|회신|전달"
    "|απ|πρθ|σχετ|תגובה|השב|הועבר|رد|إعادة توجيه|اعادة توجيه"
)
_PREFIX = re.compile(
    rf"\s*(?:{_PREFIX_WORDS})\s*(?:\[\d{{1,4}}\]|\(\d{{1,4}}\)|\*\d{{1,4}}|\^\d{{1,4}}"
    r"|\d{1,4})?\s*[:：]\s*",
    re.IGNORECASE,
)
_TAG = re.compile(r"\s*\[[^\]]{1,60}\]\s*")
_FORWARDED = re.compile(
    r"(fwd?|fw|wg|tr|rv|enc|i|doorst|vs|vb|vl|fs|pd|wtr|ilt|i̇lt|bls|пересл|转发|轉寄|轉發"
    r"|転送|전달|továbbítás|πρθ|הועבר|إعادة توجيه)\s*(\[\d+\]|\(\d+\))?\s*[:：]",
    re.IGNORECASE,
)


def topic_of(subject: str) -> str:
    """Return a subject without `Re:`, `Fwd:` and their like; tags of lists stay.

    A tag that a list put before the answer's prefix, as in `[list] Re: x`, stays in
    front: the first mail of the thread has it there too.
    """
    tags: list[str] = []
    rest = subject.strip()
    for _ in range(MAX_PREFIXES):
        prefix = _PREFIX.match(rest)
        tag = _TAG.match(rest)
        if prefix:
            rest = rest[prefix.end() :]
        elif tag and _PREFIX.match(rest, tag.end()):
            if tag[0].strip() not in tags:
                tags.append(tag[0].strip())
            rest = rest[tag.end() :]
        else:
            break
    kept = [tag for tag in tags if not rest.startswith(tag)]
    return " ".join([*kept, rest]).strip()


def answers(subject: str) -> bool:
    """Return whether a subject says that its mail answers or passes on another."""
    return topic_of(subject) != subject.strip()


def forwards(subject: str) -> bool:
    """Return whether a subject says that its mail passes on another."""
    return bool(_FORWARDED.match(_TAG.sub("", subject, count=1).lstrip()))


def message_ids(value: str) -> list[str]:
    """Return the message ids in a header value, in angle brackets."""
    found = [one.replace(" ", "") for one in _ID.findall(value)]
    if not found and all(map(_BARE_ID.fullmatch, value.split())):
        found = value.split()
    return [f"<{one}>" for one in found]


def references_of(references: str, in_reply_to: str) -> tuple[str, ...]:
    """Return the ids that a mail answers, the first of the thread first.

    Of very long threads the first and the latest are kept.
    """
    answered = message_ids(in_reply_to)[:2]
    ids = list(dict.fromkeys(message_ids(references) + answered))
    if len(ids) > MAX_REFERENCES:
        ids = ids[:1] + ids[1 - MAX_REFERENCES :]
    return tuple(ids)
