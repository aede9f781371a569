import pytest

from indexer.storing.written_languages import WrittenLanguages

TEXTS = {
    "de": "Der Vertrag über die Wohnung wurde von uns nicht verlängert, weil das Haus",
    "ru": "Договор аренды квартиры был подписан вчера и не может быть изменён",
    "ar": "تم توقيع عقد إيجار الشقة أمس ولا يمكن تغييره بعد ذلك في المدينة",
    "el": "Το συμβόλαιο ενοικίασης υπογράφηκε χθες και δεν μπορεί να αλλάξει",
    "hi": "किराये के अनुबंध पर कल हस्ताक्षर किए गए थे और इसे बदला नहीं जा सकता है",
    "th": "สัญญาเช่าห้องได้ลงนามเมื่อวานนี้และไม่สามารถเปลี่ยนแปลงได้",
}


@pytest.mark.parametrize("often", [1, 2])
def test_languages_of_other_scripts_take_no_place_of_those_in_latin_letters(
    library, often
):
    for language, text in TEXTS.items():
        for number in range(1 if language == "de" else often):
            library.put(f"{language} {number}.txt", text)
    assert WrittenLanguages(library.catalogue).get() == ("de", "en")
