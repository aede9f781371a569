import pytest

from indexer.extracting.page_marks import marked_boxes
from indexer.records import Mark

SIZE = (100.0, 200.0)


def page(*lines, right_to_left=False):
    """Return the words of lines that are ten points high, letters one point wide."""
    words = []
    for number, line in enumerate(lines):
        left = 10.0
        texts = line.split()
        for at, text in enumerate(reversed(texts) if right_to_left else texts):
            top, right = 10.0 * number, left + len(text)
            words.append((left, top, right, top + 10, text, 0, number, at))
            left = right + 1
    return words


def test_a_passage_over_two_lines_is_one_box_a_line():
    words = page("An aside.", "The rent is", "due in May.", "Nothing else.")
    boxes = marked_boxes(words, "The rent is due in May.", (), SIZE)
    assert [(box.left, box.top, box.right, box.bottom) for box in boxes] == [
        (0.1, 0.05, 0.21, 0.1),
        (0.1, 0.1, 0.21, 0.15),
    ]
    assert {box.reason for box in boxes} == {"passage"}


def test_marks_come_after_the_passage_they_lie_in():
    passage = "The rent is due."
    boxes = marked_boxes(page(passage), passage, [Mark(4, 8, "words")], SIZE)
    assert [box.reason for box in boxes] == ["passage", "words"]
    assert (boxes[1].left, boxes[1].right) == (0.14, 0.18)


@pytest.mark.parametrize(
    ("lines", "passage"),
    [
        pytest.param(
            ("the insu-", "lation works"), "the insulation works", id="hyphen"
        ),
        pytest.param(("eﬃcient office",), "efficient office", id="ligature"),
        pytest.param(("Straße", "ÜBER"), "strasse über", id="folded letters"),
        pytest.param(("他们在", "五月付房租"), "他们在五月付房租", id="no spaces"),
    ],
)
def test_what_reading_changed_is_found_again(lines, passage):
    boxes = marked_boxes(page(*lines), passage, (), SIZE)
    assert len(boxes) == len(lines)


def test_columns_that_were_read_in_another_order_are_found_in_pieces():
    left = "the first column tells about the heating of the whole house"
    right = "the second column tells about the roof and its many holes"
    boxes = marked_boxes(page(right, left), f"{left} {right}", (), SIZE)
    assert {box.top for box in boxes} == {0.0, 0.05}


@pytest.mark.parametrize("mirrored", [False, True])
def test_lines_from_right_to_left_are_found_in_either_order(mirrored):
    passage = "יש לשלם את שכר הדירה בראשון לחודש"
    line = " ".join(word[::-1] for word in passage.split()) if mirrored else passage
    boxes = marked_boxes(page(line, right_to_left=True), passage, (), SIZE)
    assert [(box.left, box.right) for box in boxes] == [(0.1, 0.43)]


def test_a_passage_that_is_elsewhere_is_not_marked():
    words = page("Quite another text stands on this page of the file.")
    assert marked_boxes(words, "The rent is due in May, in advance.", (), SIZE) == ()


def test_nothing_is_marked_where_there_is_nothing_to_compare():
    assert marked_boxes((), "text", (), SIZE) == ()
    assert marked_boxes(page("text"), " … ", (), SIZE) == ()
