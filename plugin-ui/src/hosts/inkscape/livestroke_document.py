"""What the extension reads from an Inkscape document, and what it puts into it."""

import copy
import hashlib
import os

import inkex
from lxml import etree

NAMESPACE = "https://livestroke.dev/inkscape"
ANIMATION = f"{{{NAMESPACE}}}animation"
DOCUMENT = f"{{{NAMESPACE}}}document"
SVG = "http://www.w3.org/2000/svg"


def read_selection(svg, path):
    """The selected elements as an SVG of their own, in the document's user units; None if nothing is selected."""
    elements = list(svg.selection.rendering_order())
    if not elements:
        return None
    made = next((element for element in elements if element.get(ANIMATION)), None)
    if made is not None and len(made):
        return {
            "svg": _compose(svg, [made[0]]),
            "name": made.label or "Animation",
            "document": made.get(DOCUMENT, ""),
            "animation": made.get(ANIMATION),
        }
    ids = [element.get_id() for element in elements]
    name = elements[0].label or ids[0] if len(elements) == 1 else f"{len(elements)} layers"
    return {"svg": _compose(svg, elements), "name": name, "document": _document_of(svg, path, ids)}


def _compose(svg, elements):
    left, top, width, height = svg.get_viewbox() or (0, 0, svg.viewport_width, svg.viewport_height)
    root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG, "xlink": inkex.NSS["xlink"]})
    root.set("width", str(width))
    root.set("height", str(height))
    root.set("viewBox", f"{left} {top} {width} {height}")
    for shared in [*svg.findall("svg:defs", inkex.NSS), *svg.findall("svg:style", inkex.NSS)]:
        root.append(copy.deepcopy(shared))
    for element in elements:
        holder = etree.SubElement(root, f"{{{SVG}}}g")
        parent = element.getparent()
        if parent is not None and hasattr(parent, "composed_transform") and parent is not svg:
            holder.set("transform", str(parent.composed_transform()))
        copied = copy.deepcopy(element)
        copied.style.pop("display", None)
        holder.append(copied)
    _name_by_label(root)
    return etree.tostring(root, encoding="unicode")


def _name_by_label(root):
    """Gives elements their Inkscape label as a title, which is how the panel names layers."""
    for element in root.iter():
        label = element.get(f"{{{inkex.NSS['inkscape']}}}label")
        if label and element.find(f"{{{SVG}}}title") is None:
            title = etree.Element(f"{{{SVG}}}title")
            title.text = label
            element.insert(0, title)


def _document_of(svg, path, ids):
    """A history belongs to a file and to what was selected in it."""
    file = os.path.abspath(path) if path else svg.get("id", "")
    return f"inkscape:{hashlib.sha256(file.encode()).hexdigest()[:16]}/{'+'.join(sorted(ids)[:4])}"


def insert_result(svg, result):
    """Adds a layer with one sublayer per frame, the first visible, that remembers its animation."""
    etree.register_namespace("livestroke", NAMESPACE)
    left, top, _, _ = svg.get_viewbox() or (0, 0, 0, 0)
    layer = inkex.Layer.new(result["name"])
    layer.set(ANIMATION, result["animation"])
    layer.set(DOCUMENT, result["document"])
    layer.transform = inkex.Transform(translate=(left, top))
    svg.append(layer)
    count = len(result["frames"])
    for index, source in enumerate(result["frames"]):
        seconds = index * result["durationSeconds"] / count
        frame = inkex.Layer.new(f"Frame {index + 1} · {seconds:.2f} s")
        if index > 0:
            frame.style["display"] = "none"
        layer.append(frame)
        _move_contents(svg, source, frame, f"livestroke-{svg.get_unique_id('f')}-{index}-")


def _move_contents(svg, source, frame, prefix):
    root = inkex.load_svg(source).getroot()
    for element in root.iter():
        _rename(element, prefix)
    for child in list(root):
        if child.tag == f"{{{SVG}}}defs":
            svg.defs.extend(list(child))
        else:
            frame.append(child)


def _rename(element, prefix):
    """Every frame has the drawing's ids: each gets its own, and the original stays readable as the label."""
    if not isinstance(element.tag, str):
        return
    identity = element.get("id")
    if identity:
        element.set("id", prefix + identity)
        if element.tag != f"{{{SVG}}}linearGradient" and element.tag != f"{{{SVG}}}radialGradient":
            element.set(inkex.addNS("label", "inkscape"), identity)
    for name in ("fill", "stroke"):
        value = element.get(name, "")
        if value.startswith("url(#"):
            element.set(name, f"url(#{prefix}{value[5:]}")
