"""The states of the Z' coder of DjVu: how likely a bit is, and what is learnt from it.

The numbers stand in the DjVu3 specification, appendix 3. An even state expects a bit
0, an odd one a bit 1.
"""

_STEADY = bytes.fromhex(
    "6bbd10a55d451f2851b92bd3481336e33fd5408c38b148fd3275505d2cfd56d028255c7123ab615b"
    "1f8765a51bbb696218456ca215236f74125371e60fcf74040d9575d60b9d776809e378c2086179ea"
    "07117ae705f17bbe04f97c7504257d0f03717d9102d97dfe02597e5a01ed7ea601937ee601497f1a"
    "010b7f4500d57f6b00a57f8d007b7faa00577fc3003b7fd700237fe700137ff200077ffa00017fff"
)
"""The states from 3 on, two by two: share of the less likely bit in the range, and
the range from which on the likelier one leads to the state two further on."""
_FIRST_LEARNING = 83
_LEARNING = bytes.fromhex(
    "5695095524ee56e2800005060d3058b0481a598f04815a8a35795b8d017a5c7024ef5d87007b5e68"
    "19785f850028606410ca6181000d52620b5d637f00344c48078a657d00a04666050f677b0117423c"
    "0358697901ea6a6e02346b770144426c01736d7502343c3600f56f730353383000a1457105c57286"
    "011a413b03cf748401aa3d37028576820286393301ab788003d3352f011a7a7e05c5312900ba7c3e"
    "08ad2b25007a48420ccc271f01eb3c361302211902e638321b811d83045e342e24ef171106903028"
    "2865170f09de2a88398789070dc826202c99158b10ca8cac3b5f0f090b5d8eaa56950955078a90a8"
    "80008df8050f92a624ee93f7035894a40d3095c5023496a20481975f017398a0017a99ad00f59a9e"
    "007b9ba500a1469c00289da1011a423c000d519f01aa3e3800344b4702863a3400a045a303d33630"
    "0117413b05c5322a01eaa7ab08ad2c26014441a90ccc282002343b351302221a0353372f1b811eae"
    "05c5afc124ef181203cfb1bf2b74b2de0285b3bd201db4da01abb5bb1715b6d8011ab7b90fb7b8d6"
    "00ba453d0a67bad401eb3b3506e7bcd202e637310496bed0045e332d030dc0ce06902f270206c2cc"
    "09de29c30155c4ca0dc8251f00e1c6c82b74c7f300944840201dc9ef01883e381715cbed02523a34"
    "0fb7cdeb038336300a67cfe90547322c06e7d1e707e22e260496d3e50bc02822030dd5e31178241c"
    "0206d7e119da1e160155d9df24ef1a1000e1dbdd320e14dc0094473f432a0e0801883d37447d0ee0"
    "025239335ece08020383352f8000e4570547312b481ae6f607e22d253579e8f40bc0272124efeaee"
    "1178231b19788aec19da1d152865181024ef190f3987f008320e13f12c9916f2432a0d073b5f100a"
    "447d0df556950a025ece07018000f4538000f9fa56950a02481a598f481ae6f6"
)
"""The states from 83 on, in which a context begins: share, next state after the
likelier bit, next state after the other."""


def _numbers(packed: bytes, start: int, step: int, size: int) -> list[int]:
    """Return the numbers of `size` bytes that stand in every `step` bytes."""
    return [
        int.from_bytes(packed[at : at + size], "big")
        for at in range(start, len(packed), step)
    ]


def _twice(numbers: list[int]) -> list[int]:
    return [number for number in numbers for _ in range(2)]


_LAST_STEADY = _FIRST_LEARNING - 1
LIKELIER = [*[0x8000] * 3, *_twice(_numbers(_STEADY, 0, 4, 2))]
LIKELIER += _numbers(_LEARNING, 0, 4, 2)
"""What the likelier bit adds to the range, by state."""
SURE = [*[0] * 3, *_twice(_numbers(_STEADY, 2, 4, 2)), *_numbers(_LEARNING, 0, 4, 0)]
"""The range from which on the likelier bit leads to another state."""
MORE = [84, 3, 4, *range(5, _LAST_STEADY + 1), 81, 82, *_numbers(_LEARNING, 2, 4, 1)]
"""The next state after the likelier bit."""
LESS = [145, 4, 3, *range(1, _LAST_STEADY - 1), *_numbers(_LEARNING, 3, 4, 1)]
"""The next state after the less likely bit."""
