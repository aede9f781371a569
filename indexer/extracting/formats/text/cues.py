"""The cues in files of subtitles: SubRip, WebVTT, SubStation, SubViewer, MicroDVD."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TIME = r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,6}))?"
_SPAN = re.compile(rf"\s*{_TIME}\s*(?:-->|,)\s*{_TIME}.*$")
_FRAMES = re.compile(r"\{(\d{1,9})\}\{(\d{0,9})\}(.*)$")
_FIELDS = re.compile(r"Dialogue:\s*(.*)$")
_TITLE = re.compile(r"(?:Title:|\[TITLE\]|WEBVTT[ \t]+(?:-[ \t]*)?)[ \t]*(.*)$")
_SPEAKER = re.compile(r"<v(?:\.[\w.]*)?[ \t]+([^>]+)>")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{[\\\w][^{}]{0,500}\}")
_BREAKS = re.compile(r"\\[Nn]|\||\[br\]")
_HARD_SPACE = re.compile(r"\\h")
_FRAME_RATE = 23.976
"""Frames a second where a MicroDVD file does not say (it does in its first cue)."""
_SILENT_BLOCKS = ("NOTE", "STYLE", "REGION")
_TEXT_FIELD = 9
"""Commas before the text of a SubStation line that has no Format line."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Some words and when they are shown."""

    time: float
    """Seconds from the start."""
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """The cues of a file, in the order of the file."""

    title: str
    cues: tuple[Cue, ...]


def read_script(text: str) -> Script:
    """Return the cues in a file of any of the kinds that are lines of text."""
    lines = text.split("\n")
    for read in (_frame_cues, _dialogue_cues, _span_cues):
        cues = tuple(read(lines))
        if cues:
            return Script(_title(lines), cues)
    return Script("", ())


def plain_words(text: str) -> str:
    """Return the words of a cue without tags, on one line for each line shown."""
    text = _SPEAKER.sub(r"\1: ", text)
    text = _HARD_SPACE.sub(" ", _BREAKS.sub("\n", _TAGS.sub("", text)))
    words = html.unescape(text).split("\n")
    return "\n".join(" ".join(line.split()) for line in words if line.strip())


def seconds(hours: str | None, minutes: str, whole: str, part: str | None) -> float:
    """Return a point in time given by its digits."""
    fraction = float(f"0.{part}") if part else 0.0
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + fraction


def _title(lines: Sequence[str]) -> str:
    for line in lines[:30]:
        found = _TITLE.match(line)
        if found and found[1].strip():
            title = found[1].strip()
            return "" if title.lower().startswith("default") else title
    return ""


def _span_cues(lines: Sequence[str]) -> Iterator[Cue]:
    """Yield cues that begin with a line of two times and end with a blank line."""
    at = 0
    while at < len(lines):
        span = (
            _SPAN.match(lines[at]) if "-->" in lines[at] or "," in lines[at] else None
        )
        start = at
        at += 1
        if span is None:
            if lines[start].startswith(_SILENT_BLOCKS):
                at = _end_of_block(lines, at)
            continue
        end = _end_of_cue(lines, at)
        words = plain_words("\n".join(lines[at:end]))
        if words:
            yield Cue(seconds(*span.groups()[:4]), start + 1, words)
        at = end


def _end_of_block(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and lines[at].strip() and "-->" not in lines[at]:
        at += 1
    return at


def _end_of_cue(lines: Sequence[str], at: int) -> int:
    """Return where a cue ends: at a blank line, or where another one begins."""
    end = at
    while end < len(lines) and lines[end].strip():
        if _SPAN.match(lines[end]):
            is_numbered = end > at and lines[end - 1].strip().isdigit()
            return end - 1 if is_numbered else end
        end += 1
    return end


def _frame_cues(lines: Sequence[str]) -> Iterator[Cue]:
    rate = _FRAME_RATE
    for number, line in enumerate(lines):
        found = _FRAMES.match(line)
        if found is None:
            continue
        told = re.fullmatch(r"\d{1,3}(?:[.,]\d{1,3})?", found[3].strip())
        if found[1] in ("0", "1") and told:
            rate = float(told[0].replace(",", ".")) or _FRAME_RATE
            continue
        words = plain_words(found[3])
        if words:
            yield Cue(int(found[1]) / rate, number + 1, words)


def _dialogue_cues(lines: Sequence[str]) -> Iterator[Cue]:
    """Yield the lines that are spoken in a SubStation script."""
    before, time_field, name_field = _TEXT_FIELD, 1, 4
    is_events = False
    for number, line in enumerate(lines):
        if line.startswith("["):
            is_events = line.lower().startswith("[events]")
        if is_events and line.startswith("Format:"):
            fields = [one.strip().lower() for one in line[7:].split(",")]
            before = max(1, len(fields) - 1)
            time_field = fields.index("start") if "start" in fields else 1
            name_field = fields.index("name") if "name" in fields else -1
        found = _FIELDS.match(line)
        values = found[1].split(",", before) if found else []
        if len(values) <= max(time_field, name_field):
            continue
        time = re.match(_TIME, values[time_field].strip())
        words = plain_words(values[-1])
        name = values[name_field].strip() if name_field >= 0 else ""
        if time and words:
            spoken = f"{name}: {words}" if name else words
            yield Cue(seconds(*time.groups()), number + 1, spoken)
