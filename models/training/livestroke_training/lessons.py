"""What the prior is taught: verbs dealt to drawings that suit them, with captions; encoded while training runs."""

import multiprocessing
import random

import numpy as np
import torch

from .captions import NOUNLESS, caption
from .clips import Order
from .motion import TABLE
from .text import TOKENS, WIDTH, MiniLm
from .verbs import AMOUNTS, VERBS

TWO_SUBJECTS = 0.07  # share of clips with two subjects
JOINTS = (" and ", " while ", ", ", " as ")


def heading_of(verb):
    ways = [TABLE[verb, AMOUNTS.index(name)].mean().item() for name in ("mx", "rush", "arcrot")]
    way = next((w for w in ways if w != 0), 0.0)
    return (way > 0) - (way < 0)


class Lessons:
    """(drawing, verb, caption) in great number; rows [n, 2] where the second subject is -1 for most."""

    def __init__(self, bank, count, seed=0):
        rng = random.Random(seed)
        by_kind = {k: np.flatnonzero(bank.kind == k) for k in np.unique(bank.kind)}
        kinds = [[k for k in v.kinds if k in by_kind] for v in VERBS]
        weight = [1.6 if v.family in ("legs", "person", "dance", "wings", "tail", "head") else 1.0 for v in VERBS]
        weight = [w * (1.6 if v.family == "still" else 1) for w, v in zip(weight, VERBS)]
        chosen = rng.choices(range(len(VERBS)), weight, k=2 * count)
        headings = [heading_of(v) for v in range(len(VERBS))]
        self.rows = np.zeros((count, 2, 6), np.float32)
        self.rows[:, 1, 0] = -1
        self.captions = []

        def subject(verb):
            drawing = int(rng.choice(by_kind[rng.choice(kinds[verb])]))
            said = caption(rng, VERBS[verb], str(bank.noun[drawing]))
            return (drawing, verb, said.cycles, said.amplitude, said.distance, headings[verb]), said

        for i in range(count):
            row, said = subject(chosen[2 * i])
            self.rows[i, 0] = row
            text = said.text
            if rng.random() < TWO_SUBJECTS:
                other, also = subject(chosen[2 * i + 1])
                while any(w in also.text for w in NOUNLESS) and rng.random() < 0.8:
                    other, also = subject(chosen[2 * i + 1])
                self.rows[i, 1] = other
                text = text.rstrip(".") + rng.choice(JOINTS) + also.text[0].lower() + also.text[1:]
            self.captions.append(text)
        # Clips of two subjects come last, so that a batch can take a fixed number of each.
        order = np.argsort(self.rows[:, 1, 0] >= 0, kind="stable")
        self.rows, self.captions = self.rows[order], [self.captions[i] for i in order]
        self.singles = int((self.rows[:, 1, 0] < 0).sum())

    def order(self, rows, subject, device):
        r = torch.as_tensor(self.rows[:, subject], device=device)[rows]
        return Order(r[:, 0].long(), r[:, 1].long(), r[:, 2], r[:, 3], r[:, 4], r[:, 5])


class EncodedCaptions:
    """Token vectors of the captions, filled in by worker processes in a random order while others read."""

    def __init__(self, captions, processes, model_folder, chunk=1000):
        self.captions, self.count, self.chunk = captions, len(captions), chunk
        self._shared = multiprocessing.RawArray("H", self.count * TOKENS * WIDTH)
        self._array = np.frombuffer(self._shared, dtype=np.float16).reshape(self.count, TOKENS, WIDTH)
        chunks = [np.arange(i, min(i + chunk, self.count)) for i in range(0, self.count, chunk)]
        random.Random(0).shuffle(chunks)
        self.queue = chunks
        self.done = multiprocessing.RawArray("b", len(chunks))
        context = multiprocessing.get_context("fork")
        self.workers = [context.Process(target=self._work, args=(k, processes, model_folder), daemon=True) for k in range(processes)]
        for worker in self.workers:
            worker.start()

    def _work(self, which, of, folder):
        encoder = MiniLm(folder)
        array = np.frombuffer(self._shared, dtype=np.float16).reshape(self.count, TOKENS, WIDTH)
        for i in range(which, len(self.queue), of):
            rows = self.queue[i]
            array[rows] = encoder([self.captions[r] for r in rows])
            self.done[i] = 1

    def new_rows(self, seen):
        """Rows encoded since the set `seen` of chunks was last filled; adds to it."""
        fresh = [i for i in range(len(self.queue)) if self.done[i] and i not in seen]
        seen.update(fresh)
        if not fresh:
            return None, None
        rows = np.concatenate([self.queue[i] for i in fresh])
        return rows, self._array[rows]
