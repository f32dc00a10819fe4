"""What the extension reads from an Inkscape document, and what it puts into it.

Works on the document's elements alone, without Inkscape's own library: by lxml inside Inkscape, and as well by Python's
own ElementTree, with which it is tested. Attributes are read by `attrib`, since `get` of Inkscape's elements gives objects
of its own for some of them.
"""

import copy
import hashlib
import os
import re

try:
    from lxml import etree
except ImportError:
    from xml.etree import ElementTree as etree

SVG = "http://www.w3.org/2000/svg"
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
LIVESTROKE = "https://livestroke.dev/inkscape"
ANIMATION = f"{{{LIVESTROKE}}}animation"
DOCUMENT = f"{{{LIVESTROKE}}}document"
LABEL = f"{{{INKSCAPE}}}label"
GROUPMODE = f"{{{INKSCAPE}}}groupmode"

UNITS_PX = {"": 1, "px": 1, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "pt": 96 / 72, "pc": 16}
LENGTH = re.compile(r"\s*([0-9.]+(?:e[-+]?[0-9]+)?)\s*([a-z]*)\s*$")
FOREIGN = re.compile(r"[^A-Za-z0-9_:/.-]")
HIDDEN = re.compile(r"display\s*:\s*none\s*;?")
OWN_NAMES = ("id", "display", LABEL, GROUPMODE)
"""What a copy of a group around the selection does without."""


def read_selection(svg, path, ids):
    """The elements with these ids as an SVG of their own, in the document's user units; None if there are none."""
    elements = _topmost([element for element in svg.iter() if element.attrib.get("id") in set(ids)])
    if not elements:
        return None
    made = next((element for element in elements if element.attrib.get(ANIMATION)), None)
    if made is not None and len(made):
        return {
            "svg": _compose(svg, [made[0]]),
            "name": made.attrib.get(LABEL, "Animation"),
            "document": made.attrib.get(DOCUMENT, ""),
            "animation": made.attrib.get(ANIMATION),
        }
    found = [element.attrib.get("id") for element in elements]
    name = elements[0].attrib.get(LABEL) or found[0] if len(found) == 1 else f"{len(found)} layers"
    return {"svg": _compose(svg, elements), "name": name, "document": _document_of(svg, path, found)}


def _topmost(elements):
    """Without those that are inside another one, which would be shown twice."""
    inside = {child for element in elements for child in element.iter() if child is not element}
    return [element for element in elements if element not in inside]


def viewbox(svg):
    """Left, top, width, height of the document's canvas in user units."""
    given = re.findall(r"[-+0-9.e]+", svg.attrib.get("viewBox", ""))
    if len(given) == 4:
        return tuple(float(number) for number in given)
    return 0.0, 0.0, _length(svg.attrib.get("width")), _length(svg.attrib.get("height"))


def _length(text):
    match = LENGTH.match(text or "")
    return float(match[1]) * UNITS_PX.get(match[2], 1) if match else 100.0


def _compose(svg, elements):
    left, top, width, height = viewbox(svg)
    root = etree.fromstring(f'<svg xmlns="{SVG}"/>')
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    root.set("viewBox", f"{left:g} {top:g} {width:g} {height:g}")
    for shared in [*svg.findall(f"{{{SVG}}}defs"), *svg.findall(f"{{{SVG}}}style")]:
        root.append(copy.deepcopy(shared))
    parents = {child: parent for parent in svg.iter() for child in parent}
    for element in elements:
        root.append(_in_its_groups(svg, element, parents))
    _name_by_label(root)
    return etree.tostring(root, encoding="unicode")


def _in_its_groups(svg, element, parents):
    """A copy of the element inside bare copies of the groups around it, whose place and paint it inherits."""
    made = copy.deepcopy(element)
    made.tail = None
    _show(made)
    around = parents.get(element)
    while around is not None and around is not svg:
        holder = etree.Element(f"{{{SVG}}}g")
        for name, value in around.attrib.items():
            if name not in OWN_NAMES:
                holder.set(name, value)
        _show(holder)
        holder.append(made)
        made, around = holder, parents.get(around)
    return made


def _show(element):
    """A frame that is hidden in the document is shown when it is animated again."""
    element.attrib.pop("display", None)
    if HIDDEN.search(element.attrib.get("style", "")):
        element.set("style", HIDDEN.sub("", element.attrib.get("style")))


def _name_by_label(root):
    """Gives elements their Inkscape label as a title, which is how the panel names layers."""
    for element in root.iter():
        label = element.attrib.get(LABEL)
        if label and element.find(f"{{{SVG}}}title") is None:
            title = etree.Element(f"{{{SVG}}}title")
            title.text = label
            element.insert(0, title)


def _document_of(svg, path, ids):
    """A history belongs to a file and to what was selected in it; named by the characters that the protocol allows."""
    file = os.path.abspath(path) if path else svg.attrib.get("id", "")
    names = sorted(FOREIGN.sub(".", each)[-40:] for each in ids)
    return f"inkscape:{hashlib.sha256(file.encode()).hexdigest()[:16]}/{'@'.join(names[:4])}"


def insert_result(svg, result):
    """Adds a layer with one sublayer per frame, the first visible, that remembers its animation."""
    etree.register_namespace("livestroke", LIVESTROKE)
    left, top, _, _ = viewbox(svg)
    layer = _layer(result["name"])
    layer.set(ANIMATION, result["animation"])
    layer.set(DOCUMENT, result["document"])
    layer.set("transform", f"translate({left:g},{top:g})")
    prefix = _free_prefix(svg)
    svg.append(layer)
    count = len(result["frames"])
    for index, source in enumerate(result["frames"]):
        frame = _layer(f"Frame {index + 1} · {index * result['durationSeconds'] / count:.2f} s")
        if index > 0:
            frame.set("style", "display:none")
        layer.append(frame)
        _move_contents(svg, source, frame, f"{prefix}{index}-")


def _layer(label):
    layer = etree.Element(f"{{{SVG}}}g")
    layer.set(GROUPMODE, "layer")
    layer.set(LABEL, label)
    return layer


def _free_prefix(svg):
    taken = [element.attrib.get("id") or "" for element in svg.iter()]
    number = 1
    while any(each.startswith(f"livestroke{number}-") for each in taken):
        number += 1
    return f"livestroke{number}-"


def _move_contents(svg, source, frame, prefix):
    root = etree.fromstring(source)
    for element in root.iter():
        _rename(element, prefix)
    for child in list(root):
        if child.tag == f"{{{SVG}}}defs":
            _defs(svg).extend(list(child))
        else:
            frame.append(child)


def _defs(svg):
    defs = svg.find(f"{{{SVG}}}defs")
    if defs is None:
        defs = etree.Element(f"{{{SVG}}}defs")
        svg.insert(0, defs)
    return defs


def _rename(element, prefix):
    """Every frame has the drawing's ids: each gets its own, and the original stays readable as the label."""
    identity = element.attrib.get("id")
    if identity:
        element.set("id", prefix + identity)
        if element.tag in (f"{{{SVG}}}g", f"{{{SVG}}}path"):
            element.set(LABEL, identity)
    for name in ("fill", "stroke"):
        value = element.attrib.get(name, "")
        if value.startswith("url(#"):
            element.set(name, f"url(#{prefix}{value[5:]}")
