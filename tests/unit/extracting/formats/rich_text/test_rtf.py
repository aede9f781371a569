import pytest

from indexer.extracting.formats.rich_text.rtf import rtf_text
from indexer.records import ProblemCode, Role

FONTS = (
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}"
    r"{\f2\fmodern\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}"
    r"{\f4\fcharset134{\*\falt SimSun};}{\f5\fcharset136;}{\f6\fcharset129;}"
    r"{\f7\fcharset0 Arial CE;}{\f8\fcharset2 Wingdings;}{\f9\fcharset1\cpg1253 G;}}"
)


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0" + FONTS) -> bytes:
    return ("{\\rtf1" + head + "\n" + body + "}").encode("latin-1")


def hexed(text: str, encoding: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


def lines_of(extraction) -> list[str]:
    (document,) = extraction.documents
    return [line for one in document.sections for line in one.text.split("\n")]


def parts_of(extraction) -> dict[str | None, str]:
    (document,) = extraction.documents
    return {one.place.part: one.text for one in document.sections}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(r"plain \b bold\b0  text\par", "plain bold text", id="formatting"),
        pytest.param("one\r\ntwo", "onetwo", id="line ends in the file say nothing"),
        pytest.param("one\\par\r\n\\par two", "one\ntwo", id="paragraphs"),
        pytest.param("one\\\ntwo", "one\ntwo", id="backslash at a line end"),
        pytest.param(r"a\tab b\line c\page d", "a\tb\nc\nd", id="white space"),
        pytest.param(r"\{a\}\\b", r"{a}\b", id="escaped signs"),
        pytest.param(r"5\~kg, nine\_to\_five, co\-operate", "5\xa0kg, nine-to-five, "
                     "cooperate", id="special hyphens"),
        pytest.param(r"\ldblquote a\rdblquote\emdash\bullet", "“a”—•", id="signs"),
        pytest.param(r"gr\'fc\'DFe", "grüße", id="Western bytes"),
        pytest.param(r"\f1 " + hexed("Привет", "cp1251"), "Привет", id="Cyrillic font"),
        pytest.param(r"\f7 " + hexed("řeka", "cp1250"), "řeka", id="font name tells"),
        pytest.param(r"\f9 " + hexed("Αθήνα", "cp1253"), "Αθήνα", id="font code page"),
        pytest.param(r"\f2 " + hexed("家賃表", "cp932"), "家賃表", id="Shift-JIS"),
        pytest.param(r"\f2 \'83" + "\n" + r"\'5c\'95\\\'83]", "ソ表ゾ",
                     id="second byte is a plain or escaped sign"),
        pytest.param(r"{\f2 \'89}{\f2\b \'c6}", "家", id="character cut by groups"),
        pytest.param(r"\f4 " + hexed("房租", "gbk"), "房租", id="GBK"),
        pytest.param(r"\f5 " + hexed("房東", "big5"), "房東", id="Big5"),
        pytest.param(r"\f6 " + hexed("집세", "euc-kr"), "집세", id="EUC-KR"),
        pytest.param(r"\f3 abc\f0 d", "αβχd", id="symbol font"),
        pytest.param(r"{\f3\u-3999 ?}{\f8\u-3999 ?}x", "αx", id="private characters"),
        pytest.param(r"caf\u233\'e9 ol\u233?", "café olé", id="fallback"),
        pytest.param(r"\uc2\u23478\'89\'c6x", "家x", id="fallback of two bytes"),
        pytest.param(r"\uc0\u1055\u1088\u1080", "При", id="no fallback"),
        pytest.param(r"{\uc0 a}\u8211 -b", "a–b", id="fallback count ends with group"),
        pytest.param(r"\u8212\emdash x{\u233}e", "—xée", id="fallback by a word, none"),
        pytest.param(r"\u-10179\'3f\u-8702\'3f", "😂", id="surrogate pair"),
        pytest.param(r"a{\pict\pngblip 89504e47}b", "ab", id="picture"),
        pytest.param(r"a{\*\unknown secret{nested}}b", "ab", id="unknown destination"),
        pytest.param(r"a{\xe entry}{\tc toc}{\*\bkmkstart b}c", "ac", id="index"),
        pytest.param(r"kept{\deleted gone}{\revised  new}", "kept new", id="changes"),
        pytest.param(r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt here}}', "here",
                     id="field"),
        pytest.param(r"{\upr{a?}{\*\ud{a\u228?}}}", "aä", id="text twice"),
        pytest.param(r"{\*\moMath{\mr x=1}}{\mmathPict{\pict 0}}", "x=1", id="formula"),
        pytest.param(r"{\listtext\pard 2.\tab}Pay\par{\pntext\f3\'b7\tab}Rent",
                     "2. Pay\nRent", id="numbers and bullets"),
    ],
)  # fmt: skip
def test_text_is_what_a_person_reads(read, body, text):
    assert "\n".join(lines_of(read(rtf(body), "a.rtf"))) == text


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        pytest.param(r"\ansi\ansicpg1251", hexed("Рига", "cp1251"), "Рига", id="page"),
        pytest.param(r"\ansi\ansicpg932", hexed("家賃", "cp932"), "家賃", id="double"),
        pytest.param(r"\mac", r"gr\'9f\'a7e", "grüße", id="Macintosh"),
        pytest.param(r"\pca", r"gr\'81\'e1e", "grüße", id="DOS"),
        pytest.param(r"\ansi\ansicpg65001", r"gr\'c3\'bcn", "grün", id="UTF-8"),
        pytest.param(r"\ansi\ansicpg1253{\fonttbl{\f0\fcharset0 A;}}\f0",
                     hexed("Αθήνα", "cp1253"), "Αθήνα", id="all fonts claim Western"),
        pytest.param(r"\ansi\ansicpg99999", r"\'fc", "ü", id="unknown page"),
        pytest.param(r"\ansi\deff1{\fonttbl\f0 A;\f1\fcharset204 B;}",
                     r"\pard\plain " + hexed("Рига", "cp1251"), "Рига",
                     id="font table without groups"),
    ],
)  # fmt: skip
def test_bytes_are_read_in_the_encoding_of_the_file(read, head, body, text):
    assert lines_of(read(rtf(body, head), "a.rtf")) == [text]


