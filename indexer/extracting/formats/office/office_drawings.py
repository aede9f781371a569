"""Finds the chart or diagram that a part of an Office file refers to."""

from indexer.errors import DocumentError
from indexer.extracting.formats.office.drawing_text import chart_text, diagram_text
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.xml_trees import local_name


def drawn_text(package: Package, part: str, relation_id: str) -> str:
    """Return the text of a chart or diagram, empty where there is none to be read."""
    try:
        root = package.tree(package.target(part, relation_id))
    except DocumentError:
        return ""
    is_diagram = local_name(root) == "dataModel"
    return diagram_text(root) if is_diagram else chart_text(root)
