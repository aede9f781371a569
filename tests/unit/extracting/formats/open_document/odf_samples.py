"""Small OpenDocument files, made when a test asks for them."""

import base64
import hashlib
import io
import zipfile
import zlib

PREFIXES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "chart": "urn:oasis:names:tc:opendocument:xmlns:chart:1.0",
    "form": "urn:oasis:names:tc:opendocument:xmlns:form:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "math": "http://www.w3.org/1998/Math/MathML",
}
OLD_PREFIXES = {
    "office": "http://openoffice.org/2000/office",
    "text": "http://openoffice.org/2000/text",
    "table": "http://openoffice.org/2000/table",
    "draw": "http://openoffice.org/2000/drawing",
    "presentation": "http://openoffice.org/2000/presentation",
    "style": "http://openoffice.org/2000/style",
    "meta": "http://openoffice.org/2000/meta",
    "svg": "http://www.w3.org/2000/svg",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
SALT = bytes(range(16))
HASHES = ("sha1", "sha256")
OLD_KEY = 'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024"'
NEW_KEY = (
    'manifest:key-derivation-name="PBKDF2" manifest:key-size="32"'
    ' manifest:iteration-count="1000"'
)
NEWEST_KEY = (
    'manifest:key-derivation-name="x:argon2id" manifest:key-size="32"'
    ' manifest:argon2-iterations="1" manifest:argon2-memory="64"'
    ' manifest:argon2-lanes="1"'
)
START = '<manifest:start-key-generation manifest:start-key-generation-name="x#sha256"/>'
MIME = "application/vnd.oasis.opendocument."


def root(inside: str, name: str = "document-content", *, prefixes=PREFIXES) -> bytes:
    spaces = " ".join(f'xmlns:{key}="{value}"' for key, value in prefixes.items())
    return f"<office:{name} {spaces}>{inside}</office:{name}>".encode()


def body(inside: str, kind: str = "text", *, prefixes=PREFIXES) -> bytes:
    text = f"<office:body><office:{kind}>{inside}</office:{kind}></office:body>"
    return root(text, prefixes=prefixes)


def flat(inside: str, kind: str = "text") -> bytes:
    content = root(inside, "document").decode()
    return content.replace(" ", f' office:mimetype="{MIME}{kind}" ', 1).encode()


def packed(parts: dict[str, bytes], mime: str = MIME + "text") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mime, zipfile.ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def document(
    inside: str, kind: str = "text", styles: str = "", meta: str = ""
) -> bytes:
    """Return an OpenDocument file; presentations and drawings are other kinds."""
    mime = MIME + {"drawing": "graphics"}.get(kind, kind)
    parts = {"content.xml": body(inside, kind)}
    if styles:
        parts["styles.xml"] = root(styles, "document-styles")
    if meta:
        told = f"<office:meta>{meta}</office:meta>"
        parts["meta.xml"] = root(told, "document-meta")
    return packed(parts, mime)


def locked(content: bytes, password: str, algorithm: str) -> bytes:
    """Return a file whose content is encrypted as an algorithm asks for."""
    packer = zlib.compressobj(wbits=-15)
    plain = packer.compress(content) + packer.flush()
    cipher, told = _ciphers(password)[algorithm]
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        'manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">'
        f"<manifest:encryption-data{_checksum(plain, algorithm)}>{told}"
        "</manifest:encryption-data></manifest:file-entry></manifest:manifest>"
    )
    parts = {"content.xml": cipher(plain), "META-INF/manifest.xml": manifest.encode()}
    return packed(parts)


def _checksum(plain: bytes, algorithm: str) -> str:
    if algorithm == "gcm":
        return ""
    is_old = algorithm == "blowfish"
    kind = "SHA1/1K" if is_old else "x#sha256-1k"
    name = "sha1" if is_old else "sha256"
    digest = _b64(hashlib.new(name, plain[:1024]).digest())
    return f' manifest:checksum-type="{kind}" manifest:checksum="{digest}"'


def _ciphers(password: str):
    """Return algorithm -> how it encrypts, and what a manifest tells of it."""
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    old, start = (hashlib.new(one, password.encode()).digest() for one in HASHES)
    old_key = hashlib.pbkdf2_hmac("sha1", old, SALT, 1024, 16)
    key = hashlib.pbkdf2_hmac("sha1", start, SALT, 1000, 32)
    argon = Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=64)
    new_key = argon.derive(start)

    def blowfish(plain: bytes) -> bytes:
        return Cipher(Blowfish(old_key), CFB(SALT[:8])).encryptor().update(plain)

    def cbc(plain: bytes) -> bytes:
        filled = plain + bytes([16 - len(plain) % 16]) * (16 - len(plain) % 16)
        return Cipher(algorithms.AES(key), modes.CBC(SALT)).encryptor().update(filled)

    def gcm(plain: bytes) -> bytes:
        return SALT[:12] + AESGCM(new_key).encrypt(SALT[:12], plain, None)

    return {
        "blowfish": (blowfish, _told("Blowfish CFB", SALT[:8], OLD_KEY, "")),
        "cbc": (cbc, _told("x#aes256-cbc", SALT, NEW_KEY, START)),
        "gcm": (gcm, _told("x#aes256-gcm", SALT[:12], NEWEST_KEY, START)),
    }


def _told(algorithm: str, vector: bytes, derivation: str, start: str) -> str:
    return (
        f'<manifest:algorithm manifest:algorithm-name="{algorithm}" '
        f'manifest:initialisation-vector="{_b64(vector)}"/>{start}'
        f'<manifest:key-derivation {derivation} manifest:salt="{_b64(SALT)}"/>'
    )


def _b64(content: bytes) -> str:
    return base64.b64encode(content).decode()
