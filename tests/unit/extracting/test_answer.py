import pytest

from indexer.errors import MessageError
from indexer.extracting.answer import AnswerBuilder
from indexer.extracting.limits import Limits
from indexer.extracting.protocol import Record, encode_record, section_records
from indexer.records import Document, Extraction, Place, Problem, ProblemCode, Section

FILE = Record(document=Document("pdf", "Rent"))
MEMBER = Record(document=Document("text", member="a.txt"))
SECTION = Record(section=Section("one"))
OPEN = Record(section=Section("one"), more=True)
PROBLEM = Problem(ProblemCode.DAMAGED, "Broken.")
END = Record(end=True)


def build(*records: Record, limits: Limits | None = None) -> Extraction:
    answer = AnswerBuilder(limits or Limits())
    ends = [answer.add(record, len(encode_record(record))) for record in records]
    assert not any(ends[:-1])
    return answer.extraction()


def test_sections_stand_in_the_document_before_them():
    extraction = build(FILE, SECTION, MEMBER, SECTION, SECTION, END)
    assert [len(document.sections) for document in extraction.documents] == [1, 2]


def test_long_text_is_joined_again():
    section = Section("x" * 500_000 + "end", Place(page=4))
    extraction = build(FILE, *section_records(section), SECTION, END)
    assert extraction.documents[0].sections == (section, Section("one"))


def test_problem_of_the_file_is_told_once():
    for record in (Record(problem=PROBLEM), Record(problem=PROBLEM, whole=True)):
        extraction = build(FILE, SECTION, record, END)
        assert extraction.problem == PROBLEM
        assert extraction.documents[0].problem is None


def test_problem_of_a_member_stays_with_it():
    extraction = build(FILE, MEMBER, Record(problem=PROBLEM), END)
    assert extraction.problem is None
    assert extraction.documents[1].problem == PROBLEM


def test_what_was_received_before_the_end_can_be_kept():
    tail = Record(text="two", more=True)
    assert build(FILE, OPEN, tail).documents[0].sections == (Section("onetwo"),)


@pytest.mark.parametrize(
    "records",
    [
        pytest.param([SECTION], id="section before any document"),
        pytest.param([Record(problem=PROBLEM)], id="problem before any document"),
        pytest.param([END], id="nothing at all"),
        pytest.param([MEMBER], id="member before its file"),
        pytest.param([FILE, FILE], id="file twice"),
        pytest.param([FILE, Record(text="x")], id="text that continues nothing"),
        pytest.param([FILE, OPEN, SECTION], id="section inside a section"),
        pytest.param([FILE, OPEN, END], id="end inside a section"),
        pytest.param([FILE, Record(ready=True)], id="ready again"),
        pytest.param(
            [Record(document=Document("pdf", sections=(Section("x"),)))],
            id="document with sections inside",
        ),
        pytest.param([FILE, *[SECTION] * 6], id="too many sections"),
        pytest.param([FILE, *[MEMBER] * 4], id="too many documents"),
        pytest.param(
            [FILE, Record(section=Section("x" * 5_000))], id="more text than allowed"
        ),
        pytest.param([Record(beat=n) for n in range(500)], id="beats without end"),
    ],
)
def test_answers_out_of_order_or_limits_are_refused(records):
    limits = Limits(sections=5, documents=4, answer_bytes=4_000)
    with pytest.raises(MessageError):
        build(*records, limits=limits)
