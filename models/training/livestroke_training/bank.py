"""All drawings of the training set in one file: python -m livestroke_training.bank."""

import argparse
from dataclasses import dataclass

import numpy as np

from . import figures, icons, sketches
from . import parts as p
from .parts import CURVES
from .soft_legs import MOST, columns_of

# In no drawing of the training set: they test whether the prior knows what it has never seen.
LEFT_OUT = {"butterfly", "crab", "duck"}


@dataclass
class Bank:
    """Arrays with one row for each drawing."""

    curves: np.ndarray  # [n, 32, 4, 2], unit box centred on zero
    used: np.ndarray  # [n, 32], whether there is such a curve
    part: np.ndarray  # [n, 32], codes of parts
    attributes: np.ndarray  # [n, 32, 10]
    column: np.ndarray  # [n, 32, 4], the leg that a control point belongs to, 0 for none
    columns: np.ndarray  # [n, 4, 3], legs of drawings without labels
    kind: np.ndarray  # [n]
    noun: np.ndarray  # [n]

    def save(self, file):
        np.savez_compressed(
            file,
            curves=self.curves.astype(np.float16),
            used=self.used,
            part=self.part.astype(np.int8),
            attributes=self.attributes.astype(np.float16),
            column=self.column.astype(np.int8),
            columns=self.columns.astype(np.float16),
            kind=self.kind.astype(np.int8),
            noun=self.noun,
        )

    @staticmethod
    def load(file):
        z = np.load(file)
        return Bank(
            z["curves"].astype(np.float32), z["used"], z["part"].astype(np.int64), z["attributes"].astype(np.float32),
            z["column"].astype(np.int64), z["columns"].astype(np.float32), z["kind"].astype(np.int64), z["noun"],
        )  # fmt: skip


def gather(drawings):
    rows = list(drawings)
    n = len(rows)
    bank = Bank(
        np.zeros((n, CURVES, 4, 2)), np.zeros((n, CURVES), bool), np.zeros((n, CURVES), int),
        np.zeros((n, CURVES, p.ATTRIBUTES)), np.zeros((n, CURVES, 4), int), np.zeros((n, MOST, 3)),
        np.array([kind for *_, kind in rows]), np.array([noun for *_, noun, _ in rows]),
    )  # fmt: skip
    bank.attributes[..., p.FACING :] = 1
    for i, (curves, part, attributes, _, kind) in enumerate(rows):
        k = len(curves)
        bank.curves[i, :k], bank.used[i, :k], bank.part[i, :k], bank.attributes[i, :k] = curves, True, part, attributes
        bank.column[i, :k], bank.columns[i] = columns_of(curves, kind)
    return bank


def unlabelled(icon_drawings):
    for noun, curves in icon_drawings:
        attributes = np.zeros((len(curves), p.ATTRIBUTES))
        attributes[:, p.FACING :] = 1
        yield curves, np.zeros(len(curves), int), attributes, noun, sketches.kind_of(noun)


def main():
    arguments = argparse.ArgumentParser(description="Gathers the drawings that the prior is trained on.")
    arguments.add_argument("--icons", default="node_modules", help="folder npm installed the icon sets into")
    arguments.add_argument("--sketches", help="sketches.jsonl.gz; without it the set has icons and figures only")
    arguments.add_argument("--figures", type=int, default=24000, help="how many procedural figures")
    arguments.add_argument("--out", default="bank.npz")
    a = arguments.parse_args()
    rows = list(unlabelled(icons.drawings(a.icons, LEFT_OUT)))
    print("icons", len(rows), flush=True)
    if a.sketches:
        before = len(rows)
        rows += sketches.drawings(a.sketches, LEFT_OUT)
        print("sketches", len(rows) - before, flush=True)
    rows += figures.drawings(a.figures)
    bank = gather(rows)
    bank.save(a.out)
    print("drawings", len(rows), "curves each", bank.used.sum(1).mean().round(1), "with soft legs", int((bank.columns[:, 0, 2] > 0).sum()))


if __name__ == "__main__":
    main()
