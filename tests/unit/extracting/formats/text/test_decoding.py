import pytest

from indexer.extracting.formats.text.decoding import decode, known_encoding

RUSSIAN = "Договор аренды квартиры заключён на один год. Оплата до пятого числа. " * 4
JAPANESE = (
    "賃貸契約は一年間です。家賃は毎月五日までにお支払いください。ありがとう。" * 4
)
CHINESE = "租赁合同的期限为一年。请在每月五日之前支付租金。谢谢您的合作与支持。" * 4
TAIWANESE = "租賃合約的期限為一年。請在每月五日之前支付租金。謝謝您的合作與支持。" * 4
KOREAN = "임대 계약 기간은 일 년입니다. 매월 오일까지 임대료를 지불해 주십시오. " * 4
GERMAN = "Der Mietvertrag läuft über ein Jahr; die Gebühr ist größer als früher. " * 4
SPANISH = "¿Cuándo vence el «alquiler»? ¡Mañana! El piso tiene 90 m² y 3½ baños. " * 4
FRENCH = "Le loyer est dû le cinq du mois. « Déjà payé ? » — œuvre, 90 m², naïf. " * 4
GREEK = "Η σύμβαση μίσθωσης ισχύει για ένα έτος. Η πληρωμή γίνεται κάθε μήνα. " * 4
POLISH = (
    "Umowa najmu obowiązuje przez jeden rok. Płatność do piątego dnia miesiąca. " * 4
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "utf-32"),
        (GERMAN, "utf-32-le"),
        (GERMAN, "latin-1"),
        (SPANISH, "latin-1"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"),
        (CHINESE, "hz"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc_kr"),
        (KOREAN, "iso2022_kr"),
        (GREEK, "iso8859-7"),
        (POLISH, "cp1250"),
    ],
)
def test_text_is_read_in_the_encoding_it_is_in(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [
        pytest.param("Grüße".encode(), "iso-8859-1", "Grüße", id="UTF-8 called Latin"),
        pytest.param(b"\x93quoted\x94", "iso-8859-1", "“quoted”", id="Windows quotes"),
        pytest.param("Мир".encode("koi8-r"), "koi8-r", "Мир", id="short Russian"),
        pytest.param("租金".encode("gb2312"), "GB2312", "租金", id="short Chinese"),
        pytest.param("租金".encode("gb2312"), "nonsense", None, id="unknown label"),
        pytest.param(b"+AOk-t+AOk-", "utf-7", "été", id="UTF-7 only when declared"),
        pytest.param(b"1 +AOk- 2", None, "1 +AOk- 2", id="no UTF-7 unasked"),
    ],
)
def test_declared_encoding_helps_and_is_not_trusted(content, declared, text):
    assert text in (None, decode(content, declared))


def test_stray_bytes_do_not_spoil_the_text_around_them():
    mixed = "Grüße aus Köln, schöne Tage überall. ".encode() + b"Gru\xdf \x93ja\x94"
    assert decode(mixed).endswith("überall. Gruß “ja”")


def test_newlines_are_plain_and_nuls_dropped():
    assert decode(b"a\r\nb\rc\x00d\n") == "a\nb\ncd\n"


def test_every_sequence_of_bytes_is_some_text():
    for content in (b"\xff", b"\x80\x81\x82" * 99, bytes(range(256)), b"\x1b$B\xff"):
        assert isinstance(decode(content), str)


@pytest.mark.parametrize(
    "label",
    ["", None, "x-unknown", "rot13", "base64", "idna", "undefined", "\x00", "é"],
)
def test_labels_that_name_no_character_set_are_refused(label):
    assert known_encoding(label) is None
