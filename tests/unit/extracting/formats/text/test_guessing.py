import pytest

from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.formats.text.guessing import likely_encoding

TEXTS = {
    "German": (
        "Die Heizung im Gästehaus läuft wieder; die Prüfung kostet weniger. Grüße!"
    ),
    "French": (
        "La chaudière a été réparée hier, et la facture est arrivée après Noël."
    ),
    "Spanish": (
        "La calefacción funciona otra vez; mañana llegará el técnico, según él."
    ),
    "Portuguese": (
        "O aquecimento não funciona; amanhã virá o técnico, à tarde, então."
    ),
    "Italian": (
        "Il riscaldamento è già stato riparato, perché il tecnico può venire lunedì."
    ),
    "Swedish": "Värmen är lagad igen och räkningen kom på måndag, så är det för oss.",
    "Danish": (
        "Varmen er på plads igen, og både regningen og nøglen ligger på køkkenbordet."
    ),
    "Icelandic": (
        "Húsið er orðið hlýtt aftur og reikningurinn þarf að greiðast á þriðjudag."
    ),
    "Polish": (
        "Ogrzewanie już działa, a rachunek przyjdzie później, żeby było łatwiej."
    ),
    "Czech": (
        "Topení už zase funguje a účet přijde až příští týden, řekl nám opravář."
    ),
    "Hungarian": (
        "A fűtés újra működik, és a számlát később küldik, hogy ne legyen gond."
    ),
    "Croatian": (
        "Grijanje opet radi, a račun će stići kasnije, jer je majstor žurio kući."
    ),
    "Latvian": (
        "Apkure atkal darbojas, un rēķins pienāks vēlāk, jo meistars steidzās mājās."
    ),
    "Lithuanian": (
        "Šildymas vėl veikia, o sąskaita ateis vėliau, nes meistras skubėjo į namus."
    ),
    "Turkish": (
        "Isıtma yine çalışıyor ve fatura daha sonra gelecek, çünkü usta eve gitti."
    ),
    "Russian": (
        "Отопление снова работает, а счёт придёт позже, потому что мастер спешил."
    ),
    "Ukrainian": (
        "Опалення знову працює, а рахунок прийде пізніше, бо майстер поспішав їхати."
    ),
    "Bulgarian": (
        "Отоплението отново работи, а сметката ще дойде по-късно, защото бързаше."
    ),
    "Greek": "Η θέρμανση λειτουργεί ξανά και ο λογαριασμός θα έρθει αργότερα, είπε.",
    "Hebrew": "החימום עובד שוב והחשבון יגיע מאוחר יותר כי הטכנאי מיהר הביתה.",
    "Arabic": "التدفئة تعمل من جديد وستصل الفاتورة لاحقا لأن الفني كان مستعجلا.",
    "Thai": "ระบบทำความร้อนใช้งานได้อีกครั้งและใบแจ้งหนี้จะมาถึงในภายหลัง",
    "Japanese": (
        "暖房は修理されました。請求書は後で届きますので、よろしくお願いします。"
    ),
    "Korean": "난방이 다시 작동하고 청구서는 나중에 도착할 것입니다. 감사합니다.",
    "Simplified Chinese": "暖气已经修好了，账单过几天会寄来，请在月底之前付款。",
    "Traditional Chinese": "暖氣已經修好了，帳單過幾天會寄來，請在月底之前付款。",
}
WEST, CENTRE = ("cp1252", "cp850", "mac_roman"), ("cp1250", "iso8859_2", "cp852")
BALTIC = ("cp1257", "cp775")
CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
ENCODINGS = {
    **dict.fromkeys(("German", "French", "Spanish", "Portuguese", "Italian"), WEST),
    **dict.fromkeys(("Swedish", "Danish"), ("cp1252", "cp850", "cp865")),
    "Icelandic": ("cp1252", "cp850"),
    **dict.fromkeys(("Polish", "Czech", "Hungarian", "Croatian"), CENTRE),
    **dict.fromkeys(("Latvian", "Lithuanian"), BALTIC),
    "Turkish": ("cp1254", "cp857"),
    "Russian": CYRILLIC,
    "Ukrainian": ("cp1251", "koi8_u", "cp1125"),
    "Bulgarian": ("cp1251", "cp866"),
    "Greek": ("cp1253", "iso8859_7", "cp737"),
    "Hebrew": ("cp1255", "iso8859_8", "cp862"),
    "Arabic": ("cp1256", "iso8859_6", "cp720"),
    "Thai": ("cp874",),
    "Japanese": ("cp932", "euc_jp"),
    "Korean": ("cp949", "johab"),
    "Simplified Chinese": ("gb18030",),
    "Traditional Chinese": ("big5",),
}
CASES = [(language, one) for language, all_ in ENCODINGS.items() for one in all_]


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_one_sentence_is_enough_to_tell_the_encoding(language, encoding):
    assert decode(TEXTS[language].encode(encoding)) == TEXTS[language]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Übersicht.txt", "cp850"),
        ("Façade côté rue.txt", "cp437"),
        ("Смета.xls", "cp866"),
        ("Příloha č. 2.doc", "cp852"),
        ("家族の写真.zip", "cp932"),
    ],
)
def test_names_are_more_often_in_code_pages_of_dos(name, encoding):
    raw = name.encode(encoding)
    assert raw.decode(likely_encoding(raw, dos=True)) == name


def test_lines_of_old_and_new_programs_are_read_side_by_side():
    new, old = "Сервер запущен успешно\n", "Ошибка при чтении файла\n"
    content = b"".join((new.encode(), old.encode("cp1251"))) * 5
    assert decode(content) == (new + old) * 5


def test_frames_of_dos_are_frames():
    text = "╔══════════╗\n║ Größe ok ║\n╚══════════╝\nfür die Prüfung der Bäume\n"
    assert decode(text.encode("cp850")) == text


def test_noise_is_some_text():
    assert isinstance(decode(bytes(range(128, 256)) * 20), str)
