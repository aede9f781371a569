"""What `search` prints, on a library that holds every kind of file."""

import json
import os
from pathlib import Path

import pytest

MEANT = {
    "cake from overripe fruit": "banana-bread.txt",
    "how do I join the wireless network": "router.md",
    "my daughter's immunisation": "vaccinations.html",
    "when can I move into the flat": "lease.pdf",
    "water damage in the basement": "claim.eml",
}
RESULT = {"rank", "path", "member", "title", "kind", "score", "place", "passage"} | {
    "highlights",
    "signals",
    "also",
}


def names(answer):
    return [Path(result["path"]).name for result in answer["results"]]


def test_a_question_finds_what_shares_no_word_with_it(filled, tmp_path):
    batch = tmp_path / "questions"
    batch.write_text("\n".join(MEANT))
    answers = filled("search", "--batch", batch, "--mode", "meaning").lines
    assert {one["query"]: names(one)[0] for one in answers} == MEANT
    assert all(one["results"][0]["signals"]["words"] == 0 for one in answers)


def test_batch_lines_of_json_echo_their_id_and_keep_their_order(filled, tmp_path):
    batch = tmp_path / "queries.jsonl"
    queries = [("a", "boiler"), (7, "tent\u2028club"), ("c", "nothing-like-this")]
    lines = [
        json.dumps({"_id": one, "text": text}, ensure_ascii=False)
        for one, text in queries
    ]
    batch.write_text("\n\n".join([*lines, "deposit"]), "utf-8")
    answers = filled("search", "--batch", batch, "--mode", "words").lines
    assert [(one.get("_id"), one["query"]) for one in answers] == [
        *queries,
        (None, "deposit"),
    ]
    first = [names(one)[:1] for one in answers]
    assert first == [["lease.pdf"], ["minutes.docx"], [], ["lease.pdf"]]


def test_one_json_document_has_the_promised_shape(filled, papers):
    ran = filled("search", "--json", "boiler frost")
    answer = ran.json
    promised = ["query", "mode", "confidence", "took_ms", "results", "chips", "notes"]
    assert list(answer) == [*promised, "suggestion"]
    assert answer["suggestion"] is None
    assert set(answer["took_ms"]) == {"embed", "search", "total"}
    assert answer["confidence"] == "strong"
    best = answer["results"][0]
    assert set(best) == RESULT
    assert (best["rank"], best["path"]) == (1, str(papers / "lease.pdf"))
    assert (best["kind"], best["title"], best["member"]) == ("pdf", "Lease", None)
    assert best["place"]["page"] == 2
    assert set(best["signals"]) == {"meaning", "words", "name"}
    marked = [best["passage"][a:b] for a, b, why in best["highlights"] if why]
    assert {"boiler", "frost"} <= {word.lower() for word in marked}


@pytest.fixture(scope="module")
def by_words(filled, tmp_path_factory):
    """The best results of some searches by words."""
    batch = tmp_path_factory.mktemp("batch") / "queries"
    batch.write_text("pump cash\npaediatrician\nfilm\nzeppelin")
    answers = filled("search", "--batch", batch, "--mode", "words").lines
    return {answer["query"]: answer["results"] for answer in answers}


def test_an_attachment_is_found_as_a_member_of_its_mail(by_words):
    best = by_words["pump cash"][0]
    assert (Path(best["path"]).name, best["member"]) == ("claim.eml", "receipt.txt")


def test_exact_words_find_only_what_holds_them(by_words):
    (only,) = by_words["paediatrician"]
    assert Path(only["path"]).name == "vaccinations.html"
    assert by_words["zeppelin"] == []


def test_a_file_is_found_by_its_name_alone(by_words):
    (only,) = by_words["film"]
    assert Path(only["path"]).name == "film.bin"


def test_an_exact_phrase_comes_first(filled):
    assert filled.answers("paid at the town hall")[0] == "noise.txt"


def test_a_name_that_is_not_text_is_printed_in_full_and_harmlessly(filled, papers):
    query = ("search", "espresso descaling", "--mode", "words")
    (best,) = filled(*query, "--json").json["results"]
    assert os.fsencode(best["path"]) == os.fsencode(papers) + b"/caf\xe9\x1b[31m.txt"
    assert "\x1b" not in filled(*query).output


def test_people_see_confidence_name_and_place(filled, papers):
    shown = filled("search", "deposit of the tenancy", "--limit", "1").output
    assert shown.startswith("strong")
    assert "1. lease.pdf  p. 1\n" in shown
    assert str(papers / "lease.pdf") in shown
    assert "2. " not in shown


def test_exact_comparison_at_full_size_agrees_with_the_index(filled):
    query = ("search", "--json", "--mode", "meaning", "wireless network", "--limit=3")
    exact = filled(*query, "--dims", "384").json
    assert names(exact) == names(filled(*query).json)
    assert names(exact)[0] == "router.md"


@pytest.mark.parametrize("size", ["0", "-1", "128", "9999"])
def test_a_size_that_the_model_has_not_is_refused(filled, size):
    said = filled.refusal("search", "tent", "--dims", size, code=2)
    assert "only one size: 384 dimensions" in said


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="neither query nor file"),
        pytest.param(("tent", "--batch", "x"), id="both query and file"),
        pytest.param(("tent", "--limit", "0"), id="no results wanted"),
        pytest.param(("--batch", "/nowhere/at/all"), id="file missing"),
        pytest.param(("--batch", "/proc/self/exe"), id="file is no text"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(filled, arguments):
    assert filled.refusal("search", *arguments, code=2)


@pytest.mark.parametrize("line", ['{"_id": 1}', '{"text": ', '{"a":' * 5000])
def test_a_batch_line_without_text_is_named(filled, tmp_path, line):
    batch = tmp_path / "queries"
    batch.write_text(line)
    said = filled.refusal("search", "--batch", batch, "--mode", "words", code=2)
    assert said.startswith("Line 1 of ")


def test_a_word_that_stands_nowhere_is_offered_as_it_may_have_been_meant(filled):
    answer = filled("search", "--json", "--mode", "words", "type:pdf boilre").json
    assert answer["suggestion"] == "type:pdf boiler"
    assert [one["title"] for one in answer["results"]] == ["Lease"]
    assert filled("search", "boilre").output.split("\n")[1:3] == [
        "Nothing holds “boilre”. Searched instead: “boiler”.",
        "Did you mean: boiler",
    ]


def test_the_nearest_sentence_is_marked_on_request(filled):
    asked = ("search", "--json", "--mode", "meaning", "frost")
    assert "meaning" not in marks(filled(*asked).json)
    assert "meaning" in marks(filled(*asked, "--sentences").json)


def marks(answer):
    return {why for one in answer["results"] for _, _, why in one["highlights"]}


def test_a_batch_line_is_taken_as_words_or_read_for_filters(filled, tmp_path):
    queries = tmp_path / "queries.jsonl"
    lines = ({"_id": 1, "text": "type:sheet"}, {"_id": 2, "query": "type:sheet"})
    queries.write_text("\n".join(map(json.dumps, lines)))
    words, filtered = filled("search", "--json", "--batch", str(queries)).lines
    assert (words["chips"], filtered["results"]) == ([], [])
    assert [chip["label"] for chip in filtered["chips"]] == ["sheet"]