def test_properties_become_metadata(read):
    info = r"{\info{\title Miete {\b 2024}}{\author Anna Berg}{\keywords a, b}" + (
        r"{\upr{\subject ?}{\*\ud{\subject \u23478?}}}{\*\company Haus}{\nofpages1}}"
    )
    (document,) = read(rtf(info + "text"), "a.rtf").documents
    assert document.title == "Miete 2024"
    assert document.metadata == {
        "author": "Anna Berg",
        "keywords": "a, b",
        "subject": "家",
        "company": "Haus",
    }


def test_headings_make_sections_and_paths(read):
    body = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\snext0 Titre 1;}"
        r"{\s2\sbasedon0 heading 2;}{\s9 Title;}}"
        r"\pard\s9 House\par\pard Intro\par\pard\plain\s1 Rent\par\pard\s2 Due\par"
        r"\pard On the fifth.\par{\pard\outlinelevel0 End\par}\pard Done"
    )
    (document,) = read(rtf(body), "a.rtf").documents
    assert document.title == "House"
    assert [(one.place.headings, one.text) for one in document.sections] == [
        ((), "House\nIntro"),
        (("Rent", "Due"), "Rent\nDue\nOn the fifth."),
        (("End",), "End\nDone"),
    ]


def test_table_rows_are_lines(read):
    body = (
        r"before\par\trowd\pard\intbl a\par b\cell\cell c\cell\row"
        r"\trowd\pard\intbl{d\nestcell e\nestcell{\*\nesttableprops\trowd\nestrow}"
        r"{\nonesttables\par}}\pard\intbl f\cell g\cell\row\pard after\par"
    )
    assert lines_of(read(rtf(body), "a.rtf")) == [
        "before",
        "a b\tc",
        "d e f\tg",
        "after",
    ]


def test_notes_comments_and_margins_stand_apart(read):
    body = (
        r"{\header\pard Draft\par}{\headerf Draft}{\footer Page}"
        r"Rent{\*\footnote{\cs1\chftn} Cold.} is due"
        r"{\*\atnid AB}{\*\atnauthor Anna}\chatn{\*\annotation When?} now.\par"
    )
    extraction = read(rtf(body), "a.rtf")
    assert parts_of(extraction) == {
        None: "Rent is due now.",
        "footnotes": "Cold.",
        "comments": "Anna: When?",
        "header": "Draft\nPage",
    }
    assert extraction.documents[0].sections[-1].role is Role.ASIDE


