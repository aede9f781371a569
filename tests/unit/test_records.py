import dataclasses
import inspect
import json

import pytest

from indexer import records
from indexer.records import (
    Document,
    Extraction,
    Hit,
    Mail,
    Mark,
    Place,
    Problem,
    ProblemCode,
    Result,
    Role,
    Section,
    Signals,
    from_json,
    from_plain,
    to_plain,
)

DOCUMENT = Document(
    "mail",
    "Rent",
    member="a/b.eml",
    sections=(Section("It is due.", Place(page=2, headings=("A", "B")), Role.ASIDE),),
    mail=Mail(sender="Anna", to=("Ben",), subject="\udcff"),
    metadata={"author": "Ä"},
    problem=Problem(ProblemCode.SCAN, "Pictures."),
)
RESULT = Result(
    rank=1,
    path="/\udcff",
    member=None,
    title="",
    kind="pdf",
    score=0.5,
    modified=1.5,
    hits=(Hit("text", Place(line=3), 0.5, Signals(0.1), (Mark(0, 4, "words"),)),),
    more=2,
)


@pytest.mark.parametrize(
    "record", [DOCUMENT, RESULT, Extraction((DOCUMENT, Document("other")))], ids=repr
)
def test_a_record_survives_the_way_through_json(record):
    line = json.dumps(to_plain(record))
    assert line.isascii()
    assert from_plain(json.loads(line), type(record)) == record


@pytest.mark.parametrize(
    "plain",
    [
        pytest.param({"code": "scan"}, id="a field is missing"),
        pytest.param({"code": "scan", "summary": 5}, id="a field of another type"),
        pytest.param({"code": "unheard of", "summary": ""}, id="an unknown code"),
        pytest.param([], id="another shape"),
        pytest.param(None, id="nothing"),
    ],
)
def test_plain_data_that_is_no_such_record_is_refused(plain):
    with pytest.raises(ValueError, match=r"Expected|missing|Invalid"):
        from_plain(plain, Problem)


def test_records_cannot_be_changed_by_who_receives_them():
    made = [
        kind
        for _, kind in inspect.getmembers(records, dataclasses.is_dataclass)
        if kind.__module__ == records.__name__
    ]
    assert len(made) > 15
    for kind in made:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind


def test_json_with_half_a_character_becomes_a_record_as_any_other():
    stored = '{"headings":["\\udce4"],"page":3}'
    assert from_json(stored, Place) == Place(page=3, headings=("\udce4",))
    with pytest.raises(ValueError, match="page"):
        from_json('{"page":"three"}', Place)
