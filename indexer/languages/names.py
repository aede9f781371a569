"""The names of languages, as people type them."""

_NAMES = {
    "am": "amharic",
    "ar": "arabic arabisch arabe العربية عربي 阿拉伯语",
    "be": "belarusian",
    "bg": "bulgarian bulgarisch български",
    "bn": "bengali bangla বাংলা",
    "ca": "catalan català",
    "cs": "czech tschechisch čeština",
    "da": "danish dänisch dansk",
    "de": "german deutsch allemand alemán tedesco 德语 الألمانية",
    "el": "greek griechisch ελληνικά",
    "en": "english englisch anglais inglés inglese 英语 英文 الإنجليزية",
    "es": "spanish spanisch espagnol español 西班牙语 الإسبانية",
    "et": "estonian eesti",
    "fa": "persian farsi persisch فارسی",
    "fi": "finnish finnisch suomi",
    "fr": "french französisch français francés 法语 الفرنسية",
    "gu": "gujarati",
    "he": "hebrew hebräisch עברית iw",
    "hi": "hindi हिन्दी हिंदी",
    "hr": "croatian kroatisch hrvatski",
    "hu": "hungarian ungarisch magyar",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian italienisch italien italiano 意大利语",
    "ja": "japanese japanisch 日本語 日语",
    "ka": "georgian",
    "km": "khmer ខ្មែរ",
    "kn": "kannada",
    "ko": "korean koreanisch 한국어 韩语",
    "lo": "lao",
    "lt": "lithuanian lietuvių",
    "ml": "malayalam",
    "mr": "marathi मराठी",
    "my": "burmese myanmar",
    "nl": "dutch niederländisch nederlands",
    "no": "norwegian norwegisch norsk nb nn",
    "pa": "punjabi",
    "pl": "polish polnisch polski",
    "pt": "portuguese portugiesisch português",
    "ro": "romanian rumänisch română",
    "ru": "russian russisch русский 俄语 الروسية",
    "si": "sinhala",
    "sk": "slovak slowakisch slovenčina",
    "sr": "serbian serbisch српски",
    "sv": "swedish schwedisch svenska",
    "ta": "tamil தமிழ்",
    "te": "telugu తెలుగు",
    "th": "thai ไทย",
    "tr": "turkish türkisch türkçe",
    "uk": "ukrainian ukrainisch українська",
    "ur": "urdu اردو",
    "vi": "vietnamese vietnamesisch tiếng-việt",
    "zh": "chinese chinesisch chinois 中文 汉语 漢語 الصينية",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}


def language_code(name: str) -> str | None:
    """Return the ISO 639-1 code that a name, a code or `de-AT` stands for."""
    typed = name.casefold().strip()
    code = typed.split("-")[0].split("_")[0]
    return code if code in _NAMES else _CODES.get(typed)


def language_name(code: str) -> str:
    """Return the English name of a language, its code where there is none."""
    return _NAMES.get(code, code).split()[0].capitalize()
