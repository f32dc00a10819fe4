"""The way between page and extension, over real sockets."""

import http.client
import json
import threading
import unittest
from unittest import mock

import livestroke_bridge
from livestroke_bridge import Bridge

ORIGIN = "http://127.0.0.1:7345"
SELECTION = {"svg": "<svg/>", "name": "Bird", "document": "inkscape:1/bird"}


class BridgeTest(unittest.TestCase):
    def setUp(self):
        self.bridge = Bridge(ORIGIN, SELECTION).__enter__()
        self.addCleanup(self.bridge.__exit__, None, None, None)

    def call(self, method, path, body=None, secret=None, origin=ORIGIN, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", self.bridge.port, timeout=10)
        given = {"Authorization": f"Bearer {secret or self.bridge.secret}", "Origin": origin, **(headers or {})}
        line.request(method, path, body, given)
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return answer.status, text

    def test_the_page_is_given_the_selection(self):
        status, text = self.call("GET", "/selection")
        self.assertEqual((status, json.loads(text)), (200, SELECTION))

    def test_a_wrong_secret_or_origin_is_told_nothing_and_changes_nothing(self):
        self.assertEqual(self.call("GET", "/selection", secret="guess"), (403, ""))
        self.assertEqual(self.call("GET", "/selection", origin="https://evil.example"), (403, ""))
        self.assertEqual(self.call("POST", "/result", "{}", secret="guess"), (403, ""))
        self.assertFalse(self.bridge.finished.is_set())

    def test_a_result_ends_the_waiting(self):
        waited = []
        waiter = threading.Thread(target=lambda: waited.append(self.bridge.wait_for_result()))
        waiter.start()
        self.assertEqual(self.call("POST", "/result", json.dumps({"name": "Flies"}))[0], 200)
        waiter.join(10)
        self.assertEqual(waited, [{"name": "Flies"}])

    def test_a_page_that_is_closed_ends_the_waiting_without_a_result(self):
        with mock.patch.object(livestroke_bridge, "AFTER_CLOSE_SECONDS", 0):
            self.call("POST", "/close", "{}")
        self.assertIsNone(self.bridge.wait_for_result())

    def test_a_page_that_comes_back_after_closing_keeps_it_waiting(self):
        with mock.patch.object(livestroke_bridge, "AFTER_CLOSE_SECONDS", 0):
            self.call("POST", "/close", "{}")
        self.call("GET", "/selection")
        waiter = threading.Thread(target=self.bridge.wait_for_result, daemon=True)
        waiter.start()
        waiter.join(0.5)
        self.assertTrue(waiter.is_alive())
        self.bridge.finish(None)
        waiter.join(10)

    def test_a_result_that_is_far_too_large_is_refused(self):
        size = str(livestroke_bridge.LARGEST_RESULT_BYTES + 1)
        status, _ = self.call("POST", "/result", "", headers={"Content-Length": size})
        self.assertEqual(status, 413)
        self.assertFalse(self.bridge.finished.is_set())


if __name__ == "__main__":
    unittest.main()
