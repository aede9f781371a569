"""The names of filters in the search box, in several languages."""

from enum import StrEnum


class Operator(StrEnum):
    """A filter that can be typed as `name:value`."""

    TYPE = "type"
    FOLDER = "folder"
    NAME = "name"
    FROM = "from"
    TO = "to"
    SUBJECT = "subject"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    DATE = "date"
    SIZE = "size"
    LANGUAGE = "lang"
    HAS = "has"


_NAMES = {
    Operator.TYPE: "type kind filetype ext typ art dateityp tipo 类型 類型 種類"
    " 종류 نوع النوع тип",
    Operator.FOLDER: "folder in path dir ordner pfad dossier carpeta 文件夹 資料夾"
    " フォルダ 폴더 مجلد папка",
    Operator.NAME: "name filename file dateiname nom nombre 文件名 名称 檔名 名前"
    " 이름 اسم الاسم имя",
    Operator.FROM: "from sender von absender de 发件人 来自 寄件者 差出人"
    " 보낸사람 من от",
    Operator.TO: "to cc recipient an empfänger à para 收件人 发给 宛先"
    " 받는사람 إلى кому",
    Operator.SUBJECT: "subject betreff objet asunto 主题 主旨 件名 제목"
    " موضوع الموضوع тема",
    Operator.BEFORE: "before vor avant antes 之前 قبل до",
    Operator.AFTER: "after nach après después 之后 之後 بعد после",
    Operator.SINCE: "since seit depuis desde 自从 منذ с",
    Operator.UNTIL: "until till bis jusque hasta 直到 حتى по",
    Operator.DATE: "date dated when datum fecha 日期 日付 날짜 تاريخ التاريخ дата",
    Operator.SIZE: "size größe groesse taille tamaño 大小 サイズ 크기 حجم الحجم размер",
    Operator.LANGUAGE: "lang language sprache langue idioma 语言 語言 言語"
    " 언어 لغة اللغة язык",
    Operator.HAS: "has with hat mit avec con 包含 يحتوي",
}
_BY_NAME = {name: one for one, names in _NAMES.items() for name in names.split()}


def operator_named(name: str) -> Operator | None:
    """Return the filter that a name stands for, in any case."""
    return _BY_NAME.get(name.casefold())
