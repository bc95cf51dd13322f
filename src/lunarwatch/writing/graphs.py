"""Graphs: GEXF 1.3 for Gephi, GraphML, DOT.

The functions take a graph as plain JSON, ``{"nodes": […], "edges": […]}`` as
``lunarwatch.knowledge`` makes it, and yield text.  Every edge is written as directed, since few
readers take both kinds in one graph; ``reciprocal`` says which are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias
from xml.etree import ElementTree

from lunarwatch.writing.as_xml import clean, document

GraphRow: TypeAlias = Mapping[str, Any]

_GEXF = "http://gexf.net/1.3"
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"


def gexf(graph: GraphRow) -> Iterator[str]:
    """Yield GEXF 1.3 with dated edges, which Gephi can play as a timeline."""
    root = ElementTree.Element("gexf", {"xmlns": _GEXF, "version": "1.3"})
    meta = ElementTree.SubElement(root, "meta")
    ElementTree.SubElement(meta, "creator").text = "lunarwatch"
    body = ElementTree.SubElement(
        root, "graph", {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
    )
    for part, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        declared = ElementTree.SubElement(body, "attributes", {"class": part})
        for name, kind in fields.items():
            ElementTree.SubElement(
                declared, "attribute", {"id": name, "title": name, "type": _GEXF_TYPES[kind]}
            )
    nodes = ElementTree.SubElement(body, "nodes")
    for node in graph["nodes"]:
        item = ElementTree.SubElement(
            nodes, "node", {"id": clean(node["id"]), "label": clean(node["label"])}
        )
        _values(ElementTree.SubElement(item, "attvalues"), "attvalue", node, NODE_FIELDS)
    edges = ElementTree.SubElement(body, "edges")
    for edge in graph["edges"]:
        about = {name: clean(edge[name]) for name in ("id", "source", "target")}
        about |= {side: edge[side] for side in ("start", "end") if edge[side]}
        item = ElementTree.SubElement(edges, "edge", {**about, "label": clean(edge["type"])})
        _values(ElementTree.SubElement(item, "attvalues"), "attvalue", edge, EDGE_FIELDS)
    yield document(root)


def graphml(graph: GraphRow) -> Iterator[str]:
    """Yield GraphML."""
    root = ElementTree.Element("graphml", {"xmlns": _GRAPHML})
    node_fields = {"label": str, **NODE_FIELDS}
    edge_fields = {**EDGE_FIELDS, "start": str, "end": str}
    for part, fields in (("node", node_fields), ("edge", edge_fields)):
        for name, kind in fields.items():
            about = {"id": f"{part}-{name}", "for": part, "attr.name": name}
            ElementTree.SubElement(root, "key", {**about, "attr.type": _GRAPHML_TYPES[kind]})
    body = ElementTree.SubElement(root, "graph", {"id": "lunarwatch", "edgedefault": "directed"})
    for node in graph["nodes"]:
        item = ElementTree.SubElement(body, "node", {"id": clean(node["id"])})
        _values(item, "data", node, node_fields, key="node-{}")
    for edge in graph["edges"]:
        about = {name: clean(edge[name]) for name in ("id", "source", "target")}
        item = ElementTree.SubElement(body, "edge", about)
        _values(item, "data", edge, edge_fields, key="edge-{}")
    yield document(root)


def dot(graph: GraphRow) -> Iterator[str]:
    """Yield DOT for Graphviz."""
    yield "digraph lunarwatch {\n  node [shape=box, style=rounded];\n"
    for node in graph["nodes"]:
        shape = ', shape=ellipse, style=""' if node["id"].startswith("program:") else ""
        yield f"  {quoted(node['id'])} [label={quoted(node['label'])}{shape}];\n"
    for edge in graph["edges"]:
        told = f"{edge['type']} {edge['date'] or ''}".strip()
        about = [f"label={quoted(told)}"]
        if not edge["directed"]:
            about.append("dir=none")
        if edge["status"] != "occurred":
            about.append("style=dashed")
        ends = f"{quoted(edge['source'])} -> {quoted(edge['target'])}"
        yield f"  {ends} [{', '.join(about)}];\n"
    yield "}\n"


def quoted(text: str) -> str:
    """A DOT string; what Graphviz takes for an escape is made harmless."""
    plain = _CONTROLS.sub(" ", clean(text)).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _values(
    item: ElementTree.Element,
    tag: str,
    row: Mapping[str, Any],
    fields: Mapping[str, type],
    *,
    key: str | None = None,
) -> None:
    """Append an element for each field that has a value; GEXF and GraphML place it differently."""
    for name, kind in fields.items():
        value = not row["directed"] if name == "reciprocal" else row[name]
        if value is None:
            continue
        text = str(value).lower() if kind is bool else clean(str(value))
        if key is None:
            ElementTree.SubElement(item, tag, {"for": name, "value": text})
        else:
            ElementTree.SubElement(item, tag, {"key": key.format(name)}).text = text


NODE_FIELDS: dict[str, type] = {"kind": str, "country": str, "facts": int}

EDGE_FIELDS: dict[str, type] = {
    "type": str,
    "status": str,
    "program": str,
    "date": str,
    "articles": int,
    "fact": str,
    "reciprocal": bool,
}

_GEXF_TYPES = {str: "string", int: "integer", bool: "boolean"}
_GRAPHML_TYPES = {str: "string", int: "int", bool: "boolean"}

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")

GRAPH_WRITERS: dict[str, Callable[[GraphRow], Iterator[str]]] = {
    "gexf": gexf,
    "graphml": graphml,
    "dot": dot,
}
"""Format name, which is also the suffix → writer."""
