#!/usr/bin/env python3
"""Extensions > Livestroke > Animate selection.

Opens Livestroke's page in the browser and stays beside it: the page asks here for the selected layers, and hands the
finished animation back, which becomes a layer with one sublayer per frame; its animated SVG is saved beside the
document. Everything about motion happens in the page and the server; this file only knows Inkscape.
"""

import os
import re
import urllib.error
import urllib.request
import webbrowser

import inkex

from livestroke_bridge import Bridge
from livestroke_document import insert_result, read_selection

PORTS = range(7345, 7350)


class AnimateSelection(inkex.EffectExtension):
    """The extension as Inkscape runs it."""

    def effect(self):
        selection = read_selection(self.svg, self.document_path() or "", self.options.ids)
        if selection is None:
            raise inkex.AbortExtension("Select the layers that should move, then start again.")
        server = find_server()
        if server is None:
            raise inkex.AbortExtension(
                "Livestroke is not running. Open a terminal in its folder, run ./livestroke serve, and start again."
            )
        with Bridge(server, selection) as bridge:
            webbrowser.open(f"{server}/inkscape.html#bridge={bridge.port}&secret={bridge.secret}")
            result = bridge.wait_for_result()
        if result is not None:
            insert_result(self.svg, result)
            self.save_animated(result)

    def save_animated(self, result):
        """Saves the animated SVG beside the document, or in the home folder while the document has no file."""
        name = re.sub(r"[^a-z0-9]+", "-", result["name"].lower()).strip("-")[:60] or "animation"
        with open(f"{self.stem()}-{name}.svg", "w", encoding="utf-8") as file:
            file.write(result["animatedSvg"])

    def stem(self):
        """The document's file without its ending."""
        path = self.document_path()
        if not path or not os.path.isabs(path) or not os.path.isdir(os.path.dirname(path)):
            return os.path.expanduser("~/livestroke")
        return os.path.splitext(path)[0]


def find_server():
    """The address of the running server, or None; LIVESTROKE_SERVER names one at another port."""
    given = os.environ.get("LIVESTROKE_SERVER")
    for address in [given] if given else [f"http://127.0.0.1:{port}" for port in PORTS]:
        try:
            with urllib.request.urlopen(f"{address}/inkscape.html", timeout=2) as answer:
                if b"Livestroke" in answer.read(2000):
                    return address
        except (urllib.error.URLError, OSError):
            continue
    return None


if __name__ == "__main__":
    AnimateSelection().run()
