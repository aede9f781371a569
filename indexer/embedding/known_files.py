"""Model files in the world whose content is known byte for byte.

A hash stands here only where independent places publish the same one. A file that is
not here needs the person's trust, not a better name.

EmbeddingGemma's two dense layers take 5,013,504 bytes as Q8_0. The conversions of 2025
are smaller by exactly that, so their vectors are not EmbeddingGemma's.
"""

from dataclasses import dataclass

SOURCE = "https://huggingface.co"
"""Where files come from unless a mirror is set; `{SOURCE}/{repository}/resolve/…`."""


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms under which a file is given away."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class KnownFile:
    """One published file."""

    name: str
    """What `models download` and the shelf call it."""
    title: str
    """What people call the model."""
    repository: str
    """Publisher and collection."""
    revision: str
    file: str
    bytes: int
    sha256: str
    licence: Licence
    complete: bool = True
    """False for EmbeddingGemma without its dense layers."""

    @property
    def publisher(self) -> str:
        """Who converted it."""
        return self.repository.partition("/")[0]

    def url(self, base: str = SOURCE) -> str:
        """Return where the file is; `base` may be a mirror laid out the same way."""
        way = f"{self.repository}/resolve/{self.revision}/{self.file}"
        return f"{base.rstrip('/')}/{way}"


GEMMA_TERMS = Licence("Gemma Terms of Use", "https://ai.google.dev/gemma/terms")
APACHE = Licence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0")
MIT = Licence("MIT", "https://opensource.org/license/mit")

RECOMMENDED = KnownFile(
    "embeddinggemma-300m-q8_0",
    "EmbeddingGemma",
    "ggml-org/embeddinggemma-300M-GGUF",
    "0f741b5a6585bd53aeb15cd1372c56f2a0f65e12",
    "embeddinggemma-300M-Q8_0.gguf",
    333_590_944,
    "b5ce9d77a3fc4b3b39ccb5643c36777911cc4eb46a66962eadfa3f5f60490d63",
    GEMMA_TERMS,
)
"""EmbeddingGemma as it was published, with its dense layers."""

KNOWN_FILES = (
    RECOMMENDED,
    KnownFile(
        "embeddinggemma-300m-qat-q8_0",
        "EmbeddingGemma",
        "ggml-org/embeddinggemma-300m-qat-q8_0-GGUF",
        "66f974f8cd48cc3b9c41c516b95508e75b4bee64",
        "embeddinggemma-300m-qat-Q8_0.gguf",
        328_577_056,
        "6fa0c02a9c302be6f977521d399b4de3a46310a4f2621ee0063747881b673f67",
        GEMMA_TERMS,
        complete=False,
    ),
    KnownFile(
        "embeddinggemma-300m-qat-q4_0",
        "EmbeddingGemma",
        "ggml-org/embeddinggemma-300M-qat-q4_0-GGUF",
        "8dd0ca2a66a8f14470acb0e2a71f801afbc5fb73",
        "embeddinggemma-300M-qat-Q4_0.gguf",
        277_852_192,
        "50d28e22432a148f6f8a86eab3700f92add5d1f54baf7790675a2a4dadbccf26",
        GEMMA_TERMS,
        complete=False,
    ),
    KnownFile(
        "embeddinggemma-300m-q8_0-unsloth",
        "EmbeddingGemma",
        "unsloth/embeddinggemma-300m-GGUF",
        "6661a6504c30d8304af13455cb4a5d4f5bc6011f",
        "embeddinggemma-300M-Q8_0.gguf",
        328_577_056,
        "a0f7b4e13c397a6e1b32c2de75b1f65a14c92ec524d5f674d94a4290a1c4969b",
        GEMMA_TERMS,
        complete=False,
    ),
    KnownFile(
        "embeddinggemma-300m-q4_0-unsloth",
        "EmbeddingGemma",
        "unsloth/embeddinggemma-300m-GGUF",
        "6661a6504c30d8304af13455cb4a5d4f5bc6011f",
        "embeddinggemma-300m-Q4_0.gguf",
        277_852_192,
        "edc6015cb15694c27be7d1d33f1bc015db9a358ff51ed524628c027504907ba9",
        GEMMA_TERMS,
        complete=False,
    ),
    KnownFile(
        "nomic-embed-text-v1.5-q8_0",
        "Nomic Embed Text v1.5",
        "nomic-ai/nomic-embed-text-v1.5-GGUF",
        "0188c9bf409793f810680a5a431e7b899c46104c",
        "nomic-embed-text-v1.5.Q8_0.gguf",
        146_146_432,
        "3e24342164b3d94991ba9692fdc0dd08e3fd7362e0aacc396a9a5c54a544c3b7",
        APACHE,
    ),
    KnownFile(
        "nomic-embed-text-v1.5-q4_k_m",
        "Nomic Embed Text v1.5",
        "nomic-ai/nomic-embed-text-v1.5-GGUF",
        "0188c9bf409793f810680a5a431e7b899c46104c",
        "nomic-embed-text-v1.5.Q4_K_M.gguf",
        84_106_624,
        "d4e388894e09cf3816e8b0896d81d265b55e7a9fff9ab03fe8bf4ef5e11295ac",
        APACHE,
    ),
    KnownFile(
        "bge-m3-q8_0",
        "BGE-M3",
        "ggml-org/bge-m3-Q8_0-GGUF",
        "9eba04c5d75ba5a1595e45de734d36bef4e5cb98",
        "bge-m3-q8_0.gguf",
        634_553_760,
        "aa473d51f451a22f0fcf39ba3330c14bed38a385712b1113440f69df4047a173",
        MIT,
    ),
    KnownFile(
        "qwen3-embedding-0.6b-q8_0",
        "Qwen3 Embedding",
        "Qwen/Qwen3-Embedding-0.6B-GGUF",
        "370f27d7550e0def9b39c1f16d3fbaa13aa67728",
        "Qwen3-Embedding-0.6B-Q8_0.gguf",
        639_150_592,
        "06507c7b42688469c4e7298b0a1e16deff06caf291cf0a5b278c308249c3e439",
        APACHE,
    ),
    KnownFile(
        "mxbai-embed-large-v1-f16",
        "mxbai Embed Large",
        "ChristianAzinn/mxbai-embed-large-v1-gguf",
        "main",
        "mxbai-embed-large-v1_fp16.gguf",
        669_603_712,
        "819c2adf5ce6df2b6bd2ae4ca90d2a69f060afeb438d0c171db57daa02e39c3d",
        APACHE,
    ),
    KnownFile(
        "snowflake-arctic-embed-l-v2.0-q8_0",
        "Snowflake Arctic Embed 2",
        "Casual-Autopsy/snowflake-arctic-embed-l-v2.0-gguf",
        "main",
        "snowflake-arctic-embed-l-v2.0-q8_0.gguf",
        634_554_752,
        "0be8320ecb0fb6e205f0a1419ce3d468834bc44d02cbfda5fd171b3681b12597",
        APACHE,
    ),
)


def by_hash(sha256: str) -> KnownFile | None:
    """Return the known file with this content."""
    return next((one for one in KNOWN_FILES if one.sha256 == sha256), None)


def by_name(name: str) -> KnownFile | None:
    """Return the known file of this name."""
    return next((one for one in KNOWN_FILES if one.name == name), None)


def downloadable() -> tuple[KnownFile, ...]:
    """Return the files that are worth fetching."""
    return tuple(one for one in KNOWN_FILES if one.complete)
