import pytest

BODY = "\n".join(f"    line {number} of a long enough body" for number in range(12))


def names(extraction):
    (document,) = extraction.documents
    assert document.kind == "code"
    return [one.place.headings for one in document.sections]


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("a.py", "class Tenant:", "async def pay(rent):"),
        ("a.rb", "class Tenant", "def pay"),
        ("a.ts", "export default class Tenant {", "export const pay = async (x) => {"),
        ("a.js", "function Tenant() {", "async function pay() {"),
        ("a.go", "type Tenant struct {", "func (t *Tenant) pay() {"),
        ("a.rs", "pub struct Tenant {", "pub(crate) async fn pay() {"),
        ("a.java", "public final class Tenant {", "interface pay {"),
        ("a.kt", "data class Tenant(", "fun pay() {"),
        ("a.c", "struct Tenant {", "static int *pay(int rent)"),
        ("a.cpp", "namespace Tenant {", "void pay(const std::string& a) {"),
        ("a.sh", "Tenant() {", "function pay {"),
        ("a.sql", "CREATE TABLE IF NOT EXISTS Tenant (", "create view pay as"),
        ("a.lua", "function Tenant()", "local function pay()"),
    ],
)
def test_top_level_symbols_are_sections(read, name, first, second):
    source = f"{first}\n{BODY}\n\n{second}\n{BODY}\n".encode()
    assert names(read(source, name)) == [("Tenant",), ("pay",)]


def test_comments_and_decorators_belong_to_the_symbol_below(read):
    source = f"import x\n\n# Pays.\n@cache\ndef pay():\n{BODY}\n".encode()
    head, pay = read(source, "a.py").documents[0].sections
    assert (head.text, head.place.line) == ("import x", 1)
    assert pay.text.startswith("# Pays.\n@cache\ndef pay")
    assert pay.place.line == 3


def test_short_symbols_share_a_section(read):
    source = b"def a():\n    pass\n\ndef b():\n    pass\n"
    assert names(read(source, "a.py")) == [("a, b",)]


def test_long_symbol_is_cut_and_keeps_its_name(read):
    blocks = "\n\n".join(BODY for _ in range(20))
    found = names(read(f"class Tenant:\n{blocks}\n".encode(), "a.py"))
    assert len(found) > 2
    assert set(found) == {("Tenant",)}


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.py", "Makefile"])
def test_code_without_symbols_is_read_by_lines(read, name):
    (document,) = read(b'{"a": 1}\n\nb', name).documents
    assert [(one.text, one.place.line) for one in document.sections] == [
        ('{"a": 1}\n\nb', 1)
    ]


def test_hostile_lines_take_no_time(read):
    for line in (b"a " * 200_000 + b"(", b"x(" * 200_000, b"const a=" * 99_999):
        for name in ("a.c", "a.java", "a.rs", "a.ts"):
            assert read(line, name).problem is None
