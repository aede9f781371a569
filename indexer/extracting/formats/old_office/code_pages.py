"""Which codec the old Windows formats mean: by code page, language or font charset."""

import codecs

WESTERN = "cp1252"
_PAGES = {
    1200: "utf-16-le",
    1201: "utf-16-be",
    65001: "utf-8",
    10000: "mac_roman",
    10001: "shift_jis",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10029: "mac_latin2",
    10081: "mac_turkish",
    936: "gb18030",
}
_BY_LANGUAGE = {
    **dict.fromkeys((0x01, 0x20, 0x29), 1256),
    **dict.fromkeys((0x02, 0x19, 0x22, 0x23, 0x2F, 0x3F, 0x40, 0x44, 0x50), 1251),
    **dict.fromkeys((0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24), 1250),
    **dict.fromkeys((0x25, 0x26, 0x27), 1257),
    0x04: 936,
    0x08: 1253,
    0x0D: 1255,
    0x11: 932,
    0x12: 949,
    0x1E: 874,
    0x1F: 1254,
    0x2A: 1258,
}
"""Primary language -> code page; what is missing is Western."""
_BY_FULL_LANGUAGE = {
    0x0404: 950,
    0x0C04: 950,
    0x1404: 950,
    0x0C1A: 1251,
    0x1C1A: 1251,
    0x201A: 1251,
    0x082C: 1251,
    0x0843: 1251,
}
_BY_CHARSET = {
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
}


def page_codec(number: int) -> str:
    """Return the codec of a code page; Western where it is unknown."""
    name = _PAGES.get(number) or f"cp{number}"
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return WESTERN


def language_codec(language: int) -> str:
    """Return the codec of a Windows language identifier."""
    page = _BY_FULL_LANGUAGE.get(language) or _BY_LANGUAGE.get(language & 0x3FF)
    return WESTERN if page is None else page_codec(page)


def charset_codec(charset: int) -> str | None:
    """Return the codec that the charset of a font stands for, None for no telling."""
    page = _BY_CHARSET.get(charset)
    return None if page is None else page_codec(page)


def is_double_byte(codec: str) -> bool:
    """Return whether a character may take two bytes in a codec."""
    return codec in ("cp932", "shift_jis", "gb18030", "cp949", "cp950")