def test_text_boxes_and_descriptions_follow_their_paragraph(read):
    body = (
        r"be{\shp{\*\shpinst{\sp{\sn txflTextFlow}{\sv 0}}{\sp{\sn wzDescription}"
        r"{\sv A cat}}{\shptxt\pard Boxed\par Twice\par}}{\shprslt{\*\do Boxed}}}fore"
        r"{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A dog}}}00}}"
        r"{\nonshppict{\pict 00}}\par after"
    )
    assert lines_of(read(rtf(body), "a.rtf")) == [
        "before",
        "A cat",
        "Boxed",
        "Twice",
        "A dog",
        "after",
    ]


def test_binary_data_is_passed_over(read):
    content = b"{\\rtf1 a{\\pict\\bin8 {{{}\\par}b{\\*\\x\\bin3 {{{}c}"
    assert lines_of(read(content, "a.rtf")) == ["abc"]


def test_embedded_file_is_a_document_of_its_own(read):
    note = b"The pump is loud."
    packed = b"\x02\x00note.txt\x00C:\\note.txt\x00" + bytes(4)
    packed += b"\x05\x00\x00\x00temp\x00" + len(note).to_bytes(4, "little") + note
    kind = b"\x08\x00\x00\x00Package\x00"
    ole = b"\x01\x05\x00\x00\x02\x00\x00\x00" + kind + bytes(8)
    ole += len(packed).to_bytes(4, "little") + packed
    body = r"a{\object\objemb{\*\objclass Package}{\*\objdata " + ole.hex() + "}b}"
    document, inside = read(rtf(body), "a.rtf").documents
    assert document.sections[0].text == "ab"
    assert (inside.member, inside.sections[0].text) == ("note.txt", note.decode())


def test_file_that_breaks_off_keeps_its_text_and_says_so(read):
    extraction = read(rtf(r"One.\par Two{\*\pic")[:-3], "a.rtf")
    assert lines_of(extraction) == ["One.", "Two"]
    assert extraction.problem.code is ProblemCode.DAMAGED


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(b"\xef\xbb\xbf\r\n" + rtf("a"), "a", id="mark and line before"),
        pytest.param(rtf("a") + b"\x00\x00 \r\n", "a", id="filling behind"),
        pytest.param(rtf("a}") + b"\\par b}", "a\nb", id="a brace too many"),
        pytest.param(b"{\\rtf1 a\\", "a", id="backslash at the end"),
        pytest.param(rtf(r"a\'zz\'b"), "azzb", id="no digits"),
    ],
)
def test_slightly_wrong_file_is_read(read, content, text):
    assert "\n".join(lines_of(read(content, "a.rtf"))) == text


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("{" * 200_000, id="nesting"),
        pytest.param("}" * 200_000 + r"\par", id="closing"),
        pytest.param(r"{\*\x" * 50_000, id="unclosed destinations"),
        pytest.param(r"{\fonttbl" * 50_000, id="unclosed font tables"),
        pytest.param(r"{\stylesheet{\s1;}" * 20_000, id="style sheets"),
        pytest.param(r"\bin99999999999 " * 20_000, id="binary sizes"),
        pytest.param(r"\uc99999999 \u55\u-99999999 x\u0 " * 20_000, id="numbers"),
        pytest.param(r"{\sp{\sn wzDescription{\sv " * 20_000, id="properties"),
        pytest.param(r"{\footnote{\listtext{\shptxt " * 3_000, id="flows in flows"),
    ],
)
def test_hostile_file_is_read_or_refused(read, body):
    extraction = read(rtf(r"begin\par" + body), "a.rtf")
    assert len(extraction.documents) == 1


def test_very_long_file_is_handed_on_in_sections(read):
    extraction = read(rtf((r"word " * 40 + r"\par ") * 2_000), "a.rtf")
    assert len(extraction.documents[0].sections) == 4


def test_text_for_mails_is_plain_and_whole():
    content = rtf(r"Hello\par{\*\footnote Note.}\u-10179?\u-8702? Bye")
    assert rtf_text(content) == "Hello\n😂 Bye\nNote."
    assert rtf_text(content[:-8]).startswith("Hello")
    assert rtf_text(b"") == ""
