"""Which language a text is in."""

from __future__ import annotations

from whence.errors import WrongLanguage

ENGLISH = "en"
UNKNOWN = "und"  # ISO 639-2: undetermined
_ENOUGH = 3000  # characters looked at
_LEAST = 60  # letters; fewer say too little
# How far ahead of English another language must be: difference of the classifier's scores over the root of the bytes.
# Snippets of 80 characters of English news stay under 2.8, single sentences of other languages are over 15.
_MARGIN = 3.0
_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "arz": "Arabic", "ary": "Arabic", "az": "Azerbaijani",
    "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "ig": "Igbo", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese",
    "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "om": "Oromo",
    "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovene", "so": "Somali", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai",
    "tk": "Turkmen", "tl": "Filipino", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "xh": "Xhosa", "yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def language(text: str) -> str:
    """The ISO 639 code of the language, ``und`` where the text is too short to tell.

    English is preferred: another language is named only where the classifier is sure of it.
    """
    from py3langid import rank  # noqa: PLC0415  (loads numpy and a model: half a second that --help must not take)

    start = text[:_ENOUGH]
    if sum(map(str.isalpha, start)) < _LEAST:
        return UNKNOWN
    ranking = rank(start)
    best, score = ranking[0]
    ahead = score - dict(ranking)[ENGLISH]
    return str(best) if ahead > _MARGIN * len(start.encode("utf-8", "replace")) ** 0.5 else ENGLISH


def check_language(text: str, place: str) -> None:
    """Raises ``WrongLanguage`` where the text is surely not English."""
    found = language(text)
    if found not in {ENGLISH, UNKNOWN}:
        raise WrongLanguage(f"{place} is in {_NAMES.get(found, f'another language ({found})')}")
