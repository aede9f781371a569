"""The characters of WordPerfect beyond ASCII, by set and number.

From the character charts in the manuals of WordPerfect 5.1 and 6. Sets of mere
drawing are left out.
"""

INTERNATIONAL = "åÅæÆäÄáàâãÃçÇëéÉèêíñÑøØõÕöÖüÜúùß"
"""What the bytes 1 to 32 stand for since WordPerfect 6."""
_MULTINATIONAL = {
    1: "·",
    **dict(enumerate("ßĸȷ", 23)),
    **dict(
        enumerate(
            "ÁáÂâÄäÀàÅåÆæÇçÉéÊêËëÈèÍíÎîÏïÌìÑñÓóÔôÖöÒòÚúÛûÜüÙùŸÿÃãĐđØøÕõÝýÐðÞþ"
            "ĂăĀāĄąĆćČčĈĉĊċĎďĚěĖėĒēĘęǴǵĞğǦǧĢģĜĝĠġĤĥĦħİiĪīĮįĨĩĲĳĴĵĶķĹĺĽľĻļĿŀŁł"
            "ŃńŉŉŇňŅņŐőŌōŒœŔŕŘřŖŗŚśŠšŞşŜŝŤťŢţŦŧŬŭŰűŪūŲųŮůŨũŴŵŶŷŹźŽžŻżŊŋ",
            26,
        )
    ),
}
_TYPOGRAPHIC = dict(
    enumerate(
        "●○■•*¶§¡¿«»£¥₧ƒªº½¼¢²ⁿ®©¤¾³‛’‘‟”“–—‹›○□†‡™℠℞●◦■▪□▫‒ﬀﬃﬄﬁﬂ…$₣₢₠₤‚„⅓⅔⅛⅜⅝⅞ⓂⓅ€℅℆‰№—¹"
    )
)
_GREEK = dict(
    enumerate("ΑαΒβΒϐΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσΣςΤτΥυΦφΧχΨψΩωΆάΈέΉήΊίΪϊΌόΎύΫϋΏώ")
)
_HEBREW = dict(enumerate("אבגדהוזחטיךכלםמןנסעףפץצקרשת"))
_CYRILLIC = dict(
    enumerate(
        "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
        "ӘәЃѓҐґҒғЂђЄєЄєҖҗЅѕ"
    )
)
_CYRILLIC |= dict(enumerate("ИиІіЇї", 86)) | dict(enumerate("ЈјЌќҚқӃӄҜҝЉљҢңЊњ", 94))
_CYRILLIC |= dict(enumerate("ЋћЎўӮӯҮүҰұƔɣҲҳХхҺһѾѿЏџҶҷҸҹШшѢѣ", 114))
_ASCII = {code: chr(code) for code in range(32, 127)}
_MATHEMATICAL = dict(enumerate("−±≤≥∝/∕∖÷∣⟨⟩∼≈≡∈∩∥∑∞¬→←↑↓↔↕▸◂▴▾⋅·∘∙Å°µ‾×∫∏∓∇∂′″→ℯℓ"))
_MATHEMATICAL |= dict(enumerate("∪⊂⊃⊆⊇∍∅", 66)) | {99: "≠", 121: "∃", 122: "∀"}
_SETS = {
    0: _ASCII,
    1: _MULTINATIONAL,
    4: _TYPOGRAPHIC,
    6: _MATHEMATICAL,
    8: _GREEK,
    9: _HEBREW,
    10: _CYRILLIC,
}


def character(number: int, in_set: int) -> str:
    """Return a character, empty for a drawing or one that is not known."""
    return _SETS.get(in_set, {}).get(number, "")
