import pytest

from indexer.extracting.formats.pictures.xmp import xmp_properties
from tests.page_samples import XMP


@pytest.mark.parametrize(
    "packet",
    [
        XMP,
        XMP.encode(),
        b'<?xpacket begin="\xef\xbb\xbf" id="x"?>' + XMP.encode() + b"\x00\x00",
        XMP.replace("</rdf:RDF>", ""),
    ],
)
def test_properties_are_read(packet):
    found = xmp_properties(packet)
    assert found["dc:title"] == ("Sailing",)
    assert found["dc:subject"] == ("boat", "lake")
    assert found["photoshop:City"] == ("Überlingen",)
    assert found["region:Name"] == ("Anna Berg", "Ben Koch")


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "no XML",
        "<",
        b"\xff\xfe<\x00",
        "<a><b></a>",
        XMP.replace(
            "<x:xmpmeta",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x:xmpmeta',
        ).replace("Sailing", "&e;"),
    ],
)
def test_damaged_packet_says_nothing(packet):
    assert "dc:title" not in xmp_properties(packet)
