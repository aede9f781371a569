"""Subtitles: what is said, in passages that tell at which second they begin."""

from collections.abc import Iterator, Sequence

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.cues import Cue, Script, read_script
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import tell_cut, text_sections
from indexer.extracting.formats.text.timed_text import read_timed_text
from indexer.records import Document, Place, Section

PASSAGE_CHARACTERS = 700
"""A passage this long ends with the next cue."""
SILENCE_SECONDS = 30.0
"""After so long without a word another passage begins."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and its passages."""
    text = decode(beginning(content, context.limits.text_characters))
    script = _script(text)
    yield Document("subtitles", script.title)
    if script.cues:
        yield from _passages(script.cues)
    else:
        yield from text_sections(text)
    tell_cut(content, context)


def _script(text: str) -> Script:
    return read_timed_text(text) if text.lstrip().startswith("<") else read_script(text)


def _passages(cues: Sequence[Cue]) -> Iterator[Section]:
    gathered: list[Cue] = []
    size = 0
    for cue in cues:
        if gathered and cue.text == gathered[-1].text:
            continue
        pause = cue.time - gathered[-1].time if gathered else 0.0
        if gathered and (size >= PASSAGE_CHARACTERS or pause > SILENCE_SECONDS):
            yield _passage(gathered)
            gathered, size = [], 0
        gathered.append(cue)
        size += len(cue.text)
    if gathered:
        yield _passage(gathered)


def _passage(cues: Sequence[Cue]) -> Section:
    text = "\n".join(cue.text for cue in cues)
    return Section(text, Place(line=cues[0].line, time=cues[0].time))
