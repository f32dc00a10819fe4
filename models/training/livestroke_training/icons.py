"""Stroke icons from npm packages as drawings of cubics. Licences: DATA.md."""

import json
import re
from pathlib import Path

import numpy as np
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

from .beziers import into_unit_box, straight
from .parts import CURVES

TABLER_CATEGORIES = {
    "Animals", "Nature", "Vehicles", "Weather", "Sport", "Food", "Health", "Games", "Gestures", "Mood", "Buildings",
    "E-commerce", "Devices", "Photography", "Electrical", "Shapes", "Symbols", "Design", "Communication", "Map",
    "Laundry", "Media",
}  # fmt: skip
SUFFIXES = (
    "off|filled|plus|minus|x|check|cancel|code|cog|dollar|down|exclamation|pause|pin|question|search|share|up|"
    r"bitcoin|discount|dotted|table|\d+"
)


def noun(name):
    return re.sub(rf"-(?:{SUFFIXES})$", "", re.sub(r"-\d+$", "", name)).replace("-", " ")


def cubics(svg):
    """The paths of an SVG document as cubics [n, 4, 2]."""
    pen = RecordingPen()
    SVGPath.fromstring(svg).draw(pen)
    curves, here, start = [], None, None

    def line_to(end):
        if np.abs(np.subtract(end, here)).max() > 1e-6:
            curves.append(straight(here, end))

    for operation, points in pen.value:
        if operation == "moveTo":
            here = start = points[0]
        elif operation == "lineTo":
            line_to(points[0])
            here = points[0]
        elif operation == "curveTo":
            curves.append(np.array([here, *points], float))
            here = points[-1]
        elif operation == "qCurveTo":
            for i, control in enumerate(points[:-1]):
                last = i == len(points) - 2
                end = points[i + 1] if last else tuple(np.add(control, points[i + 1]) / 2)
                a, q, e = np.array(here), np.array(control), np.array(end)
                curves.append(np.stack([a, a + 2 / 3 * (q - a), e + 2 / 3 * (q - e), e]))
                here = tuple(end)
        elif operation == "closePath":
            line_to(start)
            here = start
    return np.array(curves)


def drawings(node_modules, left_out):
    """Yields (noun, curves [n, 4, 2] in the unit box) of every icon with 2 to 32 cubics and no noun of left_out."""
    modules = Path(node_modules)
    tabler = modules / "@tabler" / "icons"
    lucide = modules / "lucide-static"
    files = []
    for name, entry in json.loads((tabler / "icons.json").read_text()).items():
        if entry.get("category") in TABLER_CATEGORIES and not name.startswith("brand"):
            files.append((name, tabler / "icons" / "outline" / f"{name}.svg"))
    for name in json.loads((lucide / "tags.json").read_text()):
        files.append((name, lucide / "icons" / f"{name}.svg"))
    for name, file in files:
        if name.endswith("-off") or not file.exists() or set(noun(name).split()) & left_out:
            continue
        text = re.sub(r"<!--.*?-->", "", file.read_text(), flags=re.S)
        text = re.sub(r'<path stroke="none"[^>]*/>', "", text)
        try:
            curves = cubics(text.encode())
        except (ValueError, IndexError, KeyError, NotImplementedError):
            continue  # an element that fontTools does not draw
        if 2 <= len(curves) <= CURVES:
            yield noun(name), np.array(into_unit_box(list(curves)))
