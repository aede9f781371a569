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
    Operator.TYPE: "type kind filetype ext typ art dateityp tipo 类型 類型 نوع тип",
    Operator.FOLDER: "folder in path dir ordner pfad dossier carpeta 文件夹 資料夾 مجلد"
    " папка",
    Operator.NAME: "name filename file dateiname nom nombre 文件名 檔名 اسم имя",
    Operator.FROM: "from sender von absender de 发件人 寄件者 من от",
    Operator.TO: "to cc recipient an empfänger à para 收件人 إلى кому",
    Operator.SUBJECT: "subject betreff objet asunto 主题 主旨 موضوع الموضوع тема",
    Operator.BEFORE: "before vor avant antes 之前 قبل до",
    Operator.AFTER: "after nach après después 之后 之後 بعد после",
    Operator.SINCE: "since seit depuis desde 自从 منذ с",
    Operator.UNTIL: "until till bis jusque hasta 直到 حتى по",
    Operator.DATE: "date dated when datum fecha 日期 تاريخ дата",
    Operator.SIZE: "size größe groesse taille tamaño 大小 حجم размер",
    Operator.LANGUAGE: "lang language sprache langue idioma 语言 語言 لغة язык",
    Operator.HAS: "has with hat mit avec con 包含 يحتوي",
}
_BY_NAME = {name: one for one, names in _NAMES.items() for name in names.split()}


def operator_named(name: str) -> Operator | None:
    """Return the filter that a name stands for, in any case."""
    return _BY_NAME.get(name.casefold())
