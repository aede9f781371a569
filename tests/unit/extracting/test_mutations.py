"""Damaged files of every kind: no reader lets anything but a `DocumentError` out.

The long form of this is `python -m tests.benchmarks.mutations`.
"""

import pytest

from tests import samples
from tests.golden_extractions import sample_files
from tests.mutations import mutants
from tests.samples import PARAGRAPH, multipart, part

ROUNDS = 40
ROUNDS_OF_A_FORMAT = 8
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
    "a.html": b"<html><head><meta charset=utf-8><title>t</title></head><body><h1>a</h1>"
    b"<table><tr><td>b</td></tr></table><pre>c</pre>&amp;&#x41;</body></html>",
    "a.md": b"---\ntitle: a\n---\n# One\n\n- list\n\n```\ncode\n```\n> quote\n",
    "a.py": b"import x\n\n@decorated\ndef pay(rent):\n    return 1\n\nclass A: ...\n",
    "a.txt": "Grüße, Привет, 家賃".encode() + "Grüße".encode("utf-16"),
}


def damage(read, content, name, rounds):
    for number, mutant in enumerate(mutants(content, name, rounds)):
        extraction = read(mutant, name)
        assert extraction.documents or not mutant, number


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_file_is_read_or_refused(read, name):
    damage(read, SAMPLES[name], name, ROUNDS)


@pytest.mark.parametrize("sample", sample_files(), ids=lambda sample: sample.name)
def test_damaged_sample_of_a_format_is_read_or_refused(read, sample):
    damage(read, sample.read_bytes(), sample.name, ROUNDS_OF_A_FORMAT)
