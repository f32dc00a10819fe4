"""What the extension reads from a document and puts into it, without Inkscape."""

import unittest

from livestroke_document import ANIMATION, DOCUMENT, LABEL, SVG, etree, insert_result, read_selection, viewbox

DRAWING = f"""<svg xmlns="{SVG}" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
    width="210mm" height="100mm" viewBox="10 20 210 100">
  <defs><linearGradient id="sky"/></defs>
  <g id="scene" transform="translate(5 6)" style="fill:#f00" class="warm">
    <g id="bird" inkscape:label="Bird" transform="scale(2)">
      <path id="wing" d="M0 0L9 9"/>
      <path id="tail" d="M1 1L2 2" style="display:none"/>
    </g>
  </g>
  <path id="ground" d="M0 0H9"/>
</svg>"""
FRAME = f"""<svg xmlns="{SVG}" viewBox="0 0 210 100"><defs><linearGradient id="paint-wing-fill"/></defs>
  <g id="bird"><path id="wing" d="M{{}} 0L9 9" fill="url(#paint-wing-fill)"/></g></svg>"""
RESULT = {
    "animation": "9f86d081884c7d65",
    "document": "inkscape:1/bird",
    "name": "Flies",
    "durationSeconds": 2,
    "frames": [FRAME.format(x) for x in (0, 1, 2, 3)],
}


def document():
    return etree.fromstring(DRAWING)


def find(root, identity):
    return next(element for element in root.iter() if element.get("id") == identity)


class ReadSelectionTest(unittest.TestCase):
    def test_a_layer_comes_with_the_place_and_paint_of_the_groups_around_it(self):
        selection = read_selection(document(), "/home/me/scene.svg", ["wing"])
        root = etree.fromstring(selection["svg"])
        self.assertEqual(root.get("viewBox"), "10 20 210 100")
        outer = root.findall(f"{{{SVG}}}g")[0]
        self.assertEqual(
            (outer.get("transform"), outer.get("style"), outer.get("class")), ("translate(5 6)", "fill:#f00", "warm")
        )
        self.assertEqual(outer[0].get("transform"), "scale(2)")
        self.assertEqual(outer[0][0].get("id"), "wing")
        self.assertEqual(len(list(outer.iter(f"{{{SVG}}}path"))), 1)
        self.assertIsNotNone(find(root, "sky"))

    def test_what_is_inside_another_selected_layer_comes_once(self):
        root = etree.fromstring(read_selection(document(), "", ["bird", "wing", "ground"])["svg"])
        self.assertEqual(
            [path.get("id") for path in root.iter(f"{{{SVG}}}path")],
            ["wing", "tail", "ground"],
        )

    def test_layers_are_named_as_in_inkscape(self):
        selection = read_selection(document(), "", ["bird"])
        self.assertEqual(selection["name"], "Bird")
        titles = [title.text for title in etree.fromstring(selection["svg"]).iter(f"{{{SVG}}}title")]
        self.assertEqual(titles, ["Bird"])
        self.assertEqual(read_selection(document(), "", ["wing", "ground"])["name"], "2 layers")

    def test_a_history_belongs_to_the_file_and_the_selection(self):
        names = {
            read_selection(document(), path, ids)["document"]
            for path, ids in (("/a.svg", ["wing"]), ("/b.svg", ["wing"]), ("/a.svg", ["ground"]), ("/a.svg", ["wing"]))
        }
        self.assertEqual(len(names), 3)

    def test_nothing_selected_is_nothing(self):
        self.assertIsNone(read_selection(document(), "", []))
        self.assertIsNone(read_selection(document(), "", ["gone"]))

    def test_a_canvas_without_a_viewbox_is_measured_in_px(self):
        root = etree.fromstring(f'<svg xmlns="{SVG}" width="1in" height="25.4mm"/>')
        self.assertEqual([round(number, 6) for number in viewbox(root)], [0, 0, 96, 96])


class InsertResultTest(unittest.TestCase):
    def test_each_frame_is_a_layer_and_the_first_is_visible(self):
        root = document()
        insert_result(root, RESULT)
        layer = root[-1]
        self.assertEqual(layer.get(LABEL), "Flies")
        self.assertEqual(layer.get("transform"), "translate(10,20)")
        self.assertEqual([frame.get(LABEL) for frame in layer][::3], ["Frame 1 · 0.00 s", "Frame 4 · 1.50 s"])
        self.assertEqual([frame.get("style") for frame in layer], [None] + ["display:none"] * 3)
        self.assertEqual([frame[0][0].get("d") for frame in layer], [f"M{x} 0L9 9" for x in range(4)])

    def test_all_ids_stay_apart_and_paints_follow_theirs(self):
        root = document()
        insert_result(root, RESULT)
        insert_result(root, RESULT)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        for path in root[-1].iter(f"{{{SVG}}}path"):
            self.assertEqual(path.get(LABEL), "wing")
            self.assertIsNotNone(find(root, path.get("fill")[5:-1]))

    def test_the_layer_is_read_back_as_its_animation_even_from_a_hidden_frame(self):
        root = document()
        insert_result(root, RESULT)
        root[-1].set("id", "flies")
        root[-1][0].set("style", "display:none")
        selection = read_selection(root, "/elsewhere.svg", ["flies"])
        self.assertEqual((selection["animation"], selection["document"]), (RESULT["animation"], RESULT["document"]))
        read = list(etree.fromstring(selection["svg"]).iter())
        self.assertEqual([element.get("d") for element in read if element.get("d")], ["M0 0L9 9"])
        self.assertFalse([element for element in read if "none" in element.get("style", "")])
        self.assertEqual(root[-1].get(DOCUMENT), RESULT["document"])
        self.assertEqual(root[-1].get(ANIMATION), RESULT["animation"])


if __name__ == "__main__":
    unittest.main()
