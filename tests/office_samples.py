"""Small presentations, drawings and packages in Office Open XML, made of raw parts."""

import io
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ".main+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ".main+xml",
    "vsdx": "application/vnd.ms-visio.drawing.main+xml",
}
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:r="{OFFICE}"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Heating plan</dc:title>'
    "<dc:creator>Anna Berg</dc:creator><dc:subject>Pumps</dc:subject>"
    "<cp:keywords>warmth, frost</cp:keywords><dc:description>Draft</dc:description>"
    "</cp:coreProperties>"
)
APP = "<Properties><Company>Berg &amp; Co</Company><Manager/></Properties>"
CUSTOM = (
    '<Properties><property name="Client"><lpwstr>Koch</lpwstr></property></Properties>'
)
PROPERTIES = {
    "docProps/core.xml": CORE,
    "docProps/app.xml": APP,
    "docProps/custom.xml": CUSTOM,
}

Relations = dict[str, dict[str, tuple[str, str]]]
"""For each part the type and target of what it refers to, by id."""


def office_file(
    kind: str,
    members: dict[str, str | bytes],
    relations: Relations | None = None,
    main: str = "",
    base: str = OFFICE,
) -> bytes:
    """Return a package; `main` is the name of the part with the document."""
    main = (
        main
        or {"docx": "word/document", "pptx": "ppt/presentation"}.get(
            kind, "visio/document"
        )
        + ".xml"
    )
    types = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/{main}" ContentType="{TYPES[kind]}"/></Types>'
    )
    listed = {"": {"rId1": ("officeDocument", main)}, **(relations or {})}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        for part, found in listed.items():
            archive.writestr(relations_name(part), relations_part(found, base))
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relations_name(part: str) -> str:
    """Return the name of the part that lists what another refers to."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def relations_part(relations: dict[str, tuple[str, str]], base: str = OFFICE) -> str:
    """Return the list of what a part refers to."""
    listed = "".join(
        f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}"/>'
        for key, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def word(
    body: str,
    relations: dict[str, tuple[str, str]] | None = None,
    **members: str | bytes,
) -> bytes:
    """Return a Word document whose parts are told with `__` for the slash."""
    named = {
        f"word/{name.replace('__', '/')}.xml": content
        for name, content in members.items()
    }
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    found = {"word/document.xml": relations or {}}
    return office_file("docx", {"word/document.xml": document, **named}, found)


def paragraph(text: str, style: str = "") -> str:
    """Return a paragraph of a Word document."""
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{told}<w:r><w:t>{text}</w:t></w:r></w:p>"


def shape(text: str, placeholder: str = "") -> str:
    """Return a shape of a slide; line breaks make paragraphs."""
    told = f'<p:ph type="{placeholder}"/>' if placeholder else ""
    paragraphs = "".join(
        f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n")
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:nvPr>{told}</p:nvPr>'
        f"</p:nvSpPr><p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"
    )


def slide_table(rows: list[list[str]]) -> str:
    """Return a table on a slide."""
    lines = "".join(
        "<a:tr>"
        + "".join(
            f"<a:tc><a:txBody><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>"
            for cell in row
        )
        + "</a:tr>"
        for row in rows
    )
    return (
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl>"
        f"{lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def slide_part(*shapes: str, root: str = "sld") -> str:
    """Return a slide, or a page of notes."""
    return (
        f"<p:{root} {NAMESPACES}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree>"
        f"</p:cSld></p:{root}>"
    )


def presentation(
    slides: list[str],
    relations: Relations | None = None,
    members: dict[str, str | bytes] | None = None,
    order: list[int] | None = None,
    base: str = OFFICE,
) -> bytes:
    """Return a presentation of slide parts, shown in an order of their numbers."""
    numbers = range(1, len(slides) + 1)
    listed = "".join(
        f'<p:sldId id="{255 + number}" r:id="rId{number}"/>'
        for number in order or numbers
    )
    main = (
        f"<p:presentation {NAMESPACES}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>"
    )
    parts = {f"ppt/slides/slide{n}.xml": slides[n - 1] for n in numbers}
    found = {f"rId{n}": ("slide", f"slides/slide{n}.xml") for n in numbers}
    told = dict(relations or {})
    found |= told.pop("ppt/presentation.xml", {})
    return office_file(
        "pptx",
        {"ppt/presentation.xml": main, **parts, **(members or {})},
        {"ppt/presentation.xml": found, **told},
        base=base,
    )


def drawing(
    pages: list[tuple[str, str]],
    masters: dict[str, str] | None = None,
    members: dict[str, str | bytes] | None = None,
    relations: dict[str, tuple[str, str]] | None = None,
) -> bytes:
    """Return a Visio drawing of pages, each the attributes and the shapes of it."""
    told = masters or {}
    listed = "".join(
        f'<Page ID="{n}" {about}><Rel r:id="rId{n}"/></Page>'
        for n, (about, _) in enumerate(pages)
    )
    stencil = "".join(
        f'<Master ID="{key}"><Rel r:id="rId{key}"/></Master>' for key in told
    )
    parts: dict[str, str | bytes] = {
        "visio/document.xml": "<VisioDocument/>",
        "visio/pages/pages.xml": f"<Pages {NAMESPACES}>{listed}</Pages>",
        "visio/masters/masters.xml": f"<Masters {NAMESPACES}>{stencil}</Masters>",
    }
    for n, (_, shapes) in enumerate(pages):
        parts[f"visio/pages/page{n}.xml"] = _shapes("PageContents", shapes)
    for key, shapes in told.items():
        parts[f"visio/masters/master{key}.xml"] = _shapes("MasterContents", shapes)
    found: Relations = {
        "visio/document.xml": {
            "rId1": ("pages", "pages/pages.xml"),
            "rId2": ("masters", "masters/masters.xml"),
            **(relations or {}),
        },
        "visio/pages/pages.xml": {
            f"rId{n}": ("page", f"page{n}.xml") for n in range(len(pages))
        },
        "visio/masters/masters.xml": {
            f"rId{key}": ("master", f"master{key}.xml") for key in told
        },
    }
    return office_file("vsdx", parts | (members or {}), found)


def _shapes(root: str, shapes: str) -> str:
    return f"<{root} {NAMESPACES}><Shapes>{shapes}</Shapes></{root}>"
