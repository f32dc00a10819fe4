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
        selection = read_selection(self.svg, self.document_path() or "")
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
        path = self.document_path()
        stem, _ = os.path.splitext(path) if path else (os.path.expanduser("~/livestroke"), "")
        name = re.sub(r"[^a-z0-9]+", "-", result["name"].lower()).strip("-") or "animation"
        with open(f"{stem}-{name}.svg", "w", encoding="utf-8") as file:
            file.write(result["animatedSvg"])


def find_server():
    """The address of the running server, or None."""
    for port in PORTS:
        address = f"http://127.0.0.1:{port}"
        try:
            with urllib.request.urlopen(f"{address}/inkscape.html", timeout=2) as answer:
                if b"Livestroke" in answer.read(2000):
                    return address
        except (urllib.error.URLError, OSError):
            continue
    return None


if __name__ == "__main__":
    AnimateSelection().run()
