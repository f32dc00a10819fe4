"""The way between the page in the browser and this extension: HTTP on the loopback interface, with a secret."""

import hmac
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FIRST_CONTACT_SECONDS = 180
"""How long the page may take to open, a pairing included."""
SILENCE_SECONDS = 180
"""Browsers slow a page in the background down to one call a minute."""
AFTER_CLOSE_SECONDS = 6
"""A page that is reloaded says that it closes, then comes back."""
LARGEST_RESULT_BYTES = 200_000_000


class Bridge:
    """Serves the selection to one page of one origin, and waits for what it hands back."""

    def __init__(self, origin, selection):
        self.origin = origin
        self.selection = selection
        self.secret = secrets.token_urlsafe(32)
        self.result = None
        self.finished = threading.Event()
        self.deadline = time.monotonic() + FIRST_CONTACT_SECONDS
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self.port = self.server.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def wait_for_result(self):
        """The result that the page hands back, or None if it was closed without one."""
        while not self.finished.wait(0.2):
            if time.monotonic() > self.deadline:
                return None
        return self.result

    def heard(self):
        self.deadline = time.monotonic() + SILENCE_SECONDS

    def finish(self, result):
        self.result = result
        self.finished.set()

    def closing(self):
        self.deadline = time.monotonic() + AFTER_CLOSE_SECONDS


def _handler_for(bridge):
    class Handler(BaseHTTPRequestHandler):
        def do_OPTIONS(self):
            self.answer(204)

        def do_GET(self):
            if self.is_allowed():
                bridge.heard()
                self.answer(200, json.dumps(bridge.selection) if self.path == "/selection" else "{}")

        def do_POST(self):
            if not self.is_allowed():
                return
            length = int(self.headers.get("Content-Length", "0"))
            if length > LARGEST_RESULT_BYTES:
                self.answer(413)
                return
            body = self.rfile.read(length)
            if self.path == "/result":
                self.answer(200, "{}")
                bridge.finish(json.loads(body))
            else:
                self.answer(200, "{}")
                bridge.closing()

        def is_allowed(self):
            """Only the page that was opened knows the secret; a foreign origin is told nothing."""
            given = self.headers.get("Authorization", "").removeprefix("Bearer ")
            allowed = hmac.compare_digest(given, bridge.secret) and self.headers.get("Origin") == bridge.origin
            if not allowed:
                self.answer(403)
            return allowed

        def answer(self, status, body=""):
            payload = body.encode()
            self.send_response(status)
            self.send_header("Access-Control-Allow-Origin", bridge.origin)
            self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type")
            self.send_header("Access-Control-Allow-Private-Network", "true")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_):
            """Inkscape shows what an extension prints as an error."""

    return Handler
