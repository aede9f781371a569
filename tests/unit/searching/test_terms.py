import pytest

from indexer.searching.terms import terms


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("The Rent is THE rent", ["the", "rent", "is"], id="each once"),
        pytest.param("Straße École", ["strasse", "ecole"], id="folded"),
        pytest.param("租赁合同", ["租赁", "赁合", "合同"], id="Chinese in pairs"),
        pytest.param("租 x 同", ["x", "租", "同"], id="a lone character"),
        pytest.param("租赁, 合同", ["租赁", "合同"], id="no run across a comma"),
        pytest.param("ภาษาไทย", ["ภาษา", "าษาไ", "ษาไท", "าไทย"], id="Thai in fours"),
        pytest.param("यह हिन्दी", ["यह", "हिनदी"], id="Hindi has spaces"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_is_taken_apart_into_what_can_be_compared(text, wanted):
    assert terms(text) == wanted
