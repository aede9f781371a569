"""Damaged files of every kind: no reader lets anything but a `DocumentError` out."""

import random
from collections.abc import Iterator

import pytest

from tests import office_samples as office
from tests import samples
from tests.samples import PARAGRAPH, multipart, part

ROUNDS = 60
MESSAGE = multipart(
    part(PARAGRAPH),
    part("<html><p>text</p><table><tr><td>a<td>b</table>", "text/html"),
    part(samples.word("Contract", table=[["a", "b"]]), "application/x", "a.docx"),
    b"Content-Type: message/rfc822\r\n\r\n" + multipart(part("In"), mark="inner"),
    subject="=?gb2312?b?1+K98A==?= =?utf-8?q?caf=C3=A9?=",
)
SAMPLES = {
    "a.eml": MESSAGE,
    "a.docx": samples.word(("One", 1), PARAGRAPH, table=[["a", "b"]], header="head"),
    "b.docx": samples.word_from_xml("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 20),
    "a.pptx": office.presentation([office.slide_part(office.shape("a", "title"))] * 2),
    "a.vsdx": office.drawing([('Name="A"', "<Shape><Text>a</Text></Shape>")] * 2),
    "a.html": b"<html><head><meta charset=utf-8><title>t</title></head><body><h1>a</h1>"
    b"<table><tr><td>b</td></tr></table><pre>c</pre>&amp;&#x41;</body></html>",
    "a.md": b"---\ntitle: a\n---\n# One\n\n- list\n\n```\ncode\n```\n> quote\n",
    "a.py": b"import x\n\n@decorated\ndef pay(rent):\n    return 1\n\nclass A: ...\n",
    "a.txt": "Grüße, Привет, 家賃".encode() + "Grüße".encode("utf-16"),
}


def mutations(content: bytes, seed: str) -> Iterator[bytes]:
    """Yield the content with bytes changed, removed, repeated and added, and cut."""
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 1, 3, 20))):
            change(changed, chance)
        ends = (len(changed), len(changed), chance.randrange(len(changed)) + 1)
        yield bytes(changed[: chance.choice(ends)])


def change(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    size = chance.choice((1, 1, 4, 64))
    match chance.randrange(5):
        case 0:
            content[at] ^= 1 << chance.randrange(8)
        case 1:
            content[at : at + size] = chance.randbytes(size)
        case 2:
            del content[at : min(at + size, len(content) - 1)]
        case 3:
            content[at:at] = content[at : at + size] * 5
        case _:
            content[at:at] = chance.choice(SPICES)


SPICES = (b"\x00", b"\xff\xfe", b"\x1b$B", b"=?utf-8?b?", b"<![CDATA[", b"&#0;", b"--")


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_file_is_read_or_refused(read, name):
    for content in mutations(SAMPLES[name], name):
        extraction = read(content, name)
        assert extraction.documents or not content
