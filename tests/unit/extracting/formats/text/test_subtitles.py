import pytest

from indexer.records import Place

SRT = """1
00:00:01,500 --> 00:00:04,000
<i>Willkommen</i> im Garten.

2
00:00:04,000 --> 00:00:06,000
{\\an8}Heute pflanzen wir
Zwiebeln.
"""
VTT = """WEBVTT - Im Garten

NOTE never shown

STYLE
::cue { color: red }

intro
00:01.500 --> 00:04.000 align:start
<v Anna>Willkommen &amp; guten Tag

01:00:00.000 --> 01:00:02.000
Ende<00:00:01.000> gut
"""
ASS = """[Script Info]
Title: Im Garten
[Events]
Format: Layer, Start, End, Style, Name, Text
Dialogue: 0,0:00:01.50,0:00:04.00,Default,Anna,{\\i1}Willkommen,\\Nalle{\\i0}
Comment: 0,0:00:02.00,0:00:04.00,Default,,never shown
"""
SBV = "0:00:01.500,0:00:04.000\nWillkommen\n\n0:00:05.000,0:00:06.000\nalle\n"
FRAMES = "{1}{1}25\n{50}{75}Willkommen|alle\n{100}{125}{y:i}im Garten\n"
TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
 ttp:frameRate="25"><head><metadata><title>Im Garten</title></metadata></head>
<body><div><p begin="00:00:01.500">Willkommen<br/>im <span>Garten</span></p>
<p begin="2.5s">und &lt;hier&gt;</p></div></body></tt>
"""
SAMI = """<SAMI><BODY>
<SYNC Start=1500><P Class=DE>Willkommen<br>alle
<SYNC Start=4000><P Class=DE>&nbsp;
</BODY></SAMI>
"""


@pytest.mark.parametrize(
    ("name", "content", "text", "line", "title"),
    [
        ("a.srt", SRT, "Willkommen im Garten.\nHeute pflanzen wir\nZwiebeln.", 2, ""),
        ("a.vtt", VTT, "Anna: Willkommen & guten Tag", 9, "Im Garten"),
        ("a.ass", ASS, "Anna: Willkommen,\nalle", 5, "Im Garten"),
        ("a.sbv", SBV, "Willkommen\nalle", 1, ""),
        ("a.ttml", TTML, "Willkommen\nim Garten\nund <hier>", 4, "Im Garten"),
        ("a.sub", SAMI, "Willkommen\nalle", 2, ""),
    ],
)
def test_words_are_read_with_the_second_they_begin(
    read, name, content, text, line, title
):
    (document,) = read(content.encode(), name).documents
    assert (document.kind, document.title) == ("subtitles", title)
    first = document.sections[0]
    assert (first.text, first.place) == (text, Place(line=line, time=1.5))


def test_frames_are_seconds_by_the_rate_of_the_file(read):
    (document,) = read(FRAMES.encode(), "a.sub").documents
    (section,) = document.sections
    assert section.text == "Willkommen\nalle\nim Garten"
    assert section.place == Place(line=2, time=2.0)


def test_long_talk_becomes_passages(read):
    cues = "".join(
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 01:00:00,000\nSatz {n} im Garten\n\n"
        for n in range(1, 200)
    )
    (document,) = read(cues.encode(), "a.srt").documents
    lengths = [len(one.text) for one in document.sections]
    assert len(lengths) > 4
    assert all(600 < length < 900 for length in lengths[:-1])
    second = document.sections[1]
    number = int(second.text.split()[1])
    assert second.place == Place(line=number * 4 - 2, time=float(number))


def test_pause_begins_another_passage(read):
    times = [
        place.place.time for place in read(VTT.encode(), "a.vtt").documents[0].sections
    ]
    assert times == [1.5, 3600.0]


def test_text_without_any_time_is_text(read):
    (document,) = read(b"nothing but words", "a.srt").documents
    assert document.sections[0].text == "nothing but words"
